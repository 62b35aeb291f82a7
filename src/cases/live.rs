//! What cases announce. Their fragments: a case's page and the list of a network's cases.

use super::rules::{Audience, Cover};
use crate::db::Db;
use crate::ids::{CaseId, NetworkId, PersonId};
use crate::live::Topic;
use diesel::QueryResult;

/// A case is different. Those hear who could know of it before, or can now; whoever fetches it passes the rule of reading.
pub fn case_changed(db: &mut Db, network: &NetworkId, before: &Cover, after: &Cover) -> QueryResult<()> {
    let presenter = Topic::Person(after.presenter.clone());
    let topics = match before.known_to().max(after.known_to()) {
        Audience::Presenter => vec![presenter],
        Audience::Facilitators => vec![presenter, Topic::Facilitators(network.clone())],
        Audience::Network => vec![Topic::Network(network.clone())],
    };
    topics.into_iter().try_for_each(|topic| announce(db, topic, network, &after.id))
}

/// Somebody began a case, which nobody else can know of.
pub fn case_begun(db: &mut Db, network: &NetworkId, case: &CaseId, presenter: &PersonId) -> QueryResult<()> {
    announce(db, Topic::Person(presenter.clone()), network, case)
}

fn announce(db: &mut Db, topic: Topic, network: &NetworkId, case: &CaseId) -> QueryResult<()> {
    db.announce(topic.clone(), "case", case.as_str())?;
    db.announce(topic, "cases", network.as_str())
}

/// Somebody opened a case: for its presenter its page names one reader more.
pub fn case_opened(db: &mut Db, cover: &Cover) -> QueryResult<()> {
    db.announce(Topic::Person(cover.presenter.clone()), "case", cover.id.as_str())
}
