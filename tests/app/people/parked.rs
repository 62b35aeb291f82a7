//! Forms that wait for their writer to sign in again.

use super::*;
use diesel::prelude::*;
use leerkring::db::on;
use leerkring::db::schema::parked_forms;

/// Ann signs in by this page; gives where that leads.
async fn come_in(app: &TestApp, ann: &Visitor, door: &str) -> String {
    let asked = ann.fill(&ann.see(door).await, "/sign-in", &[("email", PRESENTER.email)]).await.leads_to();
    app.deliver_mail().await;
    let code = six_digits(&app.letters_to(PRESENTER.email)[0].words.text).unwrap();
    ann.fill(&ann.see(&asked).await, "/sign-in/code", &[("code", &code)]).await.leads_to()
}

/// Sends the settings with this name after the login has ended, and signs in again; gives the page that comes then.
async fn send_too_late(app: &TestApp, ann: &Visitor, page: &Page, name: &str) -> Page {
    app.advance(Duration::days(61));
    let door = ann.fill(page, "/settings", &[("name", name)]).await.leads_to();
    let back = come_in(app, ann, &door).await;
    assert!(back.starts_with("/settings?parked="), "{back}");
    ann.see(&back).await
}

/// Ann sends her settings after her login has ended, and does not come back; gives the name of the form that waits.
async fn left_waiting(app: &TestApp) -> String {
    let ann = app.enter(PRESENTER).await;
    let page = ann.see("/settings").await;
    app.advance(Duration::days(61));
    let door = ann.fill(&page, "/settings", &[("name", "Ann Lang-Getypt")]).await.leads_to();
    door.split("parked%3D").nth(1).expect("a form waits").to_owned()
}

both!(a_form_that_was_sent_after_the_login_ended_waits_for_its_writer);
async fn a_form_that_was_sent_after_the_login_ended_waits_for_its_writer(app: &TestApp) {
    let ann = app.enter(PRESENTER).await;
    let page = ann.see("/settings").await;
    let first = send_too_late(app, &ann, &page, "Ann Lang-Getypt").await;
    assert!(first.body.contains("Ann Lang-Getypt"));
    let second = send_too_late(app, &ann, &first, "Ann Nog-Langer-Getypt").await;
    assert!(second.body.contains("Ann Nog-Langer-Getypt"));
}

both!(the_form_that_waits_makes_room_for_its_own_later_text);
async fn the_form_that_waits_makes_room_for_its_own_later_text(app: &TestApp) {
    let ann = app.enter(PRESENTER).await;
    let first = send_too_late(app, &ann, &ann.see("/settings").await, "Ann Lang-Getypt").await;
    let others = (1..20).map(|n| {
        format!("SELECT 'andere {n}', person_id, page, '/elders/{n}', fields, created_at FROM parked_forms WHERE action = '/settings'")
    });
    let others = others.collect::<Vec<_>>().join(" UNION ALL ");
    app.sow(format!("INSERT INTO parked_forms (id, person_id, page, action, fields, created_at) {others}")).await;
    let second = send_too_late(app, &ann, &first, "Ann Nog-Langer-Getypt").await;
    assert!(second.body.contains("Ann Nog-Langer-Getypt"));
}

both!(a_form_that_was_drawn_for_an_earlier_login_is_shown_again);
async fn a_form_that_was_drawn_for_an_earlier_login_is_shown_again(app: &TestApp) {
    let ann = app.enter(PRESENTER).await;
    let page = ann.see("/settings").await;
    ann.press(&page, "/sign-out").await.answers(303);
    come_in(app, &ann, "/sign-in").await;
    // A press in the frame of the old page is no text of the page, and takes the place of none.
    ann.press(&page, "/settings/language").await.answers(403);
    let back = ann.fill(&page, "/settings", &[("name", "Ann Lang-Getypt")]).await.leads_to();
    let shown = ann.see(&back).await;
    assert!(shown.says("Je meldde je intussen opnieuw aan").body.contains("Ann Lang-Getypt"));
    ann.see("/home").await.hides("Lang-Getypt");
    assert_eq!(ann.press(&shown, "/settings").await.leads_to(), "/settings");
    ann.see("/settings").await.says("Ann Lang-Getypt");
}

both!(a_form_from_elsewhere_waits_for_nobody);
async fn a_form_from_elsewhere_waits_for_nobody(app: &TestApp) {
    let (ann, sofie) = (app.enter(PRESENTER).await, app.enter(STRANGER).await);
    ann.see("/settings").await;
    let form = sofie.see("/settings").await.form("/settings");
    let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(&form.fields).finish();
    for origin in ["https://elders.example", "null"] {
        let post = ann.http().post(ann.whole("/settings")).header("origin", origin);
        let sent = post.header("content-type", "application/x-www-form-urlencoded").body(body.clone()).send().await.unwrap();
        assert_eq!(sent.status(), 403, "{origin}");
    }
    let waiting = parked_forms::table.count();
    assert_eq!(app.state.read(move |db| Ok(on!(db, |c| waiting.get_result::<i64>(c))?)).await.unwrap(), 0);
}

both!(a_form_whose_key_was_put_away_does_not_wait_any_more);
async fn a_form_whose_key_was_put_away_does_not_wait_any_more(app: &TestApp) {
    let waiting = left_waiting(app).await;
    let later = app.node_with(leerkring::vault::Vault::new([9; 32], [])).await;
    let page = later.enter(PRESENTER).await.see(&format!("/settings?parked={waiting}")).await;
    assert!(page.says("Ann").body.contains("Ann D") && !page.body.contains("Lang-Getypt"));
    later.stop().await;
}

both!(a_waiting_form_is_shown_to_nobody_else);
async fn a_waiting_form_is_shown_to_nobody_else(app: &TestApp) {
    let waiting = left_waiting(app).await;
    let sofie = app.enter(STRANGER).await;
    assert!(!sofie.see(&format!("/settings?parked={waiting}")).await.body.contains("Lang-Getypt"));
}
