//! The agenda: ordered items with minutes, rubrics that return every session, and protected free space.

use crate::db::text_enum;
use crate::ids::{CaseId, ItemId, PersonId};
use crate::refusal::Refusal;
use crate::sessions::rules::{Actor, SessionState};
use chrono::{DateTime, Duration, Utc};

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

/// How the minutes of the placed items stand to the length of the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    /// The length of the session.
    pub length: i64,
    /// What the items take together.
    pub planned: i64,
    /// The part of it that members fill.
    pub free: i64,
}

impl Budget {
    /// Adds up what is placed.
    pub fn of(items: &[Item], length: i64) -> Self {
        let sum =
            |keep: &dyn Fn(&Item) -> bool| items.iter().filter(|i| i.state.is_placed() && keep(i)).map(|i| i64::from(i.minutes)).sum();
        Self { length, planned: sum(&|_| true), free: sum(&|i| i.rubric.is_free()) }
    }

    /// Minutes left; below zero there are too many.
    pub fn left(self) -> i64 {
        self.length - self.planned
    }

    /// The least that free space takes.
    pub fn free_needed(self) -> i64 {
        (self.length * FREE_SPACE_PERCENT + 99) / 100
    }
}

/// Why an agenda cannot be fixed yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shortcoming {
    /// More minutes than the session has.
    TooLong(i64),
    /// A standing topic is missing.
    Missing(Rubric),
    /// Free space lacks this many minutes.
    TooFull(i64),
}

impl Shortcoming {
    /// The refusal that says so.
    pub fn refusal(self) -> Refusal {
        match self {
            Shortcoming::TooLong(by) => Refusal::state("sessions-fix-too-long").count(by),
            Shortcoming::Missing(_) => Refusal::state("sessions-fix-topic-missing"),
            Shortcoming::TooFull(by) => Refusal::state("sessions-fix-free-space").count(by),
        }
    }
}

/// All that stands between this agenda and fixing it.
pub fn shortcomings(items: &[Item], length: i64) -> Vec<Shortcoming> {
    let budget = Budget::of(items, length);
    let too_long = (budget.left() < 0).then(|| Shortcoming::TooLong(-budget.left()));
    let placed = |rubric| items.iter().any(|i| i.state.is_placed() && i.rubric == rubric);
    let missing = STANDING.iter().filter(|(rubric, _)| !placed(*rubric)).map(|(rubric, _)| Shortcoming::Missing(*rubric));
    let too_full = (budget.free < budget.free_needed()).then(|| Shortcoming::TooFull(budget.free_needed() - budget.free));
    too_long.into_iter().chain(missing).chain(too_full).collect()
}

/// Which way an item moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shift {
    /// Towards the beginning.
    Up,
    /// Towards the end.
    Down,
}

/// The new positions after a placed item moved one step from `place`, counted from one; none when it is no longer
/// there or there is nowhere to go. Items that share a position are set apart on the way.
pub fn shifted<'a>(items: &'a [Item], id: &ItemId, place: usize, way: Shift) -> Vec<(&'a Item, i32)> {
    let mut placed: Vec<_> = items.iter().filter(|item| item.state.is_placed()).collect();
    let here = place.checked_sub(1).filter(|at| placed.get(*at).is_some_and(|item| item.id == *id));
    let there = here.and_then(|at| if way == Shift::Up { at.checked_sub(1) } else { Some(at + 1) });
    let (Some(here), Some(there)) = (here, there.filter(|at| *at < placed.len())) else { return Vec::new() };
    placed.swap(here, there);
    placed.into_iter().zip(1..).filter(|(item, position)| item.position != *position).collect()
}

/// The position of a new item, with the new positions of those that make place for it: it comes before the free
/// space that it fills, else before the closing rounds.
pub fn making_place(items: &[Item]) -> (i32, Vec<(&Item, i32)>) {
    let placed: Vec<_> = items.iter().filter(|item| item.state.is_placed()).collect();
    let closing = placed.iter().rev().take_while(|item| matches!(item.rubric, Rubric::Evaluation | Rubric::CheckOut)).count();
    let free = placed.iter().position(|item| item.rubric == Rubric::FreeSpace);
    let at = free.unwrap_or(placed.len() - closing);
    let (before, after) = placed.split_at(at);
    let mut positions = 1..;
    let mut moved: Vec<_> = before.iter().copied().zip(positions.by_ref()).collect();
    let new = positions.next().unwrap_or(i32::MAX);
    moved.extend(after.iter().copied().zip(positions));
    moved.retain(|(item, position)| item.position != *position);
    (new, moved)
}

/// The free space that can give these minutes away and still has some left, with what it then has.
pub fn giving_room(items: &[Item], minutes: i32) -> Option<(&Item, i32)> {
    let spare = |item: &&Item| item.state.is_placed() && item.rubric == Rubric::FreeSpace && item.minutes > minutes;
    items.iter().find(spare).map(|item| (item, item.minutes - minutes))
}

/// When each item begins, and when the last one ends.
pub fn starting_times(starts_at: DateTime<Utc>, minutes: impl IntoIterator<Item = i32>) -> Vec<DateTime<Utc>> {
    let mut at = starts_at;
    let mut times = vec![at];
    for minutes in minutes {
        at += Duration::minutes(i64::from(minutes));
        times.push(at);
    }
    times
}

/// The agenda that a new session of this length begins with: the standing topics around free space.
pub fn first_agenda(length: i64) -> Vec<(Rubric, i32)> {
    let usual: i64 = STANDING.iter().map(|(_, minutes)| minutes).sum();
    // In a short session the standing topics share half of the time.
    let scaled = |minutes: i64| if usual * 2 > length { (minutes * length / (usual * 2)).max(1) } else { minutes };
    let pause = if length >= 150 { 15 } else { 0 };
    let standing: i64 = STANDING.iter().map(|(_, minutes)| scaled(*minutes)).sum();
    let free = (length - standing - pause).min(480);
    let middle = STANDING.iter().position(|(rubric, _)| *rubric == Rubric::Evaluation).unwrap_or(STANDING.len());
    let mut agenda: Vec<(Rubric, i64)> = STANDING.iter().map(|(rubric, minutes)| (*rubric, scaled(*minutes))).collect();
    agenda.splice(middle..middle, [(Rubric::Break, pause), (Rubric::FreeSpace, free)].into_iter().filter(|(_, minutes)| *minutes > 0));
    agenda.into_iter().map(|(rubric, minutes)| (rubric, i32::try_from(minutes).unwrap_or(i32::MAX))).collect()
}

#[cfg(test)]
mod tests;
