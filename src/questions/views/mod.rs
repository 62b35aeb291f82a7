//! What the templates of questions receive.

mod form;
mod list;
mod show;

pub use form::{Form, MarkView, marks};
pub use list::{Index, List};
pub use show::{Look, QuestionView, Read, Show};

use super::rules::State;
use super::store::PAGE;
use crate::ids::PersonId;
use crate::web::page::Face;
use chrono::{DateTime, FixedOffset, NaiveDate, TimeZone, Utc};
use chrono_tz::Tz;
use serde::Serialize;
use std::collections::HashMap;

/// A moment in the zone of the reader.
pub type Moment = DateTime<FixedOffset>;
/// What people are called.
pub type Names = HashMap<PersonId, String>;

/// A moment as a clock on the wall shows it.
pub fn local(at: DateTime<Utc>, zone: Tz) -> Moment {
    at.with_timezone(&zone).fixed_offset()
}

/// A day, as the moment at its middle.
fn noon(day: NaiveDate, zone: Tz) -> Option<Moment> {
    zone.from_local_datetime(&day.and_hms_opt(12, 0, 0)?).earliest().map(|at| at.fixed_offset())
}

fn face(names: &Names, person: &PersonId) -> Face {
    Face::of(person, names.get(person).map_or("", String::as_str))
}

/// A state as a chip.
#[derive(Debug, Serialize)]
pub struct StateView {
    text: &'static str,
    tone: &'static str,
    symbol: &'static str,
}

impl From<State> for StateView {
    fn from(state: State) -> Self {
        let (text, tone, symbol) = match state {
            State::Draft => ("questions-state-draft", "", "edit"),
            State::Collected => ("questions-state-collected", "", "network"),
            State::Merged => ("questions-state-merged", "", "link"),
            State::Submitted => ("questions-state-submitted", "now", "half"),
            State::Assigned => ("questions-state-assigned", "official", "clock"),
            State::Returned => ("questions-state-returned", "now", "reply"),
            State::Answered => ("questions-state-answered", "good", "check"),
            State::Published => ("questions-state-published", "good", "check"),
            State::Superseded => ("questions-state-superseded", "", "refresh"),
            State::Declined => ("questions-state-declined", "", "right"),
        };
        Self { text, tone, symbol }
    }
}

/// Where a list stands, and how to turn its pages.
#[derive(Debug, Serialize)]
pub struct Pages {
    first: i64,
    last: i64,
    total: i64,
    newer: Option<String>,
    older: Option<String>,
}

impl Pages {
    /// The pages of a list at an address that ends where the number of the page goes.
    pub fn of(base: &str, number: i64, shown: usize, total: i64) -> Self {
        let before = number * PAGE;
        let last = before + i64::try_from(shown).unwrap_or(0);
        let at = |number: i64| format!("{base}{number}");
        Self { first: before + 1, last, total, newer: (number > 0).then(|| at(number - 1)), older: (last < total).then(|| at(number + 1)) }
    }
}

#[cfg(test)]
pub(crate) mod tests;
