//! Who you are: a person signs in with a code that comes by mail, and keeps a list of the browsers that are in.
//!
//! There are no passwords. A `Login` is a browser that a person signed in with; a session is always a meeting.
//! Another way in (a passkey, an employer's account) would end, like the code does, in `logins::store::open_login`.

pub mod codes;
pub mod live;
pub mod logins;
pub mod mail;
pub mod pages;
pub mod parked;
pub mod roles;
pub mod rules;
pub mod store;
pub mod views;

pub use rules::{Person, Role};

#[cfg(test)]
mod stories;
#[cfg(test)]
pub(crate) use stories::stories;
