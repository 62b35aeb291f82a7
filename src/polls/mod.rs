//! Polls: a question to all members of a network, one ballot each, until it closes.
pub mod rules;
mod store;

pub use store::{open_in, voted};
