//! Journeys in real browsers, several at once.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod harness;
mod screens;
#[path = "../support/mod.rs"]
mod support;
