//! What people hear, and when: the home page, the rhythm, the digest.

use crate::both;
use crate::support::app::TestApp;
use crate::support::cast::{ADMIN, FACILITATOR, MEMBER, NETWORK, OFFICER, Person, SESSION, STRANGER};
use chrono::Duration;
use leerkring::ids::{NetworkId, PersonId, SessionId};
use leerkring::notices::{self, Kind, Notice};

/// The question of `doors/things.sql`.
const QUESTION: &str = "00000000000070008000000000000f04";

/// Tells a person that something happened in the network of the cast.
async fn tell(app: &TestApp, person: Person, kind: Kind, about: &'static str, actor: Option<Person>) {
    let now = app.clock.now();
    let work = move |db: &mut leerkring::db::Db| {
        let session = (!matches!(kind, Kind::QuestionAnswered)).then(|| SessionId::parse(SESSION).unwrap());
        let actor = actor.map(|actor| PersonId::parse(actor.id).unwrap());
        let notice = Notice { kind, about: about.to_owned(), session, actor };
        let (network, person) = (NetworkId::parse(NETWORK).unwrap(), PersonId::parse(person.id).unwrap());
        Ok(notices::tell(db, &network, &[person], notice, now)?)
    };
    app.state.write(work).await.unwrap();
}

/// Chooses a daily digest at nine for somebody, and moves the clock past it.
async fn at_nine_daily(app: &TestApp, person: Person) {
    let visitor = app.enter(person).await;
    let form = visitor.see("/rhythm").await;
    let every: Vec<(&str, &str)> = ["mon", "tue", "wed", "thu", "fri"].map(|day| ("day", day)).into_iter().chain([("hour", "9")]).collect();
    visitor.fill(&form, "/rhythm", &every).await.answers(303);
}

async fn digests(app: &TestApp, person: Person) -> Vec<leerkring::mail::KeptMail> {
    app.do_rounds().await;
    app.deliver_mail().await;
    app.letters_to(person.email).into_iter().filter(|letter| letter.kind.as_str() == "digest").collect()
}

both!(home_says_first_what_is_asked_then_what_is_new);
async fn home_says_first_what_is_asked_then_what_is_new(app: &TestApp) {
    tell(app, MEMBER, Kind::AgendaFixed, SESSION, Some(FACILITATOR)).await;
    let page = app.enter(MEMBER).await.see("/home").await;
    page.says("Dag Mehmet").says("Over 9 dagen zit je kring weer samen").says("Limburg leert");
    page.says("Kom je naar sessie 1?").says("Greet Aerts zette de agenda van sessie 1 klaar.");
    let text = page.text();
    assert!(text.find("Dit vragen we nu van jou").unwrap() < text.find("Nieuw").unwrap());
}

both!(what_was_read_is_new_no_more);
async fn what_was_read_is_new_no_more(app: &TestApp) {
    let member = app.enter(MEMBER).await;
    tell(app, MEMBER, Kind::AgendaFixed, SESSION, Some(FACILITATOR)).await;
    let page = member.see("/home").await;
    app.advance(Duration::minutes(1));
    tell(app, MEMBER, Kind::SessionChanged, SESSION, Some(FACILITATOR)).await;
    member.press(&page, "/home/news/read").await.answers(303);
    member.see("/home").await.says("wijzigde sessie 1").hides("zette de agenda");
    member.post("/home/news/read", &[("until", "gisteren")]).await.answers(422);
}

both!(opening_a_thing_is_reading_what_was_told_about_it);
async fn opening_a_thing_is_reading_what_was_told_about_it(app: &TestApp) {
    app.sow(include_str!("doors/things.sql")).await;
    let (member, session) = (app.enter(MEMBER).await, format!("/networks/{NETWORK}/sessions/{SESSION}"));
    for person in [MEMBER, FACILITATOR] {
        tell(app, person, Kind::AgendaFixed, SESSION, None).await;
        tell(app, person, Kind::QuestionAnswered, QUESTION, None).await;
    }
    member.see("/home").await.says("agenda van sessie 1");
    // Neither a part of the page nor its head alone is somebody who reads.
    member.see(&format!("{session}/agenda")).await;
    member.http().head(member.whole(&session)).send().await.unwrap();
    member.see("/home").await.says("agenda van sessie 1");
    member.see(&session).await;
    let home = member.see("/home").await;
    home.hides("agenda van sessie 1");
    assert!(home.offers("/home/news/read"), "the question is still new");
    member.see(&format!("/networks/{NETWORK}/questions/{QUESTION}")).await;
    assert!(!member.see("/home").await.offers("/home/news/read"));
    app.enter(FACILITATOR).await.see("/home").await.says("agenda van sessie 1");
}

both!(who_is_new_hears_what_this_page_is_for);
async fn who_is_new_hears_what_this_page_is_for(app: &TestApp) {
    app.sow(
        "INSERT INTO persons (id, email, name, language, created_at)
         VALUES ('00000000000070008000000000000ab1', 'nieuw@example.org', 'Nele Nieuw', 'nl', '2027-01-11T09:00:00.000000Z')",
    )
    .await;
    app.enter_as("nieuw@example.org").await.see("/home").await.says("Dag Nele").says("Je zit nog in geen enkele kring");
    app.enter(OFFICER).await.see("/home").await.says("Naar de inbox").hides("Je zit nog in geen enkele kring");
    app.enter(ADMIN).await.see("/home").await.says("Naar de mensen");
    app.enter(STRANGER).await.see("/home").await.says("Kempenkring").hides("Limburg leert");
}

both!(who_left_a_network_hears_of_it_no_more);
async fn who_left_a_network_hears_of_it_no_more(app: &TestApp) {
    tell(app, MEMBER, Kind::AgendaFixed, SESSION, Some(FACILITATOR)).await;
    app.sow(format!("UPDATE memberships SET state = 'left' WHERE person_id = '{}'", MEMBER.id)).await;
    app.enter(MEMBER).await.see("/home").await.hides("agenda van sessie").hides("Limburg leert");
}

both!(the_digest_comes_at_the_hour_and_on_the_days_chosen);
async fn the_digest_comes_at_the_hour_and_on_the_days_chosen(app: &TestApp) {
    at_nine_daily(app, MEMBER).await;
    tell(app, MEMBER, Kind::AgendaFixed, SESSION, Some(FACILITATOR)).await;
    app.clock.set("2027-02-03T07:59:00Z".parse().unwrap());
    assert!(digests(app, MEMBER).await.is_empty());
    app.advance(Duration::minutes(2));
    let letter = digests(app, MEMBER).await.remove(0);
    assert_eq!(letter.words.subject, "Eén ding voor jou, en wat er bewoog in je kring");
    let text = &letter.words.text;
    let (asks, news) = (text.find("Dit vragen we van jou").unwrap(), text.find("Nieuw").unwrap());
    assert!(asks < text.find("Kom je naar sessie 1?").unwrap() && asks < news && news < text.find("zette de agenda").unwrap(), "{text}");
    assert!(text.contains("maandag, dinsdag, woensdag, donderdag en vrijdag om 9.00 uur"), "{text}");
    let card = text.find("Volgende sessie: Grenzen in de begeleiding").unwrap_or_else(|| panic!("{text}"));
    assert!(card < asks && text.contains("Je zei nog niet of je komt.") && text.contains(&format!("/sessions/{SESSION}")), "{text}");
    assert_eq!(digests(app, MEMBER).await.len(), 1, "once");
}

both!(what_was_told_or_read_is_not_told_again);
async fn what_was_told_or_read_is_not_told_again(app: &TestApp) {
    at_nine_daily(app, MEMBER).await;
    tell(app, MEMBER, Kind::AgendaFixed, SESSION, Some(FACILITATOR)).await;
    let member = app.enter(MEMBER).await;
    member.press(&member.see("/home").await, "/home/news/read").await.answers(303);
    tell(app, MEMBER, Kind::SessionChanged, SESSION, Some(FACILITATOR)).await;
    app.clock.set("2027-02-03T08:01:00Z".parse().unwrap());
    let first = digests(app, MEMBER).await.remove(0).words.text;
    assert!(first.contains("wijzigde sessie 1") && !first.contains("zette de agenda"), "{first}");
    app.advance(Duration::days(1));
    let second = digests(app, MEMBER).await.remove(0).words.text;
    assert!(second.contains("Kom je naar sessie 1?") && !second.contains("wijzigde"), "{second}");
}

both!(the_digest_tells_who_waits_for_a_chair_so);
async fn the_digest_tells_who_waits_for_a_chair_so(app: &TestApp) {
    app.sow(format!("UPDATE sessions SET capacity = 1 WHERE id = '{SESSION}'")).await;
    at_nine_daily(app, MEMBER).await;
    let session = format!("/networks/{NETWORK}/sessions/{SESSION}");
    for person in [FACILITATOR, MEMBER] {
        let visitor = app.enter(person).await;
        visitor.see(&session).await;
        visitor.post(&format!("{session}/attendance"), &[("answer", "coming"), ("back", "home")]).await.answers(303);
    }
    tell(app, MEMBER, Kind::AgendaFixed, SESSION, Some(FACILITATOR)).await;
    app.clock.set("2027-02-03T08:01:00Z".parse().unwrap());
    let text = digests(app, MEMBER).await.remove(0).words.text;
    assert!(text.contains("Je staat op de wachtlijst voor een stoel.") && !text.contains("zei nog niet"), "{text}");
}

both!(no_digest_comes_when_nothing_is_left_to_say);
async fn no_digest_comes_when_nothing_is_left_to_say(app: &TestApp) {
    at_nine_daily(app, MEMBER).await;
    let member = app.enter(MEMBER).await;
    let session = format!("/networks/{NETWORK}/sessions/{SESSION}");
    member.see(&session).await;
    member.post(&format!("{session}/attendance"), &[("answer", "coming"), ("back", "home")]).await.answers(303);
    app.clock.set("2027-02-03T08:01:00Z".parse().unwrap());
    assert!(digests(app, MEMBER).await.is_empty());
}

both!(two_nodes_race_for_a_digest_and_one_sends_it);
async fn two_nodes_race_for_a_digest_and_one_sends_it(app: &TestApp) {
    at_nine_daily(app, MEMBER).await;
    tell(app, MEMBER, Kind::AgendaFixed, SESSION, Some(FACILITATOR)).await;
    app.clock.set("2027-02-03T08:01:00Z".parse().unwrap());
    let rounds = (0..4).map(|_| notices::digest::send_due(&app.state));
    for done in futures_util::future::join_all(rounds).await {
        done.unwrap();
    }
    app.deliver_mail().await;
    let sent = app.letters_to(MEMBER.email).into_iter().filter(|letter| letter.kind.as_str() == "digest").count();
    assert_eq!(sent, 1);
}

both!(nothing_confidential_is_in_a_digest);
async fn nothing_confidential_is_in_a_digest(app: &TestApp) {
    app.sow(include_str!("doors/things.sql")).await;
    at_nine_daily(app, FACILITATOR).await;
    tell(app, FACILITATOR, Kind::CaseSubmitted, "00000000000070008000000000000f02", Some(MEMBER)).await;
    tell(app, FACILITATOR, Kind::PollPublished, "00000000000070008000000000000f03", None).await;
    app.clock.set("2027-02-03T08:01:00Z".parse().unwrap());
    let letter = digests(app, FACILITATOR).await.remove(0);
    for part in [&letter.words.subject, &letter.words.text, &letter.words.html] {
        for secret in ["niet opdagen", "afspraken gemist", "vriendelijk", "Ik durf alles"] {
            assert!(!part.contains(secret), "{part}");
        }
    }
    assert!(letter.words.text.contains("Mehmet Öztürk bracht een case in."), "{}", letter.words.text);
}

both!(one_click_stops_the_digest_and_only_the_button_does);
async fn one_click_stops_the_digest_and_only_the_button_does(app: &TestApp) {
    at_nine_daily(app, MEMBER).await;
    app.clock.set("2027-02-03T08:01:00Z".parse().unwrap());
    let letter = digests(app, MEMBER).await.remove(0);
    let source = letter.source.replace("\r\n ", "").replace("=\r\n", "");
    assert!(source.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"), "{source}");
    let stop = letter.words.text.split("Stop deze samenvatting: ").nth(1).unwrap().trim().to_owned();
    let anybody = app.visitor();
    anybody.see(&stop).await.says("Wil je de samenvatting stoppen?");
    app.advance(Duration::days(1));
    assert_eq!(digests(app, MEMBER).await.len(), 2, "looking at the page stops nothing");
    anybody.post_exactly(&stop, &[("List-Unsubscribe", "One-Click")]).await.answers(200).says("De samenvatting is gestopt");
    app.advance(Duration::days(1));
    assert_eq!(digests(app, MEMBER).await.len(), 2);
    let spoiled = stop.replace("/digest/stop/0", "/digest/stop/1");
    anybody.get(&spoiled).await.answers(404);
    anybody.post_exactly(&spoiled, &[]).await.answers(404);
}

both!(a_rhythm_without_days_or_with_odd_ones_comes_back);
async fn a_rhythm_without_days_or_with_odd_ones_comes_back(app: &TestApp) {
    let member = app.enter(MEMBER).await;
    member.see("/rhythm").await;
    member.post("/rhythm", &[("hour", "9")]).await.answers(422).says("Kies minstens één dag");
    member.post("/rhythm", &[("day", "mon"), ("hour", "25")]).await.answers(422).says("Dat uur kennen we niet.");
    member.post("/rhythm", &[("day", "zondag"), ("hour", "9")]).await.answers(422).says("Die dag kennen we niet.");
    member.post("/rhythm", &[("day", "mon"), ("hour", "9"), ("hour", "10")]).await.answers(422);
    member.post("/rhythm", &[("hour", "9"), ("stop", "yes")]).await.answers(303);
    member.see("/rhythm").await.says("Je krijgt nu geen samenvatting.");
}

both!(everybody_has_the_usual_rhythm_without_asking);
async fn everybody_has_the_usual_rhythm_without_asking(app: &TestApp) {
    app.do_rounds().await;
    app.clock.set("2027-02-05T15:01:00Z".parse().unwrap());
    let letter = digests(app, MEMBER).await.remove(0);
    assert!(letter.words.text.contains("vrijdag om 16.00 uur"), "{}", letter.words.text);
}
