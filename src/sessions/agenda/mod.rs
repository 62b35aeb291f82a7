//! The agenda of a session, which its group makes together: members propose, the facilitator places.

pub mod rules;
pub mod store;
