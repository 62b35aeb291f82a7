//! The template of a network's agendas: its standing topics (*vaste rubrieken*) in order, with their usual minutes.
//!
//! A new session begins with them; the first one with getting acquainted, trust, and the plan of topics. A network that
//! changed nothing has the usual ones. Changes are for sessions that are planned later, never for one that exists.

mod live;
mod moves;
pub mod pages;
pub mod rules;
mod store;
mod views;

pub use moves::first_items;

#[cfg(test)]
pub(super) use views::stories;

#[cfg(test)]
mod tests;
