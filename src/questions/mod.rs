//! The channel between the networks and VDAB: a member asks, an officer answers, and the network reads along.
//!
//! An answer is official: it names its legal basis and the day from which it holds. Officers see questions, never
//! the network's cases.

pub mod rules;
mod store;

pub use rules::{Question, State};
