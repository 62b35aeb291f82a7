//! Methods in which several people present, one after another.

use super::{WORDS, agree, begun, form_to, go, on_the_agenda, press, started};
use crate::both;
use crate::support::app::TestApp;
use crate::support::cast::{FACILITATOR, MEMBER, NETWORK, OTHERS, PRESENTER, Person, SESSION};
use crate::support::visitor::Visitor;

/// Greet says who presents from now on.
async fn presents(greet: &Visitor, run: &str, person: Person) {
    let console = greet.see(&format!("{run}/console")).await;
    greet.fill(&console, &format!("{run}/cast"), &[("presenter", person.id)]).await.answers(303);
}

/// Somebody says what they take along, first and thanks.
async fn concludes(who: &Visitor, run: &str, insight: &str, thanks: &str) {
    let form = who.see(run).await;
    who.fill(&form, &format!("{run}/conclusion"), &[("insight", insight), ("thanks", thanks)]).await.answers(303);
}

both!(each_presenter_of_a_method_with_rounds_keeps_a_word_of_their_own);
async fn each_presenter_of_a_method_with_rounds_keeps_a_word_of_their_own(app: &TestApp) {
    let (greet, run) = started(app, "wise_crowds").await;
    let (ann, mehmet, noor) = (app.enter(PRESENTER).await, app.enter(MEMBER).await, app.enter(OTHERS[0]).await);
    presents(&greet, &run, MEMBER).await;
    press(&greet, &format!("{run}/console"), &format!("{run}/end")).await.answers(303);
    concludes(&ann, &run, "Ik vraag eerst.", "Jullie luisterden echt.").await;
    concludes(&mehmet, &run, "Ik durf te zwijgen.", "Wat een rust.").await;
    // Whoever writes again changes their own word alone.
    concludes(&ann, &run, "Ik vraag altijd eerst.", "Jullie luisterden echt.").await;
    let form = mehmet.see(&run).await;
    assert!(form.says("Wat Ann D'Haese meeneemt").body.contains("Ik durf te zwijgen.</textarea>"));
    let room = noor.see(&run).await;
    room.says("Ik vraag altijd eerst.").says("Ik durf te zwijgen.").says("Wat Mehmet Öztürk meeneemt");
    assert!(form_to(&room, "/conclusion").is_none());
    noor.see("/home").await;
    noor.post(&format!("{run}/conclusion"), &[("insight", "Van mij.")]).await.answers(404);
    let report = noor.see(&format!("/networks/{NETWORK}/sessions/{SESSION}/report")).await;
    report.says("Ik vraag altijd eerst.").says("Jullie luisterden echt.").says("Ik durf te zwijgen.").says("Wat een rust.");
}

both!(the_page_of_a_case_shows_what_its_own_presenter_took_along);
async fn the_page_of_a_case_shows_what_its_own_presenter_took_along(app: &TestApp) {
    let item = on_the_agenda(app, 1).await;
    let (greet, ann, mehmet) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await, app.enter(MEMBER).await);
    let run = begun(&greet, &item, "troika_consulting").await;
    presents(&greet, &run, MEMBER).await;
    press(&greet, &format!("{run}/console"), &format!("{run}/end")).await.answers(303);
    concludes(&mehmet, &run, "Ik durf te zwijgen.", "Wat een rust.").await;
    let case = format!("/networks/{NETWORK}/cases/00000000000070008000000000001001");
    mehmet.see(&case).await.hides("Ik durf te zwijgen.").hides("Wat een rust.");
    concludes(&ann, &run, "Ik vraag eerst.", "Jullie luisterden echt.").await;
    mehmet.see(&case).await.says("Ik vraag eerst.").says("Jullie luisterden echt.").hides("Ik durf te zwijgen.");
    // Both go with the case on which they were said.
    press(&ann, &case, &format!("{case}/erasure")).await.answers(303);
    let report = mehmet.see(&format!("/networks/{NETWORK}/sessions/{SESSION}/report")).await;
    report.hides("Ik durf te zwijgen.").hides("Ik vraag eerst.");
}

/// Where somebody's give and take stands.
async fn advised(who: &Visitor) -> crate::support::visitor::Page {
    who.see(&format!("/networks/{NETWORK}/balance")).await
}

both!(what_a_presenter_writes_in_their_own_round_is_no_advice);
async fn what_a_presenter_writes_in_their_own_round_is_no_advice(app: &TestApp) {
    let (greet, run) = started(app, "wise_crowds").await;
    let ann = app.enter(PRESENTER).await;
    agree(&ann, &run).await;
    for place in 0..3 {
        go(&greet, &run, place, "on").await.answers(303);
    }
    ann.fill(&ann.see(&run).await, &format!("{run}/steps/3/card"), &[("body", WORDS)]).await.answers(303);
    presents(&greet, &run, MEMBER).await;
    advised(&ann).await.says("Je dacht nog niet mee over een case van een ander.");
}

both!(advice_to_an_earlier_presenter_still_counts_for_the_next_one);
async fn advice_to_an_earlier_presenter_still_counts_for_the_next_one(app: &TestApp) {
    let (greet, run) = started(app, "incident_method").await;
    for place in 0..2 {
        go(&greet, &run, place, "on").await.answers(303);
    }
    let mehmet = app.enter(MEMBER).await;
    mehmet.fill(&mehmet.see(&run).await, &format!("{run}/steps/2/card"), &[("body", WORDS)]).await.answers(303);
    presents(&greet, &run, MEMBER).await;
    advised(&mehmet).await.says("Je dacht één keer mee over een case van een ander.");
}

both!(who_was_named_by_mistake_is_asked_for_nothing_at_the_end);
async fn who_was_named_by_mistake_is_asked_for_nothing_at_the_end(app: &TestApp) {
    let item = on_the_agenda(app, 1).await;
    let (greet, ann, mehmet) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await, app.enter(MEMBER).await);
    let run = begun(&greet, &item, "incident_method").await;
    presents(&greet, &run, MEMBER).await;
    presents(&greet, &run, PRESENTER).await;
    press(&greet, &format!("{run}/console"), &format!("{run}/end")).await.answers(303);
    assert!(form_to(&mehmet.see(&run).await, "/conclusion").is_none());
    assert!(form_to(&ann.see(&run).await, "/conclusion").is_some());
}

both!(what_somebody_took_along_who_presented_for_another_stands_at_the_case);
async fn what_somebody_took_along_who_presented_for_another_stands_at_the_case(app: &TestApp) {
    let item = on_the_agenda(app, 1).await;
    let (greet, mehmet) = (app.enter(FACILITATOR).await, app.enter(MEMBER).await);
    let run = begun(&greet, &item, "incident_method").await;
    presents(&greet, &run, MEMBER).await;
    press(&greet, &format!("{run}/console"), &format!("{run}/end")).await.answers(303);
    concludes(&mehmet, &run, "Ik durf te zwijgen.", "Wat een rust.").await;
    mehmet.see(&format!("/networks/{NETWORK}/cases/00000000000070008000000000001001")).await.says("Ik durf te zwijgen.");
}
