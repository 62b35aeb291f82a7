//! Marking in one pass, correcting with a trace.

use super::*;
use crate::support::socket::Socket;

both!(everybody_is_marked_in_one_pass);
async fn everybody_is_marked_in_one_pass(app: &TestApp) {
    begun(app, 5).await;
    let greet = app.enter(FACILITATOR).await;
    let marks = [
        (FACILITATOR.id, "present"),
        (PRESENTER.id, "present"),
        (MEMBER.id, "late"),
        (OTHERS[0].id, "absent"),
        (OTHERS[1].id, "left_early"),
    ];
    assert_eq!(mark(&greet, &marks).await.leads_to(), presences());
    let page = greet.see(&presences()).await;
    page.says("5 van 6 aangeduid").says("0 van 4 tekenden").hides("Wat er veranderde");
    assert_eq!(chosen(&page, MEMBER.id).as_deref(), Some("late"));
    app.enter(MEMBER).await.see(&of_cast()).await.says("Je staat aangeduid als te laat.");
}

both!(who_said_not_to_come_begins_as_excused);
async fn who_said_not_to_come_begins_as_excused(app: &TestApp) {
    app.sow(format!(
        "INSERT INTO attendances (network_id, session_id, person_id, answer, answered_at, reason)
         VALUES ('{NETWORK}', '{SESSION}', '{}', 'absent', '2027-02-03T09:00:00.000000Z', 'Ziek')",
        PRESENTER.id
    ))
    .await;
    begun(app, 5).await;
    let greet = app.enter(FACILITATOR).await;
    let page = greet.see(&presences()).await;
    page.says("zei niet te komen: Ziek");
    assert_eq!((chosen(&page, PRESENTER.id).as_deref(), chosen(&page, MEMBER.id)), (Some("excused"), None));
    mark_on(&greet, &page, &[]).await.answers(303);
    greet.see(&presences()).await.says("1 van 6 aangeduid");
}

both!(a_correction_leaves_a_trace_with_its_reason);
async fn a_correction_leaves_a_trace_with_its_reason(app: &TestApp) {
    begun(app, 5).await;
    let greet = app.enter(FACILITATOR).await;
    mark(&greet, &[(PRESENTER.id, "present")]).await.answers(303);
    turned(app, "held").await;
    app.advance(Duration::minutes(245));
    let page = greet.see(&presences()).await;
    let typed = [(mark_of(PRESENTER.id), "late"), ("reason".into(), "De trein was te laat.")];
    let typed: Vec<_> = typed.iter().map(|(name, value): &(String, &str)| (name.as_str(), *value)).collect();
    greet.fill(&page, &presences(), &typed).await.answers(303);
    let page = greet.see(&presences()).await;
    page.says("Ann D'Haese was aanwezig, nu te laat, door Greet Aerts, 11 februari 2027, 13.40 uur.").says("De trein was te laat.");
}

both!(a_stale_page_is_told_what_somebody_else_marked);
async fn a_stale_page_is_told_what_somebody_else_marked(app: &TestApp) {
    begun(app, 5).await;
    let (greet, noor) = (app.enter(FACILITATOR).await, with_second_facilitator(app).await);
    let (of_greet, of_noor) = (greet.see(&presences()).await, noor.see(&presences()).await);
    mark_on(&noor, &of_noor, &[(PRESENTER.id, "late"), (MEMBER.id, "present")]).await.answers(303);
    let refused = mark_on(&greet, &of_greet, &[(PRESENTER.id, "absent"), (OTHERS[1].id, "present")]).await;
    refused.answers(409).says("Intussen werd één persoon anders aangeduid").says("Noor Peeters duidde intussen te laat aan");
    // What was chosen stays, and what the other did elsewhere is there.
    assert_eq!(chosen(&refused, PRESENTER.id).as_deref(), Some("absent"));
    assert_eq!(chosen(&refused, MEMBER.id).as_deref(), Some("present"));
    // Nor does what others do next take it away from the page.
    assert_eq!(refused.body.matches("data-chosen").count(), 2);
    mark_on(&greet, &refused, &[]).await.answers(303);
    let page = greet.see(&presences()).await;
    page.says("3 van 6 aangeduid").says("was te laat, nu afwezig, door Greet Aerts");
}

both!(two_who_mark_half_the_room_each_lose_nothing);
async fn two_who_mark_half_the_room_each_lose_nothing(app: &TestApp) {
    begun(app, 5).await;
    let (greet, noor) = (app.enter(FACILITATOR).await, with_second_facilitator(app).await);
    let (of_greet, of_noor) = (greet.see(&presences()).await, noor.see(&presences()).await);
    let (one, other) = futures_util::join!(
        mark_on(&greet, &of_greet, &[(PRESENTER.id, "late"), (MEMBER.id, "present")]),
        mark_on(&noor, &of_noor, &[(OTHERS[1].id, "absent"), (OTHERS[2].id, "present"), (MEMBER.id, "present")]),
    );
    assert_eq!((one.status, other.status), (303, 303));
    let page = greet.see(&presences()).await;
    let marks = [PRESENTER.id, MEMBER.id, OTHERS[1].id, OTHERS[2].id].map(|person| chosen(&page, person).unwrap_or_default());
    assert_eq!(marks, ["late", "present", "absent", "present"]);
}

both!(of_many_who_mark_one_person_differently_at_once_one_wins_and_all_others_are_told);
async fn of_many_who_mark_one_person_differently_at_once_one_wins_and_all_others_are_told(app: &TestApp) {
    begun(app, 5).await;
    let greet = app.enter(FACILITATOR).await;
    let page = greet.see(&presences()).await;
    let all = ["present", "late", "left_early", "excused", "absent"].map(|choice| {
        let (greet, page) = (&greet, &page);
        async move { mark_on(greet, page, &[(PRESENTER.id, choice)]).await.status }
    });
    let mut statuses = futures_util::future::join_all(all).await;
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409, 409, 409, 409]);
}

both!(before_the_session_and_after_its_record_nobody_marks);
async fn before_the_session_and_after_its_record_nobody_marks(app: &TestApp) {
    let early = app.enter(FACILITATOR).await.see(&presences()).await;
    early.says("zodra de sessie begint");
    assert!(!early.offers(&presences()));
    begun(app, 5).await;
    let greet = app.enter(FACILITATOR).await;
    let open = greet.see(&presences()).await;
    mark_on(&greet, &open, &[(MEMBER.id, "late")]).await.answers(303);
    turned(app, "recorded").await;
    mark_on(&greet, &open, &[(PRESENTER.id, "present")]).await.answers(409).says("Deze sessie is afgesloten.");
    let closed = greet.see(&presences()).await;
    closed.says("De aanwezigheid verandert niet meer.").says("te laat");
    assert!(!closed.offers(&presences()));
}

both!(made_up_marks_and_people_are_refused);
async fn made_up_marks_and_people_are_refused(app: &TestApp) {
    begun(app, 5).await;
    let greet = app.enter(FACILITATOR).await;
    mark(&greet, &[(PRESENTER.id, "misschien")]).await.answers(422);
    let seen = format!("seen-{}", "00000000000070008000000000000a07");
    let mark = mark_of("00000000000070008000000000000a07");
    greet.post(&presences(), &[(seen.as_str(), "0."), (mark.as_str(), "present")]).await.answers(409);
    greet.post(&presences(), &[("seen-x", "0.")]).await.answers(422);
    greet.post(&presences(), &[(seen.as_str(), "vroeger")]).await.answers(422);
    greet.see(&presences()).await.says("0 van 6 aangeduid");
}

both!(who_left_the_network_stays_on_the_roll_of_what_was_held);
async fn who_left_the_network_stays_on_the_roll_of_what_was_held(app: &TestApp) {
    begun(app, 5).await;
    let greet = app.enter(FACILITATOR).await;
    mark(&greet, &[(MEMBER.id, "present")]).await.answers(303);
    app.sow(format!("UPDATE memberships SET state = 'left' WHERE person_id = '{}'", MEMBER.id)).await;
    greet.see(&presences()).await.says("Mehmet Öztürk").says("1 van 6 aangeduid");
}

both!(what_one_facilitator_marks_another_sees_at_once);
async fn what_one_facilitator_marks_another_sees_at_once(app: &TestApp) {
    begun(app, 5).await;
    let (greet, noor) = (app.enter(FACILITATOR).await, with_second_facilitator(app).await);
    let page = greet.see(&presences()).await;
    for part in ["rows", "corrections"] {
        assert!(page.body.contains(&format!("data-src=\"{}/{part}\"", presences())), "{part}");
    }
    let mut socket = Socket::open_at(&app.site, &greet, Some(&app.site)).await.unwrap();
    mark(&noor, &[(PRESENTER.id, "late")]).await.answers(303);
    assert!(socket.hears(&format!("presences/{SESSION}")).await || socket.hears(&format!("presences/{SESSION}")).await);
    let rows = greet.see(&format!("{}/rows", presences())).await;
    let seen = format!("name=\"seen-{}\" value=\"1.late\"", PRESENTER.id);
    assert!(rows.body.contains(&seen) && rows.body.contains("data-choice"), "{}", rows.body);
    mark(&noor, &[(PRESENTER.id, "present")]).await.answers(303);
    greet.see(&format!("{}/corrections", presences())).await.says("was te laat, nu aanwezig, door Noor Peeters");
}
