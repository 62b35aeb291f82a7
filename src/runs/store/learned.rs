//! What a circle keeps from its runs, in the database.

use super::{MOST, Row};
use crate::db::schema::{learning_points, runs};
use crate::db::types::At;
use crate::db::{Db, on};
use crate::ids::{CaseId, ItemId, LearningPointId, NetworkId, RunId, SessionId};
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

/// The last run of a case that is over, with what was kept from it.
pub fn harvest_of(db: &mut Db, network: &NetworkId, case: &CaseId) -> QueryResult<Option<(Run, Vec<LearningPoint>)>> {
    use runs::dsl;
    let query = dsl::runs
        .filter(dsl::network_id.eq(network))
        .filter(dsl::case_id.eq(case))
        .filter(dsl::ended_at.is_not_null())
        .order(dsl::id.desc());
    let run: Option<Row> = on!(db, |c| query.select(Row::as_select()).first(c).optional())?;
    let Some(run) = run.map(Run::from) else { return Ok(None) };
    let kept = kept(db, &run)?;
    Ok(Some((run, kept)))
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

/// What presenters said at the end of the runs of a session, each at its item, for its report.
pub fn concluded_in(db: &mut Db, network: &NetworkId, session: &SessionId) -> QueryResult<Vec<(ItemId, Conclusion)>> {
    use runs::dsl;
    let query = dsl::runs
        .filter(dsl::network_id.eq(network))
        .filter(dsl::session_id.eq(session))
        .filter(dsl::ended_at.is_not_null())
        .order(dsl::id)
        .limit(MOST)
        .select((dsl::item_id, dsl::insight, dsl::next_step, dsl::thanks));
    let rows: Vec<(ItemId, String, String, String)> = on!(db, |c| query.load(c))?;
    let said = |(item, insight, next_step, thanks)| (item, Conclusion { insight, next_step, thanks });
    Ok(rows.into_iter().map(said).filter(|(_, said)| *said != Conclusion::default()).collect())
}

/// What a network kept from all its runs, the latest first.
pub fn kept_by(db: &mut Db, network: &NetworkId) -> QueryResult<Vec<LearningPoint>> {
    use learning_points::dsl;
    let query = dsl::learning_points.filter(dsl::network_id.eq(network)).order(dsl::id.desc()).limit(MOST_LEARNED);
    on!(db, |c| query.select((dsl::id, dsl::run_id, dsl::body, dsl::kept_at)).load(c))
}
