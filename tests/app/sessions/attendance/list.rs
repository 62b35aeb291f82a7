//! The attendance list, on a page and in files.

use super::*;
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
