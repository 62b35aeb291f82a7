//! Every page that a person can reach by links, at a desk and on a phone, light and dark: it is there, fits the window,
//! is accessible, and its console is clean. So are the pages that say no, and forms that come back.

use crate::support::app::TestApp;
use crate::support::both::Kind;
use crate::support::browser::{Browser, Screen};
use crate::support::cast::{ADMIN, FACILITATOR, MEMBER, NETWORK, OFFICER, Person, SESSION};
use std::collections::{BTreeSet, VecDeque};

/// More pages than this for one person would be a maze.
const MOST: usize = 80;

/// Follows all links from a page, breadth first.
async fn walk(browser: &Browser, from: &str) {
    let mut waiting = VecDeque::from([from.to_owned()]);
    let mut known = BTreeSet::from([from.to_owned()]);
    while let Some(path) = waiting.pop_front() {
        browser.go(&path).await;
        let page = browser.text().await;
        assert!(!page.contains("Foutcode"), "a link leads to {path}, which says:\n{page}");
        browser.resize(Screen::Narrow).await;
        assert_eq!(browser.overflow().await, 0, "{path} is wider than the narrowest phone");
        for screen in [Screen::Phone, Screen::Desk] {
            browser.resize(screen).await;
            browser.examine().await;
            assert_eq!(browser.overflow().await, 0, "{path} is wider than the window ({screen:?})");
        }
        for link in browser.links().await {
            if known.len() < MOST && known.insert(link.clone()) {
                waiting.push_back(link);
            }
        }
    }
}

async fn enter(app: &TestApp, browser: &Browser, person: Person) {
    browser.go("/sign-in").await;
    browser.sign_in(app, person.email).await;
    browser.see("Mijn leerkring").await;
}

fn crawl(person: Option<Person>) {
    // What stands on a page does not depend on the database.
    crate::support::app::run(Kind::Sqlite, async |app: &TestApp| {
        app.sow(include_str!("../app/doors/things.sql")).await;
        let browser = Browser::open(person.map_or("nobody", |person| person.name), &app.site, Screen::Desk).await;
        if let Some(person) = person {
            enter(app, &browser, person).await;
        }
        walk(&browser, if person.is_some() { "/home" } else { "/" }).await;
        browser.close().await;
    });
}

#[test]
fn a_visitor() {
    crawl(None);
}

#[test]
fn a_facilitator() {
    crawl(Some(FACILITATOR));
}

#[test]
fn a_member() {
    crawl(Some(MEMBER));
}

#[test]
fn an_officer() {
    crawl(Some(OFFICER));
}

#[test]
fn an_administrator() {
    crawl(Some(ADMIN));
}

/// Empties all that can be typed or ticked.
const BLANK: &str =
    "form.querySelectorAll('input:not([type=hidden]), textarea').forEach((field) => { field.value = ''; field.checked = false })";
/// Says that the page was drawn before somebody else's change.
const STALE: &str = "form.querySelector('[name=version]').value = '-1'";
const FORGED: &str = "form.querySelector('[name=_csrf]').value = 'AAAA'";

/// Sends forms that cannot be used, and sees each come back with its problems at both sizes.
async fn send_blank(browser: &Browser, forms: &[(&str, &str)]) {
    for (page, action) in forms {
        browser.go(page).await;
        browser.send(action, BLANK).await;
        for screen in [Screen::Phone, Screen::Desk] {
            browser.resize(screen).await;
            browser.examine().await;
            assert_eq!(browser.script("return document.querySelectorAll('.error-summary').length").await, 1, "{page} comes back");
            assert_eq!(browser.overflow().await, 0, "{page} with problems is wider than the window ({screen:?})");
        }
    }
}

#[test]
fn forms_that_come_back_and_pages_that_say_no() {
    crate::support::app::run(Kind::Sqlite, async |app: &TestApp| {
        app.sow(include_str!("../app/doors/things.sql")).await;
        let browser = Browser::open("somebody in a hurry", &app.site, Screen::Desk).await;
        send_blank(&browser, &[("/sign-in", "/sign-in")]).await;
        browser.send("/sign-in", FORGED).await;
        browser.see("Deze pagina stond te lang open").await;
        enter(app, &browser, FACILITATOR).await;
        let network = format!("/networks/{NETWORK}");
        let (session, new_session) = (format!("{network}/sessions/{SESSION}"), format!("{network}/sessions/new"));
        let (sessions, polls, new_poll) = (format!("{network}/sessions"), format!("{session}/polls"), format!("{session}/polls/new"));
        let (invitations, questions) = (format!("{network}/invitations"), format!("{network}/questions"));
        let (new_question, cases, new_case) = (format!("{questions}/new"), format!("{network}/cases"), format!("{network}/cases/new"));
        let forms = [
            ("/settings", "/settings"),
            ("/rhythm", "/rhythm"),
            ("/networks/new", "/networks"),
            (invitations.as_str(), invitations.as_str()),
            (new_session.as_str(), sessions.as_str()),
            (new_poll.as_str(), polls.as_str()),
            (new_question.as_str(), questions.as_str()),
            (new_case.as_str(), cases.as_str()),
        ];
        send_blank(&browser, &forms).await;
        browser.go(&format!("{session}/edit")).await;
        browser.send(&session, STALE).await;
        for (path, words) in [("/nergens", "Foutcode 404"), ("/sign-out", "Foutcode 405"), ("/?region=x&region=y", "Foutcode 400")] {
            browser.go(path).await;
            browser.see(words).await;
        }
        app.sow("ALTER TABLE logins RENAME TO lost").await;
        browser.go("/home").await;
        browser.see("Foutcode 500").await;
        app.sow("ALTER TABLE lost RENAME TO logins").await;
        browser.forgive_statuses().await;
        browser.close().await;
    });
}
