//! Browsers that are in, as the database keeps them: only the hash of their token, so that who reads it cannot enter.

use super::rules::{ABSOLUTE, Login, REMEMBERED};
use crate::db::schema::{logins, person_roles, persons};
use crate::db::types::At;
use crate::db::{Db, on};
use crate::ids::{LoginId, PersonId};
use crate::notices;
use crate::people::store::PersonRow;
use crate::people::{Person, Role};
use chrono::{DateTime, Utc};
use diesel::prelude::*;

/// Lets a browser in: the one door that every way of signing in ends at.
pub fn open_login(db: &mut Db, person: &PersonId, token_hash: &str, agent: &str, now: DateTime<Utc>) -> QueryResult<LoginId> {
    let id = LoginId::new();
    on!(db, |c| diesel::insert_into(logins::table)
        .values((
            logins::id.eq(&id),
            logins::person_id.eq(person),
            logins::token_hash.eq(token_hash),
            logins::agent.eq(agent),
            logins::created_at.eq(At(now)),
            logins::seen_at.eq(At(now)),
        ))
        .execute(c))?;
    Ok(id)
}

type LoginRow = (LoginId, DateTime<Utc>, DateTime<Utc>, Option<DateTime<Utc>>, String);

fn login_from((id, created_at, seen_at, ended_at, agent): LoginRow) -> Login {
    Login { id, created_at, seen_at, ended_at, agent }
}

/// More than there are roles.
const MOST_ROLES: i64 = 20;

/// The login of a browser's token, ended or not, with its person and how much that person did not read yet.
pub fn login_by_token(db: &mut Db, token_hash: &str) -> QueryResult<Option<(Login, Person, i64)>> {
    let rows: Vec<(LoginRow, PersonRow, Option<Role>, Option<i64>)> = on!(db, |c| logins::table
        .inner_join(persons::table.on(persons::id.eq(logins::person_id)))
        .left_join(person_roles::table.on(person_roles::person_id.eq(logins::person_id)))
        .filter(logins::token_hash.eq(token_hash))
        .select((
            (logins::id, logins::created_at, logins::seen_at, logins::ended_at, logins::agent),
            (persons::id, persons::email, persons::name, persons::language),
            person_roles::role.nullable(),
            notices::unread().count().single_value(),
        ))
        .limit(MOST_ROLES)
        .load(c))?;
    let roles = rows.iter().filter_map(|(.., role, _)| *role).collect();
    let login = |(login, (id, email, name, language), _, unread): (LoginRow, PersonRow, _, Option<i64>)| {
        (login_from(login), Person { id, email, name, language, roles }, unread.unwrap_or(0))
    };
    Ok(rows.into_iter().next().map(login))
}

/// A person's logins that were not ended by hand, last seen first.
pub fn logins_of(db: &mut Db, person: &PersonId) -> QueryResult<Vec<Login>> {
    let rows: Vec<LoginRow> = on!(db, |c| logins::table
        .filter(logins::person_id.eq(person))
        .filter(logins::ended_at.is_null())
        .order(logins::seen_at.desc())
        .limit(50)
        .select((logins::id, logins::created_at, logins::seen_at, logins::ended_at, logins::agent))
        .load(c))?;
    Ok(rows.into_iter().map(login_from).collect())
}

/// Ends one login of a person; false when it is not theirs or has ended.
pub fn end_login(db: &mut Db, person: &PersonId, login: &LoginId, now: DateTime<Utc>) -> QueryResult<bool> {
    on!(db, |c| diesel::update(logins::table.find(login).filter(logins::person_id.eq(person)).filter(logins::ended_at.is_null()))
        .set(logins::ended_at.eq(Some(At(now))))
        .execute(c))
    .map(|rows| rows == 1)
}

/// Notes that a browser was seen.
pub fn note_seen(db: &mut Db, login: &LoginId, now: DateTime<Utc>) -> QueryResult<()> {
    on!(db, |c| diesel::update(logins::table.find(login)).set(logins::seen_at.eq(At(now))).execute(c)).map(drop)
}

/// Forgets logins that can never hold again.
pub fn purge(db: &mut Db, now: DateTime<Utc>) -> QueryResult<()> {
    on!(db, |c| diesel::delete(logins::table.filter(logins::created_at.lt(At(now - ABSOLUTE - REMEMBERED)))).execute(c)).map(drop)
}
