//! When the next digest is due.

use crate::refusal::Refusal;
use chrono::{DateTime, Datelike, Days, Duration, NaiveDateTime, TimeZone, Utc, Weekday};
use chrono_tz::Tz;

/// The days of the week, in the order of the form.
pub const WEEK: [Weekday; 7] = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

const NO_DAY: Refusal = Refusal::input("notices-rhythm-no-day").at("day");
const NO_SUCH_DAY: Refusal = Refusal::input("notices-rhythm-unknown-day").at("day");
const NO_SUCH_HOUR: Refusal = Refusal::input("notices-rhythm-unknown-hour").at("hour");

/// Some days of the week, Monday in the lowest bit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WeekDays(u8);

impl WeekDays {
    /// The days of a list.
    pub fn of(days: &[Weekday]) -> Self {
        Self(days.iter().fold(0, |bits, day| bits | bit(*day)))
    }

    /// The days that the database holds.
    pub fn stored(bits: i32) -> Self {
        Self(u8::try_from(bits & 0x7f).unwrap_or(0))
    }

    /// The form that the database holds.
    pub fn bits(self) -> i32 {
        i32::from(self.0)
    }

    /// Whether a day is one of them.
    pub fn has(self, day: Weekday) -> bool {
        self.0 & bit(day) != 0
    }
}

fn bit(day: Weekday) -> u8 {
    1 << day.num_days_from_monday()
}

/// The written form of a day, in forms and in the keys of texts.
pub fn day_name(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "mon",
        Weekday::Tue => "tue",
        Weekday::Wed => "wed",
        Weekday::Thu => "thu",
        Weekday::Fri => "fri",
        Weekday::Sat => "sat",
        Weekday::Sun => "sun",
    }
}

/// The day that a form names.
pub fn parse_day(raw: &str) -> Result<Weekday, Refusal> {
    WEEK.into_iter().find(|day| day_name(*day) == raw).ok_or(NO_SUCH_DAY)
}

/// The hour that a form names.
pub fn parse_hour(raw: &str) -> Result<u32, Refusal> {
    raw.parse().ok().filter(|hour| *hour < 24).ok_or(NO_SUCH_HOUR)
}

/// When a person wants the digest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rhythm {
    /// On these days.
    pub days: WeekDays,
    /// At this hour of the person's clock.
    pub hour: u32,
    /// Not at all; the days and the hour are kept for another time.
    pub stopped: bool,
}

impl Default for Rhythm {
    /// Friday at four, to close the week.
    fn default() -> Self {
        Self { days: WeekDays::of(&[Weekday::Fri]), hour: 16, stopped: false }
    }
}

impl Rhythm {
    /// A rhythm as somebody chose it; one that is not stopped has a day.
    pub fn chosen(days: &[Weekday], hour: u32, stopped: bool) -> Result<Self, Refusal> {
        if days.is_empty() && !stopped {
            return Err(NO_DAY);
        }
        Ok(Self { days: WeekDays::of(days), hour, stopped })
    }

    /// The first moment after `now` on a chosen day at the chosen hour, on the clock on the wall of `zone`.
    pub fn next_at(&self, now: DateTime<Utc>, zone: Tz) -> Option<DateTime<Utc>> {
        if self.stopped {
            return None;
        }
        let today = now.with_timezone(&zone).date_naive();
        (0..=8)
            .filter_map(|ahead| today.checked_add_days(Days::new(ahead)))
            .filter(|day| self.days.has(day.weekday()))
            .filter_map(|day| on_the_wall(day.and_hms_opt(self.hour, 0, 0)?, zone))
            .find(|at| *at > now)
    }
}

/// The moment that a clock on the wall shows `time`. An hour that comes twice counts the first time, so that one
/// day never has two digests; an hour that is skipped counts when the clock is past it.
fn on_the_wall(time: NaiveDateTime, zone: Tz) -> Option<DateTime<Utc>> {
    (0..=12).find_map(|quarters| zone.from_local_datetime(&(time + Duration::minutes(15 * quarters))).earliest()).map(|at| at.to_utc())
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Timelike;
    use chrono_tz::Europe::Brussels;
    use proptest::prelude::*;

    fn at(raw: &str) -> DateTime<Utc> {
        raw.parse().unwrap()
    }

    fn daily(hour: u32) -> Rhythm {
        Rhythm { days: WeekDays::of(&WEEK), hour, stopped: false }
    }

    #[test]
    fn friday_at_four_is_next_week_once_it_is_four() {
        let weekly = Rhythm::default();
        assert_eq!(weekly.next_at(at("2027-02-05T14:59:59Z"), Brussels), Some(at("2027-02-05T15:00:00Z")));
        assert_eq!(weekly.next_at(at("2027-02-05T15:00:00Z"), Brussels), Some(at("2027-02-12T15:00:00Z")));
    }

    #[test]
    fn the_hour_on_the_wall_stays_when_the_clock_changes() {
        let weekly = Rhythm::default();
        assert_eq!(weekly.next_at(at("2027-03-27T12:00:00Z"), Brussels), Some(at("2027-04-02T14:00:00Z")));
        assert_eq!(weekly.next_at(at("2027-10-30T12:00:00Z"), Brussels), Some(at("2027-11-05T15:00:00Z")));
    }

    #[test]
    fn the_hour_that_is_skipped_in_march_comes_when_the_clock_is_past_it() {
        assert_eq!(daily(2).next_at(at("2027-03-27T12:00:00Z"), Brussels), Some(at("2027-03-28T01:00:00Z")));
    }

    #[test]
    fn the_hour_that_comes_twice_in_october_has_one_digest() {
        let first = daily(2).next_at(at("2027-10-30T12:00:00Z"), Brussels).unwrap();
        assert_eq!(first, at("2027-10-31T00:00:00Z"));
        assert_eq!(daily(2).next_at(first, Brussels), Some(at("2027-11-01T01:00:00Z")));
    }

    #[test]
    fn stopped_or_without_days_never_comes() {
        let now = at("2027-02-05T12:00:00Z");
        assert_eq!(Rhythm { stopped: true, ..daily(9) }.next_at(now, Brussels), None);
        assert_eq!(Rhythm { days: WeekDays::of(&[]), ..daily(9) }.next_at(now, Brussels), None);
        assert_eq!(Rhythm::chosen(&[], 9, false), Err(NO_DAY));
        assert!(Rhythm::chosen(&[], 9, true).is_ok());
    }

    #[test]
    fn a_form_names_days_and_hours_that_exist() {
        assert_eq!(parse_day("sun"), Ok(Weekday::Sun));
        assert_eq!(parse_day("zondag"), Err(NO_SUCH_DAY));
        assert_eq!(parse_hour("23"), Ok(23));
        assert_eq!(parse_hour("24"), Err(NO_SUCH_HOUR));
        assert_eq!(parse_hour("-1"), Err(NO_SUCH_HOUR));
    }

    proptest! {
        #[test]
        fn each_chosen_day_has_exactly_one_digest(bits in 1i32..128, hour in 0u32..24, start in 0i64..20_000, zone in prop::sample::select(vec![
            Brussels, chrono_tz::Europe::London, chrono_tz::America::Havana, chrono_tz::Australia::Lord_Howe,
        ])) {
            let rhythm = Rhythm { days: WeekDays::stored(bits), hour, stopped: false };
            let start = at("2025-01-01T00:00:00Z") + Duration::hours(start);
            let end = start + Duration::days(21);
            let first_whole_day = start.with_timezone(&zone).date_naive() + Days::new(1);
            let mut met = Vec::new();
            let mut now = start;
            while let Some(next) = rhythm.next_at(now, zone).filter(|next| *next < end) {
                prop_assert!(next > now);
                let local = next.with_timezone(&zone);
                prop_assert!(rhythm.days.has(local.weekday()));
                prop_assert!(local.hour() == hour || local.hour() == hour + 1, "{local}");
                met.push(local.date_naive());
                now = next;
            }
            let met: Vec<_> = met.into_iter().filter(|day| *day >= first_whole_day).collect();
            let last_whole_day = end.with_timezone(&zone).date_naive();
            let expected: Vec<_> = first_whole_day.iter_days().take_while(|day| *day < last_whole_day).filter(|day| rhythm.days.has(day.weekday())).collect();
            prop_assert_eq!(&met[..expected.len().min(met.len())], &expected[..]);
        }

        #[test]
        fn days_read_back_what_they_wrote(bits in 0i32..128) {
            prop_assert_eq!(WeekDays::stored(bits).bits(), bits);
        }
    }
}
