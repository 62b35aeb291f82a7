//! Pages of people: signing in, one's own settings, and the administrator's list.

pub mod admin;
pub mod settings;
pub mod sign_in;
