//! The sessions of several networks since a moment, as calendars read them, and what tells whether they changed.

use super::replies::rules::Answer;
use super::rules::Session;
use super::store::Row;
use crate::db::schema::{attendances, sessions};
use crate::db::types::At;
use crate::db::{Among, Db, on};
use crate::ids::{NetworkId, PersonId, SessionId};
use chrono::{DateTime, Utc};
use diesel::dsl::{count_star, max, sum};
use diesel::prelude::*;

/// How many answers of one person are read.
const MOST: i64 = 1_000;

/// What grows or shrinks when any of these sessions changes: clocks of several nodes may differ, so not the time alone.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Trace {
    sessions: i64,
    versions: Option<i64>,
    sequences: Option<i64>,
    changed_at: Option<DateTime<Utc>>,
}

/// What a person said about a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MyAnswer {
    /// Which session.
    pub session: SessionId,
    /// Whether they come.
    pub answer: Answer,
    /// They wait for a chair.
    pub waits: bool,
    /// When they said so.
    pub at: DateTime<Utc>,
}

/// The trace of the sessions of these networks that end after `since`; one look into the database.
pub fn trace(db: &mut Db, networks: &[NetworkId], since: DateTime<Utc>) -> QueryResult<Trace> {
    use sessions::dsl;
    let query = dsl::sessions.filter(dsl::network_id.among(networks)).filter(dsl::ends_at.gt(At(since))).select((
        count_star(),
        sum(dsl::version),
        sum(dsl::sequence),
        max(dsl::changed_at),
    ));
    on!(db, |c| query.first(c))
}

/// The sessions of these networks that end after `since`, the latest first; those that were cancelled too.
pub fn since(db: &mut Db, networks: &[NetworkId], since: DateTime<Utc>, most: i64) -> QueryResult<Vec<Session>> {
    use sessions::dsl;
    let query = dsl::sessions
        .filter(dsl::network_id.among(networks))
        .filter(dsl::ends_at.gt(At(since)))
        .order((dsl::starts_at.desc(), dsl::id.desc()))
        .limit(most);
    Ok(on!(db, |c| query.select(Row::as_select()).load(c))?.into_iter().map(Session::from).collect())
}

/// These sessions, each of its network; what is not there is left out.
pub fn these(db: &mut Db, named: &[(NetworkId, SessionId)]) -> QueryResult<Vec<Session>> {
    use sessions::dsl;
    if named.is_empty() {
        return Ok(Vec::new());
    }
    let (networks, ids): (Vec<_>, Vec<_>) = named.iter().cloned().unzip();
    let query = dsl::sessions.filter(dsl::network_id.among(&networks)).filter(dsl::id.among(&ids)).order((dsl::starts_at, dsl::id));
    let found = on!(db, |c| query.select(Row::as_select()).load(c))?.into_iter().map(Session::from);
    Ok(found.filter(|session| named.contains(&(session.network.clone(), session.id.clone()))).collect())
}

/// What one person answered to the sessions of these networks, the latest first.
pub fn my_answers(db: &mut Db, networks: &[NetworkId], person: &PersonId) -> QueryResult<Vec<MyAnswer>> {
    use attendances::dsl;
    let query = dsl::attendances
        .filter(dsl::network_id.among(networks))
        .filter(dsl::person_id.eq(person))
        .order((dsl::answered_at.desc(), dsl::session_id))
        .limit(MOST)
        .select((dsl::session_id, dsl::answer, dsl::queued_at.is_not_null(), dsl::answered_at));
    let rows: Vec<(SessionId, Answer, bool, DateTime<Utc>)> = on!(db, |c| query.load(c))?;
    Ok(rows.into_iter().map(|(session, answer, waits, at)| MyAnswer { session, answer, waits, at }).collect())
}
