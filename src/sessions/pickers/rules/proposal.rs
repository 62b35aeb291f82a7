//! What a facilitator proposes: some dates, and a deadline before the first of them.

use crate::refusal::Refusal;
use crate::sessions::rules::{Venue, moment};
use crate::words::{Line, Prose};
use chrono::{DateTime, Duration, NaiveDate, NaiveTime, Utc};
use chrono_tz::Tz;

/// A picker offers at least this many dates.
const FEWEST_OPTIONS: usize = 2;
/// And at most this many.
pub const MOST_OPTIONS: usize = 30;
/// Nobody knows their calendar further ahead.
const FARTHEST: Duration = Duration::days(2 * 366);

/// The name of each row of the form, where its problem is told.
pub const ROWS: [&str; MOST_OPTIONS] = [
    "row-1", "row-2", "row-3", "row-4", "row-5", "row-6", "row-7", "row-8", "row-9", "row-10", "row-11", "row-12", "row-13", "row-14",
    "row-15", "row-16", "row-17", "row-18", "row-19", "row-20", "row-21", "row-22", "row-23", "row-24", "row-25", "row-26", "row-27",
    "row-28", "row-29", "row-30",
];

/// A proposal that can be put to the group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// What the session will be about.
    pub title: Line<120>,
    /// What the facilitator says with it.
    pub note: Option<Prose<1000>>,
    /// How long the session will take.
    pub minutes: i32,
    /// Where people will meet.
    pub venue: Venue,
    /// When it could begin, soonest first.
    pub moments: Vec<DateTime<Utc>>,
    /// Until when people answer.
    pub deadline_at: DateTime<Utc>,
}

/// A row of the form as it was read: empty, wrong, or a day and an hour.
pub type Row = Result<Option<(NaiveDate, NaiveTime)>, Refusal>;

/// The refusal of more dates than a picker offers.
pub fn too_many() -> Refusal {
    Refusal::input("pickers-options-many").count(30).at("options")
}

/// The moments that the rows name, soonest first; empty rows do not count. All that is wrong is told at once, each at
/// its row.
pub fn moments(rows: Vec<Row>, zone: Tz, now: DateTime<Utc>) -> Result<Vec<DateTime<Utc>>, Vec<Refusal>> {
    let filled: Vec<(usize, Row)> = rows.into_iter().enumerate().filter(|(_, row)| *row != Ok(None)).collect();
    if filled.len() > MOST_OPTIONS {
        return Err(vec![too_many()]);
    }
    let (mut moments, mut problems) = (Vec::new(), Vec::new());
    for (place, row) in filled {
        let read = match row {
            Ok(Some(typed)) => ahead(typed, zone, now),
            Ok(None) => continue,
            Err(refusal) => Err(refusal),
        };
        match read {
            Ok(at) if moments.contains(&at) => problems.push(at_row(Refusal::input("pickers-option-doubled"), place)),
            Ok(at) => moments.push(at),
            Err(refusal) => problems.push(at_row(refusal, place)),
        }
    }
    if problems.is_empty() && moments.len() < FEWEST_OPTIONS {
        problems.push(Refusal::input("pickers-options-few").at("options"));
    }
    moments.sort_unstable();
    if problems.is_empty() { Ok(moments) } else { Err(problems) }
}

fn ahead((date, time): (NaiveDate, NaiveTime), zone: Tz, now: DateTime<Utc>) -> Result<DateTime<Utc>, Refusal> {
    let at = moment(date.and_time(time), zone).map_err(|_| Refusal::input("pickers-option-skipped"))?;
    match at {
        at if at <= now => Err(Refusal::input("pickers-option-past")),
        at if at > now + FARTHEST => Err(Refusal::input("pickers-option-far")),
        at => Ok(at),
    }
}

/// The same refusal, which names its row. Rows further down than a picker has dates are told of above all rows.
fn at_row(refusal: Refusal, place: usize) -> Refusal {
    let number = i64::try_from(place + 1).unwrap_or(i64::MAX);
    refusal.count(number).at(ROWS.get(place).copied().unwrap_or("options"))
}

/// A deadline lies ahead, and before the first date that does. A day without an hour lasts until it is over.
pub fn deadline(
    (date, time): (NaiveDate, Option<NaiveTime>),
    moments: &[DateTime<Utc>],
    zone: Tz,
    now: DateTime<Utc>,
) -> Result<DateTime<Utc>, Refusal> {
    let last = NaiveTime::from_hms_opt(23, 59, 0).unwrap_or_default();
    let at = moment(date.and_time(time.unwrap_or(last)), zone).map_err(|refusal| refusal.at("deadline"))?;
    if at <= now {
        return Err(Refusal::input("pickers-deadline-past").at("deadline"));
    }
    match moments.iter().filter(|moment| **moment > now).min() {
        Some(first) if at >= *first => Err(Refusal::input("pickers-deadline-late").at("deadline")),
        None if !moments.is_empty() => Err(Refusal::state("pickers-all-past")),
        _ => Ok(at),
    }
}
