//! How often a network meets: a recurrence of RFC 5545, made and drawn by the crate that knows that standard.
//!
//! Dates are drawn on the clock of the wall, as if there were no zones; each becomes a moment afterwards. So a session
//! at 9.30 stays at 9.30 on both sides of summer time.

use crate::refusal::Refusal;
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Weekday};
use rrule::{Frequency, NWeekday, RRule, Tz, Unvalidated};

/// The most weeks or months between two sessions.
pub const RAREST: u16 = 26;

crate::text_enum! {
    /// What is counted between two sessions.
    pub enum Unit {
        /// Weeks: always on the same weekday.
        Weeks = "weeks",
        /// Months: on the n-th weekday.
        MonthsByWeekday = "months-by-weekday",
        /// Months: on the same day.
        MonthsByDay = "months-by-day",
    }
}

crate::text_enum! {
    /// Which weekday of a month.
    pub enum Nth {
        /// The first.
        First = "1",
        /// The second.
        Second = "2",
        /// The third.
        Third = "3",
        /// The fourth.
        Fourth = "4",
        /// The last, be it the fourth or the fifth.
        Last = "-1",
    }
}

impl Nth {
    /// Which weekday of its month a day is; a fifth one is the last.
    pub fn of(day: NaiveDate) -> Self {
        [Nth::First, Nth::Second, Nth::Third, Nth::Fourth].get(day.day0() as usize / 7).copied().unwrap_or(Nth::Last)
    }

    fn number(self) -> i32 {
        match self {
            Nth::First => 1,
            Nth::Second => 2,
            Nth::Third => 3,
            Nth::Fourth => 4,
            Nth::Last => -1,
        }
    }
}

/// On which days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Days {
    /// On a weekday, every so many weeks.
    Weekday(Weekday),
    /// On the n-th weekday, every so many months.
    NthWeekday(Nth, Weekday),
    /// On a day of the month, every so many months; the last day where a month is shorter.
    DayOfMonth(i8),
}

/// A recurrence without its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recurrence {
    every: u16,
    days: Days,
}

impl Recurrence {
    /// Reads what was chosen; what was left open is as on the first day.
    pub fn new(every: u16, unit: Unit, weekday: Option<Weekday>, nth: Option<Nth>, first: NaiveDate) -> Result<Self, Refusal> {
        if !(1..=RAREST).contains(&every) {
            return Err(Refusal::input("series-every-bad").count(RAREST.into()).at("every"));
        }
        let weekday = weekday.unwrap_or(first.weekday());
        let days = match unit {
            Unit::Weeks => Days::Weekday(weekday),
            Unit::MonthsByWeekday => Days::NthWeekday(nth.unwrap_or(Nth::of(first)), weekday),
            Unit::MonthsByDay => Days::DayOfMonth(i8::try_from(first.day()).unwrap_or(1)),
        };
        Ok(Self { every, days })
    }

    /// The rule, with this many weeks or months between.
    fn rule(self, every: u16) -> RRule<Unvalidated> {
        match self.days {
            Days::Weekday(weekday) => RRule::new(Frequency::Weekly).by_weekday(vec![NWeekday::Every(weekday)]),
            // BYDAY=1TH would do, but rrule 0.14 writes it as BYDAY=TH: every Thursday.
            Days::NthWeekday(nth, weekday) => {
                RRule::new(Frequency::Monthly).by_weekday(vec![NWeekday::Every(weekday)]).by_set_pos(vec![nth.number()])
            }
            Days::DayOfMonth(day @ 29..) => {
                let days = (28..=31).filter(|it| *it <= day).collect();
                RRule::new(Frequency::Monthly).by_month_day(days).by_set_pos(vec![-1])
            }
            Days::DayOfMonth(day) => RRule::new(Frequency::Monthly).by_month_day(vec![day]),
        }
        .interval(every)
    }

    /// The days from the first that fits, on or after `first`, without an end.
    pub fn from(self, first: NaiveDate, time: NaiveTime) -> impl Iterator<Item = NaiveDate> {
        // Every four weeks from a Friday, on Thursdays: the first is the Thursday that comes next, not that of week four.
        let anchor = occurrences(self.rule(1), first.and_time(time)).next();
        anchor.into_iter().flat_map(move |anchor| occurrences(self.rule(self.every), anchor.and_time(time)))
    }

    /// The rule as RFC 5545 writes it, with so many days; its DTSTART is the first of them.
    pub fn counted(self, days: usize) -> String {
        self.rule(self.every).count(u32::try_from(days).unwrap_or(u32::MAX)).to_string()
    }

    /// The rule as RFC 5545 writes it, up to and including a day.
    pub fn ended(self, until: NaiveDate) -> String {
        self.rule(self.every).until(floating(until.and_hms_opt(23, 59, 59).unwrap_or_default())).to_string()
    }
}

fn occurrences(rule: RRule<Unvalidated>, starts: NaiveDateTime) -> impl Iterator<Item = NaiveDate> {
    // A rule that the crate refuses has no days; those above it does not refuse.
    let set = rule.build(floating(starts)).ok().map(|set| set.into_iter());
    set.into_iter().flatten().map(|at| at.date_naive())
}

fn floating(at: NaiveDateTime) -> DateTime<Tz> {
    Tz::UTC.from_utc_datetime(&at)
}
