//! Several people at the same moment.

use super::*;

/// Ann facilitates as well.
async fn with_two_facilitators(app: &TestApp) -> (String, Visitor, Visitor) {
    app.sow("UPDATE memberships SET role = 'facilitator' WHERE id = '00000000000070008000000000000d02'").await;
    (opened(app).await, app.enter(FACILITATOR).await, app.enter(PRESENTER).await)
}

both!(of_two_who_settle_at_the_same_moment_one_plans_a_session);
async fn of_two_who_settle_at_the_same_moment_one_plans_a_session(app: &TestApp) {
    let (picker, greet, ann) = with_two_facilitators(app).await;
    let (one, other) = (greet.see(&picker).await, ann.see(&picker).await);
    let (first, third) = (option(&one, 1), option(&other, 3));
    let settlement = format!("{picker}/settlement");
    let (first, third) = ([("option", first.as_str())], [("option", third.as_str())]);
    let (one, other) = futures_util::join!(greet.fill(&one, &settlement, &first), ann.fill(&other, &settlement, &third));
    let late = if one.status == 409 { &one } else { &other };
    let mut statuses = [one.status, other.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409]);
    late.says("Er is intussen al een datum gekozen.").says("Naar de sessie");
    app.deliver_mail().await;
    assert_eq!(texts(app, "SELECT id AS it FROM sessions WHERE number > 1").await.len(), 1);
    assert_eq!(texts(app, "SELECT to_state AS it FROM transitions WHERE thing = 'picker' ORDER BY at, id").await, ["open", "settled"]);
}

both!(the_same_press_twice_is_one_session);
async fn the_same_press_twice_is_one_session(app: &TestApp) {
    let picker = opened(app).await;
    let greet = app.enter(FACILITATOR).await;
    let page = greet.see(&picker).await;
    let (settlement, first) = (format!("{picker}/settlement"), option(&page, 1));
    let first = [("option", first.as_str())];
    let (one, other) = futures_util::join!(greet.fill(&page, &settlement, &first), greet.fill(&page, &settlement, &first));
    assert_eq!(one.leads_to(), other.leads_to());
    app.deliver_mail().await;
    let invited = app.letters_to(MEMBER.email).into_iter().filter(|letter| !letter.calendars.is_empty());
    assert_eq!(invited.count(), 1);
}

both!(all_answer_at_once_and_none_is_lost);
async fn all_answer_at_once_and_none_is_lost(app: &TestApp) {
    let picker = opened(app).await;
    let mut pages = Vec::new();
    for person in [FACILITATOR, PRESENTER, MEMBER, OTHERS[0], OTHERS[1], OTHERS[2]] {
        let visitor = app.enter(person).await;
        pages.push((visitor.see(&picker).await, visitor));
    }
    let (address, said) = (format!("{picker}/answers"), [("answer-1", "yes"), ("answer-2", "if_need_be"), ("answer-3", "no")]);
    let all = pages.iter().map(|(page, visitor)| visitor.fill(page, &address, &said));
    let answers = futures_util::future::join_all(all).await;
    assert!(answers.iter().all(|page| page.status == 303));
    app.enter(MEMBER).await.see(&picker).await.says("6 van 6 antwoordden").says("6 ja, 0 als het moet, 0 nee");
}

both!(an_answer_and_a_settlement_at_once_leave_one_truth);
async fn an_answer_and_a_settlement_at_once_leave_one_truth(app: &TestApp) {
    let picker = opened(app).await;
    let (greet, mehmet) = (app.enter(FACILITATOR).await, app.enter(MEMBER).await);
    let (one, other) = (greet.see(&picker).await, mehmet.see(&picker).await);
    let (settlement, answers, first) = (format!("{picker}/settlement"), format!("{picker}/answers"), option(&one, 1));
    let (first, said) = ([("option", first.as_str())], [("answer-1", "yes"), ("answer-2", "no"), ("answer-3", "no")]);
    let (settled, answered) = futures_util::join!(greet.fill(&one, &settlement, &first), mehmet.fill(&other, &answers, &said));
    assert_eq!(settled.status, 303);
    let kept = texts(app, "SELECT answer AS it FROM date_answers").await.len();
    assert_eq!(kept, if answered.status == 303 { 3 } else { 0 }, "{}", answered.status);
    app.deliver_mail().await;
}
