//! What a date picker is, who may do what with it until when, and which date suits the group best.

mod proposal;
mod tally;

pub use proposal::{MOST_OPTIONS, Proposal, ROWS, Row, deadline, moments, too_many};
pub use tally::{Given, Tally, best, tallies};

use crate::db::text_enum;
use crate::ids::{NetworkId, OptionId, PersonId, PickerId, SessionId};
use crate::refusal::Refusal;
use crate::sessions::rules::{Actor, Plan, Venue};
use chrono::{DateTime, Duration, Utc};

/// How long before the deadline those who did not answer are reminded.
pub const REMINDS_BEFORE: Duration = Duration::days(2);

text_enum! {
    /// Where a date picker stands.
    pub enum PickerState {
        /// People answer.
        Open = "open",
        /// The deadline has passed; nothing was decided.
        Closed = "closed",
        /// A date was picked and is a session.
        Settled = "settled",
        /// Thrown away with nothing planned.
        Discarded = "discarded",
    }
}

text_enum! {
    /// What somebody says to one date.
    pub enum Availability {
        /// Suits.
        Yes = "yes",
        /// Possible, if nothing else is.
        IfNeedBe = "if_need_be",
        /// Does not suit.
        No = "no",
    }
}

use Actor::{Facilitator, System};
use PickerState::{Closed, Discarded, Open, Settled};

/// Every way that a picker can go; what is not here is refused. Open to open is a later deadline.
pub const MOVES: &[(PickerState, PickerState, Actor)] = &[
    (Open, Closed, System),
    (Open, Open, Facilitator),
    (Closed, Open, Facilitator),
    (Open, Settled, Facilitator),
    (Closed, Settled, Facilitator),
    (Open, Discarded, Facilitator),
    (Closed, Discarded, Facilitator),
];

/// Somebody was first, or this picker cannot go there.
pub const MOVED_ON: Refusal = Refusal::state("pickers-moved-on");
/// Somebody picked a date before.
pub const SETTLED: Refusal = Refusal::state("pickers-settled-before");
/// Answers come too late.
pub const CLOSED: Refusal = Refusal::state("pickers-closed");

impl PickerState {
    /// Refuses a change of state that is not listed.
    pub fn turn(self, to: Self, by: Actor) -> Result<Self, Refusal> {
        match (self, to) {
            _ if MOVES.contains(&(self, to, by)) => Ok(to),
            (Settled, _) => Err(SETTLED),
            _ => Err(MOVED_ON),
        }
    }

    /// A date can still come out of it.
    pub fn is_undecided(self) -> bool {
        matches!(self, Open | Closed)
    }
}

/// A question for dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picker {
    /// Its name.
    pub id: PickerId,
    /// Whose.
    pub network: NetworkId,
    /// What the session will be about.
    pub title: String,
    /// What the facilitator says with it, in Markdown; may be empty.
    pub note: String,
    /// How long the session will take.
    pub minutes: i32,
    /// Where people will meet.
    pub venue: Venue,
    /// Where it stands.
    pub state: PickerState,
    /// Until when people answer; that moment itself is too late.
    pub deadline_at: DateTime<Utc>,
    /// The session that came of it.
    pub session: Option<SessionId>,
    /// How often it moved; a move names the version it saw.
    pub version: i32,
    /// Who made it.
    pub created_by: PersonId,
}

/// A date that a picker offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Its name.
    pub id: OptionId,
    /// When the session would begin.
    pub starts_at: DateTime<Utc>,
}

impl Picker {
    /// Whether people can answer now, whether the timetable came by or not.
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        self.state == Open && now < self.deadline_at
    }

    /// Refuses an answer that comes too late.
    pub fn accept(&self, now: DateTime<Utc>) -> Result<(), Refusal> {
        if self.is_open(now) { Ok(()) } else { Err(CLOSED) }
    }

    /// The session that one of its dates would be.
    pub fn plan(&self, offer: &Offer, now: DateTime<Utc>) -> Result<Plan, Refusal> {
        if offer.starts_at <= now {
            return Err(Refusal::input("pickers-offer-past").at("option"));
        }
        let ends_at = offer.starts_at + Duration::minutes(i64::from(self.minutes));
        Ok(Plan { title: self.title.clone(), starts_at: offer.starts_at, ends_at, venue: self.venue.clone(), capacity: None })
    }
}

/// Whether a picker with this deadline needs no reminder any more: its opening is reminder enough.
pub fn needs_no_reminder(deadline: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    deadline - REMINDS_BEFORE <= now
}

#[cfg(test)]
mod tests;
