//! Forms that wait, as the database keeps them.

use super::PARKED;
use crate::db::schema::parked_forms;
use crate::db::types::{At, Json};
use crate::db::{Db, on};
use crate::ids::{ParkedId, PersonId};
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use std::collections::BTreeMap;

/// The form of somebody who must sign in again.
#[derive(Debug, Clone)]
pub struct Parked {
    /// The page that held it.
    pub page: String,
    /// Where it was posted to.
    pub action: String,
    /// What was typed.
    pub fields: BTreeMap<String, Vec<String>>,
}

/// Keeps a form until its writer has signed in again.
pub fn park(db: &mut Db, person: &PersonId, form: &Parked, now: DateTime<Utc>) -> QueryResult<ParkedId> {
    let id = ParkedId::random();
    on!(db, |c| diesel::insert_into(parked_forms::table)
        .values((
            parked_forms::id.eq(&id),
            parked_forms::person_id.eq(person),
            parked_forms::page.eq(&form.page),
            parked_forms::action.eq(&form.action),
            parked_forms::fields.eq(Json(form.fields.clone())),
            parked_forms::created_at.eq(At(now)),
        ))
        .execute(c))?;
    Ok(id)
}

/// A form that waits for this person.
pub fn parked(db: &mut Db, person: &PersonId, id: &ParkedId) -> QueryResult<Option<Parked>> {
    type Row = (String, String, Json<BTreeMap<String, Vec<String>>>);
    let row: Option<Row> = on!(db, |c| parked_forms::table
        .find(id)
        .filter(parked_forms::person_id.eq(person))
        .select((parked_forms::page, parked_forms::action, parked_forms::fields))
        .first(c)
        .optional())?;
    Ok(row.map(|(page, action, Json(fields))| Parked { page, action, fields }))
}

/// How many forms wait for a person.
pub fn parked_count(db: &mut Db, person: &PersonId) -> QueryResult<i64> {
    on!(db, |c| parked_forms::table.filter(parked_forms::person_id.eq(person)).count().get_result(c))
}

/// Forgets forms that nobody came back for.
pub fn purge(db: &mut Db, now: DateTime<Utc>) -> QueryResult<()> {
    on!(db, |c| diesel::delete(parked_forms::table.filter(parked_forms::created_at.lt(At(now - PARKED)))).execute(c)).map(drop)
}
