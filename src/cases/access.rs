//! Who asks for a case, and how they stand to its session: what the rule of reading needs to know.

use super::rules::{Case, Cover, Meeting, Reader, Reading};
use super::store;
use crate::db::Db;
use crate::ids::{CaseId, SessionId};
use crate::sessions::rules::Answer;
use crate::sessions::{self, Session};
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

impl Meetings {
    /// All of a seat's network; two queries, however many there are.
    pub fn of(db: &mut Db, seat: &Seat) -> Result<Self, Error> {
        let answers: HashMap<SessionId, Answer> = sessions::answers_of(db, &seat.network, &seat.person.id)?.into_iter().collect();
        let coming = |id: &SessionId| matches!(answers.get(id), Some(Answer::Coming | Answer::Online));
        let stands = |session: Session| {
            let meeting = Meeting { ends_at: session.ends_at, coming: coming(&session.id) };
            (session.id.clone(), (session, meeting))
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

/// Which of these cases the holder of a seat may read: for links on an agenda.
pub fn readable(db: &mut Db, seat: &Seat, ids: &[CaseId], now: DateTime<Utc>) -> Result<Vec<CaseId>, Error> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let meetings = Meetings::of(db, seat)?;
    let covers = store::covers(db, &seat.network, ids)?;
    let open = covers.into_iter().filter(|cover| meetings.reading(cover, &reader(seat), now) == Reading::Open);
    Ok(open.map(|cover| cover.id).collect())
}
