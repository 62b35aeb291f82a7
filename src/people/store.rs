//! People, codes and logins, as the database keeps them.

use super::rules::{self, Code, Email, Login, Person, Role};
use crate::db::schema::{logins, parked_forms, person_roles, persons, sign_ins};
use crate::db::types::{At, Json};
use crate::db::{Db, on};
use crate::i18n::Language;
use crate::ids::{LoginId, ParkedId, PersonId, SignInId};
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use std::collections::{BTreeMap, HashMap};

type PersonRow = (PersonId, String, String, Option<Language>);

fn person_from(db: &mut Db, row: PersonRow) -> QueryResult<Person> {
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
        on!(db, |c| persons::table.filter(persons::id.eq_any(ids)).select((persons::id, persons::name)).load(c))?;
    Ok(named.into_iter().collect())
}

/// Everybody with a role.
pub fn with_role(db: &mut Db, role: Role) -> QueryResult<Vec<PersonId>> {
    let query = person_roles::table.filter(person_roles::role.eq(role)).order(person_roles::person_id).select(person_roles::person_id);
    on!(db, |c| query.limit(1_000).load(c))
}

/// A page of all people by name, from `after` on.
pub fn people(db: &mut Db, offset: i64, limit: i64) -> QueryResult<Vec<Person>> {
    let rows: Vec<PersonRow> = on!(db, |c| persons::table
        .order((persons::name, persons::id))
        .offset(offset)
        .limit(limit)
        .select((persons::id, persons::email, persons::name, persons::language))
        .load(c))?;
    let ids: Vec<&PersonId> = rows.iter().map(|row| &row.0).collect();
    let roles: Vec<(PersonId, Role)> = on!(db, |c| person_roles::table
        .filter(person_roles::person_id.eq_any(&ids))
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

/// How many codes an address asked for since a moment.
pub fn codes_since(db: &mut Db, email: &str, since: DateTime<Utc>) -> QueryResult<i64> {
    on!(db, |c| sign_ins::table.filter(sign_ins::email.eq(email)).filter(sign_ins::created_at.gt(At(since))).count().get_result(c))
}

/// Notes that a browser asked for a code; for an unknown address too, so that both cost the same.
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

/// A code by id, for the letter that carries it: the address, and when it was asked for.
pub fn code_for_letter(db: &mut Db, id: &SignInId) -> QueryResult<Option<(String, Option<PersonId>, DateTime<Utc>)>> {
    on!(db, |c| sign_ins::table.find(id).select((sign_ins::email, sign_ins::person_id, sign_ins::created_at)).first(c).optional())
}

/// Counts a guess; false when there is none left, however many guess at once.
pub fn count_try(db: &mut Db, id: &SignInId) -> QueryResult<bool> {
    on!(db, |c| diesel::update(sign_ins::table.find(id).filter(sign_ins::tries.lt(rules::TRIES)).filter(sign_ins::used_at.is_null()))
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

/// The login of a browser's token, ended or not, with its person.
pub fn login_by_token(db: &mut Db, token_hash: &str) -> QueryResult<Option<(Login, Person)>> {
    let row: Option<(LoginRow, PersonRow)> = on!(db, |c| logins::table
        .inner_join(persons::table.on(persons::id.eq(logins::person_id)))
        .filter(logins::token_hash.eq(token_hash))
        .select((
            (logins::id, logins::created_at, logins::seen_at, logins::ended_at, logins::agent),
            (persons::id, persons::email, persons::name, persons::language),
        ))
        .first(c)
        .optional())?;
    let Some((login, person)) = row else { return Ok(None) };
    Ok(Some((login_from(login), person_from(db, person)?)))
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

/// Forgets codes, forms and logins whose time is over.
pub fn purge(db: &mut Db, now: DateTime<Utc>) -> QueryResult<()> {
    let (codes, forms, old) = (At(now - rules::CODES_WITHIN), At(now - rules::PARKED), At(now - rules::ABSOLUTE));
    on!(db, |c| diesel::delete(sign_ins::table.filter(sign_ins::created_at.lt(codes))).execute(c))?;
    on!(db, |c| diesel::delete(parked_forms::table.filter(parked_forms::created_at.lt(forms))).execute(c))?;
    on!(db, |c| diesel::delete(logins::table.filter(logins::created_at.lt(old))).execute(c)).map(drop)
}
