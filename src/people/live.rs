//! What people's pages announce.

use crate::db::Db;
use crate::ids::PersonId;
use crate::live::Topic;
use diesel::QueryResult;

/// A login or a role has changed: the person's open pages ask for their rights again, or go.
pub fn rights_changed(db: &mut Db, person: &PersonId) -> QueryResult<()> {
    db.revoke(Topic::Person(person.clone()))
}
