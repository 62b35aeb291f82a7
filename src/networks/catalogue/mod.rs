//! The catalogue: what everybody may know of the networks that the authority published.

pub mod pages;
pub(super) mod store;
pub(super) mod views;
