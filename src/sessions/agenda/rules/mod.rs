//! The agenda: ordered items with minutes, rubrics that return every session, and protected free space.

mod fixing;
mod order;

pub use fixing::{Budget, Shortcoming, shortcomings};
pub use order::{Positions, Shift, giving_room, laid_in, making_place, moved, shifted, starting_times};

use crate::db::text_enum;
use crate::ids::{CaseId, ItemId, PersonId, PollId, QuestionId, TopicId};
use crate::refusal::Refusal;
use crate::sessions::rules::{Actor, SessionState};
use chrono::{DateTime, Utc};

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
        /// Getting to know each other: the first session begins with it.
        GettingAcquainted = "getting_acquainted",
        /// Working together as competitors: what I share, what I keep, what would break my trust.
        Trust = "trust",
        /// The group draws up the plan of its topics.
        Workshop = "workshop",
    }
}

/// The rubrics that every session usually has, with their usual minutes.
pub const STANDING: &[(Rubric, i32)] =
    &[(Rubric::CheckIn, 15), (Rubric::FollowUp, 15), (Rubric::Authority, 20), (Rubric::Evaluation, 10), (Rubric::CheckOut, 10)];

impl Rubric {
    /// It usually returns every session, and names itself.
    pub fn is_standing(self) -> bool {
        STANDING.iter().any(|(rubric, _)| *rubric == self)
    }

    /// Its minutes belong to what members bring: also the first session's, which is all theirs.
    pub fn is_free(self) -> bool {
        matches!(
            self,
            Rubric::Intervision | Rubric::Talk | Rubric::FreeSpace | Rubric::GettingAcquainted | Rubric::Trust | Rubric::Workshop
        )
    }

    /// It belongs to the session itself: what is left of it never moves to the next one.
    pub fn stays(self) -> bool {
        self.is_standing() || matches!(self, Rubric::Break | Rubric::GettingAcquainted | Rubric::Trust | Rubric::Workshop)
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

/// Refuses one more item where as many as there may be stand on the agenda or wait for a place on it.
pub fn room(items: &[Item]) -> Result<(), Refusal> {
    let alive = items.iter().filter(|item| item.state.is_placed() || item.state.is_waiting()).count();
    if alive < MOST_ITEMS { Ok(()) } else { Err(full(alive)) }
}

/// The refusal of one more item where there are so many.
pub fn full(items: usize) -> Refusal {
    Refusal::state("sessions-agenda-full").count(i64::try_from(items).unwrap_or(i64::MAX))
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
    /// Who leads it; the proposer unless somebody else was named.
    pub owner: Option<PersonId>,
    /// The case that is worked on.
    pub case: Option<CaseId>,
    /// The question to the authority that is talked about.
    pub question: Option<QuestionId>,
    /// The poll that is talked about.
    pub poll: Option<PollId>,
    /// When the group began with it.
    pub began_at: Option<DateTime<Utc>>,
    /// When the group was done with it.
    pub ended_at: Option<DateTime<Utc>>,
    /// The item of an earlier session that it continues.
    pub carried_from: Option<ItemId>,
    /// The standing topic that put it on the agenda.
    pub topic: Option<TopicId>,
    /// How often it was edited; an edit names the version it saw.
    pub version: i32,
}

impl Item {
    /// An item as it begins its life.
    pub fn new(rubric: Rubric, minutes: i32, state: ItemState, by: &PersonId) -> Self {
        Self {
            id: ItemId::new(),
            rubric,
            title: String::new(),
            note: String::new(),
            minutes,
            position: 0,
            state,
            proposed_by: by.clone(),
            owner: None,
            case: None,
            question: None,
            poll: None,
            began_at: None,
            ended_at: None,
            carried_from: None,
            topic: None,
            version: 0,
        }
    }
}

#[cfg(test)]
mod tests;
