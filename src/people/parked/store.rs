//! Forms that wait, as the database keeps them: sealed, for they may hold the words of a case.

use super::{AT_MOST, PARKED};
use crate::db::schema::parked_forms;
use crate::db::types::{At, Json};
use crate::db::{Db, on, unreadable};
use crate::ids::{ParkedId, PersonId};
use crate::vault::{Vault, Wrapped};
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
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

/// What was typed, and the lock that it lies under.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct SealedFields {
    key: String,
    sealed: String,
}

fn purpose(id: &ParkedId) -> String {
    format!("parked form {id}")
}

fn seal(db: &Db, id: &ParkedId, fields: &BTreeMap<String, Vec<String>>) -> QueryResult<SealedFields> {
    let (lock, wrapped) = db.vault()?.forge();
    let typed = serde_json::to_string(fields).map_err(|cause| unreadable(cause.into()))?;
    Ok(SealedFields { sealed: lock.seal(&purpose(id), &typed), key: wrapped.as_str().to_owned() })
}

fn open(vault: &Vault, id: &ParkedId, fields: SealedFields) -> anyhow::Result<BTreeMap<String, Vec<String>>> {
    let typed = vault.unwrap(&Wrapped::stored(fields.key))?.open(&purpose(id), &fields.sealed)?;
    Ok(serde_json::from_str(&typed)?)
}

/// Keeps a form until its writer has signed in again; of one form the latest. None when as many wait as may.
pub fn park(db: &mut Db, person: &PersonId, form: &Parked, now: DateTime<Utc>) -> QueryResult<Option<ParkedId>> {
    let id = ParkedId::random();
    let fields = seal(db, &id, &form.fields)?;
    let before = parked_forms::table.filter(parked_forms::person_id.eq(person)).filter(parked_forms::action.eq(&form.action));
    on!(db, |c| diesel::delete(before).execute(c))?;
    if parked_count(db, person)? >= AT_MOST {
        return Ok(None);
    }
    on!(db, |c| diesel::insert_into(parked_forms::table)
        .values((
            parked_forms::id.eq(&id),
            parked_forms::person_id.eq(person),
            parked_forms::page.eq(&form.page),
            parked_forms::action.eq(&form.action),
            parked_forms::fields.eq(Json(fields.clone())),
            parked_forms::created_at.eq(At(now)),
        ))
        .execute(c))?;
    Ok(Some(id))
}

/// A form that waits for this person. One whose key was put away since is not there any more.
pub fn parked(db: &mut Db, person: &PersonId, id: &ParkedId) -> QueryResult<Option<Parked>> {
    type Row = (String, String, Json<SealedFields>);
    let row: Option<Row> = on!(db, |c| parked_forms::table
        .find(id)
        .filter(parked_forms::person_id.eq(person))
        .select((parked_forms::page, parked_forms::action, parked_forms::fields))
        .first(c)
        .optional())?;
    let Some((page, action, Json(fields))) = row else { return Ok(None) };
    Ok(open(&*db.vault()?, id, fields).ok().map(|fields| Parked { page, action, fields }))
}

fn parked_count(db: &mut Db, person: &PersonId) -> QueryResult<i64> {
    on!(db, |c| parked_forms::table.filter(parked_forms::person_id.eq(person)).count().get_result(c))
}

/// Forgets forms that nobody came back for.
pub fn purge(db: &mut Db, now: DateTime<Utc>) -> QueryResult<()> {
    on!(db, |c| diesel::delete(parked_forms::table.filter(parked_forms::created_at.lt(At(now - PARKED)))).execute(c)).map(drop)
}
