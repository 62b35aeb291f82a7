//! Polls: one ballot each, nothing to see before the results, and nothing that tells who said what.

use crate::both;
use crate::support::app::TestApp;
use crate::support::cast::{ADMIN, FACILITATOR, MEMBER, NETWORK, OFFICER, OTHERS, PRESENTER, Person, SESSION, STRANGER};
use crate::support::socket::Socket;
use crate::support::visitor::{Page, Visitor};
use chrono::Duration;
use diesel::prelude::*;
use diesel::sql_types::Text;
use leerkring::db::on;

const STATEMENT: &str = "Ik durf hier alles te zeggen.";

fn session() -> String {
    format!("/networks/{NETWORK}/sessions/{SESSION}")
}

fn members() -> [Person; 5] {
    [PRESENTER, MEMBER, OTHERS[0], OTHERS[1], OTHERS[2]]
}

/// Sends the form of a new poll with one statement, and what else is named.
async fn send(greet: &Visitor, more: &[(&str, &str)]) -> Page {
    greet.see(&format!("{}/polls/new", session())).await;
    let fields = [("title", "Even polsen"), ("statement", STATEMENT), ("threshold", "5"), ("date", ""), ("time", "")];
    let kept = fields.iter().filter(|(name, _)| !more.iter().any(|(other, _)| other == name));
    let fields: Vec<(&str, &str)> = kept.chain(more).copied().collect();
    greet.post(&format!("{}/polls", session()), &fields).await
}

/// Greet's poll; gives its address.
async fn opened(app: &TestApp, more: &[(&str, &str)]) -> String {
    send(&app.enter(FACILITATOR).await, more).await.leads_to()
}

async fn vote(app: &TestApp, person: Person, poll: &str, score: &str, remark: &str) -> Page {
    let visitor = app.enter(person).await;
    let page = visitor.see(poll).await;
    visitor.fill(&page, &format!("{poll}/ballots"), &[("score-1", score), ("remark", remark)]).await
}

/// This many members answer.
async fn answered(app: &TestApp, poll: &str, count: usize) {
    for (person, score) in members().into_iter().take(count).zip(["5", "4", "5", "3", "1"]) {
        vote(app, person, poll, score, "").await.answers(303);
    }
}

/// Greet presses a button of a poll.
async fn press(app: &TestApp, poll: &str, what: &str) -> Page {
    let greet = app.enter(FACILITATOR).await;
    let page = greet.see(poll).await;
    greet.press(&page, &format!("{poll}/{what}")).await
}

both!(the_form_begins_with_the_usual_statements);
async fn the_form_begins_with_the_usual_statements(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let page = greet.see(&format!("{}/polls/new", session())).await;
    let form = page.form(&format!("{}/polls", session()));
    let statements = form.fields.iter().filter(|(name, value)| name == "statement" && !value.is_empty());
    assert_eq!(statements.count(), 8);
    assert!(form.fields.contains(&("title".into(), "Terugblik op sessie 1".into())));
    let poll = greet.press(&page, &format!("{}/polls", session())).await.leads_to();
    app.enter(MEMBER).await.see(&poll).await.says("Iedereen komt evenveel aan bod.").says("8. Onze vragen aan VDAB");
}

both!(members_answer_and_the_results_appear_when_they_are_published);
async fn members_answer_and_the_results_appear_when_they_are_published(app: &TestApp) {
    let poll = opened(app, &[]).await;
    answered(app, &poll, 4).await;
    let page = app.enter(OTHERS[2]).await.see(&poll).await;
    page.says("4 van de 5 deelnemers antwoordden.").hides("gemiddeld");
    vote(app, OTHERS[2], &poll, "1", "Meer pauzes").await.answers(303);
    app.enter(FACILITATOR).await.see(&poll).await.says("5 van de 5").hides("gemiddeld").hides("Meer pauzes");
    press(app, &poll, "closure").await.answers(303);
    app.enter(FACILITATOR).await.see(&poll).await.says("De peiling is gesloten.").hides("gemiddeld").hides("Meer pauzes");
    press(app, &poll, "publication").await.answers(303);
    app.enter(MEMBER).await.see(&poll).await.says("3,6 gemiddeld op 5").says("Meer pauzes").says(STATEMENT);
}

both!(below_the_threshold_nothing_is_shown_and_nothing_can_be_published);
async fn below_the_threshold_nothing_is_shown_and_nothing_can_be_published(app: &TestApp) {
    let poll = opened(app, &[]).await;
    answered(app, &poll, 4).await;
    press(app, &poll, "closure").await.answers(303);
    let greet = app.enter(FACILITATOR).await;
    let page = greet.see(&poll).await;
    page.says("Te weinig antwoorden").hides("gemiddeld");
    assert!(!page.offers(&format!("{poll}/publication")));
    greet.post(&format!("{poll}/publication"), &[]).await.answers(409).says("Er zijn te weinig antwoorden");
}

both!(a_small_network_may_set_four_and_nobody_less);
async fn a_small_network_may_set_four_and_nobody_less(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    for threshold in ["3", "1", "0", "6", "vier", ""] {
        let again = send(&greet, &[("threshold", threshold)]).await;
        assert!(again.answers(422).says("Kies vijf antwoorden").body.contains("Even polsen"), "what was typed stays");
    }
    let poll = send(&greet, &[("threshold", "4")]).await.leads_to();
    answered(app, &poll, 4).await;
    press(app, &poll, "closure").await.answers(303);
    press(app, &poll, "publication").await.answers(303);
    app.enter(OTHERS[2]).await.see(&poll).await.says("4,3 gemiddeld op 5");
}

both!(a_second_ballot_changes_nothing);
async fn a_second_ballot_changes_nothing(app: &TestApp) {
    let poll = opened(app, &[]).await;
    let mehmet = app.enter(MEMBER).await;
    let page = mehmet.see(&poll).await;
    let ballot = format!("{poll}/ballots");
    mehmet.fill(&page, &ballot, &[("score-1", "2")]).await.answers(303);
    mehmet.fill(&page, &ballot, &[("score-1", "5")]).await.answers(303);
    mehmet.see(&poll).await.says("Je antwoord is geteld.").says("1 van de 5");
    let outcome = serde_json::json!({"tallies": [[0, 1, 0, 0, 0]], "remarks": []});
    assert_eq!(in_the_box(app).await, outcome);
}

both!(a_missing_score_is_told_at_its_statement_and_the_rest_stays);
async fn a_missing_score_is_told_at_its_statement_and_the_rest_stays(app: &TestApp) {
    let poll = opened(app, &[("statement", "Een tweede.")]).await;
    let mehmet = app.enter(MEMBER).await;
    let page = mehmet.see(&poll).await;
    let again = mehmet.fill(&page, &format!("{poll}/ballots"), &[("remark", "Blijft dit staan?")]).await;
    again.answers(422).says("Uitspraak 1: kies een cijfer van 1 tot 5.").says("Blijft dit staan?");
    for score in ["0", "6", "1.5", "-1", "vijf"] {
        mehmet.post(&format!("{poll}/ballots"), &[("score-1", score)]).await.answers(422);
    }
    mehmet.post(&format!("{poll}/ballots"), &[("score-1", "3"), ("score-2", "3")]).await.answers(422).says("hoort");
}

both!(a_poll_closes_by_itself_at_its_end_time);
async fn a_poll_closes_by_itself_at_its_end_time(app: &TestApp) {
    let poll = opened(app, &[("date", "2027-02-04"), ("time", "18:00")]).await;
    let (mehmet, ann) = (app.enter(MEMBER).await, app.enter(PRESENTER).await);
    let open = mehmet.see(&poll).await;
    open.says("4 februari 2027, 18.00 uur");
    ann.fill(&ann.see(&poll).await, &format!("{poll}/ballots"), &[("score-1", "4")]).await.answers(303);
    app.advance(Duration::days(3));
    let late = mehmet.fill(&open, &format!("{poll}/ballots"), &[("score-1", "4"), ("remark", "Te laat?")]).await;
    late.answers(409).says("Deze peiling is gesloten").says("Te laat?");
    app.do_rounds().await;
    app.deliver_mail().await;
    assert_eq!(texts(app, "SELECT state AS it FROM polls").await, ["closed"]);
    assert_eq!(texts(app, "SELECT to_state AS it FROM transitions WHERE actor_id IS NULL AND thing = 'poll'").await, ["closed"]);
    app.do_rounds().await;
}

both!(an_end_time_lies_ahead);
async fn an_end_time_lies_ahead(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    send(&greet, &[("date", "2027-02-01")]).await.answers(422).says("Dit moment is voorbij");
    for far in ["2029-02-03", "9999-12-31", "+99999-01-01"] {
        send(&greet, &[("date", far)]).await.answers(422).says("Kies een moment binnen de twee jaar");
    }
    send(&greet, &[("time", "12:00")]).await.answers(422).says("Kies ook de dag");
    send(&greet, &[("date", "morgen")]).await.answers(422).says("Dit is geen moment");
    send(&greet, &[("statement", "  ")]).await.answers(422).says("Schrijf minstens één uitspraak");
    assert!(texts(app, "SELECT state AS it FROM polls").await.is_empty());
}

both!(facilitators_open_and_members_answer_and_nobody_else_is_there);
async fn facilitators_open_and_members_answer_and_nobody_else_is_there(app: &TestApp) {
    let poll = opened(app, &[]).await;
    let greet = app.enter(FACILITATOR).await;
    greet.see(&poll).await;
    greet.post(&format!("{poll}/ballots"), &[("score-1", "5")]).await.answers(404);
    let mehmet = app.enter(MEMBER).await;
    mehmet.get(&format!("{}/polls/new", session())).await.answers(404);
    for change in ["closure", "publication", "discard"] {
        mehmet.post(&format!("{poll}/{change}"), &[]).await.answers(404);
    }
    for person in [STRANGER, OFFICER, ADMIN] {
        app.enter(person).await.get(&poll).await.answers(404);
    }
}

both!(a_poll_that_is_thrown_away_takes_its_ballots_along);
async fn a_poll_that_is_thrown_away_takes_its_ballots_along(app: &TestApp) {
    let poll = opened(app, &[]).await;
    answered(app, &poll, 2).await;
    press(app, &poll, "discard").await.answers(303);
    assert!(texts(app, "SELECT poll_id AS it FROM ballot_boxes").await.is_empty());
    app.enter(MEMBER).await.see(&poll).await.says("Deze peiling is weggegooid.");
    app.enter(MEMBER).await.see(&format!("{}/polls", session())).await.hides("Even polsen");
}

both!(a_double_click_opens_one_poll);
async fn a_double_click_opens_one_poll(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let page = greet.see(&format!("{}/polls/new", session())).await;
    let address = format!("{}/polls", session());
    let (first, second) = (greet.press(&page, &address).await, greet.press(&page, &address).await);
    assert_eq!(first.leads_to(), second.leads_to());
    greet.see(&session()).await;
    assert_eq!(texts(app, "SELECT state AS it FROM polls").await, ["open"]);
}

both!(a_page_left_open_is_told_that_the_poll_went_on);
async fn a_page_left_open_is_told_that_the_poll_went_on(app: &TestApp) {
    let poll = opened(app, &[]).await;
    let greet = app.enter(FACILITATOR).await;
    let open = greet.see(&poll).await;
    greet.press(&open, &format!("{poll}/closure")).await.answers(303);
    greet.press(&open, &format!("{poll}/discard")).await.answers(409).says("Deze peiling veranderde intussen");
}

both!(nothing_in_the_database_pairs_a_ballot_with_its_voter);
async fn nothing_in_the_database_pairs_a_ballot_with_its_voter(app: &TestApp) {
    let poll = opened(app, &[]).await;
    for (person, score, remark) in [
        (OTHERS[0], "5", "Zo doorgaan"),
        (MEMBER, "2", "Meer pauzes"),
        (PRESENTER, "5", "Fijn"),
        (OTHERS[1], "1", ""),
        (OTHERS[2], "3", ""),
    ] {
        vote(app, person, &poll, score, remark).await.answers(303);
    }
    let outcome = serde_json::json!({"tallies": [[1, 1, 1, 0, 2]], "remarks": ["Fijn", "Meer pauzes", "Zo doorgaan"]});
    assert_eq!(in_the_box(app).await, outcome, "one row of what the ballots say together, and of nothing else");
    assert_eq!(texts(app, "SELECT person_id AS it FROM poll_voters").await.len(), 5);
    press(app, &poll, "closure").await.answers(303);
    press(app, &poll, "publication").await.answers(303);
    let page = app.enter(MEMBER).await.see(&poll).await;
    let places = ["Fijn", "Meer pauzes", "Zo doorgaan"].map(|remark| page.body.find(remark).expect("a remark"));
    assert!(places.is_sorted(), "remarks do not stand in the order of their scores: {places:?}");
}

/// What lies in the one box that there is.
async fn in_the_box(app: &TestApp) -> serde_json::Value {
    let boxes = texts(app, "SELECT CAST(outcome AS text) AS it FROM ballot_boxes").await;
    let [outcome] = &boxes[..] else { panic!("{} boxes", boxes.len()) };
    serde_json::from_str(outcome).unwrap()
}

both!(the_count_moves_on_the_pages_that_others_look_at);
async fn the_count_moves_on_the_pages_that_others_look_at(app: &TestApp) {
    let poll = opened(app, &[]).await;
    let greet = app.enter(FACILITATOR).await;
    let mut socket = Socket::open_at(&app.site, &greet, Some(&app.site)).await.unwrap();
    vote(app, MEMBER, &poll, "2", "").await.answers(303);
    let id = poll.rsplit('/').next().unwrap();
    socket.brings(&[&format!("poll/{id}"), &format!("polls/{SESSION}")]).await;
    greet.see(&format!("{poll}/fragment")).await.says("1 van de 5 deelnemers antwoordden.").hides("gemiddeld");
    greet.see(&format!("{}/polls", session())).await.says("1 van 5 antwoordden");
}

#[derive(QueryableByName)]
struct Found {
    #[diesel(sql_type = Text)]
    it: String,
}

/// A column of texts, named `it`, whatever the tables say.
async fn texts(app: &TestApp, query: &'static str) -> Vec<String> {
    let found: Vec<Found> = app.state.read(move |db| Ok(on!(db, |c| diesel::sql_query(query).load(c))?)).await.unwrap();
    found.into_iter().map(|found| found.it).collect()
}
