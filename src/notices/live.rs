//! What people see change on their home page, and where it is fetched.

use crate::db::Db;
use crate::ids::PersonId;
use crate::live::Topic;
use diesel::QueryResult;

/// A person's home page has something new: what is asked, or what happened.
pub fn home_changed(db: &mut Db, person: &PersonId) -> QueryResult<()> {
    db.announce(Topic::Person(person.clone()), "home", person.as_str())
}
