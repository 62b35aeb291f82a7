//! Whether the routine of a network holds: success factor 8, "voldoende frequentie en vaste routine van sessies".

use crate::sessions::rules::{Session, SessionState};
use chrono::{DateTime, Duration, Utc};

/// A longer pause loosens a group.
pub const LONGEST_PAUSE: Duration = Duration::weeks(10);

/// How a network keeps its routine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cadence {
    /// Sessions that were not cancelled.
    pub planned: usize,
    /// Sessions that took place.
    pub held: usize,
    /// How many the network means to have, when it said so.
    pub expected: Option<usize>,
    /// The longest time between two sessions, in whole weeks.
    pub longest: Option<i64>,
    /// What deserves attention.
    pub concerns: Vec<Concern>,
}

/// What a facilitator should look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Concern {
    /// Nothing is planned, while the network runs.
    NextMissing,
    /// So many weeks without a session lie ahead.
    LongPause(i64),
    /// So many sessions are over that nobody started.
    NotHeld(usize),
}

impl Cadence {
    /// Looks at the sessions of a network, in the order of time.
    pub fn of(sessions: &[Session], expected: Option<i32>, runs: bool, now: DateTime<Utc>) -> Self {
        let planned: Vec<_> = sessions.iter().filter(|session| session.state != SessionState::Cancelled).collect();
        let was_held = |session: &&&Session| matches!(session.state, SessionState::Held | SessionState::Recorded);
        let missed = |session: &&&Session| session.state.is_ahead() && session.ends_at <= now;
        let held = planned.iter().filter(was_held).count();
        let not_held = planned.iter().filter(missed).count();
        let met: Vec<_> = planned.iter().filter(|session| !missed(session)).collect();
        let pauses = || met.windows(2).map(|pair| (pair[1].starts_at, pair[1].starts_at - pair[0].ends_at));
        let expected = expected.and_then(|number| usize::try_from(number).ok());
        let coming = met.iter().any(|session| session.ends_at > now);
        let over = expected.is_some_and(|expected| held >= expected);
        let ahead = pauses().filter(|(until, _)| *until > now).map(|(_, pause)| pause).max();
        let mut concerns = Vec::new();
        if runs && !coming && !over {
            concerns.push(Concern::NextMissing);
        }
        if let Some(pause) = ahead.filter(|pause| *pause > LONGEST_PAUSE) {
            concerns.push(Concern::LongPause(pause.num_weeks()));
        }
        if not_held > 0 {
            concerns.push(Concern::NotHeld(not_held));
        }
        Self { planned: planned.len(), held, expected, longest: pauses().map(|(_, pause)| pause.num_weeks()).max(), concerns }
    }
}
