//! The agenda of a session, which its group makes together: members propose, the facilitator places.

pub mod casework;
pub mod moves;
pub mod pages;
pub mod rules;
pub mod store;
pub mod views;
