//! Who may read a case, and how far it opens.

use super::moves::{CaseState, Hand, MOVED_ON};
use crate::db::text_enum;
use crate::ids::{CaseId, PersonId, SessionId};
use crate::refusal::Refusal;
use chrono::{DateTime, Duration, Utc};

text_enum! {
    /// Who may read a case, from open to closed.
    pub enum Level {
        /// Every member who signed the charter.
        Network = "network",
        /// Those who come to the session that it is on the agenda of.
        Session = "session",
        /// The presenter and the facilitators.
        Facilitators = "facilitators",
    }
}

/// Only its author opens a case to more people.
pub const AUTHORS_CHOICE: Refusal = Refusal::state("cases-level-author");

/// The outside of a case: all that decides who may open it, and not a word of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cover {
    /// Which case.
    pub id: CaseId,
    /// Whose case.
    pub presenter: PersonId,
    /// Who may read it.
    pub level: Level,
    /// Whether it is closed to colleagues of the presenter's centre.
    pub shielded: bool,
    /// Where it stands.
    pub state: CaseState,
    /// The session whose agenda it is on.
    pub session: Option<SessionId>,
    /// Grows with each change.
    pub version: i32,
    /// When it last changed.
    pub updated_at: DateTime<Utc>,
}

/// Somebody of the network who comes to read.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a> {
    /// Who.
    pub person: &'a PersonId,
    /// Whether they facilitate this network.
    pub facilitator: bool,
    /// Whether they signed the charter in force.
    pub signed: bool,
    /// Whether they work for the same enterprise as the presenter.
    pub colleague: bool,
}

/// The session of a case, as the reader stands to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meeting {
    /// When it is over.
    pub ends_at: DateTime<Utc>,
    /// Whether the reader said that they come.
    pub coming: bool,
}

/// How far a case opens for a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// All of it.
    Open,
    /// Only that there is one.
    Shut,
    /// Not even that.
    Hidden,
}

/// Who can know that there is a case, from few to all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Audience {
    /// Nobody but its presenter.
    Presenter,
    /// The facilitators too.
    Facilitators,
    /// Everybody in the circle.
    Network,
}

/// For how long after its session a case stays open to those who came.
const AFTERWARDS: Duration = Duration::days(14);

impl Cover {
    /// The one rule of reading, for the page, fragment, list, agenda, notice and mail alike.
    pub fn reading(&self, reader: &Reader<'_>, meeting: Option<&Meeting>, now: DateTime<Utc>) -> Reading {
        if &self.presenter == reader.person {
            return Reading::Open;
        }
        if !reader.signed || self.state.is_erased() {
            return Reading::Hidden;
        }
        let reading = if reader.facilitator { self.reading_of_facilitator() } else { self.reading_of_member(meeting, now) };
        // A colleague competes for the same clients, or gives orders: whatever else they are, this is not for them.
        if self.shielded && reader.colleague && reading == Reading::Open { Reading::Shut } else { reading }
    }

    /// Who can know that it is there: the least that hides it from everybody to whom it is `Hidden`.
    pub fn known_to(&self) -> Audience {
        match self.state {
            CaseState::Draft | CaseState::NeedsAnonymising | CaseState::Withdrawn | CaseState::Purged => Audience::Presenter,
            CaseState::Submitted | CaseState::Returned => Audience::Facilitators,
            CaseState::Accepted if self.level != Level::Network => Audience::Facilitators,
            _ => Audience::Network,
        }
    }

    /// Whether the reader may read every word.
    pub fn readable_by(&self, reader: &Reader<'_>, meeting: Option<&Meeting>, now: DateTime<Utc>) -> bool {
        self.reading(reader, meeting, now) == Reading::Open
    }

    /// Whether somebody works on this case with the circle: whoever may read it, and where its words stay with the
    /// facilitators, whoever comes to its session and hears it told.
    pub fn takes_part(&self, reader: &Reader<'_>, meeting: Option<&Meeting>, now: DateTime<Utc>) -> bool {
        let hears = self.level == Level::Facilitators && reader.signed && !(self.shielded && reader.colleague);
        let there = self.state.is_on_an_agenda() && meeting.is_some_and(|m| m.coming && now < m.ends_at + AFTERWARDS);
        self.readable_by(reader, meeting, now) || hears && there
    }

    fn reading_of_facilitator(&self) -> Reading {
        match self.state {
            CaseState::Draft | CaseState::NeedsAnonymising => Reading::Hidden,
            _ => Reading::Open,
        }
    }

    fn reading_of_member(&self, meeting: Option<&Meeting>, now: DateTime<Utc>) -> Reading {
        let opens = match self.level {
            Level::Network => self.state.is_shared(),
            Level::Session => self.state.is_on_an_agenda() && meeting.is_some_and(|m| m.coming && now < m.ends_at + AFTERWARDS),
            Level::Facilitators => false,
        };
        match (opens, self.state.is_on_an_agenda()) {
            (true, _) => Reading::Open,
            (false, true) => Reading::Shut,
            (false, false) => Reading::Hidden,
        }
    }

    /// The hand with which somebody may change this case; none for those who only read.
    pub fn hand_of(&self, reader: &Reader<'_>) -> Option<Hand> {
        if &self.presenter == reader.person { Some(Hand::Presenter) } else { reader.facilitator.then_some(Hand::Facilitator) }
    }

    /// Whether this hand may set this level: opening a case to more people is its author's, closing it anybody's who may
    /// change it.
    pub fn may_set(&self, level: Level, hand: Hand) -> Result<(), Refusal> {
        // The levels go from open to closed.
        if hand == Hand::Presenter || level >= self.level { Ok(()) } else { Err(AUTHORS_CHOICE) }
    }

    /// Whether this is still the version that somebody looked at.
    pub fn still(&self, version: i32) -> Result<(), Refusal> {
        if self.version == version { Ok(()) } else { Err(MOVED_ON) }
    }
}
