//! The agenda: ordered items with minutes, rubrics that return every session, and protected free space.

mod fixing;
mod order;

pub use fixing::{Budget, Shortcoming, first_agenda, shortcomings};
pub use order::{Shift, giving_room, making_place, shifted, starting_times};

use crate::db::text_enum;
use crate::ids::{CaseId, ItemId, PersonId};
use crate::refusal::Refusal;
use crate::sessions::rules::{Actor, SessionState};

/// The part of a session, in hundredths, that its fixed agenda keeps free for what members bring.
pub const FREE_SPACE_PERCENT: i64 = 40;
/// An agenda with more items than this is refused; a day has no room for them.
pub const MOST_ITEMS: usize = 60;

text_enum! {
    /// Where an item stands.
    pub enum ItemState {
        /// A member asks for it.
        Proposed = "proposed",
        /// It will come, its minutes are not yet given.
        Accepted = "accepted",
        /// It has its place and its minutes.
        Scheduled = "scheduled",
        /// The group is at it.
        InProgress = "in_progress",
        /// It was dealt with.
        Done = "done",
        /// A copy waits in the next session.
        CarriedOver = "carried_over",
        /// It will not come, and the proposer heard why.
        Declined = "declined",
        /// It was stopped.
        Dropped = "dropped",
        /// Its proposer took it back.
        Withdrawn = "withdrawn",
    }
}

text_enum! {
    /// The heading an item belongs under.
    pub enum Rubric {
        /// The opening round.
        CheckIn = "check_in",
        /// What came of earlier cases and promises.
        FollowUp = "follow_up",
        /// News from VDAB, questions and answers.
        Authority = "authority",
        /// Work on a case.
        Intervision = "intervision",
        /// A member explains a theme or a tool.
        Talk = "talk",
        /// Room for what comes up.
        FreeSpace = "free_space",
        /// A break.
        Break = "break",
        /// Are we doing well?
        Evaluation = "evaluation",
        /// The closing round.
        CheckOut = "check_out",
    }
}

/// The rubrics that every session has, with their usual minutes.
pub const STANDING: &[(Rubric, i64)] =
    &[(Rubric::CheckIn, 15), (Rubric::FollowUp, 15), (Rubric::Authority, 20), (Rubric::Evaluation, 10), (Rubric::CheckOut, 10)];

impl Rubric {
    /// It returns every session.
    pub fn is_standing(self) -> bool {
        STANDING.iter().any(|(rubric, _)| *rubric == self)
    }

    /// Its minutes belong to what members bring.
    pub fn is_free(self) -> bool {
        matches!(self, Rubric::Intervision | Rubric::Talk | Rubric::FreeSpace)
    }
}

use ItemState::{Accepted, CarriedOver, Declined, Done, Dropped, InProgress, Proposed, Scheduled, Withdrawn};

/// Every change of state there is.
const MOVES: &[(ItemState, ItemState, Actor)] = &[
    (Proposed, Accepted, Actor::Facilitator),
    (Proposed, Declined, Actor::Facilitator),
    (Accepted, Scheduled, Actor::Facilitator),
    (Scheduled, InProgress, Actor::Facilitator),
    (InProgress, Done, Actor::Facilitator),
    (Scheduled, CarriedOver, Actor::Facilitator),
    (InProgress, CarriedOver, Actor::Facilitator),
    (Accepted, Dropped, Actor::Facilitator),
    (Scheduled, Dropped, Actor::Facilitator),
    (InProgress, Dropped, Actor::Facilitator),
    (Proposed, Withdrawn, Actor::Proposer),
    (Accepted, Withdrawn, Actor::Proposer),
];

impl ItemState {
    /// Whether this state may become `to` when `by` asks, in a session that stands at `session`.
    pub fn may_become(self, to: Self, by: Actor, session: SessionState) -> bool {
        MOVES.contains(&(self, to, by)) && to.fits(session)
    }

    /// Refuses a change of state that is not listed, or that the session does not allow now.
    pub fn turn(self, to: Self, by: Actor, session: SessionState) -> Result<Self, Refusal> {
        if !MOVES.contains(&(self, to, by)) {
            return Err(Refusal::state("sessions-item-moved-on"));
        }
        if to.fits(session) { Ok(to) } else { Err(Refusal::state("sessions-agenda-closed")) }
    }

    /// A session in `session` allows items to become this.
    fn fits(self, session: SessionState) -> bool {
        match self {
            Scheduled => session.builds_agenda(),
            InProgress | Done => session == SessionState::InProgress,
            CarriedOver => session.builds_agenda() || matches!(session, SessionState::InProgress | SessionState::Held),
            // A presenter may take a case back, and competition law may stop an item, from a fixed agenda too.
            Dropped => session.is_ahead() || session == SessionState::InProgress,
            Proposed | Accepted | Declined | Withdrawn => session.is_ahead(),
        }
    }

    /// It stands on the agenda, now or afterwards.
    pub fn is_placed(self) -> bool {
        matches!(self, Scheduled | InProgress | Done)
    }

    /// It waits for a place.
    pub fn is_waiting(self) -> bool {
        matches!(self, Proposed | Accepted)
    }
}

/// The time an item takes: between a minute and eight hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Minutes(i32);

impl Minutes {
    /// Reads what was typed.
    pub fn parse(raw: &str) -> Result<Self, Refusal> {
        raw.trim().parse().ok().filter(|m| (1..=480).contains(m)).map(Self).ok_or(Refusal::input("sessions-minutes-bad").count(480))
    }

    /// A number that the database holds.
    pub fn stored(minutes: i32) -> Self {
        Self(minutes)
    }

    /// The number.
    pub fn get(self) -> i32 {
        self.0
    }
}

/// One point of an agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its name.
    pub id: ItemId,
    /// The heading it belongs under.
    pub rubric: Rubric,
    /// What it is about; blank for a standing topic, which its rubric names, and for a case, which its presenter names.
    pub title: String,
    /// What to bring or prepare.
    pub note: String,
    /// How long it takes.
    pub minutes: i32,
    /// Items are in the order of this number.
    pub position: i32,
    /// Where it stands.
    pub state: ItemState,
    /// Who wants it.
    pub proposed_by: PersonId,
    /// The case that is worked on.
    pub case: Option<CaseId>,
    /// How often it was edited; an edit names the version it saw.
    pub version: i32,
}

#[cfg(test)]
mod tests;
