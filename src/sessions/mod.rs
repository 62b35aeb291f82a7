//! Sessions: the meetings of a network, in members' words *samenkomsten*. A sign-in of a browser is a login, never a session.
//!
//! A facilitator plans a session, and everybody with a seat is invited. The group makes its agenda: members propose
//! items, the facilitator places them around the standing topics and keeps space free for what members bring.

pub mod actions;
pub mod agenda;
pub mod attendance;
mod card;
pub mod guests;
mod live;
pub mod mail;
pub mod pages;
pub mod pickers;
mod planning;
pub mod replies;
pub mod report;
pub mod rules;
pub mod series;
mod span;
mod store;
pub mod views;

pub use agenda::casework::{place_of_case, schedule_case, unschedule_case};
pub use agenda::publishing::unfixed as unfixed_agendas;
pub use agenda::store::{cases_placed, item};
pub use attendance::{present, taking_part, with_part_of};
pub use card::{ask as ask_next, next as next_card, of as card_of};
pub use planning::{Doer, open_agendas, plan};
#[cfg(test)]
pub(crate) use replies::views::tests::story_ask;
pub use replies::views::{Ask, Back};
pub use replies::{Answer, Reply, answered, give_up as give_up_chairs, replies_of};
#[cfg(test)]
pub(crate) use report::views::tests::mine as story_actions;
pub use rules::{Session, SessionState};
pub use span::{MyAnswer, Trace, my_answers, since, these, trace};
pub use store::{coming, next as next_session, numbers, of_network as sessions_of, raise, session as by_id};
#[cfg(test)]
pub(crate) use views::tests::{next_card as story_card, stories};
pub use views::{CardPerson, NextCard};
