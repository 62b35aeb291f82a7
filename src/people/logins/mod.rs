//! The browsers that a person is signed in with.

pub mod rules;
pub mod store;

pub use rules::Login;
