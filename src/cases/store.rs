//! Cases in the database. Their words lie sealed; only this file opens them.

use super::rules::{Case, CaseState, Cover, Inside, Level, Phase, Theme, Urgency, Wish};
use crate::db::schema::cases::{self, dsl};
use crate::db::types::{At, Json};
use crate::db::{Among, Db, on, unreadable};
use crate::ids::{CaseId, NetworkId, PersonId, SessionId};
use crate::methods::Aim;
use crate::vault::{Lock, Wrapped};
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use std::collections::HashMap;
use std::sync::Arc;

/// A list shows the latest cases, up to this many.
pub const MOST: i64 = 200;

/// The row of a cover, for a query that looks at cases.
#[derive(Queryable, Selectable)]
#[diesel(table_name = cases)]
pub struct CoverRow {
    id: CaseId,
    presenter_id: PersonId,
    level: Level,
    shielded: bool,
    state: CaseState,
    session_id: Option<SessionId>,
    version: i32,
    updated_at: DateTime<Utc>,
}

impl From<CoverRow> for Cover {
    fn from(row: CoverRow) -> Self {
        Self {
            id: row.id,
            presenter: row.presenter_id,
            level: row.level,
            shielded: row.shielded,
            state: row.state,
            session: row.session_id,
            version: row.version,
            updated_at: row.updated_at,
        }
    }
}

/// The words of a case as they lie there.
#[derive(Queryable, Selectable)]
#[diesel(table_name = cases)]
struct SealedRow {
    id: CaseId,
    sealed: String,
    key: Option<String>,
}

impl SealedRow {
    fn open(self, db: &Db) -> QueryResult<Inside> {
        let words = match self.key {
            _ if self.sealed.is_empty() => return Ok(Inside::default()),
            Some(key) => unlocked(db, key)?.open(&purpose(&self.id), &self.sealed).map_err(unreadable)?,
            // From before words were sealed: the hourly round has not come by yet.
            None => self.sealed,
        };
        serde_json::from_str(&words).map_err(|cause| unreadable(cause.into()))
    }
}

fn unlocked(db: &Db, key: String) -> QueryResult<Lock> {
    db.vault()?.unwrap(&Wrapped::stored(key)).map_err(unreadable)
}

fn purpose(id: &CaseId) -> String {
    format!("case {id}")
}

/// The locks of these cases, for what is written on them elsewhere. Where words lie open, or are gone, there is none.
pub fn locks(db: &mut Db, network: &NetworkId, ids: &[CaseId]) -> QueryResult<HashMap<CaseId, Arc<Lock>>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let query = dsl::cases.filter(dsl::network_id.eq(network)).filter(dsl::id.among(ids)).filter(dsl::key.is_not_null());
    let keys: Vec<(CaseId, String)> = on!(db, |c| query.select((dsl::id, dsl::key.assume_not_null())).load(c))?;
    keys.into_iter().map(|(id, key)| Ok((id, Arc::new(unlocked(db, key)?)))).collect()
}

/// Words under a lock.
fn sealed(lock: &Lock, id: &CaseId, inside: &Inside) -> QueryResult<String> {
    let words = serde_json::to_string(inside).map_err(|cause| unreadable(cause.into()))?;
    Ok(lock.seal(&purpose(id), &words))
}

/// Words under a new lock, and the lock for beside them.
fn newly_sealed(db: &Db, id: &CaseId, inside: &Inside) -> QueryResult<(String, String)> {
    let (lock, wrapped) = db.vault()?.forge();
    Ok((sealed(&lock, id, inside)?, wrapped.as_str().to_owned()))
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = cases)]
struct WishRow {
    phase: Option<Phase>,
    help: Option<String>,
    urgency: Urgency,
    themes: Json<Vec<String>>,
    wished_method: Option<String>,
    closed_at: Option<DateTime<Utc>>,
}

fn case_of(db: &Db, cover: CoverRow, words: SealedRow, row: WishRow) -> QueryResult<Case> {
    let wish = Wish {
        help: row.help.as_deref().and_then(Aim::parse),
        urgency: row.urgency,
        themes: row.themes.0.iter().filter_map(|theme| Theme::parse(theme)).collect(),
        method: row.wished_method,
        phase: row.phase,
    };
    Ok(Case { cover: cover.into(), inside: words.open(db)?, wish, closed_at: row.closed_at })
}

/// One case of a network.
pub fn case(db: &mut Db, network: &NetworkId, id: &CaseId) -> QueryResult<Option<Case>> {
    let query = dsl::cases.filter(dsl::network_id.eq(network)).filter(dsl::id.eq(id));
    type Parts = (CoverRow, SealedRow, WishRow);
    let row: Option<Parts> = on!(db, |c| query.select(Parts::as_select()).first(c).optional())?;
    row.map(|(cover, words, wish)| case_of(db, cover, words, wish)).transpose()
}

/// The title of a case; blank when it has none.
fn title(db: &Db, words: SealedRow) -> QueryResult<String> {
    Ok(words.open(db)?.text.title.map(String::from).unwrap_or_default())
}

/// The covers and titles of a network's cases, latest first: a person's own, and what others have shared.
pub fn of_network(db: &mut Db, network: &NetworkId, person: &PersonId) -> QueryResult<Vec<(Cover, String)>> {
    use CaseState::{Draft, NeedsAnonymising, Purged, Withdrawn};
    let query = dsl::cases
        .filter(dsl::network_id.eq(network))
        .filter(dsl::state.none_of([Withdrawn, Purged]))
        .filter(dsl::presenter_id.eq(person).or(dsl::state.none_of([Draft, NeedsAnonymising])))
        .order((dsl::updated_at.desc(), dsl::id.desc()))
        .limit(MOST);
    let rows: Vec<(CoverRow, SealedRow)> = on!(db, |c| query.select((CoverRow::as_select(), SealedRow::as_select())).load(c))?;
    rows.into_iter().map(|(cover, words)| Ok((cover.into(), title(db, words)?))).collect()
}

/// The covers of these cases of a network.
pub fn covers(db: &mut Db, network: &NetworkId, ids: &[CaseId]) -> QueryResult<Vec<Cover>> {
    let query = dsl::cases.filter(dsl::network_id.eq(network)).filter(dsl::id.among(ids));
    Ok(on!(db, |c| query.select(CoverRow::as_select()).load(c))?.into_iter().map(Cover::from).collect())
}

/// The titles of these cases of a network, for those who may read them.
pub fn titles(db: &mut Db, network: &NetworkId, ids: &[CaseId]) -> QueryResult<Vec<(CaseId, String)>> {
    let query = dsl::cases.filter(dsl::network_id.eq(network)).filter(dsl::id.among(ids));
    let rows: Vec<SealedRow> = on!(db, |c| query.select(SealedRow::as_select()).load(c))?;
    rows.into_iter().map(|words| Ok((words.id.clone(), title(db, words)?))).collect()
}

/// What the presenter handed in.
#[derive(Debug, Clone)]
pub struct Written {
    /// The words.
    pub inside: Inside,
    /// What is asked for.
    pub wish: Wish,
    /// Who may read.
    pub level: Level,
    /// Whether it is closed to colleagues of the presenter's centre.
    pub shielded: bool,
}

/// The columns that a form fills.
macro_rules! columns {
    ($db:expr, $id:expr, $new:expr) => {{
        let (words, key) = newly_sealed($db, $id, &$new.inside)?;
        let wish = &$new.wish;
        let themes: Vec<&str> = wish.themes.iter().map(Theme::as_str).collect();
        (
            (dsl::sealed.eq(words), dsl::key.eq(Some(key)), dsl::level.eq($new.level), dsl::shielded.eq($new.shielded)),
            (dsl::phase.eq(wish.phase), dsl::help.eq(wish.help.map(Aim::as_str)), dsl::urgency.eq(wish.urgency)),
            (dsl::themes.eq(Json(themes)), dsl::wished_method.eq(wish.method.as_deref()), dsl::state.eq(CaseState::Draft)),
        )
    }};
}

/// Saves a new draft; false when this very id is there already, as after a second click.
pub fn insert(db: &mut Db, network: &NetworkId, id: &CaseId, presenter: &PersonId, new: &Written, now: DateTime<Utc>) -> QueryResult<bool> {
    let row = (
        (dsl::network_id.eq(network), dsl::id.eq(id), dsl::presenter_id.eq(presenter)),
        columns!(db, id, new),
        (dsl::version.eq(1), dsl::created_at.eq(At(now)), dsl::updated_at.eq(At(now))),
    );
    Ok(on!(db, |c| diesel::insert_into(dsl::cases).values(row).on_conflict_do_nothing().execute(c))? == 1)
}

/// Writes a draft again, unless it is no longer as `seen`.
pub fn rewrite(db: &mut Db, network: &NetworkId, seen: &Cover, new: &Written, now: DateTime<Utc>) -> QueryResult<bool> {
    let values = (columns!(db, &seen.id, new), dsl::version.eq(seen.version + 1), dsl::updated_at.eq(At(now)));
    let row = dsl::cases.filter(dsl::network_id.eq(network)).filter(dsl::id.eq(&seen.id)).filter(dsl::version.eq(seen.version));
    Ok(on!(db, |c| diesel::update(row).set(values).execute(c))? == 1)
}

/// Seals other words of a case, unless it is no longer as `seen`. Its lock stays: what was written on it lies under that.
pub fn reword(db: &mut Db, network: &NetworkId, seen: &Cover, inside: &Inside) -> QueryResult<bool> {
    let row = dsl::cases.filter(dsl::network_id.eq(network)).filter(dsl::id.eq(&seen.id)).filter(dsl::version.eq(seen.version));
    if let Some(lock) = locks(db, network, std::slice::from_ref(&seen.id))?.remove(&seen.id) {
        let words = sealed(&lock, &seen.id, inside)?;
        return Ok(on!(db, |c| diesel::update(row).set(dsl::sealed.eq(words)).execute(c))? == 1);
    }
    let (words, key) = newly_sealed(db, &seen.id, inside)?;
    // Of two who lock it at once one does: no words lie under a lock that another replaced.
    let row = row.filter(dsl::key.is_null());
    Ok(on!(db, |c| diesel::update(row).set((dsl::sealed.eq(words), dsl::key.eq(Some(key)))).execute(c))? == 1)
}

/// Opens a case to other people, unless it is no longer as `seen`.
pub fn relevel(db: &mut Db, network: &NetworkId, seen: &Cover, level: Level, shielded: bool, now: DateTime<Utc>) -> QueryResult<bool> {
    let values = (dsl::level.eq(level), dsl::shielded.eq(shielded), dsl::version.eq(seen.version + 1), dsl::updated_at.eq(At(now)));
    let row = dsl::cases.filter(dsl::network_id.eq(network)).filter(dsl::id.eq(&seen.id)).filter(dsl::version.eq(seen.version));
    Ok(on!(db, |c| diesel::update(row).set(values).execute(c))? == 1)
}

/// Moves a case to another state, with the session it belongs to then, unless it is no longer as `seen`.
pub fn turn(
    db: &mut Db,
    network: &NetworkId,
    seen: &Cover,
    to: CaseState,
    session: Option<&SessionId>,
    now: DateTime<Utc>,
) -> QueryResult<bool> {
    let row = dsl::cases.filter(dsl::network_id.eq(network)).filter(dsl::id.eq(&seen.id)).filter(dsl::version.eq(seen.version));
    let values = (dsl::state.eq(to), dsl::session_id.eq(session), dsl::version.eq(seen.version + 1), dsl::updated_at.eq(At(now)));
    let moved = match to {
        // What its presenter heard of it as a draft counts no more.
        CaseState::Discussed => {
            let closed = (dsl::closed_at.eq(At(now)), dsl::warned_at.eq(None::<At>));
            on!(db, |c| diesel::update(row).set((values, closed)).execute(c))?
        }
        _ => on!(db, |c| diesel::update(row).set(values).execute(c))?,
    };
    Ok(moved == 1)
}

/// Erases every word of a case; what stays is that there was one, and what it was about.
pub fn erase(db: &mut Db, network: &NetworkId, id: &CaseId) -> QueryResult<()> {
    let row = dsl::cases.filter(dsl::network_id.eq(network)).filter(dsl::id.eq(id));
    on!(db, |c| diesel::update(row).set((dsl::sealed.eq(""), dsl::key.eq(None::<String>))).execute(c)).map(drop)
}

/// The cases of these networks that came back to the person who presents them.
pub fn returned_to(db: &mut Db, networks: &[NetworkId], person: &PersonId) -> QueryResult<Vec<(NetworkId, CaseId)>> {
    let query = dsl::cases
        .filter(dsl::network_id.among(networks))
        .filter(dsl::presenter_id.eq(person))
        .filter(dsl::state.eq(CaseState::Returned))
        .order((dsl::updated_at.desc(), dsl::id))
        .limit(MOST);
    on!(db, |c| query.select((dsl::network_id, dsl::id)).load(c))
}

/// The cases of these networks whose presenter, this person, was asked how it went on.
pub fn to_follow_up(db: &mut Db, networks: &[NetworkId], person: &PersonId) -> QueryResult<Vec<(NetworkId, CaseId)>> {
    let query = dsl::cases
        .filter(dsl::network_id.among(networks))
        .filter(dsl::presenter_id.eq(person))
        .filter(dsl::state.eq(CaseState::Discussed))
        .filter(dsl::asked_at.is_not_null())
        .order((dsl::closed_at, dsl::id))
        .limit(MOST);
    on!(db, |c| query.select((dsl::network_id, dsl::id)).load(c))
}

/// How many cases wait for the facilitators of each of these networks.
pub fn waiting(db: &mut Db, networks: &[NetworkId]) -> QueryResult<Vec<(NetworkId, i64)>> {
    let query = dsl::cases
        .filter(dsl::network_id.among(networks))
        .filter(dsl::state.eq(CaseState::Submitted))
        .group_by(dsl::network_id)
        .select((dsl::network_id, diesel::dsl::count_star()));
    on!(db, |c| query.load(c))
}
