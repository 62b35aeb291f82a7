//! What makes a page move by itself: after a commit, everybody who may see the change hears its name and fetches it.
//!
//! A write announces names ("poll/ID") to a topic; the hub hands them to the sockets that listen to that topic;
//! the browser fetches the fragment through the same door as the page. Nothing but names ever travels here.

mod announce;
mod board;
pub mod bridge;
mod frame;
mod hub;
mod seats;
mod signal;
pub mod socket;

pub use board::Farewell;
pub use hub::{Counts, Hub, Listening};
pub use signal::{Signal, Topic};
