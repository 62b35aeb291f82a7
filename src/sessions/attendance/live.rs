//! What attendance announces. Facilitators see the roll count, and everybody their own part of it; the others hear that
//! somebody was marked, because the report names all by their part, and never who.

use crate::db::Db;
use crate::ids::PersonId;
use crate::live::Topic;
use crate::sessions::rules::Session;
use diesel::QueryResult;

/// Somebody was marked: the report of the session looks again.
pub fn mark_changed(db: &mut Db, session: &Session, person: &PersonId) -> QueryResult<()> {
    db.announce(Topic::Network(session.network.clone()), "marks", session.id.as_str())?;
    presence_changed(db, session, person)
}

/// Somebody was marked, or signed.
pub fn presence_changed(db: &mut Db, session: &Session, person: &PersonId) -> QueryResult<()> {
    db.announce(Topic::Person(person.clone()), "presence", session.id.as_str())?;
    roll_changed(db, session)
}

/// What facilitators see of the whole is different: a mark, a signature, the code of the room.
pub fn roll_changed(db: &mut Db, session: &Session) -> QueryResult<()> {
    db.announce(Topic::Facilitators(session.network.clone()), "presences", session.id.as_str())
}
