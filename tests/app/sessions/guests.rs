//! Guests: invited to one session, shown that session and nothing else.

use super::letters::last;
use super::series::planned_series;
use super::*;
use crate::support::cast::{OFFICER, STRANGER};
use crate::support::socket::Socket;

pub(super) const HILDE: (&str, &str) = ("hilde@example.org", "Hilde Goossens");

fn guests() -> String {
    format!("{}/guests", of_cast())
}

pub(super) fn visit() -> String {
    format!("/visits/{NETWORK}/{SESSION}")
}

pub(super) async fn invite(greet: &Visitor, email: &str, name: &str) -> Page {
    let page = greet.see(&of_cast()).await;
    greet.fill(&page, &guests(), &[("email", email), ("name", name)]).await
}

/// Hilde, invited and signed in.
pub(super) async fn hilde(app: &TestApp, greet: &Visitor) -> Visitor {
    invite(greet, HILDE.0, HILDE.1).await.answers(303);
    app.deliver_mail().await;
    app.enter_as(HILDE.0).await
}

/// The button that ends the first invitation of a list.
fn end_of(page: &Page) -> String {
    let forms = page.body.split("action=\"").filter(|rest| rest.starts_with(&guests()));
    let end = forms.map(|rest| rest.split('"').next().unwrap()).find(|action| action.contains("_method=DELETE")).unwrap();
    format!("DELETE {}", end.split('?').next().unwrap())
}

/// Fixes the agenda of the cast's session; its letters are sent.
async fn fixed(app: &TestApp, greet: &Visitor) {
    greet.press(&greet.see(&of_cast()).await, &format!("{}/fixing", of_cast())).await.answers(303);
    app.deliver_mail().await;
}

/// An agenda with a case of Ann's, a talk, and a question under VDAB.
async fn agenda(app: &TestApp) {
    app.sow(include_str!("../doors/things.sql").split("-- A guest").next().unwrap()).await;
    app.sow(format!(
        "INSERT INTO agenda_items (network_id, id, session_id, rubric, title, note, minutes, position, state, proposed_by, case_id, question_id, version, created_at) VALUES \
         ('{NETWORK}', '00000000000070008000000000000f21', '{SESSION}', 'authority', 'Een vraag aan VDAB', 'Mehmet leidt in', 20, 2, 'scheduled', '{m}', NULL, '00000000000070008000000000000f04', 1, '2027-02-01T09:00:00.000000Z'), \
         ('{NETWORK}', '00000000000070008000000000000f22', '{SESSION}', 'intervision', 'Hij komt niet opdagen', '', 60, 3, 'scheduled', '{m}', '00000000000070008000000000000f02', NULL, 1, '2027-02-01T09:00:00.000000Z'), \
         ('{NETWORK}', '00000000000070008000000000000f23', '{SESSION}', 'talk', 'Vormen van een POP', '', 20, 4, 'scheduled', '{m}', NULL, NULL, 1, '2027-02-01T09:00:00.000000Z')",
        m = MEMBER.id
    ))
    .await;
}

both!(a_guest_gets_a_letter_with_the_appointment_and_sees_that_session_alone);
async fn a_guest_gets_a_letter_with_the_appointment_and_sees_that_session_alone(app: &TestApp) {
    agenda(app).await;
    let greet = app.enter(FACILITATOR).await;
    let hilde = hilde(app, &greet).await;
    let letter = app.letters_to(HILDE.0).into_iter().find(|letter| letter.words.subject.contains("nodigt je uit")).unwrap();
    assert_eq!(letter.words.subject, "Limburg leert nodigt je uit op do 11 feb");
    assert!(letter.words.text.contains(&visit()) && letter.calendars[0].contains("METHOD:REQUEST"));
    let page = hilde.see(&visit()).await;
    page.says("Grenzen in de begeleiding").says("De Serre, Hasselt").says("Greet Aerts");
    page.says("Een vraag aan VDAB").says("Vormen van een POP").says("Intervisie");
    // An expert from outside is no officer: the words of a question are not for them.
    for hidden in [
        "Geldt het als contact?",
        "Mehmet",
        "opdagen",
        "Ann D",
        "Grenzen stellen",
        "Hoe gaat het?",
        "/cases/",
        "/polls/",
        &format!("/networks/{NETWORK}"),
    ] {
        page.hides(hidden);
    }
    hilde.see("/home").await.says("Je bent te gast").says("Grenzen in de begeleiding").hides("Je zit nog in geen enkele kring");
}

both!(a_guest_answers_and_the_group_sees_a_guest);
async fn a_guest_answers_and_the_group_sees_a_guest(app: &TestApp) {
    let (greet, mehmet) = (app.enter(FACILITATOR).await, app.enter(MEMBER).await);
    // A full room has a chair for its guests.
    app.sow(format!("UPDATE sessions SET capacity = 1 WHERE id = '{SESSION}'")).await;
    let answer = format!("{}/attendance", of_cast());
    mehmet.fill(&mehmet.see(&of_cast()).await, &answer, &[("answer", "coming")]).await.answers(303);
    let hilde = hilde(app, &greet).await;
    let reply = format!("{}/reply", visit());
    assert_eq!(hilde.fill(&hilde.see(&visit()).await, &reply, &[("answer", "coming")]).await.leads_to(), visit());
    mehmet.see(&of_cast()).await.says("Hilde Goossens Gast").says("1 komt, zaal voor 1").says("1 gast").hides(HILDE.0).hides("wachtlijst");
    greet.see(&guests()).await.says("Hilde Goossens hilde@example.org").says("Komt");
    hilde.fill(&hilde.see(&visit()).await, &reply, &[("answer", "absent")]).await.answers(303);
    greet.see(&guests()).await.says("Verontschuldigd");
    hilde.post(&reply, &[("answer", "online")]).await.answers(422);
    hilde.post(&reply, &[("answer", "soms")]).await.answers(422);
}

both!(a_guest_for_one_item_reads_no_question_of_another);
async fn a_guest_for_one_item_reads_no_question_of_another(app: &TestApp) {
    agenda(app).await;
    let greet = app.enter(FACILITATOR).await;
    let page = greet.see(&of_cast()).await;
    let typed = [("email", HILDE.0), ("name", HILDE.1), ("item", "00000000000070008000000000000f23")];
    greet.fill(&page, &guests(), &typed).await.answers(303);
    app.deliver_mail().await;
    let hilde = app.enter_as(HILDE.0).await;
    hilde.see(&visit()).await.says("Hiervoor kom je").hides("Geldt het als contact?");
    // Asked again for the question: the same guest, another item, no second letter.
    let letters = app.letters_to(HILDE.0).len();
    let typed = [("email", HILDE.0), ("name", "Iemand Anders"), ("item", "00000000000070008000000000000f21")];
    greet.fill(&page, &guests(), &typed).await.answers(303);
    hilde.see(&visit()).await.says("Geldt het als contact?");
    greet.see(&guests()).await.says(HILDE.1).hides("Iemand Anders");
    app.deliver_mail().await;
    assert_eq!(app.letters_to(HILDE.0).len(), letters);
    let wrong = [("email", "x@example.org"), ("name", "X"), ("item", "00000000000070008000000000000f22")];
    greet.fill(&page, &guests(), &wrong).await.answers(422).says("Dat punt staat niet meer op de agenda.");
}

both!(an_officer_reads_every_question_to_the_authority);
async fn an_officer_reads_every_question_to_the_authority(app: &TestApp) {
    agenda(app).await;
    let (greet, veerle) = (app.enter(FACILITATOR).await, app.enter(OFFICER).await);
    invite(&greet, OFFICER.email, "Veerle").await.answers(303);
    app.deliver_mail().await;
    veerle.see(&visit()).await.says("Telt een online gesprek mee? Geldt het als contact?").hides("opdagen");
}

both!(who_was_a_guest_is_not_uninvited_afterwards);
async fn who_was_a_guest_is_not_uninvited_afterwards(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    hilde(app, &greet).await;
    let list = greet.see(&of_cast()).await;
    let end = end_of(&list);
    app.sow(format!("UPDATE sessions SET state = 'held' WHERE id = '{SESSION}'")).await;
    greet.press(&list, &end).await.answers(409).says("Een uitnodiging kan je niet meer intrekken.");
    let list = greet.see(&guests()).await;
    assert!(!list.says(HILDE.1).body.contains("_method=DELETE"));
    app.enter_as(HILDE.0).await.see(&visit()).await;
}

both!(who_is_uninvited_before_the_letter_left_hears_nothing);
async fn who_is_uninvited_before_the_letter_left_hears_nothing(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    invite(&greet, HILDE.0, HILDE.1).await.answers(303);
    let list = greet.see(&guests()).await;
    greet.press(&list, &end_of(&list)).await.answers(303);
    app.deliver_mail().await;
    assert!(app.letters_to(HILDE.0).is_empty());
}

both!(a_guest_hears_of_the_agenda_and_of_no_case);
async fn a_guest_hears_of_the_agenda_and_of_no_case(app: &TestApp) {
    agenda(app).await;
    app.sow("UPDATE agenda_items SET title = 'Hij zwijgt' WHERE case_id IS NOT NULL").await;
    let greet = app.enter(FACILITATOR).await;
    hilde(app, &greet).await;
    fixed(app, &greet).await;
    let letter = last(app, HILDE.0);
    assert!(letter.words.subject.contains("de agenda van"), "{}", letter.words.subject);
    for words in ["Vormen van een POP (20 minuten)", "Een vraag aan VDAB", "Intervisie", &visit()] {
        assert!(letter.words.text.contains(words), "{words} in {}", letter.words.text);
    }
    for hidden in ["zwijgt", "Ann D", "/replies/", &of_cast(), "Geldt het als contact?"] {
        assert!(!letter.words.text.contains(hidden) && !letter.words.html.contains(hidden), "{hidden} in {}", letter.words.text);
    }
    assert!(letter.calendars[0].contains("METHOD:REQUEST") && !letter.calendars[0].replace("\r\n ", "").contains(&of_cast()));
}

both!(an_officer_may_be_a_guest_and_a_member_may_not);
async fn an_officer_may_be_a_guest_and_a_member_may_not(app: &TestApp) {
    let (greet, veerle) = (app.enter(FACILITATOR).await, app.enter(OFFICER).await);
    veerle.get(&visit()).await.answers(404);
    invite(&greet, OFFICER.email, "Veerle").await.answers(303);
    app.deliver_mail().await;
    veerle.see(&visit()).await.says("Grenzen in de begeleiding");
    veerle.see("/home").await.says("Je bent te gast");
    veerle.get(&of_cast()).await.answers(404);
    greet.see(&guests()).await.says("Veerle Jacobs").says("VDAB");
    let page = invite(&greet, MEMBER.email, "Mehmet").await;
    page.answers(422).says("Die persoon zit al in jullie kring.");
    assert!(page.body.contains(&format!("value=\"{}\"", MEMBER.email)), "what was typed stays");
    for (email, name, sentence) in [("geen adres", "X", "e-mailadres"), ("x@example.org", " ", "Vul dit nog in.")] {
        invite(&greet, email, name).await.answers(422).says(sentence);
    }
    // Whoever is a guest elsewhere is none here.
    app.enter(STRANGER).await.get(&visit()).await.answers(404);
}

both!(a_withdrawn_invitation_closes_the_door_and_takes_the_appointment_away);
async fn a_withdrawn_invitation_closes_the_door_and_takes_the_appointment_away(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let hilde = hilde(app, &greet).await;
    let page = hilde.see(&visit()).await;
    let list = greet.see(&guests()).await;
    let id = list.body.split(&format!("{}/", guests())).nth(1).unwrap().split('?').next().unwrap();
    let address = format!("DELETE {}/{id}", guests());
    greet.press(&list, &address).await.answers(303);
    greet.press(&list, &address).await.answers(303);
    hilde.get(&visit()).await.answers(404);
    hilde.fill(&page, &format!("{}/reply", visit()), &[("answer", "coming")]).await.answers(404);
    hilde.see("/home").await.hides("Je bent te gast");
    app.deliver_mail().await;
    let letter = last(app, HILDE.0);
    assert!(letter.words.subject.contains("vervalt") && letter.calendars[0].contains("METHOD:CANCEL"));
    assert_eq!(app.letters_to(HILDE.0).iter().filter(|letter| letter.words.subject.contains("vervalt")).count(), 1);
    assert!(letter.calendars[0].contains("SEQUENCE:1\r\n"), "{:?}", letter.calendars);
    // Invited again, the door opens again, and the calendar takes it for newer than the end.
    invite(&greet, HILDE.0, HILDE.1).await.answers(303);
    app.deliver_mail().await;
    assert!(last(app, HILDE.0).calendars[0].contains("SEQUENCE:2\r\n"));
    hilde.see(&visit()).await;
}

both!(a_visit_ends_two_weeks_after_the_session);
async fn a_visit_ends_two_weeks_after_the_session(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    hilde(app, &greet).await;
    app.sow(format!("UPDATE sessions SET state = 'held' WHERE id = '{SESSION}'")).await;
    app.advance(Duration::days(9 + 13));
    let hilde = app.enter_as(HILDE.0).await;
    let page = hilde.see(&visit()).await;
    assert!(!page.offers(&format!("{}/reply", visit())));
    hilde.post(&format!("{}/reply", visit()), &[("answer", "coming")]).await.answers(409);
    app.advance(Duration::days(2));
    let hilde = app.enter_as(HILDE.0).await;
    hilde.get(&visit()).await.answers(404);
    hilde.see("/home").await.hides("Je bent te gast");
    // Nobody is invited to what is over.
    let greet = app.enter(FACILITATOR).await;
    greet.see(&of_cast()).await.hides("Nodig een gast uit");
    greet.post(&guests(), &[("email", "x@example.org"), ("name", "X"), ("item", "")]).await.answers(409);
}

both!(a_guest_hears_of_another_hour_and_of_a_cancellation);
async fn a_guest_hears_of_another_hour_and_of_a_cancellation(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let hilde = hilde(app, &greet).await;
    greet.fill(&greet.see(&format!("{}/edit", of_cast())).await, &of_cast(), &[("time", "13:30")]).await.answers(303);
    app.deliver_mail().await;
    let letter = last(app, HILDE.0);
    assert!(letter.words.text.contains(&visit()) && !letter.words.text.contains("/replies/") && !letter.words.text.contains(&of_cast()));
    assert!(letter.calendars[0].replace("\r\n ", "").contains("SEQUENCE:1"));
    let form = greet.see(&format!("{}/cancellation", of_cast())).await;
    greet.fill(&form, &format!("{}/cancellation", of_cast()), &[("reason", "De zaal is dicht.")]).await.answers(303);
    app.deliver_mail().await;
    assert!(last(app, HILDE.0).words.subject.contains("gaat niet door"));
    hilde.see(&visit()).await.says("De zaal is dicht.");
}

both!(a_guest_hears_of_the_own_session_when_a_whole_series_moves);
async fn a_guest_hears_of_the_own_session_when_a_whole_series_moves(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let sessions = planned_series(app, &greet).await;
    let page = greet.see(&sessions[1]).await;
    greet.fill(&page, &format!("{}/guests", sessions[1]), &[("email", HILDE.0), ("name", HILDE.1)]).await.answers(303);
    app.deliver_mail().await;
    let form = greet.see(&format!("{}/edit", sessions[0])).await;
    greet.fill(&form, &sessions[0], &[("time", "13:30"), ("scope", "all")]).await.answers(303);
    app.deliver_mail().await;
    let letter = last(app, HILDE.0);
    assert!(letter.words.subject.ends_with("sessie 3 verandert") && letter.words.text.contains("/visits/"), "{}", letter.words.text);
    let form = greet.see(&format!("{}/cancellation", sessions[0])).await;
    let why = [("reason", "De zaal is dicht."), ("scope", "all")];
    greet.fill(&form, &format!("{}/cancellation", sessions[0]), &why).await.answers(303);
    app.deliver_mail().await;
    assert!(last(app, HILDE.0).words.subject.ends_with("sessie 3 gaat niet door"));
    assert_eq!(app.letters_to(HILDE.0).len(), 3);
}

both!(a_guest_who_takes_a_seat_is_a_guest_no_more);
async fn a_guest_who_takes_a_seat_is_a_guest_no_more(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let hilde = hilde(app, &greet).await;
    let form = greet.see(&format!("/networks/{NETWORK}/invitations")).await;
    greet.fill(&form, &format!("/networks/{NETWORK}/invitations"), &[("people", HILDE.0)]).await.answers(303);
    app.deliver_mail().await;
    hilde.get(&visit()).await.answers(404);
    hilde.see("/home").await.hides("Je bent te gast");
    hilde.see(&of_cast()).await.says("Hilde Goossens Deelnemer").hides("Hilde Goossens Gast");
}

both!(a_guest_hears_nothing_of_the_network);
async fn a_guest_hears_nothing_of_the_network(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let hilde = hilde(app, &greet).await;
    let mut socket = Socket::open_at(&app.site, &hilde, Some(&app.site)).await.unwrap();
    let answer = format!("{}/attendance", of_cast());
    greet.fill(&greet.see(&of_cast()).await, &answer, &[("answer", "coming")]).await.answers(303);
    // What Hilde hears first came last, and is her own.
    let id = leerkring::ids::PersonId::parse(&person(app).await).unwrap();
    app.state.write(move |db| Ok(db.announce(leerkring::live::Topic::Person(id), "home", "eigen")?)).await.unwrap();
    socket.brings(&["home/eigen"]).await;
}

both!(a_guest_sees_the_own_session_change_at_once);
async fn a_guest_sees_the_own_session_change_at_once(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let hilde = hilde(app, &greet).await;
    let (visiting, home) = (format!("visit/{SESSION}"), format!("home/{}", person(app).await));
    assert!(hilde.see(&visit()).await.body.contains(&format!("data-live=\"{visiting}\" data-src=\"{}/fragment\"", visit())));
    let listed = format!("id=\"home-visits\" data-live=\"{home}\" data-src=\"/home/visits\"");
    assert!(hilde.see("/home").await.body.contains(&listed));
    let mut socket = Socket::open_at(&app.site, &hilde, Some(&app.site)).await.unwrap();
    greet.fill(&greet.see(&format!("{}/edit", of_cast())).await, &of_cast(), &[("title", "Nieuwe titel")]).await.answers(303);
    socket.brings_in_any_order(&[&home, &visiting]).await;
    hilde.see(&format!("{}/fragment", visit())).await.says("Nieuwe titel");
    hilde.see("/home/visits").await.says("Nieuwe titel");
    let typed = [("title", "Vormen van een POP"), ("rubric", "talk"), ("minutes", "10")];
    greet.fill(&greet.see(&of_cast()).await, &format!("{}/items", of_cast()), &typed).await.answers(303);
    socket.brings(&[&visiting]).await;
    hilde.see(&format!("{}/fragment", visit())).await.says("Vormen van een POP");
    app.deliver_mail().await;
}

both!(an_invitation_appears_on_an_open_home_page_and_goes_with_its_end);
async fn an_invitation_appears_on_an_open_home_page_and_goes_with_its_end(app: &TestApp) {
    let (greet, veerle) = (app.enter(FACILITATOR).await, app.enter(OFFICER).await);
    let home = format!("home/{}", OFFICER.id);
    assert!(veerle.see("/home").await.hides("Je bent te gast").body.contains(&format!("id=\"home-visits\" data-live=\"{home}\"")));
    let mut socket = Socket::open_at(&app.site, &veerle, Some(&app.site)).await.unwrap();
    invite(&greet, OFFICER.email, "Veerle").await.answers(303);
    socket.brings_in_any_order(&[&home, &format!("visit/{SESSION}")]).await;
    veerle.see("/home/visits").await.says("Je bent te gast");
    let page = greet.see(&guests()).await;
    let end = page.body.split("action=\"").find(|rest| rest.contains("_method=DELETE")).unwrap().split('?').next().unwrap().to_owned();
    greet.press(&page, &format!("DELETE {end}")).await.answers(303);
    socket.brings_in_any_order(&[&home, &format!("visit/{SESSION}")]).await;
    veerle.see("/home/visits").await.hides("Je bent te gast");
    app.deliver_mail().await;
}

/// Hilde's id.
async fn person(app: &TestApp) -> String {
    let find = |db: &mut leerkring::db::Db| Ok(leerkring::people::store::person_by_email(db, HILDE.0)?);
    app.state.read(find).await.unwrap().unwrap().id.to_string()
}
