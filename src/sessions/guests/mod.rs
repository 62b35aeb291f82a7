//! Guests: somebody of VDAB or an outside expert, whom a facilitator invites to one session.
//!
//! A guest finds that session at an address of its own, with its agenda and the questions to VDAB that are meant for
//! them, and nothing else of the network: no member, no case, no poll, no other session. What changes there, they hear
//! on their own line, never on that of the network.

pub(super) mod live;
pub mod mail;
mod moves;
pub mod pages;
pub mod rules;
pub(super) mod store;
pub mod views;

pub use rules::Guest;
pub use store::{Visit, people, standing, visits};
#[cfg(test)]
pub(crate) use views::tests::{stories, story_visit};
