//! Planning, changing and cancelling.

use super::*;
use crate::support::cast::{OTHER_NETWORK, STRANGER};

both!(a_planned_session_begins_with_the_standing_topics);
async fn a_planned_session_begins_with_the_standing_topics(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let page = greet.see(&planned(app, &greet).await).await;
    page.says("donderdag 18 maart 2027, 9.30–12.30 uur").says("De Linde, Hasselt").says("180 van 180 minuten gepland, precies vol");
    let topics = ["Check-in", "Terugkoppeling", "Vraag en antwoord VDAB", "Pauze", "Vrije ruimte", "Zijn we goed bezig?", "Check-out"];
    assert_eq!(order(&page), topics);
}

both!(a_second_click_plans_nothing_more);
async fn a_second_click_plans_nothing_more(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let (address, form) = (sessions(), greet.see(&format!("{}/new", sessions())).await);
    let (first, second) = futures_util::join!(greet.fill(&form, &address, &TYPED), greet.fill(&form, &address, &TYPED));
    assert_eq!(first.leads_to(), second.leads_to());
    app.deliver_mail().await;
    assert_eq!(app.letters_to(PRESENTER.email).len(), 1);
    assert_eq!(order(&greet.see(&first.leads_to()).await).len(), 7);
}

both!(two_who_plan_at_once_get_two_numbers);
async fn two_who_plan_at_once_get_two_numbers(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let (first, second) = futures_util::join!(try_to_plan(&greet, &TYPED), try_to_plan(&greet, &TYPED));
    let numbers = [greet.see(&first.leads_to()).await, greet.see(&second.leads_to()).await];
    let has = |number: &str| numbers.iter().filter(|page| page.text().contains(number)).count();
    // Each page also says that the other session is at the same time.
    assert_eq!((has("Limburg leert Sessie 2"), has("Limburg leert Sessie 3")), (1, 1));
    app.deliver_mail().await;
}

both!(every_wrong_field_has_its_sentence_and_nothing_typed_is_lost);
async fn every_wrong_field_has_its_sentence_and_nothing_typed_is_lost(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let long = "x".repeat(400);
    for (field, value, sentence) in [
        ("title", " ", "Vul dit nog in."),
        ("title", long.as_str(), "Houd het bij 120 tekens."),
        ("date", "2027-02-30", "Kies een dag die bestaat."),
        ("date", "2027-01-18", "zijn voorbij"),
        ("date", "2099-01-18", "binnen de vijf jaar"),
        ("time", "kwart na negen", "Vul een uur in"),
        ("minutes", "721", "hoogstens 12 uur"),
        ("minutes", "-30", "minstens 45 minuten"),
        ("place", "", "Vul in waar jullie samenkomen."),
        ("venue", "zoom", "Kies hoe jullie samenkomen."),
    ] {
        let page = try_to_plan(&greet, &typed(&[(field, value)])).await;
        page.answers(422).says(sentence);
        let kept: Vec<_> = page.form(&sessions()).fields;
        let minutes = if field == "minutes" { value } else { "180" };
        assert!(kept.contains(&("minutes".into(), minutes.into())), "{field}: {kept:?}");
    }
    let page = try_to_plan(&greet, &typed(&[("venue", "online"), ("link", "javascript:alert(1)")])).await;
    page.answers(422).says("Dat is geen webadres.");
}

both!(the_hour_that_clocks_skip_is_refused_and_the_repeated_one_taken);
async fn the_hour_that_clocks_skip_is_refused_and_the_repeated_one_taken(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let skipped = try_to_plan(&greet, &typed(&[("date", "2027-03-28"), ("time", "02:30")])).await;
    skipped.answers(422).says("Dat uur bestaat die nacht niet");
    let repeated = try_to_plan(&greet, &typed(&[("date", "2027-10-31"), ("time", "02:30")])).await.leads_to();
    greet.see(&repeated).await.says("2.30–4.30 uur");
    app.deliver_mail().await;
}

both!(an_edit_against_an_older_version_shows_both_texts);
async fn an_edit_against_an_older_version_shows_both_texts(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let edit = format!("{}/edit", of_cast());
    let (first, second) = (greet.see(&edit).await, greet.see(&edit).await);
    greet.fill(&first, &of_cast(), &[("title", "Grenzen stellen")]).await.answers(303);
    let stale = greet.fill(&second, &of_cast(), &[("title", "Over grenzen")]).await;
    stale.answers(409).says("Deze sessie veranderde").says("Grenzen stellen");
    assert!(stale.form(&of_cast()).fields.contains(&("title".into(), "Over grenzen".into())));
    // Who then saves once more knows what is there, and wins.
    greet.fill(&stale, &of_cast(), &[]).await.answers(303);
    greet.see(&of_cast()).await.says("Over grenzen");
    app.deliver_mail().await;
}

both!(of_two_edits_at_the_same_moment_one_wins);
async fn of_two_edits_at_the_same_moment_one_wins(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let form = greet.see(&format!("{}/edit", of_cast())).await;
    let session = of_cast();
    let (one, other) = futures_util::join!(
        greet.fill(&form, &session, &[("place", "De Serre, Genk")]),
        greet.fill(&form, &session, &[("place", "De Serre, Tongeren")])
    );
    let mut statuses = [one.status, other.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409]);
    app.deliver_mail().await;
}

both!(a_cancelled_session_says_why_and_does_nothing_more);
async fn a_cancelled_session_says_why_and_does_nothing_more(app: &TestApp) {
    let (greet, mehmet) = (app.enter(FACILITATOR).await, app.enter(MEMBER).await);
    let form = greet.see(&format!("{}/cancellation", of_cast())).await;
    let cancel = format!("{}/cancellation", of_cast());
    greet.fill(&form, &cancel, &[("reason", " ")]).await.answers(422).says("Vul dit nog in.");
    greet.fill(&form, &cancel, &[("reason", "De zaal is dicht.")]).await.answers(303);
    let page = mehmet.see(&of_cast()).await;
    page.says("Geannuleerd").says("De zaal is dicht.");
    assert!(!page.offers(&format!("{}/attendance", of_cast())));
    greet.fill(&form, &cancel, &[("reason", "Nog eens.")]).await.answers(409);
    app.deliver_mail().await;
}

both!(the_first_session_of_a_network_is_its_kickoff);
async fn the_first_session_of_a_network_is_its_kickoff(app: &TestApp) {
    let sofie = app.enter(STRANGER).await;
    let sessions = format!("/networks/{OTHER_NETWORK}/sessions");
    let form = sofie.see(&format!("{sessions}/new")).await;
    let first = sofie.fill(&form, &sessions, &TYPED).await.leads_to();
    let form = sofie.see(&format!("{sessions}/new")).await;
    let second = sofie.fill(&form, &sessions, &typed(&[("date", "2027-04-22")])).await.leads_to();
    app.deliver_mail().await;
    let page = sofie.see(&first).await;
    assert_eq!(order(&page)[..2], ["Kennismaking", "Samenwerken als concurrenten"]);
    assert_eq!(order(&sofie.see(&second).await)[0], "Check-in");
    sofie.press(&page, &format!("{first}/agenda-opening")).await.answers(303);
    let page = sofie.see(&first).await;
    sofie.fill(&page, &format!("{}/minutes", item(&page, "Kennismaking")), &[("minutes", "20")]).await.answers(303);
    sofie.press(&sofie.see(&first).await, &format!("{first}/fixing")).await.answers(409).says("30 minuten");
}

both!(a_session_starts_twelve_hours_before_its_time_and_no_earlier);
async fn a_session_starts_twelve_hours_before_its_time_and_no_earlier(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let session = planned(app, &greet).await;
    for step in ["agenda-opening", "fixing"] {
        greet.press(&greet.see(&session).await, &format!("{session}/{step}")).await.answers(303);
    }
    app.deliver_mail().await;
    let start = format!("{session}/start");
    assert!(!greet.see(&session).await.offers(&start));
    greet.post(&start, &[]).await.answers(409).says("Een sessie start je ten vroegste 12 uur voor haar begin.");
    evening_before(app, &[&greet]).await;
    greet.press(&greet.see(&session).await, &start).await.answers(303);
    greet.see(&session).await.says("Nu bezig");
}

both!(a_fixed_agenda_that_no_longer_fits_is_open_again);
async fn a_fixed_agenda_that_no_longer_fits_is_open_again(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let session = planned(app, &greet).await;
    for step in ["agenda-opening", "fixing"] {
        greet.press(&greet.see(&session).await, &format!("{session}/{step}")).await.answers(303);
    }
    let edit = format!("{session}/edit");
    greet.fill(&greet.see(&edit).await, &session, &[("date", "2027-03-19")]).await.answers(303);
    greet.see(&session).await.says("Agenda ligt vast");
    let form = greet.see(&edit).await;
    form.says("Houdt de nieuwe duur de vaste agenda niet, dan staat die weer open");
    greet.fill(&form, &session, &[("minutes", "120")]).await.answers(303);
    greet.see(&session).await.says("Agenda open").says("9.30–11.30 uur");
    app.deliver_mail().await;
}
