//! Cases: written, checked, read by those who may, and never by anybody else.

use crate::both;
use crate::support::app::TestApp;
use crate::support::cast::{ADMIN, FACILITATOR, MEMBER, NETWORK, OFFICER, OTHERS, PRESENTER, SESSION, STRANGER};
use crate::support::html::{Form, forms};
use crate::support::socket::Socket;
use crate::support::visitor::{Page, Visitor};
use diesel::prelude::*;
use leerkring::db::on;
use leerkring::db::schema::{cases, notices};

mod choosing;
mod drafts;
mod files;
mod keeping;
mod moving;
mod sealing;
mod shielding;

const TITLE: &str = "Terug naar school";
const CONTEXT: &str = "Een ploegbaas van begin veertig twijfelt al een jaar.";
const QUESTION: &str = "Hoe kan ik helpen kiezen zonder partij te kiezen?";

fn list() -> String {
    format!("/networks/{NETWORK}/cases")
}

/// Fills in the form of a new case, with the level and the button that are named.
async fn write(visitor: &Visitor, context: &str, level: &str, ready: &str) -> Page {
    let page = visitor.see(&format!("{}/new", list())).await;
    let typed = [("title", TITLE), ("context", context), ("question", QUESTION), ("level", level), ("ready", ready)];
    visitor.fill(&page, &list(), &typed).await
}

/// A submitted case of Ann; gives its address.
async fn submitted(app: &TestApp, level: &str) -> String {
    let case = write(&app.enter(PRESENTER).await, CONTEXT, level, "yes").await.leads_to();
    app.deliver_mail().await;
    case
}

/// Where the form of a page sends a case.
fn sends_to(page: &Page) -> String {
    let written = |form: &Form| form.controls.iter().any(|name| name == "context");
    forms(&page.body).into_iter().find(written).expect("the form of a case").action
}

/// Presses one of the buttons of a case's page.
async fn press(visitor: &Visitor, case: &str, what: &str) -> Page {
    visitor.press(&visitor.see(case).await, &format!("{case}/{what}")).await
}

/// A case that Greet put on the agenda of the coming session.
pub async fn scheduled(app: &TestApp, level: &str) -> String {
    let case = submitted(app, level).await;
    let greet = app.enter(FACILITATOR).await;
    press(&greet, &case, "acceptance").await.answers(303);
    press(&greet, &case, "scheduling").await.answers(303);
    case
}

async fn comes(app: &TestApp, person: &str) {
    let row = format!("('{NETWORK}', '{SESSION}', '{person}', 'coming', '2027-02-01T09:00:00.000000Z')");
    app.sow(format!("INSERT INTO attendances (network_id, session_id, person_id, answer, answered_at) VALUES {row}")).await;
}

/// The sealed words, their key and the state of all cases, as the database has them.
async fn rows(app: &TestApp) -> Vec<(String, Option<String>, String)> {
    let all = cases::table.select((cases::sealed, cases::key, cases::state));
    app.state.read(move |db| Ok(on!(db, |c| all.load(c))?)).await.unwrap()
}

both!(a_case_reaches_the_facilitator_and_no_word_of_it_goes_by_mail);
async fn a_case_reaches_the_facilitator_and_no_word_of_it_goes_by_mail(app: &TestApp) {
    let case = submitted(app, "network").await;
    let letter = app.letters_to(FACILITATOR.email).into_iter().next().expect("a letter");
    assert_eq!(letter.words.subject, "Er ligt een case klaar in Limburg leert");
    for words in [&letter.words.subject, &letter.words.text, &letter.words.html] {
        assert!([TITLE, CONTEXT, QUESTION, "Ann"].iter().all(|word| !words.contains(word)), "{words}");
    }
    assert!(letter.words.text.contains(&case));
    let greet = app.enter(FACILITATOR).await;
    greet.see(&list()).await.says("Wacht op jullie").says(TITLE);
    greet.see(&case).await.says(CONTEXT).says(QUESTION).says("Ann D'Haese");
    greet.get("/home").await.hides(TITLE);
}

both!(the_letter_is_not_sent_when_the_case_was_taken_back_first);
async fn the_letter_is_not_sent_when_the_case_was_taken_back_first(app: &TestApp) {
    let ann = app.enter(PRESENTER).await;
    let case = write(&ann, CONTEXT, "network", "yes").await.leads_to();
    press(&ann, &case, "withdrawal").await.answers(303);
    app.deliver_mail().await;
    assert!(app.letters_to(FACILITATOR.email).is_empty());
}

both!(a_draft_may_lack_anything_and_is_seen_by_its_writer_alone);
async fn a_draft_may_lack_anything_and_is_seen_by_its_writer_alone(app: &TestApp) {
    let ann = app.enter(PRESENTER).await;
    let page = ann.see(&format!("{}/new", list())).await;
    let draft = ann.fill(&page, &list(), &[("title", TITLE), ("ready", "no")]).await.leads_to();
    ann.see(&draft).await.says(TITLE).says("Kladversie");
    for person in [FACILITATOR, MEMBER] {
        let other = app.enter(person).await;
        other.get(&draft).await.answers(404);
        other.see(&list()).await.hides(TITLE);
    }
    let page = ann.see(&draft).await;
    let form = ann.press(&page, &format!("{draft}/submission")).await.leads_to();
    ann.see(&form).await.says("Werk je case bij");
}

both!(a_case_without_a_question_is_told_so_at_its_field);
async fn a_case_without_a_question_is_told_so_at_its_field(app: &TestApp) {
    let ann = app.enter(PRESENTER).await;
    let page = ann.see(&format!("{}/new", list())).await;
    let again = ann.fill(&page, &list(), &[("title", TITLE), ("context", CONTEXT), ("ready", "yes")]).await;
    again.answers(422).says("Schrijf je vraag aan de kring").says(CONTEXT);
    let [(sealed, Some(_), state)] = &rows(app).await[..] else { panic!("one case, sealed") };
    assert!(state == "draft" && !sealed.contains(TITLE), "what was typed is kept, and nobody reads it there");
}

both!(a_register_number_blocks_at_its_field_and_nothing_is_lost);
async fn a_register_number_blocks_at_its_field_and_nothing_is_lost(app: &TestApp) {
    let ann = app.enter(PRESENTER).await;
    let again = write(&ann, "Mijn klant, 85.07.30-033.28, twijfelt.", "network", "yes").await;
    again.answers(422).says("Hier staat een rijksregisternummer").says("85.07.30-033.28").says(QUESTION);
    assert_eq!(rows(app).await[0].2, "needs_anonymising");
    assert!(app.letters_to(FACILITATOR.email).is_empty());
    let case = ann.fill(&again, &sends_to(&again), &[("context", CONTEXT), ("ready", "yes")]).await.leads_to();
    app.deliver_mail().await;
    ann.see(&case).await.says("Ingediend");
    assert_eq!(rows(app).await.len(), 1, "the form that came back writes the same case");
}

both!(a_warning_is_mended_or_answered_with_a_tick);
async fn a_warning_is_mended_or_answered_with_a_tick(app: &TestApp) {
    let ann = app.enter(PRESENTER).await;
    let again = write(&ann, "Ik vroeg raad bij Els.", "network", "yes").await;
    again.answers(422).says("lijkt een naam").says("Dit is geen klantgegeven");
    let case = ann.fill(&again, &sends_to(&again), &[("not_client", "context:name:18-21"), ("ready", "yes")]).await.leads_to();
    app.deliver_mail().await;
    ann.see(&case).await.says("Ingediend").says("Ik vroeg raad bij Els.");
}

both!(to_officer_admin_stranger_and_who_did_not_sign_no_case_exists);
async fn to_officer_admin_stranger_and_who_did_not_sign_no_case_exists(app: &TestApp) {
    let case = submitted(app, "network").await;
    press(&app.enter(FACILITATOR).await, &case, "acceptance").await.answers(303);
    let lien = OTHERS[2];
    app.enter(MEMBER).await.see(&case).await.says(CONTEXT);
    app.sow(format!("DELETE FROM signatures WHERE person_id = '{}'", lien.id)).await;
    for person in [OFFICER, ADMIN, STRANGER, lien] {
        let visitor = app.enter(person).await;
        visitor.see("/settings").await;
        for door in ["", "/fragment", "/edit"] {
            visitor.get(&format!("{case}{door}")).await.answers(404).hides(TITLE);
        }
        for door in ["", "/submission", "/acceptance", "/return", "/scheduling", "/withdrawal"] {
            visitor.post(&format!("{case}{door}"), &[]).await.answers(404).hides(TITLE);
        }
    }
    app.enter(lien).await.see(&list()).await.says("Onderteken eerst de afspraken").hides(TITLE);
    app.enter(lien).await.get(&format!("{}/new", list())).await.answers(409);
    app.enter(OFFICER).await.get(&list()).await.answers(404);
}

both!(a_case_for_its_session_opens_to_those_who_come_and_is_shut_to_others);
async fn a_case_for_its_session_opens_to_those_who_come_and_is_shut_to_others(app: &TestApp) {
    let case = scheduled(app, "session").await;
    comes(app, MEMBER.id).await;
    app.enter(MEMBER).await.see(&case).await.says(CONTEXT);
    let noor = app.enter(OTHERS[0]).await;
    noor.get(&case).await.answers(404);
    noor.see(&list()).await.says("Afgeschermde case").hides(TITLE);
    app.advance(chrono::Duration::days(24));
    app.enter(MEMBER).await.get(&case).await.answers(404);
    app.enter(PRESENTER).await.see(&case).await.says(CONTEXT);
}

both!(a_case_for_the_facilitators_is_told_in_the_session_and_read_by_no_member);
async fn a_case_for_the_facilitators_is_told_in_the_session_and_read_by_no_member(app: &TestApp) {
    let case = scheduled(app, "facilitators").await;
    comes(app, MEMBER.id).await;
    let mehmet = app.enter(MEMBER).await;
    mehmet.get(&case).await.answers(404);
    mehmet.see(&format!("/networks/{NETWORK}/sessions/{SESSION}")).await.says("Case van Ann D'Haese").hides(TITLE);
}

both!(a_case_given_back_carries_its_reason_to_its_presenter_alone);
async fn a_case_given_back_carries_its_reason_to_its_presenter_alone(app: &TestApp) {
    let case = submitted(app, "network").await;
    let (greet, ann) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await);
    let page = greet.see(&case).await;
    greet.fill(&page, &format!("{case}/return"), &[("reason", " ")]).await.answers(422).says("Vul dit nog in");
    greet.fill(&page, &format!("{case}/return"), &[("reason", "Maak je vraag concreter.")]).await.answers(303);
    ann.see(&case).await.says("Maak je vraag concreter.").says("Terug bij jou");
    greet.see(&case).await.hides("Maak je vraag concreter.").says("Terug bij de inbrenger");
    let form = ann.see(&format!("{case}/edit")).await;
    ann.fill(&form, &case, &[("question", "Hoe blijf ik neutraal?"), ("ready", "yes")]).await.answers(303);
    app.deliver_mail().await;
    ann.see(&case).await.says("Ingediend").hides("Maak je vraag concreter.");
}

both!(of_two_tabs_the_second_is_shown_both_texts);
async fn of_two_tabs_the_second_is_shown_both_texts(app: &TestApp) {
    let ann = app.enter(PRESENTER).await;
    let case = write(&ann, CONTEXT, "network", "no").await.leads_to();
    let (one, two) = (ann.see(&format!("{case}/edit")).await, ann.see(&format!("{case}/edit")).await);
    ann.fill(&one, &case, &[("context", "Uit het eerste venster."), ("ready", "no")]).await.answers(303);
    let again = ann.fill(&two, &case, &[("context", "Uit het tweede venster."), ("ready", "no")]).await;
    again.answers(409).says("Uit het eerste venster.").says("Uit het tweede venster.");
    ann.fill(&again, &case, &[("ready", "no")]).await.answers(303);
    ann.see(&case).await.says("Uit het tweede venster.");
}

both!(a_case_that_is_taken_back_is_erased_at_once);
async fn a_case_that_is_taken_back_is_erased_at_once(app: &TestApp) {
    let case = scheduled(app, "network").await;
    let ann = app.enter(PRESENTER).await;
    press(&ann, &case, "withdrawal").await.answers(303);
    assert_eq!(rows(app).await, [(String::new(), None, "withdrawn".into())]);
    app.enter(FACILITATOR).await.get(&case).await.answers(404);
    ann.see(&format!("/networks/{NETWORK}/sessions/{SESSION}")).await.hides("Case van Ann");
}

both!(what_a_page_left_open_asks_too_late_is_refused_with_how_it_stands);
async fn what_a_page_left_open_asks_too_late_is_refused_with_how_it_stands(app: &TestApp) {
    let case = submitted(app, "network").await;
    let greet = app.enter(FACILITATOR).await;
    let open = greet.see(&case).await;
    greet.press(&open, &format!("{case}/acceptance")).await.answers(303);
    greet.press(&open, &format!("{case}/acceptance")).await.answers(409).says("Deze case veranderde intussen").says("Op tafel");
}

both!(a_double_click_brings_one_case);
async fn a_double_click_brings_one_case(app: &TestApp) {
    let ann = app.enter(PRESENTER).await;
    let page = ann.see(&format!("{}/new", list())).await;
    let typed = [("title", TITLE), ("context", CONTEXT), ("question", QUESTION), ("ready", "yes")];
    let (first, second) = (ann.fill(&page, &list(), &typed).await, ann.fill(&page, &list(), &typed).await);
    assert_eq!(first.leads_to(), second.leads_to());
    app.deliver_mail().await;
    assert_eq!((rows(app).await.len(), app.letters_to(FACILITATOR.email).len()), (1, 1));
}

both!(bad_input_is_told_and_loses_nothing);
async fn bad_input_is_told_and_loses_nothing(app: &TestApp) {
    let ann = app.enter(PRESENTER).await;
    ann.see(&format!("{}/new", list())).await;
    let long = "x".repeat(1_000_000);
    for (name, value) in
        [("context", long.as_str()), ("level", "public"), ("phase", "later"), ("ready", ""), ("nieuw", "veld"), ("title", "dubbel")]
    {
        let mut fields = vec![("title", TITLE), ("context", CONTEXT), ("question", QUESTION), ("level", "network"), ("ready", "yes")];
        fields.retain(|(known, _)| *known != name || name == "title");
        fields.push((name, value));
        ann.post(&list(), &fields).await.answers(422).says(QUESTION);
    }
    assert!(rows(app).await.is_empty());
    let nul = [("title", "Met\u{0} nul"), ("context", CONTEXT), ("question", QUESTION), ("level", "network"), ("ready", "no")];
    ann.post(&list(), &nul).await.answers(422).says("een teken dat geen tekst is").says(CONTEXT);
    assert!(rows(app).await.is_empty());
}

both!(no_notice_holds_a_word_of_a_case);
async fn no_notice_holds_a_word_of_a_case(app: &TestApp) {
    let case = scheduled(app, "network").await;
    let told = notices::table.select((notices::person_id, notices::kind, notices::about_id)).order(notices::id);
    let told: Vec<(String, String, String)> = app.state.read(move |db| Ok(on!(db, |c| told.load(c))?)).await.unwrap();
    let id = case.rsplit('/').next().unwrap().to_owned();
    let expected = [(FACILITATOR.id, "case-submitted"), (PRESENTER.id, "case-accepted"), (PRESENTER.id, "case-scheduled")];
    assert_eq!(told, expected.map(|(person, kind)| (person.to_owned(), kind.to_owned(), id.clone())));
}

both!(a_session_that_is_called_off_gives_its_case_back_to_the_table);
async fn a_session_that_is_called_off_gives_its_case_back_to_the_table(app: &TestApp) {
    let case = scheduled(app, "network").await;
    let greet = app.enter(FACILITATOR).await;
    let session = format!("/networks/{NETWORK}/sessions/{SESSION}");
    let page = greet.see(&format!("{session}/cancellation")).await;
    greet.fill(&page, &format!("{session}/cancellation"), &[("reason", "Sneeuw")]).await.answers(303);
    app.deliver_mail().await;
    greet.see(&case).await.says("Op tafel").hides("Grenzen in de begeleiding");
}

both!(the_text_of_a_discussed_case_is_erased_after_its_time);
async fn the_text_of_a_discussed_case_is_erased_after_its_time(app: &TestApp) {
    let case = scheduled(app, "network").await;
    app.sow("UPDATE cases SET state = 'discussed', closed_at = '2027-02-02T08:12:00.000000Z'").await;
    app.advance(chrono::Duration::days(170));
    app.do_rounds().await;
    app.deliver_mail().await;
    app.enter(MEMBER).await.see(&case).await.says(CONTEXT);
    app.advance(chrono::Duration::days(14));
    app.do_rounds().await;
    app.deliver_mail().await;
    assert_eq!(rows(app).await, [(String::new(), None, "purged".into())]);
    app.enter(MEMBER).await.get(&case).await.answers(404);
}

both!(the_list_of_the_facilitator_hears_of_a_case_by_name_alone);
async fn the_list_of_the_facilitator_hears_of_a_case_by_name_alone(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let mut socket = Socket::open_at(&app.site, &greet, Some(&app.site)).await.unwrap();
    let case = submitted(app, "network").await;
    let id = case.rsplit('/').next().unwrap();
    socket.brings(&[&format!("cases/{NETWORK}"), &format!("case/{id}"), &format!("home/{}", FACILITATOR.id)]).await;
    greet.see(&format!("{}/list", list())).await.says(TITLE).says("Wacht op jullie");
}

both!(a_draft_is_announced_to_its_writer_alone);
async fn a_draft_is_announced_to_its_writer_alone(app: &TestApp) {
    let (greet, ann) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await);
    let mut hers = Socket::open_at(&app.site, &ann, Some(&app.site)).await.unwrap();
    let mut socket = Socket::open_at(&app.site, &greet, Some(&app.site)).await.unwrap();
    let draft = write(&ann, CONTEXT, "network", "no").await.leads_to();
    let id = draft.rsplit('/').next().unwrap();
    hers.brings(&[&format!("cases/{NETWORK}"), &format!("case/{id}")]).await;
    // What the facilitator hears first is what was handed in after it.
    let case = submitted(app, "network").await;
    let id = case.rsplit('/').next().unwrap();
    socket.brings(&[&format!("cases/{NETWORK}"), &format!("case/{id}"), &format!("home/{}", FACILITATOR.id)]).await;
}
