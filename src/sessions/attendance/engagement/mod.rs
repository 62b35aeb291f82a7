//! How people keep their promise to come. A seat is for the whole run, so only exceptions are told: absences, with
//! their reason, and whether they were told beforehand. Everybody sees their own; facilitators see each, by name, and
//! hear quietly when somebody was away twice in a row. Nobody is ranked.

mod notice;
pub mod pages;
pub mod rules;
mod store;
pub mod views;

pub(super) use notice::notice;
pub use rules::Tally;
pub use store::tallies;
#[cfg(test)]
pub(super) use store::{Marked, Regret};
