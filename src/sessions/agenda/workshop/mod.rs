//! The agenda workshop of the first session: everybody proposes topics, spreads a fixed number of votes over them, and
//! the result becomes the plan of topics over the coming sessions, drawn up together.
//!
//! Its topics are what waits in the backlog; what the plan leaves out keeps waiting there. Who voted for what stays
//! unknown, to the facilitator too.

mod live;
mod mail;
mod moves;
pub mod pages;
pub mod rules;
mod store;
mod views;

pub use moves::close;
pub use store::is_voting;

#[cfg(test)]
pub(super) use views::stories;

#[cfg(test)]
mod tests;
