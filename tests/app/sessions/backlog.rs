//! What waits for a later session, and the votes for it.

use super::*;

fn backlog() -> String {
    format!("/networks/{NETWORK}/backlog")
}

async fn propose(visitor: &Visitor, title: &str) -> Page {
    let page = visitor.see(&backlog()).await;
    let typed = [("title", title), ("rubric", "talk"), ("minutes", "30"), ("note", "Omdat velen ermee worstelen.")];
    visitor.fill(&page, &backlog(), &typed).await
}

/// The address of the vote for what says this.
fn vote(page: &Page, title: &str) -> String {
    let waits = item(page, title);
    format!("/networks/{NETWORK}/items/{}/vote", waits.rsplit('/').next().unwrap())
}

both!(a_member_proposes_for_a_later_session_and_the_facilitator_places_it);
async fn a_member_proposes_for_a_later_session_and_the_facilitator_places_it(app: &TestApp) {
    let (greet, ann) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await);
    propose(&ann, " ").await.answers(422).says("Geef het punt een titel.");
    propose(&ann, "Zelfzorg").await.answers(303);
    let page = greet.see(&backlog()).await;
    page.says("Zelfzorg").says("Ann D'Haese").says("Omdat velen ermee worstelen.");
    let place = item(&page, "Zelfzorg").replace("/items/", "/") + "/scheduling";
    assert!(!ann.see(&backlog()).await.offers(&place));
    let (one, two) =
        futures_util::join!(greet.fill(&page, &place, &[("session", SESSION)]), greet.fill(&page, &place, &[("session", SESSION)]));
    assert_eq!([one.status, two.status], [303, 303]);
    assert!(order(&ann.see(&of_cast()).await).contains(&"Zelfzorg".to_owned()));
    ann.see(&backlog()).await.hides("Zelfzorg");
    greet.post(&place, &[("session", "zomaar")]).await.answers(422).says("Kies een sessie waarvan de agenda nog open is.");
}

both!(everybody_has_one_vote_and_can_take_it_back);
async fn everybody_has_one_vote_and_can_take_it_back(app: &TestApp) {
    let (ann, mehmet) = (app.enter(PRESENTER).await, app.enter(MEMBER).await);
    propose(&ann, "Zelfzorg").await.answers(303);
    propose(&ann, "Grenzen").await.answers(303);
    let page = mehmet.see(&backlog()).await;
    let for_grenzen = vote(&page, "Grenzen");
    let (one, two) = futures_util::join!(mehmet.press(&page, &for_grenzen), mehmet.press(&page, &for_grenzen));
    assert_eq!([one.status, two.status], [303, 303]);
    ann.press(&ann.see(&backlog()).await, &for_grenzen).await.answers(303);
    let page = mehmet.see(&backlog()).await;
    page.says("2 stemmen voor Grenzen");
    app.enter(OTHERS[0]).await.see(&backlog()).await.says("2 stemmen voor Grenzen").hides("Mehmet");
    assert_eq!(order(&page)[0], "Grenzen");
    mehmet.press(&page, &format!("DELETE {for_grenzen}")).await.answers(303);
    mehmet.see(&backlog()).await.says("1 stem voor Grenzen");
}

both!(a_proposal_for_a_session_is_voted_for_on_its_page);
async fn a_proposal_for_a_session_is_voted_for_on_its_page(app: &TestApp) {
    let (ann, mehmet) = (app.enter(PRESENTER).await, app.enter(MEMBER).await);
    let page = ann.see(&of_cast()).await;
    let typed = [("title", "Zelfzorg"), ("rubric", "talk"), ("minutes", "10")];
    ann.fill(&page, &format!("{}/items", of_cast()), &typed).await.answers(303);
    let page = mehmet.see(&of_cast()).await;
    let to = mehmet.press(&page, &vote(&page, "Zelfzorg")).await.leads_to();
    assert!(to.starts_with(&of_cast()));
    ann.see(&format!("{}/agenda", of_cast())).await.says("1 stem voor Zelfzorg");
}

both!(a_proposal_without_a_date_is_declined_or_taken_back);
async fn a_proposal_without_a_date_is_declined_or_taken_back(app: &TestApp) {
    let (greet, ann, mehmet) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await, app.enter(MEMBER).await);
    propose(&ann, "Gastspreker").await.answers(303);
    propose(&ann, "Zelfzorg").await.answers(303);
    let page = greet.see(&backlog()).await;
    let (guest, care) = (item(&page, "Gastspreker").replace("/items/", "/"), item(&page, "Zelfzorg").replace("/items/", "/"));
    greet.fill(&page, &format!("{guest}/decline"), &[("reason", "")]).await.answers(422);
    greet.fill(&page, &format!("{guest}/decline"), &[("reason", "We hebben al twee gasten.")]).await.answers(303);
    ann.see(&backlog()).await.says("Niet aanvaard").says("We hebben al twee gasten.");
    mehmet.see(&backlog()).await;
    mehmet.post(&format!("{care}/withdrawal"), &[]).await.answers(404);
    ann.press(&ann.see(&backlog()).await, &format!("{care}/withdrawal")).await.answers(303);
    greet.see(&backlog()).await.hides("Zelfzorg");
}

both!(the_items_of_a_cancelled_session_wait_for_another);
async fn the_items_of_a_cancelled_session_wait_for_another(app: &TestApp) {
    let (greet, ann) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await);
    let page = ann.see(&of_cast()).await;
    let typed = [("title", "Zelfzorg"), ("rubric", "talk"), ("minutes", "10")];
    ann.fill(&page, &format!("{}/items", of_cast()), &typed).await.answers(303);
    let form = greet.see(&format!("{}/cancellation", of_cast())).await;
    greet.fill(&form, &format!("{}/cancellation", of_cast()), &[("reason", "De zaal is dicht.")]).await.answers(303);
    app.deliver_mail().await;
    ann.see(&backlog()).await.says("Zelfzorg");
}

/// The session of the cast is called off while a talk stands on its agenda.
async fn called_off_with_a_talk(app: &TestApp, greet: &Visitor, fixed: bool) {
    let talk = [("title", "Drie lichte vormen"), ("rubric", "talk"), ("minutes", "80")];
    greet.fill(&greet.see(&of_cast()).await, &format!("{}/items", of_cast()), &talk).await.answers(303);
    if fixed {
        greet.press(&greet.see(&of_cast()).await, &format!("{}/fixing", of_cast())).await.answers(303);
    }
    let form = greet.see(&format!("{}/cancellation", of_cast())).await;
    greet.fill(&form, &format!("{}/cancellation", of_cast()), &[("reason", "De zaal is dicht.")]).await.answers(303);
    app.deliver_mail().await;
}

both!(what_was_on_the_agenda_of_a_cancelled_session_moves_to_the_next);
async fn what_was_on_the_agenda_of_a_cancelled_session_moves_to_the_next(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let next = planned(app, &greet).await;
    called_off_with_a_talk(app, &greet, true).await;
    greet.see(&next).await.says("Drie lichte vormen").says("Aanvaard");
    greet.see(&backlog()).await.hides("Drie lichte vormen");
}

both!(without_a_next_session_what_was_on_a_cancelled_agenda_waits);
async fn without_a_next_session_what_was_on_a_cancelled_agenda_waits(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    called_off_with_a_talk(app, &greet, false).await;
    greet.see(&backlog()).await.says("Drie lichte vormen").says("Doorgeschoven");
}
