//! The demonstration: whoever it is looked at as, every link leads somewhere, and no page holds anything inline.

use crate::support::app::TestApp;
use crate::support::both::{Kind, Scratch};
use crate::support::visitor::{Page, Visitor};
use std::collections::{BTreeSet, VecDeque};

/// What the Content-Security-Policy would stop.
const INLINE: &[&str] = &[" style=", "<style", "<script>", " onclick=", " onchange=", " onsubmit=", "javascript:"];

fn tour(kind: Kind, test: impl AsyncFn(&TestApp)) {
    let database = Scratch::empty(kind);
    actix_web::rt::System::new().block_on(async {
        let app = TestApp::demonstration(&database).await;
        test(&app).await;
        app.stop().await;
    });
}

#[test]
fn every_link_leads_somewhere_on_sqlite() {
    tour(Kind::Sqlite, every_link_leads_somewhere);
}

#[test]
fn every_link_leads_somewhere_on_postgresql() {
    tour(Kind::Postgres, every_link_leads_somewhere);
}

async fn every_link_leads_somewhere(app: &TestApp) {
    for role in ["visitor", "coach", "facilitator", "vdab", "admin"] {
        let visitor = app.visitor();
        let bar = visitor.see("/demo/post").await;
        let start = visitor.fill(&bar, "/demo/as", &[("role", role)]).await.leads_to();
        let seen = walk(&visitor, &start).await;
        assert!(seen.len() > 3, "{role} sees only {seen:?}");
    }
}

/// Follows every link and every live part, each once.
async fn walk(visitor: &Visitor, start: &str) -> BTreeSet<String> {
    let mut seen = BTreeSet::from([start.to_owned()]);
    let mut ahead = VecDeque::from([start.to_owned()]);
    while let Some(path) = ahead.pop_front() {
        let page = visitor.get(&path).await;
        assert!(matches!(page.status, 200 | 303), "{path} answers {}", page.status);
        check(&page);
        for link in attributes(&page.body, "href").chain(attributes(&page.body, "data-src")) {
            let link = link.replace("&#x3D;", "=").replace("&amp;", "&");
            let link = link.split('#').next().unwrap_or_default();
            if link.starts_with('/') && !link.starts_with("/static/") && seen.insert(link.to_owned()) {
                ahead.push_back(link.to_owned());
            }
        }
    }
    seen
}

/// Nothing inline, and no name twice: the browser morphs a page by the names of its elements.
fn check(page: &Page) {
    if !page.headers["content-type"].to_str().unwrap().starts_with("text/html") || page.path.starts_with("/demo/post/") {
        return;
    }
    for inline in INLINE {
        assert!(!page.body.contains(inline), "{} has {inline}", page.path);
    }
    let mut names = BTreeSet::new();
    for name in attributes(&page.body, "id") {
        assert!(names.insert(name), "{} has two elements called {name}", page.path);
    }
}

fn attributes<'a>(html: &'a str, name: &str) -> impl Iterator<Item = &'a str> {
    let mark = format!(" {name}=\"");
    let rest = html.split(&mark).skip(1).collect::<Vec<_>>();
    rest.into_iter().filter_map(|rest| rest.split('"').next())
}

crate::both!(outside_the_demonstration_nobody_looks_as_another);
async fn outside_the_demonstration_nobody_looks_as_another(app: &TestApp) {
    for path in ["/demo/post", "/demo/as", "/demo/post/1"] {
        app.visitor().get(path).await.answers(404);
    }
    app.visitor().post("/demo/as", &[("role", "admin")]).await.answers(404);
}
