//! Journeys in real browsers, several at once.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "../support/mod.rs"]
mod support;

mod agenda;
mod attendance;
mod cases;
mod crawl;
mod harness;
mod main_job;
mod pickers;
mod replies;
mod report;
mod runs;
mod screens;
mod series;
