//! The group chooses beforehand which case comes first, and comes back to those of last time.

use super::{CONTEXT, comes, scheduled};
use crate::both;
use crate::support::app::TestApp;
use crate::support::cast::{FACILITATOR, MEMBER, NETWORK, OTHERS, PRESENTER, SESSION};
use crate::support::html::forms;
use crate::support::visitor::{Page, Visitor};

fn session() -> String {
    format!("/networks/{NETWORK}/sessions/{SESSION}")
}

/// The forms of a page with which somebody says that they want to begin with a case.
fn wishes(page: &Page) -> Vec<String> {
    forms(&page.body).into_iter().map(|form| form.action).filter(|action| action.ends_with("/wish")).collect()
}

async fn wish(visitor: &Visitor, nth: usize) {
    let page = visitor.see(&session()).await;
    let action = wishes(&page).remove(nth);
    visitor.press(&page, &action).await.answers(303);
}

both!(members_choose_with_which_case_they_begin);
async fn members_choose_with_which_case_they_begin(app: &TestApp) {
    scheduled(app, "network").await;
    let (mehmet, noor) = (app.enter(MEMBER).await, app.enter(OTHERS[0]).await);
    assert!(wishes(&mehmet.see(&session()).await).is_empty(), "of one case there is nothing to choose");
    scheduled(app, "network").await;
    mehmet.see(&session()).await.says("Nog niemand wil met deze case beginnen.");
    wish(&mehmet, 0).await;
    wish(&noor, 0).await;
    noor.see(&session()).await.says("2 mensen willen met deze case beginnen.");
    wish(&noor, 1).await;
    let page = app.enter(FACILITATOR).await.see(&session()).await;
    assert_eq!(page.text().matches("Eén iemand wil met deze case beginnen.").count(), 2, "the last wish of each counts");
    wish(&noor, 1).await;
    noor.see(&session()).await.says("Nog niemand wil met deze case beginnen.");
}

both!(a_session_comes_back_to_the_cases_of_last_time);
async fn a_session_comes_back_to_the_cases_of_last_time(app: &TestApp) {
    let case = scheduled(app, "session").await;
    comes(app, MEMBER.id).await;
    let next = "00000000000070008000000000000c77";
    app.sow(format!(
        "UPDATE cases SET state = 'discussed', closed_at = '2027-02-11T20:00:00.000000Z';
         UPDATE sessions SET state = 'held' WHERE id = '{SESSION}';
         INSERT INTO sessions (network_id, id, number, title, starts_at, ends_at, form, place, link, state, sequence, version, created_by, created_at)
         SELECT network_id, '{next}', 2, 'De volgende', '2027-03-11T18:00:00.000000Z', '2027-03-11T21:00:00.000000Z', form, place, link, 'agenda_open',
         0, 1, created_by, created_at FROM sessions WHERE id = '{SESSION}';
         INSERT INTO agenda_items (network_id, id, session_id, rubric, title, note, minutes, position, state, proposed_by, version, created_at)
         VALUES ('{NETWORK}', '00000000000070008000000000000e77', '{next}', 'follow_up', '', '', 15, 1, 'scheduled', '{}', 1,
         '2027-02-01T09:00:00.000000Z')",
        FACILITATOR.id
    ))
    .await;
    let page = format!("/networks/{NETWORK}/sessions/{next}");
    let (ann, mehmet) = (app.enter(PRESENTER).await, app.enter(MEMBER).await);
    mehmet.see(&page).await.says("Ann D'Haese vertelt hoe het verder liep.").hides(CONTEXT);
    ann.fill(&ann.see(&case).await, &format!("{case}/aftermath"), &[("aftermath", "Hij koos zelf.")]).await.answers(303);
    mehmet.see(&page).await.says("Ann D'Haese vertelde hoe het verder liep.");
    app.enter(OTHERS[0]).await.see(&page).await.says("Ann D'Haese vertelde").hides("Lees de case");
}
