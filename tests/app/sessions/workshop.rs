//! The workshop of the first session: topics, votes, a plan.

use super::*;

fn workshop() -> String {
    format!("{}/workshop", of_cast())
}

async fn propose(visitor: &Visitor, title: &str, minutes: &str) -> Page {
    let page = visitor.see(&workshop()).await;
    visitor.fill(&page, &format!("{}/topics", workshop()), &[("title", title), ("minutes", minutes)]).await
}

/// The id of the topic with this title.
fn topic(page: &Page, title: &str) -> String {
    let before = page.body.split(&format!("{title}<")).next().unwrap();
    before.rsplit("item-").next().unwrap().split('"').next().unwrap().to_owned()
}

/// Spreads votes over the topics with these titles.
async fn spread(visitor: &Visitor, given: &[(&str, &str)]) -> Page {
    let page = visitor.see(&workshop()).await;
    let ids: Vec<_> = given.iter().map(|(title, _)| topic(&page, title)).collect();
    let fields: Vec<_> = ids.iter().zip(given).flat_map(|(id, (_, dots))| [("topic", id.as_str()), ("dots", *dots)]).collect();
    visitor.post(&format!("{}/dots", workshop()), &fields).await
}

/// An open workshop with two topics, where everybody votes.
async fn voting(app: &TestApp, greet: &Visitor, ann: &Visitor) {
    assert!(!ann.see(&workshop()).await.offers(&workshop()));
    greet.fill(&greet.see(&workshop()).await, &workshop(), &[("dots", "veel")]).await.answers(422).says("van 1 tot 20");
    greet.press(&greet.see(&workshop()).await, &workshop()).await.answers(303);
    propose(ann, "Zelfzorg", "60").await.answers(303);
    propose(greet, "Grenzen", "60").await.answers(303);
    greet.press(&greet.see(&workshop()).await, &format!("{}/voting", workshop())).await.answers(303);
    propose_late(ann).await;
    app.deliver_mail().await;
}

async fn propose_late(ann: &Visitor) {
    let typed = [("title", "Te laat"), ("rubric", "talk"), ("minutes", "10"), ("note", "")];
    let page = ann.post(&format!("{}/topics", workshop()), &typed).await;
    page.answers(409).says("De workshop is intussen verder");
    assert!(page.body.contains("Te laat"));
}

both!(everybody_spreads_five_votes_and_the_plan_follows);
async fn everybody_spreads_five_votes_and_the_plan_follows(app: &TestApp) {
    let (greet, ann) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await);
    let next = planned(app, &greet).await;
    voting(app, &greet, &ann).await;
    spread(&ann, &[("Zelfzorg", "4"), ("Grenzen", "2")]).await.answers(422).says("te veel stemmen: je hebt er 5");
    spread(&ann, &[("Zelfzorg", "-1")]).await.answers(422);
    spread(&ann, &[("Zelfzorg", "4"), ("Grenzen", "1")]).await.answers(303);
    spread(&greet, &[("Grenzen", "1")]).await.answers(303);
    let page = greet.see(&workshop()).await;
    page.says("2 van 6 stemden").says("Je hebt nog 4 van 5 stemmen").says("4 stemmen").says("2 stemmen");
    assert!(!ann.see(&workshop()).await.offers(&format!("{}/settlement", workshop())));
    // The next session has 95 free minutes: room for the most wanted topic alone.
    let settle = format!("{}/settlement", workshop());
    greet.press(&page, &settle).await.answers(303);
    ann.see(&workshop()).await.says("Het plan").says("Zelfzorg");
    ann.see(&next).await.says("Zelfzorg").says("Aanvaard");
    ann.see(&format!("/networks/{NETWORK}/backlog")).await.says("Grenzen").hides("Zelfzorg");
    let home = app.enter(MEMBER).await.see("/home").await;
    home.says("Greet Aerts legde vast wat er in de komende sessies komt.");
    assert!(home.body.contains(&format!("href=\"{}\"", workshop())));
    greet.see("/home").await.hides("legde vast wat er");
    greet.press(&page, &settle).await.answers(409).says("De workshop is intussen verder");
}

both!(nobody_spends_more_than_five_votes_by_pressing_twice_at_once);
async fn nobody_spends_more_than_five_votes_by_pressing_twice_at_once(app: &TestApp) {
    let (greet, ann) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await);
    voting(app, &greet, &ann).await;
    let (one, two) = futures_util::join!(spread(&ann, &[("Zelfzorg", "5")]), spread(&ann, &[("Grenzen", "5")]));
    assert_eq!([one.status, two.status], [303, 303]);
    ann.see(&workshop()).await.says("Je 5 stemmen zijn verdeeld");
    // The votes of the backlog would be more than five: there they wait.
    let page = ann.see(&format!("/networks/{NETWORK}/backlog")).await;
    page.says("De stemmen worden nu verdeeld in de agenda-workshop.");
    let id = topic(&greet.see(&workshop()).await, "Zelfzorg");
    ann.post(&format!("/networks/{NETWORK}/items/{id}/vote"), &[]).await.answers(409);
}

both!(a_later_session_has_no_workshop);
async fn a_later_session_has_no_workshop(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let session = planned(app, &greet).await;
    greet.post(&format!("{session}/workshop"), &[("dots", "5")]).await.answers(409).says("hoort bij de eerste sessie");
    assert!(!greet.see(&session).await.body.contains("/workshop"));
}

/// So many talks stand on the agenda of a session.
async fn fill_agenda(app: &TestApp, session: &str, many: i32) {
    let columns = "network_id, id, session_id, rubric, title, note, minutes, position, state, proposed_by, version, created_at";
    let (session, by) = (session.rsplit('/').next().unwrap(), FACILITATOR.id);
    let row = |at| {
        format!(
            "('{NETWORK}', '{at:032x}', '{session}', 'talk', 'Vol', '', 1, {at}, 'scheduled', '{by}', 0, '2027-02-01T09:00:00.000000Z')"
        )
    };
    let rows: Vec<_> = (100..100 + many).map(row).collect();
    app.sow(format!("INSERT INTO agenda_items ({columns}) VALUES {}", rows.join(", "))).await;
}

both!(a_plan_fills_no_agenda_beyond_its_sixty_items);
async fn a_plan_fills_no_agenda_beyond_its_sixty_items(app: &TestApp) {
    let (greet, ann) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await);
    let next = planned(app, &greet).await;
    voting(app, &greet, &ann).await;
    // It begins with seven items, and room is left for one.
    fill_agenda(app, &next, 52).await;
    let (page, id) = (greet.see(&workshop()).await, next.rsplit('/').next().unwrap());
    let topics = ["Zelfzorg", "Grenzen"].map(|title| topic(&page, title));
    let version = page.form(&format!("{}/settlement", workshop())).fields.into_iter().find(|(name, _)| name == "version").unwrap().1;
    let fields: Vec<_> = topics.iter().flat_map(|topic| [("topic", topic.as_str()), ("session", id)]).collect();
    let both: Vec<_> = fields.iter().copied().chain([("version", version.as_str())]).collect();
    greet.post(&format!("{}/settlement", workshop()), &both).await.answers(409).says("De agenda zit vol: hij telt al 60 punten.");
    let one: Vec<_> = fields[..2].iter().copied().chain([("version", version.as_str())]).collect();
    greet.post(&format!("{}/settlement", workshop()), &one).await.answers(303);
}

both!(a_plan_fills_no_agenda_that_is_fixed_at_that_moment);
async fn a_plan_fills_no_agenda_that_is_fixed_at_that_moment(app: &TestApp) {
    let (greet, ann) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await);
    let next = planned(app, &greet).await;
    greet.press(&greet.see(&next).await, &format!("{next}/agenda-opening")).await.answers(303);
    voting(app, &greet, &ann).await;
    spread(&ann, &[("Zelfzorg", "4")]).await.answers(303);
    let (page, plan) = (greet.see(&next).await, greet.see(&workshop()).await);
    let (fixing, settlement) = (format!("{next}/fixing"), format!("{}/settlement", workshop()));
    let [fixed, settled] = super::races::in_turn(app, &next, greet.press(&page, &fixing), greet.press(&plan, &settlement)).await;
    assert!(fixed.status == 303 && settled.status >= 400, "{} {}", fixed.status, settled.status);
    app.deliver_mail().await;
    greet.see(&next).await.hides("Zelfzorg");
}

/// Ann votes for every topic in the backlog.
async fn vote_for_all(ann: &Visitor, titles: &[&str]) {
    for title in titles {
        let page = ann.see(&workshop()).await;
        ann.post(&format!("/networks/{NETWORK}/items/{}/vote", topic(&page, title)), &[]).await.answers(303);
    }
}

both!(votes_from_before_the_workshop_are_none_of_those_that_everybody_spreads);
async fn votes_from_before_the_workshop_are_none_of_those_that_everybody_spreads(app: &TestApp) {
    let (greet, ann) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await);
    greet.fill(&greet.see(&workshop()).await, &workshop(), &[("dots", "1")]).await.answers(303);
    for title in ["Zelfzorg", "Grenzen"] {
        propose(&ann, title, "60").await.answers(303);
    }
    vote_for_all(&ann, &["Zelfzorg", "Grenzen"]).await;
    ann.see(&format!("/networks/{NETWORK}/backlog")).await.says("1 stem voor Grenzen");
    greet.press(greet.see(&workshop()).await.says("begint op nul"), &format!("{}/voting", workshop())).await.answers(303);
    ann.see(&workshop()).await.says("Je hebt nog 1 van 1 stemmen");
    greet.see(&workshop()).await.says("0 van 6 stemden");
    spread(&ann, &[("Grenzen", "1")]).await.answers(303);
    greet.see(&workshop()).await.says("1 van 6 stemde");
}

both!(a_workshop_closes_with_its_session_and_the_backlog_takes_votes_again);
async fn a_workshop_closes_with_its_session_and_the_backlog_takes_votes_again(app: &TestApp) {
    let (greet, ann) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await);
    voting(app, &greet, &ann).await;
    vote_is_refused(&ann, "Zelfzorg").await;
    let form = greet.see(&format!("{}/cancellation", of_cast())).await;
    greet.fill(&form, &format!("{}/cancellation", of_cast()), &[("reason", "De zaal is dicht.")]).await.answers(303);
    app.deliver_mail().await;
    ann.see(&workshop()).await.says("De sessie is voorbij, of ging niet door, voor er een plan lag.");
    let backlog = ann.see(&format!("/networks/{NETWORK}/backlog")).await;
    backlog.hides("De stemmen worden nu verdeeld in de agenda-workshop.");
    let vote = format!("/networks/{NETWORK}/items/{}/vote", topic(&backlog, "Zelfzorg"));
    ann.press(&backlog, &vote).await.answers(303);
    ann.post(&format!("{}/dots", workshop()), &[]).await.answers(409);
}

async fn vote_is_refused(ann: &Visitor, title: &str) {
    let id = topic(&ann.see(&workshop()).await, title);
    ann.post(&format!("/networks/{NETWORK}/items/{id}/vote"), &[]).await.answers(409);
}

both!(what_comes_back_from_a_session_during_the_vote_begins_without_votes);
async fn what_comes_back_from_a_session_during_the_vote_begins_without_votes(app: &TestApp) {
    let (greet, ann) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await);
    let next = planned(app, &greet).await;
    greet.press(&greet.see(&next).await, &format!("{next}/agenda-opening")).await.answers(303);
    let typed = [("title", "Gastspreker"), ("rubric", "talk"), ("minutes", "30")];
    ann.fill(&ann.see(&next).await, &format!("{next}/items"), &typed).await.answers(303);
    let page = ann.see(&next).await;
    let vote = format!("/networks/{NETWORK}/items/{}/vote", item(&page, "Gastspreker").rsplit('/').next().unwrap());
    ann.press(&page, &vote).await.answers(303);
    voting(app, &greet, &ann).await;
    spread(&ann, &[("Zelfzorg", "5")]).await.answers(303);
    let form = greet.see(&format!("{next}/cancellation")).await;
    greet.fill(&form, &format!("{next}/cancellation"), &[("reason", "De zaal is dicht.")]).await.answers(303);
    app.deliver_mail().await;
    // Everybody has five votes: the one from before would be a sixth.
    ann.see(&workshop()).await.says("Gastspreker").says("0 stemmen").says("Je 5 stemmen zijn verdeeld");
    spread(&ann, &[("Zelfzorg", "3"), ("Gastspreker", "2")]).await.answers(303);
    ann.see(&workshop()).await.says("2 stemmen");
}
