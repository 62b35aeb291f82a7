//! Feeds: secret addresses at which a calendar reads a person's sessions by itself, without signing in.
//!
//! A person makes one for all their networks and visits, or one for a network. The address is the feed's random id with our seal:
//! it can be shown again, and nothing secret is stored. What it shows is decided anew each time it is read.

mod drawing;
pub mod pages;
pub mod rules;
pub mod store;
mod views;

pub use pages::address;
pub use views::{CalendarsPart, part};

#[cfg(test)]
pub(crate) mod tests;
