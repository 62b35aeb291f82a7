//! What a series is: its recurrence and its end, the dates it draws, what a change does to each of its sessions, and
//! whether the routine of a network holds.

mod cadence;
mod holidays;
mod plan;
mod recurrence;
mod scope;

pub use cadence::{Cadence, Concern};
pub use holidays::{Holiday, Holidays, Skips};
pub use plan::{Drawn, Ending, Ends, MOST, Span, Trajectory, Typed, titled};
pub use recurrence::{Nth, RAREST, Recurrence, Unit};
pub use scope::{Scope, Shift, reached};

use crate::ids::{NetworkId, PersonId, SeriesId};

/// A row of sessions that was planned at once, as it was planned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// Its name.
    pub id: SeriesId,
    /// Whose sessions.
    pub network: NetworkId,
    /// Its recurrence, as RFC 5545 writes it; the days it names include those that were skipped.
    pub rule: String,
    /// The first day of the rule with the time on the wall, in the network's zone: the rule's DTSTART.
    pub starts_local: String,
    /// The length of each session.
    pub minutes: i64,
    /// Where it meets.
    pub venue: crate::sessions::rules::Venue,
    /// Which holidays it leaves out.
    pub skips: Skips,
    /// Who planned it.
    pub created_by: PersonId,
}

#[cfg(test)]
mod tests;
