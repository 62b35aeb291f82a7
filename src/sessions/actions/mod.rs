//! Action points: what somebody will do after a session, and until when.
//!
//! A facilitator notes them in the report. They follow their owner to the home page and the digest, and the group to
//! its next session, until they are done; the owner or a facilitator ticks them off. One that belongs to a case is
//! told in full to its owner and to those who may read the case, and in no mail.

pub(in crate::sessions) mod live;
pub mod moves;
pub mod pages;
pub mod rules;
pub mod store;
pub mod views;

pub use pages::{follow_up, mine};
pub use store::{Told, open_of, told};
