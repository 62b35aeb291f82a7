//! Sessions: the meetings of a network, in members' words *samenkomsten*. A sign-in of a browser is a login, never a session.

pub mod agenda;
pub mod calendar;
pub mod rules;
