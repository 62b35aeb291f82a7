//! A report by hand: the facilitator writes at a desk while a member reads along on a phone, asks for an amendment,
//! and sees it fixed.

use crate::both;
use crate::support::app::TestApp;
use crate::support::browser::{Browser, Screen};
use crate::support::cast::{FACILITATOR, MEMBER, NETWORK, Person, SESSION};

fn report() -> String {
    format!("/networks/{NETWORK}/sessions/{SESSION}/report")
}

/// A browser of somebody who is signed in, at the report.
async fn at_the_report(app: &TestApp, person: Person, screen: Screen) -> Browser {
    let browser = Browser::enter(app, person, screen).await;
    browser.go(&report()).await;
    browser.see("Verslag van sessie 1").await;
    browser
}

/// The session is on: one talk, and Mehmet is there.
async fn begun(app: &TestApp) {
    let (at, columns) = ("2027-02-01T09:00:00.000000Z", "rubric, title, note, minutes, position, state, proposed_by, version, created_at");
    app.sow(format!(
        "UPDATE sessions SET state = 'in_progress' WHERE id = '{SESSION}';
         INSERT INTO agenda_items (network_id, id, session_id, {columns}) VALUES ('{NETWORK}', '00000000000070008000000000001101',
           '{SESSION}', 'talk', 'Drie lichte vormen', '', 20, 1, 'done', '{}', 1, '{at}');
         INSERT INTO attendances (network_id, session_id, person_id, answer, answered_at) VALUES
           ('{NETWORK}', '{SESSION}', '{}', 'coming', '{at}')",
        FACILITATOR.id, MEMBER.id
    ))
    .await;
}

async fn write(greet: &Browser, mehmet: &Browser) {
    mehmet.see("Nog geen samenvatting.").await;
    mehmet.mark().await;
    greet.click("Samenvatting en leerpunten").await;
    greet.fill("Samenvatting", "Over grenzen in het gesprek.").await;
    greet.fill("Leerpunten", "Stilte laten vallen werkt.").await;
    greet.click("Bewaar").await;
    mehmet.see("Over grenzen in het gesprek.").await;
    greet.see("Stilte laten vallen werkt.").await;
    greet.click("Noteer Drie lichte vormen").await;
    greet.fill("Nota", "Begin **klein**.").await;
    greet.click("Bewaar").await;
    mehmet.see("Begin klein.").await;
    greet.click("Noteer een besluit").await;
    greet.fill("Wat is er beslist?", "We starten om 9 uur.").await;
    greet.click("Voeg het besluit toe").await;
    mehmet.see("We starten om 9 uur.").await;
    greet.click("Noteer een actiepunt").await;
    greet.fill("Wat gaat iemand doen?", "De zaal vragen").await;
    greet.fill("Wie?", "Mehmet Öztürk").await;
    greet.click("Voeg het actiepunt toe").await;
    mehmet.see("De zaal vragen").await;
    mehmet.click("Klaar: De zaal vragen").await;
    greet.see("Mehmet Öztürk, klaar").await;
}

async fn amend(greet: &Browser, mehmet: &Browser) {
    greet.go(&report()).await;
    greet.click("Deel het verslag").await;
    greet.see("Gedeeld").await;
    mehmet.click("Stel een aanpassing voor").await;
    mehmet.fill("Wat zou je anders zeggen?", "Om 9.15 uur.").await;
    mehmet.click("Verstuur mijn voorstel").await;
    mehmet.see("Wacht op antwoord").await;
    mehmet.mark().await;
    greet.see("Om 9.15 uur.").await;
    greet.click("Beantwoord").await;
    greet.fill("Je antwoord", "Klopt, dank je.").await;
    greet.click("Neem over").await;
    mehmet.see("Klopt, dank je.").await;
}

both!(a_report_grows_is_amended_and_locks);
async fn a_report_grows_is_amended_and_locks(app: &TestApp) {
    begun(app).await;
    let greet = at_the_report(app, FACILITATOR, Screen::Desk).await;
    let mehmet = at_the_report(app, MEMBER, Screen::Phone).await;
    write(&greet, &mehmet).await;
    mehmet.is_still_here().await;
    app.sow(format!("UPDATE sessions SET state = 'held' WHERE id = '{SESSION}'")).await;
    amend(&greet, &mehmet).await;
    app.sow("UPDATE reports SET amendable_until = '2027-02-02T08:00:00.000000Z'").await;
    app.sow(format!(
        "INSERT INTO presences (network_id, session_id, person_id, mark, marked_by, marked_at, signed_name, signed_at, version)
         SELECT network_id, '{SESSION}', person_id, 'present', person_id, '2027-02-02T08:00:00.000000Z', 'Getekend', '2027-02-02T08:00:00.000000Z', 1
         FROM memberships WHERE network_id = '{NETWORK}'"
    ))
    .await;
    greet.go(&report()).await;
    greet.click("Leg het verslag vast").await;
    greet.see("Ligt vast").await;
    greet.see_gone("Noteer een besluit").await;
    mehmet.see("Er verandert niets meer aan.").await;
    mehmet.is_still_here().await;
    for browser in [&greet, &mehmet] {
        assert_eq!(browser.overflow().await, 0);
    }
    app.deliver_mail().await;
    greet.close().await;
    mehmet.close().await;
}
