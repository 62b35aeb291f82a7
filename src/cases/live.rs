//! What cases announce. Their fragments: a case's page and the list of a network's cases.

use crate::db::Db;
use crate::ids::{CaseId, NetworkId};
use crate::live::Topic;
use diesel::QueryResult;

/// A case is different. Its name tells nothing; who fetches it passes the rule of reading.
pub fn case_changed(db: &mut Db, network: &NetworkId, case: &CaseId) -> QueryResult<()> {
    let topic = Topic::Network(network.clone());
    db.announce(topic.clone(), "case", case.as_str())?;
    db.announce(topic, "cases", network.as_str())
}

/// Somebody opened a case: its page names one reader more.
pub fn case_opened(db: &mut Db, network: &NetworkId, case: &CaseId) -> QueryResult<()> {
    db.announce(Topic::Network(network.clone()), "case", case.as_str())
}
