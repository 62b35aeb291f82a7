//! The people of a network, and the places they hold.

pub mod rules;
