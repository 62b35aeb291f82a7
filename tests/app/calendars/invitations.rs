//! Letters about sessions are invitations that change and cancel themselves.

use super::*;
use crate::support::feed::read;
use crate::support::smtp::MailServer;
use leerkring::mail::{KeptMail, Mailer, Pens, Postman};

/// The kinds of the parts of a message, in their order.
fn kinds(source: &str) -> Vec<String> {
    let unfolded = source.replace("\r\n ", " ");
    let kinds = unfolded.lines().filter_map(|line| line.strip_prefix("Content-Type: "));
    kinds.map(|kind| kind.split(" boundary=").next().unwrap().trim_end_matches(';').to_owned()).collect()
}

const ONE: [&str; 6] = [
    "multipart/mixed",
    "multipart/alternative",
    "text/plain; charset=utf-8",
    "text/html; charset=utf-8",
    "text/calendar; charset=utf-8; method=REQUEST",
    "application/ics; name=\"invite.ics\"",
];

fn newest(app: &TestApp, person: Person) -> KeptMail {
    app.letters_to(person.email).remove(0)
}

fn line(letter: &KeptMail, name: &str) -> String {
    let unfolded = letter.calendars[0].replace("\r\n ", "");
    unfolded.lines().find(|line| line.starts_with(name)).unwrap_or_default().to_owned()
}

both!(a_letter_about_a_session_is_an_invitation_to_any_calendar);
async fn a_letter_about_a_session_is_an_invitation_to_any_calendar(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    plan(&greet, &[]).await;
    app.deliver_mail().await;
    let letter = newest(app, MEMBER);
    assert_eq!(kinds(&letter.source), ONE);
    // With a disposition, some readers show a file in place of an invitation.
    let inside = letter.source.split("method=REQUEST").nth(1).unwrap().split("\r\n\r\n").next().unwrap();
    assert!(!inside.contains("Content-Disposition"), "{inside}");
    assert_eq!(read(&letter.calendars[0]).len(), 1);
    let from = &app.state.config.mail_from;
    assert_eq!(line(&letter, "ORGANIZER"), format!("ORGANIZER;CN=\"Greet Aerts\":mailto:{from}"));
    assert!(line(&letter, "ATTENDEE").contains("PARTSTAT=NEEDS-ACTION") && line(&letter, "ATTENDEE").ends_with(MEMBER.email));
}

both!(the_same_letter_arrives_whole_at_a_mail_server);
async fn the_same_letter_arrives_whole_at_a_mail_server(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    plan(&greet, &[("title", "Één sessie")]).await;
    let server = MailServer::start();
    let postman = Postman::smtp(&server.url, std::time::Duration::from_secs(20)).unwrap();
    let mailer = Mailer::new(app.state.config.clone(), app.state.db.clone(), app.clock.clone(), Pens::embedded()).unwrap();
    mailer.with_postman(postman).work().await.unwrap();
    let letters = server.letters();
    assert_eq!(letters.len(), 6);
    for letter in &letters {
        assert_eq!(kinds(letter), ONE, "{letter}");
        assert!(letter.lines().all(|line| line.len() <= 998) && letter.contains("filename=\"invite.ics\""));
    }
}

both!(a_change_and_a_cancellation_name_the_same_event_and_grow);
async fn a_change_and_a_cancellation_name_the_same_event_and_grow(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let session = plan(&greet, &[]).await;
    app.deliver_mail().await;
    let mehmet = app.enter(MEMBER).await;
    let page = mehmet.see(&session).await;
    mehmet.fill(&page, &format!("{session}/attendance"), &[("answer", "coming")]).await.answers(303);
    app.advance(Duration::hours(1));
    let form = greet.see(&format!("{session}/edit")).await;
    greet.fill(&form, &session, &[("time", "10:00")]).await.answers(303);
    app.deliver_mail().await;
    let changed = newest(app, MEMBER);
    assert!(line(&changed, "ATTENDEE").contains("PARTSTAT=NEEDS-ACTION"));
    app.advance(Duration::hours(1));
    cancel(&greet, &session).await;
    app.deliver_mail().await;
    let cancelled = newest(app, MEMBER);
    assert!(kinds(&cancelled.source).contains(&"text/calendar; charset=utf-8; method=CANCEL".to_owned()));
    for (letter, expected) in [
        (&changed, ["METHOD:REQUEST", "SEQUENCE:1", "STATUS:CONFIRMED", "DTSTAMP:20270202T09"]),
        (&cancelled, ["METHOD:CANCEL", "SEQUENCE:2", "STATUS:CANCELLED", "DTSTAMP:20270202T10"]),
    ] {
        let mut found = ["METHOD", "SEQUENCE", "STATUS", "DTSTAMP"].map(|name| line(letter, name));
        // To the hour: the clock goes on while a test runs.
        found[3].truncate("DTSTAMP:20270202T09".len());
        assert_eq!((found, line(letter, "UID")), (expected.map(str::to_owned), format!("UID:{}", uid(&session))));
    }
}

both!(who_leaves_gets_one_letter_that_takes_the_coming_sessions_back);
async fn who_leaves_gets_one_letter_that_takes_the_coming_sessions_back(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let session = plan(&greet, &[]).await;
    app.deliver_mail().await;
    let ann = app.enter(PRESENTER).await;
    ann.see(&session).await;
    let before = app.letters_to(PRESENTER.email).len();
    ann.post(&format!("/networks/{NETWORK}/departure"), &[("reason", "Ik verhuis.")]).await.answers(303);
    app.deliver_mail().await;
    let letters = app.letters_to(PRESENTER.email);
    assert_eq!(letters.len(), before + 1);
    let letter = &letters[0];
    assert_eq!(letter.words.subject, "Limburg leert: je sessies gaan uit je agenda");
    assert!(letter.words.text.contains("Deze 2 sessies") && letter.words.text.contains("donderdag 18 maart 2027"), "{}", letter.words.text);
    assert_eq!(letter.calendars.len(), 2);
    for calendar in &letter.calendars {
        let event = read(calendar).remove(0);
        assert!(
            calendar.contains("METHOD:CANCEL")
                && event.value("STATUS") == "CANCELLED"
                && event.value("ATTENDEE").ends_with(PRESENTER.email)
        );
    }
    assert_eq!(kinds(&letter.source).iter().filter(|kind| kind.ends_with("method=CANCEL")).count(), 2);
}

both!(who_leaves_when_nothing_is_planned_gets_no_letter);
async fn who_leaves_when_nothing_is_planned_gets_no_letter(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    cancel(&greet, &format!("/networks/{NETWORK}/sessions/{SESSION}")).await;
    app.deliver_mail().await;
    let ann = app.enter(PRESENTER).await;
    let before = app.letters_to(PRESENTER.email).len();
    ann.see(&format!("/networks/{NETWORK}")).await;
    ann.post(&format!("/networks/{NETWORK}/departure"), &[("reason", "Ik verhuis.")]).await.answers(303);
    app.deliver_mail().await;
    assert_eq!(app.letters_to(PRESENTER.email).len(), before);
}

const LOTTE: &str = "lotte@example.org";

/// Greet invites Lotte; her letters are sent.
async fn lotte_invited(app: &TestApp, greet: &Visitor) {
    let invitations = format!("/networks/{NETWORK}/invitations");
    greet.fill(&greet.see(&invitations).await, &invitations, &[("people", LOTTE)]).await.answers(303);
    app.deliver_mail().await;
}

/// The newest letter to Lotte that holds calendars of this method: each event's sequence.
fn sequences(app: &TestApp, method: &str) -> Vec<u32> {
    let letters = app.letters_to(LOTTE);
    let newest =
        letters.iter().find(|letter| letter.calendars.iter().any(|calendar| calendar.contains(&format!("METHOD:{method}")))).unwrap();
    newest.calendars.iter().flat_map(|calendar| read(calendar)).map(|event| event.sequence()).collect()
}

both!(an_invitation_that_brought_several_sessions_takes_all_of_them_back);
async fn an_invitation_that_brought_several_sessions_takes_all_of_them_back(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    plan(&greet, &[]).await;
    app.deliver_mail().await;
    lotte_invited(app, &greet).await;
    let brought = sequences(app, "PUBLISH");
    assert_eq!(brought, [0, 0]);
    let remove = async || {
        let page = greet.see(&format!("/networks/{NETWORK}")).await;
        let (before, _) = page.body.split_once("Laat Lotte gaan").expect("Lotte is on the page");
        let action = before.rsplit("action=\"").next().unwrap().split('"').next().unwrap().to_owned();
        greet.fill(&page, &action, &[("reason", "Verkeerd adres.")]).await.answers(303);
        app.deliver_mail().await;
    };
    remove().await;
    // A calendar takes a cancellation for newer than what it had (RFC 5546, 3.2.5), and an invitation after that again.
    assert_eq!(sequences(app, "CANCEL"), [1, 1]);
    lotte_invited(app, &greet).await;
    assert_eq!(sequences(app, "PUBLISH"), [2, 2]);
}

both!(a_letter_about_several_sessions_brings_one_file_that_a_calendar_takes_in_as_a_whole);
async fn a_letter_about_several_sessions_brings_one_file_that_a_calendar_takes_in_as_a_whole(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let session = plan(&greet, &[]).await;
    app.deliver_mail().await;
    lotte_invited(app, &greet).await;
    let letters = app.letters_to(LOTTE);
    let letter = letters.iter().find(|letter| !letter.calendars.is_empty()).unwrap();
    let kinds_of = ["multipart/mixed", "multipart/alternative", "text/plain; charset=utf-8", "text/html; charset=utf-8"];
    assert_eq!(kinds(&letter.source), [&kinds_of[..], &["text/calendar; charset=utf-8; method=PUBLISH"]].concat());
    assert!(letter.source.contains("filename=\"leerkring.ics\"") && letter.words.text.contains("/settings#calendars"), "{}", letter.source);
    let events = read(&letter.calendars[0]);
    let uids: Vec<_> = events.iter().map(|event| event.value("UID")).collect();
    assert_eq!(uids, [uid(&format!("/{SESSION}")), uid(&session)]);
    // RFC 5546, 3.2.1: who publishes is named, and nobody who is invited.
    let unfolded = letter.calendars[0].replace("\r\n ", "");
    assert_eq!((unfolded.matches("ORGANIZER;CN=\"Greet Aerts\"").count(), unfolded.matches("ATTENDEE").count()), (2, 0));
}

both!(a_file_of_several_sessions_arrives_whole_at_a_mail_server);
async fn a_file_of_several_sessions_arrives_whole_at_a_mail_server(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    plan(&greet, &[("title", "Één sessie")]).await;
    app.deliver_mail().await;
    let invitations = format!("/networks/{NETWORK}/invitations");
    greet.fill(&greet.see(&invitations).await, &invitations, &[("people", LOTTE)]).await.answers(303);
    let server = MailServer::start();
    let postman = Postman::smtp(&server.url, std::time::Duration::from_secs(20)).unwrap();
    let mailer = Mailer::new(app.state.config.clone(), app.state.db.clone(), app.clock.clone(), Pens::embedded()).unwrap();
    mailer.with_postman(postman).work().await.unwrap();
    let letters = server.letters();
    let letter = letters.iter().find(|letter| letter.contains("method=PUBLISH")).expect("a letter with the sessions");
    assert!(letter.contains("filename=\"leerkring.ics\"") && letter.lines().all(|line| line.len() <= 998), "{letter}");
}

both!(another_day_asks_everybody_again);
async fn another_day_asks_everybody_again(app: &TestApp) {
    let (greet, mehmet) = (app.enter(FACILITATOR).await, app.enter(MEMBER).await);
    let session = plan(&greet, &[]).await;
    app.deliver_mail().await;
    let answer = format!("{session}/attendance");
    mehmet.fill(&mehmet.see(&session).await, &answer, &[("answer", "coming")]).await.answers(303);
    let change = async |field: &str, value: &str| {
        greet.fill(&greet.see(&format!("{session}/edit")).await, &session, &[(field, value)]).await.answers(303);
        app.deliver_mail().await;
    };
    change("minutes", "200").await;
    assert!(line(&newest(app, MEMBER), "ATTENDEE").contains("PARTSTAT=ACCEPTED"));
    greet.see(&session).await.says("1 komt");
    change("date", "2027-03-25").await;
    let letter = newest(app, MEMBER);
    assert!(line(&letter, "ATTENDEE").contains("PARTSTAT=NEEDS-ACTION"), "{:?}", letter.calendars);
    assert!(
        letter.words.text.contains("wat je antwoordde, telt niet meer") && letter.words.text.contains("/replies/"),
        "{}",
        letter.words.text
    );
    greet.see(&session).await.says("6 antwoordden nog niet");
    let (network, id) = (leerkring::ids::NetworkId::parse(NETWORK).unwrap(), session.rsplit('/').next().unwrap().to_owned());
    let log = app.state.read(move |db| Ok(leerkring::networks::noted(db, &network, &[id])?)).await.unwrap();
    let moved = log.iter().find(|noted| noted.from == "2027-03-18T08:30:00Z/2027-03-18T11:50:00Z").expect("who moved it, and from when");
    assert_eq!(moved.to, "2027-03-25T08:30:00Z/2027-03-25T11:50:00Z");
    assert_eq!(moved.actor.as_ref().map(|actor| actor.as_str()), Some(FACILITATOR.id));
}
