//! Who asks for a case, and how they stand to it: what the rule of reading needs to know.

use super::rules::{Case, Cover, Level, Meeting, Reader, Reading};
use super::store;
use crate::centres;
use crate::db::Db;
use crate::ids::{CaseId, NetworkId, PersonId, SessionId};
use crate::networks::{Member, SeatRole};
use crate::sessions::{self, Reply, Session};
use crate::web::{Error, Seat};
use chrono::{DateTime, NaiveDate, Utc};
use diesel::QueryResult;
use std::collections::{HashMap, HashSet};

/// The holder of a seat, as a reader of cases; whether they are a colleague is said for each case.
pub fn reader(seat: &Seat) -> Reader<'_> {
    Reader { person: &seat.person.id, facilitator: seat.facilitates(), signed: seat.signed, colleague: false }
}

/// How one person stands to the cases of a network: to their sessions, and to their presenters.
#[derive(Debug, Default)]
pub struct Standing {
    meetings: HashMap<SessionId, (Session, Meeting)>,
    colleagues: HashSet<PersonId>,
}

/// How somebody who takes part in a session, or does not, stands to it.
fn meeting(session: Session, coming: bool) -> (SessionId, (Session, Meeting)) {
    let meeting = Meeting { ends_at: session.ends_at, coming };
    (session.id.clone(), (session, meeting))
}

/// The colleagues of the holder of a seat; asked for only where a case is closed to colleagues.
fn colleagues(db: &mut Db, seat: &Seat, covers: &[Cover], now: DateTime<Utc>) -> Result<HashSet<PersonId>, Error> {
    let asked = covers.iter().any(|cover| cover.shielded && cover.presenter != seat.person.id);
    if asked { Ok(centres::colleagues(db, &seat.person.id, now.date_naive())?) } else { Ok(HashSet::new()) }
}

impl Standing {
    /// How the holder of a seat stands to these cases; four queries at most, however many there are.
    pub fn to(db: &mut Db, seat: &Seat, covers: &[Cover], now: DateTime<Utc>) -> Result<Self, Error> {
        let theirs = sessions::with_part_of(db, &seat.network, &seat.person.id)?;
        let stands = |session: Session| {
            let coming = theirs.contains(&session.id);
            meeting(session, coming)
        };
        let meetings = sessions::sessions_of(db, &seat.network)?.into_iter().map(stands).collect();
        Ok(Self { meetings, colleagues: colleagues(db, seat, covers, now)? })
    }

    /// The session that a case is on the agenda of.
    pub fn session(&self, cover: &Cover) -> Option<&Session> {
        Some(&self.meetings.get(cover.session.as_ref()?)?.0)
    }

    /// How far a case opens.
    pub fn reading(&self, cover: &Cover, reader: &Reader<'_>, now: DateTime<Utc>) -> Reading {
        cover.reading(&self.of(cover, reader), self.meeting(cover), now)
    }

    /// Whether a reader works on a case with the circle, who may not read its words.
    pub fn takes_part(&self, cover: &Cover, reader: &Reader<'_>, now: DateTime<Utc>) -> bool {
        cover.takes_part(&self.of(cover, reader), self.meeting(cover), now)
    }

    /// Whether a case is closed to the reader as a colleague of its presenter: not even whose it is, is told.
    pub fn shields(&self, cover: &Cover) -> bool {
        cover.shielded && self.colleagues.contains(&cover.presenter)
    }

    fn meeting(&self, cover: &Cover) -> Option<&Meeting> {
        cover.session.as_ref().and_then(|id| self.meetings.get(id)).map(|(_, meeting)| meeting)
    }

    fn of<'a>(&self, cover: &Cover, reader: &Reader<'a>) -> Reader<'a> {
        Reader { colleague: self.colleagues.contains(&cover.presenter), ..*reader }
    }

    fn open(&self, covers: &[Cover], seat: &Seat, now: DateTime<Utc>) -> Vec<CaseId> {
        let open = covers.iter().filter(|cover| self.reading(cover, &reader(seat), now) == Reading::Open);
        open.map(|cover| cover.id.clone()).collect()
    }
}

/// A case that the holder of a seat may read, with how they stand to it; to all others it is not there.
pub fn opened(db: &mut Db, seat: &Seat, id: &CaseId, now: DateTime<Utc>) -> Result<(Case, Standing), Error> {
    let case = store::case(db, &seat.network, id)?.ok_or(Error::NotFound)?;
    let standing = Standing::to(db, seat, std::slice::from_ref(&case.cover), now)?;
    match standing.reading(&case.cover, &reader(seat), now) {
        Reading::Open => Ok((case, standing)),
        Reading::Shut | Reading::Hidden => Err(Error::NotFound),
    }
}

/// The presenter of a case that the holder of a seat works on with the circle, whether its words open for them or not;
/// to all others it is not there.
pub fn joined(db: &mut Db, seat: &Seat, id: &CaseId, now: DateTime<Utc>) -> Result<PersonId, Error> {
    let cover = store::covers(db, &seat.network, std::slice::from_ref(id))?.pop().ok_or(Error::NotFound)?;
    if cover.state.is_erased() {
        return Err(Error::NotFound);
    }
    let standing = Standing::to(db, seat, std::slice::from_ref(&cover), now)?;
    if standing.takes_part(&cover, &reader(seat), now) { Ok(cover.presenter) } else { Err(Error::NotFound) }
}

/// Those of these members who work on a case with the circle: the others would find it closed, and sit out.
pub fn joining(db: &mut Db, network: &NetworkId, id: &CaseId, members: Vec<Member>, now: DateTime<Utc>) -> QueryResult<Vec<Member>> {
    let Some(cover) = store::covers(db, network, std::slice::from_ref(id))?.pop() else { return Ok(Vec::new()) };
    let session = match &cover.session {
        Some(id) => sessions::by_id(db, network, id)?,
        None => None,
    };
    let coming = match &session {
        Some(session) => sessions::taking_part(db, network, &session.id)?,
        None => HashSet::new(),
    };
    let colleagues = if cover.shielded { centres::colleagues(db, &cover.presenter, now.date_naive())? } else { HashSet::new() };
    let joins = |member: &Member| {
        let person = &member.person;
        let meeting = session.as_ref().map(|session| Meeting { ends_at: session.ends_at, coming: coming.contains(person) });
        let facilitator = member.role == SeatRole::Facilitator;
        let reader = Reader { person, facilitator, signed: member.signed, colleague: colleagues.contains(person) };
        cover.takes_part(&reader, meeting.as_ref(), now)
    };
    Ok(members.into_iter().filter(joins).collect())
}

/// Those of these cases that are closed to somebody as a colleague of their presenter, on a day: not even whose they are,
/// is told.
pub fn shielded_from(db: &mut Db, network: &NetworkId, person: &PersonId, ids: &[CaseId], day: NaiveDate) -> QueryResult<Vec<CaseId>> {
    let covers = if ids.is_empty() { Vec::new() } else { store::covers(db, network, ids)? };
    let shielded: Vec<Cover> = covers.into_iter().filter(|cover| cover.shielded && cover.presenter != *person).collect();
    if shielded.is_empty() {
        return Ok(Vec::new());
    }
    let colleagues = centres::colleagues(db, person, day)?;
    Ok(shielded.into_iter().filter(|cover| colleagues.contains(&cover.presenter)).map(|cover| cover.id).collect())
}

/// The titles of those of these cases that the holder of a seat may read.
pub fn titles(db: &mut Db, seat: &Seat, ids: &[CaseId], now: DateTime<Utc>) -> Result<HashMap<CaseId, String>, Error> {
    let open = readable_anywhere(db, seat, ids, now)?;
    Ok(store::titles(db, &seat.network, &open)?.into_iter().filter(|(_, title)| !title.is_empty()).collect())
}

/// How far the cases on the agenda of a session open for somebody.
pub struct Reach {
    /// Those that they may read.
    pub open: Vec<CaseId>,
    /// Those that they work on with the circle.
    pub joined: Vec<CaseId>,
    /// Those that are closed to them as a colleague of the presenter.
    pub shielded: Vec<CaseId>,
}

/// How far the cases on the agenda of a session open for the holder of a seat, with what everybody answered to it.
pub fn reach(db: &mut Db, seat: &Seat, session: &Session, replies: &[Reply], covers: &[Cover], now: DateTime<Utc>) -> Result<Reach, Error> {
    let comes = replies.iter().any(|reply| reply.person == seat.person.id && reply.takes_part());
    // Whoever came without a word is looked up only where that opens something.
    let asked = !comes && covers.iter().any(|cover| cover.level != Level::Network);
    let coming = comes || asked && sessions::with_part_of(db, &seat.network, &seat.person.id)?.contains(&session.id);
    let meetings = HashMap::from([meeting(session.clone(), coming)]);
    let standing = Standing { meetings, colleagues: colleagues(db, seat, covers, now)? };
    let joined = covers.iter().filter(|cover| standing.takes_part(cover, &reader(seat), now)).map(|cover| cover.id.clone());
    let shielded = covers.iter().filter(|cover| standing.shields(cover)).map(|cover| cover.id.clone());
    Ok(Reach { joined: joined.collect(), shielded: shielded.collect(), open: standing.open(covers, seat, now) })
}

/// Which of these cases, on the agenda of whatever session, the holder of a seat may read.
pub fn readable_anywhere(db: &mut Db, seat: &Seat, ids: &[CaseId], now: DateTime<Utc>) -> Result<Vec<CaseId>, Error> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let covers = store::covers(db, &seat.network, ids)?;
    Ok(Standing::to(db, seat, &covers, now)?.open(&covers, seat, now))
}
