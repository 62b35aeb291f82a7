//! What the tests of the app and of the browser share.
#![allow(dead_code)] // each of the two programs uses its own part

pub mod app;
pub mod both;
pub mod browser;
pub mod cast;
pub mod feed;
pub mod html;
pub mod server;
pub mod smtp;
pub mod socket;
pub mod turns;
pub mod visitor;
pub mod webdriver;
