//! The letters to a guest: the invitation with its appointment, and its end.

use super::rules::Guest;
use super::store;
use super::views::visit_address;
use crate::calendars::{self, Around, Method, Party};
use crate::db::Db;
use crate::ids::{GuestId, SessionId};
use crate::mail::outbox::MailState;
use crate::mail::{Desk, Draft, Intent, Kind, outbox};
use crate::networks;
use crate::people;
use crate::sessions::rules::Session;
use crate::sessions::store as sessions;
use crate::web::error::Error;
use chrono::{DateTime, FixedOffset, Utc};
use diesel::QueryResult;
use serde::Serialize;
use serde_json::json;

/// Letters that bring a session into the calendar of a guest.
const BROUGHT: [Kind; 3] = [Kind::GuestInvitation, Kind::SessionChanged, Kind::AgendaPublished];

/// Puts a letter to a guest in the outbox.
pub fn write(db: &mut Db, session: &Session, kind: Kind, guest: &Guest, now: DateTime<Utc>) -> Result<(), Error> {
    let about = json!({ "session": session.id, "guest": guest.id });
    let (person, network) = (Some(guest.person.clone()), Some(session.network.clone()));
    outbox::put(db, Intent { kind, person, address: None, network, about }, now)?;
    Ok(())
}

/// Whether a letter took an appointment of this network out of the guest's calendar.
pub fn was_withdrawn(db: &mut Db, session: &Session, guest: &Guest) -> QueryResult<bool> {
    outbox::was_sent(db, &guest.person, &session.network, &[Kind::GuestWithdrawn])
}

#[derive(Serialize)]
struct Letter {
    name: String,
    by: String,
    network: String,
    title: String,
    starts: DateTime<FixedOffset>,
    ends: DateTime<FixedOffset>,
    place: String,
    link: String,
    page: String,
}

/// Draws a letter to a guest, unless the invitation is no longer what the letter says of it.
pub fn draw(db: &mut Db, intent: &Intent, desk: Desk) -> Result<Option<Draft>, Error> {
    let session = intent.about["session"].as_str().and_then(|raw| SessionId::parse(raw).ok());
    let guest = intent.about["guest"].as_str().and_then(|raw| GuestId::parse(raw).ok());
    let (Some(network), Some(session), Some(guest)) = (&intent.network, session, guest) else { return Ok(None) };
    let (Some(session), Some(guest)) = (sessions::session(db, network, &session)?, store::guest(db, network, &session, &guest)?) else {
        return Ok(None);
    };
    let invites = intent.kind == Kind::GuestInvitation;
    let (reader, by) = (people::store::person(db, &guest.person)?, people::store::person(db, &guest.invited_by)?);
    let (Some(reader), Some(by), Some(network)) = (reader, by, networks::find(db, network)?) else { return Ok(None) };
    if !session.takes_answers(desk.now) || invites != guest.ended_at.is_none() || (!invites && never_invited(db, &session, &guest)?) {
        return Ok(None);
    }
    let local = |at: DateTime<Utc>| at.with_timezone(&network.zone()).fixed_offset();
    let page = desk.config.link(&visit_address(&session));
    let letter = Letter {
        name: reader.name.clone(),
        by: by.name.clone(),
        network: network.name.clone(),
        title: session.title.clone(),
        starts: local(session.starts_at),
        ends: local(session.ends_at),
        place: session.venue.place().to_owned(),
        link: session.venue.link().to_owned(),
        page: page.clone(),
    };
    let around = Around {
        network: &network.name,
        page: &page,
        organiser: Some(Party { name: &by.name, email: &desk.config.mail_from }),
        attendee: Some(Party { name: &reader.name, email: &reader.email }),
        reply: None,
        now: desk.now,
    };
    let method = if invites { Method::Request } else { Method::Cancel };
    let calendars = vec![calendars::entry(&session, method, &around)];
    Ok(Some(Draft {
        folder: intent.kind.as_str(),
        language: reader.language.unwrap_or(desk.config.language),
        to: (reader.name, reader.email),
        view: serde_json::to_value(letter).map_err(anyhow::Error::from)?,
        calendars,
        unsubscribe: None,
    }))
}

/// No letter brought this session to the guest: none left. What was forgotten since is taken for sent.
fn never_invited(db: &mut Db, session: &Session, guest: &Guest) -> QueryResult<bool> {
    let mut letters = outbox::fates(db, &guest.person, &session.network, &BROUGHT)?;
    letters.retain(|(_, about)| about["session"].as_str() == Some(session.id.as_str()));
    Ok(!letters.is_empty() && letters.iter().all(|(state, _)| *state != MailState::Sent))
}

#[cfg(test)]
pub(super) fn stories(book: &mut crate::stories::Book) {
    use chrono::TimeZone;
    for folder in ["guest-invitation", "guest-withdrawn"] {
        for place in [["De <u>Linde</u>", ""], ["", "https://vergader.be/"]] {
            let at = chrono_tz::Europe::Brussels.timestamp_nanos(0).fixed_offset();
            let [name, by, network, title] = ["Hilde", "Greet", crate::stories::TYPED, "Als de POP niet wil"].map(str::to_owned);
            let [place, link] = place.map(str::to_owned);
            let page = "https://leerkring.example/visits/een/twee".to_owned();
            book.letter(folder, &Letter { name, by, network, title, starts: at, ends: at, place, link, page });
        }
    }
}
