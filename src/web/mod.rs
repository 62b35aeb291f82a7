//! What every handler stands on: who asks, what was posted, how a page is drawn, how an error answers.

pub mod error;
pub mod ring;
