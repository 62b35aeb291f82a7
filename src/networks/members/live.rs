//! Who hears that the circle changed. The list is drawn at `/networks/{network}/members`.

use crate::db::Db;
use crate::ids::{NetworkId, PersonId};
use crate::live::Topic;
use diesel::prelude::QueryResult;

/// Everybody in the network sees the circle change.
pub fn circle_changed(db: &mut Db, network: &NetworkId) -> QueryResult<()> {
    db.announce(Topic::Network(network.clone()), "members", network.as_str())
}

/// A seat was given or taken: the person's sockets close, and ask for their seats again.
pub fn seat_changed(db: &mut Db, network: &NetworkId, person: &PersonId) -> QueryResult<()> {
    db.revoke(Topic::Person(person.clone()))?;
    circle_changed(db, network)
}
