//! How long the words of a case stay, and when its presenter is asked how it went on. Words that the circle worked on stay
//! so long after that; words that wait with their presenter, or whose network is over, so long after they were touched last.

use chrono::{DateTime, Duration, Months, Utc};

/// A network keeps the words of a discussed case for this many months, unless it chose otherwise (handbook, section 6).
pub const USUAL_MONTHS: u32 = 6;
/// The choices of a network, in months.
pub const MONTHS: [u32; 4] = [1, 3, 6, 12];
/// So long before its words go, a presenter hears of it.
pub const TOLD_BEFORE: Duration = Duration::days(14);
/// So long after the discussion, a presenter is asked how it went on (handbook, section 4.7).
pub const ASKED_AFTER: Duration = Duration::weeks(3);
/// For how long it is kept who opened a case (handbook, section 6: the access log).
pub const OPENINGS_KEPT: Months = Months::new(24);

/// When the words of a case go that the circle was done with at this moment.
pub fn erased_at(closed_at: DateTime<Utc>, months: u32) -> DateTime<Utc> {
    closed_at.checked_add_months(Months::new(months)).unwrap_or(DateTime::<Utc>::MAX_UTC)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_go_on_the_same_day_some_months_later() {
        let closed = "2027-08-31T20:00:00Z".parse().unwrap();
        assert_eq!(erased_at(closed, 6).to_rfc3339(), "2028-02-29T20:00:00+00:00");
    }
}
