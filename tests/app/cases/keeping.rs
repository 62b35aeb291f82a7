//! How long a case stays, who read it, and how it went on.

use super::{CONTEXT, comes, rows, scheduled};
use crate::both;
use crate::support::app::TestApp;
use crate::support::cast::{FACILITATOR, MEMBER, NETWORK, PRESENTER};
use chrono::Duration;

async fn discussed(app: &TestApp) -> String {
    let case = scheduled(app, "network").await;
    app.sow("UPDATE cases SET state = 'discussed', closed_at = '2027-02-02T08:12:00.000000Z'").await;
    case
}

async fn later(app: &TestApp, days: i64) {
    app.advance(Duration::days(days));
    app.do_rounds().await;
    app.deliver_mail().await;
}

both!(a_presenter_sees_who_opened_the_case_and_nobody_else_does);
async fn a_presenter_sees_who_opened_the_case_and_nobody_else_does(app: &TestApp) {
    let case = scheduled(app, "session").await;
    comes(app, MEMBER.id).await;
    let (ann, mehmet) = (app.enter(PRESENTER).await, app.enter(MEMBER).await);
    ann.see(&case).await.says("Greet Aerts").hides("Mehmet Öztürk");
    mehmet.see(&case).await.hides("Wie opende je case?");
    mehmet.see(&case).await;
    ann.see(&case).await.says("Mehmet Öztürk").says("2 van 5");
}

both!(three_weeks_later_the_presenter_is_asked_and_the_circle_reads_the_answer);
async fn three_weeks_later_the_presenter_is_asked_and_the_circle_reads_the_answer(app: &TestApp) {
    let case = discussed(app).await;
    later(app, 20).await;
    app.enter(PRESENTER).await.see("/home").await.hides("Hoe liep het verder met je case?");
    later(app, 2).await;
    let ann = app.enter(PRESENTER).await;
    ann.see("/home").await.says("Hoe liep het verder met je case?");
    ann.fill(&ann.see(&case).await, &format!("{case}/aftermath"), &[("aftermath", "Hij koos zelf.")]).await.answers(303);
    ann.see("/home").await.hides("Hoe liep het verder met je case?");
    app.enter(FACILITATOR).await.see(&case).await.says("Hij koos zelf.").says("Opgevolgd");
}

both!(a_presenter_hears_two_weeks_before_the_words_go);
async fn a_presenter_hears_two_weeks_before_the_words_go(app: &TestApp) {
    let case = discussed(app).await;
    later(app, 160).await;
    app.enter(PRESENTER).await.see("/home").await.hides("over twee weken gewist");
    later(app, 8).await;
    let ann = app.enter(PRESENTER).await;
    ann.see("/home").await.says("over twee weken gewist");
    ann.see(&case).await.says(CONTEXT).says("We wissen de tekst op");
}

both!(a_circle_agrees_how_long_words_stay);
async fn a_circle_agrees_how_long_words_stay(app: &TestApp) {
    let case = discussed(app).await;
    let settings = format!("/networks/{NETWORK}/cases/settings");
    app.enter(MEMBER).await.get(&settings).await.answers(404);
    let greet = app.enter(FACILITATOR).await;
    let page = greet.see(&settings).await;
    greet.fill(&page, &settings, &[("months", "5")]).await.answers(422);
    greet.fill(&page, &settings, &[("months", "1")]).await.answers(303);
    // What is late already goes only after its presenter was told.
    later(app, 27).await;
    let ann = app.enter(PRESENTER).await;
    ann.see("/home").await.says("over twee weken gewist");
    ann.see(&case).await.says(CONTEXT);
    later(app, 14).await;
    assert_eq!(rows(app).await, [(String::new(), None, "purged".into())]);
}

both!(a_presenter_erases_a_discussed_case_before_its_time);
async fn a_presenter_erases_a_discussed_case_before_its_time(app: &TestApp) {
    let case = discussed(app).await;
    let greet = app.enter(FACILITATOR).await;
    greet.see(&case).await;
    greet.post(&format!("{case}/erasure"), &[]).await.answers(404);
    super::press(&app.enter(PRESENTER).await, &case, "erasure").await.answers(303);
    assert_eq!(rows(app).await, [(String::new(), None, "purged".into())]);
}
