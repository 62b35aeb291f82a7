//! Every page that a person can reach by links: it is there, fits the window, is accessible, and its console is clean.

use crate::support::app::TestApp;
use crate::support::both::Kind;
use crate::support::browser::{Browser, Screen};
use crate::support::cast::{ADMIN, FACILITATOR, MEMBER, OFFICER, Person};
use crate::support::server::six_digits;
use std::collections::{BTreeSet, VecDeque};

/// More pages than this for one person would be a maze.
const MOST: usize = 60;

/// Follows all links from a page, breadth first.
async fn walk(browser: &Browser, from: &str) {
    let mut waiting = VecDeque::from([from.to_owned()]);
    let mut known = BTreeSet::from([from.to_owned()]);
    while let Some(path) = waiting.pop_front() {
        browser.go(&path).await;
        let page = browser.text().await;
        assert!(!page.contains("Foutcode"), "a link leads to {path}, which says:\n{page}");
        browser.examine().await;
        assert_eq!(browser.overflow().await, 0, "{path} is wider than the window");
        for link in browser.links().await {
            if known.len() < MOST && known.insert(link.clone()) {
                waiting.push_back(link);
            }
        }
    }
}

async fn enter(app: &TestApp, browser: &Browser, person: Person) {
    browser.go("/sign-in").await;
    browser.fill("E-mailadres", person.email).await;
    browser.click("Stuur mij een code").await;
    browser.see("Kijk in je mailbox").await;
    app.deliver_mail().await;
    let code = app.letters_to(person.email).iter().find_map(|letter| six_digits(&letter.words.subject)).expect("a code");
    browser.fill("Je code", &code).await;
    browser.click("Meld me aan").await;
    browser.see(person.name.split(' ').next().unwrap()).await;
}

fn crawl(person: Option<Person>, screen: Screen) {
    // What stands on a page does not depend on the database.
    crate::support::app::run(Kind::Sqlite, async |app: &TestApp| {
        app.sow(include_str!("../app/doors/things.sql")).await;
        let browser = Browser::open(person.map_or("nobody", |person| person.name), &app.site, screen).await;
        if let Some(person) = person {
            enter(app, &browser, person).await;
        }
        walk(&browser, if person.is_some() { "/home" } else { "/" }).await;
        browser.close().await;
    });
}

#[test]
fn a_visitor_on_a_phone() {
    crawl(None, Screen::Phone);
}

#[test]
fn a_facilitator_at_a_desk() {
    crawl(Some(FACILITATOR), Screen::Desk);
}

#[test]
fn a_facilitator_on_a_phone() {
    crawl(Some(FACILITATOR), Screen::Phone);
}

#[test]
fn a_member_on_a_phone() {
    crawl(Some(MEMBER), Screen::Phone);
}

#[test]
fn an_officer_at_a_desk() {
    crawl(Some(OFFICER), Screen::Desk);
}

#[test]
fn an_administrator_at_a_desk() {
    crawl(Some(ADMIN), Screen::Desk);
}
