//! On which days, and at which hour, a person wants the digest; or not at all.

pub mod pages;
pub mod rules;
pub mod store;
pub(super) mod views;

pub use rules::Rhythm;
pub use views::RhythmForm;
