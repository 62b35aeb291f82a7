//! Coaches asked by mail to join a network.

mod invite;
pub mod mail;
pub mod pages;
pub mod rules;
mod store;
pub(super) mod views;

pub use invite::invite;
