//! Attendance in the room: a facilitator marks on a phone, a member types the code and signs on another.

use crate::support::app::TestApp;
use crate::support::both::Kind;
use crate::support::browser::{Browser, Screen};
use crate::support::cast::{FACILITATOR, MEMBER, NETWORK, OTHERS, PRESENTER, SESSION};
use chrono::Duration;

/// Looks at the page as it is: accessible, and no wider than the phone.
async fn look(browser: &Browser) {
    browser.examine().await;
    assert_eq!(browser.overflow().await, 0, "{} is wider than the phone", browser.path().await);
    if let Ok(folder) = std::env::var("LEERKRING_SCREENS") {
        let name = format!("attendance{}.png", browser.path().await.replace('/', "-"));
        std::fs::write(std::path::Path::new(&folder).join(name), browser.picture().await).unwrap();
    }
}

async fn room(app: &TestApp) {
    app.sow(format!("UPDATE sessions SET state = 'in_progress', code = '123456' WHERE id = '{SESSION}'")).await;
    app.advance(Duration::days(9));
    let session = format!("/networks/{NETWORK}/sessions/{SESSION}");
    let (greet, ann) = (Browser::enter(app, FACILITATOR, Screen::Phone).await, Browser::enter(app, PRESENTER, Screen::Phone).await);
    greet.go(&format!("{session}/presences")).await;
    greet.see("123 456").await;
    greet.mark().await;
    ann.go(&session).await;
    ann.see("Ben je er?").await;
    look(&ann).await;
    ann.mark().await;
    ann.fill("Code van de zaal", "654321").await;
    ann.click("Ik ben er").await;
    ann.see("Die code klopt niet").await;
    ann.fill("Code van de zaal", "123 456").await;
    ann.click("Ik ben er").await;
    ann.see("Je staat aangeduid als aanwezig").await;
    greet.see("1 van 6 aangeduid").await;
    greet.see("Meldden zich met de code: Ann D'Haese").await;
    sign(&greet, &ann).await;
    mark(&greet, &session).await;
    ann.is_still_here().await;
    greet.close().await;
    // The wrong code was answered with 422.
    ann.forgive_statuses().await;
    ann.close().await;
}

async fn sign(greet: &Browser, ann: &Browser) {
    greet.see("0 van 1 tekenden").await;
    ann.fill("Je voornaam en naam", PRESENTER.name).await;
    ann.click("Ik teken").await;
    ann.see("Getekend door Ann D'Haese").await;
    look(ann).await;
    greet.see("1 van 1 tekenden").await;
    greet.is_still_here().await;
}

/// Greet marks who is left, lets Mehmet sign on her phone, and looks at the list and the run.
async fn mark(greet: &Browser, session: &str) {
    look(greet).await;
    greet.answer(MEMBER.name, "te laat").await;
    greet.answer(FACILITATOR.name, "aanwezig").await;
    greet.click("Bewaar de aanwezigheid").await;
    greet.see("3 van 6 aangeduid").await;
    greet.click(&format!("Laat tekenen {}", MEMBER.name)).await;
    greet.see(&format!("Teken, {}", MEMBER.name)).await;
    look(greet).await;
    greet.fill("Je voornaam en naam", MEMBER.name).await;
    greet.click("Ik teken").await;
    greet.see("2 van 3 tekenden").await;
    greet.answer(MEMBER.name, "aanwezig").await;
    greet.click("Bewaar de aanwezigheid").await;
    greet.see("was te laat, nu aanwezig, door Greet Aerts").await;
    look(greet).await;
    greet.go(&format!("{session}/attendance-list")).await;
    greet.see("op het toestel van de procesbegeleider").await;
    look(greet).await;
    greet.go(&format!("/networks/{NETWORK}/engagement")).await;
    greet.see("In de volgorde van het alfabet").await;
    look(greet).await;
}

/// Two facilitators mark at once: each sees what the other did, and no choice that was not sent yet is lost or undone.
async fn two_who_mark(app: &TestApp) {
    app.sow(format!("UPDATE sessions SET state = 'in_progress', code = '123456' WHERE id = '{SESSION}'")).await;
    app.sow(format!("UPDATE memberships SET role = 'facilitator' WHERE person_id = '{}'", OTHERS[0].id)).await;
    app.advance(Duration::days(9));
    let page = format!("/networks/{NETWORK}/sessions/{SESSION}/presences");
    let (greet, noor) = (Browser::enter(app, FACILITATOR, Screen::Desk).await, Browser::enter(app, OTHERS[0], Screen::Phone).await);
    greet.go(&page).await;
    noor.go(&page).await;
    greet.mark().await;
    greet.answer(PRESENTER.name, "afwezig").await;
    noor.answer(PRESENTER.name, "te laat").await;
    noor.answer(MEMBER.name, "aanwezig").await;
    noor.click("Bewaar de aanwezigheid").await;
    let chosen = |person: &str| format!("return document.querySelector('[name=mark-{person}]:checked')?.value ?? ''");
    greet.see_that(&chosen(MEMBER.id), "present").await;
    greet.see_that(&chosen(PRESENTER.id), "absent").await;
    greet.is_still_here().await;
    greet.click("Bewaar de aanwezigheid").await;
    greet.see("Noor Peeters duidde intussen te laat aan").await;
    greet.click("Bewaar de aanwezigheid").await;
    noor.see("was te laat, nu afwezig, door Greet Aerts").await;
    noor.see_that(&chosen(PRESENTER.id), "absent").await;
    noor.close().await;
    // What clashed was answered with 409.
    greet.forgive_statuses().await;
    greet.close().await;
}

#[test]
fn two_facilitators_mark_at_once_and_see_each_other() {
    crate::support::app::run(Kind::Sqlite, two_who_mark);
}

#[test]
fn everybody_in_the_room_is_marked_and_signs() {
    // What two phones see of each other does not depend on the database; the app's tests run on both.
    crate::support::app::run(Kind::Sqlite, room);
}
