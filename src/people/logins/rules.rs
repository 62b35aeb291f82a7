//! What holds for logins.

use crate::ids::LoginId;
use chrono::{DateTime, Duration, Utc};

/// A login ends when its browser has been silent for so long.
pub const IDLE: Duration = Duration::days(14);
/// A login ends after this, whatever happens.
pub const ABSOLUTE: Duration = Duration::days(60);

/// How long a browser and the database remember a login that has ended: a form that was open then waits for its writer.
pub const REMEMBERED: Duration = Duration::days(30);

/// A browser that a person signed in with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Login {
    /// Which.
    pub id: LoginId,
    /// When the code was accepted.
    pub created_at: DateTime<Utc>,
    /// When it was last seen, to some minutes.
    pub seen_at: DateTime<Utc>,
    /// When it was ended by hand.
    pub ended_at: Option<DateTime<Utc>>,
    /// The browser and its system, as it calls itself.
    pub agent: String,
}

impl Login {
    /// Whether the browser is in now.
    pub fn holds(&self, now: DateTime<Utc>) -> bool {
        self.ended_at.is_none() && now < self.seen_at + IDLE && now < self.created_at + ABSOLUTE
    }

    /// Whether it is time to note that the browser was seen: not at every request, for that would be a write each.
    pub fn seen_long_ago(&self, now: DateTime<Utc>) -> bool {
        now - self.seen_at > Duration::minutes(10)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minutes: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + Duration::minutes(minutes)
    }

    #[test]
    fn a_login_ends_when_silent_when_old_and_by_hand() {
        let login = Login { id: LoginId::new(), created_at: at(0), seen_at: at(0), ended_at: None, agent: String::new() };
        assert!(login.holds(at(0) + IDLE - Duration::seconds(1)));
        assert!(!login.holds(at(0) + IDLE));
        assert!(!Login { seen_at: at(0) + ABSOLUTE, ..login.clone() }.holds(at(0) + ABSOLUTE));
        assert!(!Login { ended_at: Some(at(1)), ..login }.holds(at(2)));
    }
}
