//! Cases: what a member brings to work on with the circle, who may read it, and the way it goes.
//!
//! A case is about the presenter's own acting, never about a client: before it is handed in, the privacy check looks
//! for what could point to one. A facilitator accepts it or gives it back, and puts it on the agenda of a session.
//! Its text goes nowhere but to its own pages: no address, mail, notice, log line or live signal holds a word of it.

mod access;
pub mod files;
mod keeping;
mod live;
pub mod mail;
mod moves;
mod offers;
mod openings;
pub mod pages;
pub mod privacy;
pub mod returning;
pub mod rules;
pub mod settings;
mod store;
mod views;

pub use access::{joined, joining, opened, reach, readable_anywhere, shielded_from, titles};
pub use keeping::{Rekeyed, missing_key, purge_rested, rekey_all, remind, take_back_all_of};
pub use moves::{back_on_table, discuss, discussed, take_off_agenda, worked_on};
pub use offers::{put_on_agenda, waiting_for_a_place};
pub use store::{CoverRow, Written, insert, locks, returned_to, to_follow_up, waiting};
pub use views::Findings;
#[cfg(test)]
pub(crate) use views::tests::stories;
