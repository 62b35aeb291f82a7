//! Answering an invitation: with a reason, from a letter, and when the room is full.

use super::publishing::agendas;
use super::series::planned_series;
use super::*;
use crate::support::cast::STRANGER;
use futures_util::future::join_all;

fn attendance() -> String {
    format!("{}/attendance", of_cast())
}

/// The room of the cast's session holds so many.
async fn room(app: &TestApp, chairs: i32) {
    app.sow(format!("UPDATE sessions SET capacity = {chairs} WHERE id = '{SESSION}'")).await;
}

async fn say(who: &Visitor, answer: &str) -> Page {
    let page = who.see(&of_cast()).await;
    who.fill(&page, &attendance(), &[("answer", answer)]).await
}

/// The link of the newest letter to somebody that answers so.
fn link(app: &TestApp, email: &str, answer: &str) -> String {
    let letters = app.letters_to(email);
    let text = &letters.iter().find(|letter| letter.words.text.contains("/replies/")).expect("a letter with links").words.text;
    let links = text.split_whitespace().filter(|word| word.contains("/replies/"));
    let link = links.into_iter().find(|link| link.ends_with(&format!("answer={answer}"))).expect("a link for that answer").to_owned();
    link.split_once("/replies/").map(|(_, rest)| format!("/replies/{rest}")).unwrap()
}

fn door(link: &str) -> &str {
    link.split('?').next().unwrap()
}

both!(a_reason_is_for_facilitators_and_the_group_reads_that_somebody_sent_word);
async fn a_reason_is_for_facilitators_and_the_group_reads_that_somebody_sent_word(app: &TestApp) {
    let (ann, mehmet, greet) = (app.enter(PRESENTER).await, app.enter(MEMBER).await, app.enter(FACILITATOR).await);
    say(&ann, "absent").await.answers(303);
    let page = ann.see(&of_cast()).await;
    page.says("Wil je zeggen waarom?");
    ann.post(&attendance(), &[("answer", "absent"), ("back", "session"), ("reason", "Mijn dochter is <ziek>")]).await.answers(303);
    greet.see(&of_cast()).await.says("Verontschuldigd Mijn dochter is <ziek>");
    for address in [of_cast(), attendance()] {
        mehmet.see(&address).await.says("Verontschuldigd").hides("dochter");
    }
    // The button again keeps the reason; another answer takes it away.
    say(&ann, "absent").await.answers(303);
    ann.see(&of_cast()).await.says("Mijn dochter is <ziek>");
    say(&ann, "coming").await.answers(303);
    greet.see(&of_cast()).await.hides("dochter");
}

both!(a_reason_that_is_too_long_comes_back_with_its_sentence);
async fn a_reason_that_is_too_long_comes_back_with_its_sentence(app: &TestApp) {
    let ann = app.enter(PRESENTER).await;
    ann.see(&of_cast()).await;
    let long = "waarom ".repeat(715);
    let page = ann.post(&attendance(), &[("answer", "absent"), ("back", "home"), ("reason", &long)]).await;
    page.answers(422).says("Houd het bij 500 tekens.").says(long.trim());
    ann.see(&of_cast()).await.hides("Wil je zeggen waarom?");
    ann.post(&attendance(), &[("answer", "soms"), ("back", "home")]).await.answers(422).says("Kies een van de antwoorden.");
}

both!(a_letter_answers_without_signing_in_and_only_by_its_button);
async fn a_letter_answers_without_signing_in_and_only_by_its_button(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let session = planned(app, &greet).await;
    let absent = link(app, PRESENTER.email, "absent");
    let phone = app.visitor();
    let page = phone.see(&absent).await;
    page.says("Als de POP niet op papier wil").says("donderdag 18 maart 2027").says("De Linde, Hasselt").hides("Limburg").hides("Mehmet");
    greet.see(&session).await.says("6 antwoordden nog niet");
    assert!(page.form(door(&absent)).fields.contains(&("answer".into(), "absent".into())));
    let done = phone.fill(&page, door(&absent), &[("reason", "Ik ben op reis")]).await.leads_to();
    phone.see(&done).await.says("Genoteerd: je kan niet.").hides("op reis");
    greet.see(&session).await.says("Ik ben op reis");
    // A mind may be changed, and a second press is harmless.
    let page = phone.see(&link(app, PRESENTER.email, "coming")).await;
    let (one, two) = futures_util::join!(phone.press(&page, door(&absent)), phone.press(&page, door(&absent)));
    assert_eq!((one.status, two.status), (303, 303));
    greet.see(&session).await.says("1 komt").hides("op reis");
}

both!(a_letters_link_opens_nothing_else_and_cannot_be_guessed);
async fn a_letters_link_opens_nothing_else_and_cannot_be_guessed(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let session = planned(app, &greet).await;
    let coming = link(app, PRESENTER.email, "coming");
    let phone = app.visitor();
    phone.see(&coming).await;
    phone.get(&session).await.answers(303);
    phone.get("/home").await.answers(303);
    let (token, seal) = door(&coming).rsplit_once('.').unwrap();
    let other = token.replace(PRESENTER.id, MEMBER.id);
    assert_ne!(other, token);
    let wrong = [format!("{other}.{seal}"), format!("{token}."), format!("{token}.{}", &seal[1..]), "/replies/geen".to_owned()];
    for address in wrong {
        phone.get(&address).await.answers(404);
        phone.post(&address, &[("answer", "coming")]).await.answers(404);
    }
    let forged = phone.post_exactly(door(&coming), &[("answer", "coming")]).await;
    forged.answers(403);
    phone.post(door(&coming), &[("answer", "soms")]).await.answers(422).says("Kies een van de antwoorden.");
    phone.post(door(&coming), &[]).await.answers(422);
}

both!(a_letters_link_ends_with_the_session_and_with_the_seat);
async fn a_letters_link_ends_with_the_session_and_with_the_seat(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let session = planned(app, &greet).await;
    let (noor, ann) = (link(app, OTHERS[0].email, "coming"), link(app, PRESENTER.email, "coming"));
    let phone = app.visitor();
    let (early, late) = (phone.see(&noor).await, phone.see(&ann).await);
    app.sow(format!("UPDATE memberships SET state = 'removed' WHERE person_id = '{}'", OTHERS[0].id)).await;
    phone.get(&noor).await.answers(404).says("een stoel die er niet meer is").hides("POP");
    phone.press(&early, door(&noor)).await.answers(404).says("een stoel die er niet meer is");
    let form = greet.see(&format!("{session}/cancellation")).await;
    greet.fill(&form, &format!("{session}/cancellation"), &[("reason", "De zaal is dicht.")]).await.answers(303);
    phone.press(&late, door(&ann)).await.answers(409).says("Voor deze sessie kan je niet meer antwoorden.");
    phone.get(&ann).await.answers(409).says("Antwoorden kan niet meer");
    app.deliver_mail().await;
}

both!(who_comes_after_the_last_chair_waits_and_moves_up_and_is_told);
async fn who_comes_after_the_last_chair_waits_and_moves_up_and_is_told(app: &TestApp) {
    room(app, 1).await;
    let (ann, mehmet, noor) = (app.enter(PRESENTER).await, app.enter(MEMBER).await, app.enter(OTHERS[0]).await);
    for who in [&ann, &mehmet, &noor] {
        say(who, "coming").await.answers(303);
    }
    mehmet.see(&of_cast()).await.says("Je staat op plaats 1 van de wachtlijst").says("1 komt, zaal voor 1, 2 op de wachtlijst");
    noor.see(&format!("{}/next", sessions())).await.says("Je staat op plaats 2 van de wachtlijst");
    // Saying it again costs nobody the place.
    say(&mehmet, "coming").await.answers(303);
    say(&ann, "absent").await.answers(303);
    mehmet.see(&format!("{}/answer", of_cast())).await.hides("wachtlijst");
    noor.see(&of_cast()).await.says("Je staat op plaats 1 van de wachtlijst");
    mehmet.see("/home").await.says("Er kwam een stoel vrij voor sessie 1.");
    app.deliver_mail().await;
    let letter = &app.letters_to(MEMBER.email)[0];
    assert_eq!(letter.words.subject, "Limburg leert: er is een plaats voor je op do 11 feb");
    assert!(!app.letters_to(OTHERS[0].email).iter().any(|letter| letter.words.subject.contains("plaats voor je")));
}

both!(a_larger_room_lets_the_line_in_and_a_smaller_one_tells_who_must_wait);
async fn a_larger_room_lets_the_line_in_and_a_smaller_one_tells_who_must_wait(app: &TestApp) {
    room(app, 1).await;
    let (greet, ann, mehmet) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await, app.enter(MEMBER).await);
    say(&ann, "coming").await.answers(303);
    say(&mehmet, "coming").await.answers(303);
    let resize = async |chairs: &str| {
        let form = greet.see(&format!("{}/edit", of_cast())).await;
        greet.fill(&form, &of_cast(), &[("capacity", chairs)]).await
    };
    resize("2").await.answers(303);
    mehmet.see(&of_cast()).await.says("2 komen, zaal voor 2").hides("wachtlijst");
    resize("1").await.answers(303);
    mehmet.see(&of_cast()).await.says("Je staat op plaats 1 van de wachtlijst");
    app.deliver_mail().await;
    // The letter about the chair is late: it is no longer true, and is not sent. Nobody hears of a change of date.
    let subjects: Vec<_> = app.letters_to(MEMBER.email).into_iter().map(|letter| letter.words.subject).collect();
    assert!(
        subjects[0].contains("de zaal is kleiner")
            && !subjects.iter().any(|subject| subject.contains("plaats voor je") || subject.contains("verandert"))
    );
    for wrong in ["0", "501", "veel", "-3", "2.5"] {
        resize(wrong).await.answers(422).says("Vul een getal van 1 tot 500 in");
    }
}

both!(who_leaves_the_network_leaves_the_chair_to_the_next);
async fn who_leaves_the_network_leaves_the_chair_to_the_next(app: &TestApp) {
    room(app, 1).await;
    let (greet, ann, mehmet) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await, app.enter(MEMBER).await);
    say(&ann, "coming").await.answers(303);
    say(&mehmet, "coming").await.answers(303);
    let home = format!("/networks/{NETWORK}");
    let page = ann.see(&home).await;
    ann.fill(&page, &format!("{home}/departure"), &[("reason", "Ik verhuis")]).await.answers(303);
    greet.see(&of_cast()).await.says("1 komt, zaal voor 1").hides("wachtlijst").hides(PRESENTER.name);
    app.deliver_mail().await;
    assert!(app.letters_to(MEMBER.email)[0].words.subject.contains("plaats voor je"));
}

both!(behind_a_screen_nobody_takes_a_chair);
async fn behind_a_screen_nobody_takes_a_chair(app: &TestApp) {
    app.sow(format!("UPDATE sessions SET capacity = 1, form = 'hybrid', link = 'https://video.example/kring' WHERE id = '{SESSION}'"))
        .await;
    let (ann, mehmet, noor) = (app.enter(PRESENTER).await, app.enter(MEMBER).await, app.enter(OTHERS[0]).await);
    say(&ann, "online").await.answers(303);
    say(&mehmet, "coming").await.answers(303);
    say(&noor, "coming").await.answers(303);
    noor.see(&of_cast()).await.says("1 komt, zaal voor 1, 1 op de wachtlijst, 1 online");
    // Who takes the screen instead leaves the chair.
    say(&mehmet, "online").await.answers(303);
    noor.see(&of_cast()).await.says("1 komt, zaal voor 1, 2 online");
    app.deliver_mail().await;
}

both!(of_all_who_want_the_last_chair_at_once_exactly_one_has_it);
async fn of_all_who_want_the_last_chair_at_once_exactly_one_has_it(app: &TestApp) {
    room(app, 2).await;
    let mut people = Vec::new();
    for person in [FACILITATOR, PRESENTER, MEMBER, OTHERS[0], OTHERS[1], OTHERS[2]] {
        people.push(app.enter(person).await);
    }
    say(&people[0], "coming").await.answers(303);
    let pages = join_all(people.iter().map(|who| who.see("/home"))).await;
    assert!(pages.iter().all(|page| page.offers(&attendance())));
    let address = attendance();
    let at_once = people.iter().zip(&pages).map(|(who, page)| who.fill(page, &address, &[("answer", "coming")]));
    let answers = join_all(at_once).await;
    assert!(answers.iter().all(|page| page.status == 303), "{:?}", answers.iter().map(|page| page.status).collect::<Vec<_>>());
    people[0].see(&of_cast()).await.says("2 komen, zaal voor 2, 4 op de wachtlijst");
    let mut places = Vec::new();
    for who in &people {
        let text = who.see(&format!("{}/answer", of_cast())).await.text();
        places.extend(text.split("op plaats ").nth(1).and_then(|rest| rest.split(' ').next()).map(str::to_owned));
    }
    places.sort();
    assert_eq!(places, ["1", "2", "3", "4"]);
    // All who have a chair give it up at once: the line moves up by as many.
    let gone = join_all(people.iter().map(|who| async { say(who, "absent").await.status })).await;
    assert!(gone.iter().all(|status| *status == 303));
    app.deliver_mail().await;
}

both!(a_smaller_room_for_a_whole_series_gives_the_chairs_of_each_session_anew);
async fn a_smaller_room_for_a_whole_series_gives_the_chairs_of_each_session_anew(app: &TestApp) {
    let (greet, ann, mehmet) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await, app.enter(MEMBER).await);
    let sessions = planned_series(app, &greet).await;
    let come = async |who: &Visitor| {
        let page = who.see(&sessions[1]).await;
        who.fill(&page, &format!("{}/attendance", sessions[1]), &[("answer", "coming")]).await.answers(303);
    };
    come(&ann).await;
    come(&mehmet).await;
    let letters = app.letters_to(OTHERS[0].email).len();
    let form = greet.see(&format!("{}/edit", sessions[0])).await;
    greet.fill(&form, &sessions[0], &[("capacity", "1"), ("scope", "all")]).await.answers(303);
    mehmet.see(&sessions[1]).await.says("Je staat op plaats 1 van de wachtlijst");
    app.deliver_mail().await;
    assert!(app.letters_to(MEMBER.email)[0].words.subject.contains("de zaal is kleiner"));
    assert_eq!(app.letters_to(OTHERS[0].email).len(), letters);
}

both!(the_letter_of_an_agenda_asks_who_has_not_answered);
async fn the_letter_of_an_agenda_asks_who_has_not_answered(app: &TestApp) {
    let (greet, ann) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await);
    let session = planned(app, &greet).await;
    let page = ann.see(&session).await;
    ann.fill(&page, &format!("{session}/attendance"), &[("answer", "coming")]).await.answers(303);
    for step in ["agenda-opening", "fixing"] {
        greet.press(&greet.see(&session).await, &format!("{session}/{step}")).await.answers(303);
    }
    app.deliver_mail().await;
    let asks = |email: &str| agendas(app, email)[0].words.text.contains("/replies/");
    assert!(asks(MEMBER.email) && !asks(PRESENTER.email));
}

both!(a_letter_about_a_series_answers_for_each_session);
async fn a_letter_about_a_series_answers_for_each_session(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let sessions = planned_series(app, &greet).await;
    let text = app.letters_to(MEMBER.email)[0].words.text.clone();
    let links: Vec<_> = text.split_whitespace().filter(|word| word.ends_with("answer=coming")).collect();
    assert_eq!(links.len(), sessions.len());
    let address = links[2].split_once("/replies/").map(|(_, rest)| format!("/replies/{rest}")).unwrap();
    let phone = app.visitor();
    let page = phone.see(&address).await;
    phone.press(&page, door(&address)).await.answers(303);
    greet.see(&sessions[2]).await.says("1 komt");
}

both!(the_page_of_the_network_asks_too);
async fn the_page_of_the_network_asks_too(app: &TestApp) {
    let (ann, home) = (app.enter(PRESENTER).await, format!("/networks/{NETWORK}"));
    let page = ann.see(&home).await;
    page.says("Kom je naar sessie 1?");
    assert_eq!(ann.fill(&page, &attendance(), &[("answer", "coming")]).await.leads_to(), home);
    ann.see(&format!("{}/answer?back=network", of_cast())).await.says("Kom je naar sessie 1?");
}

both!(nobody_is_asked_to_come_to_a_session_that_is_on);
async fn nobody_is_asked_to_come_to_a_session_that_is_on(app: &TestApp) {
    app.sow(format!("UPDATE sessions SET state = 'in_progress' WHERE id = '{SESSION}'")).await;
    let (ann, greet, home) = (app.enter(PRESENTER).await, app.enter(FACILITATOR).await, format!("/networks/{NETWORK}"));
    for page in [of_cast(), home.clone(), "/home".to_owned()] {
        ann.see(&page).await.hides("Kom je");
    }
    for page in ["/home", &home] {
        ann.see(page).await.says("Ga naar de sessie");
    }
    greet.see(&home).await.says("Ga naar de sessie").hides("Sessie 1 voorbereiden");
}

both!(the_home_page_names_the_number_of_the_next_session);
async fn the_home_page_names_the_number_of_the_next_session(app: &TestApp) {
    let ann = app.enter(PRESENTER).await;
    for (language, number) in [("nl", "Sessie 1 over 9 dagen"), ("en", "Session 1 in 9 days")] {
        app.sow(format!("UPDATE persons SET language = '{language}' WHERE id = '{}'", PRESENTER.id)).await;
        ann.see("/home").await.says(number);
    }
}

both!(somebody_of_another_network_answers_nothing);
async fn somebody_of_another_network_answers_nothing(app: &TestApp) {
    let sofie = app.enter(STRANGER).await;
    sofie.see("/home").await;
    sofie.post(&attendance(), &[("answer", "coming"), ("back", "home")]).await.answers(404);
    sofie.get(&format!("{}/answer", of_cast())).await.answers(404);
}

both!(another_hour_asks_everybody_again_and_another_room_does_not);
async fn another_hour_asks_everybody_again_and_another_room_does_not(app: &TestApp) {
    let (greet, ann) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await);
    say(&ann, "coming").await.answers(303);
    let change = async |fields: &[(&str, &str)]| {
        let form = greet.see(&format!("{}/edit", of_cast())).await;
        greet.fill(&form, &of_cast(), fields).await.answers(303);
        app.deliver_mail().await;
    };
    change(&[("place", "De Serre, Genk")]).await;
    greet.see(&of_cast()).await.says("1 komt");
    let chosen = "value=\"coming\" aria-pressed=\"true\"";
    assert!(ann.see("/home").await.body.contains(chosen));
    change(&[("time", "13:30")]).await;
    greet.see(&of_cast()).await.says("6 antwoordden nog niet");
    assert!(!ann.see("/home").await.says("Kom je?").body.contains(chosen));
    // The letter asks, and answers.
    let coming = link(app, PRESENTER.email, "coming");
    let phone = app.visitor();
    phone.press(&phone.see(&coming).await, door(&coming)).await.answers(303);
    greet.see(&of_cast()).await.says("1 komt");
}

both!(who_would_come_behind_a_screen_is_asked_again_when_there_is_none);
async fn who_would_come_behind_a_screen_is_asked_again_when_there_is_none(app: &TestApp) {
    app.sow(format!("UPDATE sessions SET capacity = 1, form = 'hybrid', link = 'https://video.example/kring' WHERE id = '{SESSION}'"))
        .await;
    let (greet, ann, mehmet) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await, app.enter(MEMBER).await);
    let noor = app.enter(OTHERS[0]).await;
    say(&ann, "online").await.answers(303);
    say(&mehmet, "coming").await.answers(303);
    say(&noor, "coming").await.answers(303);
    let form = greet.see(&format!("{}/edit", of_cast())).await;
    greet.fill(&form, &of_cast(), &[("venue", "on_site")]).await.answers(303);
    app.deliver_mail().await;
    // Who wanted a chair keeps the place in the line.
    noor.see(&of_cast()).await.says("1 komt, zaal voor 1, 1 op de wachtlijst").says("4 antwoordden nog niet");
    noor.see(&of_cast()).await.says("Je staat op plaats 1 van de wachtlijst");
}

both!(a_series_that_moves_asks_again_for_each_session_that_moves);
async fn a_series_that_moves_asks_again_for_each_session_that_moves(app: &TestApp) {
    let (greet, ann) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await);
    let sessions = planned_series(app, &greet).await;
    for session in &sessions[..2] {
        ann.fill(&ann.see(session).await, &format!("{session}/attendance"), &[("answer", "coming")]).await.answers(303);
    }
    let form = greet.see(&format!("{}/edit", sessions[1])).await;
    greet.fill(&form, &sessions[1], &[("time", "13:30"), ("scope", "following")]).await.answers(303);
    app.deliver_mail().await;
    greet.see(&sessions[0]).await.says("1 komt");
    greet.see(&sessions[1]).await.says("6 antwoordden nog niet");
    let letter = app.letters_to(PRESENTER.email).remove(0);
    assert!(letter.words.text.contains("wat je antwoordde, telt niet meer"), "{}", letter.words.text);
    assert!(letter.words.text.contains("/replies/") && letter.calendars.concat().matches("STATUS:CONFIRMED").count() == 5);
}

both!(who_waits_for_a_chair_answered);
async fn who_waits_for_a_chair_answered(app: &TestApp) {
    room(app, 1).await;
    let (greet, ann, mehmet) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await, app.enter(MEMBER).await);
    say(&ann, "coming").await.answers(303);
    say(&mehmet, "coming").await.answers(303);
    let talk = [("title", "Drie lichte vormen"), ("rubric", "talk"), ("minutes", "80")];
    greet.fill(&greet.see(&of_cast()).await, &format!("{}/items", of_cast()), &talk).await.answers(303);
    greet.press(&greet.see(&of_cast()).await, &format!("{}/fixing", of_cast())).await.answers(303);
    app.deliver_mail().await;
    let part = |app: &TestApp| app.letters_to(MEMBER.email)[0].calendars.concat().replace("\r\n ", "");
    assert!(!agendas(app, MEMBER.email)[0].words.text.contains("/replies/"));
    assert!(part(app).contains("PARTSTAT=TENTATIVE"), "{}", part(app));
    say(&ann, "absent").await.answers(303);
    app.deliver_mail().await;
    assert!(app.letters_to(MEMBER.email)[0].words.subject.contains("plaats voor je"));
    assert!(part(app).contains("METHOD:REQUEST") && part(app).contains("PARTSTAT=ACCEPTED"), "{}", part(app));
}
