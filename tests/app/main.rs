//! The tests of the app, each on both databases: `tests/run with cargo test --test app polls`.
//!
//! One file a domain, with its name in `src/`. A test is a sentence of about a dozen lines, in gestures:
//!
//! ```ignore
//! both!(a_case_reaches_the_facilitator);
//! async fn a_case_reaches_the_facilitator(app: &TestApp) {
//!     let ann = app.enter(PRESENTER).await; // signed in with the code from her mail; the cast is in support/cast.rs
//!     let page = ann.see(&format!("/networks/{NETWORK}/cases/new")).await; // 200, or the test fails
//!     let typed = [("title", "Hij komt niet opdagen"), ("question", "Hoe blijf ik vriendelijk?")];
//!     let sent = ann.fill(&page, &format!("/networks/{NETWORK}/cases"), &typed).await; // with all the form holds already
//!     let case = sent.leads_to(); // asserts 303; `sent.answers(422)`, `sent.says("…")`, `sent.hides("…")`
//!     ann.press(&ann.see(&case).await, &format!("{case}/submission")).await; // `DELETE /…` names a form with that method
//!     app.advance(Duration::days(2)); // the clock moves, nothing sleeps
//!     app.deliver_mail().await; // a letter that stays unsent fails the test
//!     assert_eq!(app.letters_to(FACILITATOR.email)[0].words.subject, "…");
//! }
//! ```
//!
//! `app.sow("INSERT …")` writes rows as they are; `visitor.post(address, fields)` sends what no page would.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "../support/mod.rs"]
mod support;

mod balance;
mod calendars;
mod cases;
mod centres;
mod doors;
mod durability;
mod files;
mod https;
mod jobs;
mod live;
mod mail;
mod methods;
mod metrics;
mod networks;
mod notices;
mod people;
mod polls;
mod questions;
mod runs;
mod schema;
mod sessions;
mod tour;
mod year;
