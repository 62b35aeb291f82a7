//! Notices, as the database keeps them.

use crate::db::schema::notices;
use crate::db::{Db, on};
use crate::ids::PersonId;
use diesel::prelude::*;

/// How much a person has not read yet.
pub fn unread(db: &mut Db, person: &PersonId) -> QueryResult<i64> {
    on!(db, |c| notices::table.filter(notices::person_id.eq(person)).filter(notices::read_at.is_null()).count().get_result(c))
}
