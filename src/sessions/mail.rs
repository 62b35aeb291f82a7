//! Who is told about a session, and the letters about it: each brings the appointment as calendars know it.

use super::rules::{Before, Change, Plan, Session, SessionState};
use super::{calendar, store, views};
use crate::db::Db;
use crate::ids::{NetworkId, PersonId, SessionId};
use crate::mail::{Desk, Draft, Intent, Kind, outbox};
use crate::networks::{self, Member};
use crate::notices::{self, Notice};
use crate::people;
use crate::sessions::planning::Doer;
use crate::web::error::Error;
use chrono::{DateTime, FixedOffset, Utc};
use chrono_tz::Tz;
use diesel::QueryResult;
use serde::{Deserialize, Serialize};

/// What happened to a session.
#[derive(Debug, Clone)]
pub enum News {
    /// It has a date.
    Planned,
    /// It was different before.
    Changed(Before),
    /// It does not take place, for this reason.
    Cancelled(String),
}

/// What a letter about a session starts from.
#[derive(Debug, Serialize, Deserialize)]
struct About {
    session: String,
    before: Option<Before>,
    reason: Option<String>,
}

/// Tells everybody with a seat: a notice for those who did not do it, a letter for all.
pub fn tell(db: &mut Db, session: &Session, news: &News, doer: &Doer) -> Result<(), Error> {
    let (kind, notice) = match news {
        News::Planned => (Kind::SessionPlanned, notices::Kind::SessionPlanned),
        News::Changed(_) => (Kind::SessionChanged, notices::Kind::SessionChanged),
        News::Cancelled(_) => (Kind::SessionCancelled, notices::Kind::SessionCancelled),
    };
    let about = About {
        session: session.id.to_string(),
        before: if let News::Changed(before) = news { Some(before.clone()) } else { None },
        reason: if let News::Cancelled(reason) = news { Some(reason.clone()) } else { None },
    };
    let about = serde_json::to_value(about).map_err(anyhow::Error::from)?;
    let people = networks::people_with_seat(db, &session.network)?;
    give_notice(db, session, notice, &people, doer)?;
    for person in people {
        let network = Some(session.network.clone());
        let intent = Intent { kind, person: Some(person), address: None, network, about: about.clone() };
        outbox::put(db, intent, doer.now)?;
    }
    Ok(())
}

/// Invites somebody who was offered a chair to the sessions that were planned before.
pub fn tell_newcomer(db: &mut Db, network: &NetworkId, person: &PersonId, now: DateTime<Utc>) -> Result<(), Error> {
    for session in store::coming(db, std::slice::from_ref(network), now)? {
        let about = About { session: session.id.to_string(), before: None, reason: None };
        let about = serde_json::to_value(about).map_err(anyhow::Error::from)?;
        let network = Some(network.clone());
        outbox::put(db, Intent { kind: Kind::SessionPlanned, person: Some(person.clone()), address: None, network, about }, now)?;
    }
    Ok(())
}

/// Tells everybody with a seat that the agenda is fixed; no letter, the digest has it.
pub fn tell_fixed(db: &mut Db, session: &Session, doer: &Doer) -> QueryResult<()> {
    let people = networks::people_with_seat(db, &session.network)?;
    give_notice(db, session, notices::Kind::AgendaFixed, &people, doer)
}

fn give_notice(db: &mut Db, session: &Session, kind: notices::Kind, people: &[PersonId], doer: &Doer) -> QueryResult<()> {
    let notice = Notice { kind, about: session.id.to_string(), session: Some(session.id.clone()), actor: doer.person.clone() };
    notices::tell(db, &session.network, people, notice, doer.now)
}

#[derive(Serialize)]
struct Letter {
    name: String,
    network: String,
    number: i32,
    title: String,
    starts: DateTime<FixedOffset>,
    ends: DateTime<FixedOffset>,
    place: String,
    link: String,
    page: String,
    reason: Option<String>,
    changes: Vec<Difference>,
}

/// One thing that changed: as texts, or as moments.
#[derive(Serialize)]
struct Difference {
    label: &'static str,
    was: String,
    becomes: String,
    times: Option<[DateTime<FixedOffset>; 4]>,
}

/// Draws a letter about a session; none when it says nothing new any more, or its reader has no seat any more.
pub fn draw(db: &mut Db, intent: &Intent, desk: Desk) -> Result<Option<Draft>, Error> {
    let about: About = serde_json::from_value(intent.about.clone()).map_err(anyhow::Error::from)?;
    let (Some(network), Some(person), Ok(id)) = (&intent.network, &intent.person, SessionId::parse(&about.session)) else {
        return Ok(None);
    };
    let Some(session) = store::session(db, network, &id)? else { return Ok(None) };
    let relevant = match intent.kind {
        Kind::SessionCancelled => session.state == SessionState::Cancelled,
        _ => session.state.is_ahead(),
    };
    let members = networks::members(db, network)?;
    let reader = members.iter().find(|member| member.person == *person);
    let (Some(reader), Some(network), true) = (reader, networks::find(db, network)?, relevant) else { return Ok(None) };
    let language = people::store::person(db, person)?.and_then(|person| person.language).unwrap_or(desk.config.language);
    let page = desk.config.link(&views::address(&session));
    let letter = letter(&session, about, reader, &network.name, network.zone(), page.clone());
    let around = calendar::Around {
        network: &network.name,
        page: &page,
        organiser: Some(calendar::Party { name: &network.name, email: &desk.config.mail_from }),
        attendee: Some(calendar::Party { name: &reader.name, email: &reader.email }),
        now: desk.now,
    };
    let method = if intent.kind == Kind::SessionCancelled { calendar::Method::Cancel } else { calendar::Method::Request };
    Ok(Some(Draft {
        folder: intent.kind.as_str(),
        to: (reader.name.clone(), reader.email.clone()),
        language,
        view: serde_json::to_value(letter).map_err(anyhow::Error::from)?,
        calendar: Some(calendar::entry(&session, method, &around)),
        unsubscribe: None,
    }))
}

fn letter(session: &Session, about: About, reader: &Member, network: &str, zone: Tz, page: String) -> Letter {
    let local = |at: DateTime<Utc>| at.with_timezone(&zone).fixed_offset();
    Letter {
        name: reader.name.clone(),
        network: network.to_owned(),
        number: session.number,
        title: session.title.clone(),
        starts: local(session.starts_at),
        ends: local(session.ends_at),
        place: session.venue.place().to_owned(),
        link: session.venue.link().to_owned(),
        page,
        reason: about.reason,
        changes: about.before.map(|before| differences(session, &before, local)).unwrap_or_default(),
    }
}

fn differences(session: &Session, before: &Before, local: impl Fn(DateTime<Utc>) -> DateTime<FixedOffset>) -> Vec<Difference> {
    let now = Plan { title: session.title.clone(), starts_at: session.starts_at, ends_at: session.ends_at, venue: session.venue.clone() };
    let where_ = |place: &str, link: &str| [place, link].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ");
    let texts = |label, was: String, becomes: String| Difference { label, was, becomes, times: None };
    let difference = |change| match change {
        Change::Title => texts("sessions-mail-change-title", before.title.clone(), session.title.clone()),
        Change::When => Difference {
            times: Some([before.starts_at, before.ends_at, session.starts_at, session.ends_at].map(&local)),
            ..texts("sessions-mail-change-when", String::new(), String::new())
        },
        Change::Venue => {
            let becomes = where_(session.venue.place(), session.venue.link());
            texts("sessions-mail-change-venue", where_(&before.place, &before.link), becomes)
        }
    };
    now.changes(before).into_iter().map(difference).collect()
}
