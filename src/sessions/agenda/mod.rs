//! The agenda of a session, which its group makes together: members propose, the facilitator places.

//!
//! A new agenda begins with the network's `template`; what waits for a later session is in the `backlog`; the first
//! session of a trajectory plans the topics of all in a `workshop`; and while the group sits together, `running` moves
//! through the items.

pub mod backlog;
pub mod casework;
pub(in crate::sessions) mod links;
pub mod moves;
pub mod pages;
pub mod publishing;
pub mod rules;
pub mod running;
pub mod store;
#[cfg(test)]
pub(in crate::sessions) mod stories;
pub mod template;
pub mod views;
pub mod workshop;
