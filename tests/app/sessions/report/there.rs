//! Who was there, in the report of a session.

use super::*;
use crate::support::cast::{ADMIN, OFFICER};
use crate::support::socket::Socket;

/// These people were invited to the session as guests.
async fn invited(app: &TestApp, guests: &[&str]) {
    for (number, person) in guests.iter().enumerate() {
        app.sow(format!(
            "INSERT INTO guests (network_id, id, session_id, person_id, invited_by, created_at) VALUES
               ('{NETWORK}', '00000000000070008000000000001a0{number}', '{SESSION}', '{person}', '{}', '2027-02-01T09:00:00.000000Z')",
            FACILITATOR.id
        ))
        .await;
    }
}

async fn mark(greet: &Visitor, person: &str, mark: &str) {
    let presences = format!("{}/presences", of_cast());
    greet.fill(&greet.see(&presences).await, &presences, &[(&format!("mark-{person}"), mark)]).await.answers(303);
}

/// A guest said this to the invitation.
async fn answered(app: &TestApp, guest: &str, answer: &str) {
    app.sow(format!(
        "INSERT INTO attendances (network_id, session_id, person_id, answer, answered_at)
         VALUES ('{NETWORK}', '{SESSION}', '{guest}', '{answer}', '2027-02-01T09:00:00.000000Z')"
    ))
    .await;
}

both!(before_anybody_is_marked_only_guests_who_said_yes_were_there);
async fn before_anybody_is_marked_only_guests_who_said_yes_were_there(app: &TestApp) {
    begun(app).await;
    invited(app, &[OFFICER.id, ADMIN.id, STRANGER.id]).await;
    answered(app, OFFICER.id, "coming").await;
    answered(app, ADMIN.id, "absent").await;
    let page = app.enter(FACILITATOR).await.see(&format!("{}/people", report())).await;
    page.says("Te gast (1) Veerle Jacobs").hides(ADMIN.name).hides(STRANGER.name);
}

both!(once_people_are_marked_only_guests_who_were_marked_were_there);
async fn once_people_are_marked_only_guests_who_were_marked_were_there(app: &TestApp) {
    begun(app).await;
    invited(app, &[OFFICER.id, ADMIN.id, MEMBER.id]).await;
    answered(app, ADMIN.id, "coming").await;
    let greet = app.enter(FACILITATOR).await;
    mark(&greet, MEMBER.id, "late").await;
    greet.see(&format!("{}/people", report())).await.hides("Te gast").hides(ADMIN.name);
    mark(&greet, OFFICER.id, "present").await;
    let page = greet.see(&report()).await;
    page.says("Te gast (1) Veerle Jacobs").says("Later gekomen (1) Mehmet Öztürk").hides(ADMIN.name);
    // Who took a seat meanwhile is named once, as member.
    let people = greet.see(&format!("{}/people", report())).await.text();
    assert_eq!(people.matches(MEMBER.name).count(), 1, "{people}");
}

both!(the_way_to_the_attendance_leads_to_where_people_are_marked);
async fn the_way_to_the_attendance_leads_to_where_people_are_marked(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    shared(app, &greet).await;
    let page = greet.see(&report()).await;
    let way = page.body.split("\">Naar de aanwezigheid</a>").next().unwrap().rsplit("href=\"").next().unwrap().to_owned();
    assert_eq!(way, format!("{}/presences", of_cast()));
    assert!(greet.see(&way).await.offers(&way), "people are marked there");
}

both!(an_open_report_looks_again_when_somebody_is_marked);
async fn an_open_report_looks_again_when_somebody_is_marked(app: &TestApp) {
    begun(app).await;
    let (greet, mehmet) = (app.enter(FACILITATOR).await, app.enter(MEMBER).await);
    let (marks, part) = (format!("marks/{SESSION}"), format!("{}/people", report()));
    let page = mehmet.see(&report()).await;
    let people = page.body.split("id=\"report-people-").nth(1).unwrap().split('>').next().unwrap();
    assert!(people.contains(&marks) && people.contains(&format!("data-src=\"{part}\"")), "{people}");
    let mut socket = Socket::open_at(&app.site, &mehmet, Some(&app.site)).await.unwrap();
    mark(&greet, PRESENTER.id, "late").await;
    socket.brings(&[&marks]).await;
    mehmet.see(&part).await.says("Later gekomen (1) Ann D'Haese");
}
