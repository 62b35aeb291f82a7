//! Career centres, and the coaches who work there.
//!
//! Coaches of different centres compete outside and learn together inside; so a circle shows who comes from where. A
//! facilitator notes the enterprise number of the centres of the circle: papers for the KMO-portefeuille name it.

pub mod pages;
pub mod rules;
mod store;
mod views;

pub use rules::{CentreName, pointed};
pub use store::{Centre, Enterprise, colleagues, enterprises_of, join, leaders_over, of_people};

#[cfg(test)]
pub(crate) use views::stories;
