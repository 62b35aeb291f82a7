//! What a workshop announces; its board looks again, also when the backlog changes.

use crate::db::Db;
use crate::ids::{NetworkId, SessionId};
use crate::live::Topic;
use diesel::QueryResult;

/// Its phase is different.
pub fn workshop_changed(db: &mut Db, network: &NetworkId, session: &SessionId) -> QueryResult<()> {
    db.announce(Topic::Network(network.clone()), "workshop", session.as_str())
}
