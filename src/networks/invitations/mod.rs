//! Coaches asked by mail to join a network.

mod invite;
pub mod mail;
pub mod rules;
mod store;

pub use invite::invite;
