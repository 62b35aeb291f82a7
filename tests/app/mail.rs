//! Letters: what the outbox and its worker promise, whatever the mail server does.

use crate::both;
use crate::support::app::TestApp;
use crate::support::cast::{MEMBER, PRESENTER};
use crate::support::smtp::{MailServer, Manners};
use chrono::Duration;
use diesel::prelude::*;
use leerkring::db::on;
use leerkring::db::schema::mails;
use leerkring::mail::{Intent, Kind, Mailer, Pens, Postman, outbox};
use serde_json::json;
use std::time::Duration as Time;

both!(
    a_letter_whose_answer_never_came_is_sent_again_as_the_same_letter,
    a_letter_that_always_fails_is_given_up_after_growing_pauses,
    a_refused_letter_waits_and_the_operator_reads_why,
    a_letter_that_cannot_be_drawn_stops_no_other,
    two_workers_send_a_letter_once,
    a_code_waits_for_no_other_letter,
    a_letter_of_a_write_that_was_undone_is_never_sent,
    names_break_no_letter,
    a_folder_holds_whole_letters,
    old_letters_are_forgotten_and_waiting_ones_kept,
);

/// A post office of the app's, with another postman.
fn post_office(app: &TestApp, postman: Postman) -> Mailer {
    let state = &app.state;
    Mailer::new(state.config.clone(), state.db.clone(), app.clock.clone(), Pens::embedded()).unwrap().with_postman(postman)
}

fn by_smtp(app: &TestApp, patience: u64) -> (Mailer, MailServer) {
    let server = MailServer::start();
    (post_office(app, Postman::smtp(&server.url, Time::from_secs(patience)).unwrap()), server)
}

/// Somebody asks for a code, and the letter waits.
async fn ask_code(app: &TestApp, email: &str) {
    let visitor = app.visitor();
    let door = visitor.see("/sign-in").await;
    visitor.fill(&door, "/sign-in", &[("email", email)]).await.answers(303);
}

/// State, tries and trouble of all letters.
async fn rows(app: &TestApp) -> Vec<(String, i32, Option<String>)> {
    let all = mails::table.order(mails::id).select((mails::state, mails::tries, mails::trouble));
    app.state.read(move |db| Ok(on!(db, |c| all.load(c))?)).await.unwrap()
}

fn message_id(source: &str) -> &str {
    source.lines().find(|line| line.starts_with("Message-ID: ")).unwrap()
}

async fn a_letter_whose_answer_never_came_is_sent_again_as_the_same_letter(app: &TestApp) {
    let (mailer, server) = by_smtp(app, 2);
    server.behave(&[Manners::Silent]);
    ask_code(app, MEMBER.email).await;
    mailer.work().await.unwrap();
    assert_eq!((server.letters().len(), rows(app).await[0].0.as_str()), (1, "waiting"));
    mailer.work().await.unwrap();
    assert_eq!(server.letters().len(), 1, "not before its pause is over");
    app.advance(Duration::minutes(1));
    mailer.work().await.unwrap();
    let letters = server.letters();
    assert_eq!((letters.len(), rows(app).await[0].0.as_str()), (2, "sent"));
    assert_eq!(message_id(&letters[0]), message_id(&letters[1]));
}

async fn a_letter_that_always_fails_is_given_up_after_growing_pauses(app: &TestApp) {
    put(app, Kind::SessionPlanned, json!({})).await;
    for tries in 1..=8 {
        app.state.mailer.work().await.unwrap();
        assert_eq!(rows(app).await[0].1, tries);
        app.advance(Duration::hours(25));
    }
    app.state.mailer.work().await.unwrap();
    let row = rows(app).await.remove(0);
    assert_eq!((row.0.as_str(), row.1, row.2.is_some()), ("failed", 8, true));
    app.sow("DELETE FROM mails").await;
}

async fn a_refused_letter_waits_and_the_operator_reads_why(app: &TestApp) {
    let (mailer, server) = by_smtp(app, 20);
    server.behave(&[Manners::Refuses]);
    ask_code(app, MEMBER.email).await;
    mailer.work().await.unwrap();
    let row = rows(app).await.remove(0);
    assert!(row.0 == "waiting" && row.2.unwrap().contains("550"));
    app.advance(Duration::minutes(1));
    mailer.work().await.unwrap();
    assert_eq!((rows(app).await[0].0.as_str(), server.letters().len()), ("sent", 1));
}

async fn put(app: &TestApp, kind: Kind, about: serde_json::Value) {
    let intent = Intent { kind, person: None, address: None, network: None, about };
    let now = app.clock.now();
    app.state.write(move |db| Ok(outbox::put(db, intent, now)?)).await.unwrap();
}

async fn a_letter_that_cannot_be_drawn_stops_no_other(app: &TestApp) {
    for about in [json!({}), json!({"session": 7}), json!([1, 2]), json!(null)] {
        put(app, Kind::SessionPlanned, about).await;
    }
    app.sow("UPDATE mails SET kind = 'from-a-newer-version' WHERE id = (SELECT min(id) FROM mails)").await;
    ask_code(app, MEMBER.email).await;
    app.deliver_mail().await;
    assert_eq!(app.letters_to(MEMBER.email).len(), 1);
    assert_eq!(rows(app).await.iter().filter(|row| row.0 == "waiting").count(), 4);
    app.sow("DELETE FROM mails").await;
}

async fn two_workers_send_a_letter_once(app: &TestApp) {
    let (mailer, server) = by_smtp(app, 20);
    let colleague = post_office(app, Postman::smtp(&server.url, Time::from_secs(20)).unwrap());
    for email in [MEMBER.email, PRESENTER.email] {
        ask_code(app, email).await;
    }
    let (one, other) = tokio::join!(mailer.work(), colleague.work());
    one.and(other).unwrap();
    assert_eq!(server.letters().len(), 2);
}

async fn a_code_waits_for_no_other_letter(app: &TestApp) {
    for _ in 0..20 {
        put(app, Kind::SessionPlanned, json!({})).await;
    }
    app.advance(Duration::seconds(1));
    ask_code(app, MEMBER.email).await;
    let now = app.clock.now();
    let first = app.state.write(move |db| Ok(outbox::lease(db, 1, now)?)).await.unwrap();
    assert_eq!(first[0].intent.kind, Kind::SignInCode);
    app.sow("DELETE FROM mails").await;
}

async fn a_letter_of_a_write_that_was_undone_is_never_sent(app: &TestApp) {
    let now = app.clock.now();
    let intent = Intent { kind: Kind::Invitation, person: None, address: None, network: None, about: json!({}) };
    let undone = app.state.write(move |db| -> Result<(), _> {
        outbox::put(db, intent, now)?;
        Err(leerkring::web::Error::NotFound)
    });
    assert!(undone.await.is_err());
    assert!(rows(app).await.is_empty());
}

async fn names_break_no_letter(app: &TestApp) {
    let (mailer, server) = by_smtp(app, 20);
    app.sow(format!("UPDATE persons SET name = 'Zoë \"O''Hara\"\r\nBcc: x@example.org \u{202e}' WHERE id = '{}'", MEMBER.id)).await;
    ask_code(app, MEMBER.email).await;
    mailer.work().await.unwrap();
    let letter = server.letters().remove(0);
    assert!(!letter.contains("\nBcc:"), "{letter}");
    assert!(letter.contains(&format!("<{}>", MEMBER.email)), "{letter}");
}

async fn a_folder_holds_whole_letters(app: &TestApp) {
    let folder = std::env::temp_dir().join(format!("leerkring-letters-{}", leerkring::ids::MailId::new()));
    std::fs::create_dir(&folder).unwrap();
    ask_code(app, MEMBER.email).await;
    post_office(app, Postman::Folder(folder.clone())).work().await.unwrap();
    let names: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    let source = std::fs::read_to_string(&names[0]).unwrap();
    std::fs::remove_dir_all(folder).unwrap();
    assert_eq!((names.len(), names[0].extension().unwrap().to_str()), (1, Some("eml")));
    assert!(source.contains("multipart/alternative") && source.contains("Auto-Submitted: auto-generated"));
}

async fn old_letters_are_forgotten_and_waiting_ones_kept(app: &TestApp) {
    ask_code(app, MEMBER.email).await;
    app.deliver_mail().await;
    put(app, Kind::SessionPlanned, json!({})).await;
    app.advance(Duration::days(91));
    leerkring::jobs::rounds::run_due(&app.state).await.unwrap();
    let left: Vec<_> = rows(app).await.into_iter().map(|row| row.0).collect();
    assert!(left.contains(&"waiting".to_owned()) && !left.contains(&"sent".to_owned()), "{left:?}");
    app.sow("DELETE FROM mails").await;
}
