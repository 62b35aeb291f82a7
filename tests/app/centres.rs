//! Career centres: their enterprise numbers.

use crate::both;
use crate::support::app::TestApp;
use crate::support::cast::{FACILITATOR, MEMBER, NETWORK, OTHER_NETWORK, SESSION, STRANGER};
use crate::support::visitor::{Page, Visitor};

const CENTRE: &str = "00000000000070008000000000000f40";

fn centres() -> String {
    format!("/networks/{NETWORK}/centres")
}

fn centre() -> String {
    format!("{}/{CENTRE}", centres())
}

/// Mehmet works for a centre.
async fn employed(app: &TestApp) {
    app.sow(format!(
        "INSERT INTO centres (id, name, created_at) VALUES ('{CENTRE}', 'Praktijk Öztürk', '2027-01-11T09:00:00.000000Z');
         INSERT INTO affiliations (person_id, centre_id, since) VALUES ('{}', '{CENTRE}', '2027-01-11')",
        MEMBER.id
    ))
    .await;
}

async fn type_number(greet: &Visitor, form: &Page, number: &str) -> Page {
    greet.fill(form, &format!("{}/enterprise-number", centre()), &[("number", number)]).await
}

both!(a_facilitator_notes_the_number_and_the_attendance_list_names_it);
async fn a_facilitator_notes_the_number_and_the_attendance_list_names_it(app: &TestApp) {
    employed(app).await;
    let greet = app.enter(FACILITATOR).await;
    let list = greet.see(&format!("/networks/{NETWORK}/sessions/{SESSION}/attendance-list")).await;
    assert!(list.hides("0417.497.106").body.contains(&format!("href=\"{}\"", centres())));
    assert!(greet.see(&format!("/networks/{NETWORK}")).await.body.contains(&format!("href=\"{}\"", centres())));
    greet.see(&centres()).await.says("Praktijk Öztürk nog geen nummer");
    assert_eq!(type_number(&greet, &greet.see(&centre()).await, "BE 0417 497 106").await.leads_to(), centres());
    greet.see(&centres()).await.says("Praktijk Öztürk 0417.497.106");
    let list = greet.see(&format!("/networks/{NETWORK}/sessions/{SESSION}/attendance-list")).await;
    list.says("Praktijk Öztürk 0417.497.106");
    type_number(&greet, &greet.see(&centre()).await, " ").await.answers(303);
    greet.see(&centres()).await.says("nog geen nummer");
}

both!(what_is_no_enterprise_number_stays_in_its_field);
async fn what_is_no_enterprise_number_stays_in_its_field(app: &TestApp) {
    employed(app).await;
    let greet = app.enter(FACILITATOR).await;
    for wrong in ["0417.497.107", "417497106", "BE0417", "geen"] {
        let page = type_number(&greet, &greet.see(&centre()).await, wrong).await;
        page.answers(422).says("Dit is geen ondernemingsnummer.");
        assert!(page.body.contains(&format!("value=\"{wrong}\"")));
    }
    greet.see(&centres()).await.says("nog geen nummer");
}

both!(of_two_who_write_a_number_one_wins_and_a_second_click_is_harmless);
async fn of_two_who_write_a_number_one_wins_and_a_second_click_is_harmless(app: &TestApp) {
    employed(app).await;
    let greet = app.enter(FACILITATOR).await;
    let form = greet.see(&centre()).await;
    for _ in 0..2 {
        type_number(&greet, &form, "0417.497.106").await.answers(303);
    }
    let stale = type_number(&greet, &form, "0202.239.951").await;
    stale.answers(409).says("Dit nummer veranderde intussen.");
    type_number(&greet, &stale, "0202.239.951").await.answers(303);
    greet.see(&centres()).await.says("0202.239.951");
}

both!(a_centre_is_numbered_only_from_a_circle_where_its_people_sit);
async fn a_centre_is_numbered_only_from_a_circle_where_its_people_sit(app: &TestApp) {
    employed(app).await;
    let (sofie, mehmet) = (app.enter(STRANGER).await, app.enter(MEMBER).await);
    let elsewhere = format!("/networks/{OTHER_NETWORK}/centres");
    sofie.see(&elsewhere).await.hides("Praktijk Öztürk");
    sofie.get(&format!("{elsewhere}/{CENTRE}")).await.answers(404);
    sofie.post(&format!("{elsewhere}/{CENTRE}/enterprise-number"), &[("number", "0417.497.106"), ("seen", "")]).await.answers(404);
    mehmet.get(&centres()).await.answers(404);
    mehmet.post(&format!("{}/enterprise-number", centre()), &[("number", "0417.497.106"), ("seen", "")]).await.answers(404);
    assert!(!mehmet.see(&format!("/networks/{NETWORK}")).await.body.contains(&centres()));
}
