//! A fixed agenda is told once, and again when it says something else.

use super::*;
use leerkring::mail::KeptMail;

/// The letters about an agenda that somebody received, the newest first.
pub(super) fn agendas(app: &TestApp, email: &str) -> Vec<KeptMail> {
    app.letters_to(email).into_iter().filter(|letter| letter.words.subject.contains("de agenda van")).collect()
}

async fn step(greet: &Visitor, session: &str, step: &str) {
    let page = greet.see(session).await;
    let (method, step) = step.split_once(' ').unwrap_or(("POST", step));
    greet.press(&page, &format!("{method} {session}/{step}")).await.answers(303);
}

/// A session whose agenda was published once.
async fn published(app: &TestApp, greet: &Visitor) -> String {
    let session = planned(app, greet).await;
    step(greet, &session, "agenda-opening").await;
    step(greet, &session, "fixing").await;
    app.deliver_mail().await;
    session
}

both!(a_fixed_agenda_reaches_every_seat_with_the_appointment);
async fn a_fixed_agenda_reaches_every_seat_with_the_appointment(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let session = published(app, &greet).await;
    for person in [FACILITATOR, PRESENTER, MEMBER, OTHERS[0], OTHERS[1], OTHERS[2]] {
        let letters = agendas(app, person.email);
        assert_eq!(letters.len(), 1, "{}", person.email);
        let text = &letters[0].words.text;
        for words in ["9.30 Check-in (15 minuten)", "Vrije ruimte", "De Linde, Hasselt", &session] {
            assert!(text.contains(words), "{words} in {text}");
        }
        assert!(letters[0].calendars[0].contains("METHOD:REQUEST"));
    }
    app.enter(PRESENTER).await.see("/home").await.says("agenda");
}

both!(a_reopened_agenda_is_told_again_only_when_it_says_something_else);
async fn a_reopened_agenda_is_told_again_only_when_it_says_something_else(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let session = published(app, &greet).await;
    step(&greet, &session, "DELETE fixing").await;
    step(&greet, &session, "fixing").await;
    app.deliver_mail().await;
    assert_eq!(agendas(app, PRESENTER.email).len(), 1);
    step(&greet, &session, "DELETE fixing").await;
    let page = greet.see(&session).await;
    greet.fill(&page, &format!("{}/minutes", item(&page, "Vrije ruimte")), &[("minutes", "85")]).await.answers(303);
    let talk = [("title", "Zelfzorg"), ("rubric", "talk"), ("minutes", "10")];
    greet.fill(&page, &format!("{session}/items"), &talk).await.answers(303);
    step(&greet, &session, "fixing").await;
    app.deliver_mail().await;
    let letter = agendas(app, PRESENTER.email).remove(0);
    assert!(letter.words.subject.contains("is aangepast"), "{}", letter.words.subject);
    for words in ["Nieuw: Zelfzorg (10 minuten)", "Anders: Vrije ruimte (85 minuten)"] {
        assert!(letter.words.text.contains(words), "{words} in {}", letter.words.text);
    }
    assert!(!letter.words.text.contains("Anders: Check-in"));
}

both!(an_agenda_that_opens_again_before_the_post_goes_is_not_told);
async fn an_agenda_that_opens_again_before_the_post_goes_is_not_told(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let session = planned(app, &greet).await;
    for way in ["agenda-opening", "fixing", "DELETE fixing"] {
        step(&greet, &session, way).await;
    }
    app.deliver_mail().await;
    assert!(agendas(app, PRESENTER.email).is_empty());
}

both!(a_facilitator_is_asked_a_week_before_to_fix_the_agenda);
async fn a_facilitator_is_asked_a_week_before_to_fix_the_agenda(app: &TestApp) {
    app.enter(FACILITATOR).await.see("/home").await.hides("Leg de agenda van sessie 1 vast");
    app.advance(Duration::days(3));
    app.enter(FACILITATOR).await.see("/home").await.says("Leg de agenda van sessie 1 vast");
    app.enter(PRESENTER).await.see("/home").await.hides("Leg de agenda van sessie 1 vast");
}

both!(an_agenda_that_was_open_when_the_post_went_is_told_once_it_is_fixed_again);
async fn an_agenda_that_was_open_when_the_post_went_is_told_once_it_is_fixed_again(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let session = planned(app, &greet).await;
    for way in ["agenda-opening", "fixing", "DELETE fixing"] {
        step(&greet, &session, way).await;
    }
    app.deliver_mail().await;
    step(&greet, &session, "fixing").await;
    app.deliver_mail().await;
    let letters = agendas(app, PRESENTER.email);
    assert_eq!(letters.len(), 1);
    assert!(!letters[0].words.subject.contains("is aangepast"), "{}", letters[0].words.subject);
    // And no second time.
    for way in ["DELETE fixing", "fixing"] {
        step(&greet, &session, way).await;
    }
    app.deliver_mail().await;
    assert_eq!(agendas(app, PRESENTER.email).len(), 1);
}
