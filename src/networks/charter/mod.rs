//! What members promise each other, and their signatures under it.

pub mod pages;
pub mod rules;
mod signing;
pub mod store;
pub(super) mod views;

pub use signing::sign;
