//! The agenda that a group makes together.

use super::*;

async fn propose(visitor: &Visitor, session: &str, title: &str) -> Page {
    let page = visitor.see(session).await;
    visitor.fill(&page, &format!("{session}/items"), &[("title", title), ("rubric", "talk"), ("minutes", "10")]).await
}

/// A session with an open agenda that holds the standing topics.
async fn open(app: &TestApp, greet: &Visitor) -> String {
    let session = planned(app, greet).await;
    greet.press(&greet.see(&session).await, &format!("{session}/agenda-opening")).await.answers(303);
    session
}

both!(a_proposal_finds_its_place_before_the_free_space);
async fn a_proposal_finds_its_place_before_the_free_space(app: &TestApp) {
    let (greet, ann) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await);
    let session = open(app, &greet).await;
    propose(&ann, &session, " ").await.answers(422).says("Geef het punt een titel.");
    propose(&ann, &session, "Ervaring met de checklist").await.answers(303);
    let page = greet.see(&session).await;
    page.says("Voorstellen uit de kring").says("Ann D'Haese");
    greet.press(&page, &format!("{}/scheduling", item(&page, "Ervaring met de checklist"))).await.answers(303);
    let agenda = ann.see(&session).await;
    assert_eq!(order(&agenda)[4..6], ["Ervaring met de checklist", "Vrije ruimte"]);
    agenda.says("190 van 180 minuten gepland, 10 te veel");
}

both!(an_agenda_that_is_too_full_cannot_be_fixed);
async fn an_agenda_that_is_too_full_cannot_be_fixed(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let session = open(app, &greet).await;
    propose(&greet, &session, "Toelichting over burn-out").await.answers(303);
    let page = greet.see(&session).await;
    page.says("De agenda duurt 10 minuten te lang.");
    greet.press(&page, &format!("{session}/fixing")).await.answers(409).says("De agenda duurt 10 minuten te lang.");
    let free = item(&page, "Vrije ruimte");
    greet.fill(&page, &format!("{free}/minutes"), &[("minutes", "85")]).await.answers(303);
    greet.press(&greet.see(&session).await, &format!("{session}/fixing")).await.answers(303);
    greet.see(&session).await.says("Agenda ligt vast");
    app.deliver_mail().await;
}

both!(items_move_up_and_down_and_a_double_click_moves_once);
async fn items_move_up_and_down_and_a_double_click_moves_once(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let session = open(app, &greet).await;
    let page = greet.see(&session).await;
    let topic = item(&page, "Vraag en antwoord VDAB");
    let up = format!("{topic}/up");
    let (once, twice) = futures_util::join!(greet.press(&page, &up), greet.press(&page, &up));
    once.answers(303);
    twice.answers(303);
    let page = greet.see(&session).await;
    assert_eq!(order(&page)[..3], ["Check-in", "Vraag en antwoord VDAB", "Terugkoppeling"]);
    greet.press(&page, &format!("{topic}/down")).await.answers(303);
    assert_eq!(order(&greet.see(&session).await)[..3], ["Check-in", "Terugkoppeling", "Vraag en antwoord VDAB"]);
}

both!(minutes_against_an_older_version_show_what_is_there_now);
async fn minutes_against_an_older_version_show_what_is_there_now(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let session = open(app, &greet).await;
    let page = greet.see(&session).await;
    let minutes = format!("{}/minutes", item(&page, "Pauze"));
    greet.fill(&page, &minutes, &[("minutes", "20")]).await.answers(303);
    let stale = greet.fill(&page, &minutes, &[("minutes", "10")]).await;
    stale.answers(409).says("Dit punt veranderde").says("20 minuten");
    greet.fill(&page, &minutes, &[("minutes", "veel")]).await.answers(422).says("Vul een geheel aantal minuten in");
}

both!(a_declined_proposal_needs_a_reason_that_its_proposer_reads);
async fn a_declined_proposal_needs_a_reason_that_its_proposer_reads(app: &TestApp) {
    let (greet, ann) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await);
    let session = open(app, &greet).await;
    propose(&ann, &session, "Gastspreker zoeken").await.answers(303);
    let proposal = item(&greet.see(&session).await, "Gastspreker zoeken");
    let page = greet.see(&proposal).await;
    greet.fill(&page, &format!("{proposal}/decline"), &[("reason", "")]).await.answers(422);
    greet.fill(&page, &format!("{proposal}/decline"), &[("reason", "We hebben al twee gasten.")]).await.answers(303);
    ann.see(&session).await.says("Niet aanvaard").says("We hebben al twee gasten.");
    app.enter(MEMBER).await.see(&session).await.hides("Gastspreker zoeken");
}

both!(a_proposal_is_taken_back_by_its_proposer_alone);
async fn a_proposal_is_taken_back_by_its_proposer_alone(app: &TestApp) {
    let (greet, ann, mehmet) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await, app.enter(MEMBER).await);
    let session = open(app, &greet).await;
    propose(&ann, &session, "Zelfzorg").await.answers(303);
    let page = ann.see(&session).await;
    let withdraw = format!("{}/withdrawal", item(&page, "Zelfzorg"));
    assert!(!mehmet.see(&session).await.offers(&withdraw));
    mehmet.post(&withdraw, &[]).await.answers(404);
    ann.press(&page, &withdraw).await.answers(303);
    greet.see(&session).await.hides("Zelfzorg");
}

both!(members_cannot_propose_before_the_agenda_opens_and_lose_no_word);
async fn members_cannot_propose_before_the_agenda_opens_and_lose_no_word(app: &TestApp) {
    let (greet, ann) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await);
    let session = open(app, &greet).await;
    let page = ann.see(&session).await;
    greet.press(&greet.see(&session).await, &format!("{session}/fixing")).await.answers(303);
    let typed = [("title", "Te laat bedacht"), ("rubric", "talk"), ("minutes", "10")];
    let late = ann.fill(&page, &format!("{session}/items"), &typed).await;
    late.answers(409).says("De agenda kan nu niet veranderen.");
    assert!(late.body.contains("Te laat bedacht"));
    app.deliver_mail().await;
}

both!(an_item_is_carried_over_to_the_next_session);
async fn an_item_is_carried_over_to_the_next_session(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let session = open(app, &greet).await;
    let topic = item(&greet.see(&session).await, "Vrije ruimte");
    let carry = format!("{topic}/carry-over");
    greet.press(&greet.see(&topic).await, &carry).await.answers(409).says("Er is nog geen volgende sessie.");
    let next = try_to_plan(&greet, &typed(&[("date", "2027-04-22")])).await.leads_to();
    greet.press(&greet.see(&topic).await, &carry).await.answers(303);
    assert!(!order(&greet.see(&session).await).contains(&"Vrije ruimte".to_owned()));
    greet.see(&next).await.says("Aanvaard");
    app.deliver_mail().await;
}

both!(an_agenda_of_fifty_items_fits_on_its_page);
async fn an_agenda_of_fifty_items_fits_on_its_page(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let rows = (1..=50).map(|n| {
        format!(
            "('{NETWORK}', '000000000000700080000000000011{n:02}', '{SESSION}', 'talk', 'Punt {n}', '', 3, {n}, 'scheduled', '{}', 0, '2027-02-01T09:00:00.000000Z')",
            PRESENTER.id
        )
    });
    let rows: Vec<_> = rows.collect();
    let columns = "network_id, id, session_id, rubric, title, note, minutes, position, state, proposed_by, version, created_at";
    app.sow(format!("INSERT INTO agenda_items ({columns}) VALUES {}", rows.join(", "))).await;
    let page = greet.see(&of_cast()).await;
    assert_eq!(order(&page).len(), 50);
    page.says("150 van 180 minuten gepland, nog 30 vrij");
}
