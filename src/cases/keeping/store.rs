//! Moments and locks of cases in the database.

use crate::cases::rules::{BEFORE_DISCUSSION, CaseState, Cover, WITH_PRESENTER};
use crate::cases::store::{CoverRow, MOST};
use crate::db::schema::cases::dsl;
use crate::db::schema::{case_files, case_openings, networks};
use crate::db::types::At;
use crate::db::{Among, Db, on, unreadable};
use crate::ids::{CaseFileId, CaseId, NetworkId, PersonId};
use crate::networks::rules::NetworkState;
use crate::vault::Wrapped;
use chrono::{DateTime, Utc};
use diesel::prelude::*;

type Covers = Vec<(NetworkId, CoverRow)>;

fn covers(rows: Covers) -> Vec<(NetworkId, Cover)> {
    rows.into_iter().map(|(network, row)| (network, row.into())).collect()
}

/// Cases that rest since before a moment, in networks that keep words for so many months.
macro_rules! resting {
    ($months:expr, $before:expr) => {
        dsl::cases
            .inner_join(networks::table.on(networks::id.eq(dsl::network_id)))
            .filter(dsl::state.one_of([CaseState::Discussed, CaseState::FollowedUp]))
            .filter(dsl::closed_at.lt(At($before)))
            .filter(networks::case_months.eq(i32::try_from($months).unwrap_or(i32::MAX)))
            .limit(MOST)
    };
}

/// The covers of cases whose words go now: their presenters were told before that other moment.
pub fn rested(db: &mut Db, months: u32, before: DateTime<Utc>, told: DateTime<Utc>) -> QueryResult<Vec<(NetworkId, Cover)>> {
    let query = resting!(months, before).filter(dsl::warned_at.le(At(told)));
    on!(db, |c| query.select((dsl::network_id, CoverRow::as_select())).load(c)).map(covers)
}

/// Those of them whose presenters were not told yet.
pub fn rested_untold(db: &mut Db, months: u32, before: DateTime<Utc>) -> QueryResult<Vec<(NetworkId, Cover)>> {
    let query = resting!(months, before).filter(dsl::warned_at.is_null());
    on!(db, |c| query.select((dsl::network_id, CoverRow::as_select())).load(c)).map(covers)
}

/// The states of a network that is over.
const OVER: [NetworkState; 3] = [NetworkState::Closed, NetworkState::Archived, NetworkState::Cancelled];

/// Cases that nobody touched since before a moment, in networks that keep words for so many months: those that wait with
/// their presenter, and in a network that is over all that were not discussed to the end.
macro_rules! forgotten {
    ($months:expr, $before:expr) => {
        dsl::cases
            .inner_join(networks::table.on(networks::id.eq(dsl::network_id)))
            .filter(
                dsl::state
                    .one_of(WITH_PRESENTER)
                    .or(networks::state.one_of(OVER).and(dsl::state.among(BEFORE_DISCUSSION.into_iter().chain([CaseState::InDiscussion])))),
            )
            .filter(dsl::updated_at.lt(At($before)))
            .filter(networks::case_months.eq(i32::try_from($months).unwrap_or(i32::MAX)))
            .limit(MOST)
    };
}

/// The covers of forgotten cases whose words go now: their presenters were told before that other moment, and left them so.
pub fn forgotten(db: &mut Db, months: u32, before: DateTime<Utc>, told: DateTime<Utc>) -> QueryResult<Vec<(NetworkId, Cover)>> {
    let told = dsl::warned_at.le(At(told)).and(dsl::warned_at.gt(dsl::updated_at.nullable()));
    let query = forgotten!(months, before).filter(told);
    on!(db, |c| query.select((dsl::network_id, CoverRow::as_select())).load(c)).map(covers)
}

/// Those of them whose presenters were not told since they touched them last.
pub fn forgotten_untold(db: &mut Db, months: u32, before: DateTime<Utc>) -> QueryResult<Vec<(NetworkId, Cover)>> {
    let untold = dsl::warned_at.is_null().or(dsl::warned_at.le(dsl::updated_at.nullable()));
    let query = forgotten!(months, before).filter(untold);
    on!(db, |c| query.select((dsl::network_id, CoverRow::as_select())).load(c)).map(covers)
}

/// The covers of what somebody brought to a network that the circle did not work on yet.
pub fn undiscussed_of(db: &mut Db, network: &NetworkId, person: &PersonId) -> QueryResult<Vec<Cover>> {
    let query =
        dsl::cases.filter(dsl::network_id.eq(network)).filter(dsl::presenter_id.eq(person)).filter(dsl::state.one_of(BEFORE_DISCUSSION));
    Ok(on!(db, |c| query.select(CoverRow::as_select()).load(c))?.into_iter().map(Cover::from).collect())
}

/// The covers of cases that were discussed before a moment, and whose presenters were not asked how it went on.
pub fn unasked(db: &mut Db, before: DateTime<Utc>) -> QueryResult<Vec<(NetworkId, Cover)>> {
    let query = dsl::cases
        .filter(dsl::state.eq(CaseState::Discussed))
        .filter(dsl::closed_at.lt(At(before)))
        .filter(dsl::asked_at.is_null())
        .limit(MOST);
    on!(db, |c| query.select((dsl::network_id, CoverRow::as_select())).load(c)).map(covers)
}

/// Notes that the presenter was told that the words go.
pub fn told(db: &mut Db, network: &NetworkId, id: &CaseId, now: DateTime<Utc>) -> QueryResult<()> {
    let row = dsl::cases.filter(dsl::network_id.eq(network)).filter(dsl::id.eq(id));
    on!(db, |c| diesel::update(row).set(dsl::warned_at.eq(At(now))).execute(c)).map(drop)
}

/// Notes that the presenter was asked how it went on.
pub fn asked(db: &mut Db, network: &NetworkId, id: &CaseId, now: DateTime<Utc>) -> QueryResult<()> {
    let row = dsl::cases.filter(dsl::network_id.eq(network)).filter(dsl::id.eq(id));
    on!(db, |c| diesel::update(row).set(dsl::asked_at.eq(At(now))).execute(c)).map(drop)
}

/// Forgets who opened cases before a moment.
pub fn forget_openings(db: &mut Db, before: DateTime<Utc>) -> QueryResult<()> {
    let old = case_openings::table.filter(case_openings::opened_at.lt(At(before)));
    on!(db, |c| diesel::delete(old).execute(c)).map(drop)
}

fn most(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// Cases whose lock does not lie under the master key of this mark, or whose words lie open; without those of these ids.
pub fn older_locks(db: &mut Db, newest: &str, without: &[String], count: usize) -> QueryResult<Vec<(NetworkId, CaseId, Option<Wrapped>)>> {
    let query = dsl::cases
        .filter(dsl::sealed.ne(""))
        .filter(dsl::key.is_null().or(dsl::key.not_like(format!("{newest}%"))))
        .filter(diesel::dsl::not(dsl::id.among(without)))
        .limit(most(count));
    let rows: Vec<(NetworkId, CaseId, Option<String>)> = on!(db, |c| query.select((dsl::network_id, dsl::id, dsl::key)).load(c))?;
    Ok(rows.into_iter().map(|(network, id, key)| (network, id, key.map(Wrapped::stored))).collect())
}

/// Files whose lock does not lie under the master key of this mark; without those of these ids.
pub fn older_locks_of_files(
    db: &mut Db,
    newest: &str,
    without: &[String],
    count: usize,
) -> QueryResult<Vec<(NetworkId, CaseFileId, Wrapped)>> {
    use case_files::dsl;
    let query =
        dsl::case_files.filter(dsl::key.not_like(format!("{newest}%"))).filter(diesel::dsl::not(dsl::id.among(without))).limit(most(count));
    let rows: Vec<(NetworkId, CaseFileId, String)> = on!(db, |c| query.select((dsl::network_id, dsl::id, dsl::key)).load(c))?;
    Ok(rows.into_iter().map(|(network, id, key)| (network, id, Wrapped::stored(key))).collect())
}

fn anew(db: &Db, lock: &Wrapped) -> QueryResult<Wrapped> {
    db.vault()?.wrap_anew(lock).map_err(unreadable)
}

/// Puts the lock of a case under the newest master key, unless it was changed meanwhile.
pub fn relock(db: &mut Db, network: &NetworkId, id: &CaseId, lock: &Wrapped) -> QueryResult<()> {
    let anew = anew(db, lock)?;
    let row = dsl::cases.filter(dsl::network_id.eq(network)).filter(dsl::id.eq(id)).filter(dsl::key.eq(lock.as_str()));
    on!(db, |c| diesel::update(row).set(dsl::key.eq(anew.as_str())).execute(c)).map(drop)
}

/// Puts the lock of a file under the newest master key.
pub fn relock_file(db: &mut Db, network: &NetworkId, id: &CaseFileId, lock: &Wrapped) -> QueryResult<()> {
    let anew = anew(db, lock)?;
    let row = case_files::table.filter(case_files::network_id.eq(network)).filter(case_files::id.eq(id));
    on!(db, |c| diesel::update(row).set(case_files::key.eq(anew.as_str())).execute(c)).map(drop)
}

diesel::define_sql_function! {
    /// The part of a text from a place, counted from one, of a length.
    fn substr(text: diesel::sql_types::Text, from: diesel::sql_types::Integer, length: diesel::sql_types::Integer) -> diesel::sql_types::Text;
}

/// The names of the master keys that locks lie under.
pub fn names_of_keys(db: &mut Db) -> QueryResult<Vec<String>> {
    let length = i32::try_from(Wrapped::NAME).unwrap_or(i32::MAX);
    let name = substr(dsl::key.assume_not_null(), 1, length);
    let mut names: Vec<String> = on!(db, |c| dsl::cases.filter(dsl::key.is_not_null()).select(name).distinct().limit(MOST).load(c))?;
    let name = substr(case_files::key, 1, length);
    names.extend(on!(db, |c| case_files::table.select(name).distinct().limit(MOST).load::<String>(c))?);
    Ok(names)
}
