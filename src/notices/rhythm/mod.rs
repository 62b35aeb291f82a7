//! On which days, and at which hour, a person wants the digest; or not at all.

pub mod rules;
pub mod store;

pub use rules::Rhythm;
