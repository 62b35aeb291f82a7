//! What members promise each other, and their signatures under it.

pub mod rules;
pub mod store;
