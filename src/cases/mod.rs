//! Cases: what a member brings to work on, who may read it, and the way it goes.
pub mod privacy;
pub mod rules;
mod store;
