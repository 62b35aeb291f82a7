//! What a template announces; its list looks again.

use crate::db::Db;
use crate::ids::NetworkId;
use crate::live::Topic;
use diesel::QueryResult;

/// A standing topic of the network is different.
pub fn template_changed(db: &mut Db, network: &NetworkId) -> QueryResult<()> {
    db.announce(Topic::Facilitators(network.clone()), "agenda-template", network.as_str())
}
