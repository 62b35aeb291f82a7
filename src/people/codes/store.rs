//! Codes that were asked for, as the database keeps them; the six digits themselves are kept nowhere.

use super::rules::{CODES_WITHIN, Code, OF_ADDRESS, TRIES};
use crate::db::schema::sign_ins;
use crate::db::types::At;
use crate::db::{Conn, Db, on};
use crate::ids::{PersonId, SignInId};
use crate::people::rules::Email;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};

/// Lets those who ask for codes of one address do so one after the other, also when no row of it is there yet. SQLite's
/// writes come after each other anyway.
pub fn hold(db: &mut Db, email: &Email) -> QueryResult<()> {
    match db.conn() {
        Conn::Sqlite(_) => Ok(()),
        Conn::Postgres(c) => {
            diesel::sql_query("SELECT pg_advisory_xact_lock(hashtext($1))").bind::<Text, _>(email.as_str()).execute(c).map(drop)
        }
    }
}

/// The browsers to which codes for an address went since a moment, as many as may. A code that was asked for and not sent
/// is nobody's, as are all of an unknown address.
pub fn sent_since(db: &mut Db, email: &Email, person: Option<&PersonId>, since: DateTime<Utc>) -> QueryResult<Vec<String>> {
    let asked = sign_ins::table
        .filter(sign_ins::email.eq(email.as_str()))
        .filter(sign_ins::created_at.gt(At(since)))
        .filter(sign_ins::person_id.is_not_null().or(person.is_none().into_sql::<Bool>()));
    on!(db, |c| asked.select(sign_ins::browser).limit(OF_ADDRESS as i64).load(c))
}

/// Notes that a browser asked for a code; for an unknown address too, so that both cost the same. Without a person
/// nobody signs in with it.
pub fn ask_code(
    db: &mut Db,
    id: &SignInId,
    email: &Email,
    person: Option<&PersonId>,
    browser: &str,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    on!(db, |c| diesel::insert_into(sign_ins::table)
        .values((
            sign_ins::id.eq(id),
            sign_ins::email.eq(email.as_str()),
            sign_ins::person_id.eq(person),
            sign_ins::browser.eq(browser),
            sign_ins::tries.eq(0),
            sign_ins::created_at.eq(At(now)),
        ))
        .execute(c))
    .map(drop)
}

/// The last code that a browser asked for.
pub struct Asked {
    /// Which.
    pub id: SignInId,
    /// For whom, when the address is known.
    pub person: Option<PersonId>,
    /// The address.
    pub email: String,
    /// Whether it may be guessed.
    pub code: Code,
}

/// The last code that a browser asked for.
pub fn last_code(db: &mut Db, browser: &str) -> QueryResult<Option<Asked>> {
    type Row = (SignInId, Option<PersonId>, String, DateTime<Utc>, i32, Option<DateTime<Utc>>);
    let row: Option<Row> = on!(db, |c| sign_ins::table
        .filter(sign_ins::browser.eq(browser))
        .order((sign_ins::created_at.desc(), sign_ins::id.desc()))
        .select((sign_ins::id, sign_ins::person_id, sign_ins::email, sign_ins::created_at, sign_ins::tries, sign_ins::used_at))
        .first(c)
        .optional())?;
    Ok(row.map(|(id, person, email, asked_at, tries, used)| Asked {
        id,
        person,
        email,
        code: Code { asked_at, tries, used: used.is_some() },
    }))
}

/// What the letter with a code is drawn from: the address, the person if it is somebody's, and when it was asked for.
type Posted = (String, Option<PersonId>, DateTime<Utc>);

/// A code by id, for the letter that carries it.
pub fn code_for_letter(db: &mut Db, id: &SignInId) -> QueryResult<Option<Posted>> {
    on!(db, |c| sign_ins::table.find(id).select((sign_ins::email, sign_ins::person_id, sign_ins::created_at)).first(c).optional())
}

/// Counts a guess; false when there is none left, however many guess at once.
pub fn count_try(db: &mut Db, id: &SignInId) -> QueryResult<bool> {
    on!(db, |c| diesel::update(sign_ins::table.find(id).filter(sign_ins::tries.lt(TRIES)).filter(sign_ins::used_at.is_null()))
        .set(sign_ins::tries.eq(sign_ins::tries + 1))
        .execute(c))
    .map(|rows| rows == 1)
}

/// Uses a code up; false when somebody was first.
pub fn use_code(db: &mut Db, id: &SignInId, now: DateTime<Utc>) -> QueryResult<bool> {
    on!(db, |c| diesel::update(sign_ins::table.find(id).filter(sign_ins::used_at.is_null()))
        .set(sign_ins::used_at.eq(Some(At(now))))
        .execute(c))
    .map(|rows| rows == 1)
}

/// Forgets codes that count no more.
pub fn purge(db: &mut Db, now: DateTime<Utc>) -> QueryResult<()> {
    on!(db, |c| diesel::delete(sign_ins::table.filter(sign_ins::created_at.lt(At(now - CODES_WITHIN)))).execute(c)).map(drop)
}
