//! Who reads what: rights are those of the moment.

use super::*;

both!(each_feed_shows_the_networks_of_its_person);
async fn each_feed_shows_the_networks_of_its_person(app: &TestApp) {
    app.sow(format!(
        "INSERT INTO sessions (network_id, id, number, title, starts_at, ends_at, form, place, link, state, sequence, version, created_by, created_at)
         SELECT '{OTHER_NETWORK}', '00000000000070008000000000000c09', 1, title, starts_at, ends_at, form, place, link, state, 7, version, created_by, created_at
         FROM sessions WHERE id = '{SESSION}';
         INSERT INTO memberships (network_id, id, person_id, role, state, created_at) VALUES
         ('{OTHER_NETWORK}', '00000000000070008000000000000d09', '{}', 'member', 'active', '2027-01-11T09:00:00.000000Z');",
        PRESENTER.id
    ))
    .await;
    let other = Shown { session: "00000000000070008000000000000c09", sequence: 7, ..OF_CAST };
    let ann = app.enter(PRESENTER).await;
    Subscription::of(&ann, "all").await.shows(&[OF_CAST, other.clone()]).await;
    let network = Subscription::of(&ann, OTHER_NETWORK).await;
    network.shows(std::slice::from_ref(&other)).await;
    assert!(network.text().await.contains("X-WR-CALNAME:Kempenkring\r\n"));
    subscribed(app, MEMBER).await.1.shows(&[OF_CAST]).await;
    subscribed(app, STRANGER).await.1.shows(&[other]).await;
    subscribed(app, OFFICER).await.1.shows(&[]).await;
}

both!(who_leaves_reads_nothing_of_the_network_any_more);
async fn who_leaves_reads_nothing_of_the_network_any_more(app: &TestApp) {
    let (ann, all) = subscribed(app, PRESENTER).await;
    let network = Subscription::of(&ann, NETWORK).await;
    assert_eq!((all.events().await.len(), network.events().await.len()), (1, 1));
    ann.post(&format!("/networks/{NETWORK}/departure"), &[("reason", "Ik verhuis.")]).await.answers(303);
    assert_eq!(network.status().await, 404);
    all.shows(&[]).await;
    app.deliver_mail().await;
}

both!(a_seat_that_ended_in_any_way_ends_its_feed);
async fn a_seat_that_ended_in_any_way_ends_its_feed(app: &TestApp) {
    let network = Subscription::of(&app.enter(MEMBER).await, NETWORK).await;
    assert_eq!(network.status().await, 200);
    app.sow(format!("UPDATE memberships SET state = 'removed' WHERE person_id = '{}'", MEMBER.id)).await;
    assert_eq!(network.status().await, 404);
}

both!(an_address_that_is_not_ours_leads_nowhere);
async fn an_address_that_is_not_ours_leads_nowhere(app: &TestApp) {
    let (mehmet, feed) = subscribed(app, MEMBER).await;
    let (_, other) = subscribed(app, PRESENTER).await;
    let seal = |address: &str| address.rsplit_once(".ics").unwrap().0.rsplit_once('.').unwrap().1.to_owned();
    let forged = feed.address.replace(&seal(&feed.address), &seal(&other.address));
    for address in [forged.as_str(), "/calendars/.ics", "/calendars/x.ics", "/calendars/00000000000070008000000000000a03.ics"] {
        mehmet.get(address).await.answers(404);
    }
}

both!(a_stranger_makes_no_feed_of_a_network);
async fn a_stranger_makes_no_feed_of_a_network(app: &TestApp) {
    let sofie = app.enter(STRANGER).await;
    sofie.see("/settings").await;
    sofie.post("/settings/calendars", &[("calendar", NETWORK)]).await.answers(422).says("Die agenda kennen we niet.");
    sofie.post(&format!("/settings/calendars/{NETWORK}/replacement"), &[("seen", SESSION)]).await.answers(404);
}
