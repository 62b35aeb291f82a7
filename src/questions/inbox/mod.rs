//! VDAB's inbox: what waits for an answer, the most urgent first, and the desk on which one question is answered.

pub mod pages;
pub(super) mod rules;
mod store;
pub(super) mod views;
