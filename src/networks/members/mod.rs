//! The people of a network, and the places they hold.

mod change;
mod known;
pub(super) mod live;
pub mod pages;
pub mod rules;
pub mod store;
pub(super) mod views;

pub(super) use change::{Change, change};
