//! A guest says to be there and signs, on their own device.

use super::*;
use crate::sessions::guests::{HILDE, hilde, visit};
use crate::support::cast::{OFFICER, STRANGER};
use crate::support::socket::Socket;

fn at_visit(what: &str) -> String {
    format!("{}/{what}", visit())
}

async fn sign(guest: &Visitor, name: &str) -> Page {
    guest.fill(&guest.see(&visit()).await, &at_visit("signature"), &[("signature", name)]).await
}

/// Hilde's id.
async fn id_of(app: &TestApp) -> String {
    let find = |db: &mut leerkring::db::Db| Ok(leerkring::people::store::person_by_email(db, HILDE.0)?);
    app.state.read(find).await.unwrap().unwrap().id.to_string()
}

both!(a_guest_types_the_code_signs_and_stands_on_the_list);
async fn a_guest_types_the_code_signs_and_stands_on_the_list(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let hilde = hilde(app, &greet).await;
    assert!(!hilde.see(&visit()).await.offers(&at_visit("check-in")), "nobody is there before it begins");
    begun(app, 5).await;
    let page = hilde.see(&visit()).await;
    page.says("Ben je er?").hides("Open de aanwezigheid");
    let refused = hilde.fill(&page, &at_visit("check-in"), &[("code", "654321")]).await;
    refused.answers(422).says("nog 9 keer").says("Je bent te gast");
    assert_eq!(hilde.fill(&page, &at_visit("check-in"), &[("code", "123 456")]).await.leads_to(), visit());
    hilde.see(&at_visit("presence")).await.says("Je staat aangeduid als aanwezig.").says("Teken voor deze sessie");
    sign(&hilde, "H").await.answers(422);
    let page = hilde.see(&visit()).await;
    for _ in 0..2 {
        hilde.fill(&page, &at_visit("signature"), &[("signature", "Hilde Goossens")]).await.answers(303);
    }
    hilde.see(&visit()).await.says("Getekend door Hilde Goossens");
    greet.see(&format!("{}/tally", presences())).await.says("Meldden zich met de code: Hilde Goossens").says("1 van 1 tekenden");
    let list = greet.see(&format!("{}/attendance-list", of_cast())).await;
    list.says("Hilde Goossens 11 februari 2027, 9.35 uur").hides("op het toestel van de procesbegeleider");
}

both!(only_a_guest_of_the_session_who_was_there_signs_it);
async fn only_a_guest_of_the_session_who_was_there_signs_it(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let hilde = hilde(app, &greet).await;
    begun(app, 5).await;
    hilde.see(&visit()).await;
    let signed = [("signature", "Hilde Goossens")];
    hilde.post(&at_visit("signature"), &signed).await.answers(409);
    // The doors of the members stay closed to a guest, and those of guests to members and strangers.
    hilde.post(&format!("{}/signature", of_cast()), &signed).await.answers(404);
    for person in [MEMBER, STRANGER, OFFICER] {
        let other = app.enter(person).await;
        other.see("/home").await;
        other.post(&at_visit("signature"), &signed).await.answers(404);
        other.post(&at_visit("check-in"), &[("code", "123456")]).await.answers(404);
        other.get(&at_visit("presence")).await.answers(404);
    }
    app.sow("UPDATE guests SET ended_at = '2027-02-11T08:34:00.000000Z'".to_owned()).await;
    hilde.post(&at_visit("check-in"), &[("code", "123456")]).await.answers(404);
    greet.see(&format!("{}/tally", presences())).await.says("0 van 6 aangeduid");
}

both!(a_guest_sees_the_mark_of_the_facilitator_and_the_facilitator_the_signature);
async fn a_guest_sees_the_mark_of_the_facilitator_and_the_facilitator_the_signature(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let hilde = hilde(app, &greet).await;
    begun(app, 5).await;
    let part = format!("data-live=\"presence/{SESSION} session/{SESSION}\" data-src=\"{}\"", at_visit("presence"));
    assert!(hilde.see(&visit()).await.body.contains(&part));
    let mut of_hilde = Socket::open_at(&app.site, &hilde, Some(&app.site)).await.unwrap();
    mark(&greet, &[(&id_of(app).await, "late")]).await.answers(303);
    of_hilde.brings(&[&format!("presence/{SESSION}")]).await;
    hilde.see(&at_visit("presence")).await.says("Je staat aangeduid als te laat.");
    let mut of_greet = Socket::open_at(&app.site, &greet, Some(&app.site)).await.unwrap();
    sign(&hilde, "Hilde Goossens").await.answers(303);
    of_greet.brings(&[&format!("presences/{SESSION}")]).await;
    greet.see(&format!("{}/tally", presences())).await.says("1 van 1 tekenden");
}
