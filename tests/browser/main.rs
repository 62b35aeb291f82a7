//! Journeys in real browsers, several at once.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "../support/mod.rs"]
mod support;

mod crawl;
mod harness;
mod main_job;
mod screens;
