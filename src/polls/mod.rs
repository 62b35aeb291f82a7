//! Polls: a question to all members of a network, one ballot each, until it closes.
//!
//! A facilitator opens a poll with a session; members agree with its statements from 1 to 5. While it is open all see
//! how many answered and nobody sees what. When it is closed and enough people answered, a facilitator publishes the
//! results. Who voted and what was voted are kept apart, so that nobody can pair the two again.

mod live;
mod moves;
pub mod pages;
pub mod rules;
mod standing;
mod store;
mod views;

pub use moves::close_due;
pub use standing::cards_of_session;
pub use store::{of_network, open_in, voted};
pub use views::Cards;
#[cfg(test)]
pub(crate) use views::tests::stories;
