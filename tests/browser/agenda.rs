//! An agenda by hand: built with the mouse and with keys alone, by two people at once, and followed on a phone.

use crate::both;
use crate::support::app::TestApp;
use crate::support::browser::{Browser, Screen};
use crate::support::cast::{FACILITATOR, NETWORK, PRESENTER, Person, SESSION};

/// The keys of WebDriver for what has no character.
const ENTER: &str = "\u{E007}";

fn session() -> String {
    format!("/networks/{NETWORK}/sessions/{SESSION}")
}

/// Gives the session of the cast a few items, with free space enough to fix it.
async fn lay_out(app: &TestApp) {
    let columns = "network_id, id, session_id, rubric, title, note, minutes, position, state, proposed_by, version, created_at";
    let row = |(at, (rubric, minutes)): (usize, (&str, i32))| {
        let (id, by) = (format!("0000000000007000800000000000110{at}"), FACILITATOR.id);
        format!(
            "('{NETWORK}', '{id}', '{SESSION}', '{rubric}', '', '', {minutes}, {at}, 'scheduled', '{by}', 0, '2027-02-01T09:00:00.000000Z')"
        )
    };
    let items = [("check_in", 15), ("follow_up", 20), ("free_space", 100), ("check_out", 10)];
    let rows: Vec<_> = (1..).zip(items).map(row).collect();
    app.sow(format!("INSERT INTO agenda_items ({columns}) VALUES {}", rows.join(", "))).await;
}

/// A browser of somebody who is signed in, on the page of the session.
async fn open(app: &TestApp, person: Person, screen: Screen) -> Browser {
    let browser = Browser::enter(app, person, screen).await;
    browser.go(&session()).await;
    browser.see("Grenzen in de begeleiding").await;
    browser
}

/// Waits until the agenda stands in this order.
async fn see_order(browser: &Browser, wanted: &str) {
    browser.see_that("return [...document.querySelectorAll('.agenda h3')].map((h) => h.textContent.trim()).join(', ')", wanted).await;
}

both!(an_agenda_is_built_with_the_mouse_and_another_sees_it);
async fn an_agenda_is_built_with_the_mouse_and_another_sees_it(app: &TestApp) {
    lay_out(app).await;
    let greet = open(app, FACILITATOR, Screen::Desk).await;
    let ann = open(app, PRESENTER, Screen::Phone).await;
    ann.mark().await;
    greet.drag("Vrije ruimte", "Terugkoppeling").await;
    see_order(&greet, "Check-in, Vrije ruimte, Terugkoppeling, Check-out").await;
    see_order(&ann, "Check-in, Vrije ruimte, Terugkoppeling, Check-out").await;
    greet.see("Staat nu op plaats 2").await;
    ann.is_still_here().await;
    assert_eq!((greet.overflow().await, ann.overflow().await), (0, 0));
    greet.close().await;
    ann.close().await;
}

both!(an_agenda_is_built_with_the_keyboard_alone);
async fn an_agenda_is_built_with_the_keyboard_alone(app: &TestApp) {
    lay_out(app).await;
    let greet = open(app, FACILITATOR, Screen::Desk).await;
    greet.tab_to("Omhoog: Vrije ruimte").await;
    greet.press(ENTER).await;
    greet.see("Staat nu op plaats 2").await;
    see_order(&greet, "Check-in, Vrije ruimte, Terugkoppeling, Check-out").await;
    // The focus stays on the button, so that the next press moves the same item on.
    greet.press(ENTER).await;
    see_order(&greet, "Vrije ruimte, Check-in, Terugkoppeling, Check-out").await;
    greet.tab_to("Minuten voor Check-in").await;
    greet.script("document.activeElement.select()").await;
    greet.press(&format!("25{ENTER}")).await;
    greet.see("155 van 180 minuten gepland").await;
    greet.tab_to("Punt toevoegen").await;
    greet.press(ENTER).await;
    greet.tab_to("Waar gaat het punt over?").await;
    greet.press(&format!("Zelfzorg{ENTER}")).await;
    greet.see("Zelfzorg").await;
    greet.close().await;
}

both!(two_people_edit_one_item_and_nothing_is_lost);
async fn two_people_edit_one_item_and_nothing_is_lost(app: &TestApp) {
    lay_out(app).await;
    let greet = open(app, FACILITATOR, Screen::Desk).await;
    let again = open(app, FACILITATOR, Screen::Desk).await;
    for browser in [&greet, &again] {
        browser.click("Wijzig Check-in").await;
        browser.see("Wie neemt dit op?").await;
    }
    greet.fill("Waar gaat het punt over?", "Wat bracht de maand?").await;
    greet.fill("Wie neemt dit op?", PRESENTER.name).await;
    greet.click("Bewaar").await;
    greet.see("Wat bracht de maand?").await;
    again.fill("Waar gaat het punt over?", "Hoe kom je binnen?").await;
    again.click("Bewaar").await;
    again.see("Dit punt veranderde").await;
    again.see("Wat bracht de maand?").await;
    again.click("Bewaar").await;
    again.see("Hoe kom je binnen?").await;
    greet.see("Hoe kom je binnen?").await;
    greet.close().await;
    // The second edit was answered with 422 at first.
    again.forgive_statuses().await;
    again.close().await;
}

both!(a_phone_follows_the_session);
async fn a_phone_follows_the_session(app: &TestApp) {
    lay_out(app).await;
    app.clock.set("2027-02-11T08:00:00Z".parse().unwrap());
    let greet = open(app, FACILITATOR, Screen::Desk).await;
    let ann = open(app, PRESENTER, Screen::Phone).await;
    ann.mark().await;
    greet.click("Leg de agenda vast").await;
    greet.see("Agenda ligt vast").await;
    app.deliver_mail().await;
    greet.click("Start de sessie").await;
    ann.see("De agenda begint zo.").await;
    greet.click("Begin met Check-in").await;
    ann.see("nog 15 minuten").await;
    ann.see("Daarna: Terugkoppeling").await;
    greet.click("Volgende: Terugkoppeling").await;
    ann.see("nog 20 minuten").await;
    greet.examine().await;
    ann.examine().await;
    ann.is_still_here().await;
    assert_eq!((greet.overflow().await, ann.overflow().await), (0, 0));
    greet.close().await;
    ann.close().await;
}
