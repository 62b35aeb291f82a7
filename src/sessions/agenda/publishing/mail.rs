//! The letter with an agenda: what is on it at the moment of sending, and what is different since the one before.

use super::rules::{Difference, Line, differences, for_colleague, for_guests, lines};
use crate::calendars::Method;
use crate::cases;
use crate::db::Db;
use crate::ids::{PersonId, SessionId};
use crate::mail::outbox::MailState;
use crate::mail::{Desk, Draft, Intent, Kind, outbox};
use crate::networks::{self, Member};
use crate::people;
use crate::sessions::agenda::rules::{Rubric, starting_times};
use crate::sessions::agenda::store as agenda;
use crate::sessions::agenda::views::{Brought, rubric_text};
use crate::sessions::guests;
use crate::sessions::mail::{Host, Invitee, Reader, reader};
use crate::sessions::planning::Doer;
use crate::sessions::replies::links::{Link, links};
use crate::sessions::rules::{Session, SessionState};
use crate::sessions::{replies, store};
use crate::web::error::Error;
use chrono::{DateTime, FixedOffset};
use chrono_tz::Tz;
use diesel::QueryResult;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// What the letter starts from.
#[derive(Debug, Serialize, Deserialize)]
struct About {
    session: String,
    before: Option<Vec<Line>>,
}

#[derive(Debug, Serialize)]
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
    why: &'static str,
    replies: Vec<Link>,
    again: bool,
    changes: Vec<Change>,
    items: Vec<Item>,
}

#[derive(Debug, Serialize)]
struct Item {
    at: DateTime<FixedOffset>,
    #[serde(flatten)]
    brought: Brought,
    title: String,
    rubric_text: &'static str,
    minutes: i32,
}

#[derive(Debug, Serialize)]
struct Change {
    text: &'static str,
    item: Option<Item>,
}

/// Puts a letter in the outbox for everybody with a seat, and for the guests.
pub fn tell(db: &mut Db, session: &Session, before: Option<Vec<Line>>, doer: &Doer) -> Result<(), Error> {
    let about = serde_json::to_value(About { session: session.id.to_string(), before }).map_err(anyhow::Error::from)?;
    let seated = networks::people_with_seat(db, &session.network)?;
    let guests = guests::people(db, session, &seated)?;
    for person in seated.into_iter().chain(guests) {
        let network = Some(session.network.clone());
        let intent = Intent { kind: Kind::AgendaPublished, person: Some(person), address: None, network, about: about.clone() };
        outbox::put(db, intent, doer.now)?;
    }
    Ok(())
}

/// Whether another letter than the one that is drawn now brought somebody an agenda of this session, or is on its way.
fn had_one(db: &mut Db, session: &Session, person: &PersonId) -> QueryResult<bool> {
    let mut letters = outbox::fates(db, person, &session.network, &[Kind::AgendaPublished])?;
    letters.retain(|(state, about)| {
        matches!(state, MailState::Sent | MailState::Waiting) && about["session"].as_str() == Some(session.id.as_str())
    });
    Ok(letters.len() > 1)
}

/// Draws the letter; none when the agenda is open again, when it says nothing new to its reader, or when they have no seat
/// any more and are no guest.
pub fn draw(db: &mut Db, intent: &Intent, desk: Desk) -> Result<Option<Draft>, Error> {
    let about: About = serde_json::from_value(intent.about.clone()).map_err(anyhow::Error::from)?;
    let (Some(network), Some(person), Ok(id)) = (&intent.network, &intent.person, SessionId::parse(&about.session)) else {
        return Ok(None);
    };
    let Some(session) = store::session(db, network, &id)? else { return Ok(None) };
    let relevant = matches!(session.state, SessionState::AgendaFixed | SessionState::InProgress);
    let members = networks::members(db, network)?;
    let reader = reader(db, &session, person, &members, desk)?;
    let (Some(reader), Some(network), true) = (reader, networks::find(db, network)?, relevant) else { return Ok(None) };
    let language = people::store::person(db, person)?.and_then(|person| person.language).unwrap_or(desk.config.language);
    let now = lines(&agenda::items(db, &session.network, &session.id)?);
    let named: Vec<_> = now.iter().chain(about.before.iter().flatten()).filter_map(|line| line.case.clone()).collect();
    let shielded = cases::shielded_from(db, &session.network, person, &named, desk.now.date_naive())?;
    let shown = |lines: Vec<Line>| if reader.guest { for_guests(&lines) } else { for_colleague(&lines, &shielded) };
    let now = shown(now);
    let before = if had_one(db, &session, person)? { about.before.map(shown) } else { None };
    if before.as_ref() == Some(&now) {
        return Ok(None);
    }
    let reply = replies::reply_of(db, &session, person)?;
    // Who has said nothing yet is asked once more; a guest answers on the page.
    let asked = if reply.is_none() && !reader.guest { links(desk.config, &session, person) } else { Vec::new() };
    let view = letter(&session, &now, before.as_deref(), &members, &reader, (&network.name, network.zone()));
    let view = Letter { replies: asked, ..view };
    let host = Host { network: &network.name, members: &members, desk };
    let invitee = Invitee { name: &reader.name, email: &reader.email, page: &reader.page, reply: reply.as_ref() };
    Ok(Some(Draft {
        folder: intent.kind.as_str(),
        to: (reader.name.clone(), reader.email.clone()),
        language,
        view: serde_json::to_value(view).map_err(anyhow::Error::from)?,
        calendars: vec![host.appointment(&session, Method::Request, &invitee)],
        unsubscribe: None,
    }))
}

fn letter(
    session: &Session,
    now: &[Line],
    before: Option<&[Line]>,
    members: &[Member],
    reader: &Reader,
    (network, zone): (&str, Tz),
) -> Letter {
    let names: HashMap<&PersonId, &str> = members.iter().map(|member| (&member.person, member.name.as_str())).collect();
    let local = |at: DateTime<chrono::Utc>| at.with_timezone(&zone).fixed_offset();
    let item = |line: &Line, at: DateTime<chrono::Utc>| Item {
        at: local(at),
        brought: Brought {
            presenter: line.presenter.as_ref().map(|person| names.get(person).copied().unwrap_or_default().to_owned()),
            shielded: line.is_shielded(),
        },
        title: line.title.clone(),
        rubric_text: Rubric::parse(&line.rubric).map(rubric_text).unwrap_or_default(),
        minutes: line.minutes,
    };
    let change = |difference: Difference| match difference {
        Difference::New(line) => Change { text: "agenda-mail-new", item: Some(item(&line, session.starts_at)) },
        Difference::Gone(line) => Change { text: "agenda-mail-gone", item: Some(item(&line, session.starts_at)) },
        Difference::Other(line) => Change { text: "agenda-mail-other", item: Some(item(&line, session.starts_at)) },
        Difference::Order => Change { text: "agenda-mail-order", item: None },
    };
    let times = starting_times(session.starts_at, now.iter().map(|line| line.minutes));
    Letter {
        name: reader.name.clone(),
        network: network.to_owned(),
        number: session.number,
        title: session.title.clone(),
        starts: local(session.starts_at),
        ends: local(session.ends_at),
        place: session.venue.place().to_owned(),
        link: session.venue.link().to_owned(),
        page: reader.page.clone(),
        why: reader.why(),
        replies: Vec::new(),
        again: before.is_some(),
        changes: before.map(|before| differences(before, now).into_iter().map(change).collect()).unwrap_or_default(),
        items: now.iter().zip(times).map(|(line, at)| item(line, at)).collect(),
    }
}

/// The letter the first time, and after each kind of change.
#[cfg(test)]
pub(in crate::sessions::agenda) fn stories(book: &mut crate::stories::Book) {
    use crate::networks::SeatRole;
    use crate::sessions::agenda::rules::{Item as Placed, ItemState};
    let seat = crate::stories::seat(SeatRole::Member);
    let session = crate::stories::session(&seat, SessionState::AgendaFixed, crate::sessions::rules::Venue::OnSite("De Linde".into()));
    let members = crate::sessions::views::tests::members(&seat);
    let placed = |rubric| Placed { title: crate::stories::TYPED.into(), ..Placed::new(rubric, 10, ItemState::Scheduled, &seat.person.id) };
    let items =
        [placed(Rubric::Talk), Placed { title: String::new(), ..placed(Rubric::CheckIn) }, placed(Rubric::Talk), placed(Rubric::Talk)];
    let mut before = lines(&items);
    before[2].presenter = Some(seat.person.id.clone());
    let now = [
        Line { minutes: 20, ..before[2].clone() },
        before[1].clone(),
        before[3].clone(),
        Line { id: crate::ids::ItemId::new(), case: Some(crate::ids::CaseId::new()), ..before[0].clone() },
    ];
    let reader = Reader::story(&seat, false);
    for before in [None, Some(before.as_slice())] {
        let view = letter(&session, &now, before, &members, &reader, ("Kring", seat.zone));
        let text = book.letter("agenda-published", &view);
        book.letter("agenda-published", &Letter { replies: crate::sessions::replies::links::story(), ..view });
        assert!(text.contains("Case van Sofie Daems"));
    }
    let (now, before) = (for_guests(&now), for_guests(&before));
    let view = letter(&session, &now, Some(&before), &members, &Reader::story(&seat, true), ("Kring", seat.zone));
    assert!(!book.letter("agenda-published", &view).contains("Case van"));
}
