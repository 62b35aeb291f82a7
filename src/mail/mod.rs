//! Letters: what Leerkring tells people outside of its pages.
//!
//! A write puts an intent in the outbox, in the same transaction as the fact it is about. A worker draws the letter when
//! it is sent, with the rights and the language of then, and hands it to the postman. A letter that cannot be drawn
//! or sent never stops the others.

mod draw;
mod letter;
mod message;
pub mod outbox;
mod postman;
mod worker;

pub use draw::{Drawn, Pens};
pub use letter::{Desk, Draft, Intent, Kind};
pub use message::sendable;
pub use postman::{KeptMail, Letter, Postman};
pub use worker::Mailer;
