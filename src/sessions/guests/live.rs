//! What guests hear: each on their own line, and of the session that they visit alone.

use super::store;
use crate::db::Db;
use crate::ids::PersonId;
use crate::live::Topic;
use crate::notices;
use crate::sessions::rules::Session;
use diesel::QueryResult;

/// Title, time, place or state is different: the page of the visit and the list of visits look again.
pub fn session_changed(db: &mut Db, session: &Session) -> QueryResult<()> {
    for guest in store::of_session(db, &session.network, &session.id)? {
        visit_changed(db, session, &guest.person)?;
        notices::home_changed(db, &guest.person)?;
    }
    Ok(())
}

/// The agenda is different: the page of the visit looks again.
pub fn agenda_changed(db: &mut Db, session: &Session) -> QueryResult<()> {
    let guests = store::of_session(db, &session.network, &session.id)?;
    guests.iter().try_for_each(|guest| visit_changed(db, session, &guest.person))
}

/// What one guest sees is different.
pub fn visit_changed(db: &mut Db, session: &Session, guest: &PersonId) -> QueryResult<()> {
    db.announce(Topic::Person(guest.clone()), "visit", session.id.as_str())
}
