//! The files that pages are made of: each has a version in its address, and stays a year with whoever has it.

use crate::support::app::{TestApp, run};
use crate::support::both::Kind;
use crate::support::visitor::Page;

/// The values of an attribute or a function of css, wherever they stand.
fn after<'a>(text: &'a str, mark: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(mark).skip(1).filter_map(|rest| rest.split(['"', '#']).next())
}

fn cache(page: &Page) -> &str {
    page.headers["cache-control"].to_str().unwrap()
}

#[test]
fn every_file_of_a_page_has_a_version_and_stays_a_year() {
    run(Kind::Sqlite, async |app: &TestApp| {
        let visitor = app.visitor();
        let page = visitor.see("/").await;
        let named = [" href=\"/static/", " src=\"/static/"].into_iter().flat_map(|mark| after(&page.body, mark));
        let mut files: Vec<String> = named.map(|name| format!("/static/{name}")).collect();
        let stylesheet = files.iter().find(|file| file.contains(".css")).expect("a stylesheet").clone();
        let css = visitor.see(&stylesheet).await.body;
        files.extend(after(&css, "url(\"../").map(|name| format!("/static/{name}")));
        assert!(
            ["leerkring.css", "app.js", "sprite.svg", "latin.woff2", "favicon"]
                .iter()
                .all(|one| files.iter().any(|file| file.contains(one)))
        );
        for file in files {
            assert!(file.contains("?v="), "{file} has no version");
            assert_eq!(cache(&visitor.see(&file).await), "public, max-age=31536000, immutable", "{file}");
        }
    });
}

#[test]
fn an_old_version_is_not_kept() {
    run(Kind::Sqlite, async |app: &TestApp| {
        let visitor = app.visitor();
        for address in ["/static/js/app.js", "/static/js/app.js?v=0123456789ab"] {
            assert_eq!(cache(&visitor.see(address).await), "public, max-age=300");
        }
        visitor.get("/static/js/none.js").await.answers(404);
    });
}
