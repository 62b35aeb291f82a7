//! What a feed is: whose, of what, with which choices, and whose sessions it shows.

use crate::db::text_enum;
use crate::ids::{FeedId, NetworkId, NotAnId, PersonId};
use crate::networks::SeatRow;
use crate::refusal::Refusal;
use chrono::{DateTime, Duration, Utc};
use serde::Serialize;

/// For how long a session stays in a feed after it ended or would have.
pub const KEPT: Duration = Duration::days(365);
/// No feed shows more sessions than this: the latest.
pub const MOST: i64 = 500;

/// The sessions that a feed is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// Those of all networks of a person, and those that they visit.
    Everything,
    /// Those of one network.
    Network(NetworkId),
}

impl Scope {
    /// What an address, a form or the database names.
    pub fn parse(raw: &str) -> Result<Self, NotAnId> {
        if raw == "all" { Ok(Self::Everything) } else { NetworkId::parse(raw).map(Self::Network) }
    }

    /// The written form.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Everything => "all",
            Self::Network(network) => network.as_str(),
        }
    }

    /// The seats whose sessions it shows; none at all for somebody without a seat in the network it is of.
    pub fn seats(&self, mut seats: Vec<SeatRow>) -> Option<Vec<SeatRow>> {
        if let Self::Network(network) = self {
            seats.retain(|seat| seat.network == *network);
            return Some(seats).filter(|seats| !seats.is_empty());
        }
        Some(seats)
    }
}

text_enum! {
    /// When a calendar rings before a session.
    pub enum Alarm {
        /// Never.
        Off = "off",
        /// An hour before.
        Hour = "hour",
        /// A day before.
        Day = "day",
    }
}

impl Alarm {
    /// What was chosen.
    pub fn choose(raw: &str) -> Result<Self, Refusal> {
        Self::parse(raw).ok_or(Refusal::input("calendars-alarm-unknown"))
    }

    /// The duration before the beginning, as RFC 5545 writes it.
    pub fn trigger(self) -> Option<&'static str> {
        match self {
            Self::Off => None,
            Self::Hour => Some("-PT1H"),
            Self::Day => Some("-P1D"),
        }
    }
}

/// What a person chose for a feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Choices {
    /// The titles of cases that this person may read stand in the description.
    pub case_titles: bool,
    /// When the calendar rings.
    pub alarm: Alarm,
}

impl Choices {
    /// Nothing confidential, and silence.
    pub const USUAL: Self = Self { case_titles: false, alarm: Alarm::Off };
}

/// A secret address of a person's sessions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// The random part of the address; another one after a replacement.
    pub id: FeedId,
    /// Whose.
    pub person: PersonId,
    /// Of what.
    pub scope: Scope,
    /// What was chosen.
    pub choices: Choices,
}

impl Feed {
    /// A new address with the usual choices.
    pub fn new(person: &PersonId, scope: Scope) -> Self {
        Self { id: FeedId::random(), person: person.clone(), scope, choices: Choices::USUAL }
    }
}

/// Sessions that ended before this moment are not shown any more.
pub fn shown_since(now: DateTime<Utc>) -> DateTime<Utc> {
    now - KEPT
}
