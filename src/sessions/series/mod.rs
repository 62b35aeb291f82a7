//! A trajectory: all sessions of a network planned at once, in members' words *het hele traject*.
//!
//! A facilitator says how often the network meets and until when, looks at the dates that follow, leaves some out, and
//! plans them together. Later one session moves alone, or with all that come after it; people hear of it once. The
//! network's page shows whether its routine holds.

mod clashes;
mod health;
pub mod mail;
pub mod pages;
mod planning;
pub mod rules;
mod store;
pub mod views;

pub use clashes::{Elsewhere, amid};
pub use health::{rhythm, without_next};
pub use planning::{cancel, change, reach};
#[cfg(test)]
pub(crate) use views::tests::stories;
