//! The next session of a network, ready for its card.

use super::rules::Session;
use super::views::{CardPerson, NextCard};
use super::{agenda, store};
use crate::db::Db;
use crate::ids::NetworkId;
use crate::networks;
use chrono::{DateTime, Utc};
use diesel::QueryResult;

/// The card of the session that is on or comes next in a network, when there is one.
pub fn next(db: &mut Db, network: &NetworkId, who: &CardPerson, now: DateTime<Utc>) -> QueryResult<Option<NextCard>> {
    match store::next(db, network, now)? {
        Some(session) => of(db, &session, who, now).map(Some),
        None => Ok(None),
    }
}

/// The card of this session.
pub fn of(db: &mut Db, session: &Session, who: &CardPerson, now: DateTime<Utc>) -> QueryResult<NextCard> {
    let items = agenda::store::items(db, &session.network, &session.id)?;
    let members = networks::members(db, &session.network)?;
    let answers = store::answers(db, &session.network, &session.id)?;
    Ok(NextCard::of(session, &items, &members, &answers, who, now))
}
