//! One pass over the roll: what a form chose, against what is kept by now.

use super::{Attendee, Mark, Presence};
use crate::ids::PersonId;
use crate::refusal::Refusal;

const OUTDATED: Refusal = Refusal::input("sessions-version-bad");

/// What a form showed of somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// The version that was kept; zero when nothing was.
    pub version: i32,
    /// The mark that stood there, kept or proposed.
    pub mark: Option<Mark>,
}

impl Seen {
    /// What a form shows of somebody now.
    pub fn of(attendee: &Attendee) -> Self {
        Self { version: attendee.presence.as_ref().map_or(0, |presence| presence.version), mark: attendee.proposed() }
    }

    /// Reads what [`Seen::written`] wrote.
    pub fn parse(raw: &str) -> Result<Self, Refusal> {
        let (version, mark) = raw.split_once('.').ok_or(OUTDATED)?;
        Ok(Self { version: version.parse().map_err(|_| OUTDATED)?, mark: Mark::choose(mark).map_err(|_| OUTDATED)? })
    }

    /// As a hidden field holds it.
    pub fn written(&self) -> String {
        format!("{}.{}", self.version, self.mark.map_or("", |mark| mark.as_str()))
    }
}

/// What a form says of somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Of whom.
    pub person: PersonId,
    /// What it showed before.
    pub seen: Seen,
    /// What was chosen, if anything.
    pub mark: Option<Mark>,
}

impl Choice {
    /// Chosen by hand, not only left as it was shown.
    pub fn is_touched(&self) -> bool {
        self.mark.is_some() && self.mark != self.seen.mark
    }
}

/// What a choice comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Nothing changes.
    Keep,
    /// This mark is set.
    Set(Mark),
    /// Somebody else set another mark meanwhile.
    Clash,
}

/// Decides about one person. What a form left alone never undoes what somebody else did, and an empty choice takes
/// nothing back.
pub fn step(choice: &Choice, current: Option<&Presence>) -> Step {
    let version = current.map_or(0, |presence| presence.version);
    match choice.mark {
        None => Step::Keep,
        Some(mark) if current.is_some_and(|presence| presence.mark == mark) => Step::Keep,
        Some(mark) if version == choice.seen.version => Step::Set(mark),
        Some(_) if !choice.is_touched() => Step::Keep,
        Some(_) => Step::Clash,
    }
}

/// The mark that a form shows: what was chosen by hand before, else what is kept or proposed.
pub fn shown(attendee: &Attendee, typed: Option<&Choice>) -> Option<Mark> {
    typed.filter(|choice| choice.is_touched()).map_or_else(|| attendee.proposed(), |choice| choice.mark)
}
