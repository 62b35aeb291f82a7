//! What is kept of who was there: the marks, the signatures, the code of the room and the wrong tries at it.

use super::rules::{Code, Mark, Presence, Signature};
use crate::db::schema::{code_tries, presences, sessions};
use crate::db::types::At;
use crate::db::{Among, Db, on};
use crate::ids::{NetworkId, PersonId, SessionId};
use crate::sessions::rules::Session;
use chrono::{DateTime, Utc};
use diesel::prelude::*;

/// A circle has at most two dozen chairs, and a session a few guests.
const MOST: i64 = 500;

#[derive(Queryable, Selectable)]
#[diesel(table_name = presences)]
struct Row {
    person_id: PersonId,
    mark: Mark,
    marked_by: PersonId,
    marked_at: DateTime<Utc>,
    signed_name: Option<String>,
    witness_id: Option<PersonId>,
    signed_at: Option<DateTime<Utc>>,
    version: i32,
}

impl From<Row> for Presence {
    fn from(row: Row) -> Self {
        let witness = row.witness_id;
        Self {
            person: row.person_id,
            mark: row.mark,
            marked_by: row.marked_by,
            marked_at: row.marked_at,
            signature: row.signed_name.zip(row.signed_at).map(|(name, at)| Signature { name, at, witness }),
            version: row.version,
        }
    }
}

/// What is kept of everybody at a session.
pub fn presences(db: &mut Db, network: &NetworkId, session: &SessionId) -> QueryResult<Vec<Presence>> {
    use presences::dsl;
    let query = dsl::presences.filter(dsl::network_id.eq(network)).filter(dsl::session_id.eq(session)).limit(MOST);
    Ok(on!(db, |c| query.select(Row::as_select()).load(c))?.into_iter().map(Presence::from).collect())
}

/// The sessions of a network that somebody is marked as there at.
pub fn with_mark_of(db: &mut Db, network: &NetworkId, person: &PersonId) -> QueryResult<Vec<SessionId>> {
    use presences::dsl;
    let there = Mark::ALL.iter().copied().filter(|mark| mark.was_there());
    let query = dsl::presences.filter(dsl::network_id.eq(network)).filter(dsl::person_id.eq(person)).filter(dsl::mark.among(there));
    on!(db, |c| query.select(dsl::session_id).limit(MOST).load(c))
}

/// What is kept of one person at a session.
pub fn presence(db: &mut Db, session: &Session, person: &PersonId) -> QueryResult<Option<Presence>> {
    let row = presences::table.find((&session.network, &session.id, person));
    Ok(on!(db, |c| row.select(Row::as_select()).first(c).optional())?.map(Presence::from))
}

/// Marks somebody for the first time; false when somebody was first.
pub fn insert(db: &mut Db, session: &Session, person: &PersonId, mark: Mark, by: &PersonId, now: DateTime<Utc>) -> QueryResult<bool> {
    use presences::dsl;
    let row = (
        (dsl::network_id.eq(&session.network), dsl::session_id.eq(&session.id), dsl::person_id.eq(person)),
        (dsl::mark.eq(mark), dsl::marked_by.eq(by), dsl::marked_at.eq(At(now)), dsl::version.eq(1)),
    );
    Ok(on!(db, |c| diesel::insert_into(dsl::presences).values(row).on_conflict_do_nothing().execute(c))? == 1)
}

/// Marks somebody otherwise, unless what is kept is no longer as `seen`.
pub fn update(db: &mut Db, session: &Session, seen: &Presence, mark: Mark, by: &PersonId, now: DateTime<Utc>) -> QueryResult<bool> {
    use presences::dsl;
    let row = dsl::presences.find((&session.network, &session.id, &seen.person)).filter(dsl::version.eq(seen.version));
    let values = (dsl::mark.eq(mark), dsl::marked_by.eq(by), dsl::marked_at.eq(At(now)), dsl::version.eq(seen.version + 1));
    Ok(on!(db, |c| diesel::update(row).set(values).execute(c))? == 1)
}

/// Sets a signature where none stands yet; false when one does.
pub fn sign(db: &mut Db, session: &Session, person: &PersonId, signature: &Signature) -> QueryResult<bool> {
    use presences::dsl;
    let row = dsl::presences.find((&session.network, &session.id, person)).filter(dsl::signed_at.is_null());
    let values = (dsl::signed_name.eq(&signature.name), dsl::signed_at.eq(Some(At(signature.at))), dsl::witness_id.eq(&signature.witness));
    Ok(on!(db, |c| diesel::update(row).set(values).execute(c))? == 1)
}

/// The code of the room, when one was made.
pub fn code(db: &mut Db, network: &NetworkId, session: &SessionId) -> QueryResult<Option<String>> {
    let row = sessions::table.find((network, session)).select(sessions::code);
    Ok(on!(db, |c| row.first::<Option<String>>(c).optional())?.flatten())
}

/// Gives the room another code.
pub fn set_code(db: &mut Db, session: &Session, code: &Code) -> QueryResult<()> {
    let row = sessions::table.find((&session.network, &session.id));
    on!(db, |c| diesel::update(row).set(sessions::code.eq(Some(code.as_str()))).execute(c)).map(drop)
}

/// Counts a try at the code before it is looked at, so that tries at the same moment count as well; says how many.
pub fn count_try(db: &mut Db, session: &Session, person: &PersonId) -> QueryResult<i32> {
    use code_tries::dsl;
    let row = (dsl::network_id.eq(&session.network), dsl::session_id.eq(&session.id), dsl::person_id.eq(person), dsl::wrong.eq(1));
    on!(db, |c| diesel::insert_into(dsl::code_tries)
        .values(row)
        .on_conflict((dsl::network_id, dsl::session_id, dsl::person_id))
        .do_update()
        .set(dsl::wrong.eq(dsl::wrong + 1))
        .execute(c))?;
    on!(db, |c| dsl::code_tries.find((&session.network, &session.id, person)).select(dsl::wrong).first(c))
}

/// The code was right: the try was none of the wrong ones.
pub fn uncount_try(db: &mut Db, session: &Session, person: &PersonId) -> QueryResult<()> {
    use code_tries::dsl;
    let row = dsl::code_tries.find((&session.network, &session.id, person));
    on!(db, |c| diesel::update(row).set(dsl::wrong.eq(dsl::wrong - 1)).execute(c)).map(drop)
}
