//! Standing topics in the database.

use super::rules::{MOST_TOPICS, Topic, usual_topics};
use crate::db::schema::standing_topics;
use crate::db::{Db, on};
use crate::ids::{NetworkId, TopicId};
use crate::sessions::agenda::rules::Rubric;
use diesel::prelude::*;

#[derive(Queryable, Selectable)]
#[diesel(table_name = standing_topics)]
struct Row {
    id: TopicId,
    rubric: Rubric,
    title: String,
    minutes: i32,
    position: i32,
    version: i32,
}

impl From<Row> for Topic {
    fn from(row: Row) -> Self {
        Self { id: row.id, rubric: row.rubric, title: row.title, minutes: row.minutes, position: row.position, version: row.version }
    }
}

/// The topics of a network in their order: its own, or the usual ones while it changed none.
pub fn topics(db: &mut Db, network: &NetworkId) -> QueryResult<Vec<Topic>> {
    use standing_topics::dsl;
    let most = i64::try_from(MOST_TOPICS).unwrap_or(i64::MAX);
    let query = dsl::standing_topics.filter(dsl::network_id.eq(network)).order((dsl::position, dsl::id)).limit(most);
    let rows = on!(db, |c| query.select(Row::as_select()).load(c))?;
    Ok(if rows.is_empty() { usual_topics() } else { rows.into_iter().map(Topic::from).collect() })
}

/// Keeps the usual topics of a network that has none of its own, and answers with all it has now.
pub fn settled(db: &mut Db, network: &NetworkId) -> QueryResult<Vec<Topic>> {
    use standing_topics::dsl;
    let count: i64 = on!(db, |c| dsl::standing_topics.filter(dsl::network_id.eq(network)).count().get_result(c))?;
    if count == 0 {
        for topic in usual_topics() {
            insert(db, network, &topic)?;
        }
    }
    topics(db, network)
}

/// Adds a topic; nothing happens when it is there already.
pub fn insert(db: &mut Db, network: &NetworkId, topic: &Topic) -> QueryResult<bool> {
    use standing_topics::dsl;
    let row = (
        (dsl::network_id.eq(network), dsl::id.eq(&topic.id), dsl::rubric.eq(topic.rubric), dsl::title.eq(&topic.title)),
        (dsl::minutes.eq(topic.minutes), dsl::position.eq(topic.position), dsl::version.eq(topic.version)),
    );
    Ok(on!(db, |c| diesel::insert_into(dsl::standing_topics).values(row).on_conflict_do_nothing().execute(c))? == 1)
}

/// Writes an edited topic, unless somebody else edited it since the version it carries.
pub fn edit(db: &mut Db, network: &NetworkId, topic: &Topic) -> QueryResult<bool> {
    use standing_topics::dsl;
    let row = dsl::standing_topics.filter(dsl::network_id.eq(network)).filter(dsl::id.eq(&topic.id)).filter(dsl::version.eq(topic.version));
    let values =
        (dsl::rubric.eq(topic.rubric), dsl::title.eq(&topic.title), dsl::minutes.eq(topic.minutes), dsl::version.eq(topic.version + 1));
    Ok(on!(db, |c| diesel::update(row).set(values).execute(c))? == 1)
}

/// Gives a topic another position, unless it is no longer where it was `seen`.
pub fn reposition(db: &mut Db, network: &NetworkId, seen: &Topic, position: i32) -> QueryResult<bool> {
    use standing_topics::dsl;
    let row = dsl::standing_topics.filter(dsl::network_id.eq(network)).filter(dsl::id.eq(&seen.id)).filter(dsl::position.eq(seen.position));
    Ok(on!(db, |c| diesel::update(row).set(dsl::position.eq(position)).execute(c))? == 1)
}

/// Takes a topic away, unless somebody edited it since `version`.
pub fn remove(db: &mut Db, network: &NetworkId, id: &TopicId, version: i32) -> QueryResult<bool> {
    use standing_topics::dsl;
    let row = dsl::standing_topics.filter(dsl::network_id.eq(network)).filter(dsl::id.eq(id)).filter(dsl::version.eq(version));
    Ok(on!(db, |c| diesel::delete(row).execute(c))? == 1)
}
