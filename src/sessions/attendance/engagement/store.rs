//! The marks and the absences of a whole run.

use super::rules::Tally;
use crate::db::schema::{attendances, presences, sessions};
use crate::db::{Among, Db, on};
use crate::ids::{NetworkId, PersonId, SessionId};
use crate::sessions::attendance::rules::Mark;
use crate::sessions::replies::rules::Answer;
use crate::sessions::rules::SessionState;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use std::collections::HashMap;

/// Two hundred sessions of a hundred people.
const MOST: i64 = 20_000;
const OVER: [SessionState; 2] = [SessionState::Held, SessionState::Recorded];

/// A mark in a session that is over.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Marked {
    /// In which session.
    pub session: SessionId,
    /// Whose.
    pub person: PersonId,
    /// There or not.
    pub mark: Mark,
}

/// The marks of these people in all sessions of a network that are over, in the order of time.
pub fn run(db: &mut Db, network: &NetworkId, people: &[PersonId]) -> QueryResult<Vec<Marked>> {
    on!(db, |c| presences::table
        .inner_join(sessions::table.on(sessions::network_id.eq(presences::network_id).and(sessions::id.eq(presences::session_id))))
        .filter(presences::network_id.eq(network))
        .filter(presences::person_id.among(people))
        .filter(sessions::state.one_of(OVER))
        .order((sessions::starts_at, sessions::id))
        .select((presences::session_id, presences::person_id, presences::mark))
        .limit(MOST)
        .load(c))
}

/// How often each of these people came.
pub fn tallies(db: &mut Db, network: &NetworkId, people: &[PersonId]) -> QueryResult<HashMap<PersonId, Tally>> {
    let mut tallies: HashMap<PersonId, Tally> = HashMap::new();
    for marked in run(db, network, people)? {
        let tally = tallies.entry(marked.person).or_default();
        *tally = tally.with(marked.mark);
    }
    Ok(tallies)
}

/// Somebody said not to come.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Regret {
    /// To which session.
    pub session: SessionId,
    /// Who.
    pub person: PersonId,
    /// When.
    pub at: DateTime<Utc>,
    /// Why, where that was said.
    pub reason: Option<String>,
}

/// Who of these people said not to come to a session of the network.
pub fn regrets(db: &mut Db, network: &NetworkId, people: &[PersonId]) -> QueryResult<Vec<Regret>> {
    use attendances::dsl;
    let query = dsl::attendances
        .filter(dsl::network_id.eq(network))
        .filter(dsl::person_id.among(people))
        .filter(dsl::answer.eq(Answer::Absent))
        .select((dsl::session_id, dsl::person_id, dsl::answered_at, dsl::reason));
    on!(db, |c| query.limit(MOST).load(c))
}
