//! What sessions announce. Their fragments: the head, the agenda and the attendance of a session, and the card of
//! the next one; each looks again when one of its names is called.

use super::rules::Session;
use crate::db::Db;
use crate::live::Topic;
use diesel::QueryResult;

/// Its title, time, place or state is different; its agenda and attendance follow the state.
pub fn session_changed(db: &mut Db, session: &Session) -> QueryResult<()> {
    ["session", "agenda", "attendance"].into_iter().try_for_each(|kind| announce(db, session, kind))
}

/// Its agenda is different.
pub fn agenda_changed(db: &mut Db, session: &Session) -> QueryResult<()> {
    announce(db, session, "agenda")
}

/// Somebody answered.
pub fn attendance_changed(db: &mut Db, session: &Session) -> QueryResult<()> {
    announce(db, session, "attendance")
}

fn announce(db: &mut Db, session: &Session, kind: &str) -> QueryResult<()> {
    db.announce(Topic::Network(session.network.clone()), kind, session.id.as_str())
}
