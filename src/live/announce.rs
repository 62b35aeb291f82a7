//! What a write says to those who look on; they hear it after the commit, and nothing when it is undone.

use super::{Signal, Topic};
use crate::db::Db;
use diesel::prelude::QueryResult;

impl Db {
    /// Tells a topic that something is different: `announce(Topic::Network(network), "poll", poll.as_str())`.
    pub fn announce(&mut self, topic: Topic, kind: &str, id: &str) -> QueryResult<()> {
        self.signal(&Signal::Changed(topic, format!("{kind}/{id}")))
    }

    /// Makes all who listen to the topic ask for their seats again: a right was given or taken.
    pub fn revoke(&mut self, topic: Topic) -> QueryResult<()> {
        self.signal(&Signal::Revoked(topic))
    }

    /// Sends a signal to the hubs of all nodes.
    pub fn signal(&mut self, signal: &Signal) -> QueryResult<()> {
        self.announce_payload(signal.to_string())
    }
}
