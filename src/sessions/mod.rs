//! Sessions: the meetings of a network, in members' words *samenkomsten*. A sign-in of a browser is a login, never a session.
//!
//! A facilitator plans a session, and everybody with a seat is invited. The group makes its agenda: members propose
//! items, the facilitator places them around the standing topics and keeps space free for what members bring.

pub mod agenda;
pub mod calendar;
mod card;
mod live;
pub mod mail;
pub mod pages;
mod planning;
pub mod rules;
mod store;
pub mod views;

pub use agenda::casework::{place_of_case, schedule_case, unschedule_case};
pub use card::{next as next_card, of as card_of};
pub use planning::{Doer, open_agendas, plan};
pub use rules::{Session, SessionState};
pub use store::{answered, answers_of, coming, next as next_session, numbers, of_network as sessions_of, session as by_id};
pub use views::{Back, CardPerson, NextCard};
