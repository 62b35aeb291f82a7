//! What a circle keeps from its runs, in the database.

use super::words::{Laid, Words};
use super::{MOST, Row};
use crate::cases;
use crate::db::schema::{learning_points, runs};
use crate::db::types::At;
use crate::db::{Among, Db, on};
use crate::ids::{CaseId, ItemId, LearningPointId, NetworkId, RunId, SessionId};
use crate::runs::rules::{Conclusion, Run, RunState};
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
    /// What the presenter said at its end.
    pub conclusion: Conclusion,
    /// What the circle kept.
    pub kept: Vec<LearningPoint>,
}

/// The harvest of the last run of a case that is over.
pub fn harvest_of(db: &mut Db, network: &NetworkId, case: &CaseId) -> QueryResult<Option<Harvested>> {
    use runs::dsl;
    let query = dsl::runs
        .filter(dsl::network_id.eq(network))
        .filter(dsl::case_id.eq(case))
        .filter(dsl::ended_at.is_not_null())
        .order(dsl::id.desc());
    let run: Option<Row> = on!(db, |c| query.select(Row::as_select()).first(c).optional())?;
    let Some(run) = run.map(Run::from) else { return Ok(None) };
    let words = Words::of(db, &run)?;
    Ok(Some(Harvested { conclusion: conclusion(db, &run, &words)?, kept: kept(db, &run)?, run }))
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

/// What the presenter said at the end, as it lies there.
#[derive(Queryable, Selectable)]
#[diesel(table_name = runs)]
struct ConclusionRow {
    insight: String,
    next_step: String,
    thanks: String,
    sealed: bool,
}

impl ConclusionRow {
    fn read(self, words: &Words) -> QueryResult<Conclusion> {
        let sealed = self.sealed;
        let read = |laid: String| words.read(Laid { words: laid, sealed });
        Ok(Conclusion { insight: read(self.insight)?, next_step: read(self.next_step)?, thanks: read(self.thanks)? })
    }
}

/// What the presenter said at the end of a run.
pub fn conclusion(db: &mut Db, run: &Run, words: &Words) -> QueryResult<Conclusion> {
    use runs::dsl;
    let query = dsl::runs.filter(dsl::network_id.eq(&run.network)).filter(dsl::id.eq(&run.id));
    let row: ConclusionRow = on!(db, |c| query.select(ConclusionRow::as_select()).first(c))?;
    row.read(words)
}

/// Writes what the presenter said at the end; false when the report was fixed meanwhile.
pub fn conclude(db: &mut Db, run: &Run, said: &Conclusion) -> QueryResult<bool> {
    use runs::dsl;
    let words = Words::of(db, run)?;
    let [insight, next_step, thanks] = [&said.insight, &said.next_step, &said.thanks].map(|part| words.lay(part));
    let values = (
        (dsl::insight.eq(insight.words), dsl::next_step.eq(next_step.words), dsl::thanks.eq(thanks.words)),
        dsl::sealed.eq(words.sealed()),
    );
    let row = dsl::runs.filter(dsl::network_id.eq(&run.network)).filter(dsl::id.eq(&run.id)).filter(dsl::state.ne(RunState::Recorded));
    Ok(on!(db, |c| diesel::update(row).set(values).execute(c))? == 1)
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

/// What presenters said at the end of these runs of a network, each at its item. What cannot be opened is left out, and told
/// to the operator.
pub fn conclusions(db: &mut Db, network: &NetworkId, of: &[Run]) -> QueryResult<Vec<(ItemId, Conclusion)>> {
    use runs::dsl;
    let ids: Vec<RunId> = of.iter().map(|run| run.id.clone()).collect();
    let query = dsl::runs
        .filter(dsl::network_id.eq(network))
        .filter(dsl::id.one_of(&ids))
        .filter(dsl::insight.ne("").or(dsl::next_step.ne("")).or(dsl::thanks.ne("")))
        .order(dsl::id);
    let rows: Vec<(RunId, ItemId, Option<CaseId>, ConclusionRow)> =
        on!(db, |c| query.select((dsl::id, dsl::item_id, dsl::case_id, ConclusionRow::as_select())).load(c))?;
    let on_cases: Vec<CaseId> = rows.iter().filter_map(|(_, _, case, _)| case.clone()).collect();
    let locks = cases::locks(db, network, &on_cases)?;
    let said = |(run, item, case, row): (RunId, ItemId, Option<CaseId>, ConclusionRow)| {
        let lock = case.and_then(|case| locks.get(&case).cloned());
        let read = row.read(&Words::under(&run, lock)).inspect_err(|error| tracing::error!(%run, %error, "sealed words do not open"));
        read.ok().map(|said| (item, said))
    };
    Ok(rows.into_iter().filter_map(said).collect())
}

/// What a network kept from all its runs, the latest first.
pub fn kept_by(db: &mut Db, network: &NetworkId) -> QueryResult<Vec<LearningPoint>> {
    use learning_points::dsl;
    let query = dsl::learning_points.filter(dsl::network_id.eq(network)).order(dsl::id.desc()).limit(MOST_LEARNED);
    on!(db, |c| query.select((dsl::id, dsl::run_id, dsl::body, dsl::kept_at)).load(c))
}
