//! Replies: what people say to the invitation to a session, *ik kom* or *ik kan niet*.
//!
//! A room may hold fewer people than want to come. Who says so first has a chair; who comes later waits in line, and
//! moves up by itself when a chair comes free. A letter about a session answers too, by one button behind a link.

mod circle;
mod departure;
pub(super) mod links;
pub mod mail;
pub(super) mod moves;
pub mod pages;
pub mod rules;
pub(super) mod store;
pub mod views;

pub use circle::Circle;
pub use departure::give_up;
pub(super) use moves::{forget, renew};
pub use rules::{Answer, Reply};
pub use store::{answered, replies_of, reply_of};
#[cfg(test)]
pub(crate) use views::tests::stories;
