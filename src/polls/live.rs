//! What polls announce. Their fragments: a poll, and the polls of a session.

use super::rules::Poll;
use crate::db::Db;
use crate::ids::NetworkId;
use crate::live::Topic;
use diesel::QueryResult;

/// A poll has one answer more, or another state.
pub fn poll_changed(db: &mut Db, network: &NetworkId, poll: &Poll) -> QueryResult<()> {
    let topic = Topic::Network(network.clone());
    db.announce(topic.clone(), "poll", poll.id.as_str())?;
    db.announce(topic, "polls", poll.session.as_str())
}
