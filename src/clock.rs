//! The only place that reads the time, so that tests can move it.

use chrono::{DateTime, Duration, SubsecRound, Utc};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// The time, shared by a whole process: the system's, or one that a test moves.
#[derive(Debug, Clone, Default)]
pub struct Clock {
    ahead_micros: Arc<AtomicI64>,
}

impl Clock {
    /// Now in UTC, in whole microseconds: both databases keep no more, and what is read back must be equal.
    #[allow(clippy::disallowed_methods)]
    pub fn now(&self) -> DateTime<Utc> {
        let ahead = Duration::microseconds(self.ahead_micros.load(Ordering::Relaxed));
        (Utc::now() + ahead).trunc_subsecs(6)
    }

    /// Moves this clock, and all that share it, forward.
    pub fn advance(&self, by: Duration) {
        self.ahead_micros.fetch_add(by.num_microseconds().unwrap_or(0), Ordering::Relaxed);
    }

    /// Moves this clock so that it reads `at` now.
    pub fn set(&self, at: DateTime<Utc>) {
        self.advance(at - self.now());
    }
}
