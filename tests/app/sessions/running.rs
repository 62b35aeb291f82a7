//! A group moves through its agenda, and leaves the rest for later.

use super::*;

/// A session that is on, with one talk among the standing topics; the first visitor leads it.
async fn running(app: &TestApp, visitors: &[&Visitor]) -> String {
    let greet = visitors[0];
    let session = planned(app, greet).await;
    evening_before(app, visitors).await;
    greet.press(&greet.see(&session).await, &format!("{session}/agenda-opening")).await.answers(303);
    let page = greet.see(&session).await;
    greet.fill(&page, &format!("{}/minutes", item(&page, "Vrije ruimte")), &[("minutes", "85")]).await.answers(303);
    let talk = [("title", "Drie lichte vormen"), ("rubric", "talk"), ("minutes", "10")];
    greet.fill(&page, &format!("{session}/items"), &talk).await.answers(303);
    for step in ["fixing", "start"] {
        greet.press(&greet.see(&session).await, &format!("{session}/{step}")).await.answers(303);
    }
    app.deliver_mail().await;
    session
}

/// The address of an item by what the agenda says, whatever stands above it.
fn on_agenda(page: &Page, label: &str) -> String {
    let agenda = page.body.split("<ol class=\"agenda").nth(1).unwrap().to_owned();
    item(&Page { body: agenda, ..page.clone() }, label)
}

both!(everybody_sees_where_the_group_is_and_what_comes_next);
async fn everybody_sees_where_the_group_is_and_what_comes_next(app: &TestApp) {
    let (greet, ann) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await);
    let session = running(app, &[&greet, &ann]).await;
    let step = format!("{session}/step");
    ann.see(&session).await.says("De agenda begint zo.").says("Daarna: Check-in");
    assert!(!ann.see(&session).await.offers(&step));
    greet.press(&greet.see(&session).await, &step).await.answers(303);
    ann.see(&format!("{session}/running")).await.says("Check-in").says("nog 15 minuten").says("Daarna: Terugkoppeling");
    app.advance(Duration::minutes(25));
    let (greet, ann) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await);
    ann.see(&session).await.says("10 minuten over tijd");
    greet.press(&greet.see(&session).await, &step).await.answers(303);
    ann.see(&session).await.says("nog 15 minuten").says("Daarna: Vraag en antwoord VDAB");
}

both!(two_people_who_press_next_at_once_take_one_step);
async fn two_people_who_press_next_at_once_take_one_step(app: &TestApp) {
    let (greet, again) = (app.enter(FACILITATOR).await, app.enter(FACILITATOR).await);
    let session = running(app, &[&greet, &again]).await;
    let step = format!("{session}/step");
    for expected in ["Check-in", "Terugkoppeling", "Vraag en antwoord VDAB"] {
        let (one, two) = (greet.see(&session).await, again.see(&session).await);
        let (a, b, c) = futures_util::join!(greet.press(&one, &step), again.press(&two, &step), greet.press(&one, &step));
        assert_eq!([a.status, b.status, c.status], [303, 303, 303]);
        let page = greet.see(&format!("{session}/running")).await;
        let now = page.body.split("running-now\">").nth(1).unwrap().split('<').next().unwrap();
        assert_eq!(now, expected);
    }
}

both!(an_item_begins_out_of_turn_and_is_done_before_the_next);
async fn an_item_begins_out_of_turn_and_is_done_before_the_next(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let session = running(app, &[&greet]).await;
    let page = greet.see(&session).await;
    let (talk, pause) = (on_agenda(&page, "Drie lichte vormen"), on_agenda(&page, "Pauze"));
    greet.press(&page, &format!("{talk}/beginning")).await.answers(303);
    // Who still sees that nothing began cannot begin something else; the same again does no harm.
    greet.press(&page, &format!("{pause}/beginning")).await.answers(409).says("De agenda ging intussen al verder");
    greet.press(&page, &format!("{talk}/beginning")).await.answers(303);
    let page = greet.see(&session).await;
    let complete = format!("{talk}/completion");
    let (one, two) = futures_util::join!(greet.press(&page, &complete), greet.press(&page, &complete));
    assert_eq!([one.status, two.status], [303, 303]);
    greet.see(&session).await.says("Even tussen twee punten.").says("Daarna: Vrije ruimte");
    let again = greet.post(&format!("{talk}/beginning"), &[("current", "")]).await;
    assert!([404, 409].contains(&again.status), "what is done does not begin again: {}", again.status);
}

both!(what_is_left_moves_to_the_next_session);
async fn what_is_left_moves_to_the_next_session(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let session = running(app, &[&greet]).await;
    let next = try_to_plan(&greet, &typed(&[("date", "2027-04-22")])).await.leads_to();
    app.deliver_mail().await;
    let page = greet.see(&session).await;
    greet.press(&page, &format!("{session}/step")).await.answers(303);
    let page = greet.see(&session).await;
    page.says("Nog niet besproken").says("Drie lichte vormen");
    greet.press(&page, &format!("{session}/end")).await.answers(303);
    let after = greet.see(&session).await;
    after.says("Voorbij");
    assert!(!order(&after).contains(&"Drie lichte vormen".to_owned()));
    let page = greet.see(&next).await;
    page.says("Drie lichte vormen").says("Aanvaard").says("Doorgeschoven uit sessie 2");
    greet.see(&item(&page, "Drie lichte vormen")).await.says("Doorgeschoven uit sessie 2");
    // It stays told when it has its place, and when its session moves.
    greet.press(&page, &format!("{}/scheduling", item(&page, "Drie lichte vormen"))).await.answers(303);
    greet.fill(&greet.see(&format!("{next}/edit")).await, &next, &[("date", "2027-04-29")]).await.answers(303);
    app.deliver_mail().await;
    greet.see(&next).await.says("29 april").says("Doorgeschoven uit sessie 2");
    assert_eq!(order(&greet.see(&next).await).iter().filter(|title| *title == "Check-in").count(), 1);
}

both!(without_a_next_session_it_waits_and_what_was_ticked_does_not);
async fn without_a_next_session_it_waits_and_what_was_ticked_does_not(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let session = running(app, &[&greet]).await;
    let backlog = format!("/networks/{NETWORK}/backlog");
    greet.press(&greet.see(&session).await, &format!("{session}/end")).await.answers(303);
    greet.see(&backlog).await.says("Drie lichte vormen").says("Doorgeschoven");
}

both!(what_the_group_discussed_anyway_is_done);
async fn what_the_group_discussed_anyway_is_done(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let session = running(app, &[&greet]).await;
    let page = greet.see(&session).await;
    let talk = on_agenda(&page, "Drie lichte vormen");
    greet.fill(&page, &format!("{session}/end"), &[("discussed", talk.rsplit('/').next().unwrap())]).await.answers(303);
    assert!(order(&greet.see(&session).await).contains(&"Drie lichte vormen".to_owned()));
    greet.see(&format!("/networks/{NETWORK}/backlog")).await.hides("Drie lichte vormen");
}

both!(what_waited_in_a_session_waits_for_a_later_one_when_it_is_over);
async fn what_waited_in_a_session_waits_for_a_later_one_when_it_is_over(app: &TestApp) {
    let (greet, ann) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await);
    let session = planned(app, &greet).await;
    greet.press(&greet.see(&session).await, &format!("{session}/agenda-opening")).await.answers(303);
    let page = ann.see(&session).await;
    ann.fill(&page, &format!("{session}/items"), &[("title", "Zelfzorg"), ("rubric", "talk"), ("minutes", "10")]).await.answers(303);
    evening_before(app, &[&greet, &ann]).await;
    for step in ["fixing", "start", "end"] {
        greet.press(&greet.see(&session).await, &format!("{session}/{step}")).await.answers(303);
    }
    app.deliver_mail().await;
    ann.see(&format!("/networks/{NETWORK}/backlog")).await.says("Zelfzorg");
}
