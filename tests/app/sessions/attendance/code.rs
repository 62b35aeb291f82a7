//! The code of the room.

use super::*;

async fn type_code(visitor: &Visitor, code: &str) -> Page {
    visitor.fill(&visitor.see(&of_cast()).await, &format!("{}/check-in", of_cast()), &[("code", code)]).await
}

/// The digits that the facilitator's page shows.
fn shown(page: &Page) -> String {
    let code = page.body.split("data-code>").nth(1).expect("a code").split('<').next().unwrap();
    code.replace(' ', "")
}

both!(a_session_that_starts_has_a_code_which_can_be_renewed);
async fn a_session_that_starts_has_a_code_which_can_be_renewed(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let session = planned(app, &greet).await;
    evening_before(app, &[&greet]).await;
    for step in ["agenda-opening", "fixing", "start"] {
        greet.press(&greet.see(&session).await, &format!("{session}/{step}")).await.answers(303);
    }
    let page = greet.see(&format!("{session}/presences")).await;
    assert_eq!(shown(&page).len(), 6);
    greet.press(&page, &format!("{session}/code")).await.answers(303);
    let mehmet = app.enter(MEMBER).await;
    let renewed = shown(&greet.see(&format!("{session}/presences")).await);
    mehmet.fill(&mehmet.see(&session).await, &format!("{session}/check-in"), &[("code", &renewed)]).await.answers(303);
    mehmet.see(&session).await.says("Je staat aangeduid als aanwezig.");
    greet.see(&format!("{session}/presences/tally")).await.says("Meldden zich met de code: Mehmet Öztürk");
}

both!(who_types_the_code_is_there_and_late_after_fifteen_minutes);
async fn who_types_the_code_is_there_and_late_after_fifteen_minutes(app: &TestApp) {
    begun(app, 15).await;
    let (ann, mehmet) = (app.enter(PRESENTER).await, app.enter(MEMBER).await);
    assert_eq!(type_code(&ann, "123 456").await.leads_to(), of_cast());
    app.advance(Duration::minutes(1));
    let page = mehmet.see(&of_cast()).await;
    for _ in 0..2 {
        // A second press finds nothing to do.
        mehmet.fill(&page, &format!("{}/check-in", of_cast()), &[("code", "123456")]).await.answers(303);
    }
    mehmet.see(&of_cast()).await.says("Je staat aangeduid als te laat.").says("Teken voor deze sessie");
    app.enter(FACILITATOR).await.see(&format!("{}/tally", presences())).await.says("2 van 6 aangeduid").says("0 van 2 tekenden");
}

both!(a_wrong_code_is_told_at_its_field_and_ten_are_enough);
async fn a_wrong_code_is_told_at_its_field_and_ten_are_enough(app: &TestApp) {
    begun(app, 5).await;
    let ann = app.enter(PRESENTER).await;
    type_code(&ann, "12345").await.answers(422).says("Vul de zes cijfers van de code in.");
    for left in
        ["nog 9 keer", "nog 8 keer", "nog 7 keer", "nog 6 keer", "nog 5 keer", "nog 4 keer", "nog 3 keer", "nog 2 keer", "nog één keer"]
    {
        type_code(&ann, "654321").await.answers(422).says(left);
    }
    type_code(&ann, "654321").await.answers(422).says("Vraag je procesbegeleider");
    type_code(&ann, "123456").await.answers(422).says("tien keer een verkeerde code");
    // Somebody else has tries of their own.
    type_code(&app.enter(MEMBER).await, "123456").await.answers(303);
}

both!(guesses_at_the_same_moment_count_as_well);
async fn guesses_at_the_same_moment_count_as_well(app: &TestApp) {
    begun(app, 5).await;
    let ann = app.enter(PRESENTER).await;
    let page = ann.see(&of_cast()).await;
    let guesses = (0..20).map(|guess| {
        let (ann, page, code) = (&ann, &page, format!("{:06}", 500_000 + guess));
        async move { ann.fill(page, &format!("{}/check-in", of_cast()), &[("code", &code)]).await }
    });
    let answers = futures_util::future::join_all(guesses).await;
    let spent = answers.iter().filter(|page| page.text().contains("tien keer een verkeerde code")).count();
    assert_eq!(spent, 10);
    type_code(&ann, "123456").await.answers(422);
}

both!(the_code_counts_only_while_people_sit_together);
async fn the_code_counts_only_while_people_sit_together(app: &TestApp) {
    let early = app.enter(PRESENTER).await;
    assert!(!early.see(&of_cast()).await.offers(&format!("{}/check-in", of_cast())));
    early.post(&format!("{}/check-in", of_cast()), &[("code", "123456")]).await.answers(409);
    begun(app, 5).await;
    let (ann, greet) = (app.enter(PRESENTER).await, app.enter(FACILITATOR).await);
    let (open, roll) = (ann.see(&of_cast()).await, greet.see(&presences()).await);
    turned(app, "held").await;
    ann.fill(&open, &format!("{}/check-in", of_cast()), &[("code", "123456")]).await.answers(409).says("alleen tijdens de sessie");
    greet.press(&roll, &format!("{}/code", of_cast())).await.answers(409);
    greet.see(&presences()).await.hides("123 456");
    ann.see(&of_cast()).await.says("Je staat nog niet aangeduid.");
}

both!(who_came_after_being_marked_absent_is_late_with_a_trace);
async fn who_came_after_being_marked_absent_is_late_with_a_trace(app: &TestApp) {
    begun(app, 20).await;
    let (greet, ann) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await);
    mark(&greet, &[(PRESENTER.id, "absent")]).await.answers(303);
    type_code(&ann, "123456").await.answers(303);
    greet.see(&presences()).await.says("Ann D'Haese was afwezig, nu te laat, door Ann D'Haese");
}
