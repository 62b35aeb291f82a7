//! What goes from a report: with an item that is dropped, and with a case whose text is erased.

use super::*;

/// Notes, decides and promises something at an item; the promise is Ann's.
async fn fill(greet: &Visitor, item: &str) {
    note(greet, item, "De incidentmethode hielp.").await.answers(303);
    let page = greet.see(&report()).await;
    let decided = [("decision", "We proberen een schaalvraag"), ("decision-item", item)];
    greet.fill(&page, &format!("{}/decisions", report()), &decided).await.answers(303);
    let promised = [("action", "Ann belt de tolk"), ("owner", PRESENTER.id), ("action-item", item)];
    greet.fill(&page, &format!("{}/actions", report()), &promised).await.answers(303);
}

const WORDS: [&str; 3] = ["incidentmethode", "schaalvraag", "tolk"];

fn says_all(page: &Page) {
    for word in WORDS {
        page.says(word);
    }
}

fn hides_all(page: &Page) {
    for word in WORDS {
        page.hides(word);
    }
}

both!(of_an_item_that_is_dropped_nothing_stays);
async fn of_an_item_that_is_dropped_nothing_stays(app: &TestApp) {
    begun(app).await;
    let (greet, ann) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await);
    app.sow(format!("UPDATE agenda_items SET state = 'in_progress' WHERE id = '{TALK}'")).await;
    fill(&greet, TALK).await;
    says_all(&ann.see(&report()).await);
    ann.see("/home").await.says("Ann belt de tolk");
    greet.post(&format!("{}/items/{TALK}/drop", of_cast()), &[]).await.answers(303);
    hides_all(&ann.see(&report()).await);
    ann.see("/home").await.hides("tolk");
    // Not hidden but gone: it would show again with the item.
    app.sow(format!("UPDATE agenda_items SET state = 'done' WHERE id = '{TALK}'")).await;
    let page = greet.see(&report()).await;
    page.says("Drie lichte vormen");
    hides_all(&page);
}

both!(what_a_report_says_of_a_case_goes_when_the_case_goes);
async fn what_a_report_says_of_a_case_goes_when_the_case_goes(app: &TestApp) {
    begun(app).await;
    let (greet, ann) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await);
    fill(&greet, CASE_ITEM).await;
    note(&greet, TALK, "Dit blijft.").await.answers(303);
    app.sow("UPDATE cases SET state = 'discussed', closed_at = '2026-07-01T09:00:00.000000Z', warned_at = '2026-12-18T09:00:00.000000Z'")
        .await;
    says_all(&ann.see(&report()).await);
    // Also a report that is fixed forgets.
    app.sow("UPDATE reports SET state = 'fixed'; UPDATE sessions SET state = 'recorded'").await;
    app.do_rounds().await;
    let page = ann.see(&report()).await;
    page.says("Dit blijft.").says("Case van Ann D'Haese");
    hides_all(&page);
    // Not hidden but gone: without its case everybody could read the item.
    app.sow(format!("UPDATE agenda_items SET case_id = NULL, title = 'Zonder case' WHERE id = '{CASE_ITEM}'")).await;
    let page = greet.see(&report()).await;
    page.says("Zonder case");
    hides_all(&page);
}

both!(an_amendment_about_a_case_is_for_those_who_may_read_it_and_goes_with_it);
async fn an_amendment_about_a_case_is_for_those_who_may_read_it_and_goes_with_it(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    shared(app, &greet).await;
    let (ann, mehmet) = (app.enter(PRESENTER).await, app.enter(MEMBER).await);
    let asks = async |who: &Visitor, text: &str, item: &str| {
        let form = who.see(&format!("{}/amendments/new", report())).await;
        who.fill(&form, &format!("{}/amendments", report()), &[("amendment", text), ("amendment-item", item)]).await
    };
    asks(&ann, "De tolk kwam later.", CASE_ITEM).await.answers(303);
    asks(&ann, "De zaal was te klein.", "").await.answers(303);
    asks(&mehmet, "Ik hoorde het anders.", CASE_ITEM).await.answers(422).says("Kies een agendapunt van deze sessie.");
    greet.see(&report()).await.says("De tolk kwam later.").says("De zaal was te klein.");
    mehmet.see(&report()).await.hides("De tolk kwam later.").says("De zaal was te klein.");
    app.sow("UPDATE cases SET state = 'discussed', closed_at = '2026-07-01T09:00:00.000000Z', warned_at = '2026-12-18T09:00:00.000000Z'")
        .await;
    app.do_rounds().await;
    app.sow(format!("UPDATE agenda_items SET case_id = NULL, title = 'Zonder case' WHERE id = '{CASE_ITEM}'")).await;
    greet.see(&report()).await.hides("De tolk kwam later.").says("De zaal was te klein.");
}

both!(what_no_facilitator_may_read_is_taken_back_by_whoever_asked_and_the_report_can_be_fixed);
async fn what_no_facilitator_may_read_is_taken_back_by_whoever_asked_and_the_report_can_be_fixed(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    shared(app, &greet).await;
    let (ann, mehmet) = (app.enter(PRESENTER).await, app.enter(MEMBER).await);
    let form = ann.see(&format!("{}/amendments/new", report())).await;
    let typed = [("amendment", "De tolk kwam later."), ("amendment-item", CASE_ITEM)];
    ann.fill(&form, &format!("{}/amendments", report()), &typed).await.answers(303);
    app.sow(format!(
        "INSERT INTO centres (id, name, enterprise_number, created_at) VALUES
           ('00000000000070008000000000002001', 'Zinwerk', '0417497106', '2027-02-01T09:00:00.000000Z');
         INSERT INTO affiliations (person_id, centre_id, since) VALUES
           ('{}', '00000000000070008000000000002001', '2026-01-01'), ('{}', '00000000000070008000000000002001', '2026-01-01');
         UPDATE cases SET shielded = TRUE",
        PRESENTER.id, FACILITATOR.id
    ))
    .await;
    let waits = "Eén voorstel tot aanpassing wacht op je antwoord.";
    greet.see(&report()).await.hides("De tolk kwam later.").says(waits);
    let page = ann.see(&report()).await;
    let amendment = page.body.split("id=\"amendment-").nth(1).and_then(|rest| rest.split('"').next()).expect("her proposal");
    let amendment = format!("{}/amendments/{amendment}", report());
    greet.get(&amendment).await.answers(404);
    for other in [&greet, &mehmet] {
        other.see(&report()).await;
        other.post(&format!("{amendment}?_method=DELETE"), &[]).await.answers(404);
    }
    ann.press(&page, &format!("DELETE {amendment}")).await.answers(303);
    ann.see(&report()).await.hides("De tolk kwam later.");
    greet.see(&report()).await.hides(waits);
    app.deliver_mail().await;
}
