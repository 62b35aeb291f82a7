//! What happens to replies: given, and the chairs given anew. Who answers holds the session until the end of the
//! transaction, so that of two who want the last chair exactly one has it.

use super::rules::{Reply, Said, settle as settled};
use super::{mail, store};
use crate::db::Db;
use crate::ids::{NetworkId, PersonId, SessionId};
use crate::networks;
use crate::notices;
use crate::sessions::rules::Session;
use crate::sessions::{live, store as sessions};
use crate::web::error::Error;
use chrono::{DateTime, Utc};

/// Keeps what a member answers, and gives the chairs anew. Who has lost their seat in the network finds no session.
pub fn answer(
    db: &mut Db,
    network: &NetworkId,
    session: &SessionId,
    person: &PersonId,
    said: Said,
    now: DateTime<Utc>,
) -> Result<Session, Error> {
    let session = sessions::take(db, network, session)?.ok_or(Error::NotFound)?;
    let replies = replies_of_members(db, &session)?.of(person)?;
    session.accept(said.answer, now)?;
    store::save(db, &session, &said.reply(person, &replies, now))?;
    give_chairs(db, &session, Some(person), now)?;
    live::attendance_changed(db, &session)?;
    notices::home_changed(db, person)?;
    Ok(session)
}

/// Forgets, of members and guests, what a change of a session from what it was `before` leaves no answer, and gives the
/// chairs anew; who is asked again hears so from the letter that tells of the change.
pub fn renew(db: &mut Db, before: &Session, session: &Session, now: DateTime<Utc>) -> Result<(), Error> {
    for reply in store::of_session(db, &session.network, &session.id)? {
        if !reply.answer.outlives(before, session) {
            store::erase(db, session, &reply.person)?;
            notices::home_changed(db, &reply.person)?;
        }
    }
    settle(db, session, now)
}

/// Gives the chairs of a session anew, and tells those who move. The session is taken by this transaction already.
pub fn settle(db: &mut Db, session: &Session, now: DateTime<Utc>) -> Result<(), Error> {
    give_chairs(db, session, None, now)
}

/// Who has just answered sees it on the page, and is told nothing more.
fn give_chairs(db: &mut Db, session: &Session, knows: Option<&PersonId>, now: DateTime<Utc>) -> Result<(), Error> {
    let shifts = settled(&replies_of_members(db, session)?.replies, session.chairs());
    for shift in &shifts {
        store::shift(db, session, shift)?;
        // Behind a screen there are no chairs to tell of.
        if session.venue.form().has_place() && knows != Some(&shift.person) {
            mail::tell(db, session, shift, now)?;
        }
    }
    if !shifts.is_empty() {
        sessions::touch(db, session, now)?;
        live::attendance_changed(db, session)?;
    }
    Ok(())
}

/// Forgets what somebody answered; says whether there was something. The session is taken by this transaction already.
pub fn forget(db: &mut Db, session: &Session, person: &PersonId, now: DateTime<Utc>) -> Result<bool, Error> {
    let forgotten = store::erase(db, session, person)? > 0;
    if forgotten {
        sessions::touch(db, session, now)?;
    }
    Ok(forgotten)
}

struct Members {
    seated: Vec<PersonId>,
    replies: Vec<Reply>,
}

impl Members {
    /// The replies, for somebody who is one of those with a seat in the network.
    fn of(self, person: &PersonId) -> Result<Vec<Reply>, Error> {
        if self.seated.contains(person) { Ok(self.replies) } else { Err(Error::NotFound) }
    }
}

/// Who has a seat in the network now, and what they answered: a guest's chair is not one of theirs.
fn replies_of_members(db: &mut Db, session: &Session) -> Result<Members, Error> {
    let seated = networks::people_with_seat(db, &session.network)?;
    let mut replies = store::of_session(db, &session.network, &session.id)?;
    replies.retain(|reply| seated.contains(&reply.person));
    Ok(Members { seated, replies })
}
