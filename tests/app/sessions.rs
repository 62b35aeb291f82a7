//! Sessions: planned, told, shaped into an agenda, answered, held.

use crate::both;
use crate::support::app::TestApp;
use crate::support::cast::{FACILITATOR, MEMBER, NETWORK, OTHERS, PRESENTER, SESSION};
use crate::support::visitor::{Page, Visitor};
use chrono::Duration;

mod actions;
mod agenda;
mod attendance;
mod backlog;
mod building;
mod guests;
mod letters;
mod pickers;
mod planning;
mod publishing;
mod races;
mod replies;
pub mod report;
mod running;
mod series;
mod template;
mod workshop;

/// The address of the list of sessions, where they are planned.
fn sessions() -> String {
    format!("/networks/{NETWORK}/sessions")
}

/// The session of the cast, whose agenda is open and empty.
fn of_cast() -> String {
    format!("/networks/{NETWORK}/sessions/{SESSION}")
}

/// What a facilitator types for a session of three hours.
const TYPED: [(&str, &str); 6] = [
    ("title", "Als de POP niet op papier wil"),
    ("date", "2027-03-18"),
    ("time", "09:30"),
    ("minutes", "180"),
    ("venue", "on_site"),
    ("place", "De Linde, Hasselt"),
];

/// The fields above, with others in their place.
fn typed<'a>(other: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = TYPED.iter().filter(|(name, _)| !other.iter().any(|(changed, _)| changed == name));
    kept.chain(other).copied().collect()
}

async fn try_to_plan(greet: &Visitor, fields: &[(&str, &str)]) -> Page {
    let form = greet.see(&format!("{}/new", sessions())).await;
    greet.fill(&form, &sessions(), fields).await
}

/// A planned session, its letters sent.
pub async fn planned(app: &TestApp, greet: &Visitor) -> String {
    let address = try_to_plan(greet, &TYPED).await.leads_to();
    app.deliver_mail().await;
    address
}

/// Twelve hours before the session that `TYPED` plans it can be started. Meanwhile these visitors came by so often that
/// they are still signed in.
async fn evening_before(app: &TestApp, visitors: &[&Visitor]) {
    let evening = "2027-03-17T20:30:00Z".parse::<chrono::DateTime<chrono::Utc>>().unwrap();
    while app.clock.now() < evening {
        app.clock.set(evening.min(app.clock.now() + Duration::days(10)));
        for visitor in visitors {
            visitor.see("/home").await;
        }
    }
}

/// The address of the item that says this.
fn item(page: &Page, label: &str) -> String {
    let before = page.body.split(&format!("{label}</")).next().unwrap();
    let id = before.rsplit("id=\"item-").next().unwrap().split('"').next().unwrap();
    format!("{}/items/{id}", page.path)
}

/// The items in their order, by what they say.
fn order(page: &Page) -> Vec<String> {
    let titles = page.body.split("<h3>").skip(1).map(|rest| rest.split("</h3>").next().unwrap());
    titles.map(|title| title.rsplit_once("</a>").map_or(title, |(link, _)| link.rsplit('>').next().unwrap()).trim().to_owned()).collect()
}

both!(the_whole_life_of_a_session);
async fn the_whole_life_of_a_session(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let session = planned(app, &greet).await;
    evening_before(app, &[&greet]).await;
    for (step, state) in [
        ("agenda-opening", "Agenda open"),
        ("fixing", "Agenda ligt vast"),
        ("DELETE fixing", "Agenda open"),
        ("fixing", "Agenda ligt vast"),
        ("start", "Nu bezig"),
        ("end", "Voorbij"),
    ] {
        let address = match step.split_once(' ') {
            Some((method, step)) => format!("{method} {session}/{step}"),
            None => format!("{session}/{step}"),
        };
        greet.press(&greet.see(&session).await, &address).await.answers(303);
        greet.see(&session).await.says(state);
    }
    app.deliver_mail().await;
    assert!(!greet.see(&session).await.offers(&format!("{session}/start")));
}

both!(an_answer_shows_who_comes);
async fn an_answer_shows_who_comes(app: &TestApp) {
    let (ann, greet) = (app.enter(PRESENTER).await, app.enter(FACILITATOR).await);
    let page = ann.see(&of_cast()).await;
    let answer = format!("{}/attendance", of_cast());
    assert_eq!(ann.fill(&page, &answer, &[("answer", "coming")]).await.leads_to(), of_cast());
    greet.see(&of_cast()).await.says("1 komt").says("5 antwoordden nog niet");
    ann.fill(&page, &answer, &[("answer", "absent")]).await.answers(303);
    greet.see(&format!("{}/attendance", of_cast())).await.says("Nog niemand komt").says("1 kan niet");
    // On site there is no "online", and a made-up answer is none.
    ann.fill(&page, &answer, &[("answer", "online")]).await.answers(422);
    ann.fill(&page, &answer, &[("answer", "misschien")]).await.answers(422);
}

both!(the_card_of_the_next_session_asks_who_comes);
async fn the_card_of_the_next_session_asks_who_comes(app: &TestApp) {
    let ann = app.enter(PRESENTER).await;
    let card = ann.see(&format!("{}/next", sessions())).await;
    card.says("Grenzen in de begeleiding").says("over 9 dagen").says("Kom je?");
    let answer = format!("{}/attendance", of_cast());
    assert_eq!(ann.fill(&card, &answer, &[("answer", "coming")]).await.leads_to(), format!("/networks/{NETWORK}"));
}

both!(after_the_session_nobody_answers_any_more);
async fn after_the_session_nobody_answers_any_more(app: &TestApp) {
    let (greet, mehmet) = (app.enter(FACILITATOR).await, app.enter(MEMBER).await);
    let session = planned(app, &greet).await;
    let early = mehmet.see(&session).await;
    early.hides("Wat iedereen vooraf antwoordde");
    evening_before(app, &[&greet, &mehmet]).await;
    for step in ["agenda-opening", "fixing", "start", "end"] {
        greet.press(&greet.see(&session).await, &format!("{session}/{step}")).await.answers(303);
    }
    mehmet.fill(&early, &format!("{session}/attendance"), &[("answer", "coming")]).await.answers(409);
    let after = mehmet.see(&session).await;
    assert!(!after.says("Wat iedereen vooraf antwoordde").offers(&format!("{session}/attendance")));
    app.deliver_mail().await;
}

both!(an_agenda_opens_by_itself_three_weeks_before);
async fn an_agenda_opens_by_itself_three_weeks_before(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let session = planned(app, &greet).await;
    greet.see(&session).await.says("Gepland, de agenda gaat open op do 25 feb");
    app.advance(Duration::days(23) - Duration::hours(1));
    app.do_rounds().await;
    app.enter(FACILITATOR).await.see(&session).await.says("Gepland");
    app.advance(Duration::hours(2));
    app.do_rounds().await;
    app.enter(OTHERS[0]).await.see(&session).await.says("Agenda open").says("Stel een punt voor");
}

both!(the_page_of_a_session_asks_the_database_eight_times_at_most);
async fn the_page_of_a_session_asks_the_database_eight_times_at_most(app: &TestApp) {
    app.sow(include_str!("doors/things.sql")).await;
    let ann = app.enter(PRESENTER).await;
    ann.see(&of_cast()).await;
    let before = app.statements();
    ann.see(&of_cast()).await;
    let asked = app.statements() - before;
    assert!((1..=8).contains(&asked), "{asked} statements");
}
