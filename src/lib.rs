//! Leerkring hosts learning networks (*lerende netwerken*): fixed circles of career coaches from competing centres,
//! who meet for a season under a facilitator, put real cases on the table, and ask the public employment service.
//!
//! One crate, one binary, few ideas, the same floor plan in every room. A domain's folder holds `rules` (what is
//! allowed, pure), `store` (all SQL), `pages` (handlers and forms), `views` (what templates receive), `live` (what
//! others hear at once) and `mail` (its letters); a room with nothing in it is absent. Dependencies point one way:
//! pages to rules and store, store to rules, rules to nothing. Domains meet through what their `mod.rs` offers.
//!
//! Three journeys lead through most of it.
//!
//! # A request: a member answers a poll
//!
//! 1. [`routes`] sends `POST …/polls/{poll}/ballots` to [`polls::pages::cast`].
//! 2. The middleware in [`web::seat`] has read who this browser belongs to; the [`web::Seat`] in the handler's
//!    signature finds the member's place in the network that the address names. No seat, no page: 404, whether the
//!    network exists or not.
//! 3. [`web::Posted`] checks the form's token and parses the fields into types that cannot be wrong.
//! 4. [`polls::rules`] decides, with the time and the person as arguments: a ballot, or a [`refusal::Refusal`].
//! 5. One transaction ([`db::Database::write`]) saves the ballot, the notices it causes and what it announces. On
//!    SQLite one commit carries many such writes; each is acknowledged only when it is on the disk.
//! 6. The answer is 303. A refusal draws the same page again with 422 or 409, the sentence at its field, and all
//!    that was typed.
//!
//! # A live update: another member sees one answer more
//!
//! 1. Inside the write, `polls::live` announces the name `poll/ID` to a [`live::Topic`]: what changed, never how.
//! 2. After the commit SQLite's writer hands the name to the [`live::Hub`]; on PostgreSQL a notification carries it
//!    to the hub of every node, the sender's too, in the order of commits ([`live::bridge`]).
//! 3. The hub gives it to each listener's bounded inbox, at once or joined with what follows within 100 ms. Whoever
//!    does not read is let go; nobody waits for a socket. A listener whose rights changed is let go too, first.
//! 4. `static/js/app.js` finds the elements that name this poll, fetches their fragment and morphs them, so that
//!    focus and half-typed text stay. The fragment comes through the same door as the page, drawn by the same template.
//! 5. After a reconnect the page fetches all its live elements: a lost connection, a late comer and a restarted
//!    server are one case, and no history has to be kept.
//!
//! # A letter: a member's digest
//!
//! 1. The authority answers a question; in that transaction [`notices::tell`] notes who should know.
//! 2. The timetable ([`jobs::rounds`]) asks who is due. A claim moves `next_at` only where it still is what was read:
//!    of several nodes one wins, without a lock. The claim and the intent in the outbox commit together.
//! 3. The worker in [`mail`] leases the intent and lets the domain draw it now, with the rights of now; what was read
//!    on the site meanwhile is left out, and an empty digest is not sent. Case text never enters a view made for mail.
//! 4. The postman sends it. Tries grow apart; the Message-ID belongs to the row, so that a repeat is recognised.

pub mod app;
pub mod balance;
pub mod calendars;
pub mod cases;
pub mod centres;
pub mod clock;
pub mod config;
pub mod db;
pub mod demo;
pub mod health;
pub mod i18n;
pub mod ids;
pub mod jobs;
pub mod keys;
pub mod live;
pub mod log;
pub mod mail;
pub mod methods;
pub mod networks;
pub mod notices;
pub mod people;
pub mod polls;
pub mod questions;
pub mod refusal;
pub mod routes;
pub mod runs;
pub mod sessions;
mod shelf;
pub mod state;
#[cfg(test)]
mod stories;
pub mod vault;
pub mod web;
pub mod words;
