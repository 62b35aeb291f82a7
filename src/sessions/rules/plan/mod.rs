//! What a facilitator types about a session, and what a change of it tells others.

use super::{Form, Session, Venue, moment};
use crate::refusal::Refusal;
use crate::words::Line;
use chrono::{DateTime, Duration, NaiveDate, NaiveTime, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

const SHORTEST: i64 = 45;
const LONGEST: i64 = 12 * 60;
/// How far ahead anything is planned.
pub const FARTHEST: Duration = Duration::days(5 * 366);

/// The fields of the form, each read by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    /// What it is about.
    pub title: Line<120>,
    /// The day.
    pub date: NaiveDate,
    /// The time on the wall.
    pub time: NaiveTime,
    /// How long it takes.
    pub minutes: i64,
    /// Where people meet.
    pub form: Form,
    /// The room, when there is one.
    pub place: String,
    /// The address of the call, when there is one.
    pub link: String,
    /// How many members the room holds, when that matters.
    pub capacity: Option<i32>,
}

/// What a session will be: when, where and about what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// What it is about.
    pub title: String,
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// When it ends.
    pub ends_at: DateTime<Utc>,
    /// Where people meet.
    pub venue: Venue,
    /// How many members the room holds, when that matters; nobody is told when only this changes.
    pub capacity: Option<i32>,
}

/// How many members a room holds: nothing typed is no bound, else between 1 and 500.
pub fn capacity(raw: &str) -> Result<Option<i32>, Refusal> {
    match raw.trim() {
        "" => Ok(None),
        typed => typed.parse().ok().filter(|chairs| (1..=500).contains(chairs)).map(Some).ok_or(Refusal::input("replies-capacity-bad")),
    }
}

impl Plan {
    /// Reads the fields together; all that is wrong is told at once.
    pub fn parse(typed: Typed, zone: Tz, now: DateTime<Utc>) -> Result<Self, Vec<Refusal>> {
        let starts_at = start(typed.date, typed.time, zone, now);
        let minutes = length(typed.minutes);
        let venue = Venue::parse(typed.form, &typed.place, &typed.link);
        match (starts_at, minutes, venue) {
            (Ok(starts_at), Ok(minutes), Ok(venue)) => {
                let capacity = typed.capacity.filter(|_| typed.form.has_place());
                Ok(Self { title: typed.title.into(), starts_at, ends_at: starts_at + minutes, venue, capacity })
            }
            (starts_at, minutes, venue) => {
                Err(starts_at.err().into_iter().chain(minutes.err()).chain(venue.err().into_iter().flatten()).collect())
            }
        }
    }

    /// What differs from the session as it stands.
    pub fn changes(&self, before: &Before) -> Vec<Change> {
        let mut changes = Vec::new();
        if self.title != before.title {
            changes.push(Change::Title);
        }
        if (self.starts_at, self.ends_at) != (before.starts_at, before.ends_at) {
            changes.push(Change::When);
        }
        if self.venue.form().as_str() != before.form || self.venue.place() != before.place || self.venue.link() != before.link {
            changes.push(Change::Venue);
        }
        changes
    }
}

fn start(date: NaiveDate, time: NaiveTime, zone: Tz, now: DateTime<Utc>) -> Result<DateTime<Utc>, Refusal> {
    let at = moment(date.and_time(time), zone)?;
    if at <= now {
        return Err(Refusal::input("sessions-date-past").at("date"));
    }
    if at > now + FARTHEST {
        return Err(Refusal::input("sessions-date-far").at("date"));
    }
    Ok(at)
}

/// The length of a session, from what was typed.
pub fn length(minutes: i64) -> Result<Duration, Refusal> {
    match minutes {
        ..SHORTEST => Err(Refusal::input("sessions-too-short").count(SHORTEST).at("minutes")),
        SHORTEST..=LONGEST => Ok(Duration::minutes(minutes)),
        _ => Err(Refusal::input("sessions-too-long").count(LONGEST / 60).at("minutes")),
    }
}

/// A session as it stood before a change, kept with the mail that tells of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Before {
    /// What it was about.
    pub title: String,
    /// When it would begin.
    pub starts_at: DateTime<Utc>,
    /// When it would end.
    pub ends_at: DateTime<Utc>,
    /// The written form of its `Form`.
    pub form: String,
    /// The room.
    pub place: String,
    /// The address of the call.
    pub link: String,
}

impl From<&Session> for Before {
    fn from(session: &Session) -> Self {
        Self {
            title: session.title.clone(),
            starts_at: session.starts_at,
            ends_at: session.ends_at,
            form: session.venue.form().as_str().to_owned(),
            place: session.venue.place().to_owned(),
            link: session.venue.link().to_owned(),
        }
    }
}

/// Something about a session that others should hear.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// What it is about.
    Title,
    /// Its day or hours.
    When,
    /// Its form, room or link.
    Venue,
}

#[cfg(test)]
mod tests;
