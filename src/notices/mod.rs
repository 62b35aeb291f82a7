//! What people hear, and when: the home page, the rhythm that each person chose, and the digest.
//!
//! A domain tells people that something happened by a `Notice`; it never writes the sentence. The home page and
//! the digest find the words when they are read, with the rights of that moment.

pub mod digest;
pub mod rhythm;
pub mod rules;
mod store;

pub use rules::{Kind, Notice};
pub use store::unread;
