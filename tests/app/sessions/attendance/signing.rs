//! Signatures, on one's own device and on the facilitator's.

use super::*;
use crate::support::cast::OFFICER;
use crate::support::socket::{Brought, Socket};
use leerkring::ids::{NetworkId, SessionId};
use leerkring::sessions::{attendance, by_id};

fn signature() -> String {
    format!("{}/signature", of_cast())
}

fn signature_here(person: &str) -> String {
    format!("{}/{person}/signature", presences())
}

async fn is_settled(app: &TestApp) -> bool {
    let (network, session) = (NetworkId::parse(NETWORK).unwrap(), SessionId::parse(SESSION).unwrap());
    let settled = app.state.read(move |db| {
        let session = by_id(db, &network, &session)?.expect("the session of the cast");
        Ok(attendance::is_settled(db, &session)?)
    });
    settled.await.unwrap()
}

both!(who_was_there_signs_on_their_own_device_once);
async fn who_was_there_signs_on_their_own_device_once(app: &TestApp) {
    begun(app, 150).await;
    let (greet, ann) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await);
    mark(&greet, &[(PRESENTER.id, "present")]).await.answers(303);
    let page = ann.see(&of_cast()).await;
    ann.fill(&page, &signature(), &[("signature", "A.")]).await.answers(422).says("Vul je voornaam en je naam in.");
    ann.fill(&page, &signature(), &[("signature", "Ann D'Haese")]).await.answers(303);
    app.advance(Duration::minutes(5));
    ann.fill(&page, &signature(), &[("signature", "Iemand Anders")]).await.answers(303);
    ann.see(&of_cast()).await.says("Getekend door Ann D'Haese, 11 februari 2027, 12.00 uur.");
    greet.see(&presences()).await.says("1 van 1 tekenden");
}

both!(who_has_no_device_signs_on_the_facilitators);
async fn who_has_no_device_signs_on_the_facilitators(app: &TestApp) {
    begun(app, 150).await;
    let (greet, ann) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await);
    mark(&greet, &[(PRESENTER.id, "late")]).await.answers(303);
    greet.see(&presences()).await.says("Laat tekenen");
    let page = greet.see(&signature_here(PRESENTER.id)).await;
    page.says("Teken, Ann D'Haese");
    greet.fill(&page, &signature_here(PRESENTER.id), &[("signature", "")]).await.answers(422);
    let signed = greet.fill(&page, &signature_here(PRESENTER.id), &[("signature", "Ann D'Haese")]).await;
    assert_eq!(signed.leads_to(), presences());
    ann.see(&of_cast()).await.says("Getekend op het toestel van de procesbegeleider.");
    greet.see(&signature_here("00000000000070008000000000000a03")).await.says("Tekenen kan wie als aanwezig staat aangeduid.");
    assert_eq!(greet.get(&signature_here("00000000000070008000000000000a07")).await.status, 404);
}

both!(who_was_not_there_does_not_sign_and_nobody_signs_after_the_record);
async fn who_was_not_there_does_not_sign_and_nobody_signs_after_the_record(app: &TestApp) {
    begun(app, 150).await;
    let (greet, ann, mehmet) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await, app.enter(MEMBER).await);
    mark(&greet, &[(PRESENTER.id, "present"), (MEMBER.id, "excused")]).await.answers(303);
    let open = ann.see(&of_cast()).await;
    assert!(!mehmet.see(&of_cast()).await.offers(&signature()));
    mehmet.post(&signature(), &[("signature", "Mehmet Öztürk")]).await.answers(409);
    turned(app, "recorded").await;
    ann.fill(&open, &signature(), &[("signature", "Ann D'Haese")]).await.answers(409);
    assert!(!ann.see(&of_cast()).await.offers(&signature()));
}

both!(a_session_is_settled_when_all_are_marked_and_who_was_there_signed);
async fn a_session_is_settled_when_all_are_marked_and_who_was_there_signed(app: &TestApp) {
    begun(app, 150).await;
    let (greet, ann) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await);
    let away = [FACILITATOR.id, MEMBER.id, OTHERS[0].id, OTHERS[1].id].map(|person| (person, "excused"));
    mark(&greet, &away).await.answers(303);
    mark(&greet, &[(PRESENTER.id, "present")]).await.answers(303);
    assert!(!is_settled(app).await);
    mark(&greet, &[(OTHERS[2].id, "absent")]).await.answers(303);
    assert!(!is_settled(app).await);
    ann.fill(&ann.see(&of_cast()).await, &signature(), &[("signature", "Ann D'Haese")]).await.answers(303);
    assert!(is_settled(app).await);
    greet.see(&presences()).await.says("Iedereen is aangeduid, en wie er was, tekende.");
}

both!(facilitators_hear_of_each_signature_and_others_of_their_own_and_that_somebody_was_marked);
async fn facilitators_hear_of_each_signature_and_others_of_their_own_and_that_somebody_was_marked(app: &TestApp) {
    begun(app, 5).await;
    let (greet, ann, mehmet) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await, app.enter(MEMBER).await);
    let mut of_mehmet = Socket::open_at(&app.site, &mehmet, Some(&app.site)).await.unwrap();
    let mut of_ann = Socket::open_at(&app.site, &ann, Some(&app.site)).await.unwrap();
    let (own, marks) = (format!("presence/{SESSION}"), format!("marks/{SESSION}"));
    mark(&greet, &[(PRESENTER.id, "present")]).await.answers(303);
    of_ann.brings_in_any_order(&[&own, &marks]).await;
    of_mehmet.brings(&[&marks]).await;
    let mut of_greet = Socket::open_at(&app.site, &greet, Some(&app.site)).await.unwrap();
    ann.fill(&ann.see(&of_cast()).await, &signature(), &[("signature", "Ann D'Haese")]).await.answers(303);
    assert_eq!(of_greet.next().await, Brought::Names(vec![format!("presences/{SESSION}")]));
    mark(&greet, &[(MEMBER.id, "late")]).await.answers(303);
    // Of Ann's signature Mehmet hears nothing.
    of_mehmet.brings_in_any_order(&[&own, &marks]).await;
}

both!(a_guest_is_marked_and_signs_on_the_facilitators_device);
async fn a_guest_is_marked_and_signs_on_the_facilitators_device(app: &TestApp) {
    begun(app, 150).await;
    app.sow(format!(
        "INSERT INTO guests (network_id, id, session_id, person_id, invited_by, created_at)
         VALUES ('{NETWORK}', '00000000000070008000000000000a98', '{SESSION}', '{}', '{}', '2027-02-01T09:00:00.000000Z')",
        OFFICER.id, FACILITATOR.id
    ))
    .await;
    let greet = app.enter(FACILITATOR).await;
    let list = format!("{}/attendance-list", of_cast());
    greet.see(&list).await.hides(OFFICER.name);
    mark(&greet, &[(OFFICER.id, "present")]).await.answers(303);
    let page = greet.see(&signature_here(OFFICER.id)).await;
    greet.fill(&page, &signature_here(OFFICER.id), &[("signature", OFFICER.name)]).await.answers(303);
    greet.see(&list).await.says("Veerle Jacobs 11 februari 2027, 12.00 uur, op het toestel van de procesbegeleider");
}
