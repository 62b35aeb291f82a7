//! Runs in the database.

use super::rules::{Card, Cast, Run, RunState, Spent, Turn, TurnState, Turning, Warmth};
use crate::db::schema::{cards, learning_points, run_steps, runs, turns};
use crate::db::types::{At, Json};
use crate::db::{Db, on};
use crate::ids::{CardId, CaseId, ItemId, LearningPointId, NetworkId, PersonId, RunId, SessionId};
use crate::methods::format::Method;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use std::collections::HashMap;

/// No run has more cards than this: sixty people, each with one a step.
const MOST_CARDS: i64 = 2_000;
/// No list of runs or learning points is longer.
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
    insight: String,
    next_step: String,
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
            insight: row.insight,
            next_step: row.next_step,
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
    let written = cards::table.filter(cards::network_id.eq(network)).filter(cards::run_id.eq_any(&ids));
    // That somebody wrote stays, for who counts what was given.
    on!(db, |c| diesel::update(written).set((cards::body.eq(""), cards::warmth.eq(None::<Warmth>))).execute(c))?;
    on!(db, |c| diesel::update(of_case).set((dsl::insight.eq(""), dsl::next_step.eq(""))).execute(c)).map(drop)
}

/// Keeps a new run; false when this very run is there already, or another one is under way in its session.
pub fn insert(db: &mut Db, run: &Run, now: DateTime<Utc>) -> QueryResult<bool> {
    use runs::dsl;
    let row = (
        (dsl::network_id.eq(&run.network), dsl::id.eq(&run.id), dsl::session_id.eq(&run.session), dsl::item_id.eq(&run.item)),
        (dsl::case_id.eq(&run.case), dsl::method.eq(Json(run.method.clone())), dsl::created_at.eq(At(now))),
        (dsl::insight.eq(&run.insight), dsl::next_step.eq(&run.next_step), dsl::days.eq(run.days)),
        standing(run),
        cast(&run.cast),
        dsl::version.eq(run.version),
    );
    Ok(on!(db, |c| diesel::insert_into(dsl::runs).values(row).on_conflict_do_nothing().execute(c))? == 1)
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

/// Writes what the presenter takes along.
pub fn conclude(db: &mut Db, run: &Run, insight: &str, next_step: &str) -> QueryResult<usize> {
    use runs::dsl;
    let row = dsl::runs.filter(dsl::network_id.eq(&run.network)).filter(dsl::id.eq(&run.id));
    on!(db, |c| diesel::update(row).set((dsl::insight.eq(insight), dsl::next_step.eq(next_step))).execute(c))
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

#[derive(Queryable, Selectable)]
#[diesel(table_name = cards)]
struct CardRow {
    id: CardId,
    step: i32,
    author_id: Option<PersonId>,
    body: String,
    warmth: Option<Warmth>,
    chosen: bool,
    queued: i32,
}

impl From<CardRow> for Card {
    fn from(row: CardRow) -> Self {
        Self {
            id: row.id,
            step: place(row.step),
            author: row.author_id,
            body: row.body,
            warmth: row.warmth,
            chosen: row.chosen,
            queued: row.queued,
        }
    }
}

/// All cards of a run: those of a queue in its order, others in the order of their names, which are random.
pub fn cards(db: &mut Db, run: &Run) -> QueryResult<Vec<Card>> {
    use cards::dsl;
    let query =
        dsl::cards.filter(dsl::network_id.eq(&run.network)).filter(dsl::run_id.eq(&run.id)).order((dsl::step, dsl::queued, dsl::id));
    Ok(on!(db, |c| query.limit(MOST_CARDS).select(CardRow::as_select()).load(c))?.into_iter().map(Card::from).collect())
}

/// Writes somebody's card of a step; there is one each.
pub fn write_card(db: &mut Db, run: &Run, step: usize, author: &PersonId, body: &str) -> QueryResult<()> {
    use cards::dsl;
    let own = dsl::cards
        .filter(dsl::network_id.eq(&run.network))
        .filter(dsl::run_id.eq(&run.id))
        .filter(dsl::step.eq(number(step)))
        .filter(dsl::author_id.eq(author));
    if on!(db, |c| diesel::update(own).set(dsl::body.eq(body)).execute(c))? == 0 {
        insert_card(db, run, step, Some(author), body)?;
    }
    Ok(())
}

fn insert_card(db: &mut Db, run: &Run, step: usize, author: Option<&PersonId>, body: &str) -> QueryResult<()> {
    use cards::dsl;
    let row = (
        (dsl::network_id.eq(&run.network), dsl::run_id.eq(&run.id), dsl::id.eq(CardId::random())),
        (dsl::step.eq(number(step)), dsl::author_id.eq(author), dsl::body.eq(body), dsl::chosen.eq(false)),
    );
    on!(db, |c| diesel::insert_into(dsl::cards).values(row).execute(c)).map(drop)
}

/// Puts somebody's question at the end of the queue of a step, not answered yet.
pub fn queue(db: &mut Db, run: &Run, step: usize, author: &PersonId) -> QueryResult<()> {
    use cards::dsl;
    let of_step = || dsl::cards.filter(dsl::network_id.eq(&run.network)).filter(dsl::run_id.eq(&run.id)).filter(dsl::step.eq(number(step)));
    let last: Option<i32> = on!(db, |c| of_step().select(diesel::dsl::max(dsl::queued)).first(c))?;
    let own = of_step().filter(dsl::author_id.eq(author));
    on!(db, |c| diesel::update(own).set((dsl::queued.eq(last.unwrap_or(0) + 1), dsl::chosen.eq(false))).execute(c)).map(drop)
}

/// Takes somebody's card of a step back.
pub fn take_card(db: &mut Db, run: &Run, step: usize, author: &PersonId) -> QueryResult<()> {
    use cards::dsl;
    let own = dsl::cards
        .filter(dsl::network_id.eq(&run.network))
        .filter(dsl::run_id.eq(&run.id))
        .filter(dsl::step.eq(number(step)))
        .filter(dsl::author_id.eq(author));
    on!(db, |c| diesel::delete(own).execute(c)).map(drop)
}

/// Lays the cards of the step that the run is at anew, without their authors and under other names, all in one go: no
/// name, order or time tells whose a card was.
pub fn unname(db: &mut Db, run: &Run) -> QueryResult<()> {
    use cards::dsl;
    let of_step =
        || dsl::cards.filter(dsl::network_id.eq(&run.network)).filter(dsl::run_id.eq(&run.id)).filter(dsl::step.eq(number(run.at)));
    let bodies: Vec<String> = on!(db, |c| of_step().select(dsl::body).load(c))?;
    on!(db, |c| diesel::delete(of_step()).execute(c))?;
    let mut fresh: Vec<(CardId, String)> = bodies.into_iter().map(|body| (CardId::random(), body)).collect();
    fresh.sort();
    for (id, body) in fresh {
        let row = (
            (dsl::network_id.eq(&run.network), dsl::run_id.eq(&run.id), dsl::id.eq(id)),
            (dsl::step.eq(number(run.at)), dsl::author_id.eq(None::<PersonId>), dsl::body.eq(body), dsl::chosen.eq(false)),
        );
        on!(db, |c| diesel::insert_into(dsl::cards).values(row).execute(c))?;
    }
    Ok(())
}

/// Marks what a card does with the presenter.
pub fn rate(db: &mut Db, run: &Run, card: &CardId, warmth: Option<Warmth>) -> QueryResult<bool> {
    use cards::dsl;
    let row = dsl::cards.filter(dsl::network_id.eq(&run.network)).filter(dsl::run_id.eq(&run.id)).filter(dsl::id.eq(card));
    Ok(on!(db, |c| diesel::update(row).set(dsl::warmth.eq(warmth)).execute(c))? == 1)
}

/// Marks a card as one that helps, or no longer.
pub fn choose(db: &mut Db, run: &Run, card: &CardId, chosen: bool) -> QueryResult<bool> {
    use cards::dsl;
    let row = dsl::cards.filter(dsl::network_id.eq(&run.network)).filter(dsl::run_id.eq(&run.id)).filter(dsl::id.eq(card));
    Ok(on!(db, |c| diesel::update(row).set(dsl::chosen.eq(chosen)).execute(c))? == 1)
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

/// Lays out the turns of the step that the run is at; those that are there stay.
pub fn seat_round(db: &mut Db, run: &Run, order: &[PersonId]) -> QueryResult<()> {
    use turns::dsl;
    for (position, person) in (0..).zip(order) {
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
        .filter(dsl::network_id.eq_any(networks))
        .filter(dsl::days.is_not_null())
        .filter(dsl::ended_at.is_null())
        .order(dsl::id)
        .limit(MOST);
    Ok(on!(db, |c| query.select(Row::as_select()).load(c))?.into_iter().map(Run::from).collect())
}

/// In which of these runs somebody wrote a card in the step that it is at.
pub fn wrote(db: &mut Db, runs: &[Run], person: &PersonId) -> QueryResult<Vec<RunId>> {
    use cards::dsl;
    let networks: Vec<_> = runs.iter().map(|run| run.network.clone()).collect();
    let ids: Vec<_> = runs.iter().map(|run| run.id.clone()).collect();
    let query = dsl::cards.filter(dsl::network_id.eq_any(networks)).filter(dsl::run_id.eq_any(ids)).filter(dsl::author_id.eq(person));
    let written: Vec<(RunId, i32)> = on!(db, |c| query.select((dsl::run_id, dsl::step)).limit(MOST_CARDS).load(c))?;
    let here = |(id, step): &(RunId, i32)| runs.iter().any(|run| run.id == *id && run.at == place(*step));
    Ok(written.into_iter().filter(here).map(|(id, _)| id).collect())
}

/// What a network kept from all its runs, the latest first.
pub fn kept_by(db: &mut Db, network: &NetworkId) -> QueryResult<Vec<LearningPoint>> {
    use learning_points::dsl;
    let query = dsl::learning_points.filter(dsl::network_id.eq(network)).order(dsl::id.desc()).limit(MOST);
    on!(db, |c| query.select((dsl::id, dsl::run_id, dsl::body, dsl::kept_at)).load(c))
}
