//! What a facilitator types about a session, and what a change of it tells others.

use super::{Form, Session, moment};
use crate::refusal::Refusal;
use crate::words::Line;
use chrono::{DateTime, Duration, NaiveDate, NaiveTime, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use url::Url;

const SHORTEST: i64 = 45;
const LONGEST: i64 = 12 * 60;
const FARTHEST: Duration = Duration::days(5 * 366);

/// Where people meet: a form never lacks what it needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Venue {
    /// A room.
    OnSite(String),
    /// An address of a video call.
    Online(String),
    /// Both.
    Hybrid(String, String),
}

impl Venue {
    /// The venue that stored columns describe.
    pub fn stored(form: Form, place: String, link: String) -> Self {
        match form {
            Form::OnSite => Venue::OnSite(place),
            Form::Online => Venue::Online(link),
            Form::Hybrid => Venue::Hybrid(place, link),
        }
    }

    /// Takes the place and the link that the form of the session needs, and forgets the other.
    pub fn parse(form: Form, place: &str, link: &str) -> Result<Self, Vec<Refusal>> {
        let place = if form.has_place() { Line::<200>::parse(place).map(String::from) } else { Ok(String::new()) };
        let link = if form.has_link() { web_address(link) } else { Ok(String::new()) };
        match (place, link) {
            (Ok(place), Ok(link)) => Ok(Self::stored(form, place, link)),
            (place, link) => {
                let place =
                    place.err().map(|no| if no.text == "words-blank" { Refusal::input("sessions-place-missing") } else { no }.at("place"));
                Err(place.into_iter().chain(link.err().map(|no| no.at("link"))).collect())
            }
        }
    }

    /// Which form it is.
    pub fn form(&self) -> Form {
        match self {
            Venue::OnSite(_) => Form::OnSite,
            Venue::Online(_) => Form::Online,
            Venue::Hybrid(..) => Form::Hybrid,
        }
    }

    /// The room, or nothing.
    pub fn place(&self) -> &str {
        match self {
            Venue::OnSite(place) | Venue::Hybrid(place, _) => place,
            Venue::Online(_) => "",
        }
    }

    /// The address of the call, or nothing.
    pub fn link(&self) -> &str {
        match self {
            Venue::Online(link) | Venue::Hybrid(_, link) => link,
            Venue::OnSite(_) => "",
        }
    }
}

fn web_address(raw: &str) -> Result<String, Refusal> {
    let line = Line::<500>::parse(raw).map_err(|no| if no.text == "words-blank" { Refusal::input("sessions-link-missing") } else { no })?;
    let url = Url::parse(line.as_str()).map_err(|_| Refusal::input("sessions-link-bad"))?;
    let usable = matches!(url.scheme(), "https" | "http") && url.host_str().is_some() && url.password().is_none();
    if usable { Ok(url.into()) } else { Err(Refusal::input("sessions-link-bad")) }
}

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
}

impl Plan {
    /// Reads the fields together; all that is wrong is told at once.
    pub fn parse(typed: Typed, zone: Tz, now: DateTime<Utc>) -> Result<Self, Vec<Refusal>> {
        let starts_at = start(typed.date, typed.time, zone, now);
        let minutes = length(typed.minutes);
        let venue = Venue::parse(typed.form, &typed.place, &typed.link);
        match (starts_at, minutes, venue) {
            (Ok(starts_at), Ok(minutes), Ok(venue)) => {
                Ok(Self { title: typed.title.into(), starts_at, ends_at: starts_at + minutes, venue })
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

fn length(minutes: i64) -> Result<Duration, Refusal> {
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
mod tests {
    use super::*;
    use chrono_tz::Europe::Brussels;
    use proptest::prelude::*;

    fn typed() -> Typed {
        Typed {
            title: Line::stored("Als de POP niet op papier wil".into()),
            date: NaiveDate::from_ymd_opt(2027, 2, 11).unwrap(),
            time: NaiveTime::from_hms_opt(9, 30, 0).unwrap(),
            minutes: 180,
            form: Form::OnSite,
            place: "Vergaderhuis De Linde, Hasselt".into(),
            link: String::new(),
        }
    }

    fn now() -> DateTime<Utc> {
        "2027-02-02T08:00:00Z".parse().unwrap()
    }

    fn refused(typed: Typed) -> Vec<(&'static str, Option<&'static str>)> {
        Plan::parse(typed, Brussels, now()).unwrap_err().iter().map(|no| (no.text, no.field)).collect()
    }

    #[test]
    fn a_plan_knows_its_end() {
        let plan = Plan::parse(typed(), Brussels, now()).unwrap();
        assert_eq!(plan.ends_at, "2027-02-11T11:30:00Z".parse::<DateTime<Utc>>().unwrap());
    }

    #[test]
    fn all_that_is_wrong_is_told_at_once() {
        let bad =
            Typed { date: NaiveDate::from_ymd_opt(2027, 1, 11).unwrap(), minutes: 721, form: Form::Hybrid, place: " ".into(), ..typed() };
        let fields: Vec<_> = refused(bad).into_iter().map(|(_, field)| field.unwrap()).collect();
        assert_eq!(fields, ["date", "minutes", "place", "link"]);
    }

    #[test]
    fn a_session_ends_after_it_starts_and_the_same_day_counts() {
        assert_eq!(refused(Typed { minutes: -5, ..typed() }), [("sessions-too-short", Some("minutes"))]);
        assert!(Plan::parse(Typed { minutes: 720, ..typed() }, Brussels, now()).is_ok());
    }

    #[test]
    fn a_link_is_a_web_address() {
        for link in ["javascript:alert(1)", "geen link", "https://", "ftp://x.be", "https://u:p@x.be"] {
            let online = Typed { form: Form::Online, link: link.into(), ..typed() };
            assert_eq!(refused(online), [("sessions-link-bad", Some("link"))], "{link}");
        }
    }

    #[test]
    fn a_room_that_the_form_does_not_need_is_forgotten() {
        let online = Typed { form: Form::Online, link: "https://vergader.be/kring".into(), ..typed() };
        assert_eq!(Plan::parse(online, Brussels, now()).unwrap().venue.place(), "");
    }

    #[test]
    fn changes_name_what_differs() {
        let plan = Plan::parse(typed(), Brussels, now()).unwrap();
        let before = Before {
            title: plan.title.clone(),
            starts_at: plan.starts_at - Duration::days(7),
            ends_at: plan.ends_at - Duration::days(7),
            form: "on_site".into(),
            place: "Elders".into(),
            link: String::new(),
        };
        assert_eq!(plan.changes(&before), [Change::When, Change::Venue]);
    }

    proptest! {
        #[test]
        fn a_plan_lies_ahead_and_lasts_as_long_as_was_asked(day in -400i64..4000, minute in 0u32..1440, minutes in -100i64..1000) {
            let date = now().date_naive() + Duration::days(day);
            let time = NaiveTime::from_num_seconds_from_midnight_opt(minute * 60, 0).unwrap();
            if let Ok(plan) = Plan::parse(Typed { date, time, minutes, ..typed() }, Brussels, now()) {
                prop_assert!(plan.starts_at > now());
                prop_assert_eq!((plan.ends_at - plan.starts_at).num_minutes(), minutes);
                prop_assert!((SHORTEST..=LONGEST).contains(&minutes));
            }
        }
    }
}
