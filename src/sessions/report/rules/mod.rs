//! What a report is, when it may be written, shared and fixed, and what must be settled before that.

mod amending;
mod points;
mod settling;

pub use amending::{Amendment, AmendmentState, MOST_AMENDMENTS, proposable, still_asks};
pub use points::Points;
pub use settling::{Lack, Standing, lacking};

use crate::db::text_enum;
use crate::ids::{DecisionId, ItemId, PersonId};
use crate::refusal::Refusal;
use crate::sessions::agenda::rules::{Item, ItemState, Rubric};
use crate::sessions::rules::{Actor, SessionState};
use chrono::{DateTime, Duration, Utc};

/// How many days people may ask for amendments, unless the facilitator says otherwise.
pub const USUAL_DAYS: u64 = 7;
/// The most days for amendments.
pub const MOST_DAYS: u64 = 30;
/// More decisions in one session would not be read.
pub const MOST_DECISIONS: usize = 60;
/// How long after a session its facilitator has to record it (domain.md 4.5).
pub const RECORDED_WITHIN: Duration = Duration::days(7);

/// Nothing in it changes any more.
pub const FIXED: Refusal = Refusal::state("report-is-fixed");
/// Somebody was first.
pub const MOVED_ON: Refusal = Refusal::state("report-moved-on");

text_enum! {
    /// Where a report stands.
    pub enum ReportState {
        /// The facilitators write, and whoever they handed it to; everybody with a seat reads along.
        Writing = "writing",
        /// It is ready; those who were there may ask for amendments.
        Shared = "shared",
        /// Nothing in it changes any more.
        Fixed = "fixed",
    }
}

use ReportState::{Fixed, Shared, Writing};

/// Every change of state there is.
const MOVES: &[(ReportState, ReportState, Actor)] = &[(Writing, Shared, Actor::Facilitator), (Shared, Fixed, Actor::Facilitator)];

impl ReportState {
    /// Whether this state may become `to` when `by` asks, while the session stands at `session`.
    pub fn may_become(self, to: Self, by: Actor, session: SessionState) -> bool {
        MOVES.contains(&(self, to, by)) && session == SessionState::Held
    }

    /// Refuses a change of state that is not listed, or that the session does not allow yet.
    pub fn turn(self, to: Self, by: Actor, session: SessionState) -> Result<Self, Refusal> {
        if !MOVES.contains(&(self, to, by)) {
            return Err(MOVED_ON);
        }
        if session == SessionState::Held { Ok(to) } else { Err(Refusal::state("report-not-held")) }
    }
}

/// A report, without what belongs to single items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// What the session was about, in Markdown.
    pub summary: String,
    /// What people learned.
    pub points: Points,
    /// Where it stands.
    pub state: ReportState,
    /// When it was shared.
    pub shared_at: Option<DateTime<Utc>>,
    /// Until when people may ask for amendments.
    pub amendable_until: Option<DateTime<Utc>>,
    /// When it was fixed.
    pub fixed_at: Option<DateTime<Utc>>,
    /// How often its summary and points were edited; an edit names the version it saw.
    pub version: i32,
    /// To whom it was handed to write.
    pub reporter: Option<PersonId>,
    /// Who edited those last, and when; nobody while they are blank.
    pub edited: Option<(PersonId, DateTime<Utc>)>,
}

/// What was said at an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// At which.
    pub item: ItemId,
    /// In Markdown.
    pub body: String,
    /// How often it was edited.
    pub version: i32,
    /// Who edited it last.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

/// Something that was decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// Its name.
    pub id: DecisionId,
    /// At which item, if at one.
    pub item: Option<ItemId>,
    /// In one line.
    pub text: String,
}

impl Report {
    /// A report before anybody wrote a word.
    pub fn blank() -> Self {
        let points = Points::default();
        let (shared_at, amendable_until, fixed_at) = (None, None, None);
        let (reporter, edited) = (None, None);
        Self { summary: String::new(), points, state: Writing, shared_at, amendable_until, fixed_at, version: 0, reporter, edited }
    }

    /// Whether somebody writes in it: each facilitator does, and whoever it was handed to.
    pub fn is_written_by(&self, person: &PersonId, facilitates: bool) -> bool {
        facilitates || self.reporter.as_ref() == Some(person)
    }

    /// Refuses to write in it when its time has not come or is over.
    pub fn writable(&self, session: SessionState) -> Result<(), Refusal> {
        match session {
            _ if self.state == Fixed => Err(FIXED),
            SessionState::InProgress | SessionState::Held => Ok(()),
            SessionState::Recorded => Err(FIXED),
            _ => Err(Refusal::state("report-not-begun")),
        }
    }

    /// Whether there is something to look at: not before the session, and not when it was recorded without a report.
    pub fn is_there(&self, session: SessionState) -> bool {
        has_report(session) && (session != SessionState::Recorded || self.state == Fixed)
    }

    /// Whether people may still ask for amendments.
    pub fn is_amendable(&self, now: DateTime<Utc>) -> bool {
        self.state == Shared && self.amendable_until.is_some_and(|until| now < until)
    }
}

/// Whether a session can have a report.
fn has_report(session: SessionState) -> bool {
    matches!(session, SessionState::InProgress | SessionState::Held | SessionState::Recorded)
}

/// Whether an item stands in the report: it had its place on the agenda, and is no break. What was dropped, for
/// instance when competitors' agreements came near, leaves no trace.
pub fn is_reported(item: &Item) -> bool {
    (item.state.is_placed() || item.state == ItemState::CarriedOver) && item.rubric != Rubric::Break
}

/// Reads how many days people may ask for amendments.
pub fn days(raw: &str) -> Result<u64, Refusal> {
    let range = 1..=MOST_DAYS;
    let refused = Refusal::input("report-days-bad").count(i64::try_from(MOST_DAYS).unwrap_or(0));
    raw.trim().parse().ok().filter(|days| range.contains(days)).ok_or(refused)
}

#[cfg(test)]
mod tests;
