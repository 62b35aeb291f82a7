//! Career centres, and the coaches who work there.
//!
//! Coaches of different centres compete outside and learn together inside; so a circle shows who comes from where.

pub mod rules;
mod store;

pub use rules::CentreName;
pub use store::{Centre, Enterprise, enterprises_of, join, of_people};
