//! Who was there. In the room a short code is shown, which people type to be marked; a facilitator marks everybody
//! else in one pass, and corrects with a trace. Who was there signs, on an own device or on the facilitator's, and the
//! list of it all is what a file for the KMO-portefeuille needs.
//!
//! Others ask [`roll_of`] who was there, [`is_settled`] whether a session may be recorded, and [`tallies`] how often
//! people came. A session calls [`begin`] when it starts and [`ended`] when it is over.

pub mod engagement;
pub mod list;
mod live;
mod moves;
pub mod pages;
mod roll;
pub mod rules;
pub(in crate::sessions) mod store;
pub mod views;

pub use engagement::{Tally, tallies};
pub use moves::{begin, ended};
pub use roll::{is_settled, of as roll_of, present, taking_part, with_part_of};
#[cfg(test)]
pub(crate) use views::tests::stories;
