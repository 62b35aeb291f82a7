//! The template that new agendas begin with.

use super::*;

fn template() -> String {
    format!("/networks/{NETWORK}/agenda-template")
}

/// The address of the topic that says this.
fn topic(page: &Page, label: &str) -> String {
    let before = page.body.split(&format!("<h3>{label}</h3>")).next().unwrap();
    let id = before.rsplit("id=\"topic-").next().unwrap().split('"').next().unwrap();
    format!("{}/{id}", template())
}

both!(a_changed_template_is_for_sessions_that_are_planned_later);
async fn a_changed_template_is_for_sessions_that_are_planned_later(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let before = planned(app, &greet).await;
    let page = greet.see(&template()).await;
    page.says("Check-in").says("houdt 95 minuten vrij");
    greet.fill(&page, &template(), &[("title", "Tool van de maand"), ("rubric", "talk"), ("minutes", "20")]).await.answers(303);
    let page = greet.see(&template()).await;
    greet.press(&page, &format!("{}/up", topic(&page, "Tool van de maand"))).await.answers(303);
    let page = greet.see(&template()).await;
    greet.press(&page, &format!("DELETE {}", topic(&page, "Zijn we goed bezig?"))).await.answers(303);
    let after = try_to_plan(&greet, &typed(&[("date", "2027-04-22")])).await.leads_to();
    app.deliver_mail().await;
    let items = order(&greet.see(&after).await);
    assert!(items.contains(&"Tool van de maand".to_owned()) && !items.contains(&"Zijn we goed bezig?".to_owned()), "{items:?}");
    assert_eq!(items.last().unwrap(), "Check-out");
    assert!(order(&greet.see(&before).await).contains(&"Zijn we goed bezig?".to_owned()));
}

both!(two_people_who_change_a_topic_at_once_lose_nothing);
async fn two_people_who_change_a_topic_at_once_lose_nothing(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let address = topic(&greet.see(&template()).await, "Check-in");
    let form = greet.see(&address).await;
    let edit = async |title: &'static str| greet.fill(&form, &address, &[("title", title)]).await;
    let (one, two) = futures_util::join!(edit("Hoe kom je binnen?"), edit("Wat bracht de maand?"));
    let mut answers = [one.status, two.status];
    answers.sort_unstable();
    assert_eq!(answers, [303, 409]);
    let refused = if one.status == 409 { one } else { two };
    refused.says("Deze rubriek veranderde");
    greet.fill(&form, &address, &[("minutes", "0")]).await.answers(422).says("van 1 tot 480");
    greet.fill(&form, &address, &[("rubric", "talk"), ("title", "")]).await.answers(422).says("Geef het punt een titel.");
}

both!(a_topic_moves_once_and_the_last_one_stays);
async fn a_topic_moves_once_and_the_last_one_stays(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let page = greet.see(&template()).await;
    let up = format!("{}/up", topic(&page, "Terugkoppeling"));
    let (one, two) = futures_util::join!(greet.press(&page, &up), greet.press(&page, &up));
    assert_eq!([one.status, two.status], [303, 303]);
    assert_eq!(order(&greet.see(&template()).await)[..2], ["Terugkoppeling", "Check-in"]);
    for left in (1..=6).rev() {
        let page = greet.see(&template()).await;
        let first = order(&page).remove(0);
        greet.press(&page, &format!("DELETE {}", topic(&page, &first))).await.answers(303);
        assert_eq!(order(&greet.see(&template()).await).len(), left);
    }
    let page = greet.see(&template()).await;
    let last = order(&page).remove(0);
    greet.press(&page, &format!("DELETE {}", topic(&page, &last))).await.answers(409).says("minstens één rubriek");
}

both!(a_standing_topic_that_was_taken_off_is_missed);
async fn a_standing_topic_that_was_taken_off_is_missed(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let session = planned(app, &greet).await;
    greet.press(&greet.see(&session).await, &format!("{session}/agenda-opening")).await.answers(303);
    let topic = item(&greet.see(&session).await, "Check-in");
    greet.press(&greet.see(&topic).await, &format!("{topic}/drop")).await.answers(303);
    let page = greet.see(&session).await;
    page.says("Een vaste rubriek ontbreekt: Check-in");
    greet.press(&page, &format!("{session}/fixing")).await.answers(409);
}

both!(a_first_session_needs_time_to_get_acquainted);
async fn a_first_session_needs_time_to_get_acquainted(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let columns = "network_id, id, session_id, rubric, title, note, minutes, position, state, proposed_by, version, created_at";
    let row = |id: &str, rubric: &str, minutes: i32, at: i32| {
        let by = FACILITATOR.id;
        format!(
            "('{NETWORK}', '{id}', '{SESSION}', '{rubric}', '', '', {minutes}, {at}, 'scheduled', '{by}', 0, '2027-02-01T09:00:00.000000Z')"
        )
    };
    let rows = [
        row("00000000000070008000000000001101", "getting_acquainted", 20, 1),
        row("00000000000070008000000000001102", "free_space", 90, 2),
    ];
    app.sow("UPDATE sessions SET kind = 'kickoff'").await;
    app.sow(format!("INSERT INTO agenda_items ({columns}) VALUES {}", rows.join(", "))).await;
    let page = greet.see(&of_cast()).await;
    page.says("Geef de kennismaking minstens 30 minuten").says("Wie ben je, wat brengt je hier");
    greet.press(&page, &format!("{}/fixing", of_cast())).await.answers(409);
    greet.fill(&page, &format!("{}/minutes", item(&page, "Kennismaking")), &[("minutes", "30")]).await.answers(303);
    greet.press(&greet.see(&of_cast()).await, &format!("{}/fixing", of_cast())).await.answers(303);
    app.deliver_mail().await;
}

both!(an_agenda_that_is_not_fixed_gets_what_the_template_gained);
async fn an_agenda_that_is_not_fixed_gets_what_the_template_gained(app: &TestApp) {
    let (greet, ann) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await);
    let session = planned(app, &greet).await;
    let lay_in = format!("{session}/standing-topics");
    greet.press(&greet.see(&session).await, &lay_in).await.answers(303);
    assert_eq!(order(&greet.see(&session).await).len(), 7, "nothing was missing");
    let page = greet.see(&template()).await;
    greet.fill(&page, &template(), &[("title", "Tool van de maand"), ("rubric", "talk"), ("minutes", "20")]).await.answers(303);
    let page = greet.see(&template()).await;
    greet.press(&page, &format!("{}/up", topic(&page, "Tool van de maand"))).await.answers(303);
    assert!(!ann.see(&session).await.offers(&lay_in));
    let page = greet.see(&session).await;
    let (one, two) = futures_util::join!(greet.press(&page, &lay_in), greet.press(&page, &lay_in));
    assert_eq!([one.status, two.status], [303, 303]);
    let page = greet.see(&session).await;
    page.says("180 van 180 minuten gepland, precies vol");
    assert_eq!(order(&page)[5..], ["Zijn we goed bezig?", "Tool van de maand", "Check-out"]);
    for step in ["agenda-opening", "fixing"] {
        greet.press(&greet.see(&session).await, &format!("{session}/{step}")).await.answers(303);
    }
    app.deliver_mail().await;
    greet.post(&lay_in, &[]).await.answers(409);
}
