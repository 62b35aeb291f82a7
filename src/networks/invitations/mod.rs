//! Coaches asked by mail to join a network.

pub mod rules;
