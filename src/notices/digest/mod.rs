//! A person's mail of what is asked and what is new, at the rhythm that the person chose.
//!
//! A round claims each digest that is due by moving its moment on where it still is what was read; the intent of the
//! letter commits with the claim. The words come when it is sent, with the rights of then.

pub mod mail;
mod round;
pub mod rules;

pub use round::send_due;
