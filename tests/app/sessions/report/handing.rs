//! A report that is handed to a member to write.

use super::*;

async fn hand_to(greet: &Visitor, person: &str) -> Page {
    greet.fill(&greet.see(&report()).await, &format!("{}/reporter", report()), &[("reporter", person)]).await
}

async fn written(app: &TestApp, person: crate::support::cast::Person, sentence: &str) {
    app.enter(person).await.see(&format!("/networks/{NETWORK}/balance")).await.says(sentence);
}

both!(a_report_is_handed_to_a_member_who_writes_it_and_gives_it);
async fn a_report_is_handed_to_a_member_who_writes_it_and_gives_it(app: &TestApp) {
    begun(app).await;
    let (greet, mehmet) = (app.enter(FACILITATOR).await, app.enter(MEMBER).await);
    hand_to(&greet, MEMBER.id).await.answers(303);
    mehmet.see("/home").await.says("Schrijf het verslag van sessie 1");
    mehmet.see(&of_cast()).await.says("Werk aan het verslag");
    write(&mehmet, "Over grenzen.", "Stilte laten vallen werkt.").await.answers(303);
    note(&mehmet, TALK, "Zeg het in één zin.").await.answers(303);
    let page = mehmet.see(&report()).await;
    page.says("Verslaggever: Mehmet Öztürk").says("Over grenzen.").says("Zeg het in één zin.");
    mehmet.fill(&page, &format!("{}/decisions", report()), &[("decision", "We starten om 9 uur")]).await.answers(303);
    let promised = [("action", "Noor vraagt de zaal"), ("owner", OTHERS[0].id)];
    mehmet.fill(&page, &format!("{}/actions", report()), &promised).await.answers(303);
    ended(app).await;
    write(&greet, "Over grenzen, nagelezen.", "Stilte laten vallen werkt.").await.answers(303);
    greet.fill(&greet.see(&report()).await, &format!("{}/sharing", report()), &[("days", "7")]).await.answers(303);
    app.deliver_mail().await;
    mehmet.see("/home").await.hides("Schrijf het verslag");
    written(app, MEMBER, "Je schreef één verslag.").await;
    written(app, FACILITATOR, "Je schreef nog geen verslag.").await;
}

both!(a_reporter_reads_no_case_more_and_neither_shares_nor_fixes);
async fn a_reporter_reads_no_case_more_and_neither_shares_nor_fixes(app: &TestApp) {
    begun(app).await;
    ended(app).await;
    let (greet, mehmet) = (app.enter(FACILITATOR).await, app.enter(MEMBER).await);
    hand_to(&greet, MEMBER.id).await.answers(303);
    let page = mehmet.see(&report()).await;
    assert!(!page.offers(&format!("{}/sharing", report())) && !page.offers(&format!("{}/reporter", report())));
    mehmet.get(&format!("{}/notes/{CASE_ITEM}", report())).await.answers(404);
    for (way, field) in [("sharing", ("days", "7")), ("reporter", ("reporter", MEMBER.id)), ("fixing", ("", ""))] {
        mehmet.post(&format!("{}/{way}", report()), &[field]).await.answers(404);
    }
    let decided = [("decision", "Ann belt"), ("decision-item", CASE_ITEM)];
    mehmet.post(&format!("{}/decisions", report()), &decided).await.answers(422);
}

both!(a_report_that_was_taken_back_is_written_by_facilitators_alone);
async fn a_report_that_was_taken_back_is_written_by_facilitators_alone(app: &TestApp) {
    begun(app).await;
    let (greet, mehmet) = (app.enter(FACILITATOR).await, app.enter(MEMBER).await);
    hand_to(&greet, STRANGER.id).await.answers(422).says("Kies iemand uit de kring.");
    hand_to(&greet, MEMBER.id).await.answers(303);
    write(&mehmet, "Over grenzen.", "Stilte werkt.").await.answers(303);
    let open = mehmet.see(&format!("{}/edit", report())).await;
    hand_to(&greet, "").await.answers(303);
    mehmet.fill(&open, &report(), &[("summary", "Te laat.")]).await.answers(404);
    mehmet.get(&format!("{}/edit", report())).await.answers(404);
    mehmet.see("/home").await.hides("Schrijf het verslag");
    mehmet.see(&report()).await.hides("Verslaggever").says("Over grenzen.");
}
