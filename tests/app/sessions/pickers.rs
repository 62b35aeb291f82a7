//! Date pickers: proposed, answered, closed, settled.

use super::*;
use crate::support::cast::{ADMIN, OFFICER, OTHER_NETWORK, Person, STRANGER};
use crate::support::socket::Socket;
use diesel::prelude::*;
use diesel::sql_types::Text;
use leerkring::db::on;

mod races;
mod settling;

fn pickers() -> String {
    format!("/networks/{NETWORK}/pickers")
}

/// What a facilitator types: three dates of two hours, and a deadline before them.
const PROPOSED: [(&str, &str); 14] = [
    ("title", "Werken aan POP-vragen"),
    ("note", "Een extra werkmoment in maart."),
    ("minutes", "120"),
    ("venue", "on_site"),
    ("place", "De Serre, Hasselt"),
    ("link", ""),
    ("deadline", "2027-02-12"),
    ("deadline-time", ""),
    ("date", "2027-03-02"),
    ("time", "13:30"),
    ("date", "2027-03-04"),
    ("time", "9.30"),
    ("date", "2027-03-09"),
    ("time", "19:30"),
];

/// The fields above, with others in their place; a field without a value is left out.
fn proposed<'a>(other: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = PROPOSED.iter().filter(|(name, _)| !other.iter().any(|(changed, _)| changed == name));
    kept.chain(other).copied().collect()
}

async fn propose(greet: &Visitor, fields: &[(&str, &str)]) -> Page {
    greet.see(&format!("{}/new", pickers())).await;
    greet.post(&pickers(), fields).await
}

/// Greet's picker; gives its address.
async fn opened(app: &TestApp) -> String {
    let address = propose(&app.enter(FACILITATOR).await, &PROPOSED).await.leads_to();
    app.deliver_mail().await;
    address
}

/// Somebody says yes, maybe or no to each of the three dates.
async fn say(app: &TestApp, person: Person, picker: &str, said: [&str; 3]) -> Page {
    let visitor = app.enter(person).await;
    let page = visitor.see(picker).await;
    let said = [("answer-1", said[0]), ("answer-2", said[1]), ("answer-3", said[2])];
    visitor.fill(&page, &format!("{picker}/answers"), &said).await
}

/// The value of the date that stands at this place in the form that picks one.
fn option(page: &Page, place: usize) -> String {
    page.body.split("name=\"option\" value=\"").nth(place).expect("a date to pick").chars().take(32).collect()
}

#[derive(QueryableByName)]
struct Found {
    #[diesel(sql_type = Text)]
    it: String,
}

/// A column of texts, named `it`, whatever the tables say.
pub(super) async fn texts(app: &TestApp, query: &'static str) -> Vec<String> {
    let found: Vec<Found> = app.state.read(move |db| Ok(on!(db, |c| diesel::sql_query(query).load(c))?)).await.unwrap();
    found.into_iter().map(|found| found.it).collect()
}

both!(a_picker_asks_everybody_on_their_home_page_and_by_one_letter);
async fn a_picker_asks_everybody_on_their_home_page_and_by_one_letter(app: &TestApp) {
    let mehmet = app.enter(MEMBER).await;
    let before = app.letters().len();
    let picker = propose(&app.enter(FACILITATOR).await, &PROPOSED).await.leads_to();
    app.deliver_mail().await;
    let letter = app.letters_to(MEMBER.email).into_iter().next().unwrap();
    assert_eq!(letter.words.subject, "Limburg leert: wanneer kan jij? Werken aan POP-vragen");
    assert!(letter.words.text.contains("donderdag 4 maart 2027, 9.30–11.30 uur") && letter.words.text.contains(&picker));
    // Five members, and the code that let Greet in.
    assert_eq!(app.letters().len() - before, 6);
    mehmet.see("/home").await.says("Wanneer kan jij? Prik je datums").says("Kan nog tot vrijdag 12 februari 2027");
    mehmet.see(&format!("/networks/{NETWORK}")).await.says("Werken aan POP-vragen").says("0 van 6 antwoordden");
    app.enter(FACILITATOR).await.see("/home").await.says("Wanneer kan jij?");
    assert_eq!(texts(app, "SELECT to_state AS it FROM transitions WHERE thing = 'picker' AND actor_id IS NOT NULL").await, ["open"]);
}

both!(everybody_answers_with_names_and_the_best_date_is_marked);
async fn everybody_answers_with_names_and_the_best_date_is_marked(app: &TestApp) {
    let picker = opened(app).await;
    say(app, MEMBER, &picker, ["yes", "yes", "no"]).await.answers(303);
    say(app, FACILITATOR, &picker, ["no", "yes", "if_need_be"]).await.answers(303);
    let page = app.enter(PRESENTER).await.see(&picker).await;
    page.says("2 van 6 antwoordden").says("Mehmet Öztürk").says("9.30–11.30 uur · past het best").says("2 ja, 0 als het moet, 0 nee");
    page.says("Nog geen antwoord van Ann D'Haese");
    assert_eq!(page.body.matches("<li class=\"best\"").count(), 1);
    app.enter(MEMBER).await.see("/home").await.hides("Wanneer kan jij?");
}

both!(an_answer_can_change_and_carries_a_note);
async fn an_answer_can_change_and_carries_a_note(app: &TestApp) {
    let picker = opened(app).await;
    say(app, MEMBER, &picker, ["yes", "yes", "no"]).await.answers(303);
    let mehmet = app.enter(MEMBER).await;
    let page = mehmet.see(&picker).await;
    let form = page.form(&format!("{picker}/answers"));
    assert!(form.fields.contains(&("answer-3".into(), "no".into())), "{:?}", form.fields);
    mehmet.fill(&page, &format!("{picker}/answers"), &[("answer-1", "no"), ("note", "Dinsdag pas na 14 uur")]).await.answers(303);
    let page = mehmet.see(&picker).await;
    page.says("0 ja, 0 als het moet, 1 nee").says("Dinsdag pas na 14 uur").says("Bewaar mijn nieuwe antwoord");
    assert_eq!(texts(app, "SELECT answer AS it FROM date_answers ORDER BY answer").await, ["no", "no", "yes"]);
}

both!(one_button_says_that_no_date_suits);
async fn one_button_says_that_no_date_suits(app: &TestApp) {
    let picker = opened(app).await;
    let mehmet = app.enter(MEMBER).await;
    mehmet.see(&picker).await;
    mehmet.post(&format!("{picker}/answers"), &[("none", "yes"), ("note", "")]).await.answers(303);
    assert_eq!(texts(app, "SELECT answer AS it FROM date_answers").await, ["no", "no", "no"]);
    assert!(!mehmet.see(&picker).await.body.contains("class=\"best\""));
}

both!(a_date_without_an_answer_is_told_and_the_rest_stays);
async fn a_date_without_an_answer_is_told_and_the_rest_stays(app: &TestApp) {
    let picker = opened(app).await;
    let mehmet = app.enter(MEMBER).await;
    let page = mehmet.see(&picker).await;
    let answers = format!("{picker}/answers");
    let again = mehmet.fill(&page, &answers, &[("answer-1", "yes"), ("note", "Blijft dit?")]).await;
    again.answers(422).says("Moment 2: kies ja, als het moet of nee.").says("Moment 3");
    let kept = again.form(&answers).fields;
    assert!(kept.contains(&("answer-1".into(), "yes".into())) && kept.contains(&("note".into(), "Blijft dit?".into())));
    for (field, value) in [("answer-2", "misschien"), ("answer-4", "yes")] {
        let said = [("answer-1", "yes"), ("answer-3", "no"), (field, value), ("note", "")];
        mehmet.post(&answers, &said).await.answers(422);
    }
    let long = "x".repeat(201);
    mehmet.fill(&page, &answers, &[("answer-1", "yes"), ("note", &long)]).await.answers(422).says("Houd het bij 200 tekens.");
    assert!(texts(app, "SELECT answer AS it FROM date_answers").await.is_empty());
}

both!(every_wrong_field_has_its_sentence_and_nothing_typed_is_lost);
async fn every_wrong_field_has_its_sentence_and_nothing_typed_is_lost(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let long = "x".repeat(400);
    for (field, value, sentence) in [
        ("title", long.as_str(), "Houd het bij 120 tekens."),
        ("minutes", "721", "hoogstens 12 uur"),
        ("minutes", "30", "minstens 45 minuten"),
        ("minutes", "2 uur", "geheel aantal minuten"),
        ("venue", "zoom", "Kies hoe jullie samenkomen."),
        ("place", "", "Vul in waar jullie samenkomen."),
        ("deadline", "2027-02-01", "Dat moment is voorbij."),
        ("deadline", "2027-03-02", "Kies een moment voor de eerste datum"),
        ("deadline", "2027-02-30", "Kies een dag die bestaat."),
        ("deadline-time", "straks", "Vul een uur in"),
    ] {
        let page = propose(&greet, &proposed(&[(field, value)])).await;
        page.answers(422).says(sentence);
        let kept = page.form(&pickers()).fields;
        assert!(field == "venue" || kept.contains(&(field.into(), value.into())), "{field}: {kept:?}");
        assert!(kept.contains(&("date".into(), "2027-03-09".into())) && kept.contains(&("time".into(), "19:30".into())));
    }
    assert!(texts(app, "SELECT id AS it FROM date_pickers").await.is_empty());
}

both!(every_wrong_date_is_told_at_its_row);
async fn every_wrong_date_is_told_at_its_row(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    for (date, time, sentence) in [
        ("2027-03-28", "02:30", "Moment 2: dat uur bestaat die nacht niet"),
        ("2027-02-01", "09:30", "Moment 2 is al voorbij."),
        ("2027-03-02", "13:30", "Moment 2 staat er twee keer."),
        ("2072-03-02", "13:30", "Moment 2: kies een dag binnen de twee jaar."),
        ("2027-02-30", "13:30", "Moment 2: kies een dag die bestaat."),
        ("2027-03-04", "kwart na", "Moment 2: vul een uur in"),
        ("2027-03-04", "", "Moment 2: vul de dag en het uur in."),
        ("", "", "Stel minstens twee momenten voor."),
    ] {
        let rows = [("date", "2027-03-02"), ("time", "13:30"), ("date", date), ("time", time)];
        let page = propose(&greet, &proposed(&rows)).await;
        page.answers(422).says(sentence);
        assert!(page.form(&pickers()).fields.contains(&("date".into(), date.into())), "{date} stays");
    }
}

both!(three_hundred_dates_are_refused_and_kept);
async fn three_hundred_dates_are_refused_and_kept(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let first: chrono::NaiveDate = "2027-03-01".parse().unwrap();
    let dates: Vec<String> = (0..300).map(|day| (first + Duration::days(day)).to_string()).collect();
    let rows: Vec<(&str, &str)> = dates.iter().flat_map(|date| [("date", date.as_str()), ("time", "09:30")]).collect();
    let page = propose(&greet, &proposed(&rows)).await;
    page.answers(422).says("Houd het bij 30 momenten.");
    assert_eq!(page.form(&pickers()).fields.iter().filter(|(name, _)| name == "date").count(), 300);
}

both!(more_rows_come_without_losing_what_was_typed);
async fn more_rows_come_without_losing_what_was_typed(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    greet.see(&format!("{}/new", pickers())).await;
    let page = greet.post(&format!("{}/new", pickers()), &PROPOSED).await;
    let kept = page.answers(200).form(&pickers()).fields;
    assert_eq!(kept.iter().filter(|(name, _)| name == "date").count(), 8);
    assert!(kept.contains(&("title".into(), "Werken aan POP-vragen".into())));
    assert!(kept.contains(&("date".into(), "2027-03-09".into())) && kept.contains(&("time".into(), "9.30".into())));
    // Empty rows are no dates, and the browser sends them along.
    let picker = greet.press(&page, &pickers()).await.leads_to();
    app.deliver_mail().await;
    assert_eq!(greet.see(&picker).await.body.matches("<legend class=\"visually-hidden\">Kan je op").count(), 3);
}

both!(more_rows_than_a_picker_has_dates_are_not_drawn);
async fn more_rows_than_a_picker_has_dates_are_not_drawn(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    greet.see(&format!("{}/new", pickers())).await;
    let many = proposed(&[("date", "2027-03-02"), ("time", "13:30")].repeat(500));
    let page = greet.post(&format!("{}/new", pickers()), &many).await;
    page.answers(422).says("Houd het bij 30 momenten.");
    let kept = page.form(&pickers()).fields;
    assert_eq!(kept.iter().filter(|(name, value)| name == "date" && value == "2027-03-02").count(), 30);
    assert!(kept.contains(&("title".into(), "Werken aan POP-vragen".into())) && page.body.len() < 60_000, "{}", page.body.len());
}

both!(a_double_click_opens_one_picker);
async fn a_double_click_opens_one_picker(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    greet.see(&format!("{}/new", pickers())).await;
    let page = greet.post(&format!("{}/new", pickers()), &PROPOSED).await;
    let address = pickers();
    let (first, second) = futures_util::join!(greet.press(&page, &address), greet.press(&page, &address));
    assert_eq!(first.leads_to(), second.leads_to());
    app.deliver_mail().await;
    assert_eq!(app.letters_to(MEMBER.email).len(), 1);
    assert_eq!(texts(app, "SELECT state AS it FROM date_pickers").await, ["open"]);
}

both!(answers_move_on_the_pages_that_others_look_at);
async fn answers_move_on_the_pages_that_others_look_at(app: &TestApp) {
    let picker = opened(app).await;
    let greet = app.enter(FACILITATOR).await;
    let mut socket = Socket::open_at(&app.site, &greet, Some(&app.site)).await.unwrap();
    say(app, MEMBER, &picker, ["yes", "yes", "no"]).await.answers(303);
    let id = picker.rsplit('/').next().unwrap();
    socket.brings(&[&format!("picker/{id}"), &format!("pickers/{NETWORK}")]).await;
    greet.see(&format!("{picker}/fragment")).await.says("1 van 6 antwoordden").says("Mehmet Öztürk");
    greet.see(&format!("{}/open", pickers())).await.says("1 van 6 antwoordden");
}

both!(a_picker_is_there_for_its_own_network_only);
async fn a_picker_is_there_for_its_own_network_only(app: &TestApp) {
    let picker = opened(app).await;
    let id = picker.rsplit('/').next().unwrap();
    for person in [STRANGER, OFFICER, ADMIN] {
        app.enter(person).await.get(&picker).await.answers(404);
    }
    let sofie = app.enter(STRANGER).await;
    sofie.get(&format!("/networks/{OTHER_NETWORK}/pickers/{id}")).await.answers(404);
    sofie.see(&format!("/networks/{OTHER_NETWORK}")).await.hides("Werken aan POP-vragen");
    let mehmet = app.enter(MEMBER).await;
    mehmet.get(&format!("{}/new", pickers())).await.answers(404);
    for change in ["settlement", "reopening", "discard"] {
        mehmet.post(&format!("{picker}/{change}"), &[]).await.answers(404);
    }
}

both!(who_left_the_network_does_not_count_any_more);
async fn who_left_the_network_does_not_count_any_more(app: &TestApp) {
    let picker = opened(app).await;
    say(app, MEMBER, &picker, ["yes", "yes", "yes"]).await.answers(303);
    let left = "UPDATE memberships SET state = 'left' WHERE id = '00000000000070008000000000000d03'";
    app.sow(left).await;
    app.enter(FACILITATOR).await.see(&picker).await.says("0 van 5 antwoordden").hides("Mehmet");
    app.enter(MEMBER).await.get(&picker).await.answers(404);
}
