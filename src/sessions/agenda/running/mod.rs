//! An agenda while the group sits together: the facilitator moves through it, and everybody's page follows.
//!
//! One item is in progress at most. Two people who press "next" at once take one step: each names what was current and
//! what came next when the page was drawn. When the session ends, what is still open moves to the next one.

mod moves;
pub mod pages;
pub mod rules;
mod store;
mod views;

pub use moves::{end_run, pass_on};
pub use views::Running;

#[cfg(test)]
mod tests;
