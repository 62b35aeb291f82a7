//! Amendments: what somebody who was there would say differently.

use super::{FIXED, Report, ReportState};
use crate::db::text_enum;
use crate::ids::{AmendmentId, ItemId, PersonId};
use crate::refusal::Refusal;
use crate::sessions::rules::Actor;
use chrono::{DateTime, Utc};

text_enum! {
    /// What became of an amendment.
    pub enum AmendmentState {
        /// It waits for an answer.
        Proposed = "proposed",
        /// The report says it now.
        Adopted = "adopted",
        /// The report stays as it was, and its author heard why.
        Declined = "declined",
    }
}

use AmendmentState::{Adopted, Declined, Proposed};

/// Every change of state there is.
const MOVES: &[(AmendmentState, AmendmentState, Actor)] =
    &[(Proposed, Adopted, Actor::Facilitator), (Proposed, Declined, Actor::Facilitator)];

impl AmendmentState {
    /// Refuses a change of state that is not listed.
    pub fn turn(self, to: Self, by: Actor) -> Result<Self, Refusal> {
        if MOVES.contains(&(self, to, by)) { Ok(to) } else { Err(Refusal::state("report-amendment-answered")) }
    }
}

/// What somebody asks to change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amendment {
    /// Its name.
    pub id: AmendmentId,
    /// Who asks.
    pub author: PersonId,
    /// At which item, if at one.
    pub item: Option<ItemId>,
    /// In the author's own words.
    pub body: String,
    /// What became of it.
    pub state: AmendmentState,
    /// What the facilitator answered.
    pub reply: Option<String>,
    /// When it was asked.
    pub at: DateTime<Utc>,
}

impl Amendment {
    /// Whether somebody may take it back: whoever asked, until it is answered.
    pub fn may_withdraw(&self, person: &PersonId) -> bool {
        self.author == *person && self.state == Proposed
    }
}

/// More amendments of one person to one report would be another report.
pub const MOST_AMENDMENTS: usize = 10;

/// Refuses an amendment of somebody who asks too much already; what is sent twice counts once.
pub fn still_asks(asked: &[Amendment], next: &Amendment) -> Result<(), Refusal> {
    let others = asked.iter().filter(|other| other.author == next.author && other.id != next.id);
    let full = Refusal::state("report-too-many-amendments").count(i64::try_from(MOST_AMENDMENTS).unwrap_or(0));
    if others.count() < MOST_AMENDMENTS { Ok(()) } else { Err(full) }
}

/// Refuses an amendment when its time has not come or is over. The last moment itself is too late.
pub fn proposable(report: &Report, now: DateTime<Utc>) -> Result<(), Refusal> {
    match report.state {
        ReportState::Writing => Err(Refusal::state("report-not-shared")),
        ReportState::Fixed => Err(FIXED),
        ReportState::Shared if report.is_amendable(now) => Ok(()),
        ReportState::Shared => Err(Refusal::state("report-amending-over")),
    }
}
