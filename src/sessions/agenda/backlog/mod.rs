//! What waits for a later session: proposals without a date, and what an earlier session left open.
//!
//! Members vote for what waits, here and on the agenda of a session, one vote each; all see how many and nobody sees
//! who. A facilitator places an item on a session.

mod moves;
pub mod pages;
pub mod rules;
mod store;
mod views;

pub use moves::{propose, release, votes};
pub use rules::Votes;
pub use store::{forget_votes, give_dots, voters};

#[cfg(test)]
pub(super) use views::stories;
