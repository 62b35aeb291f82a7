//! From the clock on the wall of a network to the moment everybody shares.

use crate::refusal::Refusal;
use chrono::{DateTime, LocalResult, NaiveDateTime, TimeZone, Utc};
use chrono_tz::Tz;

/// The moment at which clocks in `zone` show `local`.
///
/// In spring an hour is skipped: a time within it is refused. In autumn an hour comes twice: the first is meant,
/// the one of summer time.
pub fn moment(local: NaiveDateTime, zone: Tz) -> Result<DateTime<Utc>, Refusal> {
    match zone.from_local_datetime(&local) {
        LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => Ok(at.with_timezone(&Utc)),
        LocalResult::None => Err(Refusal::input("sessions-hour-skipped").at("time")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{Duration, NaiveDate};
    use chrono_tz::Europe::Brussels;
    use proptest::prelude::*;

    fn local(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
    }

    fn utc(text: &str) -> DateTime<Utc> {
        local(text).and_utc()
    }

    #[test]
    fn winter_and_summer_keep_the_wall_clock() {
        assert_eq!(moment(local("2027-02-11 09:30"), Brussels), Ok(utc("2027-02-11 08:30")));
        assert_eq!(moment(local("2027-06-10 09:30"), Brussels), Ok(utc("2027-06-10 07:30")));
    }

    #[test]
    fn the_skipped_hour_is_refused_at_the_time() {
        let refusal = moment(local("2027-03-28 02:30"), Brussels).unwrap_err();
        assert_eq!((refusal.text, refusal.field), ("sessions-hour-skipped", Some("time")));
    }

    #[test]
    fn the_repeated_hour_is_the_first_one() {
        assert_eq!(moment(local("2027-10-31 02:30"), Brussels), Ok(utc("2027-10-31 00:30")));
    }

    proptest! {
        #[test]
        fn a_moment_shows_the_wall_clock_that_was_asked_in_every_zone(zone in 0..chrono_tz::TZ_VARIANTS.len(), day in 0i64..3650, minute in 0i64..1440) {
            let zone = chrono_tz::TZ_VARIANTS[zone];
            let wall = NaiveDate::from_ymd_opt(2025, 1, 1).unwrap().and_hms_opt(0, 0, 0).unwrap() + Duration::days(day) + Duration::minutes(minute);
            if let Ok(at) = moment(wall, zone) {
                prop_assert_eq!(at.with_timezone(&zone).naive_local(), wall);
            }
        }
    }
}
