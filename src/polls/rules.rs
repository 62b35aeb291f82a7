//! What a poll is, who may answer it until when, and what may be shown of the answers.

use crate::db::text_enum;
use crate::ids::{PersonId, PollId, SessionId};
use crate::refusal::Refusal;
use crate::words::{Line, Prose};
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

text_enum! {
    /// Where a poll stands.
    pub enum PollState {
        /// Only the facilitators see it, and can still change it.
        Draft = "draft",
        /// Members answer.
        Open = "open",
        /// Nobody answers any more; nobody sees an answer yet.
        Closed = "closed",
        /// All see the results.
        Published = "published",
        /// Thrown away.
        Discarded = "discarded",
    }
}

/// In which quality somebody moves a poll.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hand {
    /// A facilitator of the network.
    Facilitator,
    /// Leerkring itself, at the end time.
    System,
}

use Hand::{Facilitator, System};
use PollState::*;

/// Every way that a poll can go; what is not here is refused.
pub const MOVES: &[(PollState, PollState, Hand)] = &[
    (Draft, Open, Facilitator),
    (Open, Closed, Facilitator),
    (Open, Closed, System),
    (Closed, Published, Facilitator),
    (Draft, Discarded, Facilitator),
    (Open, Discarded, Facilitator),
];

/// Somebody was first, or this poll cannot go there.
pub const MOVED_ON: Refusal = Refusal::state("polls-moved-on");
/// Answers come too late.
pub const CLOSED: Refusal = Refusal::state("polls-closed");

/// Whether a poll may go from one state to another by this hand.
pub fn step(from: PollState, to: PollState, by: Hand) -> Result<(), Refusal> {
    if MOVES.contains(&(from, to, by)) { Ok(()) } else { Err(MOVED_ON) }
}

/// A statement to agree with, more or less.
pub type Statement = Line<200>;

/// A poll has at most this many statements.
pub const MOST_STATEMENTS: usize = 12;

/// A question to all of a session's network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Poll {
    /// Which poll.
    pub id: PollId,
    /// The session that it looks back on.
    pub session: SessionId,
    /// What it is called.
    pub title: String,
    /// What members agree with, from 1 to 5.
    pub statements: Vec<Statement>,
    /// Where it stands.
    pub state: PollState,
    /// From how many answers on the results may be seen.
    pub threshold: usize,
    /// Who made it.
    pub created_by: PersonId,
    /// When it closes by itself.
    pub closes_at: Option<DateTime<Utc>>,
}

/// From 1, not at all, to 5, completely.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Score(u8);

/// The scores, from low to high.
pub const SCORES: std::ops::RangeInclusive<u8> = 1..=5;

impl Score {
    /// The score that a form names.
    pub fn parse(raw: &str) -> Result<Self, Refusal> {
        let one_digit = raw.len() == 1;
        raw.parse().ok().filter(|n| one_digit && SCORES.contains(n)).map(Self).ok_or(Refusal::input("polls-score-missing"))
    }

    /// The number.
    pub fn value(self) -> u8 {
        self.0
    }
}

/// What one voter said; nothing of who.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ballot {
    /// One score a statement.
    pub scores: Vec<Score>,
    /// Free text.
    pub remark: Option<Prose<1000>>,
}

impl Poll {
    /// Whether members can answer now. The closing moment itself is too late.
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        self.state == Open && self.closes_at.is_none_or(|end| now < end)
    }

    /// Takes a member's answer.
    pub fn accept(&self, ballot: Ballot, now: DateTime<Utc>) -> Result<Ballot, Refusal> {
        if !self.is_open(now) {
            return Err(CLOSED);
        }
        if ballot.scores.len() != self.statements.len() {
            return Err(MOVED_ON);
        }
        Ok(ballot)
    }

    /// Whether results may be seen: published, and by enough people that nobody stands out.
    pub fn shows_results(&self, answers: usize) -> bool {
        self.state == Published && answers >= self.threshold
    }

    /// Publishing needs enough answers.
    pub fn publish(&self, answers: usize) -> Result<(), Refusal> {
        step(self.state, Published, Facilitator)?;
        if answers < self.threshold {
            return Err(Refusal::state("polls-too-few").count(i64::try_from(self.threshold).unwrap_or(i64::MAX)));
        }
        Ok(())
    }
}

/// The usual number of answers before anything is shown.
pub const THRESHOLD: usize = 5;
/// What a small network may choose instead.
pub const SMALL_THRESHOLD: usize = 4;
/// A network of at most this many members is small.
const SMALL_NETWORK: usize = 7;

/// Whether a network is so small that it may show results from four answers on.
pub fn is_small(members: usize) -> bool {
    members <= SMALL_NETWORK
}

/// The threshold that a network of this many members may set; never less than four.
pub fn threshold(wished: usize, members: usize) -> Result<usize, Refusal> {
    match wished {
        THRESHOLD => Ok(THRESHOLD),
        SMALL_THRESHOLD if is_small(members) => Ok(SMALL_THRESHOLD),
        _ => Err(Refusal::input("polls-threshold-refused").at("threshold")),
    }
}

/// Nobody waits longer than this for the results of a poll.
const FURTHEST_END: Duration = Duration::days(2 * 365);

/// An end time lies ahead, and can be lived to see.
pub fn end_time(end: DateTime<Utc>, now: DateTime<Utc>) -> Result<DateTime<Utc>, Refusal> {
    match end {
        end if end <= now => Err(Refusal::input("polls-end-past").at("date")),
        end if end > now + FURTHEST_END => Err(Refusal::input("polls-end-far").at("date")),
        end => Ok(end),
    }
}

/// What the ballots of a poll say together. Neither the order in which they came nor what came on one ballot is in it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// One a statement, in their order.
    pub tallies: Vec<Tally>,
    /// What was written, in the order of what it says.
    pub remarks: Vec<Prose<1000>>,
}

impl Outcome {
    /// The same, with one ballot more.
    pub fn with(mut self, ballot: Ballot) -> Self {
        self.tallies.resize(self.tallies.len().max(ballot.scores.len()), Tally::default());
        self.tallies.iter_mut().zip(ballot.scores).for_each(|(tally, score)| tally.counts[usize::from(score.value()) - 1] += 1);
        if let Some(remark) = ballot.remark {
            let place = self.remarks.partition_point(|other| other.as_str() < remark.as_str());
            self.remarks.insert(place, remark);
        }
        self
    }
}

/// The answers to one statement, taken together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Tally {
    /// How many chose 1, 2, 3, 4 and 5.
    pub counts: [usize; 5],
}

impl Tally {
    /// How many answered.
    pub fn answers(&self) -> usize {
        self.counts.iter().sum()
    }

    /// The mean in tenths, rounded half up; none without answers.
    pub fn mean_tenths(&self) -> Option<usize> {
        let sum: usize = self.counts.iter().zip(1..).map(|(count, score)| count * score).sum();
        let answers = self.answers();
        (answers > 0).then(|| (sum * 20 + answers) / (answers * 2))
    }

    /// How wide each bar is, in per cent of all answers.
    pub fn shares(&self) -> [usize; 5] {
        let answers = self.answers().max(1);
        self.counts.map(|count| (count * 200 + answers) / (answers * 2))
    }
}

#[cfg(test)]
#[path = "rules_tests.rs"]
mod tests;
