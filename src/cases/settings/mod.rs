//! What a circle agreed on about its cases: how long their words stay, and whether files may lie with them.

mod pages;
mod store;
mod views;

pub use pages::{edit, save};
pub use store::{Settings, of};
#[cfg(test)]
pub(super) use views::stories;
