//! A learning network: a fixed circle of coaches from several centres, with facilitators who guard it.
//!
//! A facilitator founds a network, which puts the base charter in force, and invites coaches by mail. Who signs the
//! charter and promises to come sits in the circle. When the authority publishes a network, everybody finds it in
//! the catalogue; when its first session starts, it runs.

pub mod catalogue;
pub mod charter;
mod founding;
pub mod invitations;
pub mod members;
pub mod pages;
mod publication;
pub mod rules;
mod running;
mod store;
mod views;

pub use charter::sign;
pub use founding::{Founding, found};
pub use invitations::invite;
pub use members::rules::{MembershipState, SeatRole};
pub use members::store::{
    Held, Member, MemberRow, SeatRow, chairs, facilitators, held, networks_of, networks_with_seat, people_with_seat, seated as members,
    seated_after, seats_of,
};
pub use running::start_running;
pub use store::{Network, Noted, expect_sessions, find, hold, note_transition, noted, reasons, that_run};

use crate::ids::{NetworkId, PersonId};
use chrono::{DateTime, Utc};

/// A change of state, for the log that keeps all of them.
#[derive(Debug, Clone, Copy)]
pub struct Transition<'a> {
    /// In which network.
    pub network: &'a NetworkId,
    /// What kind of thing changed: `network`, `membership`, `session`, `case`, `poll`, `question`, ...
    pub thing: &'static str,
    /// Its id.
    pub id: &'a str,
    /// The state before.
    pub from: &'a str,
    /// The state after.
    pub to: &'a str,
    /// Who did it; nobody when Leerkring did.
    pub actor: Option<&'a PersonId>,
    /// Why, where a reason was asked.
    pub reason: Option<&'a str>,
    /// When.
    pub at: DateTime<Utc>,
}

#[cfg(test)]
mod stories;
#[cfg(test)]
pub(crate) use stories::stories;
