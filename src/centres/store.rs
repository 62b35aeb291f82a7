//! Centres and affiliations as the database keeps them.

use super::rules::{CentreName, EnterpriseNumber};
use crate::db::schema::{affiliations, centres, persons};
use crate::db::types::At;
use crate::db::{Among, Db, on};
use crate::ids::{CentreId, PersonId};
use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use std::collections::{HashMap, HashSet};

/// A centre as lists name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Centre {
    /// Its id.
    pub id: CentreId,
    /// What it is called.
    pub name: String,
}

/// Where each of these people works now; of several centres the one they joined last.
pub fn of_people(db: &mut Db, people: &[PersonId], today: NaiveDate) -> QueryResult<HashMap<PersonId, Centre>> {
    let rows: Vec<(PersonId, CentreId, String)> = on!(db, |c| affiliations::table
        .inner_join(centres::table.on(centres::id.eq(affiliations::centre_id)))
        .filter(affiliations::person_id.among(people))
        .filter(affiliations::until.is_null().or(affiliations::until.gt(today)))
        .order(affiliations::since)
        .select((affiliations::person_id, centres::id, centres::name))
        .limit(1_000)
        .load(c))?;
    Ok(rows.into_iter().map(|(person, id, name)| (person, Centre { id, name })).collect())
}

/// Everybody who works now for an enterprise that this person works for too: at the same centre, or at one with the same
/// enterprise number. The person is not their own colleague.
pub fn colleagues(db: &mut Db, person: &PersonId, today: NaiveDate) -> QueryResult<HashSet<PersonId>> {
    Ok(at_same_enterprise(db, person, today)?.into_iter().map(|(colleague, _)| colleague).collect())
}

/// Those of them who own or manage it.
pub fn leaders_over(db: &mut Db, person: &PersonId, today: NaiveDate) -> QueryResult<HashSet<PersonId>> {
    let colleagues = at_same_enterprise(db, person, today)?.into_iter();
    Ok(colleagues.filter(|(_, leads)| *leads).map(|(colleague, _)| colleague).collect())
}

/// Colleagues, and whether each owns or manages the enterprise.
fn at_same_enterprise(db: &mut Db, person: &PersonId, today: NaiveDate) -> QueryResult<Vec<(PersonId, bool)>> {
    let mine = affiliations::table
        .inner_join(centres::table.on(centres::id.eq(affiliations::centre_id)))
        .filter(affiliations::person_id.eq(person))
        .filter(affiliations::until.is_null().or(affiliations::until.gt(today)))
        .select((centres::id, centres::enterprise_number));
    let mine: Vec<(CentreId, Option<String>)> = on!(db, |c| mine.load(c))?;
    let (ids, numbers): (Vec<_>, Vec<_>) = mine.into_iter().unzip();
    let numbers: Vec<String> = numbers.into_iter().flatten().collect();
    let theirs = affiliations::table
        .inner_join(centres::table.on(centres::id.eq(affiliations::centre_id)))
        .filter(affiliations::person_id.ne(person))
        .filter(affiliations::until.is_null().or(affiliations::until.gt(today)))
        .filter(centres::id.among(ids).or(centres::enterprise_number.assume_not_null().among(numbers)))
        .select((affiliations::person_id, affiliations::leads))
        .limit(1_000);
    on!(db, |c| theirs.load(c))
}

/// A centre as papers name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enterprise {
    /// What it is called.
    pub name: String,
    /// Its ten digits, when they are known.
    pub number: Option<String>,
}

/// For which enterprise each of these people worked on a day; of several the one they joined last.
pub fn enterprises_of(db: &mut Db, people: &[PersonId], day: NaiveDate) -> QueryResult<HashMap<PersonId, Enterprise>> {
    let rows: Vec<(PersonId, String, Option<String>)> = on!(db, |c| affiliations::table
        .inner_join(centres::table.on(centres::id.eq(affiliations::centre_id)))
        .filter(affiliations::person_id.among(people))
        .filter(affiliations::since.le(day))
        .filter(affiliations::until.is_null().or(affiliations::until.gt(day)))
        .order(affiliations::since)
        .select((affiliations::person_id, centres::name, centres::enterprise_number))
        .limit(1_000)
        .load(c))?;
    Ok(rows.into_iter().map(|(person, name, number)| (person, Enterprise { name, number })).collect())
}

/// A centre with its enterprise number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numbered {
    /// Its id.
    pub id: CentreId,
    /// What it is called.
    pub name: String,
    /// Its ten digits, when they are known.
    pub number: Option<String>,
}

/// The centres where these people work now, by name, each once.
pub fn numbered(db: &mut Db, people: &[PersonId], today: NaiveDate) -> QueryResult<Vec<Numbered>> {
    let rows: Vec<(CentreId, String, Option<String>)> = on!(db, |c| affiliations::table
        .inner_join(centres::table.on(centres::id.eq(affiliations::centre_id)))
        .filter(affiliations::person_id.among(people))
        .filter(affiliations::until.is_null().or(affiliations::until.gt(today)))
        .order((centres::name, centres::id))
        .select((centres::id, centres::name, centres::enterprise_number))
        .distinct()
        .limit(1_000)
        .load(c))?;
    Ok(rows.into_iter().map(|(id, name, number)| Numbered { id, name, number }).collect())
}

/// Somebody who works at a centre.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worker {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Whether they own or manage it.
    pub leads: bool,
}

/// Which of these people work at a centre now, by name.
pub fn workers(db: &mut Db, centre: &CentreId, people: &[PersonId], today: NaiveDate) -> QueryResult<Vec<Worker>> {
    let rows: Vec<(PersonId, String, bool)> = on!(db, |c| affiliations::table
        .inner_join(persons::table.on(persons::id.eq(affiliations::person_id)))
        .filter(affiliations::centre_id.eq(centre))
        .filter(affiliations::person_id.among(people))
        .filter(affiliations::until.is_null().or(affiliations::until.gt(today)))
        .order((persons::name, persons::id))
        .select((persons::id, persons::name, affiliations::leads))
        .limit(1_000)
        .load(c))?;
    Ok(rows.into_iter().map(|(person, name, leads)| Worker { person, name, leads }).collect())
}

/// Notes whether somebody owns or manages a centre.
pub fn set_leads(db: &mut Db, centre: &CentreId, person: &PersonId, leads: bool) -> QueryResult<()> {
    let row = affiliations::table.filter(affiliations::centre_id.eq(centre)).filter(affiliations::person_id.eq(person));
    on!(db, |c| diesel::update(row).set(affiliations::leads.eq(leads)).execute(c)).map(drop)
}

/// Writes the enterprise number of a centre, unless it is no longer as `seen`.
pub fn set_number(db: &mut Db, seen: &Numbered, number: Option<&EnterpriseNumber>) -> QueryResult<bool> {
    let number = centres::enterprise_number.eq(number.map(EnterpriseNumber::as_str));
    let row = centres::table.filter(centres::id.eq(&seen.id));
    let written = match &seen.number {
        Some(known) => on!(db, |c| diesel::update(row.filter(centres::enterprise_number.eq(known))).set(number).execute(c))?,
        None => on!(db, |c| diesel::update(row.filter(centres::enterprise_number.is_null())).set(number).execute(c))?,
    };
    Ok(written == 1)
}

/// Notes that somebody works at the centre of this name from today; a centre that nobody named before is new.
pub fn join(db: &mut Db, person: &PersonId, name: &CentreName, now: DateTime<Utc>) -> QueryResult<()> {
    on!(db, |c| diesel::insert_into(centres::table)
        .values((centres::id.eq(CentreId::new()), centres::name.eq(name.as_str()), centres::created_at.eq(At(now))))
        .on_conflict(centres::name)
        .do_nothing()
        .execute(c))?;
    let centre: CentreId = on!(db, |c| centres::table.filter(centres::name.eq(name.as_str())).select(centres::id).first(c))?;
    let today = now.date_naive();
    if of_people(db, std::slice::from_ref(person), today)?.get(person).is_some_and(|known| known.id == centre) {
        return Ok(());
    }
    on!(db, |c| diesel::insert_into(affiliations::table)
        .values((affiliations::person_id.eq(person), affiliations::centre_id.eq(&centre), affiliations::since.eq(today)))
        .on_conflict_do_nothing()
        .execute(c))
    .map(drop)
}
