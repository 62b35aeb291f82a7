//! A case that is written in a browser saves itself, and says at once what could point to a client.

use crate::both;
use crate::support::app::TestApp;
use crate::support::browser::{Browser, Screen};
use crate::support::cast::{NETWORK, PRESENTER};
use diesel::prelude::*;
use leerkring::db::on;
use leerkring::db::schema::cases;

async fn versions(app: &TestApp) -> Vec<i32> {
    let all = cases::table.select(cases::version);
    app.state.read(move |db| Ok(on!(db, |c| all.load(c))?)).await.unwrap()
}

both!(a_case_saves_itself_while_it_is_written_and_a_reload_loses_nothing);
async fn a_case_saves_itself_while_it_is_written_and_a_reload_loses_nothing(app: &TestApp) {
    let ann = Browser::enter(app, PRESENTER, Screen::Phone).await;
    ann.go(&format!("/networks/{NETWORK}/cases/new")).await;
    ann.fill("Titel", "Terug naar school").await;
    ann.fill("Context", "Klant van begin veertig werkt bij Staalwerken Vanderlinden.").await;
    ann.see("lijkt een werkgever").await;
    ann.see("Bewaard op").await;
    ann.click("Vervang door “een bedrijf”").await;
    ann.see_gone("lijkt een werkgever").await;
    ann.examine().await;
    assert_eq!(ann.overflow().await, 0);
    assert_eq!(versions(app).await.len(), 1, "one draft");
    assert!(ann.path().await.ends_with("/edit"), "the page is that of the draft by now");
    let page = ann.path().await;
    ann.go(&page).await;
    ann.see_that("return document.querySelector('#context').value", "Klant van begin veertig werkt bij een bedrijf.").await;
    ann.fill("Wat is jouw vraag aan de kring?", "Hoe kan ik helpen kiezen?").await;
    ann.click("Leg op tafel").await;
    ann.see("Ingediend").await;
    assert_eq!(versions(app).await.len(), 1, "handed in as the same case");
    app.deliver_mail().await;
    ann.close().await;
}

both!(what_is_typed_without_a_connection_is_saved_when_it_is_back);
async fn what_is_typed_without_a_connection_is_saved_when_it_is_back(app: &TestApp) {
    let ann = Browser::enter(app, PRESENTER, Screen::Desk).await;
    ann.go(&format!("/networks/{NETWORK}/cases/new")).await;
    // The network is cut where the page meets it.
    ann.script("window.whole = window.fetch; window.fetch = () => Promise.reject(new TypeError('offline'))").await;
    ann.fill("Titel", "Zonder verbinding").await;
    ann.see("Geen verbinding.").await;
    assert!(versions(app).await.is_empty());
    ann.script("window.fetch = window.whole; window.dispatchEvent(new Event('online'))").await;
    ann.see("Bewaard op").await;
    assert_eq!(versions(app).await.len(), 1);
    ann.close().await;
}

both!(what_is_written_after_the_sign_in_ended_is_one_press_away);
async fn what_is_written_after_the_sign_in_ended_is_one_press_away(app: &TestApp) {
    let ann = Browser::enter(app, PRESENTER, Screen::Phone).await;
    ann.go(&format!("/networks/{NETWORK}/cases/new")).await;
    ann.fill("Titel", "Terug naar school").await;
    ann.see("Bewaard op").await;
    app.advance(chrono::Duration::days(61));
    ann.fill("Context", "Geschreven na de aanmelding.").await;
    ann.see("Je aanmelding is verlopen.").await;
    assert_eq!(ann.overflow().await, 0);
    ann.click("Meld je aan en schrijf verder").await;
    ann.sign_in(app, PRESENTER.email).await;
    ann.see_that("return document.querySelector('#context')?.value ?? ''", "Geschreven na de aanmelding.").await;
    ann.fill("Context", "En verder.").await;
    ann.see_that("return document.querySelector('form[data-draft] [name=version]').value", "2").await;
    assert_eq!(versions(app).await, [2], "one draft, saved again");
    ann.close().await;
}
