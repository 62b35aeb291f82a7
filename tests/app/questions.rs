//! Questions to VDAB: asked in a network, answered at the inbox.

use crate::both;
use crate::support::app::TestApp;
use crate::support::cast::{FACILITATOR, MEMBER, NETWORK, OFFICER, PRESENTER, Person, STRANGER};
use crate::support::socket::{Brought, Socket};
use crate::support::turns::in_turn;
use crate::support::visitor::Visitor;

const COLLEAGUE: Person = Person { id: "00000000000070008000000000000aa1", email: "joke@vdab.example", name: "Joke Lambrecht" };
const TITLE: &str = "Volstaat de checklist in het dossier?";
const BODY: &str = "Mijn klant wil het plan niet laten bewaren.";
const ANSWER: &str = "**Ja, de checklist volstaat.** Het plan blijft van de klant.";

fn list() -> String {
    format!("/networks/{NETWORK}/questions")
}

/// Asks, and gives the question's address in its network and in the inbox.
async fn ask(member: &Visitor) -> (String, String) {
    let form = member.see(&format!("{}/new", list())).await;
    let asked = member.fill(&form, &list(), &[("title", TITLE), ("body", BODY)]).await.leads_to();
    let id = asked.rsplit('/').next().unwrap().to_owned();
    (asked, format!("/inbox/{NETWORK}/{id}"))
}

const ANSWERED: [(&str, &str); 3] =
    [("body", ANSWER), ("legal_basis", "Besluit loopbaanbegeleiding, artikel 12"), ("valid_from", "2027-02-02")];

/// A second officer, who is not in the cast.
async fn colleague(app: &TestApp) -> Visitor {
    app.sow(format!(
        "INSERT INTO persons (id, email, name, language, created_at) VALUES ('{}', '{}', '{}', 'nl', '2027-01-11T09:00:00.000000Z');
         INSERT INTO person_roles (person_id, role) VALUES ('{}', 'authority_officer');",
        COLLEAGUE.id, COLLEAGUE.email, COLLEAGUE.name, COLLEAGUE.id
    ))
    .await;
    app.enter(COLLEAGUE).await
}

both!(a_question_reaches_the_inbox_and_its_answer_comes_back_as_official);
async fn a_question_reaches_the_inbox_and_its_answer_comes_back_as_official(app: &TestApp) {
    let (member, officer) = (app.enter(MEMBER).await, app.enter(OFFICER).await);
    let (asked, waits) = ask(&member).await;
    officer.see("/inbox").await.says(TITLE).says("Limburg leert").says("Bij VDAB");
    let desk = officer.see(&waits).await;
    desk.says(BODY);
    officer.fill(&desk, &format!("{waits}/answer"), &ANSWERED).await.answers(303);
    app.deliver_mail().await;
    let page = member.see(&asked).await;
    page.says("Antwoord van VDAB").says("Ja, de checklist volstaat.").says("artikel 12").says(OFFICER.name).says("2 februari 2027");
    app.enter(PRESENTER).await.see(&list()).await.says(TITLE).says("Beantwoord");
    officer.see("/inbox").await.says("Alles is beantwoord").hides(TITLE);
}

both!(the_letter_to_the_asker_holds_no_word_of_the_answer);
async fn the_letter_to_the_asker_holds_no_word_of_the_answer(app: &TestApp) {
    let (member, officer) = (app.enter(MEMBER).await, app.enter(OFFICER).await);
    let (asked, waits) = ask(&member).await;
    officer.fill(&officer.see(&waits).await, &format!("{waits}/answer"), &ANSWERED).await.answers(303);
    app.deliver_mail().await;
    let letter = app.letters_to(MEMBER.email).remove(0);
    assert_eq!(letter.words.subject, "VDAB beantwoordde je vraag");
    for part in [&letter.words.text, &letter.words.html] {
        assert!(part.contains(&asked) && part.contains(TITLE), "{part}");
        assert!(!part.contains("volstaat.") && !part.contains("artikel 12") && !part.contains(BODY), "{part}");
    }
}

both!(of_two_officers_the_second_keeps_what_was_typed);
async fn of_two_officers_the_second_keeps_what_was_typed(app: &TestApp) {
    let (member, officer, colleague) = (app.enter(MEMBER).await, app.enter(OFFICER).await, colleague(app).await);
    let (asked, waits) = ask(&member).await;
    let (here, there) = (officer.see(&waits).await, colleague.see(&waits).await);
    officer.fill(&here, &format!("{waits}/answer"), &ANSWERED).await.answers(303);
    let late = [("body", "Neen, bewaar alles."), ("legal_basis", "Nota"), ("valid_from", "2027-03-01")];
    let refused = colleague.fill(&there, &format!("{waits}/answer"), &late).await;
    refused.answers(409).says("Een collega beantwoordde deze vraag net.").says("Neen, bewaar alles.").says("Ja, de checklist volstaat.");
    member.see(&asked).await.says("Ja, de checklist volstaat.").hides("Neen, bewaar alles.");
    app.deliver_mail().await;
    assert_eq!(app.letters_to(MEMBER.email).iter().filter(|letter| letter.words.subject.contains("beantwoordde")).count(), 1);
}

both!(an_officer_takes_a_question_up_and_a_colleague_sees_it);
async fn an_officer_takes_a_question_up_and_a_colleague_sees_it(app: &TestApp) {
    let (member, officer, colleague) = (app.enter(MEMBER).await, app.enter(OFFICER).await, colleague(app).await);
    let (_, waits) = ask(&member).await;
    let before = colleague.see(&waits).await;
    officer.press(&officer.see(&waits).await, &format!("{waits}/assignment")).await.answers(303);
    officer.see(&waits).await.says("Jij werkt aan deze vraag.");
    colleague.press(&before, &format!("{waits}/assignment")).await.answers(409).says("Een collega nam deze vraag net op.");
    colleague.see("/inbox?show=unassigned").await.hides(TITLE);
    colleague.see("/inbox?show=mine").await.hides(TITLE);
    officer.see("/inbox?show=mine").await.says(TITLE);
}

both!(a_returned_question_is_written_anew);
async fn a_returned_question_is_written_anew(app: &TestApp) {
    let (member, officer) = (app.enter(MEMBER).await, app.enter(OFFICER).await);
    let (asked, waits) = ask(&member).await;
    let unclear = [("unclear", "Over welke cheque gaat het?")];
    officer.fill(&officer.see(&waits).await, &format!("{waits}/return"), &unclear).await.answers(303);
    app.deliver_mail().await;
    member.see("/home").await.says("Herschrijf je vraag aan VDAB");
    member.see(&asked).await.says("VDAB wil iets beter begrijpen").says("Over welke cheque gaat het?");
    let form = member.see(&format!("{asked}/edit")).await;
    member.fill(&form, &asked, &[("title", "Volstaat de checklist bij een tweede cheque?")]).await.answers(303);
    officer.see("/inbox").await.says("Volstaat de checklist bij een tweede cheque?");
    app.enter(PRESENTER).await.get(&format!("{asked}/edit")).await.answers(404);
}

both!(a_declined_question_says_where_to_ask);
async fn a_declined_question_says_where_to_ask(app: &TestApp) {
    let (member, officer) = (app.enter(MEMBER).await, app.enter(OFFICER).await);
    let (asked, waits) = ask(&member).await;
    let pointer = [("pointer", "Vraag dit aan je sectorfonds.")];
    officer.fill(&officer.see(&waits).await, &format!("{waits}/decline"), &pointer).await.answers(303);
    app.deliver_mail().await;
    member.see(&asked).await.says("Doorverwezen").says("Vraag dit aan je sectorfonds.");
    assert!(!app.letters_to(MEMBER.email).remove(0).words.text.contains("sectorfonds"));
}

both!(what_names_a_client_does_not_leave_the_network);
async fn what_names_a_client_does_not_leave_the_network(app: &TestApp) {
    let (member, officer) = (app.enter(MEMBER).await, app.enter(OFFICER).await);
    let form = member.see(&format!("{}/new", list())).await;
    let number = [("title", TITLE), ("body", "Haar nummer is 85.07.30-033.28.")];
    member.fill(&form, &list(), &number).await.answers(422).says("rijksregisternummer").says("85.07.30-033.28");
    let named = [("title", TITLE), ("body", "Mevrouw Peeters twijfelt.")];
    let warned = member.fill(&form, &list(), &named).await;
    warned.answers(422).says("“Mevrouw Peeters”").says("Dit is geen klantgegeven");
    officer.see("/inbox").await.hides(TITLE);
    let key = warned.body.split("name=\"not_client\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
    member.fill(&warned, &list(), &[("not_client", &key)]).await.answers(303);
    officer.see("/inbox").await.says(TITLE);
}

both!(a_double_click_asks_once);
async fn a_double_click_asks_once(app: &TestApp) {
    let member = app.enter(MEMBER).await;
    let form = member.see(&format!("{}/new", list())).await;
    let typed = [("title", TITLE), ("body", BODY)];
    let first = member.fill(&form, &list(), &typed).await.leads_to();
    assert_eq!(member.fill(&form, &list(), &typed).await.leads_to(), first);
    assert_eq!(member.see(&list()).await.text().matches(TITLE).count(), 1);
}

both!(a_double_click_answers_once);
async fn a_double_click_answers_once(app: &TestApp) {
    let (member, officer) = (app.enter(MEMBER).await, app.enter(OFFICER).await);
    let (asked, waits) = ask(&member).await;
    let desk = officer.see(&waits).await;
    for _ in 0..2 {
        officer.press(&desk, &format!("{waits}/assignment")).await.answers(303);
    }
    let desk = officer.see(&waits).await;
    for _ in 0..2 {
        officer.fill(&desk, &format!("{waits}/answer"), &ANSWERED).await.answers(303);
    }
    app.deliver_mail().await;
    let letters = app.letters_to(MEMBER.email).into_iter().filter(|letter| letter.words.subject.contains("beantwoordde"));
    assert_eq!(letters.count(), 1);
    assert_eq!(member.see(&asked).await.text().matches("de checklist volstaat.").count(), 1);
}

both!(two_presses_at_the_same_moment_answer_once);
async fn two_presses_at_the_same_moment_answer_once(app: &TestApp) {
    let (member, officer) = (app.enter(MEMBER).await, app.enter(OFFICER).await);
    let (asked, waits) = ask(&member).await;
    let (desk, answer) = (officer.see(&waits).await, format!("{waits}/answer"));
    let rows = format!("questions WHERE id = '{}'", waits.rsplit('/').next().unwrap());
    let press = || officer.fill(&desk, &answer, &ANSWERED);
    let pages = in_turn(app, &rows, press(), press()).await;
    assert_eq!(pages.map(|page| page.leads_to()), [waits.clone(), waits]);
    app.deliver_mail().await;
    assert_eq!(member.see(&asked).await.text().matches("de checklist volstaat.").count(), 1);
}

both!(a_blank_or_endless_question_comes_back_with_its_problems);
async fn a_blank_or_endless_question_comes_back_with_its_problems(app: &TestApp) {
    let member = app.enter(MEMBER).await;
    let form = member.see(&format!("{}/new", list())).await;
    member.fill(&form, &list(), &[("title", " "), ("body", BODY)]).await.answers(422).says("Vul dit nog in.").says(BODY);
    let endless = "a".repeat(1_000_000);
    member.fill(&form, &list(), &[("title", TITLE), ("body", &endless)]).await.answers(422).says("Houd het bij 4.000 tekens.");
    let officer = app.enter(OFFICER).await;
    let (_, waits) = ask(&member).await;
    let odd = [("body", ANSWER), ("legal_basis", ""), ("valid_from", "31 februari")];
    let refused = officer.fill(&officer.see(&waits).await, &format!("{waits}/answer"), &odd).await;
    refused.answers(422).says("Deze dag kennen we niet.").says("Vul dit nog in.").says("de checklist volstaat");
}

both!(a_question_becomes_late_after_ten_working_days);
async fn a_question_becomes_late_after_ten_working_days(app: &TestApp) {
    let (member, officer) = (app.enter(MEMBER).await, app.enter(OFFICER).await);
    ask(&member).await;
    officer.see("/inbox?show=late").await.hides(TITLE);
    officer.see("/inbox").await.says("nog 10 werkdagen");
    app.advance(chrono::Duration::days(13));
    officer.see("/inbox?show=late").await.hides(TITLE);
    app.advance(chrono::Duration::days(3));
    officer.see("/inbox?show=late").await.says(TITLE).says("2 werkdagen te laat");
}

both!(a_long_inbox_has_pages);
async fn a_long_inbox_has_pages(app: &TestApp) {
    let row = |n: u32| {
        format!(
            "('{NETWORK}', '000000000000700080000000000f{n:04}', '{}', 'Vraag nummer {n:04}', 'Uitleg.', 'submitted',
             '2027-02-{:02}T16:00:00.000000Z', 1, '2027-02-01T09:00:00.000000Z', '2027-02-01T09:00:00.000000Z')",
            MEMBER.id,
            10 + n % 10
        )
    };
    let rows: Vec<String> = (0..60).map(row).collect();
    app.sow(format!(
        "INSERT INTO questions (network_id, id, asker_id, title, body, state, due_at, version, created_at, updated_at) VALUES {};",
        rows.join(", ")
    ))
    .await;
    let officer = app.enter(OFFICER).await;
    officer.see("/inbox").await.says("1–25 van 60").says("Vraag nummer 0000");
    officer.see("/inbox?show=all&page=2").await.says("51–60 van 60").says("Vraag nummer 0059").hides("Vraag nummer 0000");
    officer.see("/inbox?page=-1").await;
    for odd in ["/inbox?page=x", "/inbox?show=niets", "/inbox?page=1&page=2", "/inbox?page=99999999999999999999"] {
        officer.get(odd).await.answers(400).says("Dit adres klopt niet helemaal");
    }
    app.enter(MEMBER).await.see(&format!("{}?page=1", list())).await.says("26–50 van 60");
}

both!(a_stranger_finds_no_question_and_an_officer_no_network);
async fn a_stranger_finds_no_question_and_an_officer_no_network(app: &TestApp) {
    let member = app.enter(MEMBER).await;
    let (asked, waits) = ask(&member).await;
    app.enter(STRANGER).await.get(&asked).await.answers(404);
    let officer = app.enter(OFFICER).await;
    officer.get(&asked).await.answers(404);
    member.get(&waits).await.answers(404);
    app.enter(FACILITATOR).await.see(&asked).await.says(TITLE);
}

/// Waits until a socket has brought a name.
async fn hears(socket: &mut Socket, name: &str) {
    loop {
        match socket.next().await {
            Brought::Names(names) if names.iter().any(|heard| heard == name) => return,
            Brought::Names(_) => {}
            Brought::Close(code) => panic!("closed with {code} before {name}"),
        }
    }
}

both!(who_looks_on_sees_the_question_and_its_answer_come);
async fn who_looks_on_sees_the_question_and_its_answer_come(app: &TestApp) {
    let (member, officer, reader) = (app.enter(MEMBER).await, app.enter(OFFICER).await, app.enter(PRESENTER).await);
    let open = async |visitor: &Visitor| Socket::open_at(&app.site, visitor, Some(&app.site)).await.unwrap();
    let (mut at_inbox, mut at_list, mut at_question) = (open(&officer).await, open(&reader).await, open(&member).await);
    let (asked, waits) = ask(&member).await;
    hears(&mut at_inbox, "inbox/all").await;
    hears(&mut at_list, &format!("questions/{NETWORK}")).await;
    officer.see("/inbox/list").await.says(TITLE);
    officer.fill(&officer.see(&waits).await, &format!("{waits}/answer"), &ANSWERED).await.answers(303);
    hears(&mut at_question, &format!("home/{}", MEMBER.id)).await;
    member.see(&format!("{asked}/fragment")).await.says("Antwoord van VDAB");
    app.deliver_mail().await;
}
