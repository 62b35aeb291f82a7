//! What an agenda must have before it is fixed.

use super::{FREE_SPACE_PERCENT, Item, Rubric};
use crate::refusal::Refusal;
use crate::sessions::rules::SessionKind;

/// The least minutes in which a group gets acquainted at its first session.
pub const ACQUAINTANCE: i64 = 30;

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
        Self { length, planned: sum(items, |_| true), free: sum(items, Rubric::is_free) }
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

/// The minutes of what is placed under these rubrics.
fn sum(items: &[Item], under: impl Fn(Rubric) -> bool) -> i64 {
    items.iter().filter(|item| item.state.is_placed() && under(item.rubric)).map(|item| i64::from(item.minutes)).sum()
}

/// Why an agenda cannot be fixed yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shortcoming {
    /// More minutes than the session has.
    TooLong(i64),
    /// A standing topic was taken off: its rubric, and its title where it has one.
    Missing(Rubric, String),
    /// Free space lacks this many minutes.
    TooFull(i64),
    /// The first session lacks time to get acquainted.
    Unacquainted,
}

impl Shortcoming {
    /// The refusal that says so.
    pub fn refusal(&self) -> Refusal {
        match self {
            Shortcoming::TooLong(by) => Refusal::state("sessions-fix-too-long").count(*by),
            Shortcoming::Missing(..) => Refusal::state("sessions-fix-topic-missing"),
            Shortcoming::TooFull(by) => Refusal::state("sessions-fix-free-space").count(*by),
            Shortcoming::Unacquainted => Refusal::state("agenda-fix-acquaintance").count(ACQUAINTANCE),
        }
    }
}

/// All that stands between this agenda and fixing it. The standing topics of a session are those that it began with:
/// what its network's template says later is for later sessions.
pub fn shortcomings(items: &[Item], length: i64, kind: SessionKind) -> Vec<Shortcoming> {
    let budget = Budget::of(items, length);
    let too_long = (budget.left() < 0).then(|| Shortcoming::TooLong(-budget.left()));
    let too_full = (budget.free < budget.free_needed()).then(|| Shortcoming::TooFull(budget.free_needed() - budget.free));
    let acquainted = sum(items, |rubric| rubric == Rubric::GettingAcquainted) >= ACQUAINTANCE;
    let unacquainted = (kind == SessionKind::Kickoff && !acquainted).then_some(Shortcoming::Unacquainted);
    too_long.into_iter().chain(missing(items)).chain(unacquainted).chain(too_full).collect()
}

fn missing(items: &[Item]) -> impl Iterator<Item = Shortcoming> {
    let spared = |item: &&Item| !matches!(item.rubric, Rubric::Break | Rubric::FreeSpace);
    let placed = |gone: &Item| items.iter().any(|item| item.state.is_placed() && stands_in(item, gone));
    let gone = items.iter().filter(|item| item.topic.is_some() && !item.state.is_placed()).filter(spared);
    gone.filter(move |item| !placed(item)).map(|item| Shortcoming::Missing(item.rubric, item.title.clone()))
}

/// Another item under the same heading does as well; of a topic with words of its own, only the same words.
fn stands_in(item: &Item, gone: &Item) -> bool {
    item.rubric == gone.rubric && (gone.title.is_empty() || item.title == gone.title)
}
