//! A draft saves itself while it is written.

use super::{CONTEXT, QUESTION, TITLE, list, rows, sends_to};
use crate::both;
use crate::support::app::TestApp;
use crate::support::cast::{FACILITATOR, MEMBER, PRESENTER};
use crate::support::visitor::{Page, Visitor};

/// Where the form of a page saves itself.
fn saves_at(page: &Page) -> String {
    let (_, rest) = page.body.split_once("data-draft=\"").expect("a form that saves itself");
    rest.split('"').next().unwrap().to_owned()
}

async fn type_on(visitor: &Visitor, page: &Page, typed: &[(&str, &str)]) -> Page {
    visitor.fill_and_send(page, &sends_to(page), &saves_at(page), typed).await
}

both!(what_is_typed_is_kept_before_anything_is_pressed);
async fn what_is_typed_is_kept_before_anything_is_pressed(app: &TestApp) {
    let ann = app.enter(PRESENTER).await;
    let page = ann.see(&format!("{}/new", list())).await;
    type_on(&ann, &page, &[("title", TITLE), ("context", "Klant van bij Staalwerken Vanderlinden.")])
        .await
        .answers(200)
        .says("lijkt een werkgever");
    type_on(&ann, &page, &[("title", TITLE), ("context", CONTEXT)]).await.answers(200).hides("lijkt een werkgever");
    assert_eq!(rows(app).await.len(), 1, "one draft, however often it is saved");
    let draft = saves_at(&page).replace("/draft", "");
    ann.see(&format!("{draft}/edit")).await.says(CONTEXT);
    ann.see(&draft).await.says(TITLE).says("Kladversie");
    app.enter(FACILITATOR).await.get(&draft).await.answers(404);
    app.enter(MEMBER).await.get(&format!("{draft}/edit")).await.answers(404);
}

both!(a_draft_keeps_what_may_not_be_handed_in_and_says_so_at_its_field);
async fn a_draft_keeps_what_may_not_be_handed_in_and_says_so_at_its_field(app: &TestApp) {
    let ann = app.enter(PRESENTER).await;
    let page = ann.see(&format!("{}/new", list())).await;
    let long = format!("{} en dit was het laatste.", "Hij twijfelt. ".repeat(450));
    let themes = [("theme", "reorientation"), ("theme", "recovery"), ("theme", "balance"), ("theme", "conflict")];
    let typed = [&[("title", TITLE), ("context", &long), ("question", QUESTION), ("level", "network")][..], &themes].concat();
    type_on(&ann, &page, &typed).await.answers(200);
    let draft = saves_at(&page).replace("/draft", "");
    let kept = ann.see(&format!("{draft}/edit")).await;
    kept.says("en dit was het laatste.");
    let refused = ann.fill(&kept, &draft, &[("ready", "yes")]).await;
    refused.answers(422).says("en dit was het laatste.").says("tekens").says("Kies hoogstens drie");
    assert_eq!(rows(app).await[0].2, "draft");
}

both!(a_draft_that_saved_itself_is_handed_in_as_the_same_case);
async fn a_draft_that_saved_itself_is_handed_in_as_the_same_case(app: &TestApp) {
    let ann = app.enter(PRESENTER).await;
    let page = ann.see(&format!("{}/new", list())).await;
    let all = [("title", TITLE), ("context", CONTEXT), ("question", QUESTION)];
    type_on(&ann, &page, &all).await.answers(200);
    let case = ann.fill(&page, &list(), &[all[0], all[1], all[2], ("level", "network"), ("ready", "yes")]).await.leads_to();
    app.deliver_mail().await;
    ann.see(&case).await.says("Ingediend");
    assert_eq!(rows(app).await.len(), 1);
}

both!(a_tab_that_was_left_open_saves_nothing_over_a_newer_draft);
async fn a_tab_that_was_left_open_saves_nothing_over_a_newer_draft(app: &TestApp) {
    let ann = app.enter(PRESENTER).await;
    let case = super::write(&ann, CONTEXT, "network", "no").await.leads_to();
    let (old, new) = (ann.see(&format!("{case}/edit")).await, ann.see(&format!("{case}/edit")).await);
    type_on(&ann, &new, &[("context", "Het nieuwe.")]).await.answers(200);
    type_on(&ann, &old, &[("context", "Het oude.")]).await.answers(409);
    ann.see(&case).await.says("Het nieuwe.");
}

both!(a_case_that_went_on_is_no_draft_any_more);
async fn a_case_that_went_on_is_no_draft_any_more(app: &TestApp) {
    let ann = app.enter(PRESENTER).await;
    let case = super::write(&ann, CONTEXT, "network", "no").await.leads_to();
    let page = ann.see(&format!("{case}/edit")).await;
    ann.fill(&page, &case, &[("ready", "yes")]).await.answers(303);
    app.deliver_mail().await;
    type_on(&ann, &page, &[("context", "Te laat.")]).await.answers(409);
    let mehmet = app.enter(MEMBER).await;
    mehmet.see(&list()).await;
    mehmet.post(&saves_at(&page), &[("context", "Van een ander."), ("level", "network")]).await.answers(404);
    ann.see(&case).await.says(CONTEXT);
}

both!(a_tab_whose_writer_signed_in_again_elsewhere_is_led_to_what_was_written);
async fn a_tab_whose_writer_signed_in_again_elsewhere_is_led_to_what_was_written(app: &TestApp) {
    let ann = app.enter(PRESENTER).await;
    let case = super::write(&ann, CONTEXT, "network", "no").await.leads_to();
    let old = ann.see(&format!("{case}/edit")).await;
    for key in ["ended-link", "waits", "waits-link"] {
        assert!(old.body.contains(&format!("data-{key}=\"")), "{key}");
    }
    ann.press(&old, "/sign-out").await.answers(303);
    let ann = app.enter(PRESENTER).await;
    // The script follows this address, finds what it ends in, and shows it.
    let waits = type_on(&ann, &old, &[("context", "Na de nieuwe aanmelding.")]).await.leads_to();
    assert!(waits.starts_with(&format!("{case}/edit?parked=")), "{waits}");
    let shown = ann.see(&waits).await;
    shown.says("Na de nieuwe aanmelding.");
    // The page that shows it saves again.
    type_on(&ann, &shown, &[("context", "En verder geschreven.")]).await.answers(200);
    ann.see(&case).await.says("En verder geschreven.");
}
