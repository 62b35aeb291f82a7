//! What a circle keeps from its runs, in the database.

use super::presenters::presented;
use super::words::Words;
use super::{MOST, Row};
use crate::db::schema::{learning_points, runs};
use crate::db::types::At;
use crate::db::{Db, on};
use crate::ids::{CaseId, LearningPointId, NetworkId, PersonId, RunId, SessionId};
use crate::runs::rules::{Conclusion, Run};
use chrono::{DateTime, Utc};
use diesel::prelude::*;

/// Something that a circle learned.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct LearningPoint {
    /// Its name.
    pub id: LearningPointId,
    /// The run that it came from.
    pub run: RunId,
    /// What was learned.
    pub body: String,
    /// When the circle kept it.
    pub kept_at: DateTime<Utc>,
}

/// What a network learned in all its years, to look through.
const MOST_LEARNED: i64 = 5_000;

/// Keeps a learning point; nothing happens when it is there already.
pub fn keep(db: &mut Db, run: &Run, id: &LearningPointId, body: &str, now: DateTime<Utc>) -> QueryResult<bool> {
    use learning_points::dsl;
    let row = ((dsl::network_id.eq(&run.network), dsl::id.eq(id), dsl::run_id.eq(&run.id)), (dsl::body.eq(body), dsl::kept_at.eq(At(now))));
    Ok(on!(db, |c| diesel::insert_into(dsl::learning_points).values(row).on_conflict_do_nothing().execute(c))? == 1)
}

/// Lets go of a learning point.
pub fn let_go(db: &mut Db, network: &NetworkId, id: &LearningPointId) -> QueryResult<bool> {
    use learning_points::dsl;
    let row = dsl::learning_points.filter(dsl::network_id.eq(network)).filter(dsl::id.eq(id));
    Ok(on!(db, |c| diesel::delete(row).execute(c))? == 1)
}

/// What was kept from a run.
pub fn kept(db: &mut Db, run: &Run) -> QueryResult<Vec<LearningPoint>> {
    use learning_points::dsl;
    let query = dsl::learning_points.filter(dsl::network_id.eq(&run.network)).filter(dsl::run_id.eq(&run.id));
    on!(db, |c| query.order(dsl::id).limit(MOST).select((dsl::id, dsl::run_id, dsl::body, dsl::kept_at)).load(c))
}

/// What a circle took from working on a case.
#[derive(Debug, Clone)]
pub struct Harvested {
    /// The run.
    pub run: Run,
    /// What the presenter of the case said at its end.
    pub conclusion: Conclusion,
    /// What the circle kept.
    pub kept: Vec<LearningPoint>,
}

/// The harvest of the last run of a case of somebody that is over; what others presented in it is not about the case.
pub fn harvest_of(db: &mut Db, network: &NetworkId, case: &CaseId, of: &PersonId) -> QueryResult<Option<Harvested>> {
    use runs::dsl;
    let query = dsl::runs
        .filter(dsl::network_id.eq(network))
        .filter(dsl::case_id.eq(case))
        .filter(dsl::ended_at.is_not_null())
        .order(dsl::id.desc());
    let run: Option<Row> = on!(db, |c| query.select(Row::as_select()).first(c).optional())?;
    let Some(run) = run.map(Run::from) else { return Ok(None) };
    let words = Words::of(db, &run)?;
    let said: Vec<_> = presented(db, &run, &words)?.into_iter().filter(|presented| !presented.said.is_blank()).collect();
    // Who presented in the only round, did so for them.
    let theirs = said.iter().find(|presented| presented.person == *of).or(said.first().filter(|_| run.method.rounds <= 1));
    Ok(Some(Harvested { conclusion: theirs.map(|presented| presented.said.clone()).unwrap_or_default(), kept: kept(db, &run)?, run }))
}

/// What was kept from the runs of a session, for its report.
pub fn kept_in(db: &mut Db, network: &NetworkId, session: &SessionId) -> QueryResult<Vec<String>> {
    use learning_points::dsl;
    let query = dsl::learning_points
        .inner_join(runs::table.on(runs::network_id.eq(dsl::network_id).and(runs::id.eq(dsl::run_id))))
        .filter(dsl::network_id.eq(network))
        .filter(runs::session_id.eq(session))
        .order(dsl::id)
        .limit(MOST);
    on!(db, |c| query.select(dsl::body).load(c))
}

/// The runs of a session that are over, the first first.
pub fn ended_in(db: &mut Db, network: &NetworkId, session: &SessionId) -> QueryResult<Vec<Run>> {
    use runs::dsl;
    let query = dsl::runs
        .filter(dsl::network_id.eq(network))
        .filter(dsl::session_id.eq(session))
        .filter(dsl::ended_at.is_not_null())
        .order(dsl::id)
        .limit(MOST);
    Ok(on!(db, |c| query.select(Row::as_select()).load(c))?.into_iter().map(Run::from).collect())
}

/// What a network kept from all its runs, the latest first.
pub fn kept_by(db: &mut Db, network: &NetworkId) -> QueryResult<Vec<LearningPoint>> {
    use learning_points::dsl;
    let query = dsl::learning_points.filter(dsl::network_id.eq(network)).order(dsl::id.desc()).limit(MOST_LEARNED);
    on!(db, |c| query.select((dsl::id, dsl::run_id, dsl::body, dsl::kept_at)).load(c))
}
