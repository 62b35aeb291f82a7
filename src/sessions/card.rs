//! The next session of a network, ready for its card.

use super::replies::Circle;
use super::replies::store as replies;
use super::replies::views::{Ask, Back, Mine};
use super::rules::Session;
use super::views::{CardPerson, NextCard};
use super::{agenda, store};
use crate::db::Db;
use crate::ids::{NetworkId, PersonId};
use crate::web::form::FormView;
use chrono::{DateTime, Utc};
use diesel::QueryResult;

/// The card of the session that is on or comes next in a network, when there is one.
pub fn next(db: &mut Db, network: &NetworkId, who: &CardPerson, now: DateTime<Utc>) -> QueryResult<Option<NextCard>> {
    match store::next(db, network, now)? {
        Some(session) => of(db, &session, who, now).map(Some),
        None => Ok(None),
    }
}

/// The question whether somebody comes to the next session of a network, when there is one.
pub fn ask(db: &mut Db, network: &NetworkId, person: &PersonId, now: DateTime<Utc>) -> QueryResult<Option<Ask>> {
    let Some(session) = store::next(db, network, now)? else { return Ok(None) };
    let replies = replies::of_session(db, network, &session.id)?;
    let mine = Mine::of(&session, &replies, person);
    Ok(Some(Ask::of(&session, mine, Back::Network, &FormView::default(), now)))
}

/// The card of this session.
pub fn of(db: &mut Db, session: &Session, who: &CardPerson, now: DateTime<Utc>) -> QueryResult<NextCard> {
    let items = agenda::store::items(db, &session.network, &session.id)?;
    let circle = Circle::of(db, &session.network, &session.id)?;
    Ok(NextCard::of(session, &items, &circle, who, now))
}
