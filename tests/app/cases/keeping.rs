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

both!(whoever_reads_a_case_is_noted_also_where_a_form_comes_back);
async fn whoever_reads_a_case_is_noted_also_where_a_form_comes_back(app: &TestApp) {
    let case = scheduled(app, "network").await;
    let mehmet = app.enter(MEMBER).await;
    mehmet.see(&super::list()).await;
    mehmet.post(&format!("{case}/level"), &[("level", "x")]).await.answers(422).says(CONTEXT);
    app.enter(PRESENTER).await.see(&case).await.says("Mehmet Öztürk").says("2 van 5");
}

both!(how_it_went_on_names_nobody_unless_that_was_answered);
async fn how_it_went_on_names_nobody_unless_that_was_answered(app: &TestApp) {
    let case = discussed(app).await;
    let (ann, told) = (app.enter(PRESENTER).await, format!("{case}/aftermath"));
    let tell = async |text: &str| ann.fill(&ann.see(&case).await, &told, &[("aftermath", text)]).await;
    tell("Bel hem op 0478 12 34 56.").await.answers(422).says("0478 12 34 56");
    let asked = tell("Mevrouw Peeters koos zelf.").await;
    asked.answers(422).says("lijkt een naam");
    ann.fill(&asked, &told, &[("aftermath", "Mevrouw Peeters koos zelf."), ("not_client", "aftermath:name:0-15")]).await.answers(303);
    app.enter(FACILITATOR).await.see(&case).await.says("koos zelf.");
}

both!(a_draft_that_was_left_goes_after_its_presenter_heard_so);
async fn a_draft_that_was_left_goes_after_its_presenter_heard_so(app: &TestApp) {
    let ann = app.enter(PRESENTER).await;
    let case = super::write(&ann, CONTEXT, "network", "no").await.leads_to();
    later(app, 169).await;
    let ann = app.enter(PRESENTER).await;
    ann.see("/home").await.says("over twee weken gewist");
    // What is touched again stays.
    let form = ann.see(&format!("{case}/edit")).await;
    ann.fill(&form, &case, &[("title", "Nog eens"), ("ready", "no")]).await.answers(303);
    later(app, 15).await;
    app.enter(PRESENTER).await.see(&case).await.says(CONTEXT);
    later(app, 160).await;
    app.enter(PRESENTER).await.see(&case).await.says(CONTEXT);
    later(app, 15).await;
    assert_eq!(rows(app).await, [(String::new(), None, "withdrawn".into())]);
}

both!(what_was_handed_in_rests_only_when_its_network_is_over);
async fn what_was_handed_in_rests_only_when_its_network_is_over(app: &TestApp) {
    let case = super::submitted(app, "network").await;
    later(app, 200).await;
    later(app, 20).await;
    app.enter(PRESENTER).await.see(&case).await.says(CONTEXT);
    app.sow(format!("UPDATE networks SET state = 'closed' WHERE id = '{NETWORK}'")).await;
    later(app, 1).await;
    assert_eq!(rows(app).await[0].2, "submitted", "its presenter hears first");
    later(app, 15).await;
    assert_eq!(rows(app).await, [(String::new(), None, "withdrawn".into())]);
}

both!(who_leaves_takes_along_what_the_circle_did_not_work_on);
async fn who_leaves_takes_along_what_the_circle_did_not_work_on(app: &TestApp) {
    scheduled(app, "network").await;
    let (ann, network) = (app.enter(PRESENTER).await, format!("/networks/{NETWORK}"));
    super::write(&ann, CONTEXT, "network", "no").await.leads_to();
    ann.fill(&ann.see(&network).await, &format!("{network}/departure"), &[("reason", "Ander werk.")]).await.answers(303);
    app.deliver_mail().await;
    let gone = (String::new(), None, "withdrawn".into());
    assert_eq!(rows(app).await, [gone.clone(), gone]);
    app.enter(FACILITATOR).await.see(&format!("{network}/sessions/{}", crate::support::cast::SESSION)).await.hides("Case van");
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
