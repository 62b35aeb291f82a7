//! A fixed agenda is published: everybody hears what is on it, and after it was reopened and changed, what is new.

pub mod mail;
pub mod rules;
mod store;

use super::store as agenda;
use crate::db::Db;
use crate::ids::NetworkId;
use crate::sessions::planning::Doer;
use crate::sessions::rules::{Session, SessionState};
use crate::sessions::{mail as sessions_mail, store as sessions};
use crate::web::error::Error;
use chrono::{DateTime, Utc};
use diesel::QueryResult;

/// Publishes the agenda of a session; one that says the same as before is not told again to who had the letter: while it
/// was open, none left.
pub fn publish(db: &mut Db, session: &Session, doer: &Doer) -> Result<(), Error> {
    let lines = rules::lines(&agenda::items(db, &session.network, &session.id)?);
    let before = store::published(db, session)?;
    let same = before.as_ref() == Some(&lines);
    mail::tell(db, session, before, doer)?;
    if same {
        return Ok(());
    }
    store::publish(db, session, &lines, doer.now)?;
    Ok(sessions_mail::tell_fixed(db, session, doer)?)
}

/// The sessions of these networks that begin within a week and whose agenda is not fixed yet.
pub fn unfixed(db: &mut Db, networks: &[NetworkId], now: DateTime<Utc>) -> QueryResult<Vec<Session>> {
    let mut coming = sessions::coming(db, networks, now)?;
    let open = |session: &Session| matches!(session.state, SessionState::Planned | SessionState::AgendaOpen);
    coming.retain(|session| open(session) && session.starts_at <= now + rules::REMINDED_BEFORE && session.starts_at > now);
    Ok(coming)
}
