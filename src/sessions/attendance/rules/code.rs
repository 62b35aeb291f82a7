//! The short code that is shown in the room.

use super::Mark;
use crate::refusal::Refusal;
use chrono::{DateTime, Duration, Utc};

/// How many wrong codes a person may type at one session.
pub const TRIES: i32 = 10;
/// Who comes later than this after the planned beginning is late.
const LATE_AFTER: Duration = Duration::minutes(15);

/// Six digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code(String);

impl Code {
    /// The code that random bytes stand for.
    pub fn from_random(bytes: [u8; 8]) -> Self {
        Self(format!("{:06}", u64::from_be_bytes(bytes) % 1_000_000))
    }

    /// What was typed, with the spaces that people put between digits.
    pub fn parse(raw: &str) -> Result<Self, Refusal> {
        let bare: String = raw.chars().filter(|c| !c.is_whitespace()).collect();
        let whole = bare.len() == 6 && bare.bytes().all(|b| b.is_ascii_digit());
        if whole { Ok(Self(bare)) } else { Err(Refusal::input("attendance-code-shape")) }
    }

    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The mark of somebody who comes now. The last minute itself is in time.
pub fn arrival(starts_at: DateTime<Utc>, now: DateTime<Utc>) -> Mark {
    if now > starts_at + LATE_AFTER { Mark::Late } else { Mark::Present }
}

/// The mark that the code of the room gives: none to who was marked as there before.
pub fn check_in(current: Option<Mark>, starts_at: DateTime<Utc>, now: DateTime<Utc>) -> Option<Mark> {
    (!current.is_some_and(Mark::was_there)).then(|| arrival(starts_at, now))
}
