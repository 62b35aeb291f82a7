//! Networks: founding one, inviting coaches, signing the charter, going away, and the catalogue.

use crate::both;
use crate::support::app::TestApp;
use crate::support::cast::{FACILITATOR, MEMBER, NETWORK, OFFICER, OTHERS, PRESENTER, STRANGER};
use crate::support::socket::Socket;
use crate::support::turns::{in_turn, statuses};
use crate::support::visitor::{Page, Visitor};
use chrono::Duration;
use leerkring::ids::NetworkId;
use leerkring::mail::{KeptMail, Kind};
use std::time::Instant;

const LOTTE: &str = "lotte.maes@example.org";

fn plan<'a>() -> Vec<(&'a str, &'a str)> {
    vec![
        ("name", "Kring Hasselt"),
        ("region", "limburg"),
        ("about", "De POP en wat erna komt."),
        ("seats", "8"),
        ("centre", "Kantelpunt"),
        ("signature", "Greet Aerts"),
        ("commitment", "yes"),
    ]
}

/// Founds a network as this visitor; gives its address.
async fn found(visitor: &Visitor) -> String {
    let page = visitor.see("/networks/new").await;
    visitor.fill(&page, "/networks", &plan()).await.leads_to()
}

async fn invite(visitor: &Visitor, network: &str, people: &str) -> Page {
    let address = format!("{network}/invitations");
    let page = visitor.see(&address).await;
    visitor.fill(&page, &address, &[("people", people)]).await
}

async fn sign(visitor: &Visitor, network: &str, name: &str) -> Page {
    let page = visitor.see(&format!("{network}/charter")).await;
    let typed = [("signature", name), ("centre", "De Wending"), ("commitment", "yes")];
    visitor.fill(&page, &format!("{network}/charter/signature"), &typed).await
}

async fn leave(visitor: &Visitor, network: &str) -> Page {
    visitor.post(&format!("{network}/departure"), &[("reason", "Ik verhuis.")]).await
}

fn cast_network() -> String {
    format!("/networks/{NETWORK}")
}

both!(a_facilitator_founds_a_network_and_sits_in_it);
async fn a_facilitator_founds_a_network_and_sits_in_it(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let home = greet.see(&found(&greet).await).await;
    home.says("Kring Hasselt").says("De POP en wat erna komt.").says("1 van 8 stoelen bezet").says("1 van 1 tekenden");
    home.says("Greet Aerts (jij)").says("Procesbegeleider, Kantelpunt").says("In voorbereiding");
}

both!(a_second_click_founds_no_second_network);
async fn a_second_click_founds_no_second_network(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let page = greet.see("/networks/new").await;
    let first = greet.fill(&page, "/networks", &plan()).await.leads_to();
    assert_eq!(greet.fill(&page, "/networks", &plan()).await.leads_to(), first);
}

both!(a_form_that_cannot_be_used_comes_back_as_it_was_typed);
async fn a_form_that_cannot_be_used_comes_back_as_it_was_typed(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let page = greet.see("/networks/new").await;
    let mut typed = plan();
    typed.retain(|(name, _)| !["region", "commitment"].contains(name));
    typed.iter_mut().filter(|(name, _)| *name == "seats").for_each(|(_, seats)| *seats = "99");
    let back = greet.fill(&page, "/networks", &typed).await;
    back.answers(422).says("Kies een streek uit de lijst.").says("Kies een aantal van 3 tot 24.");
    back.says("Vink aan dat je je aan de afspraken houdt.");
    assert!(back.form("/networks").fields.contains(&("name".into(), "Kring Hasselt".into())));
}

both!(coaches_and_officers_found_nothing);
async fn coaches_and_officers_found_nothing(app: &TestApp) {
    for person in [MEMBER, OFFICER] {
        app.enter(person).await.get("/networks/new").await.answers(404);
    }
}

both!(an_invited_coach_signs_the_charter_and_sits_in_the_circle);
async fn an_invited_coach_signs_the_charter_and_sits_in_the_circle(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let network = found(&greet).await;
    invite(&greet, &network, &format!("Lotte D'Haese-Maes <{LOTTE}>")).await.answers(303);
    greet.see(&network).await.says("Lotte D'Haese-Maes").says("Uitgenodigd, tekent nog");
    app.deliver_mail().await;
    let letter = &invitations(app)[0].words;
    assert_eq!(letter.subject, "Greet Aerts nodigt je uit in Kring Hasselt");
    assert!(letter.text.contains(&format!("{network}/charter")) && letter.text.contains("Dag Lotte D'Haese-Maes,"));
    let lotte = app.enter_as(LOTTE).await;
    lotte.see(&network).await.says("Teken het afsprakenkader");
    assert_eq!(sign(&lotte, &network, "Lotte D'Haese-Maes").await.leads_to(), network);
    lotte.see(&network).await.says("2 van 2 tekenden").says("Lotte D'Haese-Maes (jij) De Wending").hides("tekent nog");
    lotte.see(&format!("{network}/charter")).await.says("Jij tekende op dinsdag 2 februari 2027 als Lotte D'Haese-Maes");
}

both!(a_letter_leads_through_the_sign_in_page_to_the_charter);
async fn a_letter_leads_through_the_sign_in_page_to_the_charter(app: &TestApp) {
    let charter = format!("{}/charter", cast_network());
    let stranger_to_all = app.visitor();
    let door = stranger_to_all.get(&charter).await.leads_to();
    assert!(door.starts_with("/sign-in?") && door.contains("charter"), "{door}");
}

both!(the_first_signature_gives_a_name_to_who_was_invited_by_address);
async fn the_first_signature_gives_a_name_to_who_was_invited_by_address(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    invite(&greet, &cast_network(), LOTTE).await.answers(303);
    greet.see(&cast_network()).await.says("Lotte Maes");
    app.deliver_mail().await;
    let lotte = app.enter_as(LOTTE).await;
    sign(&lotte, &cast_network(), "Charlotte Maes-Öztürk").await.answers(303);
    greet.see(&format!("{}/members", cast_network())).await.says("Charlotte Maes-Öztürk De Wending").hides("tekent nog");
}

/// The invitations that reached Lotte, the newest first.
fn invitations(app: &TestApp) -> Vec<KeptMail> {
    app.letters_to(LOTTE).into_iter().filter(|letter| letter.kind == Kind::Invitation).collect()
}

both!(who_is_invited_late_gets_the_sessions_that_were_planned_before);
async fn who_is_invited_late_gets_the_sessions_that_were_planned_before(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    invite(&greet, &cast_network(), LOTTE).await.answers(303);
    app.deliver_mail().await;
    let sessions: Vec<_> = app.letters_to(LOTTE).into_iter().filter(|letter| letter.kind == Kind::SessionPlanned).collect();
    assert_eq!(sessions.len(), 1);
    assert!(sessions[0].calendars.iter().all(|calendar| calendar.contains("METHOD:REQUEST")) && sessions[0].calendars.len() == 1);
}

both!(inviting_again_is_another_letter_but_a_second_click_is_none);
async fn inviting_again_is_another_letter_but_a_second_click_is_none(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    for _ in 0..2 {
        invite(&greet, &cast_network(), &format!("{LOTTE}\n{}", MEMBER.email)).await.answers(303);
    }
    app.deliver_mail().await;
    assert_eq!(invitations(app).len(), 1);
    assert!(!app.letters_to(MEMBER.email).iter().any(|letter| letter.words.subject.contains("nodigt")));
    app.advance(Duration::minutes(11));
    invite(&greet, &cast_network(), LOTTE).await.answers(303);
    app.deliver_mail().await;
    assert_eq!(invitations(app).len(), 2);
}

both!(each_line_that_cannot_be_used_is_named_and_nobody_is_invited);
async fn each_line_that_cannot_be_used_is_named_and_nobody_is_invited(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let typed = format!("{LOTTE}\nniet goed\n{}", OFFICER.email);
    let back = invite(&greet, &cast_network(), &typed).await;
    back.answers(422).says("2 regels kloppen nog niet").says("Regel 2: niet goed").says("Hier staat geen volledig e-mailadres.");
    back.says(&format!("Regel 3: {}", OFFICER.email)).says("Een VDAB-medewerker kan geen lid zijn");
    assert!(back.form(&format!("{}/invitations", cast_network())).fields.contains(&("people".into(), typed)), "typed as it was");
    greet.see(&cast_network()).await.hides("Lotte Maes");
}

both!(more_people_than_chairs_are_not_invited);
async fn more_people_than_chairs_are_not_invited(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    invite(&greet, &cast_network(), &coaches(1..=5)).await.answers(422).says("niet genoeg vrije stoelen");
    let nobody = invite(&greet, &cast_network(), "  \r\n ").await;
    nobody.answers(422).says("Vul dit nog in.");
    let much = invite(&greet, &cast_network(), &"x".repeat(1_000_000)).await;
    much.answers(422).says("Houd het bij 20.000 tekens");
}

both!(only_a_facilitator_invites);
async fn only_a_facilitator_invites(app: &TestApp) {
    let mehmet = app.enter(MEMBER).await;
    mehmet.get(&format!("{}/invitations", cast_network())).await.answers(404);
    mehmet.see(&cast_network()).await.hides("invitations");
    mehmet.post(&format!("{}/invitations", cast_network()), &[("people", LOTTE)]).await.answers(404);
}

both!(an_invitation_taken_back_is_not_sent_and_can_be_given_again);
async fn an_invitation_taken_back_is_not_sent_and_can_be_given_again(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    invite(&greet, &cast_network(), LOTTE).await.answers(303);
    remove(&greet, "Lotte Maes", "Verkeerd adres.").await.answers(303);
    app.deliver_mail().await;
    assert!(invitations(app).is_empty() && app.letters_to(LOTTE).is_empty(), "a wrong address hears nothing");
    invite(&greet, &cast_network(), LOTTE).await.answers(303);
    app.deliver_mail().await;
    assert_eq!(invitations(app).len(), 1);
}

/// Takes the chair of the member whom the page offers to let go by this name.
async fn remove(visitor: &Visitor, name: &str, reason: &str) -> Page {
    let page = visitor.see(&cast_network()).await;
    let (before, _) = page.body.split_once(&format!("Laat {name} gaan")).expect("the member is on the page");
    let action = before.rsplit("action=\"").next().and_then(|rest| rest.split('"').next()).unwrap();
    visitor.fill(&page, action, &[("reason", reason)]).await
}

both!(a_signature_needs_a_name_and_a_promise);
async fn a_signature_needs_a_name_and_a_promise(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    invite(&greet, &cast_network(), LOTTE).await.answers(303);
    app.deliver_mail().await;
    let lotte = app.enter_as(LOTTE).await;
    let page = lotte.see(&format!("{}/charter", cast_network())).await;
    let action = format!("{}/charter/signature", cast_network());
    let back = lotte.fill(&page, &action, &[("signature", "LM"), ("centre", "De Wending")]).await;
    back.answers(422).says("Typ je voornaam en je naam voluit.").says("Vink aan dat je je aan de afspraken houdt.");
    assert!(back.body.contains("De Wending"));
}

both!(a_charter_that_changed_since_it_was_read_is_not_signed);
async fn a_charter_that_changed_since_it_was_read_is_not_signed(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    invite(&greet, &cast_network(), LOTTE).await.answers(303);
    app.deliver_mail().await;
    let lotte = app.enter_as(LOTTE).await;
    let page = lotte.see(&format!("{}/charter", cast_network())).await;
    app.sow(format!("UPDATE charters SET body = 'Iets anders.' WHERE network_id = '{NETWORK}'")).await;
    let typed = [("signature", "Lotte Maes"), ("commitment", "yes")];
    let back = lotte.fill(&page, &format!("{}/charter/signature", cast_network()), &typed).await;
    back.answers(409).says("De tekst is ondertussen veranderd.").says("Iets anders.");
}

both!(who_is_sent_away_finds_nothing_any_more);
async fn who_is_sent_away_finds_nothing_any_more(app: &TestApp) {
    let (greet, mehmet) = (app.enter(FACILITATOR).await, app.enter(MEMBER).await);
    mehmet.see(&cast_network()).await;
    remove(&greet, MEMBER.name, " ").await.answers(422).says("Vertel kort waarom.");
    assert_eq!(remove(&greet, MEMBER.name, "Schond de afspraken.").await.leads_to(), format!("{}#members", cast_network()));
    mehmet.get(&cast_network()).await.answers(404);
    greet.see(&cast_network()).await.hides(MEMBER.name);
    invite(&greet, &cast_network(), MEMBER.email).await.answers(422).says("Opnieuw uitnodigen kan niet.");
    app.deliver_mail().await;
}

both!(a_member_does_not_remove_and_nobody_removes_from_elsewhere);
async fn a_member_does_not_remove_and_nobody_removes_from_elsewhere(app: &TestApp) {
    let noors = format!("{}/members/00000000000070008000000000000d04/removal", cast_network());
    for person in [MEMBER, STRANGER] {
        let visitor = app.enter(person).await;
        visitor.see("/settings").await;
        visitor.post(&noors, &[("reason", "Zomaar.")]).await.answers(404);
    }
    app.enter(FACILITATOR).await.see(&cast_network()).await.says(OTHERS[0].name);
}

both!(a_member_leaves_and_the_last_facilitator_stays);
async fn a_member_leaves_and_the_last_facilitator_stays(app: &TestApp) {
    let (greet, ann) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await);
    greet.see(&cast_network()).await.hides("/departure");
    leave(&greet, &cast_network()).await.answers(409).says("Jij bent de enige procesbegeleider.");
    ann.see(&cast_network()).await.says("Uit de kring stappen");
    assert_eq!(leave(&ann, &cast_network()).await.leads_to(), "/home");
    ann.get(&cast_network()).await.answers(404);
    app.deliver_mail().await;
}

both!(of_two_facilitators_who_leave_at_the_same_moment_one_stays);
async fn of_two_facilitators_who_leave_at_the_same_moment_one_stays(app: &TestApp) {
    app.sow(format!("UPDATE memberships SET role = 'facilitator' WHERE person_id = '{}'", PRESENTER.id)).await;
    let (greet, ann, network) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await, cast_network());
    greet.see(&network).await;
    ann.see(&network).await;
    let pages = in_turn(app, &row(NETWORK), leave(&greet, &network), leave(&ann, &network)).await;
    assert_eq!(statuses(&pages), [303, 409]);
    app.deliver_mail().await;
    ann.see(&network).await.says(PRESENTER.name);
}

both!(invitations_at_the_same_moment_fill_no_more_chairs_than_there_are);
async fn invitations_at_the_same_moment_fill_no_more_chairs_than_there_are(app: &TestApp) {
    let (greet, network) = (app.enter(FACILITATOR).await, cast_network());
    let (first, second) = (coaches(1..=4), coaches(5..=8));
    let pages = in_turn(app, &row(NETWORK), invite(&greet, &network, &first), invite(&greet, &network, &second)).await;
    assert_eq!(statuses(&pages), [303, 422]);
    pages[1].says("niet genoeg vrije stoelen");
    app.deliver_mail().await;
}

/// Lines that invite coaches with these numbers.
fn coaches(numbers: std::ops::RangeInclusive<u8>) -> String {
    numbers.map(|n| format!("coach{n}@example.org\n")).collect()
}

fn row(network: &str) -> String {
    format!("networks WHERE id = '{network}'")
}

both!(the_catalogue_shows_what_the_authority_published_and_nothing_else);
async fn the_catalogue_shows_what_the_authority_published_and_nothing_else(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let network = found(&greet).await;
    let id = network.trim_start_matches("/networks/").to_owned();
    let visitor = app.visitor();
    let front = visitor.see("/").await;
    front.says("Limburg leert").says("Kempenkring").says("2 netwerken").hides("Kring Hasselt").hides(MEMBER.name);
    visitor.see("/?region=antwerpen").await.says("Kempenkring").hides("Limburg leert");
    visitor.see("/?region=brussel").await.says("Nog geen netwerk in deze streek");
    visitor.see("/?region=xx&page=-9").await.says("Limburg leert");
    visitor.see(&format!("/catalogue/{NETWORK}")).await.says("Greet Aerts").hides(MEMBER.name);
    visitor.get(&format!("/catalogue/{id}")).await.answers(404);
}

both!(a_network_is_published_when_its_facilitator_asks_and_an_officer_agrees);
async fn a_network_is_published_when_its_facilitator_asks_and_an_officer_agrees(app: &TestApp) {
    let (greet, veerle) = (app.enter(FACILITATOR).await, app.enter(OFFICER).await);
    let network = found(&greet).await;
    let request = format!("{network}/publication-request");
    greet.see(&network).await.says("Plan eerst minstens één sessie");
    greet.post(&request, &[]).await.answers(409).says("Plan eerst minstens één sessie");
    let id = network.trim_start_matches("/networks/");
    app.sow(format!("UPDATE sessions SET number = 9 WHERE network_id = '{NETWORK}'")).await;
    app.sow(format!(
        "INSERT INTO sessions (network_id, id, number, title, starts_at, ends_at, form, place, link, state, sequence, version, created_by, created_at)
         SELECT '{id}', '00000000000070008000000000000c99', 1, title, starts_at, ends_at, form, place, link, 'planned', 0, 1, created_by, created_at
         FROM sessions WHERE network_id = '{NETWORK}'"
    ))
    .await;
    veerle.see("/").await.says("Geen vragen om bekendmaking.");
    greet.press(&greet.see(&network).await, &request).await.answers(303);
    greet.see(&network).await.says("VDAB kijkt het na.");
    let desk = veerle.see("/").await;
    desk.says("Kring Hasselt").says("Limburg, gevraagd op dinsdag 2 februari 2027");
    veerle.press(&desk, &format!("{network}/publication")).await.answers(303);
    veerle.post(&format!("{network}/publication"), &[]).await.answers(409);
    app.visitor().see("/?region=limburg").await.says("Kring Hasselt").says("7 plaatsen vrij");
}

both!(when_a_network_starts_to_run_its_confirmed_members_are_active);
async fn when_a_network_starts_to_run_its_confirmed_members_are_active(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let network = found(&greet).await;
    invite(&greet, &network, &format!("{LOTTE}\nkarim@example.org")).await.answers(303);
    app.deliver_mail().await;
    let lotte = app.enter_as(LOTTE).await;
    sign(&lotte, &network, "Lotte Maes").await.answers(303);
    let (id, now) = (NetworkId::parse(network.trim_start_matches("/networks/")).unwrap(), app.clock.now());
    let states = app.state.write(move |db| {
        leerkring::networks::start_running(db, &id, now)?;
        leerkring::networks::start_running(db, &id, now)?;
        Ok(leerkring::networks::members(db, &id)?.into_iter().map(|m| (m.name, m.state.as_str())).collect::<Vec<_>>())
    });
    let states = states.await.unwrap();
    assert_eq!(states, [("Greet Aerts".into(), "active"), ("Karim".into(), "accepted"), ("Lotte Maes".into(), "active")]);
    greet.see(&network).await.says("Loopt");
}

both!(a_long_name_and_markup_stay_what_they_are);
async fn a_long_name_and_markup_stay_what_they_are(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let page = greet.see("/networks/new").await;
    let long = format!("<b>{}</b>", "Ł".repeat(70));
    let mut typed = plan();
    typed[0].1 = &long;
    typed[2].1 = "**vet**\u{0}";
    let refused = greet.fill(&page, "/networks", &typed).await;
    refused.answers(422).says("een teken dat geen tekst is");
    assert!(refused.body.contains(&"Ł".repeat(70)), "the name is lost");
    typed[2].1 = "**vet** <script>alert(1)</script>";
    let network = greet.fill(&page, "/networks", &typed).await.leads_to();
    let home = greet.see(&network).await;
    home.says(&long);
    assert!(!home.body.contains("<script>alert") && home.body.contains("<strong>vet</strong>"));
}

both!(the_home_of_a_network_shows_what_is_asked_and_what_is_new_there);
async fn the_home_of_a_network_shows_what_is_asked_and_what_is_new_there(app: &TestApp) {
    app.sow(include_str!("doors/things.sql")).await;
    app.sow("UPDATE cases SET state = 'submitted'").await;
    let (greet, mehmet) = (app.enter(FACILITATOR).await, app.enter(MEMBER).await);
    mehmet.see(&cast_network()).await.says("Jij bent aan zet").says("Kom je naar sessie 1?").says("Nog niets nieuws in deze kring.");
    greet.see(&cast_network()).await.says("Lees de ingediende case").hides("Hij komt niet opdagen");
    invite(&greet, &cast_network(), LOTTE).await.answers(303);
    app.deliver_mail().await;
    let lotte = app.enter_as(LOTTE).await;
    sign(&lotte, &cast_network(), "Lotte Maes").await.answers(303);
    greet.see(&format!("{}/today", cast_network())).await.says("Lotte Maes");
}

both!(every_page_of_a_network_speaks_english_too);
async fn every_page_of_a_network_speaks_english_too(app: &TestApp) {
    let (greet, veerle) = (app.enter(FACILITATOR).await, app.enter(OFFICER).await);
    let network = found(&greet).await;
    for visitor in [&greet, &veerle] {
        visitor.see("/settings").await;
        visitor.post("/settings/language", &[("language", "en")]).await.answers(303);
    }
    greet.see("/networks/new").await.says("Start a network").says("What is said here stays here.");
    greet.see(&network).await.says("1 of 8 chairs taken").says("First plan at least one session");
    greet.see(&format!("{network}/charter")).await.says("We are equals.").says("1 of 1 have signed");
    greet.see(&format!("{network}/invitations")).await.says("has 7 free chairs");
    greet.see(&format!("/catalogue/{NETWORK}")).await.says("Running, session 1 of 1");
    veerle.see("/").await.says("No networks to announce.");
    invite(&greet, &network, "fout").await.answers(422).says("Line 1: fout").says("There is no complete e-mail address here.");
}

both!(who_is_sent_away_hears_nothing_more_within_a_second);
async fn who_is_sent_away_hears_nothing_more_within_a_second(app: &TestApp) {
    let (greet, mehmet) = (app.enter(FACILITATOR).await, app.enter(MEMBER).await);
    let mut socket = Socket::open_at(&app.site, &mehmet, Some(&app.site)).await.unwrap();
    let begun = Instant::now();
    remove(&greet, MEMBER.name, "Schond de afspraken.").await.answers(303);
    socket.loses_its_seat().await;
    assert!(begun.elapsed().as_secs() < 2, "the request and the second after it");
    app.deliver_mail().await;
}

both!(the_circle_sees_at_once_that_somebody_signed);
async fn the_circle_sees_at_once_that_somebody_signed(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    invite(&greet, &cast_network(), LOTTE).await.answers(303);
    app.deliver_mail().await;
    let lotte = app.enter_as(LOTTE).await;
    let mut socket = Socket::open_at(&app.site, &app.enter(PRESENTER).await, Some(&app.site)).await.unwrap();
    sign(&lotte, &cast_network(), "Lotte Maes").await.answers(303);
    socket.brings(&[&format!("members/{NETWORK}")]).await;
}
