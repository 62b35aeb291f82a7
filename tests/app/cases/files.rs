//! Files that lie with a case: looked at, sealed, open to whom the case opens, and gone with it.

use super::{CONTEXT, TITLE, press, scheduled, submitted, write};
use crate::both;
use crate::support::app::{MASTER, TestApp};
use crate::support::cast::{ADMIN, FACILITATOR, MEMBER, NETWORK, OFFICER, PRESENTER, STRANGER};
use crate::support::html::forms;
use crate::support::socket::Socket;
use crate::support::visitor::{Page, Visitor};
use diesel::prelude::*;
use leerkring::cases;
use leerkring::db::on;
use leerkring::db::schema::{case_file_contents, case_files};
use leerkring::vault::Vault;
use std::io::{Cursor, Write};

const NOTES: &[u8] = "Stap één: luisteren.\nStap twee: zwijgen.\n".as_bytes();

/// The circle agrees that files may lie with cases.
async fn agreed(app: &TestApp) {
    app.sow(format!("UPDATE networks SET case_files = TRUE WHERE id = '{NETWORK}'")).await;
}

/// The circle agrees otherwise.
async fn no_longer(app: &TestApp) {
    app.sow(format!("UPDATE networks SET case_files = FALSE WHERE id = '{NETWORK}'")).await;
}

/// Sends a file with the form on the page of a case.
async fn lay(visitor: &Visitor, case: &str, name: &str, content: &[u8]) -> Page {
    visitor.upload(&visitor.see(case).await, &format!("{case}/files"), name, content).await
}

/// The addresses of the files that a presenter sees with a case.
async fn addresses(visitor: &Visitor, case: &str) -> Vec<String> {
    let begins = format!("{case}/files/");
    let all = forms(&visitor.see(case).await.body).into_iter().filter(|form| form.method == "DELETE" && form.action.starts_with(&begins));
    all.map(|form| form.action.split('?').next().unwrap().to_owned()).collect()
}

async fn contents(app: &TestApp) -> Vec<Vec<u8>> {
    let all = case_file_contents::table.select(case_file_contents::sealed);
    app.state.read(move |db| Ok(on!(db, |c| all.load(c))?)).await.unwrap()
}

async fn names_and_keys(app: &TestApp) -> Vec<(String, String)> {
    let all = case_files::table.select((case_files::sealed_name, case_files::key));
    app.state.read(move |db| Ok(on!(db, |c| all.load(c))?)).await.unwrap()
}

fn header<'a>(page: &'a Page, name: &str) -> &'a str {
    page.headers[name].to_str().unwrap()
}

/// A written document, with one part more.
fn document(name: &str, content: &[u8]) -> Vec<u8> {
    let types =
        r#"<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in [("[Content_Types].xml", types.as_bytes()), ("word/document.xml", b"<w:document/>"), (name, content)] {
        writer.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

both!(a_file_is_laid_with_a_case_and_saved_by_its_readers);
async fn a_file_is_laid_with_a_case_and_saved_by_its_readers(app: &TestApp) {
    agreed(app).await;
    let case = submitted(app, "network").await;
    let (ann, greet) = (app.enter(PRESENTER).await, app.enter(FACILITATOR).await);
    assert_eq!(lay(&ann, &case, "Mijn “stappen”.txt", NOTES).await.leads_to(), format!("{case}#case-files"));
    ann.see(&case).await.says("Mijn “stappen”.txt").says("Tekst, 1 kB");
    let [file] = &addresses(&ann, &case).await[..] else { panic!("one file") };
    greet.see(&case).await.says("Mijn “stappen”.txt").hides("Leg een bestand bij je case");
    let saved = greet.see(file).await;
    assert_eq!(saved.body.as_bytes(), NOTES);
    let name = "attachment; filename=\"Mijn _stappen_.txt\"; filename*=UTF-8''Mijn%20%E2%80%9Cstappen%E2%80%9D.txt";
    assert_eq!(header(&saved, "content-disposition"), name);
    assert_eq!(header(&saved, "content-type"), "text/plain; charset=utf-8");
    assert_eq!(header(&saved, "x-content-type-options"), "nosniff");
    assert_eq!(header(&saved, "content-security-policy"), "default-src 'none'; sandbox");
    assert_eq!(header(&saved, "cache-control"), "no-store");
}

both!(whoever_may_not_read_the_case_finds_no_file);
async fn whoever_may_not_read_the_case_finds_no_file(app: &TestApp) {
    agreed(app).await;
    let case = submitted(app, "network").await;
    let ann = app.enter(PRESENTER).await;
    lay(&ann, &case, "stappen.txt", NOTES).await.answers(303);
    let [file] = &addresses(&ann, &case).await[..] else { panic!("one file") };
    for person in [MEMBER, STRANGER, OFFICER, ADMIN] {
        let other = app.enter(person).await;
        other.see("/settings").await;
        other.get(file).await.answers(404);
        other.post(&format!("{file}?_method=DELETE"), &[]).await.answers(404);
        other.post(&format!("{case}/files"), &[]).await.answers(404);
    }
    press(&app.enter(FACILITATOR).await, &case, "acceptance").await.answers(303);
    let mehmet = app.enter(MEMBER).await;
    assert_eq!(mehmet.see(file).await.body.as_bytes(), NOTES);
    mehmet.see("/settings").await;
    mehmet.post(&format!("{file}?_method=DELETE"), &[]).await.answers(404);
    ann.see(&case).await.says("Mehmet Öztürk");
    // The name of another case leads to no file of this one.
    let second = write(&ann, CONTEXT, "network", "no").await.leads_to();
    ann.get(&file.replace(&case, &second)).await.answers(404);
}

both!(a_shielded_case_keeps_its_files_from_colleagues);
async fn a_shielded_case_keeps_its_files_from_colleagues(app: &TestApp) {
    agreed(app).await;
    let case = scheduled(app, "network").await;
    let (ann, mehmet) = (app.enter(PRESENTER).await, app.enter(MEMBER).await);
    lay(&ann, &case, "stappen.txt", NOTES).await.answers(303);
    let [file] = &addresses(&ann, &case).await[..] else { panic!("one file") };
    mehmet.see(file).await;
    app.sow(format!(
        "INSERT INTO centres (id, name, created_at) VALUES ('00000000000070008000000000000f30', 'Praktijk', '2027-01-11T09:00:00.000000Z');
         INSERT INTO affiliations (person_id, centre_id, since) VALUES ('{}', '00000000000070008000000000000f30', '2027-01-11');
         INSERT INTO affiliations (person_id, centre_id, since) VALUES ('{}', '00000000000070008000000000000f30', '2027-01-11');
         UPDATE cases SET shielded = TRUE",
        PRESENTER.id, MEMBER.id
    ))
    .await;
    mehmet.get(file).await.answers(404);
    ann.see(file).await;
}

both!(without_the_agreement_of_the_circle_no_file_is_taken);
async fn without_the_agreement_of_the_circle_no_file_is_taken(app: &TestApp) {
    let case = submitted(app, "network").await;
    let ann = app.enter(PRESENTER).await;
    assert!(!ann.see(&case).await.offers(&format!("{case}/files")));
    agreed(app).await;
    let open = ann.see(&case).await;
    ann.upload(&open, &format!("{case}/files"), "stappen.txt", NOTES).await.answers(303);
    no_longer(app).await;
    let refused = ann.upload(&open, &format!("{case}/files"), "meer.txt", NOTES).await;
    refused.answers(409).says("geen bestanden liggen").says(TITLE).hides("meer.txt");
    let page = ann.see(&case).await;
    assert!(!page.offers(&format!("{case}/files")));
    page.says("stappen.txt");
    let [file] = &addresses(&ann, &case).await[..] else { panic!("one file") };
    app.enter(FACILITATOR).await.see(file).await;
}

both!(a_file_that_is_not_what_it_says_is_refused_in_the_page);
async fn a_file_that_is_not_what_it_says_is_refused_in_the_page(app: &TestApp) {
    agreed(app).await;
    let case = submitted(app, "network").await;
    let ann = app.enter(PRESENTER).await;
    let bomb = document("word/media/image1.bmp", &vec![0; 30 * 1024 * 1024]);
    for (name, content, sentence) in [
        ("plan.pdf", b"<html><script>alert(1)</script></html>".as_slice(), "niet wat zijn naam zegt"),
        ("foto.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "niet wat zijn naam zegt"),
        ("plan.docx", b"MZ\x90\0\x03\0\0\0", "Dit soort bestand kan er niet bij"),
        ("plan.doc", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "een document van een oude soort"),
        ("plan.docx", &document("word/vbaProject.bin", b"x"), "zoals een macro"),
        ("plan.pdf", b"%PDF-1.7\n1 0 obj << /S /JavaScript >> endobj", "zoals een macro"),
        ("plan.docx", &bomb, "veel te groot wanneer het opengaat"),
        ("leeg.txt", b"", "Dit bestand is leeg"),
        ("85.07.30-033.28.txt", NOTES, "In de naam van dit bestand"),
    ] {
        lay(&ann, &case, name, content).await.answers(422).says(sentence).says(CONTEXT);
    }
    assert!(contents(app).await.is_empty());
    lay(&ann, &case, "plan.pdf", &document("word/media/image1.png", b"x")).await.answers(303);
    ann.see(&case).await.says("plan.docx").hides("plan.pdf");
}

both!(ten_megabytes_are_taken_and_eleven_are_not);
async fn ten_megabytes_are_taken_and_eleven_are_not(app: &TestApp) {
    agreed(app).await;
    let case = submitted(app, "network").await;
    let ann = app.enter(PRESENTER).await;
    let large = lay(&ann, &case, "lang.txt", &vec![b'x'; 11 * 1024 * 1024]).await;
    large.answers(422).says("groter dan 10 MB").says(CONTEXT);
    let longest = vec![b'x'; 10 * 1024 * 1024];
    lay(&ann, &case, "lang.txt", &longest).await.answers(303);
    let [file] = &addresses(&ann, &case).await[..] else { panic!("one file") };
    assert!(ann.see(file).await.body.as_bytes() == longest);
}

both!(a_picture_is_kept_without_the_place_where_it_was_taken);
async fn a_picture_is_kept_without_the_place_where_it_was_taken(app: &TestApp) {
    agreed(app).await;
    let case = submitted(app, "network").await;
    let ann = app.enter(PRESENTER).await;
    let segment = |marker: u8, content: &str| [&[0xFF, marker, 0, content.len() as u8 + 2], content.as_bytes()].concat();
    let drawn = [segment(0xDB, "table"), segment(0xDA, "scan"), b"drawn\xFF\xD9".to_vec()].concat();
    let told = [segment(0xE1, "Exif\0\0MM\0*GPS 50.93 N 5.33 E"), segment(0xFE, "GPS 50.93 N 5.33 E")].concat();
    lay(&ann, &case, "flipchart.png", &[b"\xFF\xD8".as_slice(), &told, &drawn].concat()).await.answers(303);
    ann.see(&case).await.says("flipchart.jpg").says("Afbeelding, 1 kB");
    let [file] = &addresses(&ann, &case).await[..] else { panic!("one file") };
    let saved = ann.see(file).await;
    assert_eq!(header(&saved, "content-type"), "image/jpeg");
    assert_eq!(saved.body, String::from_utf8_lossy(&[b"\xFF\xD8".as_slice(), &drawn].concat()));
}

both!(five_files_lie_with_a_case_and_one_comes_at_a_time);
async fn five_files_lie_with_a_case_and_one_comes_at_a_time(app: &TestApp) {
    agreed(app).await;
    let case = submitted(app, "network").await;
    let ann = app.enter(PRESENTER).await;
    let open = ann.see(&case).await;
    let files = format!("{case}/files");
    let form = open.form(&files);
    let fields: Vec<(&str, &str)> = form.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    ann.upload_exactly(&files, &fields, &[("een.txt", NOTES), ("twee.txt", NOTES)]).await.answers(422).says("één bestand tegelijk");
    ann.upload_exactly(&files, &fields, &[("", b"")]).await.answers(422).says("Kies een bestand");
    for number in 1..=5 {
        ann.upload(&open, &files, &format!("stap {number}.txt"), NOTES).await.answers(303);
    }
    ann.upload(&open, &files, "stap 6.txt", NOTES).await.answers(409).says("al 5 bestanden");
    let all = addresses(&ann, &case).await;
    assert_eq!(all.len(), 5);
    ann.press(&ann.see(&case).await, &format!("DELETE {}", all[0])).await.answers(303);
    ann.get(&all[0]).await.answers(404);
    ann.see(&case).await.hides("stap 1.txt").says("stap 2.txt");
    assert_eq!(contents(app).await.len(), 4);
}

both!(a_file_without_the_token_of_its_form_is_not_read);
async fn a_file_without_the_token_of_its_form_is_not_read(app: &TestApp) {
    agreed(app).await;
    let case = submitted(app, "network").await;
    let ann = app.enter(PRESENTER).await;
    for fields in [vec![], vec![("_csrf", "AAAA")]] {
        ann.upload_exactly(&format!("{case}/files"), &fields, &[("stappen.txt", NOTES)]).await.answers(403);
    }
    assert!(contents(app).await.is_empty());
}

both!(a_file_sent_after_the_sign_in_ended_asks_for_it);
async fn a_file_sent_after_the_sign_in_ended_asks_for_it(app: &TestApp) {
    agreed(app).await;
    let case = submitted(app, "network").await;
    let ann = app.enter(PRESENTER).await;
    let open = ann.see(&case).await;
    app.advance(chrono::Duration::days(61));
    let door = ann.upload(&open, &format!("{case}/files"), "stappen.txt", NOTES).await.leads_to();
    assert!(door.starts_with("/sign-in?next="), "{door}");
    assert!(contents(app).await.is_empty());
}

both!(whoever_looks_at_a_case_sees_a_file_come);
async fn whoever_looks_at_a_case_sees_a_file_come(app: &TestApp) {
    agreed(app).await;
    let case = submitted(app, "network").await;
    let (ann, greet) = (app.enter(PRESENTER).await, app.enter(FACILITATOR).await);
    let open = ann.see(&case).await;
    greet.see(&case).await;
    let mut socket = Socket::open_at(&app.site, &greet, Some(&app.site)).await.unwrap();
    ann.upload(&open, &format!("{case}/files"), "stappen.txt", NOTES).await.answers(303);
    let id = case.rsplit('/').next().unwrap();
    socket.brings(&[&format!("cases/{NETWORK}"), &format!("case/{id}")]).await;
    greet.see(&format!("{case}/fragment")).await.says("stappen.txt");
}

both!(once_the_circle_works_on_a_case_no_file_is_added_but_one_can_go);
async fn once_the_circle_works_on_a_case_no_file_is_added_but_one_can_go(app: &TestApp) {
    agreed(app).await;
    let case = scheduled(app, "network").await;
    let ann = app.enter(PRESENTER).await;
    let open = ann.see(&case).await;
    ann.upload(&open, &format!("{case}/files"), "stappen.txt", NOTES).await.answers(303);
    app.sow("UPDATE cases SET state = 'in_discussion'").await;
    ann.upload(&open, &format!("{case}/files"), "meer.txt", NOTES).await.answers(409).says("geen bestand meer bij");
    let [file] = &addresses(&ann, &case).await[..] else { panic!("one file") };
    ann.press(&ann.see(&case).await, &format!("DELETE {file}")).await.answers(303);
    ann.see(&case).await.hides("stappen.txt");
}

both!(neither_content_nor_name_lies_open_in_the_database);
async fn neither_content_nor_name_lies_open_in_the_database(app: &TestApp) {
    agreed(app).await;
    let case = submitted(app, "network").await;
    let ann = app.enter(PRESENTER).await;
    lay(&ann, &case, "POP mevrouw Peeters.txt", NOTES).await.answers(303);
    ann.see(&case).await.says("“mevrouw Peeters” lijkt een naam");
    app.enter(FACILITATOR).await.see(&case).await.hides("lijkt een naam");
    let [file] = &addresses(&ann, &case).await[..] else { panic!("one file") };
    let holds = |bytes: &[u8], part: &[u8]| bytes.windows(part.len()).any(|window| window == part);
    assert!(contents(app).await.iter().all(|sealed| !holds(sealed, b"luisteren")));
    assert!(names_and_keys(app).await.iter().all(|(name, _)| !name.contains("Peeters")));
    let both = app.node_with(Vault::new([9; 32], [MASTER])).await;
    assert_eq!(cases::rekey_all(&both.state.db).await.unwrap().done, 2, "the case and its file");
    both.stop().await;
    let alone = app.node_with(Vault::new([9; 32], [])).await;
    assert_eq!(alone.enter(PRESENTER).await.see(file).await.body.as_bytes(), NOTES);
    alone.stop().await;
}

both!(what_is_taken_back_or_erased_leaves_no_file);
async fn what_is_taken_back_or_erased_leaves_no_file(app: &TestApp) {
    agreed(app).await;
    let ann = app.enter(PRESENTER).await;
    for erased in ["withdrawal", "erasure"] {
        let case = submitted(app, "network").await;
        lay(&ann, &case, "stappen.txt", NOTES).await.answers(303);
        let [file] = &addresses(&ann, &case).await[..] else { panic!("one file") };
        if erased == "erasure" {
            app.sow("UPDATE cases SET state = 'discussed', closed_at = '2027-02-02T08:12:00.000000Z' WHERE state = 'submitted'").await;
        }
        press(&ann, &case, erased).await.answers(303);
        ann.get(file).await.answers(404);
        assert!(contents(app).await.is_empty() && names_and_keys(app).await.is_empty());
    }
}
