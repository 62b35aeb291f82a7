//! What sessions announce. Their fragments: the head, the agenda and the attendance of a session, the card of the next
//! one, and the trajectory of a network; each looks again when one of its names is called.

use super::guests;
use super::rules::Session;
use crate::db::Db;
use crate::ids::{NetworkId, SessionId};
use crate::live::Topic;
use diesel::QueryResult;

/// Its title, time, place or state is different; its agenda and attendance follow the state, and so do its guests.
pub fn session_changed(db: &mut Db, session: &Session) -> QueryResult<()> {
    trajectory_changed(db, &session.network)?;
    guests::live::session_changed(db, session)?;
    ["session", "agenda", "attendance"].into_iter().try_for_each(|kind| announce(db, session, kind))
}

/// A network has other sessions, or at other times.
pub fn trajectory_changed(db: &mut Db, network: &NetworkId) -> QueryResult<()> {
    db.announce(Topic::Network(network.clone()), "trajectory", network.as_str())
}

/// Its agenda is different; its guests see that too.
pub fn agenda_changed(db: &mut Db, session: &Session) -> QueryResult<()> {
    guests::live::agenda_changed(db, session)?;
    announce(db, session, "agenda")
}

/// What waits for a later session is different.
pub fn backlog_changed(db: &mut Db, network: &NetworkId) -> QueryResult<()> {
    db.announce(Topic::Network(network.clone()), "backlog", network.as_str())
}

/// The votes for what waits for this session are different.
pub fn votes_changed(db: &mut Db, network: &NetworkId, session: &SessionId) -> QueryResult<()> {
    db.announce(Topic::Network(network.clone()), "agenda", session.as_str())
}

/// Somebody answered.
pub fn attendance_changed(db: &mut Db, session: &Session) -> QueryResult<()> {
    announce(db, session, "attendance")
}

fn announce(db: &mut Db, session: &Session, kind: &str) -> QueryResult<()> {
    db.announce(Topic::Network(session.network.clone()), kind, session.id.as_str())
}
