//! A trajectory that is planned, changed and cancelled as a whole.

use super::*;
use crate::support::cast::{OTHER_NETWORK, STRANGER};
use crate::support::socket::{Brought, Socket};

fn series() -> String {
    format!("/networks/{NETWORK}/series")
}

/// Every four weeks on a Thursday, six times, from 18 March.
const SERIES: [(&str, &str); 10] = [
    ("title", "Sessie #"),
    ("date", "2027-03-18"),
    ("time", "09:30"),
    ("minutes", "180"),
    ("every", "4"),
    ("unit", "weeks"),
    ("ends", "count"),
    ("count", "6"),
    ("venue", "on_site"),
    ("place", "De Linde, Hasselt"),
];

fn with<'a>(other: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = SERIES.iter().filter(|(name, _)| !other.iter().any(|(changed, _)| changed == name));
    kept.chain(other).copied().collect()
}

async fn preview(greet: &Visitor, fields: &[(&str, &str)]) -> Page {
    let form = greet.see(&format!("{}/new", series())).await;
    greet.fill(&form, &format!("{}/new", series()), fields).await
}

/// A planned series, its letters sent; the addresses of its sessions in order.
pub(super) async fn planned_series(app: &TestApp, greet: &Visitor) -> Vec<String> {
    let page = preview(greet, &SERIES).await;
    greet.press(&page, &series()).await.answers(303);
    app.deliver_mail().await;
    stops(&greet.see(&format!("/networks/{NETWORK}")).await)[1..].to_vec()
}

/// The sessions on the path of a network, in order.
fn stops(page: &Page) -> Vec<String> {
    let path = page.body.split("class=\"trajectory\"").nth(1).unwrap().split("</ol>").next().unwrap();
    path.split("<a href=\"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

both!(a_trajectory_shows_its_dates_before_anything_is_saved);
async fn a_trajectory_shows_its_dates_before_anything_is_saved(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let page = preview(&greet, &SERIES).await;
    page.answers(200).says("6 sessies").says("donderdag 18 maart 2027, 9.30–12.30 uur").says("donderdag 30 september 2027");
    page.says("valt weg").says("Zomervakantie").says("2 dagen vallen weg.");
    assert_eq!(stops(&greet.see(&format!("/networks/{NETWORK}")).await).len(), 1);
    assert_eq!(greet.press(&page, &series()).await.leads_to(), format!("/networks/{NETWORK}"));
    let network = greet.see(&format!("/networks/{NETWORK}")).await;
    network.says("Sessie 2").says("Sessie 7").says("0 van 7 sessies gehouden.").says("Er komt een pauze van 11 weken.");
    assert_eq!(stops(&network).len(), 7);
    greet.see(&stops(&network)[1]).await.says("donderdag 18 maart 2027, 9.30–12.30 uur").says("180 van 180 minuten gepland");
    app.deliver_mail().await;
}

both!(everybody_gets_one_letter_with_all_dates_and_every_appointment);
async fn everybody_gets_one_letter_with_all_dates_and_every_appointment(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let sessions = planned_series(app, &greet).await;
    for person in [PRESENTER, MEMBER, OTHERS[0]] {
        let letters = app.letters_to(person.email);
        assert_eq!(letters.len(), 1);
        assert_eq!(letters[0].words.subject, "Limburg leert: 6 sessies gepland");
        assert!(letters[0].words.text.contains("donderdag 18 maart 2027, 9.30–12.30 uur"), "{}", letters[0].words.text);
        assert!(sessions.iter().all(|address| letters[0].words.html.contains(address)));
        // No reader takes several appointments in by itself, so the letter says what to do.
        for words in ["één bestand met deze 6 afspraken: open het", "Met je eigen agenda-adres", "/settings#calendars"] {
            assert!(letters[0].words.text.contains(words) && letters[0].words.html.contains(words), "{}", letters[0].words.text);
        }
        assert_eq!(letters[0].source.matches("text/calendar; charset=utf-8; method=PUBLISH").count(), 1);
        assert_eq!(letters[0].calendars.concat().matches("BEGIN:VEVENT").count(), 6);
    }
    app.enter(MEMBER).await.see("/home").await.says("plande een reeks sessies.");
}

both!(an_unticked_date_is_not_planned);
async fn an_unticked_date_is_not_planned(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let form = preview(&greet, &SERIES).await.form(&series());
    let kept = form.fields.iter().filter(|(name, value)| !(name == "dates" && value == "2027-05-13"));
    let fields: Vec<_> = kept.map(|(name, value)| (name.as_str(), value.as_str())).collect();
    greet.post_exactly(&form.action, &fields).await.answers(303);
    let page = greet.see(&format!("/networks/{NETWORK}")).await;
    assert_eq!(stops(&page).len(), 6);
    page.hides("13 mei");
    app.deliver_mail().await;
}

both!(dates_that_nobody_saw_are_never_planned);
async fn dates_that_nobody_saw_are_never_planned(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let page = preview(&greet, &SERIES).await;
    let again = greet.fill(&page, &series(), &[("every", "6")]).await;
    again.answers(422).says("De data zijn veranderd sinds je ze zag.").says("donderdag 29 april 2027");
    greet.press(&again, &series()).await.answers(303);
    assert_eq!(stops(&greet.see(&format!("/networks/{NETWORK}")).await).len(), 7);
    app.deliver_mail().await;
}

both!(every_wrong_field_of_a_trajectory_has_its_sentence_and_nothing_typed_is_lost);
async fn every_wrong_field_of_a_trajectory_has_its_sentence_and_nothing_typed_is_lost(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let long = "x".repeat(400);
    for (changed, sentence) in [
        (vec![("title", long.as_str())], "Houd het bij 120 tekens."),
        (vec![("date", "2027-01-18")], "zijn voorbij"),
        (vec![("minutes", "721")], "hoogstens 12 uur"),
        (vec![("place", "De Linde\nHasselt")], "Schrijf de plaats op één regel."),
        (vec![("place", " ")], "Vul in waar jullie samenkomen."),
        (vec![("every", "0")], "Vul een getal in van 1 tot 26."),
        (vec![("every", "vier")], "Vul een getal in van 1 tot 26."),
        (vec![("weekday", "zondag")], "Kies iets uit de lijst."),
        (vec![("count", "")], "Een reeks zonder einde kan niet."),
        (vec![("count", "61")], "Vul een aantal in van 1 tot 60."),
        (vec![("ends", "until")], "Een reeks zonder einde kan niet."),
        (vec![("ends", "until"), ("until", "2027-03-17")], "De laatste dag ligt voor de eerste."),
        (vec![("ends", "until"), ("until", "2099-03-17")], "binnen de vijf jaar"),
        (vec![("ends", "until"), ("until", "2030-03-17"), ("every", "1")], "meer dan 60 sessies"),
        (vec![("date", "2027-03-21"), ("time", "02:30"), ("every", "1")], "Op een van de data bestaat dat uur niet"),
        (vec![("expected", "veel")], "of laat dit leeg"),
        (vec![("expected", "61")], "of laat dit leeg"),
    ] {
        let page = preview(&greet, &with(&changed)).await;
        page.answers(422).says(sentence);
        let kept = page.form(&format!("{}/new", series())).fields;
        for (name, value) in with(&changed).iter().filter(|(name, _)| !["unit", "weekday", "nth"].contains(name)) {
            assert!(kept.contains(&((*name).into(), (*value).into())), "{name} {value:?}: {kept:?}");
        }
    }
    assert_eq!(stops(&greet.see(&format!("/networks/{NETWORK}")).await).len(), 1);
}

both!(a_second_click_plans_one_trajectory);
async fn a_second_click_plans_one_trajectory(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let page = preview(&greet, &SERIES).await;
    let address = series();
    let answers = futures_util::join!(
        greet.press(&page, &address),
        greet.press(&page, &address),
        greet.press(&page, &address),
        greet.press(&page, &address)
    );
    for answer in [answers.0, answers.1, answers.2, answers.3] {
        answer.answers(303);
    }
    assert_eq!(stops(&greet.see(&format!("/networks/{NETWORK}")).await).len(), 7);
    app.deliver_mail().await;
    assert_eq!(app.letters_to(MEMBER.email).len(), 1);
}

both!(two_trajectories_at_the_same_moment_keep_their_numbers_apart);
async fn two_trajectories_at_the_same_moment_keep_their_numbers_apart(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let (one, other) = (preview(&greet, &SERIES).await, preview(&greet, &with(&[("date", "2027-03-19")])).await);
    let address = series();
    let (first, second) = futures_util::join!(greet.press(&one, &address), greet.press(&other, &address));
    first.answers(303);
    second.answers(303);
    let page = greet.see(&format!("/networks/{NETWORK}")).await;
    assert_eq!(stops(&page).len(), 13);
    for number in 2..=13 {
        page.says(&format!("Sessie {number} "));
    }
    app.deliver_mail().await;
}

both!(moving_one_session_leaves_the_others_alone_and_costs_one_letter);
async fn moving_one_session_leaves_the_others_alone_and_costs_one_letter(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let sessions = planned_series(app, &greet).await;
    let form = greet.see(&format!("{}/edit", sessions[3])).await;
    form.says("Deze en alle volgende: 3 sessies").says("De hele reeks: 6 sessies");
    greet.fill(&form, &sessions[3], &[("date", "2027-06-17")]).await.answers(303);
    app.deliver_mail().await;
    let letters = app.letters_to(MEMBER.email);
    assert_eq!(letters.len(), 2);
    assert!(letters[0].words.subject.ends_with("sessie 5 verandert"), "{}", letters[0].words.subject);
    assert!(letters[0].calendars.concat().contains("SEQUENCE:1"));
    for (session, sequence) in sessions.iter().zip([0, 0, 0, 1, 0, 0]) {
        let file = greet.see(&format!("{session}/calendar.ics")).await;
        assert!(file.body.contains(&format!("SEQUENCE:{sequence}\r\n")), "{session}: {}", file.body);
    }
}

both!(a_change_of_all_that_follow_is_told_once_from_what_to_what);
async fn a_change_of_all_that_follow_is_told_once_from_what_to_what(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let sessions = planned_series(app, &greet).await;
    let form = greet.see(&format!("{}/edit", sessions[4])).await;
    let typed = [("time", "13:30"), ("place", "De Serre, Genk"), ("title", "Slotdag"), ("scope", "following")];
    greet.fill(&form, &sessions[4], &typed).await.answers(303);
    app.deliver_mail().await;
    let letters = app.letters_to(MEMBER.email);
    assert_eq!(letters.len(), 2);
    assert_eq!(letters[0].words.subject, "Limburg leert: 2 sessies veranderen");
    for words in ["9.30–12.30 uur", "13.30–16.30 uur", "De Linde, Hasselt", "De Serre, Genk"] {
        assert_eq!(letters[0].words.text.matches(words).count(), 2, "{words} in {}", letters[0].words.text);
    }
    assert_eq!((letters[0].calendars.len(), letters[0].calendars[0].matches("SEQUENCE:1").count()), (1, 2));
    greet.see(&sessions[4]).await.says("Slotdag").says("13.30–16.30 uur");
    greet.see(&sessions[5]).await.says("Sessie 7").says("13.30–16.30 uur");
    greet.see(&sessions[3]).await.says("9.30–12.30 uur").says("De Linde, Hasselt");
    app.enter(MEMBER).await.see("/home").await.says("wijzigde meer dan één sessie.");
}

both!(a_session_that_was_held_never_changes_with_its_series);
async fn a_session_that_was_held_never_changes_with_its_series(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let sessions = planned_series(app, &greet).await;
    evening_before(app, &[&greet]).await;
    for step in ["agenda-opening", "fixing", "start", "end"] {
        greet.press(&greet.see(&sessions[0]).await, &format!("{}/{step}", sessions[0])).await.answers(303);
    }
    let form = greet.see(&format!("{}/edit", sessions[2])).await;
    form.says("De hele reeks: 5 sessies");
    greet.fill(&form, &sessions[2], &[("place", "De Serre, Genk"), ("scope", "all")]).await.answers(303);
    greet.see(&sessions[0]).await.says("De Linde, Hasselt").hides("De Serre");
    greet.see(&sessions[1]).await.says("De Serre, Genk");
    app.deliver_mail().await;
    assert_eq!(app.letters_to(MEMBER.email)[0].words.subject, "Limburg leert: 5 sessies veranderen");
}

both!(a_change_of_many_that_one_session_cannot_follow_changes_none);
async fn a_change_of_many_that_one_session_cannot_follow_changes_none(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let sessions = planned_series(app, &greet).await;
    let form = greet.see(&format!("{}/edit", sessions[1])).await;
    // Two weeks earlier, the session of September falls in the summer holiday.
    let no = greet.fill(&form, &sessions[1], &[("date", "2027-04-01"), ("scope", "all")]).await;
    no.answers(422).says("Sessie 6 valt dan op een dag die de reeks overslaat.");
    let kept = no.form(&sessions[1]).fields;
    assert!(kept.contains(&("date".into(), "2027-04-01".into())) && kept.contains(&("scope".into(), "all".into())), "{kept:?}");
    for (session, day) in sessions.iter().zip(["18 maart", "15 april", "13 mei", "10 juni", "2 september", "30 september"]) {
        greet.see(session).await.says(&format!("donderdag {day} 2027"));
    }
    greet.fill(&form, &sessions[1], &[("date", "2027-04-16"), ("scope", "all")]).await.answers(303);
    greet.see(&sessions[5]).await.says("vrijdag 1 oktober 2027");
    app.deliver_mail().await;
}

both!(of_two_changes_of_a_series_at_the_same_moment_one_wins);
async fn of_two_changes_of_a_series_at_the_same_moment_one_wins(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let sessions = planned_series(app, &greet).await;
    let (one, other) = (greet.see(&format!("{}/edit", sessions[1])).await, greet.see(&format!("{}/edit", sessions[1])).await);
    let (genk, tongeren) = ([("place", "De Serre, Genk"), ("scope", "all")], [("place", "De Kring, Tongeren"), ("scope", "all")]);
    let (first, second) = futures_util::join!(greet.fill(&one, &sessions[1], &genk), greet.fill(&other, &sessions[1], &tongeren));
    let mut statuses = [first.status, second.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409]);
    let place = if first.status == 303 { "De Serre, Genk" } else { "De Kring, Tongeren" };
    for session in &sessions {
        greet.see(session).await.says(place);
    }
    app.deliver_mail().await;
    assert_eq!(app.letters_to(MEMBER.email).len(), 2);
}

both!(cancelling_what_follows_is_told_once_and_takes_every_appointment_away);
async fn cancelling_what_follows_is_told_once_and_takes_every_appointment_away(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let sessions = planned_series(app, &greet).await;
    let address = format!("{}/cancellation", sessions[2]);
    let form = greet.see(&address).await;
    greet.fill(&form, &address, &[("reason", "De zaal sluit."), ("scope", "following")]).await.answers(303);
    app.deliver_mail().await;
    let letters = app.letters_to(MEMBER.email);
    assert_eq!(letters.len(), 2);
    assert_eq!(letters[0].words.subject, "Limburg leert: 4 sessies gaan niet door");
    assert!(letters[0].words.text.contains("De zaal sluit."));
    assert_eq!(letters[0].calendars.concat().matches("METHOD:CANCEL").count(), 4);
    greet.see(&sessions[1]).await.hides("Geannuleerd");
    greet.see(&sessions[5]).await.says("Geannuleerd").says("De zaal sluit.");
}

both!(what_waits_in_the_sessions_of_a_cancelled_series_waits_for_another);
async fn what_waits_in_the_sessions_of_a_cancelled_series_waits_for_another(app: &TestApp) {
    let (greet, ann) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await);
    let sessions = planned_series(app, &greet).await;
    for (session, title) in sessions.iter().zip(["Zelfzorg", "Grenzen"]) {
        greet.press(&greet.see(session).await, &format!("{session}/agenda-opening")).await.answers(303);
        let typed = [("title", title), ("rubric", "talk"), ("minutes", "10")];
        ann.fill(&ann.see(session).await, &format!("{session}/items"), &typed).await.answers(303);
    }
    let address = format!("{}/cancellation", sessions[0]);
    let why = [("reason", "De zaal sluit."), ("scope", "all")];
    greet.fill(&greet.see(&address).await, &address, &why).await.answers(303);
    app.deliver_mail().await;
    ann.see(&format!("/networks/{NETWORK}/backlog")).await.says("Zelfzorg").says("Grenzen");
}

both!(a_title_with_a_number_sign_is_for_all_and_another_for_one_session);
async fn a_title_with_a_number_sign_is_for_all_and_another_for_one_session(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let sessions = planned_series(app, &greet).await;
    let form = greet.see(&format!("{}/edit", sessions[3])).await;
    form.says("Een nieuwe titel geldt alleen voor deze sessie, tenzij er een # in staat");
    greet.fill(&form, &sessions[3], &[("title", "Kring #"), ("scope", "following")]).await.answers(303);
    for (session, title) in sessions.iter().zip(["Sessie 2", "Sessie 3", "Sessie 4", "Kring 5", "Kring 6", "Kring 7"]) {
        greet.see(session).await.says(title);
    }
    let form = greet.see(&format!("{}/edit", sessions[4])).await;
    greet.fill(&form, &sessions[4], &[("title", "Slotdag"), ("scope", "all")]).await.answers(303);
    greet.see(&sessions[4]).await.says("Slotdag");
    greet.see(&sessions[5]).await.says("Kring 7").hides("Slotdag");
    app.deliver_mail().await;
    let letters = app.letters_to(MEMBER.email);
    assert!(letters[0].words.subject.ends_with("sessie 6 verandert"), "{}", letters[0].words.subject);
    assert_eq!(letters[1].words.subject, "Limburg leert: 3 sessies veranderen");
}

both!(an_overlap_is_allowed_and_shown_to_whom_it_concerns);
async fn an_overlap_is_allowed_and_shown_to_whom_it_concerns(app: &TestApp) {
    // Mehmet also sits in the other network, which meets while this one does.
    let seat = format!(
        "('{OTHER_NETWORK}', '00000000000070008000000000000d99', '{}', 'member', 'active', '2027-01-11T09:00:00.000000Z')",
        MEMBER.id
    );
    app.sow(format!("INSERT INTO memberships (network_id, id, person_id, role, state, created_at) VALUES {seat}")).await;
    let elsewhere = format!(
        "('{OTHER_NETWORK}', '00000000000070008000000000000c99', 1, 'Elders', '2027-03-18T10:00:00.000000Z', '2027-03-18T12:00:00.000000Z', 'on_site', \
         'Mol', '', 'planned', 0, 1, '{}', '2027-01-11T09:00:00.000000Z')",
        STRANGER.id
    );
    let columns = "network_id, id, number, title, starts_at, ends_at, form, place, link, state, sequence, version, created_by, created_at";
    app.sow(format!("INSERT INTO sessions ({columns}) VALUES {elsewhere}")).await;
    let greet = app.enter(FACILITATOR).await;
    preview(&greet, &SERIES).await.says("1 deelnemer heeft dan een sessie van een ander netwerk.").hides("Kempenkring");
    let sessions = planned_series(app, &greet).await;
    let mehmet = app.enter(MEMBER).await;
    mehmet.see(&sessions[0]).await.says("Je hebt dan ook een andere sessie: Kempenkring, Sessie 1, 11.00–13.00 uur");
    app.sow("UPDATE memberships SET state = 'paused' WHERE id = '00000000000070008000000000000d99'").await;
    mehmet.see(&sessions[0]).await.says("Je hebt dan ook een andere sessie");
    app.sow("UPDATE memberships SET state = 'left' WHERE id = '00000000000070008000000000000d99'").await;
    mehmet.see(&sessions[0]).await.hides("andere sessie");
    app.enter(PRESENTER).await.see(&sessions[0]).await.hides("andere sessie");
    // A second series at the same hours is told so, and still may be.
    preview(&greet, &SERIES).await.says("Op dat moment is er al sessie 2 van dit netwerk.");
}

both!(a_network_that_runs_without_a_next_session_asks_its_facilitator_to_plan);
async fn a_network_that_runs_without_a_next_session_asks_its_facilitator_to_plan(app: &TestApp) {
    app.sow("UPDATE sessions SET state = 'recorded'").await;
    app.advance(Duration::days(20));
    let greet = app.enter(FACILITATOR).await;
    greet.see("/home").await.says("Plan de volgende sessie").says("Limburg leert loopt, maar er staat geen volgende sessie.");
    greet.see(&format!("/networks/{NETWORK}")).await.says("Er staat geen volgende sessie gepland.");
    app.enter(MEMBER).await.see("/home").await.hides("Plan de volgende sessie");
    let page = preview(&greet, &with(&[("expected", "5"), ("count", "4")])).await;
    greet.press(&page, &series()).await.answers(303);
    greet.see("/home").await.hides("Plan de volgende sessie");
    greet.see(&format!("/networks/{NETWORK}")).await.says("1 van 5 sessies gehouden.").says("loopt goed");
    app.deliver_mail().await;
}

both!(a_planned_trajectory_appears_on_open_pages);
async fn a_planned_trajectory_appears_on_open_pages(app: &TestApp) {
    let (greet, mehmet) = (app.enter(FACILITATOR).await, app.enter(MEMBER).await);
    let mut socket = Socket::open_at(&app.site, &mehmet, Some(&app.site)).await.unwrap();
    let page = preview(&greet, &SERIES).await;
    greet.press(&page, &series()).await.answers(303);
    let wanted = format!("trajectory/{NETWORK}");
    while !matches!(socket.next().await, Brought::Names(names) if names.contains(&wanted)) {}
    let part = mehmet.see(&format!("/networks/{NETWORK}/trajectory")).await;
    assert_eq!(stops(&part).len(), 7);
    app.deliver_mail().await;
}

both!(a_fixed_agenda_in_a_series_that_no_longer_fits_is_open_again);
async fn a_fixed_agenda_in_a_series_that_no_longer_fits_is_open_again(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let sessions = planned_series(app, &greet).await;
    for step in ["agenda-opening", "fixing"] {
        greet.press(&greet.see(&sessions[1]).await, &format!("{}/{step}", sessions[1])).await.answers(303);
    }
    let form = greet.see(&format!("{}/edit", sessions[0])).await;
    greet.fill(&form, &sessions[0], &[("minutes", "120"), ("scope", "all")]).await.answers(303);
    greet.see(&sessions[1]).await.says("Agenda open").says("9.30–11.30 uur");
    app.deliver_mail().await;
}

both!(the_expected_number_of_sessions_is_corrected_where_the_trajectory_is_shown);
async fn the_expected_number_of_sessions_is_corrected_where_the_trajectory_is_shown(app: &TestApp) {
    let (greet, ann) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await);
    planned_series(app, &greet).await;
    let (home, expected) = (format!("/networks/{NETWORK}"), format!("/networks/{NETWORK}/expected-sessions"));
    assert!(greet.see(&home).await.body.contains(&format!("href=\"{expected}\"")));
    assert!(!ann.see(&home).await.body.contains(&expected));
    let form = greet.see(&expected).await;
    assert_eq!(greet.fill(&form, &expected, &[("expected", "9")]).await.leads_to(), format!("{home}#rhythm"));
    ann.see(&home).await.says("0 van 9 sessies gehouden.");
    greet.fill(&form, &expected, &[("expected", "61")]).await.answers(422).says("Vul een aantal in van 1 tot 60");
    greet.fill(&form, &expected, &[("expected", "")]).await.answers(303);
    ann.see(&home).await.says("0 van 7 sessies gehouden.");
}
