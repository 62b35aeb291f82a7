//! The channel between the networks and VDAB: a member asks, an officer answers, and the network reads along.
//!
//! An answer is official: it names its legal basis and the day from which it holds. Officers see questions, never
//! the network's cases.

pub mod inbox;
mod live;
pub mod mail;
pub mod pages;
pub mod rules;
mod store;
mod views;

pub use rules::{Question, State};
pub use store::{Titled, asked, of_network, returned_to, titles};

#[cfg(test)]
pub(crate) use views::tests::stories;
