//! Where a run stands: its step, its clock, and who does what in it.

mod cards;
mod rights;
mod turning;
mod turns;

pub use cards::{Body, Card, Slot, Warmth, hands_in, slot, visible};
pub use rights::{Deed, Part, RIGHTS, asked, concludes, may};
pub use turning::{AUTHORITY, CONSENT_FIRST, CONSOLE_FIRST, Turning};
pub use turns::{Turn, TurnState, order, upcoming};

use crate::db::text_enum;
use crate::ids::{CaseId, ItemId, NetworkId, PersonId, RunId, SessionId};
use crate::methods::format::{Kind, Method, Mode, Step};
use crate::refusal::Refusal;
use chrono::{DateTime, Duration, Utc};
use serde::Serialize;

/// Somebody was first, or the run is somewhere else by now.
pub const WENT_ON: Refusal = Refusal::state("runs-went-on");
/// A step between two sessions is open for at most this many days.
pub const MOST_DAYS: i32 = 14;
/// A step gets at most this many minutes more.
pub const MOST_EXTRA: i32 = 60;

text_enum! {
    /// Where a run stands.
    pub enum RunState {
        /// The clock runs.
        Running = "running",
        /// The clock stands still.
        Paused = "paused",
        /// It is over; what was learned is gathered.
        Ended = "ended",
        /// The report of its session is fixed: nothing is added to what was gathered.
        Recorded = "recorded",
    }
}

/// A method that a circle runs together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Its name.
    pub id: RunId,
    /// Whose.
    pub network: NetworkId,
    /// In which session.
    pub session: SessionId,
    /// At which item of its agenda.
    pub item: ItemId,
    /// On which case, when it is about one.
    pub case: Option<CaseId>,
    /// The method as it was when the run began.
    pub method: Method,
    /// Where it stands.
    pub state: RunState,
    /// Who does what.
    pub cast: Cast,
    /// The place among the steps, from 0.
    pub at: usize,
    /// When the step began; what the clock stood still is added.
    pub began_at: DateTime<Utc>,
    /// Since when the clock stands still.
    pub paused_at: Option<DateTime<Utc>>,
    /// Minutes that the step got besides its own.
    pub extra: i32,
    /// For how many days each step is open, between two sessions.
    pub days: Option<i32>,
    /// What the presenter said to turning away.
    pub turning: Option<Turning>,
    /// Grows with each change.
    pub version: i32,
    /// When it was over.
    pub ended_at: Option<DateTime<Utc>>,
}

/// What a presenter says at the end; each part may be missing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Conclusion {
    /// What they take along.
    pub insight: String,
    /// What they will do first.
    pub next_step: String,
    /// What they say to the circle.
    pub thanks: String,
}

impl Conclusion {
    /// Whether nothing was said.
    pub fn is_blank(&self) -> bool {
        [&self.insight, &self.next_step, &self.thanks].iter().all(|part| part.is_empty())
    }
}

/// Somebody who presents in a run, or did so in an earlier round: each keeps a word of their own at its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Presented {
    /// Who.
    pub person: PersonId,
    /// What they said.
    pub said: Conclusion,
}

/// Who does what in a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cast {
    /// Holds the console.
    pub leader: PersonId,
    /// Whose case it is.
    pub presenter: Option<PersonId>,
    /// Watches how it goes.
    pub observer: Option<PersonId>,
    /// Guards the time.
    pub timekeeper: Option<PersonId>,
    /// Notes what the circle learns.
    pub note_taker: Option<PersonId>,
}

impl Cast {
    /// As what somebody is in the room; the console comes first, then the case.
    pub fn part(&self, person: &PersonId) -> Part {
        let is = |other: &Option<PersonId>| other.as_ref() == Some(person);
        match () {
            () if self.leader == *person => Part::Leader,
            () if is(&self.presenter) => Part::Presenter,
            () if is(&self.observer) => Part::Observer,
            () if is(&self.timekeeper) => Part::Timekeeper,
            () if is(&self.note_taker) => Part::NoteTaker,
            () => Part::Participant,
        }
    }
}

/// A step in its place: steps that repeat come back in every round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placed<'a> {
    /// The step.
    pub step: &'a Step,
    /// In which round, from 1; none outside the rounds.
    pub round: Option<u32>,
}

/// The steps of a method in the order in which a circle takes them.
pub fn steps(method: &Method) -> Vec<Placed<'_>> {
    let first = method.steps.iter().position(|step| step.repeats).unwrap_or(method.steps.len());
    let last = method.steps.iter().rposition(|step| step.repeats).map_or(first, |last| last + 1);
    let once = |step| Placed { step, round: None };
    let rounds = (1..=method.rounds).flat_map(|round| {
        let placed = move |step: &'_ Step| -> bool { step.repeats };
        method.steps[first..last].iter().filter(move |step| placed(step)).map(move |step| Placed { step, round: Some(round) })
    });
    let (before, after) = (method.steps[..first].iter().map(once), method.steps[last..].iter().map(once));
    before.chain(rounds).chain(after).collect()
}

/// What a screen shows of the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    /// How long the step takes, in seconds.
    pub total: i64,
    /// How much of that is left; below zero it takes too long.
    pub left: i64,
    /// It stands still.
    pub paused: bool,
}

impl Run {
    /// The step that the circle is at.
    pub fn step(&self) -> Placed<'_> {
        let steps = steps(&self.method);
        // A run never stands beyond its last step; a method always has one.
        steps[self.at.min(steps.len() - 1)]
    }

    /// How many seconds the step took so far.
    pub fn spent(&self, now: DateTime<Utc>) -> i64 {
        (self.paused_at.unwrap_or(now) - self.began_at).num_seconds().max(0)
    }

    /// The clock of the step at this moment: the server's, so that all screens show the same.
    pub fn clock(&self, now: DateTime<Utc>) -> Clock {
        let total = match self.days {
            Some(days) => i64::from(days) * 86_400,
            None => (i64::from(self.step().step.minutes) + i64::from(self.extra)) * 60,
        };
        Clock { total, left: total - self.spent(now), paused: self.state != RunState::Running }
    }

    /// The run with its clock stopped, or running again without the time in between.
    pub fn paused(&self, pause: bool, now: DateTime<Utc>) -> Self {
        let mut run = self.clone();
        match (pause, self.paused_at) {
            (true, None) => (run.state, run.paused_at) = (RunState::Paused, Some(now)),
            (false, Some(since)) => (run.state, run.paused_at, run.began_at) = (RunState::Running, None, self.began_at + (now - since)),
            _ => {}
        }
        run
    }

    /// The run at its next step or the one before, with the time that was spent there before: going back destroys
    /// nothing. Nothing when there is no such step.
    pub fn moved(&self, on: bool, spent: Spent, now: DateTime<Utc>) -> Option<Self> {
        let at = if on { self.at.checked_add(1).filter(|at| *at < steps(&self.method).len()) } else { self.at.checked_sub(1) }?;
        let began_at = now - Duration::seconds(spent.seconds);
        Some(Self { at, began_at, extra: spent.extra, paused_at: None, state: RunState::Running, ..self.clone() })
    }

    /// Whether the circle is done with it.
    pub fn is_over(&self) -> bool {
        matches!(self.state, RunState::Ended | RunState::Recorded)
    }

    /// As what somebody is in the room.
    pub fn part(&self, person: &PersonId) -> Part {
        self.cast.part(person)
    }

    /// Whether the presenter only listens now: no button to react is on that screen.
    pub fn hushes_presenter(&self) -> bool {
        let step = self.step().step;
        let agreed = match step.presenter {
            Mode::TurnedAway => self.turning == Some(Turning::Agreed),
            Mode::Listens => self.turning != Some(Turning::Back),
            _ => false,
        };
        agreed && step.kind == Kind::Gossip
    }

    /// Until when the step is open, in a run between two sessions.
    pub fn deadline(&self) -> Option<DateTime<Utc>> {
        self.days.map(|days| self.began_at + Duration::days(i64::from(days)))
    }
}

/// What a step took when the circle was there before.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Spent {
    /// The time, in seconds.
    pub seconds: i64,
    /// The minutes that it got besides its own.
    pub extra: i32,
}

#[cfg(test)]
mod tests;
