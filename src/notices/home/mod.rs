//! The home page "Mijn leerkring": when we meet, what is asked, what is new.

pub mod pages;
pub(super) mod views;
