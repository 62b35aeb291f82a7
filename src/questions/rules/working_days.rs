//! Working days in Belgium: Monday to Friday, without the ten legal holidays.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeZone, Utc, Weekday};
use chrono_tz::Tz;

/// The hour of the last day at which a term ends.
const CLOSING: NaiveTime = match NaiveTime::from_hms_opt(17, 0, 0) {
    Some(hour) => hour,
    None => NaiveTime::MIN,
};

/// Easter Sunday, by the anonymous Gregorian computus.
fn easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let n = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(n / 31).ok()?, u32::try_from(n % 31 + 1).ok()?)
}

fn is_holiday(day: NaiveDate) -> bool {
    let fixed = [(1, 1), (5, 1), (7, 21), (8, 15), (11, 1), (11, 11), (12, 25)].contains(&(day.month(), day.day()));
    // Easter Monday, Ascension Day and Whit Monday.
    fixed || easter(day.year()).is_some_and(|sunday| [1, 39, 50].contains(&(day - sunday).num_days()))
}

/// Whether offices are open on that day.
pub fn is_working_day(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !is_holiday(day)
}

/// The day that lies `count` working days after `day`.
fn after(day: NaiveDate, count: usize) -> NaiveDate {
    let last = day.iter_days().skip(1).filter(|d| is_working_day(*d)).take(count).last();
    last.unwrap_or(day)
}

/// The end of a term of `count` working days that starts `from` a moment, in the zone of the one who waits.
pub fn term(from: DateTime<Utc>, count: usize, zone: Tz) -> DateTime<Utc> {
    let last = after(from.with_timezone(&zone).date_naive(), count).and_time(CLOSING);
    zone.from_local_datetime(&last).earliest().map_or_else(|| last.and_utc(), |at| at.to_utc())
}

/// The working days that lie between two moments: negative when `to` is the earlier one.
pub fn between(from: DateTime<Utc>, to: DateTime<Utc>, zone: Tz) -> i64 {
    let (from, to) = (from.with_timezone(&zone).date_naive(), to.with_timezone(&zone).date_naive());
    let (first, last) = (from.min(to), from.max(to));
    // A term is some weeks; a question forgotten for years reads as three years late.
    let days = first.iter_days().skip(1).take_while(|d| *d <= last).take(1_096).filter(|d| is_working_day(*d)).count();
    let days = i64::try_from(days).unwrap_or(i64::MAX);
    if to < from { -days } else { days }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Duration;
    use chrono_tz::Europe::Brussels;
    use proptest::prelude::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn easter_falls_where_the_almanac_says() {
        for (y, m, d) in [(2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28), (2038, 4, 25)] {
            assert_eq!(easter(y), Some(day(y, m, d)));
        }
    }

    #[test]
    fn ten_working_days_skip_weekends_and_holidays() {
        assert_eq!(after(day(2027, 1, 27), 10), day(2027, 2, 10));
        assert_eq!(after(day(2026, 12, 18), 10), day(2027, 1, 5));
        assert_eq!(after(day(2027, 5, 5), 1), day(2027, 5, 7), "Ascension Day lies between");
    }

    #[test]
    fn a_term_ends_at_five_in_the_zone_of_the_asker() {
        let asked = "2027-03-19T08:00:00Z".parse::<DateTime<Utc>>().unwrap();
        assert_eq!(term(asked, 1, Brussels).to_rfc3339(), "2027-03-22T16:00:00+00:00");
        assert_eq!(term(asked, 6, Brussels).to_rfc3339(), "2027-03-30T15:00:00+00:00", "summer time, after Easter Monday");
    }

    proptest! {
        #[test]
        fn a_term_counts_back_to_its_length(hours in 0i64..200_000, count in 1usize..30) {
            let from = "2020-01-01T00:00:00Z".parse::<DateTime<Utc>>().unwrap() + Duration::hours(hours);
            let end = term(from, count, Brussels);
            prop_assert!(end > from);
            prop_assert!(is_working_day(end.with_timezone(&Brussels).date_naive()));
            prop_assert_eq!(between(from, end, Brussels), i64::try_from(count).unwrap());
            prop_assert_eq!(between(end, from, Brussels) <= 0, true);
        }
    }
}
