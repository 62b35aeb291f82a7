//! The letter to somebody who is no longer in a network: it takes the coming sessions out of their calendar.

use super::entry::Method;
use super::feeds::{rules::Scope, store};
use crate::db::Db;
use crate::ids::{NetworkId, PersonId};
use crate::mail::{Desk, Draft, Intent, Kind, outbox};
use crate::networks;
use crate::people;
use crate::sessions;
use crate::sessions::mail::{Host, Invitee};
use crate::web::error::Error;
use chrono::{DateTime, FixedOffset, Utc};
use serde::Serialize;

/// Letters that brought a session into a calendar, or several.
const BROUGHT: [Kind; 5] = [Kind::SessionPlanned, Kind::SessionChanged, Kind::SeriesPlanned, Kind::SeriesChanged, Kind::AgendaPublished];

/// Somebody left a network or was removed: its feed ends, and one letter takes its coming sessions back. Who was only
/// invited, perhaps at a wrong address, gets that letter if an earlier one brought a session.
pub fn seat_ended(db: &mut Db, network: &NetworkId, person: &PersonId, sat: bool, now: DateTime<Utc>) -> Result<(), Error> {
    store::end(db, person, &Scope::Network(network.clone()))?;
    let knows = sat || outbox::was_sent(db, person, network, &BROUGHT)?;
    let coming = sessions::coming(db, std::slice::from_ref(network), now)?;
    if !knows || coming.is_empty() {
        return Ok(());
    }
    coming.iter().try_for_each(|session| sessions::raise(db, session, now))?;
    let about = serde_json::Value::Null;
    let intent = Intent { kind: Kind::SeatEnded, person: Some(person.clone()), address: None, network: Some(network.clone()), about };
    outbox::put(db, intent, now)?;
    Ok(())
}

#[derive(Serialize)]
struct Letter {
    name: String,
    network: String,
    count: usize,
    sessions: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    title: String,
    starts: DateTime<FixedOffset>,
    ends: DateTime<FixedOffset>,
}

/// Draws that letter; none for somebody who has a seat again, or when nothing lies ahead any more.
pub fn draw_seat_ended(db: &mut Db, intent: &Intent, desk: Desk) -> Result<Option<Draft>, Error> {
    let (Some(network), Some(person)) = (&intent.network, &intent.person) else { return Ok(None) };
    let (Some(network), Some(person)) = (networks::find(db, network)?, people::store::person(db, person)?) else { return Ok(None) };
    let members = networks::members(db, &network.id)?;
    let coming = sessions::coming(db, std::slice::from_ref(&network.id), desk.now)?;
    if coming.is_empty() || members.iter().any(|member| member.person == person.id) {
        return Ok(None);
    }
    let zone = network.zone();
    let local = |at: DateTime<Utc>| at.with_timezone(&zone).fixed_offset();
    let host = Host { network: &network.name, members: &members, desk };
    let cancelled = |session: &sessions::Session| {
        let page = desk.config.link(&sessions::views::address(session));
        host.appointment(session, Method::Cancel, &Invitee { name: &person.name, email: &person.email, page: &page, reply: None })
    };
    let line =
        |session: &sessions::Session| Line { title: session.title.clone(), starts: local(session.starts_at), ends: local(session.ends_at) };
    let letter = Letter {
        name: person.name.clone(),
        network: network.name.clone(),
        count: coming.len(),
        sessions: coming.iter().map(line).collect(),
    };
    Ok(Some(Draft {
        folder: intent.kind.as_str(),
        language: person.language.unwrap_or(desk.config.language),
        view: serde_json::to_value(letter).map_err(anyhow::Error::from)?,
        calendars: coming.iter().map(cancelled).collect(),
        to: (person.name, person.email),
        unsubscribe: None,
    }))
}

#[cfg(test)]
pub(crate) fn stories(book: &mut crate::stories::Book) {
    let at = DateTime::UNIX_EPOCH.fixed_offset();
    let line = || Line { title: crate::stories::TYPED.to_owned(), starts: at, ends: at };
    for count in [1, 2] {
        let sessions = (0..count).map(|_| line()).collect();
        book.letter("seat-ended", &Letter { name: "D'Haese".to_owned(), network: crate::stories::TYPED.to_owned(), count, sessions });
    }
}
