//! What a facilitator types to plan a whole trajectory, and the dates that follow from it.

use super::holidays::{Holiday, Holidays, Skips};
use super::recurrence::{Nth, Recurrence, Unit};
use crate::refusal::Refusal;
use crate::sessions::rules::{self as sessions, FARTHEST, Plan, SessionKind, Venue, moment};
use chrono::{DateTime, Duration, NaiveDate, NaiveTime, Utc, Weekday};
use chrono_tz::Tz;

/// No series has more sessions: five years of a monthly routine.
pub const MOST: u32 = 60;

crate::text_enum! {
    /// What ends a series.
    pub enum Ends {
        /// A number of sessions.
        Count = "count",
        /// A last day.
        Until = "until",
    }
}

/// The fields of the form, each read by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    /// Title, first day, time, length and venue, as for one session.
    pub session: sessions::Typed,
    /// How many weeks or months.
    pub every: u16,
    /// Weeks or months.
    pub unit: Unit,
    /// Another weekday than that of the first day.
    pub weekday: Option<Weekday>,
    /// Another place in the month than that of the first day.
    pub nth: Option<Nth>,
    /// What ends it.
    pub ends: Ends,
    /// How many sessions.
    pub count: Option<u32>,
    /// The last day.
    pub until: Option<NaiveDate>,
    /// Which holidays it leaves out.
    pub skips: Skips,
}

/// The end of a series.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// So many sessions; days that are skipped do not count.
    Count(u32),
    /// No session after this day.
    Until(NaiveDate),
}

/// A trajectory as it was typed, whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trajectory {
    /// What the sessions are called; `#` becomes the number of each.
    pub pattern: String,
    /// The day from which dates are drawn.
    pub first: NaiveDate,
    /// The time on the wall.
    pub time: NaiveTime,
    /// The length of each session.
    pub length: Duration,
    /// Where it meets.
    pub venue: Venue,
    /// How many chairs it has, when they are counted.
    pub capacity: Option<i32>,
    /// How often.
    pub recurrence: Recurrence,
    /// Until when.
    pub ending: Ending,
    /// Which holidays it leaves out.
    pub skips: Skips,
    /// The zone of the wall.
    pub zone: Tz,
    last: NaiveDate,
}

/// When a session is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// When it ends.
    pub ends_at: DateTime<Utc>,
}

/// A day that the recurrence names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drawn {
    /// The network meets.
    Session(NaiveDate, Span),
    /// The network does not meet, and why.
    Skipped(NaiveDate, Holiday),
}

impl Trajectory {
    /// Reads the fields together; all that is wrong is told at once.
    pub fn parse(typed: Typed, zone: Tz, now: DateTime<Utc>) -> Result<Self, Vec<Refusal>> {
        let (first, time) = (typed.session.date, typed.session.time);
        let last = (now + FARTHEST).with_timezone(&zone).date_naive();
        let recurrence = Recurrence::new(typed.every, typed.unit, typed.weekday, typed.nth, first);
        let ending = ending(&typed, last);
        let plan = Plan::parse(typed.session, zone, now);
        match (plan, recurrence, ending) {
            (Ok(Plan { title, starts_at, ends_at, venue, capacity }), Ok(recurrence), Ok(ending)) => {
                let (skips, length) = (typed.skips, ends_at - starts_at);
                Ok(Self { pattern: title, first, time, length, venue, capacity, recurrence, ending, skips, zone, last })
            }
            (plan, recurrence, ending) => {
                let problems = plan.err().into_iter().flatten();
                Err(problems.chain(recurrence.err()).chain(ending.err()).collect())
            }
        }
    }

    /// Draws every day of the trajectory: those on which it meets, and those that it skips.
    pub fn draw(&self) -> Result<Vec<Drawn>, Refusal> {
        let last = if let Ending::Until(until) = self.ending { until } else { self.last };
        let holidays = Holidays::between(self.first, last, self.skips);
        let (mut drawn, mut kept) = (Vec::new(), 0);
        for day in self.recurrence.from(self.first, self.time).take_while(|day| *day <= last) {
            if self.ending == Ending::Count(kept) {
                break;
            }
            match holidays.on(day) {
                Some(holiday) => drawn.push(Drawn::Skipped(day, holiday)),
                None => {
                    drawn.push(Drawn::Session(day, self.span(day)?));
                    kept += 1;
                }
            }
            if kept > MOST {
                return Err(Refusal::input("series-too-many").count(MOST.into()).at("until"));
            }
        }
        match self.ending {
            Ending::Count(count) if kept < count => Err(Refusal::input("series-too-far").count(kept.into()).at("count")),
            _ if kept == 0 => Err(Refusal::input("series-no-date").at("until")),
            _ => Ok(drawn),
        }
    }

    fn span(&self, day: NaiveDate) -> Result<Span, Refusal> {
        let starts_at = moment(day.and_time(self.time), self.zone).map_err(|_| Refusal::input("series-hour-skipped").at("time"))?;
        Ok(Span { starts_at, ends_at: starts_at + self.length })
    }

    /// The recurrence as RFC 5545 writes it: with the days that it drew, skipped ones too.
    pub fn rule(&self, drawn: &[Drawn]) -> String {
        match self.ending {
            Ending::Count(_) => self.recurrence.counted(drawn.len()),
            Ending::Until(until) => self.recurrence.ended(until),
        }
    }

    /// The first day that the rule names, with the time on the wall.
    pub fn starts_local(&self, drawn: &[Drawn]) -> String {
        let day = drawn.first().map_or(self.first, Drawn::day);
        day.and_time(self.time).format("%Y-%m-%dT%H:%M:%S").to_string()
    }
}

fn ending(typed: &Typed, last: NaiveDate) -> Result<Ending, Refusal> {
    match (typed.ends, typed.count, typed.until) {
        (Ends::Count, None, _) => Err(Refusal::input("series-count-missing").at("count")),
        (Ends::Count, Some(count @ 1..=MOST), _) => Ok(Ending::Count(count)),
        (Ends::Count, Some(_), _) => Err(Refusal::input("series-count-bad").count(MOST.into()).at("count")),
        (Ends::Until, _, None) => Err(Refusal::input("series-until-missing").at("until")),
        (Ends::Until, _, Some(until)) if until < typed.session.date => Err(Refusal::input("series-until-early").at("until")),
        (Ends::Until, _, Some(until)) if until > last => Err(Refusal::input("sessions-date-far").at("until")),
        (Ends::Until, _, Some(until)) => Ok(Ending::Until(until)),
    }
}

impl Drawn {
    /// The day.
    pub fn day(&self) -> NaiveDate {
        match self {
            Drawn::Session(day, _) | Drawn::Skipped(day, _) => *day,
        }
    }

    /// When the network meets, if it does.
    pub fn span(&self) -> Option<Span> {
        if let Drawn::Session(_, span) = self { Some(*span) } else { None }
    }

    /// The days among these on which the network meets, in one line: what a form shows that it has seen.
    pub fn seen(drawn: &[Self]) -> String {
        let days = drawn.iter().filter(|drawn| drawn.span().is_some()).map(|drawn| drawn.day().to_string());
        days.collect::<Vec<_>>().join(" ")
    }

    /// The dates that were ticked. Dates that the facilitator has not seen are never planned.
    pub fn choose(drawn: &[Self], seen: &str, ticked: &[NaiveDate]) -> Result<Vec<Span>, Refusal> {
        if seen.is_empty() {
            return Err(Refusal::input("series-look-first"));
        }
        if seen != Self::seen(drawn) {
            return Err(Refusal::input("series-dates-differ"));
        }
        let chosen: Vec<_> = drawn.iter().filter(|drawn| ticked.contains(&drawn.day())).filter_map(Self::span).collect();
        if chosen.is_empty() { Err(Refusal::input("series-none-ticked").at("dates")) } else { Ok(chosen) }
    }
}

/// The title of a session by its number.
pub fn titled(pattern: &str, number: i32) -> String {
    pattern.replace('#', &number.to_string()).chars().take(120).collect()
}

impl SessionKind {
    /// What the session at this place of a series of `many` is for.
    pub fn at(place: usize, many: usize, kickoff: bool, closing: bool) -> Self {
        match place {
            0 if kickoff => SessionKind::Kickoff,
            _ if closing && place + 1 == many => SessionKind::Closing,
            _ => SessionKind::Regular,
        }
    }
}
