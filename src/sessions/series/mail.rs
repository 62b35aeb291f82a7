//! What people hear of many sessions at once: one letter with all dates, one notice.

use super::rules::Series;
use super::store;
use crate::calendars::Method;
use crate::db::Db;
use crate::ids::{NetworkId, PersonId, SessionId};
use crate::mail::{Desk, Draft, Intent, Kind, outbox};
use crate::networks::{self, Member};
use crate::notices::{self, Notice};
use crate::people;
use crate::sessions::mail::{Difference, Host, Invitee, differences};
use crate::sessions::planning::Doer;
use crate::sessions::replies::{
    self, Reply,
    links::{Link, links},
};
use crate::sessions::rules::{Before, Session, SessionState};
use crate::sessions::views::address;
use crate::web::error::Error;
use chrono::{DateTime, FixedOffset, Utc};
use serde::{Deserialize, Serialize};

/// What happened to the sessions.
#[derive(Debug, Clone)]
pub enum News {
    /// They have dates.
    Planned,
    /// They were different before.
    Changed,
    /// They do not take place, for this reason.
    Cancelled(String),
}

/// A session that a letter tells of, as it was when something changed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Told {
    session: SessionId,
    /// How it was, when it changed.
    pub before: Option<Before>,
}

impl Told {
    /// This session.
    pub fn of(session: &Session, before: Option<Before>) -> Self {
        Self { session: session.id.clone(), before }
    }

    /// The session itself, as it stood, and how it was.
    pub fn among<'a>(&'a self, sessions: &'a [Session]) -> Option<(&'a Session, Option<&'a Before>)> {
        Some((sessions.iter().find(|session| session.id == self.session)?, self.before.as_ref()))
    }
}

#[derive(Debug, Serialize, Deserialize)]
struct About {
    sessions: Vec<Told>,
    reason: Option<String>,
}

impl About {
    /// How a session was, when it changed.
    fn before(&self, session: &Session) -> Option<&Before> {
        self.sessions.iter().find(|told| told.session == session.id)?.before.as_ref()
    }
}

/// Tells everybody with a seat: a notice for those who did not do it, one letter for all.
pub fn tell(db: &mut Db, series: &Series, told: &[Told], news: &News, doer: &Doer) -> Result<(), Error> {
    let (kind, notice) = match news {
        News::Planned => (Kind::SeriesPlanned, notices::Kind::SeriesPlanned),
        News::Changed => (Kind::SeriesChanged, notices::Kind::SeriesChanged),
        News::Cancelled(_) => (Kind::SeriesCancelled, notices::Kind::SeriesCancelled),
    };
    let reason = if let News::Cancelled(reason) = news { Some(reason.clone()) } else { None };
    let people = networks::people_with_seat(db, &series.network)?;
    let session = told.first().map(|told| told.session.clone());
    let notice = Notice { kind: notice, about: series.id.to_string(), session, actor: doer.person.clone() };
    notices::tell(db, &series.network, &people, notice, doer.now)?;
    write(db, kind, &series.network, &people, About { sessions: told.to_vec(), reason }, doer.now)
}

/// Invites somebody who was offered a chair to all sessions that were planned before, in one letter.
pub fn tell_newcomer(db: &mut Db, sessions: &[Session], network: &NetworkId, person: &PersonId, now: DateTime<Utc>) -> Result<(), Error> {
    let told = sessions.iter().map(|session| Told::of(session, None)).collect();
    write(db, Kind::SeriesPlanned, network, std::slice::from_ref(person), About { sessions: told, reason: None }, now)
}

fn write(db: &mut Db, kind: Kind, network: &NetworkId, people: &[PersonId], about: About, now: DateTime<Utc>) -> Result<(), Error> {
    let about = serde_json::to_value(about).map_err(anyhow::Error::from)?;
    for person in people {
        let intent = Intent { kind, person: Some(person.clone()), address: None, network: Some(network.clone()), about: about.clone() };
        outbox::put(db, intent, now)?;
    }
    Ok(())
}

#[derive(Serialize)]
struct Letter {
    name: String,
    network: String,
    count: usize,
    page: String,
    calendars: String,
    reason: Option<String>,
    anew: bool,
    sessions: Vec<Line>,
}

/// One session in the letter.
#[derive(Serialize)]
struct Line {
    number: i32,
    title: String,
    starts: DateTime<FixedOffset>,
    ends: DateTime<FixedOffset>,
    place: String,
    link: String,
    page: String,
    replies: Vec<Link>,
    changes: Vec<Difference>,
}

/// Draws a letter about many sessions; none when nothing of it is true any more, or its reader has no seat any more.
pub fn draw(db: &mut Db, intent: &Intent, desk: Desk) -> Result<Option<Draft>, Error> {
    let about: About = serde_json::from_value(intent.about.clone()).map_err(anyhow::Error::from)?;
    let (Some(network), Some(person)) = (&intent.network, &intent.person) else { return Ok(None) };
    let ids: Vec<_> = about.sessions.iter().map(|told| told.session.clone()).collect();
    let mut sessions = store::named(db, network, &ids)?;
    let cancels = intent.kind == Kind::SeriesCancelled;
    sessions.retain(|session| if cancels { session.state == SessionState::Cancelled } else { session.state.is_ahead() });
    // What moved there and back before this letter went did not change; the letter of its last change goes.
    sessions.retain(|session| about.before(session).is_none_or(|before| !differences(session, before, |at| at.fixed_offset()).is_empty()));
    let members = networks::members(db, network)?;
    let reader = members.iter().find(|member| member.person == *person);
    let (Some(reader), Some(network), false) = (reader, networks::find(db, network)?, sessions.is_empty()) else { return Ok(None) };
    let language = people::store::person(db, person)?.and_then(|person| person.language).unwrap_or(desk.config.language);
    let local = |at: DateTime<Utc>| at.with_timezone(&network.zone()).fixed_offset();
    let line = |session: &Session| Line {
        number: session.number,
        title: session.title.clone(),
        starts: local(session.starts_at),
        ends: local(session.ends_at),
        place: session.venue.place().to_owned(),
        link: session.venue.link().to_owned(),
        page: desk.config.link(&address(session)),
        replies: if cancels { Vec::new() } else { links(desk.config, session, person) },
        changes: about.before(session).map(|before| differences(session, before, local)).unwrap_or_default(),
    };
    let lines: Vec<Line> = sessions.iter().map(line).collect();
    let letter = Letter {
        name: reader.name.clone(),
        network: network.name.clone(),
        count: sessions.len(),
        page: desk.config.link(&format!("/networks/{}", network.id)),
        calendars: desk.config.link("/settings#calendars"),
        reason: about.reason.clone(),
        anew: is_anew(&lines),
        sessions: lines,
    };
    let given = replies::replies_of(db, &network.id, person)?;
    let calendars = calendars(&Host { network: &network.name, members: &members, desk }, reader, &sessions, &given, cancels);
    Ok(Some(Draft {
        folder: intent.kind.as_str(),
        to: (reader.name.clone(), reader.email.clone()),
        language,
        view: serde_json::to_value(letter).map_err(anyhow::Error::from)?,
        calendars,
        unsubscribe: None,
    }))
}

/// The sessions for the reader's calendar. One is an invitation. Several are one file that a calendar takes in as a whole:
/// an invitation is about one event (RFC 5546, 3.2.2), and eight of them in a letter are eight files to open. What does
/// not take place is taken out one by one, as no calendar takes out what is published as cancelled.
fn calendars(host: &Host, reader: &Member, sessions: &[Session], given: &[(SessionId, Reply)], cancels: bool) -> Vec<String> {
    let told = sessions.iter().map(|session| {
        let reply = given.iter().find(|(of, _)| *of == session.id).map(|(_, reply)| reply);
        (session, host.desk.config.link(&address(session)), reply)
    });
    if !cancels && sessions.len() > 1 {
        return vec![host.publication(&told.collect::<Vec<_>>())];
    }
    let method = if cancels { Method::Cancel } else { Method::Request };
    let appointment = |(session, page, reply): (&Session, String, Option<&Reply>)| {
        host.appointment(session, method, &Invitee { name: &reader.name, email: &reader.email, page: &page, reply })
    };
    told.map(appointment).collect()
}

/// Whether any of them begins at another moment, so that who answered is asked anew.
fn is_anew(lines: &[Line]) -> bool {
    lines.iter().flat_map(|line| &line.changes).any(Difference::moves)
}

/// The letters: with one session and several, everything of them changed or nothing, and why they do not take place.
#[cfg(test)]
pub(super) fn stories(book: &mut crate::stories::Book) {
    use crate::stories::TYPED;
    let at = || "2027-03-18T09:30:00+01:00".parse().unwrap();
    let difference = |times| Difference::story(TYPED, times);
    let line = |changes: Vec<Difference>, online: bool| Line {
        number: 2,
        title: TYPED.into(),
        starts: at(),
        ends: at(),
        place: if online { String::new() } else { TYPED.into() },
        link: if online { "https://vergader.be/".into() } else { String::new() },
        page: "https://leerkring.be/".into(),
        replies: crate::sessions::replies::links::story(),
        changes,
    };
    let letter = |sessions: Vec<Line>, reason: Option<&str>| Letter {
        name: TYPED.into(),
        network: TYPED.into(),
        count: sessions.len(),
        page: "https://leerkring.be/".into(),
        calendars: "https://leerkring.be/settings#calendars".into(),
        reason: reason.map(str::to_owned),
        anew: is_anew(&sessions),
        sessions,
    };
    book.letter("series-planned", &letter(vec![line(vec![], false), line(vec![], true)], None));
    book.letter(
        "series-changed",
        &letter(
            vec![line(vec![difference(None), difference(Some([at(), at(), "2027-03-25T09:30:00+01:00".parse().unwrap(), at()]))], false)],
            None,
        ),
    );
    book.letter("series-cancelled", &letter(vec![line(vec![], false), line(vec![], true)], Some(TYPED)));
}
