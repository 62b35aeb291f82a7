//! A whole incident method in three browsers: the facilitator's console, the presenter's phone, a participant's phone.

use crate::both;
use crate::support::app::TestApp;
use crate::support::browser::{Browser, Screen};
use crate::support::cast::{FACILITATOR, MEMBER, NETWORK, PRESENTER, SESSION};

/// A case of Ann on the agenda of the session, which is on and at that item.
async fn under_way(app: &TestApp) -> String {
    let (case, item) = ("00000000000070008000000000001001", "00000000000070008000000000002001");
    let (at, ann) = ("2027-02-01T09:00:00.000000Z", PRESENTER.id);
    app.sow(format!("UPDATE sessions SET state = 'in_progress' WHERE id = '{SESSION}'")).await;
    app.sow(format!(
        r#"INSERT INTO cases (network_id, id, presenter_id, sealed, level, state, session_id, version, created_at, updated_at)
         VALUES ('{NETWORK}', '{case}', '{ann}', '{{"title":"Hij komt niet","context":"Twee keer niet.","question":"Wat doe ik?"}}', 'network', 'scheduled', '{SESSION}', 1, '{at}', '{at}')"#
    ))
    .await;
    app.sow(format!(
        "INSERT INTO agenda_items (network_id, id, session_id, rubric, title, note, minutes, position, state, proposed_by, case_id, version, began_at, created_at)
         VALUES ('{NETWORK}', '{item}', '{SESSION}', 'intervision', '', '', 65, 1, 'in_progress', '{ann}', '{case}', 1, '2027-02-02T08:12:00.000000Z', '{at}')"
    ))
    .await;
    format!("/networks/{NETWORK}/sessions/{SESSION}")
}

/// The clock of this screen is over its time; whether its colour says so.
const OUT_OF_TIME: &str = "const ring = document.querySelector('svg[data-left]'); Object.assign(ring.dataset, { left: '-5', drawn: 'later' }); \
                           return String(ring.classList.contains('late'))";

async fn fits(browser: &Browser) {
    browser.examine().await;
    assert_eq!(browser.overflow().await, 0, "{} is wider than the window", browser.path().await);
}

both!(an_incident_is_worked_through_in_three_browsers);
async fn an_incident_is_worked_through_in_three_browsers(app: &TestApp) {
    let session = under_way(app).await;
    let greet = Browser::enter(app, FACILITATOR, Screen::Desk).await;
    let (ann, mehmet) = (Browser::enter(app, PRESENTER, Screen::Phone).await, Browser::enter(app, MEMBER, Screen::Phone).await);
    for browser in [&ann, &mehmet] {
        browser.go(&session).await;
        browser.mark().await;
    }
    greet.go(&session).await;
    greet.click("Werk met een methode").await;
    greet.answer("Methode", "Incidentmethode").await;
    fits(&greet).await;
    greet.click("Begin").await;
    greet.see("Incident kiezen").await;
    for browser in [&ann, &mehmet] {
        browser.see("Er loopt een methode").await;
        browser.is_still_here().await;
        browser.click("Ga naar de kamer").await;
        browser.see("Incident kiezen").await;
        browser.mark().await;
    }
    for (colour, late) in [("true", "true"), ("false", "false"), ("true", "true")] {
        greet.see_that("return document.querySelector('[data-signal=colour]').ariaPressed", colour).await;
        greet.see_that(OUT_OF_TIME, late).await;
        greet.click("Kleur aan het einde").await;
    }
    greet.click("Naar: Incident schetsen").await;
    ann.see("Vertel wat er gebeurde, tot aan het kantelpunt.").await;
    mehmet.see("Luister mee en noteer de belangrijkste feiten.").await;
    greet.click("Naar: Vragen noteren").await;
    mehmet.see("Schrijf twee feitelijke vragen op.").await;
    mehmet.fill("Jouw twee feitelijke vragen", "Wat zei hij letterlijk?").await;
    // The step moves on while somebody types: what was typed stays, and can still be handed in.
    greet.click("Naar: Informatieronde").await;
    greet.see_that("return document.querySelector('[data-signal=colour]').ariaPressed", "false").await;
    mehmet.see("Stel om de beurt één open vraag").await;
    mehmet.see_that("return document.querySelector('#body-2').value", "Wat zei hij letterlijk?").await;
    fits(&mehmet).await;
    mehmet.click("Geef af").await;
    mehmet.see("Afgegeven").await;
    greet.click("Vorige stap").await;
    greet.see("Eén kaart ligt klaar").await;
    fits(&greet).await;
    greet.click("Toon alle kaarten").await;
    ann.see("Wat zei hij letterlijk?").await;
    fits(&ann).await;
    to_the_harvest(&greet, &ann, &mehmet).await;
    for browser in [greet, ann, mehmet] {
        browser.close().await;
    }
}

/// The second half: the presenter listens, the others take a stand, and all keep what they learned.
async fn to_the_harvest(greet: &Browser, ann: &Browser, mehmet: &Browser) {
    for next in ["Informatieronde", "Situatie ontleden"] {
        greet.click(&format!("Naar: {next}")).await;
        greet.see(next).await;
    }
    ann.see("Je luistert nu alleen").await;
    fits(ann).await;
    for next in ["Standpunt opschrijven", "Standpunten delen", "Afloop vertellen", "Nabespreken"] {
        greet.click(&format!("Naar: {next}")).await;
        mehmet.see(next).await;
    }
    greet.click("Rond af").await;
    ann.see("De methode is afgerond.").await;
    ann.fill("Wat neem je mee?", "Ik vraag eerst wat hij nodig heeft").await;
    ann.fill("Eerste stap", "Morgen bellen").await;
    ann.click("Bewaar").await;
    mehmet.see("Ik vraag eerst wat hij nodig heeft").await;
    mehmet.is_still_here().await;
    for browser in [ann, mehmet] {
        fits(browser).await;
    }
}
