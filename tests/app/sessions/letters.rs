//! What people hear of sessions.

use super::*;
use crate::support::app::TestApp;
use leerkring::mail::KeptMail;

pub(super) fn last(app: &TestApp, email: &str) -> KeptMail {
    app.letters_to(email).into_iter().next().expect("a letter")
}

/// The calendar part, with folding undone.
fn appointment(letter: &KeptMail) -> String {
    letter.calendars.first().expect("a calendar part").replace("\r\n ", "")
}

both!(an_invitation_goes_to_every_seat_with_the_appointment);
async fn an_invitation_goes_to_every_seat_with_the_appointment(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let session = planned(app, &greet).await;
    for person in [FACILITATOR, PRESENTER, MEMBER, OTHERS[0], OTHERS[1], OTHERS[2]] {
        let letter = last(app, person.email);
        assert_eq!(letter.words.subject, "Limburg leert: kom je op do 18 mrt?");
        assert!(letter.words.text.contains(&session) && letter.words.text.contains("donderdag 18 maart 2027"), "{}", letter.words.text);
        let calendar = appointment(&letter);
        for line in ["METHOD:REQUEST", "SEQUENCE:0", "DTSTART:20270318T083000Z", "DTEND:20270318T113000Z"] {
            assert!(calendar.contains(line), "{line} in {calendar}");
        }
        assert!(calendar.contains(&format!("mailto:{}", person.email)));
    }
}

both!(a_change_says_from_what_to_what_and_raises_the_sequence);
async fn a_change_says_from_what_to_what_and_raises_the_sequence(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let session = planned(app, &greet).await;
    let before = appointment(&last(app, PRESENTER.email));
    let form = greet.see(&format!("{session}/edit")).await;
    greet.fill(&form, &session, &[("date", "2027-04-01"), ("place", "De Serre, Genk")]).await.answers(303);
    app.deliver_mail().await;
    let letter = last(app, PRESENTER.email);
    for words in ["donderdag 18 maart 2027", "donderdag 1 april 2027", "De Linde, Hasselt", "De Serre, Genk"] {
        assert!(letter.words.text.contains(words), "{words} in {}", letter.words.text);
    }
    let after = appointment(&letter);
    // Summer time has begun: the same hour on the wall is another one in UTC.
    assert!(after.contains("SEQUENCE:1") && after.contains("DTSTART:20270401T073000Z"), "{after}");
    let uid = |text: &str| text.lines().find(|line| line.starts_with("UID:")).map(str::to_owned);
    assert_eq!(uid(&before), uid(&after));
}

both!(of_a_session_that_moved_there_and_back_one_letter_goes);
async fn of_a_session_that_moved_there_and_back_one_letter_goes(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let session = planned(app, &greet).await;
    let before = app.letters_to(PRESENTER.email).len();
    for date in ["2027-04-01", "2027-03-18"] {
        greet.fill(&greet.see(&format!("{session}/edit")).await, &session, &[("date", date)]).await.answers(303);
    }
    app.deliver_mail().await;
    let letters = app.letters_to(PRESENTER.email);
    assert_eq!(letters.len(), before + 1);
    assert!(letters[0].words.text.contains("wordt: donderdag 18 maart 2027"), "{}", letters[0].words.text);
    let calendar = appointment(&letters[0]);
    assert!(calendar.contains("SEQUENCE:2") && calendar.contains("DTSTART:20270318T083000Z"), "{calendar}");
}

both!(saving_without_a_change_tells_nobody);
async fn saving_without_a_change_tells_nobody(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let session = planned(app, &greet).await;
    greet.fill(&greet.see(&format!("{session}/edit")).await, &session, &[]).await.answers(303);
    app.deliver_mail().await;
    assert_eq!(app.letters_to(PRESENTER.email).len(), 1);
}

both!(a_cancellation_takes_the_appointment_away);
async fn a_cancellation_takes_the_appointment_away(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let session = planned(app, &greet).await;
    let form = greet.see(&format!("{session}/cancellation")).await;
    greet.fill(&form, &format!("{session}/cancellation"), &[("reason", "De zaal is <dicht>.")]).await.answers(303);
    app.deliver_mail().await;
    let letter = last(app, MEMBER.email);
    assert!(letter.words.subject.ends_with("sessie 2 gaat niet door") && letter.words.text.contains("De zaal is <dicht>."));
    assert!(letter.words.html.contains("De zaal is &lt;dicht&gt;."));
    let calendar = appointment(&letter);
    assert!(calendar.contains("METHOD:CANCEL") && calendar.contains("STATUS:CANCELLED") && calendar.contains("SEQUENCE:1"));
}

both!(an_invitation_to_a_cancelled_session_is_not_sent);
async fn an_invitation_to_a_cancelled_session_is_not_sent(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let session = try_to_plan(&greet, &TYPED).await.leads_to();
    let form = greet.see(&format!("{session}/cancellation")).await;
    greet.fill(&form, &format!("{session}/cancellation"), &[("reason", "Toch niet.")]).await.answers(303);
    app.deliver_mail().await;
    let letters = app.letters_to(MEMBER.email);
    assert_eq!(letters.len(), 1);
    assert!(letters[0].words.subject.contains("gaat niet door"));
}

both!(a_session_can_be_put_in_a_calendar_by_hand);
async fn a_session_can_be_put_in_a_calendar_by_hand(app: &TestApp) {
    let file = app.enter(MEMBER).await.see(&format!("{}/calendar.ics", of_cast())).await;
    assert!(file.headers["content-type"].to_str().unwrap().starts_with("text/calendar"));
    assert!(file.body.contains("METHOD:PUBLISH") && file.body.contains("SUMMARY:Limburg leert: Grenzen in de begeleiding"));
    // RFC 5546, 3.2.1: who publishes is named, and nobody who is invited.
    let organiser = format!("ORGANIZER;CN=\"Greet Aerts\":mailto:{}", app.state.config.mail_from);
    assert!(file.body.replace("\r\n ", "").contains(&organiser) && !file.body.contains("ATTENDEE"), "{}", file.body);
}
