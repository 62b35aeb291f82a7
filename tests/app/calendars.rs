//! Calendars: secret addresses that calendars read, and letters that are invitations.

use crate::both;
use crate::support::app::TestApp;
use crate::support::cast::{FACILITATOR, MEMBER, NETWORK, OFFICER, OTHER_NETWORK, OTHERS, PRESENTER, Person, SESSION, STRANGER};
use crate::support::feed::{Shown, Subscription, address_on, uid};
use crate::support::visitor::Visitor;
use chrono::Duration;

mod choices;
mod invitations;
mod rights;

/// What a facilitator types for a session of three hours.
const TYPED: [(&str, &str); 6] = [
    ("title", "Als de POP niet op papier wil"),
    ("date", "2027-03-18"),
    ("time", "09:30"),
    ("minutes", "180"),
    ("venue", "on_site"),
    ("place", "De Linde, Hasselt; zaal \"2\""),
];

/// Plans a session; its letters wait.
async fn plan(greet: &Visitor, typed: &[(&str, &str)]) -> String {
    let form = greet.see(&format!("/networks/{NETWORK}/sessions/new")).await;
    let kept = TYPED.iter().filter(|(name, _)| !typed.iter().any(|(changed, _)| changed == name));
    let fields: Vec<_> = kept.chain(typed).copied().collect();
    greet.fill(&form, &format!("/networks/{NETWORK}/sessions"), &fields).await.leads_to()
}

async fn cancel(greet: &Visitor, session: &str) {
    let form = greet.see(&format!("{session}/cancellation")).await;
    greet.fill(&form, &format!("{session}/cancellation"), &[("reason", "De zaal is dicht.")]).await.answers(303);
}

/// Somebody of the cast with a subscription to all their sessions.
async fn subscribed(app: &TestApp, person: Person) -> (Visitor, Subscription) {
    let visitor = app.enter(person).await;
    let subscription = Subscription::of(&visitor, "all").await;
    (visitor, subscription)
}

/// The session of the cast, as it stands at the beginning.
const OF_CAST: Shown<'static> = Shown { session: SESSION, sequence: 0, status: "CONFIRMED", starts: "20270211T083000Z" };

both!(a_calendar_follows_a_session_from_plan_to_cancellation);
async fn a_calendar_follows_a_session_from_plan_to_cancellation(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let (_, feed) = subscribed(app, MEMBER).await;
    feed.shows(&[OF_CAST]).await;
    let session = plan(&greet, &[]).await;
    let at = |sequence, status, starts| Shown { session: &session, sequence, status, starts };
    feed.shows(&[OF_CAST, at(0, "CONFIRMED", "20270318T083000Z")]).await;
    app.advance(Duration::hours(1));
    let form = greet.see(&format!("{session}/edit")).await;
    greet.fill(&form, &session, &[("date", "2027-04-01")]).await.answers(303);
    // Summer time has begun: the same hour on the wall is another one in UTC.
    feed.shows(&[OF_CAST, at(1, "CONFIRMED", "20270401T073000Z")]).await;
    app.advance(Duration::hours(1));
    cancel(&greet, &session).await;
    feed.shows(&[OF_CAST, at(2, "CANCELLED", "20270401T073000Z")]).await;
    app.deliver_mail().await;
}

both!(a_cancelled_session_stays_for_a_year_and_then_goes);
async fn a_cancelled_session_stays_for_a_year_and_then_goes(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let session = plan(&greet, &[]).await;
    cancel(&greet, &session).await;
    app.deliver_mail().await;
    let (_, feed) = subscribed(app, MEMBER).await;
    app.advance(Duration::days(365 + 44));
    feed.shows(&[Shown { session: &session, sequence: 1, status: "CANCELLED", starts: "20270318T083000Z" }]).await;
    app.advance(Duration::days(1));
    feed.shows(&[]).await;
    assert!(feed.text().await.contains("BEGIN:VTIMEZONE"), "a calendar must hold something");
}

both!(what_somebody_typed_comes_out_of_the_calendar_as_it_was);
async fn what_somebody_typed_comes_out_of_the_calendar_as_it_was(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let title = "Één, twee; drie \\ vier 🙂🙂🙂 ".to_owned() + &"ééé,".repeat(20);
    let session = plan(&greet, &[("title", title.trim())]).await;
    app.deliver_mail().await;
    let events = subscribed(app, MEMBER).await.1.events().await;
    let event = events.iter().find(|event| event.value("UID") == uid(&session)).unwrap();
    assert_eq!(event.value("SUMMARY"), format!("Limburg leert: {}", title.trim()));
    assert_eq!(event.value("LOCATION"), "De Linde, Hasselt; zaal \"2\"");
    assert!(event.value("URL").ends_with(&session) && event.value("DESCRIPTION").ends_with(&session));
}

both!(a_calendar_that_has_it_already_hears_so_until_something_changes);
async fn a_calendar_that_has_it_already_hears_so_until_something_changes(app: &TestApp) {
    let (mehmet, feed) = subscribed(app, MEMBER).await;
    let tag = |answer: &reqwest::Response| answer.headers()["etag"].to_str().unwrap().to_owned();
    let first = tag(&feed.ask().await);
    for known in [first.clone(), format!("W/{first}"), format!("\"other\", {first}"), "*".to_owned()] {
        let answer = feed.ask_unless(&known).await;
        assert_eq!((answer.status().as_u16(), tag(&answer)), (304, first.clone()), "{known}");
        assert!(answer.bytes().await.unwrap().is_empty());
    }
    let head = feed.head().await;
    assert_eq!((head.status().as_u16(), tag(&head), head.bytes().await.unwrap().len()), (200, first.clone(), 0));
    let page = mehmet.see(&format!("/networks/{NETWORK}/sessions/{SESSION}")).await;
    mehmet.fill(&page, &format!("/networks/{NETWORK}/sessions/{SESSION}/attendance"), &[("answer", "absent")]).await.answers(303);
    let second = feed.ask_unless(&first).await;
    assert_eq!(second.status().as_u16(), 200);
    let before = tag(&second);
    let greet = app.enter(FACILITATOR).await;
    let session = plan(&greet, &[]).await;
    let planned = tag(&feed.ask_unless(&before).await);
    let form = greet.see(&format!("{session}/edit")).await;
    greet.fill(&form, &session, &[("time", "10:00")]).await.answers(303);
    let changed = feed.ask_unless(&planned).await;
    assert!(changed.status() == 200 && tag(&changed) != planned && planned != before);
    app.deliver_mail().await;
}

both!(the_answer_is_for_the_reader_alone);
async fn the_answer_is_for_the_reader_alone(app: &TestApp) {
    let (_, feed) = subscribed(app, MEMBER).await;
    let answer = feed.ask().await;
    assert_eq!(answer.headers()["cache-control"], "private, no-cache");
    assert_eq!(answer.headers()["referrer-policy"], "no-referrer");
    assert!(!answer.headers().contains_key("set-cookie"));
    let metrics = leerkring::web::metrics::text(&app.state).await.unwrap();
    let token = feed.address.rsplit('/').next().unwrap().trim_end_matches(".ics");
    assert!(metrics.contains("/calendars/{token}.ics") && !metrics.contains(token), "{metrics}");
}

both!(two_hundred_sessions_fit_and_compress);
async fn two_hundred_sessions_fit_and_compress(app: &TestApp) {
    let rows = (100..300).map(|n| {
        format!(
            "INSERT INTO sessions (network_id, id, number, title, starts_at, ends_at, form, place, link, state, sequence, version, created_by, created_at)
             SELECT network_id, '00000000000070008000000000000{n}', {n}, title, starts_at, ends_at, form, place, link, state, sequence, version, created_by, created_at
             FROM sessions WHERE id = '{SESSION}';"
        )
    });
    app.sow(rows.collect::<String>()).await;
    let (_, feed) = subscribed(app, MEMBER).await;
    assert_eq!(feed.events().await.len(), 201);
    let small = reqwest::Client::new().get(&feed.address).header("accept-encoding", "gzip").send().await.unwrap();
    assert_eq!(small.headers()["content-encoding"], "gzip");
    assert!(small.headers()["etag"].to_str().unwrap().ends_with("-gz\""));
    assert!(small.bytes().await.unwrap().len() < 20_000);
}

/// What a calendar takes for the moment of the newest form of the first session.
async fn dated(feed: &Subscription) -> [String; 2] {
    let event = feed.events().await.remove(0);
    ["DTSTAMP", "LAST-MODIFIED"].map(|name| event.value(name).to_owned())
}

async fn answer(visitor: &Visitor, answer: &str) {
    let address = format!("/networks/{NETWORK}/sessions/{SESSION}");
    let page = visitor.see(&address).await;
    visitor.fill(&page, &format!("{address}/attendance"), &[("answer", answer)]).await.answers(303);
}

both!(who_moves_up_from_the_line_has_a_newer_event);
async fn who_moves_up_from_the_line_has_a_newer_event(app: &TestApp) {
    app.sow(format!("UPDATE sessions SET capacity = 1 WHERE id = '{SESSION}'")).await;
    let (ann, (mehmet, feed)) = (app.enter(PRESENTER).await, subscribed(app, MEMBER).await);
    answer(&ann, "coming").await;
    answer(&mehmet, "coming").await;
    feed.shows(&[Shown { status: "TENTATIVE", ..OF_CAST }]).await;
    let before = dated(&feed).await;
    answer(&ann, "absent").await;
    feed.shows(&[OF_CAST]).await;
    let after = dated(&feed).await;
    assert!(after[0] > before[0] && after[1] > before[1], "{before:?} {after:?}");
    app.deliver_mail().await;
}

both!(who_comes_back_without_an_answer_has_a_newer_event);
async fn who_comes_back_without_an_answer_has_a_newer_event(app: &TestApp) {
    let (ann, feed) = subscribed(app, PRESENTER).await;
    answer(&ann, "absent").await;
    let before = dated(&feed).await;
    app.advance(Duration::hours(1));
    ann.post(&format!("/networks/{NETWORK}/departure"), &[("reason", "Ik verhuis.")]).await.answers(303);
    app.deliver_mail().await;
    app.sow(format!("UPDATE memberships SET state = 'active' WHERE person_id = '{}'", PRESENTER.id)).await;
    let after = dated(&feed).await;
    assert!(after[0] > before[0] && after[1] > before[1], "{before:?} {after:?}");
}
