//! Two who do different things to one session at the same moment.

use super::*;
use crate::support::turns::{self, statuses};
use std::future::Future;

/// Sends two requests about a session at once.
pub(super) async fn in_turn(app: &TestApp, session: &str, one: impl Future<Output = Page>, other: impl Future<Output = Page>) -> [Page; 2] {
    let id = session.rsplit('/').next().unwrap();
    turns::in_turn(app, &format!("sessions WHERE id = '{id}'"), one, other).await
}

/// The agenda of the session of the cast holds eighty minutes.
async fn with_eighty_minutes(greet: &Visitor) {
    let talk = [("title", "Drie lichte vormen"), ("rubric", "talk"), ("minutes", "80")];
    greet.fill(&greet.see(&of_cast()).await, &format!("{}/items", of_cast()), &talk).await.answers(303);
}

/// The agenda of the session of the cast is fixed, and its day has come.
async fn on_its_day(app: &TestApp) {
    app.sow(format!("UPDATE sessions SET state = 'agenda_fixed' WHERE id = '{SESSION}'")).await;
    app.clock.set("2027-02-11T08:00:00Z".parse().unwrap());
}

both!(calendars_hear_of_a_move_and_of_the_cancellation_at_the_same_moment);
async fn calendars_hear_of_a_move_and_of_the_cancellation_at_the_same_moment(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let (session, cancellation) = (of_cast(), format!("{}/cancellation", of_cast()));
    let (edit, cancel) = (greet.see(&format!("{session}/edit")).await, greet.see(&cancellation).await);
    let moves = greet.fill(&edit, &session, &[("date", "2027-03-18")]);
    let cancels = greet.fill(&cancel, &cancellation, &[("reason", "De zaal is dicht.")]);
    assert_eq!(statuses(&in_turn(app, &session, moves, cancels).await), [303, 303]);
    app.deliver_mail().await;
    let letter = super::letters::last(app, MEMBER.email);
    assert!(letter.calendars.concat().contains("SEQUENCE:2\r\n"), "{:?}", letter.calendars);
    let file = greet.get(&format!("{session}/calendar.ics")).await;
    assert!(file.body.contains("SEQUENCE:2\r\n") && file.body.contains("DTSTART:20270318T"), "{}", file.body);
}

both!(nobody_moves_a_session_that_is_called_off_at_that_moment);
async fn nobody_moves_a_session_that_is_called_off_at_that_moment(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let (session, cancellation) = (of_cast(), format!("{}/cancellation", of_cast()));
    let (edit, cancel) = (greet.see(&format!("{session}/edit")).await, greet.see(&cancellation).await);
    let cancels = greet.fill(&cancel, &cancellation, &[("reason", "De zaal is dicht.")]);
    let moves = greet.fill(&edit, &session, &[("date", "2027-03-18")]);
    assert_eq!(statuses(&in_turn(app, &session, cancels, moves).await), [303, 409]);
    app.deliver_mail().await;
    greet.see(&session).await.says("Geannuleerd").says("11 februari").hides("18 maart");
}

both!(nobody_moves_a_session_that_starts_at_that_moment);
async fn nobody_moves_a_session_that_starts_at_that_moment(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    on_its_day(app).await;
    let session = of_cast();
    let (edit, page) = (greet.see(&format!("{session}/edit")).await, greet.see(&session).await);
    let starts = format!("{session}/start");
    let starts = greet.press(&page, &starts);
    let moves = greet.fill(&edit, &session, &[("date", "2027-03-18")]);
    assert_eq!(statuses(&in_turn(app, &session, starts, moves).await), [303, 409]);
    greet.see(&session).await.says("Nu bezig").says("11 februari").hides("18 maart");
}

both!(nobody_starts_a_session_that_moves_away_at_that_moment);
async fn nobody_starts_a_session_that_moves_away_at_that_moment(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    on_its_day(app).await;
    let session = of_cast();
    let (edit, page) = (greet.see(&format!("{session}/edit")).await, greet.see(&session).await);
    let moves = greet.fill(&edit, &session, &[("date", "2027-03-18")]);
    let starts = format!("{session}/start");
    let pages = in_turn(app, &session, moves, greet.press(&page, &starts)).await;
    assert_eq!(statuses(&pages), [303, 409]);
    pages[1].says("ten vroegste 12 uur voor haar begin");
    app.deliver_mail().await;
}

both!(a_session_is_never_shorter_than_the_agenda_that_is_fixed_at_that_moment);
async fn a_session_is_never_shorter_than_the_agenda_that_is_fixed_at_that_moment(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    with_eighty_minutes(&greet).await;
    let session = of_cast();
    let (edit, page) = (greet.see(&format!("{session}/edit")).await, greet.see(&session).await);
    let fixing = format!("{session}/fixing");
    let fixes = greet.press(&page, &fixing);
    let shortens = greet.fill(&edit, &session, &[("minutes", "45")]);
    let pages = in_turn(app, &session, fixes, shortens).await;
    app.deliver_mail().await;
    // Who shortens afterwards opens the agenda again.
    let (state, hours) =
        if pages[1].status == 409 { ("Agenda ligt vast", "9.30–12.30 uur") } else { ("Agenda open", "9.30–10.15 uur") };
    assert_eq!(pages[0].status, 303);
    greet.see(&session).await.says(state).says(hours);
}

both!(nobody_fixes_an_agenda_that_no_longer_fits_at_that_moment);
async fn nobody_fixes_an_agenda_that_no_longer_fits_at_that_moment(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    with_eighty_minutes(&greet).await;
    let session = of_cast();
    let (edit, page) = (greet.see(&format!("{session}/edit")).await, greet.see(&session).await);
    let shortens = greet.fill(&edit, &session, &[("minutes", "45")]);
    let fixing = format!("{session}/fixing");
    assert_eq!(statuses(&in_turn(app, &session, shortens, greet.press(&page, &fixing)).await), [303, 409]);
    app.deliver_mail().await;
    greet.see(&session).await.says("Agenda open").says("9.30–10.15 uur");
}

both!(what_is_carried_over_to_a_session_that_is_called_off_at_that_moment_waits_for_a_later_one);
async fn what_is_carried_over_to_a_session_that_is_called_off_at_that_moment_waits_for_a_later_one(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    with_eighty_minutes(&greet).await;
    let next = planned(app, &greet).await;
    on_its_day(app).await;
    let greet = app.enter(FACILITATOR).await;
    let session = of_cast();
    greet.press(&greet.see(&session).await, &format!("{session}/start")).await.answers(303);
    let (page, cancellation) = (greet.see(&session).await, format!("{next}/cancellation"));
    let form = greet.see(&cancellation).await;
    let end = format!("{session}/end");
    let cancels = greet.fill(&form, &cancellation, &[("reason", "De zaal is dicht.")]);
    let pages = in_turn(app, &next, cancels, greet.press(&page, &end)).await;
    assert_eq!(statuses(&pages), [303, 303]);
    app.deliver_mail().await;
    greet.see(&format!("/networks/{NETWORK}/backlog")).await.says("Drie lichte vormen").says("Doorgeschoven");
}

both!(who_leaves_and_who_starts_the_first_session_do_not_wait_for_each_other);
async fn who_leaves_and_who_starts_the_first_session_do_not_wait_for_each_other(app: &TestApp) {
    app.sow(format!("UPDATE networks SET state = 'enrolment_open' WHERE id = '{NETWORK}'")).await;
    app.sow(format!("UPDATE memberships SET role = 'facilitator' WHERE person_id = '{}'", OTHERS[0].id)).await;
    on_its_day(app).await;
    let (greet, noor) = (app.enter(FACILITATOR).await, app.enter(OTHERS[0]).await);
    let (page, session) = (greet.see(&of_cast()).await, of_cast());
    noor.see(&format!("/networks/{NETWORK}")).await;
    let (departure, start) = (format!("/networks/{NETWORK}/departure"), format!("{session}/start"));
    // Who leaves waits for the network first, and gets it first; who starts must not hold the session by then.
    let leaves = noor.post(&departure, &[("reason", "Ik verhuis.")]);
    let pages = turns::in_turn(app, &format!("networks WHERE id = '{NETWORK}'"), leaves, greet.press(&page, &start)).await;
    assert_eq!(statuses(&pages), [303, 303], "{}", pages[1].text());
    app.deliver_mail().await;
    greet.see(&session).await.says("Nu bezig");
    noor.get(&session).await.answers(404);
}
