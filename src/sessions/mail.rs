//! Who is told about a session, and the letters about it: each brings the appointment as calendars know it.

use super::guests::{self, views::visit_address};
use super::replies::links::{Link, links};
use super::rules::{Before, Change, Plan, Session, SessionState};
use super::{replies, series, store, views};
use crate::calendars::{self, Around, Method, Party};
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
#[derive(Debug, Clone, Serialize, Deserialize)]
struct About {
    session: String,
    before: Option<Before>,
    reason: Option<String>,
}

/// Tells everybody with a seat: a notice for those who did not do it, a letter for all, and for guests too.
pub fn tell(db: &mut Db, session: &Session, news: &News, doer: &Doer) -> Result<(), Error> {
    let notice = match news {
        News::Planned => notices::Kind::SessionPlanned,
        News::Changed(_) => notices::Kind::SessionChanged,
        News::Cancelled(_) => notices::Kind::SessionCancelled,
    };
    let people = networks::people_with_seat(db, &session.network)?;
    give_notice(db, session, notice, &people, doer)?;
    write(db, session, news, &people, doer)?;
    tell_guests(db, session, news, doer)
}

/// Tells the guests of a session by letter; who sits in the network meanwhile is told as a member.
pub fn tell_guests(db: &mut Db, session: &Session, news: &News, doer: &Doer) -> Result<(), Error> {
    let people = networks::people_with_seat(db, &session.network)?;
    let guests = guests::people(db, session, &people)?;
    write(db, session, news, &guests, doer)
}

fn write(db: &mut Db, session: &Session, news: &News, people: &[PersonId], doer: &Doer) -> Result<(), Error> {
    let (kind, before, reason) = match news {
        News::Planned => (Kind::SessionPlanned, None, None),
        News::Changed(before) => (Kind::SessionChanged, Some(before.clone()), None),
        News::Cancelled(reason) => (Kind::SessionCancelled, None, Some(reason.clone())),
    };
    let about = About { session: session.id.to_string(), before, reason };
    let about = serde_json::to_value(about).map_err(anyhow::Error::from)?;
    for person in people {
        let network = Some(session.network.clone());
        outbox::put(db, Intent { kind, person: Some(person.clone()), address: None, network, about: about.clone() }, doer.now)?;
    }
    Ok(())
}

/// Invites somebody who was offered a chair to the sessions that were planned before; calendars that gave them back take
/// them again.
pub fn tell_newcomer(db: &mut Db, network: &NetworkId, person: &PersonId, now: DateTime<Utc>) -> Result<(), Error> {
    let coming = store::coming(db, std::slice::from_ref(network), now)?;
    if outbox::was_sent(db, person, network, &[Kind::SeatEnded])? {
        coming.iter().try_for_each(|session| store::raise(db, session, now))?;
    }
    if coming.len() > 1 {
        return series::mail::tell_newcomer(db, &coming, network, person, now);
    }
    for session in coming {
        let about = About { session: session.id.to_string(), before: None, reason: None };
        let about = serde_json::to_value(about).map_err(anyhow::Error::from)?;
        let network = Some(network.clone());
        outbox::put(db, Intent { kind: Kind::SessionPlanned, person: Some(person.clone()), address: None, network, about }, now)?;
    }
    Ok(())
}

/// Tells everybody with a seat that the agenda is fixed; its letter is the agenda's own.
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
    why: &'static str,
    replies: Vec<Link>,
    reason: Option<String>,
    changes: Vec<Difference>,
    anew: bool,
}

/// One thing that changed: as texts, or as moments.
#[derive(Serialize)]
pub(super) struct Difference {
    label: &'static str,
    was: String,
    becomes: String,
    times: Option<[DateTime<FixedOffset>; 4]>,
}

impl Difference {
    /// It begins at another moment: who answered is asked anew.
    pub(super) fn moves(&self) -> bool {
        self.times.is_some_and(|[was, _, becomes, _]| was != becomes)
    }

    /// One for the stories of letters.
    #[cfg(test)]
    pub(super) fn story(text: &str, times: Option<[DateTime<FixedOffset>; 4]>) -> Self {
        let label = if times.is_some() { "sessions-mail-change-when" } else { "sessions-mail-change-title" };
        Self { label, was: text.to_owned(), becomes: text.to_owned(), times }
    }
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
    let reader = reader(db, &session, person, &members, desk)?;
    let (Some(reader), Some(network), true) = (reader, networks::find(db, network)?, relevant) else { return Ok(None) };
    let language = people::store::person(db, person)?.and_then(|person| person.language).unwrap_or(desk.config.language);
    let letter = letter(&session, about, &reader, &network.name, network.zone());
    // It moved there and back before this letter went. The letter of the last change brings the sequence to calendars.
    if intent.kind == Kind::SessionChanged && letter.changes.is_empty() {
        return Ok(None);
    }
    let reply = replies::reply_of(db, &session, person)?;
    let host = Host { network: &network.name, members: &members, desk };
    let invitee = Invitee { name: &reader.name, email: &reader.email, page: &reader.page, reply: reply.as_ref() };
    let method = if intent.kind == Kind::SessionCancelled { Method::Cancel } else { Method::Request };
    Ok(Some(Draft {
        folder: intent.kind.as_str(),
        calendars: vec![host.appointment(&session, method, &invitee)],
        to: (reader.name, reader.email),
        language,
        view: serde_json::to_value(letter).map_err(anyhow::Error::from)?,
        unsubscribe: None,
    }))
}

/// A network that invites by letter.
#[derive(Clone, Copy)]
pub struct Host<'a> {
    /// Its name.
    pub network: &'a str,
    /// Everybody with a seat.
    pub members: &'a [Member],
    /// Where its letters are drawn.
    pub desk: Desk<'a>,
}

/// Who receives an appointment.
pub struct Invitee<'a> {
    /// The name.
    pub name: &'a str,
    /// The mail address.
    pub email: &'a str,
    /// The full address of the session's page, for this reader.
    pub page: &'a str,
    /// What they said to the invitation.
    pub reply: Option<&'a replies::Reply>,
}

impl Host<'_> {
    /// The calendar of one session, for one reader.
    pub fn appointment(&self, session: &Session, method: Method, to: &Invitee<'_>) -> String {
        let around = Around {
            network: self.network,
            page: to.page,
            organiser: Some(self.organiser(session)),
            attendee: Some(Party { name: to.name, email: to.email }),
            reply: to.reply,
            now: self.desk.now,
        };
        calendars::entry(session, method, &around)
    }

    /// Several sessions as one file for the calendar of one reader, each with its page and what was answered.
    pub fn publication(&self, sessions: &[(&Session, String, Option<&replies::Reply>)]) -> String {
        let published = sessions.iter().map(|(session, page, reply)| {
            let (organiser, now) = (Some(self.organiser(session)), self.desk.now);
            (*session, Around { network: self.network, page, organiser, attendee: None, reply: *reply, now })
        });
        calendars::publication(&published.collect::<Vec<_>>())
    }

    /// The session as a file for a calendar, of whoever takes it: it names nobody but who invites (RFC 5546, 3.2.1).
    pub fn file(&self, session: &Session, page: &str) -> String {
        let method = if session.state == SessionState::Cancelled { Method::Cancel } else { Method::Publish };
        let (organiser, now) = (Some(self.organiser(session)), self.desk.now);
        calendars::entry(session, method, &Around { network: self.network, page, organiser, attendee: None, reply: None, now })
    }

    /// Who invites: the facilitator who planned it or, when that one is gone, another; the address is the platform's.
    fn organiser(&self, session: &Session) -> Party<'_> {
        let facilitates = |member: &&Member| member.role == networks::SeatRole::Facilitator;
        let planner = self.members.iter().filter(facilitates).find(|member| member.person == session.created_by);
        let name = planner.or_else(|| self.members.iter().find(facilitates)).map_or(self.network, |member| &member.name);
        Party { name, email: &self.desk.config.mail_from }
    }
}

/// Who reads a letter about a session: a member, or a guest, each with the address of their page.
pub(super) struct Reader {
    /// The name.
    pub name: String,
    /// The mail address.
    pub email: String,
    /// The full address of the page of the session, or of the visit.
    pub page: String,
    /// Comes to this session alone.
    pub guest: bool,
    replies: Vec<Link>,
}

impl Reader {
    /// One for the stories of letters.
    #[cfg(test)]
    pub fn story(seat: &crate::web::seat::Seat, guest: bool) -> Self {
        let (name, email) = (seat.person.name.clone(), seat.person.email.clone());
        let page = "https://leerkring.example/networks/een/sessions/twee".to_owned();
        Self { name, email, page, guest, replies: Vec::new() }
    }

    /// The key of the line that says why they get the letter.
    pub fn why(&self) -> &'static str {
        if self.guest { "guests-mail-footer" } else { "sessions-mail-footer" }
    }
}

/// Somebody with a seat, or a guest; nobody else is told.
pub(super) fn reader(db: &mut Db, session: &Session, person: &PersonId, members: &[Member], desk: Desk) -> Result<Option<Reader>, Error> {
    if let Some(Member { name, email, .. }) = members.iter().find(|member| member.person == *person).cloned() {
        let replies = if session.state.is_ahead() { links(desk.config, session, person) } else { Vec::new() };
        return Ok(Some(Reader { name, email, page: desk.config.link(&views::address(session)), guest: false, replies }));
    }
    let guest = guests::standing(db, &session.network, &session.id, person)?;
    let page = desk.config.link(&visit_address(session));
    Ok(guest.map(|guest| Reader { name: guest.name, email: guest.email, page, guest: true, replies: Vec::new() }))
}

fn letter(session: &Session, about: About, reader: &Reader, network: &str, zone: Tz) -> Letter {
    let local = |at: DateTime<Utc>| at.with_timezone(&zone).fixed_offset();
    let changes = about.before.map(|before| differences(session, &before, local)).unwrap_or_default();
    Letter {
        anew: changes.iter().any(Difference::moves),
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
        replies: reader.replies.clone(),
        reason: about.reason,
        changes,
    }
}

/// What differs from how a session was.
pub(super) fn differences(session: &Session, before: &Before, local: impl Fn(DateTime<Utc>) -> DateTime<FixedOffset>) -> Vec<Difference> {
    let (title, venue) = (session.title.clone(), session.venue.clone());
    let now = Plan { title, starts_at: session.starts_at, ends_at: session.ends_at, venue, capacity: session.capacity };
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

#[cfg(test)]
pub(super) fn stories(book: &mut crate::stories::Book) {
    use super::rules::Venue;
    let seat = crate::stories::seat(networks::SeatRole::Member);
    for venue in [Venue::OnSite("De <u>Linde</u>".into()), Venue::Online("https://vergader.be/".into())] {
        let session = crate::stories::session(&seat, SessionState::Planned, venue);
        let (starts_at, ends_at) = (session.ends_at, session.ends_at);
        let before =
            Before { title: "Anders".into(), starts_at, ends_at, form: "on_site".into(), place: "De Serre".into(), link: String::new() };
        for (folder, before, reason) in [
            ("session-planned", None, None),
            ("session-changed", Some(before), None),
            ("session-cancelled", None, Some("De zaal is <u>dicht</u>.".to_owned())),
            ("session-cancelled", None, None),
        ] {
            let about = About { session: session.id.to_string(), before, reason };
            for replies in [Vec::new(), super::replies::links::made_up(&session)] {
                let reader = Reader { replies, ..Reader::story(&seat, true) };
                book.letter(folder, &letter(&session, about.clone(), &reader, &seat.network_name, seat.zone));
            }
        }
    }
}
