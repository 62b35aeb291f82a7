//! Who asks for a case, and how they stand to its session: what the rule of reading needs to know.

use super::rules::{Case, Cover, Meeting, Reader, Reading};
use super::store;
use crate::db::Db;
use crate::ids::{CaseId, SessionId};
use crate::sessions::{self, Session};
use crate::sessions::{Answer, Reply};
use crate::web::{Error, Seat};
use chrono::{DateTime, Utc};
use std::collections::HashMap;

/// The holder of a seat, as a reader of cases.
pub fn reader(seat: &Seat) -> Reader<'_> {
    Reader { person: &seat.person.id, facilitator: seat.facilitates(), signed: seat.signed }
}

/// The sessions of a network, and how one person stands to each.
#[derive(Debug, Default)]
pub struct Meetings(HashMap<SessionId, (Session, Meeting)>);

/// How somebody who gave this answer stands to a session.
fn standing(session: Session, answer: Option<Answer>) -> (SessionId, (Session, Meeting)) {
    let meeting = Meeting { ends_at: session.ends_at, coming: matches!(answer, Some(Answer::Coming | Answer::Online)) };
    (session.id.clone(), (session, meeting))
}

impl Meetings {
    /// All of a seat's network; two queries, however many there are.
    pub fn of(db: &mut Db, seat: &Seat) -> Result<Self, Error> {
        let answers: HashMap<SessionId, Answer> = sessions::answers_of(db, &seat.network, &seat.person.id)?.into_iter().collect();
        let stands = |session: Session| {
            let answer = answers.get(&session.id).copied();
            standing(session, answer)
        };
        Ok(Self(sessions::sessions_of(db, &seat.network)?.into_iter().map(stands).collect()))
    }

    /// The session that a case is on the agenda of.
    pub fn session(&self, cover: &Cover) -> Option<&Session> {
        Some(&self.0.get(cover.session.as_ref()?)?.0)
    }

    /// How far a case opens.
    pub fn reading(&self, cover: &Cover, reader: &Reader<'_>, now: DateTime<Utc>) -> Reading {
        let meeting = cover.session.as_ref().and_then(|id| self.0.get(id)).map(|(_, meeting)| meeting);
        cover.reading(reader, meeting, now)
    }
}

/// A case that the holder of a seat may read, with the sessions around it; to all others it is not there.
pub fn opened(db: &mut Db, seat: &Seat, id: &CaseId, now: DateTime<Utc>) -> Result<(Case, Meetings), Error> {
    let case = store::case(db, &seat.network, id)?.ok_or(Error::NotFound)?;
    let meetings = Meetings::of(db, seat)?;
    match meetings.reading(&case.cover, &reader(seat), now) {
        Reading::Open => Ok((case, meetings)),
        Reading::Shut | Reading::Hidden => Err(Error::NotFound),
    }
}

/// The titles of those of these cases that the holder of a seat may read.
pub fn titles(db: &mut Db, seat: &Seat, ids: &[CaseId], now: DateTime<Utc>) -> Result<HashMap<CaseId, String>, Error> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let meetings = Meetings::of(db, seat)?;
    let covers = store::covers(db, &seat.network, ids)?;
    let open = covers.into_iter().filter(|cover| meetings.reading(cover, &reader(seat), now) == Reading::Open);
    let open: Vec<_> = open.map(|cover| cover.id).collect();
    Ok(store::titles(db, &seat.network, &open)?.into_iter().filter(|(_, title)| !title.is_empty()).collect())
}

/// Which of the cases on the agenda of a session the holder of a seat may read, with what everybody answered to it.
pub fn readable(seat: &Seat, session: &Session, replies: &[Reply], covers: &[Cover], now: DateTime<Utc>) -> Vec<CaseId> {
    // Who waits for a chair is not coming yet.
    let mine = replies.iter().find(|reply| reply.person == seat.person.id && !reply.queued).map(|reply| reply.answer);
    let meetings = Meetings(HashMap::from([standing(session.clone(), mine)]));
    let open = covers.iter().filter(|cover| meetings.reading(cover, &reader(seat), now) == Reading::Open);
    open.map(|cover| cover.id.clone()).collect()
}

/// Which of these cases, on the agenda of whatever session, the holder of a seat may read.
pub fn readable_anywhere(db: &mut Db, seat: &Seat, ids: &[CaseId], now: DateTime<Utc>) -> Result<Vec<CaseId>, Error> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let meetings = Meetings::of(db, seat)?;
    let covers = store::covers(db, &seat.network, ids)?;
    let open = covers.into_iter().filter(|cover| meetings.reading(cover, &reader(seat), now) == Reading::Open);
    Ok(open.map(|cover| cover.id).collect())
}
