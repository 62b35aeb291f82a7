//! How far a change or a cancellation reaches, and what a change does to each session it reaches.

use super::{Holidays, titled};
use crate::refusal::Refusal;
use crate::sessions::rules::{Plan, Session, Venue, moment};
use chrono::{DateTime, Duration, NaiveTime, Utc};
use chrono_tz::Tz;

crate::text_enum! {
    /// How far a change reaches.
    pub enum Scope {
        /// One session.
        Only = "only",
        /// This session and those of its series that come after it.
        Following = "following",
        /// All sessions of the series.
        All = "all",
    }
}

/// The sessions of a series that a change made to `from` reaches: only those that still lie ahead.
pub fn reached<'a>(series: &'a [Session], from: &Session, scope: Scope, now: DateTime<Utc>) -> Vec<&'a Session> {
    let within = |session: &Session| match scope {
        Scope::Only => false,
        Scope::Following => session.starts_at >= from.starts_at,
        Scope::All => true,
    };
    // Nobody moves what has begun, whether it was opened by a facilitator or not.
    let ahead = |session: &Session| session.state.is_ahead() && session.starts_at > now;
    series.iter().filter(|session| session.id == from.id || (within(session) && ahead(session))).collect()
}

/// What a facilitator changed about one session, to be done to others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shift {
    pattern: Option<String>,
    days: i64,
    time: Option<NaiveTime>,
    length: Option<Duration>,
    venue: Option<Venue>,
    capacity: Option<Option<i32>>,
}

impl Shift {
    /// What differs between a session as it stands and as it will be. A new title belongs to one session alone, unless it
    /// has a `#` for the number of each.
    pub fn between(before: &Session, after: &Plan, zone: Tz) -> Self {
        let wall = |at: DateTime<Utc>| at.with_timezone(&zone).naive_local();
        let (was, becomes) = (wall(before.starts_at), wall(after.starts_at));
        let (lasted, lasts) = (before.ends_at - before.starts_at, after.ends_at - after.starts_at);
        let named = after.title != before.title && after.title.contains('#');
        Self {
            pattern: named.then(|| after.title.clone()),
            days: (becomes.date() - was.date()).num_days(),
            time: (becomes.time() != was.time()).then(|| becomes.time()),
            length: (lasts != lasted).then_some(lasts),
            venue: (after.venue != before.venue).then(|| after.venue.clone()),
            capacity: (after.capacity != before.capacity).then_some(after.capacity),
        }
    }

    /// Whether days change.
    pub fn moves_days(&self) -> bool {
        self.days != 0
    }

    /// What the session that was changed becomes, with its number in its title.
    pub fn named(&self, plan: &Plan, session: &Session) -> Plan {
        Plan { title: self.title(session, &plan.title), ..plan.clone() }
    }

    fn title(&self, session: &Session, otherwise: &str) -> String {
        self.pattern.as_deref().map_or_else(|| otherwise.to_owned(), |pattern| titled(pattern, session.number))
    }

    /// What another session of the series becomes, on the clock of the wall.
    pub fn apply(&self, session: &Session, zone: Tz, holidays: &Holidays, now: DateTime<Utc>) -> Result<Plan, Refusal> {
        let named = |text, field| Refusal::input(text).count(session.number.into()).at(field);
        let was = session.starts_at.with_timezone(&zone).naive_local();
        let day = was.date() + Duration::days(self.days);
        let starts_at =
            moment(day.and_time(self.time.unwrap_or(was.time())), zone).map_err(|_| named("series-change-hour-skipped", "time"))?;
        if starts_at <= now {
            return Err(named("series-change-past", "date"));
        }
        if self.moves_days() && holidays.on(day).is_some() {
            return Err(named("series-change-holiday", "date"));
        }
        let length = self.length.unwrap_or(session.ends_at - session.starts_at);
        let venue = self.venue.clone().unwrap_or_else(|| session.venue.clone());
        let capacity = self.capacity.unwrap_or(session.capacity).filter(|_| venue.form().has_place());
        Ok(Plan { title: self.title(session, &session.title), starts_at, ends_at: starts_at + length, venue, capacity })
    }
}
