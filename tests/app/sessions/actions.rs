//! Action points: agreed in a report, followed until they are done.

use super::report::{begun, ended, report, write};
use super::*;

/// Notes an action point in the report of the cast's session.
async fn agree(greet: &Visitor, typed: &[(&str, &str)]) -> Page {
    greet.fill(&greet.see(&report()).await, &format!("{}/actions", report()), typed).await
}

/// The address of the action point that says this.
fn action(page: &Page, text: &str) -> String {
    let before = page.body.split(text).next().unwrap();
    let id = before.rsplit("id=\"action-").next().unwrap().split('"').next().unwrap();
    format!("{}/actions/{id}", of_cast())
}

/// The session after the cast's, in March.
async fn next(app: &TestApp, greet: &Visitor) -> String {
    planned(app, greet).await
}

both!(an_action_point_follows_its_owner_home_until_it_is_done);
async fn an_action_point_follows_its_owner_home_until_it_is_done(app: &TestApp) {
    begun(app).await;
    let (greet, mehmet, ann) = (app.enter(FACILITATOR).await, app.enter(MEMBER).await, app.enter(PRESENTER).await);
    agree(&greet, &[("action", "Zaal vragen"), ("owner", MEMBER.id), ("due", "2027-02-20")]).await.answers(303);
    let home = mehmet.see("/home").await;
    home.says("Mijn actiepunten").says("Zaal vragen").says("voor za 20 feb");
    ann.see("/home").await.hides("Zaal vragen");
    let one = action(&home, "Zaal vragen");
    let done = format!("{one}/completion");
    assert!(!ann.see(&report()).await.offers(&done));
    ann.post(&done, &[]).await.answers(404);
    let (once, twice) = futures_util::join!(mehmet.press(&home, &done), mehmet.press(&home, &done));
    assert_eq!((once.leads_to(), twice.leads_to()), ("/home".to_owned(), "/home".to_owned()));
    mehmet.see("/home").await.hides("Zaal vragen");
    let page = mehmet.see(&report()).await;
    page.says("klaar");
    mehmet.press(&page, &format!("DELETE {done}")).await.answers(303);
    mehmet.see("/home").await.says("Zaal vragen");
}

both!(what_a_form_says_of_an_action_point_is_told_at_its_fields);
async fn what_a_form_says_of_an_action_point_is_told_at_its_fields(app: &TestApp) {
    begun(app).await;
    let greet = app.enter(FACILITATOR).await;
    let owner = ("owner", MEMBER.id);
    agree(&greet, &[("action", " "), owner]).await.answers(422);
    agree(&greet, &[("action", "Zaal"), ("owner", "")]).await.answers(422).says("Kies wie het doet.");
    agree(&greet, &[("action", "Zaal"), ("owner", crate::support::cast::STRANGER.id)]).await.answers(422).says("Kies iemand met een stoel");
    let past = agree(&greet, &[("action", "Zaal vragen"), owner, ("due", "2027-02-01")]).await;
    past.answers(422).says("Die dag is voorbij.");
    assert!(past.body.contains("value=\"Zaal vragen\""), "nothing typed is lost");
    agree(&greet, &[("action", "Zaal"), owner, ("due", "2027-02-30")]).await.answers(422).says("Kies een dag die bestaat.");
    agree(&greet, &[("action", "Zaal"), owner, ("due", "2037-02-01")]).await.answers(422).says("binnen de twee jaar");
    agree(&greet, &[("action", "Zaal"), owner, ("due", "2027-02-02")]).await.answers(303);
}

both!(a_stale_change_of_an_action_point_shows_both);
async fn a_stale_change_of_an_action_point_shows_both(app: &TestApp) {
    begun(app).await;
    let greet = app.enter(FACILITATOR).await;
    agree(&greet, &[("action", "Zaal vragen"), ("owner", MEMBER.id)]).await.answers(303);
    let one = action(&greet.see(&report()).await, "Zaal vragen");
    let form = greet.see(&one).await;
    greet.fill(&form, &one, &[("action", "Zaal boeken")]).await.answers(303);
    let stale = greet.fill(&form, &one, &[("action", "Zaal opzeggen"), ("owner", PRESENTER.id)]).await;
    stale.answers(409).says("Dit actiepunt veranderde").says("Zaal boeken");
    assert!(stale.body.contains("value=\"Zaal opzeggen\""));
    greet.fill(&stale, &one, &[]).await.answers(303);
    app.enter(PRESENTER).await.see("/home").await.says("Zaal opzeggen");
    greet.press(&greet.see(&one).await, &format!("DELETE {one}")).await.answers(303);
    greet.see(&report()).await.hides("Zaal opzeggen");
}

both!(the_group_comes_back_to_action_points_in_its_next_session);
async fn the_group_comes_back_to_action_points_in_its_next_session(app: &TestApp) {
    begun(app).await;
    let greet = app.enter(FACILITATOR).await;
    agree(&greet, &[("action", "Zaal vragen"), ("owner", MEMBER.id), ("due", "2027-02-20")]).await.answers(303);
    agree(&greet, &[("action", "Gast uitnodigen"), ("owner", PRESENTER.id)]).await.answers(303);
    let march = next(app, &greet).await;
    ended(app).await;
    app.clock.set("2027-02-22T09:00:00Z".parse().unwrap());
    let (greet, mehmet) = (app.enter(FACILITATOR).await, app.enter(MEMBER).await);
    let page = greet.see(&march).await;
    page.says("Opvolging van vorige keer").says("0 van 2 klaar").says("Te laat").says("Mehmet Öztürk");
    let done = format!("{}/completion", action(&page, "Gast uitnodigen"));
    assert!(!mehmet.see(&march).await.offers(&done), "it is Ann's");
    assert_eq!(greet.press(&page, &done).await.leads_to(), format!("{march}#follow-up"));
    mehmet.see(&format!("{march}/follow-up")).await.says("1 van 2 klaar").says("Gast uitnodigen");
    // What was done stays in sight in that session, and in no later one.
    let april = try_to_plan(&greet, &typed(&[("date", "2027-04-22")])).await.leads_to();
    app.deliver_mail().await;
    greet.see(&april).await.hides("Zaal vragen");
    app.sow(format!("UPDATE sessions SET state = 'held' WHERE id = '{}'", march.rsplit('/').next().unwrap())).await;
    app.clock.set("2027-03-20T09:00:00Z".parse().unwrap());
    app.enter(MEMBER).await.see(&april).await.says("Zaal vragen").says("0 van 1 klaar").hides("Gast uitnodigen");
}

both!(an_action_point_outlives_the_report_and_its_owners_seat);
async fn an_action_point_outlives_the_report_and_its_owners_seat(app: &TestApp) {
    begun(app).await;
    let greet = app.enter(FACILITATOR).await;
    agree(&greet, &[("action", "Zaal vragen"), ("owner", MEMBER.id)]).await.answers(303);
    let march = next(app, &greet).await;
    ended(app).await;
    write(&greet, "Kort.", "Vraag door.").await.answers(303);
    let one = action(&greet.see(&report()).await, "Zaal vragen");
    app.sow(format!(
        "INSERT INTO reports (network_id, session_id, summary, learning_points, state, version, updated_by, updated_at)
        SELECT '{NETWORK}', '{SESSION}', '', '', 'fixed', 1, '{0}', '2027-02-11T12:00:00.000000Z' WHERE NOT EXISTS (SELECT 1 FROM reports);
        UPDATE reports SET state = 'fixed'; UPDATE sessions SET state = 'recorded' WHERE id = '{SESSION}';
        UPDATE memberships SET state = 'left' WHERE person_id = '{1}'",
        FACILITATOR.id, MEMBER.id
    ))
    .await;
    let form = greet.see(&one).await;
    greet.fill(&form, &one, &[("action", "Iets anders")]).await.answers(409).says("Dit verslag ligt vast.");
    let page = greet.see(&march).await;
    page.says("Zaal vragen").says("zit niet meer in de kring");
    greet.press(&page, &format!("{one}/completion")).await.answers(303);
    greet.see(&march).await.says("1 van 1 klaar");
}

both!(the_digest_names_an_action_point_unless_it_is_of_a_case);
async fn the_digest_names_an_action_point_unless_it_is_of_a_case(app: &TestApp) {
    begun(app).await;
    let (greet, mehmet) = (app.enter(FACILITATOR).await, app.enter(MEMBER).await);
    let form = mehmet.see("/rhythm").await;
    let every = ["mon", "tue", "wed", "thu", "fri"].map(|day| ("day", day)).into_iter().chain([("hour", "9")]);
    mehmet.fill(&form, "/rhythm", &every.collect::<Vec<_>>()).await.answers(303);
    agree(&greet, &[("action", "Zaal vragen"), ("owner", MEMBER.id)]).await.answers(303);
    let of_case = [("action", "De schaalvraag proberen"), ("owner", MEMBER.id), ("action-item", "00000000000070008000000000001102")];
    agree(&greet, &of_case).await.answers(303);
    // Its owner reads it at home; others read that there is one, and the digest says no more.
    mehmet.see("/home").await.says("De schaalvraag proberen");
    app.enter(OTHERS[0]).await.see(&report()).await.says("Een actiepunt bij een case").hides("schaalvraag");
    app.clock.set("2027-02-03T08:01:00Z".parse().unwrap());
    app.do_rounds().await;
    app.deliver_mail().await;
    let letter = app.letters_to(MEMBER.email).into_iter().find(|letter| letter.kind.as_str() == "digest").unwrap();
    assert!(letter.words.text.contains("Je actiepunt: Zaal vragen") && letter.words.text.contains("Je hebt nog een actiepunt"));
    assert!(!letter.words.text.contains("schaalvraag") && !letter.words.html.contains("schaalvraag"), "{}", letter.words.text);
}

both!(the_page_of_the_network_names_the_last_day_itself);
async fn the_page_of_the_network_names_the_last_day_itself(app: &TestApp) {
    begun(app).await;
    let (greet, mehmet) = (app.enter(FACILITATOR).await, app.enter(MEMBER).await);
    agree(&greet, &[("action", "Zaal vragen"), ("owner", MEMBER.id), ("due", "2027-02-20")]).await.answers(303);
    let page = mehmet.see(&format!("/networks/{NETWORK}")).await;
    page.says("Je actiepunt: Zaal vragen").says("Kan nog tot zaterdag 20 februari 2027").hides("21 februari");
}

both!(of_a_case_that_closed_nobody_else_changes_or_ticks_off_what_was_promised);
async fn of_a_case_that_closed_nobody_else_changes_or_ticks_off_what_was_promised(app: &TestApp) {
    begun(app).await;
    let (greet, ann) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await);
    let of_case = [("action", "De schaalvraag proberen"), ("owner", PRESENTER.id), ("action-item", "00000000000070008000000000001102")];
    agree(&greet, &of_case).await.answers(303);
    let page = greet.see(&report()).await;
    let (one, form) = (action(&page, "De schaalvraag"), greet.see(&action(&page, "De schaalvraag")).await);
    // The case goes back to its presenter.
    app.sow("UPDATE cases SET state = 'needs_anonymising'").await;
    let done = format!("{one}/completion");
    assert!(!greet.see(&report()).await.hides("schaalvraag").offers(&done));
    greet.press(&page, &done).await.answers(404);
    greet.fill(&form, &one, &[("action", "Iets anders")]).await.answers(404);
    greet.press(&form, &format!("DELETE {one}")).await.answers(404);
    agree(&greet, &of_case).await.answers(422).says("Kies een agendapunt van deze sessie.");
    // It stays Ann's, under the charter alone.
    let home = ann.see("/home").await;
    app.sow(format!("DELETE FROM signatures WHERE person_id = '{}'", PRESENTER.id)).await;
    ann.press(&home, &done).await.answers(404);
    assert!(!ann.see("/home").await.says("De schaalvraag proberen").offers(&done));
}
