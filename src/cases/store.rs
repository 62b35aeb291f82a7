//! Cases in the database.

use super::rules::{Case, CaseState, Cover, Level, Phase, Text};
use crate::db::schema::cases::{self, dsl};
use crate::db::types::{At, Json};
use crate::db::{Db, on};
use crate::ids::{CaseId, NetworkId, PersonId, SessionId};
use crate::words::{Line, Prose};
use chrono::{DateTime, Utc};
use diesel::prelude::*;

/// A list shows the latest cases, up to this many.
pub const MOST: i64 = 200;

/// The row of a cover, for a query that looks at cases.
#[derive(Queryable, Selectable)]
#[diesel(table_name = cases)]
pub struct CoverRow {
    id: CaseId,
    presenter_id: PersonId,
    level: Level,
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
            state: row.state,
            session: row.session_id,
            version: row.version,
            updated_at: row.updated_at,
        }
    }
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = cases)]
struct TextRow {
    title: String,
    context: String,
    tried: String,
    question: String,
    phase: Option<Phase>,
    reason: Option<String>,
    answered: Json<Vec<String>>,
}

/// What is not written yet is kept as a blank.
fn written<T>(text: String, stored: impl FnOnce(String) -> T) -> Option<T> {
    (!text.is_empty()).then(|| stored(text))
}

fn case_of(cover: CoverRow, row: TextRow) -> Case {
    let text = Text {
        title: written(row.title, Line::stored),
        context: written(row.context, Prose::stored),
        tried: written(row.tried, Prose::stored),
        question: written(row.question, Prose::stored),
    };
    Case { cover: cover.into(), text, phase: row.phase, reason: row.reason, answered: row.answered.0 }
}

/// One case of a network.
pub fn case(db: &mut Db, network: &NetworkId, id: &CaseId) -> QueryResult<Option<Case>> {
    let query = dsl::cases.filter(dsl::network_id.eq(network)).filter(dsl::id.eq(id));
    let row = on!(db, |c| query.select((CoverRow::as_select(), TextRow::as_select())).first(c).optional())?;
    Ok(row.map(|(cover, text)| case_of(cover, text)))
}

/// The covers and titles of a network's cases, latest first: a person's own, and what others have shared.
pub fn of_network(db: &mut Db, network: &NetworkId, person: &PersonId) -> QueryResult<Vec<(Cover, String)>> {
    use CaseState::{Draft, NeedsAnonymising, Purged, Withdrawn};
    let query = dsl::cases
        .filter(dsl::network_id.eq(network))
        .filter(dsl::state.ne_all([Withdrawn, Purged]))
        .filter(dsl::presenter_id.eq(person).or(dsl::state.ne_all([Draft, NeedsAnonymising])))
        .order((dsl::updated_at.desc(), dsl::id.desc()))
        .limit(MOST);
    let rows: Vec<(CoverRow, String)> = on!(db, |c| query.select((CoverRow::as_select(), dsl::title)).load(c))?;
    Ok(rows.into_iter().map(|(cover, title)| (cover.into(), title)).collect())
}

/// The covers of these cases of a network.
pub fn covers(db: &mut Db, network: &NetworkId, ids: &[CaseId]) -> QueryResult<Vec<Cover>> {
    let query = dsl::cases.filter(dsl::network_id.eq(network)).filter(dsl::id.eq_any(ids));
    Ok(on!(db, |c| query.select(CoverRow::as_select()).load(c))?.into_iter().map(Cover::from).collect())
}

/// The titles of these cases of a network, for those who may read them.
pub fn titles(db: &mut Db, network: &NetworkId, ids: &[CaseId]) -> QueryResult<Vec<(CaseId, String)>> {
    let query = dsl::cases.filter(dsl::network_id.eq(network)).filter(dsl::id.eq_any(ids));
    on!(db, |c| query.select((dsl::id, dsl::title)).load(c))
}

/// The covers of cases, in all networks, that have rested since before this moment after their discussion.
pub fn rested_since(db: &mut Db, before: DateTime<Utc>) -> QueryResult<Vec<(NetworkId, Cover)>> {
    let query = dsl::cases
        .filter(dsl::state.eq_any([CaseState::Discussed, CaseState::FollowedUp]))
        .filter(dsl::updated_at.lt(At(before)))
        .limit(MOST);
    let rows: Vec<(NetworkId, CoverRow)> = on!(db, |c| query.select((dsl::network_id, CoverRow::as_select())).load(c))?;
    Ok(rows.into_iter().map(|(network, cover)| (network, cover.into())).collect())
}

/// What the presenter handed in.
#[derive(Debug, Clone)]
pub struct Written {
    /// The words.
    pub text: Text,
    /// Where in the guidance.
    pub phase: Option<Phase>,
    /// Who may read.
    pub level: Level,
    /// The warnings that were answered.
    pub answered: Vec<String>,
}

/// Saves a new draft; false when this very id is there already, as after a second click.
pub fn insert(db: &mut Db, network: &NetworkId, id: &CaseId, presenter: &PersonId, new: &Written, now: DateTime<Utc>) -> QueryResult<bool> {
    let [(_, title), (_, context), (_, question), (_, tried)] = new.text.fields();
    let row = (
        (dsl::network_id.eq(network), dsl::id.eq(id), dsl::presenter_id.eq(presenter)),
        (dsl::title.eq(title), dsl::context.eq(context), dsl::tried.eq(tried), dsl::question.eq(question)),
        (dsl::phase.eq(new.phase), dsl::level.eq(new.level), dsl::state.eq(CaseState::Draft), dsl::answered.eq(Json(&new.answered))),
        (dsl::version.eq(1), dsl::created_at.eq(At(now)), dsl::updated_at.eq(At(now))),
    );
    Ok(on!(db, |c| diesel::insert_into(dsl::cases).values(row).on_conflict_do_nothing().execute(c))? == 1)
}

/// Writes a draft again, unless it is no longer as `seen`; the reason why it came back goes.
pub fn rewrite(db: &mut Db, network: &NetworkId, seen: &Cover, new: &Written, now: DateTime<Utc>) -> QueryResult<bool> {
    let [(_, title), (_, context), (_, question), (_, tried)] = new.text.fields();
    let values = (
        (dsl::title.eq(title), dsl::context.eq(context), dsl::tried.eq(tried), dsl::question.eq(question)),
        (dsl::phase.eq(new.phase), dsl::level.eq(new.level), dsl::state.eq(CaseState::Draft), dsl::answered.eq(Json(&new.answered))),
        (dsl::reason.eq(None::<String>), dsl::version.eq(seen.version + 1), dsl::updated_at.eq(At(now))),
    );
    let row = dsl::cases.filter(dsl::network_id.eq(network)).filter(dsl::id.eq(&seen.id)).filter(dsl::version.eq(seen.version));
    Ok(on!(db, |c| diesel::update(row).set(values).execute(c))? == 1)
}

/// Moves a case to another state, with the session it belongs to then and why, unless it is no longer as `seen`.
pub fn turn(
    db: &mut Db,
    network: &NetworkId,
    seen: &Cover,
    to: CaseState,
    session: Option<&SessionId>,
    reason: Option<&str>,
    now: DateTime<Utc>,
) -> QueryResult<bool> {
    let row = dsl::cases.filter(dsl::network_id.eq(network)).filter(dsl::id.eq(&seen.id)).filter(dsl::version.eq(seen.version));
    let values = (
        dsl::state.eq(to),
        dsl::session_id.eq(session),
        dsl::reason.eq(reason),
        dsl::version.eq(seen.version + 1),
        dsl::updated_at.eq(At(now)),
    );
    Ok(on!(db, |c| diesel::update(row).set(values).execute(c))? == 1)
}

/// Erases every word of a case; what stays is that there was one.
pub fn erase(db: &mut Db, network: &NetworkId, id: &CaseId) -> QueryResult<()> {
    let values = (
        (dsl::title.eq(""), dsl::context.eq(""), dsl::tried.eq(""), dsl::question.eq("")),
        (dsl::reason.eq(None::<String>), dsl::answered.eq(Json(Vec::<String>::new()))),
    );
    let row = dsl::cases.filter(dsl::network_id.eq(network)).filter(dsl::id.eq(id));
    on!(db, |c| diesel::update(row).set(values).execute(c))?;
    Ok(())
}

/// The cases of these networks that came back to the person who presents them.
pub fn returned_to(db: &mut Db, networks: &[NetworkId], person: &PersonId) -> QueryResult<Vec<(NetworkId, CaseId)>> {
    let query = dsl::cases
        .filter(dsl::network_id.eq_any(networks))
        .filter(dsl::presenter_id.eq(person))
        .filter(dsl::state.eq(CaseState::Returned))
        .order((dsl::updated_at.desc(), dsl::id))
        .limit(MOST);
    on!(db, |c| query.select((dsl::network_id, dsl::id)).load(c))
}

/// How many cases wait for the facilitators of each of these networks.
pub fn waiting(db: &mut Db, networks: &[NetworkId]) -> QueryResult<Vec<(NetworkId, i64)>> {
    let query = dsl::cases
        .filter(dsl::network_id.eq_any(networks))
        .filter(dsl::state.eq(CaseState::Submitted))
        .group_by(dsl::network_id)
        .select((dsl::network_id, diesel::dsl::count_star()));
    on!(db, |c| query.load(c))
}
