//! Runs: a method on everybody's screen. The facilitator begins one at an item of a session; all who are there see the
//! same step at the same time, each with what is asked of their part in it.
//!
//! The server keeps the clock and the place: a screen that comes late, reloads or lost its connection asks again and is
//! where the circle is. A step never ends by itself. What is written is private until its step says otherwise, and
//! where a step names nobody, nothing that is kept ties a card to a person once it is revealed.

mod access;
mod asking;
mod desk;
mod live;
mod moves;
pub mod pages;
mod people;
pub mod rules;
mod store;
pub mod views;

pub use asking::{Asking, asked_of};
pub use moves::{Doer, close_with_session, forget_rested};
pub use rules::{Conclusion, Presented, Run};
pub use store::{
    Harvested, LearningPoint, conclude, conclusions, ended_in, forget_case, harvest_of, insert, is_at, keep, kept_in, latest_methods,
    of_case, record, under_way, write_card,
};
#[cfg(test)]
pub(crate) use views::tests::{over, stories};
