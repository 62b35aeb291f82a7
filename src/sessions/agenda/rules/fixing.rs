//! What an agenda must have before it is fixed, and what a new one begins with.

use super::{FREE_SPACE_PERCENT, Item, Rubric, STANDING};
use crate::refusal::Refusal;

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
