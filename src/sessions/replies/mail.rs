//! What people hear when the line for a room moves: a chair came free, or the room became too small.

use super::rules::Shift;
use super::store;
use crate::calendars::Method;
use crate::db::Db;
use crate::ids::SessionId;
use crate::mail::{Desk, Draft, Intent, Kind, outbox};
use crate::networks;
use crate::notices::{self, Notice};
use crate::people;
use crate::sessions::mail::{Host, Invitee};
use crate::sessions::rules::Session;
use crate::sessions::{store as sessions, views};
use crate::web::error::Error;
use chrono::{DateTime, FixedOffset, Utc};
use serde::Serialize;
use serde_json::json;

/// Tells somebody of the chair that came free for them, or that they lost.
pub fn tell(db: &mut Db, session: &Session, shift: &Shift, now: DateTime<Utc>) -> Result<(), Error> {
    let (letter, notice) = match shift.queued {
        false => (Kind::SeatFree, notices::Kind::SeatFree),
        true => (Kind::SeatLost, notices::Kind::SeatLost),
    };
    let about = session.id.to_string();
    let notice = Notice { kind: notice, about: about.clone(), session: Some(session.id.clone()), actor: None };
    notices::tell(db, &session.network, std::slice::from_ref(&shift.person), notice, now)?;
    let (person, network) = (Some(shift.person.clone()), Some(session.network.clone()));
    outbox::put(db, Intent { kind: letter, person, address: None, network, about: json!({ "session": about }) }, now)?;
    Ok(())
}

#[derive(Serialize)]
struct Letter {
    name: String,
    network: String,
    title: String,
    starts: DateTime<FixedOffset>,
    ends: DateTime<FixedOffset>,
    place: String,
    page: String,
}

/// Draws the letter, unless its reader answered otherwise meanwhile, has no seat any more, or the session is over.
pub fn draw(db: &mut Db, intent: &Intent, desk: Desk) -> Result<Option<Draft>, Error> {
    let session = intent.about["session"].as_str().and_then(|raw| SessionId::parse(raw).ok());
    let (Some(person), Some(network), Some(session)) = (&intent.person, &intent.network, session) else { return Ok(None) };
    let Some(session) = sessions::session(db, network, &session)?.filter(|session| session.takes_answers(desk.now)) else {
        return Ok(None);
    };
    let Some(reply) = store::reply_of(db, &session, person)? else { return Ok(None) };
    let holds = reply.answer == super::Answer::Coming && reply.queued == (intent.kind == Kind::SeatLost);
    let members = networks::members(db, network)?;
    let seated = members.iter().any(|member| member.person == *person);
    let (Some(reader), Some(network), true) = (people::store::person(db, person)?, networks::find(db, network)?, holds && seated) else {
        return Ok(None);
    };
    let local = |at: DateTime<Utc>| at.with_timezone(&network.zone()).fixed_offset();
    let letter = Letter {
        name: reader.name.clone(),
        title: session.title.clone(),
        starts: local(session.starts_at),
        ends: local(session.ends_at),
        place: session.venue.place().to_owned(),
        page: desk.config.link(&views::address(&session)),
        network: network.name.clone(),
    };
    let host = Host { network: &network.name, members: &members, desk };
    let invitee = Invitee { name: &reader.name, email: &reader.email, page: &letter.page, reply: Some(&reply) };
    let calendars = vec![host.appointment(&session, Method::Request, &invitee)];
    Ok(Some(Draft {
        folder: intent.kind.as_str(),
        language: reader.language.unwrap_or(desk.config.language),
        to: (reader.name, reader.email),
        view: serde_json::to_value(letter).map_err(anyhow::Error::from)?,
        calendars,
        unsubscribe: None,
    }))
}

#[cfg(test)]
pub(super) fn stories(book: &mut crate::stories::Book) {
    use chrono::TimeZone;
    for folder in ["seat-free", "seat-lost"] {
        for place in ["De <u>Linde</u>", ""] {
            let at = chrono_tz::Europe::Brussels.timestamp_nanos(0).fixed_offset();
            let [name, network, title] = ["Sofie", crate::stories::TYPED, "Als de POP niet wil"].map(str::to_owned);
            let page = "https://leerkring.example/networks/een/sessions/twee".to_owned();
            book.letter(folder, &Letter { name, network, title, starts: at, ends: at, place: place.to_owned(), page });
        }
    }
}
