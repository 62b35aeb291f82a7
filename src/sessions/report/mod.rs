//! The report of a session: what was said at each item, what was decided, who will do what, and what people learned.
//!
//! A facilitator writes it while the group sits together, or hands it to one of the circle to write. Who was there, late, absent or a guest stands in it by itself.
//! When the session is over the facilitator shares it; for some days those who were there may ask for amendments,
//! which the facilitator answers one by one. Then the facilitator fixes it: nothing in it changes any more, and the
//! session is recorded. What belongs to a case is read by those who may read the case, and no word of it is mailed. Of an
//! item that is dropped nothing stays.

mod around;
mod live;
pub mod mail;
pub mod moves;
pub mod pages;
pub mod rules;
mod sheet;
mod store;
pub mod views;

pub use moves::{forget_case, forget_item};
pub use pages::card;
pub use store::{handed_to, learned, unrecorded};
