//! What was given, counted from what the domains keep anyway: nobody notes anything for it.

use super::rules::{Gift, Given, Weights};
use crate::cases::rules::CaseState;
use crate::db::schema::{agenda_items, cards, cases, networks, questions, reports, runs, transitions, turns};
use crate::db::types::Json;
use crate::db::{Among, Db, on};
use crate::ids::{NetworkId, PersonId, RunId};
use crate::methods::{Method, Shared};
use crate::questions::State;
use crate::runs::rules::{TurnState, steps};
use crate::sessions::agenda::rules::{ItemState, Rubric};
use crate::sessions::report::rules::ReportState;
use diesel::dsl::count_star;
use diesel::prelude::*;
use std::collections::{HashMap, HashSet};

/// No circle has more people than this.
const MOST: i64 = 500;

/// What is counted once for each person and run, in all runs of a circle.
const MOST_ADVICE: i64 = 20_000;

type Counts = Vec<(PersonId, i64)>;

/// What everybody gave to a network; ten queries, however many they are.
pub fn given(db: &mut Db, network: &NetworkId) -> QueryResult<HashMap<PersonId, Given>> {
    let all = [
        (Gift::Case, cases_of(db, network, &[CaseState::Discussed, CaseState::FollowedUp, CaseState::Purged])?),
        (Gift::FollowUp, told(db, network)?),
        (Gift::Talk, talks(db, network)?),
        (Gift::Report, reports_of(db, network)?),
        (Gift::Advice, advice(db, network)?),
        (Gift::Question, questions_of(db, network)?),
    ];
    let mut given: HashMap<PersonId, Given> = HashMap::new();
    for (gift, counts) in all {
        for (person, count) in counts {
            given.entry(person).or_default().add(gift, count);
        }
    }
    Ok(given)
}

fn cases_of(db: &mut Db, network: &NetworkId, states: &[CaseState]) -> QueryResult<Counts> {
    use cases::dsl;
    let query = dsl::cases.filter(dsl::network_id.eq(network)).filter(dsl::state.among(states)).group_by(dsl::presenter_id);
    on!(db, |c| query.select((dsl::presenter_id, count_star())).limit(MOST).load(c))
}

/// Whoever told how it went on did so once a case; the log keeps it when the case is gone.
fn told(db: &mut Db, network: &NetworkId) -> QueryResult<Counts> {
    use transitions::dsl;
    let query = dsl::transitions
        .filter(dsl::network_id.eq(network))
        .filter(dsl::thing.eq("case"))
        .filter(dsl::to_state.eq(CaseState::FollowedUp.as_str()))
        .filter(dsl::actor_id.is_not_null())
        .group_by(dsl::actor_id);
    on!(db, |c| query.select((dsl::actor_id.assume_not_null(), count_star())).limit(MOST).load(c))
}

/// Who explained something: its owner, else whoever proposed it.
fn talks(db: &mut Db, network: &NetworkId) -> QueryResult<Counts> {
    use agenda_items::dsl;
    let done = || {
        dsl::agenda_items.filter(dsl::network_id.eq(network)).filter(dsl::rubric.eq(Rubric::Talk)).filter(dsl::state.eq(ItemState::Done))
    };
    let owned = done().filter(dsl::owner_id.is_not_null()).group_by(dsl::owner_id);
    let proposed = done()
        .filter(dsl::owner_id.is_null().and(dsl::title.ne("")).and(dsl::topic_id.is_null()).and(dsl::carried_from.is_null()))
        .group_by(dsl::proposed_by);
    let mut counts: Counts = on!(db, |c| owned.select((dsl::owner_id.assume_not_null(), count_star())).limit(MOST).load(c))?;
    counts.extend(on!(db, |c| proposed.select((dsl::proposed_by, count_star())).limit(MOST).load::<(PersonId, i64)>(c))?);
    Ok(counts)
}

/// Who wrote a report that was shared: whoever it was handed to, else whoever wrote it.
fn reports_of(db: &mut Db, network: &NetworkId) -> QueryResult<Counts> {
    use reports::dsl;
    let shared = || dsl::reports.filter(dsl::network_id.eq(network)).filter(dsl::state.one_of([ReportState::Shared, ReportState::Fixed]));
    let handed = shared().filter(dsl::reporter_id.is_not_null()).group_by(dsl::reporter_id);
    let written = shared().filter(dsl::reporter_id.is_null()).group_by(dsl::updated_by);
    let mut counts: Counts = on!(db, |c| handed.select((dsl::reporter_id.assume_not_null(), count_star())).limit(MOST).load(c))?;
    counts.extend(on!(db, |c| written.select((dsl::updated_by, count_star())).limit(MOST).load::<(PersonId, i64)>(c))?);
    Ok(counts)
}

/// Who thinks along with the case of another, aloud or on paper, does so once a run.
fn advice(db: &mut Db, network: &NetworkId) -> QueryResult<Counts> {
    let mut given: HashSet<(PersonId, RunId)> = turns_of(db, network)?.into_iter().collect();
    given.extend(cards_of(db, network)?);
    let mut counts: HashMap<PersonId, i64> = HashMap::new();
    given.into_iter().for_each(|(person, _)| *counts.entry(person).or_default() += 1);
    Ok(counts.into_iter().collect())
}

/// The runs in which somebody spoke in a turn of their own.
fn turns_of(db: &mut Db, network: &NetworkId) -> QueryResult<Vec<(PersonId, RunId)>> {
    use turns::dsl;
    let query = dsl::turns.filter(dsl::network_id.eq(network)).filter(dsl::state.eq(TurnState::Spoke)).distinct();
    on!(db, |c| query.select((dsl::person_id, dsl::run_id)).limit(MOST_ADVICE).load(c))
}

/// The runs in which somebody wrote a card under their name while another presented; nameless ones are nobody's, and what
/// somebody writes down for themselves advises nobody.
fn cards_of(db: &mut Db, network: &NetworkId) -> QueryResult<Vec<(PersonId, RunId)>> {
    use cards::dsl;
    let query =
        dsl::cards.filter(dsl::network_id.eq(network)).filter(dsl::author_id.is_not_null()).filter(dsl::by_presenter.eq(false)).distinct();
    let all: Vec<(PersonId, RunId, i32)> =
        on!(db, |c| query.select((dsl::author_id.assume_not_null(), dsl::run_id, dsl::step)).limit(MOST_ADVICE).load(c))?;
    let kept = kept_steps(db, network)?;
    let told = all.into_iter().filter(|(_, run, step)| !kept.contains(&(run.clone(), *step)));
    Ok(told.map(|(person, run, _)| (person, run)).collect())
}

/// The steps of runs in which everybody writes for themselves alone.
fn kept_steps(db: &mut Db, network: &NetworkId) -> QueryResult<HashSet<(RunId, i32)>> {
    let query = runs::table.filter(runs::network_id.eq(network)).limit(MOST);
    let methods: Vec<(RunId, Json<Method>)> = on!(db, |c| query.select((runs::id, runs::method)).load(c))?;
    let kept = |(run, Json(method)): (RunId, Json<Method>)| -> Vec<(RunId, i32)> {
        let places = (0..).zip(steps(&method)).filter(|(_, placed)| placed.step.shared == Some(Shared::Kept));
        places.map(|(place, _)| (run.clone(), place)).collect()
    };
    Ok(methods.into_iter().flat_map(kept).collect())
}

fn questions_of(db: &mut Db, network: &NetworkId) -> QueryResult<Counts> {
    use questions::dsl;
    let query = dsl::questions.filter(dsl::network_id.eq(network)).filter(dsl::state.ne(State::Draft)).group_by(dsl::asker_id);
    on!(db, |c| query.select((dsl::asker_id, count_star())).limit(MOST).load(c))
}

/// With which weights a network counts.
pub fn weights(db: &mut Db, network: &NetworkId) -> QueryResult<Weights> {
    let row = networks::table.filter(networks::id.eq(network)).select(networks::balance_weights);
    let kept: Option<Json<Weights>> = on!(db, |c| row.first(c))?;
    Ok(kept.map(|kept| kept.0).unwrap_or_default())
}

/// Keeps the weights of a network.
pub fn set_weights(db: &mut Db, network: &NetworkId, weights: &Weights) -> QueryResult<()> {
    let row = networks::table.filter(networks::id.eq(network));
    on!(db, |c| diesel::update(row).set(networks::balance_weights.eq(Some(Json(weights)))).execute(c)).map(drop)
}
