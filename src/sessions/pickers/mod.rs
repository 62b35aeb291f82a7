//! Date pickers, in members' words *datumprikkers*: when does the group meet?
//!
//! A facilitator proposes dates; everybody with a seat says yes, if need be or no to each, with names, until a deadline
//! closes it. The facilitator picks one, which makes the session and invites everybody, once.

mod card;
mod live;
pub mod mail;
mod moves;
pub mod pages;
pub mod rules;
mod standing;
mod store;
pub mod views;

pub use card::open_card;
pub use moves::{close_due, remind_due};
pub use store::{unanswered, undecided};
#[cfg(test)]
pub(crate) use views::tests::{stories, story_card};
