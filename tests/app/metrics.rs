//! What the operator sees.

use crate::both;
use crate::support::app::TestApp;
use crate::support::cast::MEMBER;
use leerkring::web::metrics::text;

both!(figures_tell_what_happened_and_nothing_about_whom);

async fn figures_tell_what_happened_and_nothing_about_whom(app: &TestApp) {
    let member = app.enter(MEMBER).await;
    assert!(member.see("/settings").await.headers.contains_key("x-request-id"));
    member.get("/nowhere/at/all?q=secret").await.answers(404);
    let figures = text(&app.state).await.unwrap();
    for line in [
        r#"leerkring_requests_total{method="GET",route="/settings",status="200"} 1"#,
        r#"leerkring_requests_total{method="GET",route="elsewhere",status="404"} 1"#,
        "leerkring_mails_sent_total 1",
        "leerkring_mails_waiting 0",
        "leerkring_sockets_open 0",
        "leerkring_request_seconds_count",
        "leerkring_database_commits_total",
    ] {
        assert!(figures.contains(line), "{line} is not in\n{figures}");
    }
    assert!(!figures.contains("secret") && !figures.contains(MEMBER.email) && !figures.contains(MEMBER.id));
}
