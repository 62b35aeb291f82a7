//! People and their roles, as the database keeps them.

use super::rules::{Email, Person, Role};
use super::{codes, logins, parked};
use crate::db::schema::{person_roles, persons};
use crate::db::types::At;
use crate::db::{Among, Db, on};
use crate::i18n::Language;
use crate::ids::PersonId;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use std::collections::HashMap;

pub(super) type PersonRow = (PersonId, String, String, Option<Language>);

/// A person from their row, with the roles.
pub(super) fn person_from(db: &mut Db, row: PersonRow) -> QueryResult<Person> {
    let (id, email, name, language) = row;
    let roles = on!(db, |c| person_roles::table.filter(person_roles::person_id.eq(&id)).select(person_roles::role).load(c))?;
    Ok(Person { id, email, name, language, roles })
}

/// A person by id.
pub fn person(db: &mut Db, id: &PersonId) -> QueryResult<Option<Person>> {
    let columns = (persons::id, persons::email, persons::name, persons::language);
    let row: Option<PersonRow> = on!(db, |c| persons::table.find(id).select(columns).first(c).optional())?;
    row.map(|row| person_from(db, row)).transpose()
}

/// A person by address.
pub fn person_by_email(db: &mut Db, email: &str) -> QueryResult<Option<Person>> {
    let columns = (persons::id, persons::email, persons::name, persons::language);
    let row: Option<PersonRow> = on!(db, |c| persons::table.filter(persons::email.eq(email)).select(columns).first(c).optional())?;
    row.map(|row| person_from(db, row)).transpose()
}

/// The person with this address, made now when there is none. The name is used for a new person only.
pub fn person_for(db: &mut Db, email: &Email, name: &str, now: DateTime<Utc>) -> QueryResult<PersonId> {
    on!(db, |c| diesel::insert_into(persons::table)
        .values((
            persons::id.eq(PersonId::new()),
            persons::email.eq(email.as_str()),
            persons::name.eq(name),
            persons::created_at.eq(At(now)),
        ))
        .on_conflict(persons::email)
        .do_nothing()
        .execute(c))?;
    on!(db, |c| persons::table.filter(persons::email.eq(email.as_str())).select(persons::id).first(c))
}

/// Gives a person a role; giving it twice is harmless.
pub fn give_role(db: &mut Db, person: &PersonId, role: Role) -> QueryResult<()> {
    on!(db, |c| diesel::insert_into(person_roles::table)
        .values((person_roles::person_id.eq(person), person_roles::role.eq(role)))
        .on_conflict_do_nothing()
        .execute(c))
    .map(drop)
}

/// Takes a role from a person.
pub fn take_role(db: &mut Db, person: &PersonId, role: Role) -> QueryResult<()> {
    on!(db, |c| diesel::delete(person_roles::table.find((person, role))).execute(c)).map(drop)
}

/// Changes what a person says of themselves.
pub fn rename(db: &mut Db, person: &PersonId, name: &str, language: Option<Language>) -> QueryResult<()> {
    on!(db, |c| diesel::update(persons::table.find(person)).set((persons::name.eq(name), persons::language.eq(language))).execute(c))
        .map(drop)
}

/// What these people are called.
pub fn names(db: &mut Db, ids: &[PersonId]) -> QueryResult<HashMap<PersonId, String>> {
    let named: Vec<(PersonId, String)> =
        on!(db, |c| persons::table.filter(persons::id.among(ids)).select((persons::id, persons::name)).load(c))?;
    Ok(named.into_iter().collect())
}

/// Everybody with a role.
pub fn with_role(db: &mut Db, role: Role) -> QueryResult<Vec<PersonId>> {
    let query = person_roles::table.filter(person_roles::role.eq(role)).order(person_roles::person_id).select(person_roles::person_id);
    on!(db, |c| query.limit(1_000).load(c))
}

/// Everybody with a role, which is taken for the rest of the transaction: they lose it one after the other.
pub fn hold_role(db: &mut Db, role: Role) -> QueryResult<Vec<PersonId>> {
    let held = person_roles::table.filter(person_roles::role.eq(role));
    on!(db, |c| diesel::update(held).set(person_roles::role.eq(person_roles::role)).execute(c))?;
    with_role(db, role)
}

diesel::define_sql_function! {
    /// A text in small letters; SQLite knows those of English alone.
    fn lower(text: diesel::sql_types::Text) -> diesel::sql_types::Text;
}

/// A page of the people whose name or address holds a word, by name; of all, when it is blank.
pub fn people(db: &mut Db, word: &str, offset: i64, limit: i64) -> QueryResult<Vec<Person>> {
    let somewhere = format!("%{}%", word.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"));
    // The database alone writes small what it compares: another hand would know other letters.
    let small = || lower(&somewhere);
    let holds = lower(persons::name).like(small()).escape('\\').or(lower(persons::email).like(small()).escape('\\'));
    let rows: Vec<PersonRow> = on!(db, |c| persons::table
        .filter(holds)
        .order((persons::name, persons::id))
        .offset(offset)
        .limit(limit)
        .select((persons::id, persons::email, persons::name, persons::language))
        .load(c))?;
    let ids: Vec<&PersonId> = rows.iter().map(|row| &row.0).collect();
    let roles: Vec<(PersonId, Role)> = on!(db, |c| person_roles::table
        .filter(person_roles::person_id.among(&ids))
        .select((person_roles::person_id, person_roles::role))
        .load(c))?;
    let roles_of = |id: &PersonId| roles.iter().filter(|(person, _)| person == id).map(|(_, role)| *role).collect();
    Ok(rows
        .iter()
        .map(|(id, email, name, language)| Person {
            id: id.clone(),
            email: email.clone(),
            name: name.clone(),
            language: *language,
            roles: roles_of(id),
        })
        .collect())
}

/// Forgets codes, forms and logins whose time is over.
pub fn purge(db: &mut Db, now: DateTime<Utc>) -> QueryResult<()> {
    codes::store::purge(db, now)?;
    parked::store::purge(db, now)?;
    logins::store::purge(db, now)
}
