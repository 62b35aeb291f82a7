//! The ways to work on a case together, *intervisiemethoden*: steps in order, each with its minutes, who has the floor,
//! who is silent, what people write, and who sees that when.
//!
//! A circle without a method falls into giving advice at once, and the loudest voices win. So the library holds eighteen
//! methods that circles in Flanders and the Netherlands use, as data: the files of `library/`, read while the program is
//! built, so that a method with a fault in it never runs. One question to whoever brings a case proposes up to three,
//! and says why. A network may keep its own copy of a method, with its own words and minutes.

pub mod chooser;
pub mod format;
#[cfg(test)]
mod format_tests;
mod library;
mod moves;
pub mod pages;
pub mod rules;
mod store;
mod views;

pub use chooser::{Reason, Suggestion, Wanted, suggest};
pub use format::{Aim, Confidence, Kind, Method, Mode, Online, Said, Shared, Speaks, Step};
pub use library::library;
pub use store::{all, find};

#[cfg(test)]
pub(crate) use views::tests::stories;
