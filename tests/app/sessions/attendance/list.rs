//! The attendance list, on a page and in files.

use super::*;
use crate::support::cast::STRANGER;
use std::io::{Cursor, Read};

fn list(ending: &str) -> String {
    format!("{}/attendance-list{ending}", of_cast())
}

/// A file as it lies on the wire.
async fn bytes(visitor: &Visitor, path: &str) -> (reqwest::header::HeaderMap, Vec<u8>) {
    let answer = visitor.http().get(visitor.whole(path)).send().await.unwrap();
    assert_eq!(answer.status().as_u16(), 200);
    (answer.headers().clone(), answer.bytes().await.unwrap().to_vec())
}

/// Ann works for a centre with an enterprise number.
async fn employed(app: &TestApp) {
    app.sow(format!(
        "INSERT INTO centres (id, name, enterprise_number, created_at)
         VALUES ('00000000000070008000000000000a99', '=Praktijk D''Haese', '0417497106', '2027-01-11T09:00:00.000000Z');
         INSERT INTO affiliations (person_id, centre_id, since) VALUES ('{}', '00000000000070008000000000000a99', '2027-01-11')",
        PRESENTER.id
    ))
    .await;
}

both!(the_list_names_people_enterprises_training_hours_and_signatures);
async fn the_list_names_people_enterprises_training_hours_and_signatures(app: &TestApp) {
    begun(app, 150).await;
    employed(app).await;
    let greet = app.enter(FACILITATOR).await;
    mark(&greet, &[(PRESENTER.id, "present"), (MEMBER.id, "excused")]).await.answers(303);
    let ann = app.enter(PRESENTER).await;
    ann.fill(&ann.see(&of_cast()).await, &format!("{}/signature", of_cast()), &[("signature", "Ann D'Haese")]).await.answers(303);
    let page = greet.see(&list("")).await;
    page.says("Limburg leert: Grenzen in de begeleiding").says("donderdag 11 februari 2027").says("9.30–12.30 uur (3 uur)");
    page.says("=Praktijk D'Haese 0417.497.106 Ann D'Haese 11 februari 2027, 12.00 uur").says("Mehmet Öztürk verontschuldigd");
    assert!(page.text().contains("Lien Maes") && page.headers["cache-control"] == "no-store");
}

both!(the_list_is_a_pdf_and_a_workbook);
async fn the_list_is_a_pdf_and_a_workbook(app: &TestApp) {
    begun(app, 150).await;
    employed(app).await;
    all_signed(app).await;
    let greet = app.enter(FACILITATOR).await;
    let (headers, pdf) = bytes(&greet, &list(".pdf")).await;
    assert!(pdf.starts_with(b"%PDF-") && headers["content-type"] == "application/pdf" && headers["cache-control"] == "no-store");
    assert_eq!(headers["content-disposition"], "attachment; filename=\"aanwezigheidslijst-2027-02-11.pdf\"");
    let (headers, book) = bytes(&greet, &list(".xlsx")).await;
    assert_eq!(headers["content-disposition"], "attachment; filename=\"aanwezigheidslijst-2027-02-11.xlsx\"");
    assert!(headers["content-type"].to_str().unwrap().ends_with("spreadsheetml.sheet") && headers["cache-control"] == "no-store");
    let mut words = String::new();
    zip::ZipArchive::new(Cursor::new(book)).unwrap().by_name("xl/sharedStrings.xml").unwrap().read_to_string(&mut words).unwrap();
    for text in ["Limburg leert: Grenzen in de begeleiding", "=Praktijk D'Haese", "Mehmet Öztürk", "0417.497.106"] {
        assert!(words.contains(text), "{text} in {words}");
    }
}

both!(the_list_says_who_came_late_or_left_early);
async fn the_list_says_who_came_late_or_left_early(app: &TestApp) {
    begun(app, 150).await;
    let greet = app.enter(FACILITATOR).await;
    mark(&greet, &[(PRESENTER.id, "late"), (MEMBER.id, "left_early"), (OTHERS[0].id, "present")]).await.answers(303);
    greet.see(&list("")).await.says("Ann D'Haese te laat").says("Mehmet Öztürk vroeger weg");
    let (_, book) = bytes(&greet, &list(".xlsx")).await;
    let mut words = String::new();
    zip::ZipArchive::new(Cursor::new(book)).unwrap().by_name("xl/sharedStrings.xml").unwrap().read_to_string(&mut words).unwrap();
    assert!(words.contains(">te laat<") && words.contains(">vroeger weg<") && !words.contains(">aanwezig<"), "{words}");
}

both!(the_list_never_names_a_case);
async fn the_list_never_names_a_case(app: &TestApp) {
    app.sow(include_str!("../../doors/things.sql")).await;
    begun(app, 150).await;
    let greet = app.enter(FACILITATOR).await;
    greet.see(&list("")).await.hides("Hij komt niet opdagen");
}

/// Somebody of the cast took the own seat at this moment.
async fn joined(app: &TestApp, person: &str, at: &str) {
    app.sow(format!("UPDATE memberships SET created_at = '{at}' WHERE person_id = '{person}'")).await;
}

both!(who_joined_after_a_session_is_not_on_its_list_and_keeps_nobody_waiting);
async fn who_joined_after_a_session_is_not_on_its_list_and_keeps_nobody_waiting(app: &TestApp) {
    begun(app, 150).await;
    all_signed(app).await;
    app.sow(format!("DELETE FROM presences WHERE person_id = '{}'", OTHERS[0].id)).await;
    turned(app, "held").await;
    app.advance(Duration::minutes(60));
    let greet = app.enter(FACILITATOR).await;
    greet.see(&list("")).await.says(OTHERS[0].name);
    greet.see(&presences()).await.says("5 van 6 aangeduid");
    joined(app, OTHERS[0].id, "2027-04-02T09:00:00.000000Z").await;
    greet.see(&list("")).await.says(PRESENTER.name).hides(OTHERS[0].name);
    greet.see(&presences()).await.says("5 van 5 aangeduid").hides(OTHERS[0].name);
}

both!(who_signed_the_charter_after_a_session_is_not_on_its_list_unless_marked);
async fn who_signed_the_charter_after_a_session_is_not_on_its_list_unless_marked(app: &TestApp) {
    begun(app, 150).await;
    app.sow(format!(
        "INSERT INTO transitions (network_id, id, thing, thing_id, from_state, to_state, at)
         SELECT network_id, '00000000000070008000000000000e01', 'membership', id, 'accepted', 'confirmed', '2027-04-02T09:00:00.000000Z'
         FROM memberships WHERE network_id = '{NETWORK}' AND person_id = '{}'",
        OTHERS[0].id
    ))
    .await;
    let greet = app.enter(FACILITATOR).await;
    greet.see(&list("")).await.says(PRESENTER.name).hides(OTHERS[0].name);
    mark(&greet, &[(OTHERS[0].id, "present")]).await.answers(303);
    greet.see(&list("")).await.says(OTHERS[0].name);
}

both!(the_list_of_a_recorded_session_stays_as_it_was);
async fn the_list_of_a_recorded_session_stays_as_it_was(app: &TestApp) {
    begun(app, 150).await;
    all_signed(app).await;
    let guest = STRANGER.id;
    app.sow(format!(
        "DELETE FROM presences WHERE person_id = '{paused}';
         INSERT INTO guests (network_id, id, session_id, person_id, invited_by, created_at)
         VALUES ('{NETWORK}', '00000000000070008000000000000e02', '{SESSION}', '{guest}', '{by}', '2027-02-01T09:00:00.000000Z');
         INSERT INTO presences (network_id, session_id, person_id, mark, marked_by, marked_at, signed_name, signed_at, version)
         VALUES ('{NETWORK}', '{SESSION}', '{guest}', 'present', '{by}', '2027-02-11T08:35:00.000000Z', 'De gast', '2027-02-11T11:20:00.000000Z', 1)",
        paused = OTHERS[0].id,
        by = FACILITATOR.id
    ))
    .await;
    turned(app, "recorded").await;
    let greet = app.enter(FACILITATOR).await;
    let before = greet.see(&list("")).await;
    before.hides(OTHERS[0].name);
    let reads = async || {
        greet.see(&format!("{}/report/people", of_cast())).await.says("Te gast (1)").says(STRANGER.name);
    };
    reads().await;
    // The guest is uninvited, then takes a seat.
    app.sow("UPDATE guests SET ended_at = '2027-02-11T10:00:00.000000Z' WHERE id = '00000000000070008000000000000e02'").await;
    reads().await;
    app.sow(format!(
        "INSERT INTO memberships (network_id, id, person_id, role, state, created_at)
         VALUES ('{NETWORK}', '00000000000070008000000000000e03', '{guest}', 'member', 'active', '2027-04-02T09:00:00.000000Z')"
    ))
    .await;
    reads().await;
    assert_eq!(greet.see(&list("")).await.text(), before.text());
}
