//! How a date picker ends: by its deadline, with a session, or with nothing.

use super::*;

both!(picking_a_date_plans_the_session_and_tells_everybody_once);
async fn picking_a_date_plans_the_session_and_tells_everybody_once(app: &TestApp) {
    let picker = opened(app).await;
    say(app, MEMBER, &picker, ["no", "yes", "yes"]).await.answers(303);
    say(app, PRESENTER, &picker, ["no", "yes", "if_need_be"]).await.answers(303);
    let greet = app.enter(FACILITATOR).await;
    let before = app.letters_to(MEMBER.email).len();
    // The best date is chosen beforehand: one press.
    let session = greet.press(&greet.see(&picker).await, &format!("{picker}/settlement")).await.leads_to();
    app.deliver_mail().await;
    greet.see(&session).await.says("Werken aan POP-vragen").says("donderdag 4 maart 2027, 9.30–11.30 uur").says("De Serre, Hasselt");
    let letters = app.letters_to(MEMBER.email);
    assert_eq!((letters.len() - before, !letters[0].calendars.is_empty()), (1, true));
    let mehmet = app.enter(MEMBER).await;
    let page = mehmet.see(&picker).await;
    page.says("Datum gekozen").says("De datum is gekozen en de sessie staat gepland.");
    assert!(page.body.contains(&session) && !page.offers(&format!("{picker}/answers")));
    mehmet.see(&format!("/networks/{NETWORK}")).await.hides("0 van 6 antwoordden").hides("2 van 6 antwoordden");
    assert_eq!(texts(app, "SELECT to_state AS it FROM transitions WHERE thing = 'picker' ORDER BY at, id").await, ["open", "settled"]);
}

both!(another_date_than_the_best_can_be_picked);
async fn another_date_than_the_best_can_be_picked(app: &TestApp) {
    let picker = opened(app).await;
    let greet = app.enter(FACILITATOR).await;
    let page = greet.see(&picker).await;
    let settlement = format!("{picker}/settlement");
    greet.press(&page, &settlement).await.answers(422).says("Kies een van de datums.");
    greet.fill(&page, &settlement, &[("option", "00000000000070008000000000000fff")]).await.answers(422);
    let third = option(&page, 3);
    let session = greet.fill(&page, &settlement, &[("option", &third)]).await.leads_to();
    greet.see(&session).await.says("dinsdag 9 maart 2027, 19.30–21.30 uur");
    app.deliver_mail().await;
}

both!(a_date_that_is_over_is_not_offered_and_not_planned);
async fn a_date_that_is_over_is_not_offered_and_not_planned(app: &TestApp) {
    let picker = opened(app).await;
    let first = option(&app.enter(FACILITATOR).await.see(&picker).await, 1);
    app.advance(Duration::days(29));
    let greet = app.enter(FACILITATOR).await;
    let page = greet.see(&picker).await;
    assert_ne!(option(&page, 1), first);
    let late = greet.fill(&page, &format!("{picker}/settlement"), &[("option", &first)]).await;
    late.answers(422).says("Die datum is voorbij.");
    assert_eq!(texts(app, "SELECT state AS it FROM date_pickers").await, ["open"]);
}

both!(a_picker_closes_at_its_deadline_and_can_still_be_settled);
async fn a_picker_closes_at_its_deadline_and_can_still_be_settled(app: &TestApp) {
    let picker = opened(app).await;
    let (mehmet, greet) = (app.enter(MEMBER).await, app.enter(FACILITATOR).await);
    let open = mehmet.see(&picker).await;
    open.says("Antwoorden kan tot 12 februari 2027, 23.59 uur");
    app.advance(Duration::days(11));
    let said = [("answer-1", "yes"), ("answer-2", "yes"), ("answer-3", "no"), ("note", "Te laat?")];
    let late = mehmet.fill(&open, &format!("{picker}/answers"), &said).await;
    late.answers(409).says("Antwoorden kan niet meer.").says("Te laat?");
    app.do_rounds().await;
    app.do_rounds().await;
    app.deliver_mail().await;
    assert_eq!(texts(app, "SELECT to_state AS it FROM transitions WHERE thing = 'picker' AND actor_id IS NULL").await, ["closed"]);
    mehmet.see("/home").await.hides("Wanneer kan jij?");
    greet.see("/home").await.says("Kies een datum uit de datumprikker");
    let page = greet.see(&picker).await;
    page.says("Kies hieronder een datum");
    let first = option(&page, 1);
    greet.fill(&page, &format!("{picker}/settlement"), &[("option", &first)]).await.answers(303);
    greet.see("/home").await.hides("Kies een datum uit de datumprikker");
    app.deliver_mail().await;
}

both!(who_did_not_answer_is_reminded_once_two_days_before);
async fn who_did_not_answer_is_reminded_once_two_days_before(app: &TestApp) {
    let picker = opened(app).await;
    say(app, MEMBER, &picker, ["yes", "yes", "no"]).await.answers(303);
    app.do_rounds().await;
    app.deliver_mail().await;
    let reminded = |person: Person| {
        let letters = app.letters_to(person.email);
        letters.iter().filter(|letter| letter.words.subject.starts_with("Limburg leert wacht nog op jouw datums")).count()
    };
    assert_eq!(reminded(PRESENTER), 0);
    app.advance(Duration::days(9));
    let (state, now) = (app.state.clone(), app.clock.now());
    // The round may run on two nodes at once.
    let remind = || state.write(move |db| leerkring::sessions::pickers::remind_due(db, now));
    let (one, other) = futures_util::join!(remind(), remind());
    assert_eq!(one.unwrap() + other.unwrap(), 1);
    app.do_rounds().await;
    app.deliver_mail().await;
    assert_eq!((reminded(PRESENTER), reminded(FACILITATOR), reminded(MEMBER)), (1, 1, 0));
    app.advance(Duration::hours(5));
    app.do_rounds().await;
    app.deliver_mail().await;
    assert_eq!(reminded(PRESENTER), 1);
}

both!(a_reminder_that_is_no_longer_needed_is_not_sent);
async fn a_reminder_that_is_no_longer_needed_is_not_sent(app: &TestApp) {
    let picker = opened(app).await;
    let greet = app.enter(FACILITATOR).await;
    app.advance(Duration::days(9));
    app.do_rounds().await;
    greet.press(&greet.see(&picker).await, &format!("{picker}/discard")).await.answers(303);
    app.deliver_mail().await;
    assert!(app.letters().iter().all(|letter| !letter.words.subject.contains("wacht nog op jouw datums")));
}

both!(a_closed_picker_opens_again_with_a_new_deadline);
async fn a_closed_picker_opens_again_with_a_new_deadline(app: &TestApp) {
    let picker = opened(app).await;
    say(app, MEMBER, &picker, ["yes", "yes", "no"]).await.answers(303);
    app.advance(Duration::days(11));
    app.do_rounds().await;
    app.deliver_mail().await;
    let greet = app.enter(FACILITATOR).await;
    let page = greet.see(&picker).await;
    let reopening = format!("{picker}/reopening");
    for (date, sentence) in
        [("2027-02-12", "Dat moment is voorbij."), ("2027-03-02", "voor de eerste datum"), ("", "Kies een dag die bestaat.")]
    {
        let again = greet.fill(&page, &reopening, &[("deadline", date)]).await;
        again.answers(422).says(sentence);
    }
    let asked =
        |person: Person| app.letters_to(person.email).iter().filter(|letter| letter.words.subject.contains("wanneer kan jij?")).count();
    greet.fill(&page, &reopening, &[("deadline", "2027-02-20"), ("deadline-time", "18:00")]).await.answers(303);
    app.deliver_mail().await;
    assert_eq!((asked(PRESENTER), asked(MEMBER)), (2, 1));
    say(app, PRESENTER, &picker, ["yes", "no", "no"]).await.answers(303);
    let moves = "SELECT to_state AS it FROM transitions WHERE thing = 'picker' ORDER BY at, id";
    assert_eq!(texts(app, moves).await, ["open", "closed", "open"]);
}

both!(an_open_picker_gets_more_time_and_nobody_gets_a_letter);
async fn an_open_picker_gets_more_time_and_nobody_gets_a_letter(app: &TestApp) {
    let picker = opened(app).await;
    let greet = app.enter(FACILITATOR).await;
    let page = greet.see(&picker).await;
    let before = app.letters().len();
    greet.fill(&page, &format!("{picker}/reopening"), &[("deadline", "2027-02-20")]).await.answers(303);
    app.deliver_mail().await;
    assert_eq!(app.letters().len(), before);
    greet.see(&picker).await.says("Antwoorden kan tot 20 februari 2027, 23.59 uur");
}

both!(a_discarded_picker_plans_nothing_and_does_nothing_more);
async fn a_discarded_picker_plans_nothing_and_does_nothing_more(app: &TestApp) {
    let picker = opened(app).await;
    let (greet, mehmet) = (app.enter(FACILITATOR).await, app.enter(MEMBER).await);
    let (open, mine) = (greet.see(&picker).await, mehmet.see(&picker).await);
    greet.press(&open, &format!("{picker}/discard")).await.answers(303);
    mehmet.see(&picker).await.says("Er is niets gepland.");
    mehmet.see("/home").await.says("Greet Aerts stopte de datumprikker.").hides("Wanneer kan jij?");
    let first = option(&open, 1);
    greet.fill(&open, &format!("{picker}/settlement"), &[("option", &first)]).await.answers(409).says("intussen veranderd");
    greet.press(&open, &format!("{picker}/discard")).await.answers(409);
    mehmet.fill(&mine, &format!("{picker}/answers"), &[("answer-1", "no"), ("answer-2", "no"), ("answer-3", "no")]).await.answers(409);
    assert_eq!(texts(app, "SELECT id AS it FROM sessions WHERE number > 1").await.len(), 0);
}

both!(the_first_session_of_a_network_that_is_picked_is_its_kickoff);
async fn the_first_session_of_a_network_that_is_picked_is_its_kickoff(app: &TestApp) {
    let (sofie, pickers) = (app.enter(STRANGER).await, format!("/networks/{OTHER_NETWORK}/pickers"));
    sofie.see(&format!("{pickers}/new")).await;
    let picker = sofie.post(&pickers, &PROPOSED).await.leads_to();
    let page = sofie.see(&picker).await;
    let session = sofie.fill(&page, &format!("{picker}/settlement"), &[("option", &option(&page, 1))]).await.leads_to();
    app.deliver_mail().await;
    assert_eq!(order(&sofie.see(&session).await)[..2], ["Kennismaking", "Samenwerken als concurrenten"]);
}
