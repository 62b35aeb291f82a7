//! Give and take: counted from what the domains keep, shown to each, and as a spread to facilitators.

use crate::both;
use crate::cases::scheduled;
use crate::runs::{WORDS, go, started};
use crate::support::app::TestApp;
use crate::support::cast::{FACILITATOR, MEMBER, NETWORK, OTHERS, PRESENTER, SESSION};

both!(give_and_take_is_seen_by_each_and_spread_by_facilitators_alone);
async fn give_and_take_is_seen_by_each_and_spread_by_facilitators_alone(app: &TestApp) {
    scheduled(app, "network").await;
    app.sow("UPDATE cases SET state = 'discussed', closed_at = '2027-02-02T08:12:00.000000Z'").await;
    let balance = format!("/networks/{NETWORK}/balance");
    let (ann, greet) = (app.enter(PRESENTER).await, app.enter(FACILITATOR).await);
    ann.see(&balance).await.says("Je bracht één case in.").hides("Wie je nu kan vragen").hides("Mehmet");
    let page = greet.see(&balance).await;
    page.says("Wie je nu kan vragen").says("bracht nog geen case in").says("Een derde van de kring bracht 100 % van alles samen.");
    page.hides("Vraag Ann D'Haese om een case");
    let weights = format!("{balance}/weights");
    greet.fill(&page, &weights, &[("case", "12")]).await.answers(422).says("Kies een gewicht van 0 tot 9.").says("Nog één ding");
    let several = greet.fill(&page, &weights, &[("case", "12"), ("talk", "")]).await;
    several.answers(422).hides("Er kwam een veld mee dat hier niet hoort");
    assert!(several.text().matches("Kies een gewicht van 0 tot 9.").count() >= 2, "at each field");
    greet.fill(&page, &weights, &[("case", "0")]).await.answers(303);
    greet.see(&balance).await.says("Er is nog niets te tellen.");
}

both!(advice_counts_once_a_run_however_often_somebody_speaks_or_writes);
async fn advice_counts_once_a_run_however_often_somebody_speaks_or_writes(app: &TestApp) {
    let (greet, run) = started(app, "incident_method").await;
    let (ann, mehmet, balance) = (app.enter(PRESENTER).await, app.enter(MEMBER).await, format!("/networks/{NETWORK}/balance"));
    mehmet.see(&balance).await.says("Je dacht nog niet mee over een case van een ander.");
    let mut cards = 0;
    for place in 0..8 {
        let (page, card) = (mehmet.see(&run).await, format!("{run}/steps/{place}/card"));
        if page.offers(&card) {
            mehmet.fill(&page, &card, &[("body", WORDS)]).await.answers(303);
            cards += 1;
        }
        go(&greet, &run, place, "on").await.answers(303);
    }
    assert!(cards > 1, "the method asks more than one card");
    mehmet.see(&balance).await.says("Je dacht één keer mee over een case van een ander.");
    ann.see(&balance).await.says("Je dacht nog niet mee over een case van een ander.");
}

both!(an_explanation_is_its_owners_and_without_one_whoever_proposed_it);
async fn an_explanation_is_its_owners_and_without_one_whoever_proposed_it(app: &TestApp) {
    let columns = "network_id, id, session_id, rubric, title, note, minutes, position, state, proposed_by, owner_id, version, created_at";
    let row = |number: u32, title: &str, state: &str, owner: &str| {
        format!(
            "('{NETWORK}', '0000000000007000800000000000180{number}', '{SESSION}', 'talk', '{title}', '', 10, {number}, '{state}', '{}', {owner}, 1, \
             '2027-02-01T09:00:00.000000Z')",
            MEMBER.id
        )
    };
    let noors = format!("'{}'", OTHERS[0].id);
    let rows = [
        row(1, "Grenzen", "done", "NULL"),
        row(2, "Stilte", "done", &noors),
        row(3, "Nog niet", "scheduled", "NULL"),
        row(4, "", "done", "NULL"),
    ];
    app.sow(format!("INSERT INTO agenda_items ({columns}) VALUES {}", rows.join(", "))).await;
    let balance = format!("/networks/{NETWORK}/balance");
    app.enter(MEMBER).await.see(&balance).await.says("Je gaf één toelichting.");
    app.enter(OTHERS[0]).await.see(&balance).await.says("Je gaf één toelichting.");
    app.enter(PRESENTER).await.see(&balance).await.says("Je gaf nog geen toelichting.");
}

both!(a_note_to_oneself_advises_nobody);
async fn a_note_to_oneself_advises_nobody(app: &TestApp) {
    let (greet, run) = started(app, "incident_method").await;
    let (mehmet, balance) = (app.enter(MEMBER).await, format!("/networks/{NETWORK}/balance"));
    let method = leerkring::methods::library().iter().find(|method| method.id == "incident_method").unwrap();
    let steps = leerkring::runs::rules::steps(method);
    let kept = steps.iter().position(|placed| placed.step.shared == Some(leerkring::methods::Shared::Kept)).expect("a note for oneself");
    for place in 0..kept {
        go(&greet, &run, place, "on").await.answers(303);
    }
    let card = format!("{run}/steps/{kept}/card");
    mehmet.fill(&mehmet.see(&run).await, &card, &[("body", WORDS)]).await.answers(303);
    mehmet.see(&balance).await.says("Je dacht nog niet mee over een case van een ander.");
}
