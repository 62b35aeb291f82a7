//! What action points announce: the lists that show them look again, and the home page of their owner.

use super::rules::Action;
use crate::db::Db;
use crate::ids::PersonId;
use crate::live::Topic;
use crate::notices;
use crate::sessions::rules::Session;
use diesel::QueryResult;

/// The action points of a network are different.
pub fn actions_changed(db: &mut Db, session: &Session, owner: &PersonId) -> QueryResult<()> {
    db.announce(Topic::Network(session.network.clone()), "actions", session.network.as_str())?;
    notices::home_changed(db, owner)
}

/// This one is different, and perhaps another's now.
pub fn action_changed(db: &mut Db, session: &Session, before: &Action, owner: &PersonId) -> QueryResult<()> {
    if &before.owner != owner {
        notices::home_changed(db, &before.owner)?;
    }
    actions_changed(db, session, owner)
}
