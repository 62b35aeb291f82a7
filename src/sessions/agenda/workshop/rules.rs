//! The phases of a workshop, its votes, and how topics spread over sessions.

use crate::db::text_enum;
use crate::ids::{ItemId, SessionId};
use crate::refusal::Refusal;
use crate::sessions::agenda::rules::{Budget, Item, Rubric};
use crate::sessions::rules::{Session, SessionKind, SessionState};

/// The votes that everybody has, unless the facilitator says otherwise.
pub const USUAL_DOTS: i32 = 5;
/// More votes than this say nothing.
pub const MOST_DOTS: i32 = 20;

text_enum! {
    /// How far a workshop is.
    pub enum Phase {
        /// Everybody proposes topics.
        Proposing = "proposing",
        /// Everybody spreads votes.
        Voting = "voting",
        /// The plan stands.
        Settled = "settled",
        /// Its session was over, or called off, before a plan stood.
        Closed = "closed",
    }
}

/// A workshop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workshop {
    /// The session that it belongs to.
    pub session: SessionId,
    /// How far it is.
    pub phase: Phase,
    /// The votes that everybody has.
    pub dots: i32,
    /// How often it changed.
    pub version: i32,
}

impl Phase {
    /// Refuses a phase that does not come after this one.
    pub fn turn(self, to: Self) -> Result<Self, Refusal> {
        use Phase::{Closed, Proposing, Settled, Voting};
        let listed = matches!((self, to), (Proposing, Voting) | (Voting, Settled) | (Proposing | Voting, Closed));
        if listed { Ok(to) } else { Err(Refusal::state("workshop-moved-on")) }
    }
}

/// Whether a session has a workshop: the first of a trajectory, until it is over.
pub fn has_workshop(session: &Session) -> bool {
    let first = session.kind == SessionKind::Kickoff || session.number == 1;
    first && (session.state.is_ahead() || session.state == SessionState::InProgress)
}

/// Reads how many votes everybody has.
pub fn parse_dots(raw: &str) -> Result<i32, Refusal> {
    let most = i64::from(MOST_DOTS);
    raw.trim().parse().ok().filter(|dots| (1..=MOST_DOTS).contains(dots)).ok_or(Refusal::input("workshop-dots-bad").count(most))
}

/// Refuses more votes than somebody has.
pub fn spend(given: &[i32], dots: i32) -> Result<(), Refusal> {
    let spent: i64 = given.iter().map(|dots| i64::from(*dots)).sum();
    if spent <= i64::from(dots) { Ok(()) } else { Err(Refusal::input("workshop-dots-too-many").count(i64::from(dots)).at("dots")) }
}

/// The minutes of a session that nobody has plans for: its unfilled free space and what is left, less what was
/// accepted and waits for a place.
pub fn free_minutes(items: &[Item], length: i64) -> i64 {
    let unfilled = |item: &&Item| item.state.is_placed() && item.rubric == Rubric::FreeSpace && item.title.is_empty();
    let free: i64 = items.iter().filter(unfilled).map(|item| i64::from(item.minutes)).sum();
    let waits = |item: &&Item| item.state == crate::sessions::agenda::rules::ItemState::Accepted;
    let promised: i64 = items.iter().filter(waits).map(|item| i64::from(item.minutes)).sum();
    (free + Budget::of(items, length).left() - promised).max(0)
}

/// A session for each topic: the most wanted choose first, and each goes where most minutes are free, the soonest of
/// equals. Where nothing is wide enough, a topic waits for a later session.
pub fn spread(topics: &[(ItemId, i32)], sessions: &[(SessionId, i64)]) -> Vec<(ItemId, Option<SessionId>)> {
    let mut left: Vec<(&SessionId, i64)> = sessions.iter().map(|(session, minutes)| (session, *minutes)).collect();
    let mut place = |minutes: i64| {
        let widest = left.iter_mut().rev().max_by_key(|(_, free)| *free).filter(|(_, free)| *free >= minutes)?;
        widest.1 -= minutes;
        Some(widest.0.clone())
    };
    topics.iter().map(|(topic, minutes)| (topic.clone(), place(i64::from(*minutes)))).collect()
}
