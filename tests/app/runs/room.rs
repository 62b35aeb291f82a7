//! What a room does when something is not as it should be.

use super::{WORDS, go, on_the_agenda, press, started};
use crate::both;
use crate::support::app::TestApp;
use crate::support::cast::{FACILITATOR, MEMBER, NETWORK, OTHERS, PRESENTER, SESSION};

const UNREADABLE: &str = "Dit kaartje kan niet gelezen worden.";

both!(a_card_that_cannot_be_read_leaves_the_rest_of_the_room_as_it_is);
async fn a_card_that_cannot_be_read_leaves_the_rest_of_the_room_as_it_is(app: &TestApp) {
    let (greet, run) = started(app, "incident_method").await;
    app.do_rounds().await;
    app.deliver_mail().await;
    for place in 0..2 {
        go(&greet, &run, place, "on").await.answers(303);
    }
    let (mehmet, noor, card) = (app.enter(MEMBER).await, app.enter(OTHERS[0]).await, format!("{run}/steps/2/card"));
    mehmet.fill(&mehmet.see(&run).await, &card, &[("body", "Dit raakt stuk.")]).await.answers(303);
    noor.fill(&noor.see(&run).await, &card, &[("body", WORDS)]).await.answers(303);
    app.sow(format!("UPDATE cards SET body = 'stuk' WHERE author_id = '{}'", MEMBER.id)).await;
    mehmet.see(&run).await.says(UNREADABLE).hides(WORDS);
    press(&greet, &format!("{run}/console"), &format!("{run}/reveal")).await.answers(303);
    for page in [run.clone(), format!("{run}/fragment"), format!("{run}/console"), format!("{run}/screen")] {
        greet.see(&page).await.says(UNREADABLE).says(WORDS);
    }
    // Whoever wrote it writes it again.
    mehmet.fill(&mehmet.see(&run).await, &card, &[("body", "Nu wel.")]).await.answers(303);
    greet.see(&run).await.says("Nu wel.").hides(UNREADABLE);
}

both!(a_word_at_the_end_that_cannot_be_read_is_left_out);
async fn a_word_at_the_end_that_cannot_be_read_is_left_out(app: &TestApp) {
    let (greet, run) = started(app, "incident_method").await;
    app.do_rounds().await;
    app.deliver_mail().await;
    press(&greet, &format!("{run}/console"), &format!("{run}/end")).await.answers(303);
    let ann = app.enter(PRESENTER).await;
    let said = [("insight", "Ik vraag eerst."), ("next_step", "Morgen bellen.")];
    ann.fill(&ann.see(&run).await, &format!("{run}/conclusion"), &said).await.answers(303);
    app.sow("UPDATE presenters SET insight = 'stuk'").await;
    greet.see(&run).await.says("Morgen bellen.").hides("Ik vraag eerst.");
    greet.see(&format!("/networks/{NETWORK}/cases/00000000000070008000000000001001")).await.hides("Ik vraag eerst.");
}

both!(a_role_that_is_refused_is_marked_where_it_was_chosen);
async fn a_role_that_is_refused_is_marked_where_it_was_chosen(app: &TestApp) {
    let (greet, run) = started(app, "incident_method").await;
    let (console, cast) = (format!("{run}/console"), format!("{run}/cast"));
    let twice = [("observer", OTHERS[0].id), ("timekeeper", OTHERS[0].id)];
    let refused = greet.fill(&greet.see(&console).await, &cast, &twice).await;
    refused.answers(422).says("Elke rol is voor één iemand van de kring.");
    assert!(refused.body.contains(r#"<select id="timekeeper" name="timekeeper" aria-invalid="true""#), "{}", refused.body);
    assert!(refused.body.contains(r#"<select id="observer" name="observer" aria-describedby"#), "{}", refused.body);
    assert!(refused.body.contains(r##"<a href="#timekeeper">"##) && refused.body.contains("<details open>"));
    assert_eq!(refused.body.matches(&format!(r#"<option value="{}" selected>"#, OTHERS[0].id)).count(), 2, "what was chosen stays");
    greet.see(&console).await.hides("aria-invalid");
    let typed = [("observer", OTHERS[0].id), ("timekeeper", OTHERS[1].id)];
    greet.fill(&refused, &cast, &typed).await.answers(303);
}

both!(a_case_whose_item_is_done_without_a_method_counts_as_discussed);
async fn a_case_whose_item_is_done_without_a_method_counts_as_discussed(app: &TestApp) {
    let item = on_the_agenda(app, 1).await;
    let (greet, ann) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await);
    let (session, case) =
        (format!("/networks/{NETWORK}/sessions/{SESSION}"), format!("/networks/{NETWORK}/cases/00000000000070008000000000001001"));
    ann.see(&case).await.hides("Besproken");
    for step in ["beginning", "completion"] {
        press(&greet, &session, &format!("{item}/{step}")).await.answers(303);
    }
    ann.see(&case).await.says("Besproken");
    ann.see(&format!("/networks/{NETWORK}/balance")).await.says("Je bracht één case in.");
    app.deliver_mail().await;
}
