//! The people of a network, and the places they hold.

mod change;
pub mod rules;
pub mod store;

pub(super) use change::{Change, change};
