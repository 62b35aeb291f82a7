//! Sessions: the meetings of a network, in members' words *samenkomsten*. A sign-in of a browser is a login, never a session.

pub mod agenda;
pub mod calendar;
pub mod rules;
pub mod store;

pub use rules::{Session, SessionState};
pub use store::{coming, next as next_session, of_network as sessions_of, session as by_id};
