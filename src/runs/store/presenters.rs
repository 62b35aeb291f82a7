//! Who presents in a run, round after round, and what each of them said at its end.

use super::MOST;
use super::words::{Laid, Words};
use crate::cases;
use crate::db::schema::{presenters, runs};
use crate::db::{Among, Db, on};
use crate::ids::{CaseId, ItemId, NetworkId, PersonId, RunId};
use crate::runs::rules::{Conclusion, Presented, Run};
use diesel::prelude::*;

/// What somebody said at the end, as it lies there.
#[derive(Queryable, Selectable)]
#[diesel(table_name = presenters)]
struct SaidRow {
    person_id: PersonId,
    insight: String,
    next_step: String,
    thanks: String,
    sealed: bool,
}

impl SaidRow {
    fn read(self, words: &Words) -> Presented {
        let sealed = self.sealed;
        let read = |laid: String| words.shown(Laid { words: laid, sealed }).unwrap_or_default();
        let said = Conclusion { insight: read(self.insight), next_step: read(self.next_step), thanks: read(self.thanks) };
        Presented { person: self.person_id, said }
    }
}

/// Somebody presents in a run from now on; whoever did so before them stays one of its presenters.
pub fn present(db: &mut Db, run: &Run) -> QueryResult<()> {
    use presenters::dsl;
    let Some(person) = &run.cast.presenter else { return Ok(()) };
    let row = (dsl::network_id.eq(&run.network), dsl::run_id.eq(&run.id), dsl::person_id.eq(person));
    on!(db, |c| diesel::insert_into(dsl::presenters).values(row).on_conflict_do_nothing().execute(c)).map(drop)
}

/// Who presents in a run never did so, unless they said something.
pub fn withdraw(db: &mut Db, run: &Run) -> QueryResult<()> {
    use presenters::dsl;
    let Some(person) = &run.cast.presenter else { return Ok(()) };
    let blank = dsl::insight.eq("").and(dsl::next_step.eq("")).and(dsl::thanks.eq(""));
    let row = dsl::presenters.filter(dsl::network_id.eq(&run.network)).filter(dsl::run_id.eq(&run.id)).filter(dsl::person_id.eq(person));
    on!(db, |c| diesel::delete(row.filter(blank)).execute(c)).map(drop)
}

/// Everybody who presents in a run or did so in an earlier round, with what they said at its end.
pub fn presented(db: &mut Db, run: &Run, words: &Words) -> QueryResult<Vec<Presented>> {
    use presenters::dsl;
    let query = dsl::presenters.filter(dsl::network_id.eq(&run.network)).filter(dsl::run_id.eq(&run.id)).limit(MOST);
    let rows: Vec<SaidRow> = on!(db, |c| query.select(SaidRow::as_select()).load(c))?;
    Ok(rows.into_iter().map(|row| row.read(words)).collect())
}

/// Writes what a presenter says at the end; false for whoever never presented in this run.
pub fn conclude(db: &mut Db, run: &Run, person: &PersonId, said: &Conclusion) -> QueryResult<bool> {
    use presenters::dsl;
    let words = Words::of(db, run)?;
    let [insight, next_step, thanks] = [&said.insight, &said.next_step, &said.thanks].map(|part| words.lay(part));
    let values = (
        (dsl::insight.eq(insight.words), dsl::next_step.eq(next_step.words), dsl::thanks.eq(thanks.words)),
        dsl::sealed.eq(words.sealed()),
    );
    let row = dsl::presenters.filter(dsl::network_id.eq(&run.network)).filter(dsl::run_id.eq(&run.id)).filter(dsl::person_id.eq(person));
    Ok(on!(db, |c| diesel::update(row).set(values).execute(c))? == 1)
}

/// What was said at the end of these runs of a network, each at its item.
pub fn conclusions(db: &mut Db, network: &NetworkId, of: &[Run]) -> QueryResult<Vec<(ItemId, Presented)>> {
    let ids: Vec<RunId> = of.iter().map(|run| run.id.clone()).collect();
    let query = runs::table
        .inner_join(presenters::table.on(presenters::network_id.eq(runs::network_id).and(presenters::run_id.eq(runs::id))))
        .filter(runs::network_id.eq(network))
        .filter(runs::id.among(&ids))
        .order((runs::id, presenters::person_id))
        .limit(MOST);
    let rows: Vec<(RunId, ItemId, Option<CaseId>, SaidRow)> =
        on!(db, |c| query.select((runs::id, runs::item_id, runs::case_id, SaidRow::as_select())).load(c))?;
    let on_cases: Vec<CaseId> = rows.iter().filter_map(|(_, _, case, _)| case.clone()).collect();
    let locks = cases::locks(db, network, &on_cases)?;
    let said = |(run, item, case, row): (RunId, ItemId, Option<CaseId>, SaidRow)| {
        (item, row.read(&Words::under(&run, case.and_then(|case| locks.get(&case).cloned()))))
    };
    Ok(rows.into_iter().map(said).filter(|(_, presented)| !presented.said.is_blank()).collect())
}
