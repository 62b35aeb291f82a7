//! A person's mail of what is asked and what is new, at the rhythm that the person chose.

pub mod rules;
