//! What a report announces. Its parts look again when their name is called, and all of them when its state changes.

use crate::db::Db;
use crate::live::Topic;
use crate::sessions::rules::Session;
use diesel::QueryResult;

/// Its state, its summary or its learning points are different.
pub fn report_changed(db: &mut Db, session: &Session) -> QueryResult<()> {
    announce(db, session, "report")
}

/// A note is different.
pub fn notes_changed(db: &mut Db, session: &Session) -> QueryResult<()> {
    announce(db, session, "report-notes")
}

/// A decision came or went.
pub fn decisions_changed(db: &mut Db, session: &Session) -> QueryResult<()> {
    announce(db, session, "report-decisions")
}

/// An amendment came or was answered.
pub fn amendments_changed(db: &mut Db, session: &Session) -> QueryResult<()> {
    announce(db, session, "report-amendments")
}

fn announce(db: &mut Db, session: &Session, kind: &str) -> QueryResult<()> {
    db.announce(Topic::Network(session.network.clone()), kind, session.id.as_str())
}
