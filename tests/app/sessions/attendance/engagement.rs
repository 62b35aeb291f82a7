//! How often people came.

use super::*;
use crate::support::socket::Socket;

fn engagement() -> String {
    format!("/networks/{NETWORK}/engagement")
}

/// A session of the past in which Ann and Mehmet were marked like this.
async fn held(app: &TestApp, number: i32, ann: &str, mehmet: &str) {
    let (id, day) = (format!("00000000000070008000000000000c1{number}"), format!("2027-01-1{number}"));
    app.sow(format!(
        "INSERT INTO sessions (network_id, id, number, title, starts_at, ends_at, form, place, link, state, sequence, version, created_by, created_at)
         VALUES ('{NETWORK}', '{id}', {number}, 'Sessie van vroeger', '{day}T08:30:00.000000Z', '{day}T11:30:00.000000Z', 'on_site', 'Hasselt', '',
         'recorded', 0, 1, '{greet}', '2027-01-02T09:00:00.000000Z')",
        greet = FACILITATOR.id
    ))
    .await;
    for (person, mark) in [(PRESENTER, ann), (MEMBER, mehmet)] {
        app.sow(format!(
            "INSERT INTO presences (network_id, session_id, person_id, mark, marked_by, marked_at, version)
             VALUES ('{NETWORK}', '{id}', '{}', '{mark}', '{}', '{day}T08:35:00.000000Z', 1)",
            person.id, FACILITATOR.id
        ))
        .await;
    }
}

both!(everybody_sees_their_own_run_and_facilitators_see_each_by_name);
async fn everybody_sees_their_own_run_and_facilitators_see_each_by_name(app: &TestApp) {
    held(app, 2, "present", "absent").await;
    held(app, 3, "late", "present").await;
    app.sow(format!(
        "INSERT INTO attendances (network_id, session_id, person_id, answer, answered_at, reason)
         VALUES ('{NETWORK}', '00000000000070008000000000000c12', '{}', 'absent', '2027-01-11T09:00:00.000000Z', 'Ziek kind')",
        MEMBER.id
    ))
    .await;
    let mehmet = app.enter(MEMBER).await;
    mehmet.see(&engagement()).await.says("1 van 2 sessies").says("afwezig, vooraf gemeld: Ziek kind").hides("Ann");
    mehmet.see(&format!("/networks/{NETWORK}")).await.says("1 van 2 sessies").hides("2 van 2 sessies");
    let greet = app.enter(FACILITATOR).await;
    let page = greet.see(&engagement()).await;
    page.says("Ann D'Haese 2 van 2 sessies Altijd aanwezig.").says("Mehmet Öztürk 1 van 2 sessies");
    let place = |name: &str| page.text().rfind(name);
    assert!(place("Ann D'Haese") < place("Greet Aerts") && place("Greet Aerts") < place("Mehmet"), "in the order of names");
    greet.see(&format!("/networks/{NETWORK}")).await.says("2 van 2 sessies").says("1 van 2 sessies");
}

both!(two_absences_in_a_row_are_told_to_facilitators_once);
async fn two_absences_in_a_row_are_told_to_facilitators_once(app: &TestApp) {
    held(app, 2, "present", "excused").await;
    begun(app, 150).await;
    let greet = app.enter(FACILITATOR).await;
    mark(&greet, &[(PRESENTER.id, "absent"), (MEMBER.id, "absent")]).await.answers(303);
    let said = "was er twee sessies na elkaar niet bij.";
    greet.see("/home").await.hides(said);
    greet.press(&greet.see(&of_cast()).await, &format!("{}/end", of_cast())).await.answers(303);
    for again in ["late", "absent"] {
        let home = greet.see("/home").await;
        home.says("Mehmet Öztürk was er twee sessies na elkaar niet bij.");
        assert_eq!(home.text().matches(said).count(), 1, "{}", home.text());
        mark(&greet, &[(MEMBER.id, again)]).await.answers(303);
    }
    assert_eq!(greet.see("/home").await.text().matches(said).count(), 1);
    greet.see(&engagement()).await.says("Twee keer na elkaar afwezig");
    app.enter(PRESENTER).await.see("/home").await.hides(said);
}

both!(the_run_of_everybody_moves_while_they_are_marked);
async fn the_run_of_everybody_moves_while_they_are_marked(app: &TestApp) {
    begun(app, 150).await;
    let (greet, ann) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await);
    let live = |page: &Page| page.body.split("id=\"engagement\" data-live=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    assert_eq!(live(&ann.see(&engagement()).await), format!("trajectory/{NETWORK} members/{NETWORK}"));
    let mut socket = Socket::open_at(&app.site, &ann, Some(&app.site)).await.unwrap();
    greet.press(&greet.see(&of_cast()).await, &format!("{}/end", of_cast())).await.answers(303);
    while !socket.hears(&format!("trajectory/{NETWORK}")).await {}
    // A session that is over still takes marks: from now on they move it too.
    let marks = format!("marks/{SESSION}");
    assert!(live(&ann.see(&format!("{}/people", engagement())).await).ends_with(&marks));
    mark(&greet, &[(PRESENTER.id, "late")]).await.answers(303);
    while !socket.hears(&marks).await {}
    ann.see(&format!("{}/people", engagement())).await.says("1 van 1 sessie").hides("Mehmet");
    greet.see(&format!("{}/people", engagement())).await.says("Ann D'Haese 1 van 1 sessie").says("Mehmet Öztürk");
}
