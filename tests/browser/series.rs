//! A whole trajectory: planned and moved at a desk, while a coach looks on at a phone.

use crate::both;
use crate::support::app::TestApp;
use crate::support::both::Kind;
use crate::support::browser::{Browser, Screen};
use crate::support::cast::{FACILITATOR, MEMBER, NETWORK, Person};

/// A browser of somebody who is signed in, on the page of the network.
async fn enter(app: &TestApp, person: Person, screen: Screen) -> Browser {
    let browser = Browser::enter(app, person, screen).await;
    browser.go(&format!("/networks/{NETWORK}")).await;
    browser.see("Ons traject").await;
    browser
}

async fn fits(browser: &Browser) {
    browser.examine().await;
    assert_eq!(browser.overflow().await, 0, "{} is wider than the window", browser.path().await);
}

/// Four sessions, every two weeks on a Thursday; 1 April falls in the Easter holidays.
async fn draw_dates(greet: &Browser) {
    greet.click("Plan een reeks").await;
    greet.see("Kies hoe vaak jullie samenkomen.").await;
    fits(greet).await;
    greet.fill("Vanaf", "2027-03-18").await;
    greet.fill("Beginuur", "09:30").await;
    greet.fill("Om de", "2").await;
    greet.fill("Aantal sessies", "4").await;
    greet.click("Toon alle data").await;
    greet.see("Vul in waar jullie samenkomen.").await;
    // A form that is refused is answered with 422.
    greet.forgive_statuses().await;
    greet.fill("Plaats", "De Serre, Hasselt").await;
    greet.click("Toon alle data").await;
    greet.see("4 sessies").await;
    greet.see("1 dag valt weg.").await;
    greet.see("donderdag 1 april 2027 valt weg Paasvakantie").await;
    greet.see_that("return document.activeElement.id", "dates").await;
    fits(greet).await;
}

both!(a_trajectory_is_planned_at_a_desk_and_seen_on_a_phone);
async fn a_trajectory_is_planned_at_a_desk_and_seen_on_a_phone(app: &TestApp) {
    let greet = enter(app, FACILITATOR, Screen::Desk).await;
    let mehmet = enter(app, MEMBER, Screen::Phone).await;
    mehmet.mark().await;
    draw_dates(&greet).await;
    greet.click("donderdag 13 mei 2027").await;
    greet.click("Plan deze sessies en nodig uit").await;
    greet.see("Sessie 4").await;
    fits(&greet).await;
    mehmet.see("Sessie 4").await;
    mehmet.see_gone("Sessie 5").await;
    mehmet.is_still_here().await;
    fits(&mehmet).await;
    mehmet.click("Sessie 3").await;
    mehmet.see("donderdag 15 april 2027, 9.30–12.30 uur").await;
    fits(&mehmet).await;
    app.deliver_mail().await;
    greet.close().await;
    mehmet.close().await;
}

both!(what_changes_for_all_that_follow_is_seen_on_a_phone);
async fn what_changes_for_all_that_follow_is_seen_on_a_phone(app: &TestApp) {
    let greet = enter(app, FACILITATOR, Screen::Desk).await;
    let mehmet = enter(app, MEMBER, Screen::Phone).await;
    draw_dates(&greet).await;
    greet.click("Plan deze sessies en nodig uit").await;
    mehmet.see("Sessie 5").await;
    mehmet.click("Sessie 5").await;
    mehmet.see("donderdag 13 mei 2027, 9.30–12.30 uur").await;
    mehmet.mark().await;
    greet.click("Sessie 4").await;
    greet.see("donderdag 29 april 2027, 9.30–12.30 uur").await;
    greet.click("Wijzig").await;
    greet.see("Wat verandert er?").await;
    fits(&greet).await;
    greet.fill("Beginuur", "13:30").await;
    greet.answer("Wat verandert er?", "Deze en alle volgende: 2 sessies").await;
    greet.click("Bewaar en laat het weten").await;
    greet.see("donderdag 29 april 2027, 13.30–16.30 uur").await;
    mehmet.see("donderdag 13 mei 2027, 13.30–16.30 uur").await;
    mehmet.is_still_here().await;
    call_one_off(&greet).await;
    mehmet.go(&format!("/networks/{NETWORK}")).await;
    mehmet.see("gaat niet door").await;
    fits(&mehmet).await;
    app.deliver_mail().await;
    greet.close().await;
    mehmet.close().await;
}

/// The session before the change kept its hour; it alone is called off.
async fn call_one_off(greet: &Browser) {
    greet.go(&format!("/networks/{NETWORK}")).await;
    greet.click("Sessie 3").await;
    greet.see("donderdag 15 april 2027, 9.30–12.30 uur").await;
    greet.click("Annuleer").await;
    greet.fill("Waarom gaat de sessie niet door?", "De zaal is dicht").await;
    greet.see("De hele reeks: 4 sessies").await;
    fits(greet).await;
    greet.click("Annuleer de sessie en laat het weten").await;
    greet.see("De zaal is dicht").await;
}

/// Gives the network of the cast twenty sessions, with long words in their titles.
async fn plan_many(app: &TestApp) {
    let columns = "network_id, id, number, title, starts_at, ends_at, form, place, link, state, sequence, version, created_by, created_at";
    let row = |number: u32| {
        let (id, by, day) = (format!("000000000000700080000000000012{number:02}"), FACILITATOR.id, format!("2027-03-{number:02}"));
        format!(
            "('{NETWORK}', '{id}', {number}, 'Samenwerkingsafspraken', '{day}T08:30:00.000000Z', '{day}T11:30:00.000000Z', 'on_site', \
             'De Serre, Hasselt', '', 'planned', 0, 1, '{by}', '2027-01-11T09:00:00.000000Z')"
        )
    };
    let rows: Vec<_> = (2..=20).map(row).collect();
    app.sow(format!("INSERT INTO sessions ({columns}) VALUES {}", rows.join(", "))).await;
}

async fn look(app: &TestApp) {
    plan_many(app).await;
    for screen in [Screen::Desk, Screen::Phone] {
        let greet = enter(app, FACILITATOR, screen).await;
        greet.see("Samenwerkingsafspraken").await;
        fits(&greet).await;
        greet.close().await;
    }
}

#[test]
fn a_long_trajectory_fits_the_page() {
    // How it is drawn does not depend on the database.
    crate::support::app::run(Kind::Sqlite, look);
}
