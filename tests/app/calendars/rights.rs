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

/// Greet invites somebody to the session of the cast as a guest.
async fn invite(app: &TestApp, greet: &Visitor, email: &str) {
    let session = format!("/networks/{NETWORK}/sessions/{SESSION}");
    let typed = [("email", email), ("name", "Hilde Goossens")];
    greet.fill(&greet.see(&session).await, &format!("{session}/guests"), &typed).await.answers(303);
    app.deliver_mail().await;
}

both!(a_guest_reads_the_session_they_visit_as_long_as_they_find_it);
async fn a_guest_reads_the_session_they_visit_as_long_as_they_find_it(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    plan(&greet, &[]).await;
    invite(app, &greet, "hilde@example.org").await;
    let hilde = app.enter_as("hilde@example.org").await;
    let visit = format!("/visits/{NETWORK}/{SESSION}");
    let made = hilde.press(&hilde.see(&visit).await, "/settings/calendars").await;
    assert_eq!(made.leads_to(), "/settings#calendar-all");
    let feed = Subscription::of(&hilde, "all").await;
    feed.shows(&[OF_CAST]).await;
    let event = feed.events().await.remove(0);
    assert!(event.value("URL").ends_with(&visit) && event.value("SUMMARY").starts_with("Limburg leert: "), "{event:?}");
    let tag = feed.ask().await.headers()["etag"].to_str().unwrap().to_owned();
    assert_eq!(feed.ask_unless(&tag).await.status().as_u16(), 304);
    app.advance(Duration::hours(1));
    let session = format!("/networks/{NETWORK}/sessions/{SESSION}");
    greet.fill(&greet.see(&format!("{session}/edit")).await, &session, &[("date", "2027-02-18")]).await.answers(303);
    let moved = Shown { sequence: 1, starts: "20270218T083000Z", ..OF_CAST };
    assert_eq!(feed.ask_unless(&tag).await.status().as_u16(), 200);
    feed.shows(std::slice::from_ref(&moved)).await;
    app.advance(Duration::days(29));
    feed.shows(&[moved]).await;
    app.advance(Duration::days(2));
    feed.shows(&[]).await;
    app.deliver_mail().await;
}

both!(a_visit_stands_in_the_feed_of_everything_and_goes_with_the_invitation);
async fn a_visit_stands_in_the_feed_of_everything_and_goes_with_the_invitation(app: &TestApp) {
    let (greet, sofie) = (app.enter(FACILITATOR).await, app.enter(STRANGER).await);
    let (all, own) = (Subscription::of(&sofie, "all").await, Subscription::of(&sofie, OTHER_NETWORK).await);
    all.shows(&[]).await;
    invite(app, &greet, STRANGER.email).await;
    all.shows(&[OF_CAST]).await;
    own.shows(&[]).await;
    app.sow("UPDATE guests SET ended_at = '2027-02-02T09:30:00.000000Z'".to_owned()).await;
    all.shows(&[]).await;
}
