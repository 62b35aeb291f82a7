//! What a case is: the words of its presenter, the cover that decides who opens it, and the way it goes.

pub mod keeping;
mod moves;
mod reading;
mod writing;

pub use moves::{BEFORE_DISCUSSION, CaseState, Hand, MOVED_ON, MOVES, WITH_PRESENTER, step};
pub use reading::{AUTHORS_CHOICE, Audience, Cover, Level, Meeting, Reader, Reading};
pub use writing::{Phase, Text, Theme, Urgency, Wish};

use crate::words::Prose;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Everything confidential of a case: it lies sealed, and goes all at once.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Inside {
    /// What the presenter wrote.
    #[serde(flatten)]
    pub text: Text,
    /// Why a facilitator gave it back.
    pub reason: Option<String>,
    /// The warnings of the privacy check that the presenter answered.
    pub answered: Vec<String>,
    /// How it went on.
    pub aftermath: Option<Prose<4000>>,
}

/// A case, opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// Its outside.
    pub cover: Cover,
    /// Its words.
    pub inside: Inside,
    /// What the presenter asks for.
    pub wish: Wish,
    /// When the circle was done with it.
    pub closed_at: Option<DateTime<Utc>>,
}

#[cfg(test)]
mod tests;
