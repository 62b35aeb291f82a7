//! What members promise each other, and their signatures under it.

pub mod rules;
mod signing;
pub mod store;

pub use signing::sign;
