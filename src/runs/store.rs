//! Runs in the database.

mod cards;
mod learned;
mod presenters;
mod words;

pub use cards::{cards, choose, queue, rate, take_card, unname, write_card, wrote};
pub use learned::{Harvested, LearningPoint, ended_in, harvest_of, keep, kept, kept_by, kept_in, let_go};
pub use presenters::{conclude, conclusions, present, presented, withdraw};
pub use words::Words;

use super::rules::{Cast, Run, RunState, Spent, Turn, TurnState, Turning, Warmth};
use crate::db::schema::{cards as written, networks, presenters as spoken, run_steps, runs, turns};
use crate::db::types::{At, Json};
use crate::db::{Among, Db, on};
use crate::ids::{CaseId, ItemId, NetworkId, PersonId, RunId, SessionId};
use crate::methods::format::Method;
use crate::sessions::Session;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use std::collections::HashMap;

/// No list of runs, or of what was kept from one or in one session, is longer.
const MOST: i64 = 200;

#[derive(Queryable, Selectable)]
#[diesel(table_name = runs)]
struct Row {
    network_id: NetworkId,
    id: RunId,
    session_id: SessionId,
    item_id: ItemId,
    case_id: Option<CaseId>,
    method: Json<Method>,
    state: RunState,
    leader_id: PersonId,
    presenter_id: Option<PersonId>,
    observer_id: Option<PersonId>,
    timekeeper_id: Option<PersonId>,
    note_taker_id: Option<PersonId>,
    step: i32,
    began_at: DateTime<Utc>,
    paused_at: Option<DateTime<Utc>>,
    extra: i32,
    days: Option<i32>,
    turning: Option<Turning>,
    version: i32,
    ended_at: Option<DateTime<Utc>>,
}

impl From<Row> for Run {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            network: row.network_id,
            session: row.session_id,
            item: row.item_id,
            case: row.case_id,
            method: row.method.0,
            state: row.state,
            cast: Cast {
                leader: row.leader_id,
                presenter: row.presenter_id,
                observer: row.observer_id,
                timekeeper: row.timekeeper_id,
                note_taker: row.note_taker_id,
            },
            at: place(row.step),
            began_at: row.began_at,
            paused_at: row.paused_at,
            extra: row.extra,
            days: row.days,
            turning: row.turning,
            version: row.version,
            ended_at: row.ended_at,
        }
    }
}

fn place(step: i32) -> usize {
    usize::try_from(step).unwrap_or(0)
}

fn number(place: usize) -> i32 {
    i32::try_from(place).unwrap_or(i32::MAX)
}

/// One run of a network.
pub fn run(db: &mut Db, network: &NetworkId, id: &RunId) -> QueryResult<Option<Run>> {
    use runs::dsl;
    let query = dsl::runs.filter(dsl::network_id.eq(network)).filter(dsl::id.eq(id));
    Ok(on!(db, |c| query.select(Row::as_select()).first(c).optional())?.map(Run::from))
}

/// The run that is under way in a session.
pub fn under_way(db: &mut Db, network: &NetworkId, session: &SessionId) -> QueryResult<Option<Run>> {
    use runs::dsl;
    let query = dsl::runs.filter(dsl::network_id.eq(network)).filter(dsl::session_id.eq(session)).filter(dsl::ended_at.is_null());
    Ok(on!(db, |c| query.select(Row::as_select()).first(c).optional())?.map(Run::from))
}

/// Whether a run is under way at an item of a session.
pub fn is_at(db: &mut Db, session: &Session, item: &ItemId) -> QueryResult<bool> {
    Ok(under_way(db, &session.network, &session.id)?.is_some_and(|run| run.item == *item))
}

/// The methods that were run last in a network, the latest first.
pub fn latest_methods(db: &mut Db, network: &NetworkId, most: i64) -> QueryResult<Vec<String>> {
    use runs::dsl;
    let query = dsl::runs.filter(dsl::network_id.eq(network)).order(dsl::id.desc()).limit(most);
    let methods: Vec<Json<Method>> = on!(db, |c| query.select(dsl::method).load(c))?;
    Ok(methods.into_iter().map(|method| method.0.id).collect())
}

/// Erases what people wrote while they worked on a case; the learning points that the circle kept stay.
pub fn forget_case(db: &mut Db, network: &NetworkId, case: &CaseId) -> QueryResult<()> {
    use runs::dsl;
    let of_case = dsl::runs.filter(dsl::network_id.eq(network)).filter(dsl::case_id.eq(case));
    let ids: Vec<RunId> = on!(db, |c| of_case.select(dsl::id).load(c))?;
    forget(db, network, &ids)
}

/// Erases what was written in runs without a case, in networks that keep words for so many months, when they ended before
/// a moment; says of how many.
pub fn forget_spoken(db: &mut Db, months: u32, before: DateTime<Utc>) -> QueryResult<usize> {
    use runs::dsl;
    let written_in =
        written::table.filter(written::network_id.eq(dsl::network_id)).filter(written::run_id.eq(dsl::id)).filter(written::body.ne(""));
    let said = spoken::insight.ne("").or(spoken::next_step.ne("")).or(spoken::thanks.ne(""));
    let said_in = spoken::table.filter(spoken::network_id.eq(dsl::network_id)).filter(spoken::run_id.eq(dsl::id)).filter(said);
    let query = dsl::runs
        .inner_join(networks::table.on(networks::id.eq(dsl::network_id)))
        .filter(networks::case_months.eq(i32::try_from(months).unwrap_or(i32::MAX)))
        .filter(dsl::case_id.is_null())
        .filter(dsl::ended_at.lt(At(before)))
        .filter(diesel::dsl::exists(said_in).or(diesel::dsl::exists(written_in)))
        .limit(MOST);
    let rested: Vec<(NetworkId, RunId)> = on!(db, |c| query.select((dsl::network_id, dsl::id)).load(c))?;
    rested.iter().try_for_each(|(network, run)| forget(db, network, std::slice::from_ref(run)))?;
    Ok(rested.len())
}

/// Erases what people wrote in some runs; that somebody wrote stays, for who counts what was given.
fn forget(db: &mut Db, network: &NetworkId, of: &[RunId]) -> QueryResult<()> {
    let theirs = written::table.filter(written::network_id.eq(network)).filter(written::run_id.among(of));
    on!(db, |c| diesel::update(theirs).set((written::body.eq(""), written::warmth.eq(None::<Warmth>))).execute(c))?;
    let said = spoken::table.filter(spoken::network_id.eq(network)).filter(spoken::run_id.among(of));
    on!(db, |c| diesel::update(said).set((spoken::insight.eq(""), spoken::next_step.eq(""), spoken::thanks.eq(""))).execute(c)).map(drop)
}

/// Keeps a new run; false when this very run is there already, or another one is under way in its session.
pub fn insert(db: &mut Db, run: &Run, now: DateTime<Utc>) -> QueryResult<bool> {
    use runs::dsl;
    let row = (
        (dsl::network_id.eq(&run.network), dsl::id.eq(&run.id), dsl::session_id.eq(&run.session), dsl::item_id.eq(&run.item)),
        (dsl::case_id.eq(&run.case), dsl::method.eq(Json(run.method.clone())), dsl::created_at.eq(At(now))),
        (dsl::days.eq(run.days), dsl::version.eq(run.version)),
        standing(run),
        cast(&run.cast),
    );
    let begun = on!(db, |c| diesel::insert_into(dsl::runs).values(row).on_conflict_do_nothing().execute(c))? == 1;
    if begun {
        present(db, run)?;
    }
    Ok(begun)
}

type Standing = (
    diesel::dsl::Eq<runs::state, RunState>,
    diesel::dsl::Eq<runs::step, i32>,
    diesel::dsl::Eq<runs::began_at, At>,
    diesel::dsl::Eq<runs::paused_at, Option<At>>,
    diesel::dsl::Eq<runs::extra, i32>,
    diesel::dsl::Eq<runs::turning, Option<Turning>>,
    diesel::dsl::Eq<runs::ended_at, Option<At>>,
);

fn standing(run: &Run) -> Standing {
    (
        runs::state.eq(run.state),
        runs::step.eq(number(run.at)),
        runs::began_at.eq(At(run.began_at)),
        runs::paused_at.eq(run.paused_at.map(At)),
        runs::extra.eq(run.extra),
        runs::turning.eq(run.turning),
        runs::ended_at.eq(run.ended_at.map(At)),
    )
}

type Roles = (
    diesel::dsl::Eq<runs::leader_id, PersonId>,
    diesel::dsl::Eq<runs::presenter_id, Option<PersonId>>,
    diesel::dsl::Eq<runs::observer_id, Option<PersonId>>,
    diesel::dsl::Eq<runs::timekeeper_id, Option<PersonId>>,
    diesel::dsl::Eq<runs::note_taker_id, Option<PersonId>>,
);

fn cast(cast: &Cast) -> Roles {
    (
        runs::leader_id.eq(cast.leader.clone()),
        runs::presenter_id.eq(cast.presenter.clone()),
        runs::observer_id.eq(cast.observer.clone()),
        runs::timekeeper_id.eq(cast.timekeeper.clone()),
        runs::note_taker_id.eq(cast.note_taker.clone()),
    )
}

/// Writes where a run stands now and who does what, unless somebody moved it since it was read.
pub fn save(db: &mut Db, run: &Run) -> QueryResult<bool> {
    use runs::dsl;
    let row = dsl::runs.filter(dsl::network_id.eq(&run.network)).filter(dsl::id.eq(&run.id)).filter(dsl::version.eq(run.version));
    let values = (standing(run), cast(&run.cast), dsl::version.eq(run.version + 1));
    Ok(on!(db, |c| diesel::update(row).set(values).execute(c))? == 1)
}

/// Closes the harvest of the runs of a session, with its report.
pub fn record(db: &mut Db, network: &NetworkId, session: &SessionId) -> QueryResult<()> {
    use runs::dsl;
    let over = dsl::runs.filter(dsl::network_id.eq(network)).filter(dsl::session_id.eq(session)).filter(dsl::state.eq(RunState::Ended));
    on!(db, |c| diesel::update(over).set(dsl::state.eq(RunState::Recorded)).execute(c)).map(drop)
}

/// Takes a run for this transaction; false when nothing is written in it any more.
pub fn hold(db: &mut Db, run: &Run) -> QueryResult<bool> {
    use runs::dsl;
    let row = dsl::runs.filter(dsl::network_id.eq(&run.network)).filter(dsl::id.eq(&run.id)).filter(dsl::state.ne(RunState::Recorded));
    Ok(on!(db, |c| diesel::update(row).set(dsl::version.eq(dsl::version)).execute(c))? == 1)
}

/// What the steps of a run took so far, and which of them were revealed.
pub fn passed(db: &mut Db, run: &Run) -> QueryResult<HashMap<usize, (Spent, bool)>> {
    use run_steps::dsl;
    let query = dsl::run_steps.filter(dsl::network_id.eq(&run.network)).filter(dsl::run_id.eq(&run.id)).limit(MOST);
    let rows: Vec<(i32, i32, i32, Option<DateTime<Utc>>)> =
        on!(db, |c| query.select((dsl::step, dsl::seconds, dsl::extra, dsl::revealed_at)).load(c))?;
    let passed = |(step, seconds, extra, revealed): (i32, i32, i32, Option<DateTime<Utc>>)| {
        (place(step), (Spent { seconds: i64::from(seconds), extra }, revealed.is_some()))
    };
    Ok(rows.into_iter().map(passed).collect())
}

/// Keeps what a step took.
pub fn leave(db: &mut Db, run: &Run, spent: Spent) -> QueryResult<()> {
    use run_steps::dsl;
    let took = || (dsl::seconds.eq(i32::try_from(spent.seconds).unwrap_or(i32::MAX)), dsl::extra.eq(spent.extra));
    let key = (dsl::network_id.eq(&run.network), dsl::run_id.eq(&run.id), dsl::step.eq(number(run.at)));
    on!(db, |c| diesel::insert_into(dsl::run_steps)
        .values((key, took()))
        .on_conflict((dsl::network_id, dsl::run_id, dsl::step))
        .do_update()
        .set(took())
        .execute(c))
    .map(drop)
}

/// Reveals what was written in the step that the run is at; false when it was so already.
pub fn reveal(db: &mut Db, run: &Run, now: DateTime<Utc>) -> QueryResult<bool> {
    use run_steps::dsl;
    let key = (dsl::network_id.eq(&run.network), dsl::run_id.eq(&run.id), dsl::step.eq(number(run.at)));
    on!(db, |c| diesel::insert_into(dsl::run_steps)
        .values((key, dsl::seconds.eq(0), dsl::extra.eq(0)))
        .on_conflict_do_nothing()
        .execute(c))?;
    let row = dsl::run_steps.filter(dsl::network_id.eq(&run.network)).filter(dsl::run_id.eq(&run.id)).filter(dsl::step.eq(number(run.at)));
    let hidden = row.filter(dsl::revealed_at.is_null());
    Ok(on!(db, |c| diesel::update(hidden).set(dsl::revealed_at.eq(At(now))).execute(c))? == 1)
}

/// The turns of the round in the step that the run is at, in their order.
pub fn turns(db: &mut Db, run: &Run) -> QueryResult<Vec<Turn>> {
    use turns::dsl;
    let query = dsl::turns
        .filter(dsl::network_id.eq(&run.network))
        .filter(dsl::run_id.eq(&run.id))
        .filter(dsl::step.eq(number(run.at)))
        .order(dsl::position)
        .limit(MOST);
    let rows: Vec<(PersonId, TurnState)> = on!(db, |c| query.select((dsl::person_id, dsl::state)).load(c))?;
    Ok(rows.into_iter().map(|(person, state)| Turn { person, state }).collect())
}

/// Lays out the turns of the step that the run is at; those that are there stay, and others come after them.
pub fn seat_round(db: &mut Db, run: &Run, order: &[PersonId]) -> QueryResult<()> {
    use turns::dsl;
    let seated = turns(db, run)?;
    let others = order.iter().filter(|person| !seated.iter().any(|turn| turn.person == **person));
    for (position, person) in (number(seated.len())..).zip(others) {
        let row = (
            (dsl::network_id.eq(&run.network), dsl::run_id.eq(&run.id), dsl::step.eq(number(run.at))),
            (dsl::person_id.eq(person), dsl::position.eq(position), dsl::state.eq(TurnState::Waits)),
        );
        on!(db, |c| diesel::insert_into(dsl::turns).values(row).on_conflict_do_nothing().execute(c))?;
    }
    Ok(())
}

/// Ends somebody's turn; false when it was over.
pub fn end_turn(db: &mut Db, run: &Run, person: &PersonId, state: TurnState) -> QueryResult<bool> {
    use turns::dsl;
    let row = dsl::turns
        .filter(dsl::network_id.eq(&run.network))
        .filter(dsl::run_id.eq(&run.id))
        .filter(dsl::step.eq(number(run.at)))
        .filter(dsl::person_id.eq(person))
        .filter(dsl::state.eq(TurnState::Waits));
    Ok(on!(db, |c| diesel::update(row).set(dsl::state.eq(state)).execute(c))? == 1)
}

/// The run of a case that is under way.
pub fn of_case(db: &mut Db, network: &NetworkId, case: &CaseId) -> QueryResult<Option<RunId>> {
    use runs::dsl;
    let query = dsl::runs.filter(dsl::network_id.eq(network)).filter(dsl::case_id.eq(case)).filter(dsl::ended_at.is_null());
    on!(db, |c| query.select(dsl::id).first(c).optional())
}

/// The runs over some days that are under way in these networks.
pub fn over_days(db: &mut Db, networks: &[NetworkId]) -> QueryResult<Vec<Run>> {
    use runs::dsl;
    let query = dsl::runs
        .filter(dsl::network_id.among(networks))
        .filter(dsl::days.is_not_null())
        .filter(dsl::ended_at.is_null())
        .order(dsl::id)
        .limit(MOST);
    Ok(on!(db, |c| query.select(Row::as_select()).load(c))?.into_iter().map(Run::from).collect())
}
