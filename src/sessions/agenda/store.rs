//! Agenda items in the database.

use super::rules::{Item, ItemState, Rubric};
use crate::db::schema::agenda_items;
use crate::db::types::At;
use crate::db::{Db, on};
use crate::ids::{CaseId, ItemId, NetworkId, PersonId, SessionId};
use crate::sessions::rules::Session;
use chrono::{DateTime, Utc};
use diesel::prelude::*;

/// No agenda ever shows more items than this, with what was declined and withdrawn.
const MOST: i64 = 300;

#[derive(Queryable, Selectable)]
#[diesel(table_name = agenda_items)]
struct Row {
    id: ItemId,
    rubric: Rubric,
    title: String,
    note: String,
    minutes: i32,
    position: i32,
    state: ItemState,
    proposed_by: PersonId,
    case_id: Option<CaseId>,
    version: i32,
}

impl From<Row> for Item {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            rubric: row.rubric,
            title: row.title,
            note: row.note,
            minutes: row.minutes,
            position: row.position,
            state: row.state,
            proposed_by: row.proposed_by,
            case: row.case_id,
            version: row.version,
        }
    }
}

/// The items of a session in their order.
pub fn items(db: &mut Db, network: &NetworkId, session: &SessionId) -> QueryResult<Vec<Item>> {
    use agenda_items::dsl;
    let query = dsl::agenda_items
        .filter(dsl::network_id.eq(network))
        .filter(dsl::session_id.eq(session))
        .order((dsl::position, dsl::id))
        .limit(MOST);
    Ok(on!(db, |c| query.select(Row::as_select()).load(c))?.into_iter().map(Item::from).collect())
}

/// One item of a session.
pub fn item(db: &mut Db, session: &Session, id: &ItemId) -> QueryResult<Option<Item>> {
    use agenda_items::dsl;
    let query =
        dsl::agenda_items.filter(dsl::network_id.eq(&session.network)).filter(dsl::session_id.eq(&session.id)).filter(dsl::id.eq(id));
    Ok(on!(db, |c| query.select(Row::as_select()).first(c).optional())?.map(Item::from))
}

/// The session and the item where a case has its place, when it has one.
pub fn place_of_case(db: &mut Db, network: &NetworkId, case: &CaseId) -> QueryResult<Option<(SessionId, Item)>> {
    use agenda_items::dsl;
    let query = dsl::agenda_items
        .filter(dsl::network_id.eq(network))
        .filter(dsl::case_id.eq(case))
        .filter(dsl::state.eq_any([ItemState::Accepted, ItemState::Scheduled, ItemState::InProgress]))
        .order(dsl::id.desc());
    let found: Option<(SessionId, Row)> = on!(db, |c| query.select((dsl::session_id, Row::as_select())).first(c).optional())?;
    Ok(found.map(|(session, row)| (session, row.into())))
}

/// Adds an item at its position; nothing happens when it is there already.
pub fn insert(db: &mut Db, session: &Session, item: &Item, now: DateTime<Utc>) -> QueryResult<bool> {
    use agenda_items::dsl;
    let row = (
        (dsl::network_id.eq(&session.network), dsl::id.eq(&item.id), dsl::session_id.eq(&session.id)),
        (dsl::rubric.eq(item.rubric), dsl::title.eq(&item.title), dsl::note.eq(&item.note)),
        (dsl::minutes.eq(item.minutes), dsl::position.eq(item.position), dsl::state.eq(item.state)),
        (dsl::proposed_by.eq(&item.proposed_by), dsl::case_id.eq(&item.case), dsl::version.eq(item.version)),
        dsl::created_at.eq(At(now)),
    );
    Ok(on!(db, |c| diesel::insert_into(dsl::agenda_items).values(row).on_conflict_do_nothing().execute(c))? == 1)
}

/// Writes an edited item, unless somebody else edited it since the version it carries.
pub fn edit(db: &mut Db, network: &NetworkId, item: &Item) -> QueryResult<bool> {
    use agenda_items::dsl;
    let row = dsl::agenda_items.filter(dsl::network_id.eq(network)).filter(dsl::id.eq(&item.id)).filter(dsl::version.eq(item.version));
    let values = (
        dsl::rubric.eq(item.rubric),
        dsl::title.eq(&item.title),
        dsl::note.eq(&item.note),
        dsl::minutes.eq(item.minutes),
        dsl::version.eq(item.version + 1),
    );
    Ok(on!(db, |c| diesel::update(row).set(values).execute(c))? == 1)
}

/// Moves an item to another state, unless it is no longer as `seen`.
pub fn turn(db: &mut Db, network: &NetworkId, seen: &Item, to: ItemState) -> QueryResult<bool> {
    use agenda_items::dsl;
    let row = dsl::agenda_items.filter(dsl::network_id.eq(network)).filter(dsl::id.eq(&seen.id)).filter(dsl::state.eq(seen.state));
    Ok(on!(db, |c| diesel::update(row).set(dsl::state.eq(to)).execute(c))? == 1)
}

/// Gives an item another position, unless it is no longer where it was `seen`.
pub fn reposition(db: &mut Db, network: &NetworkId, seen: &Item, position: i32) -> QueryResult<bool> {
    use agenda_items::dsl;
    let row = dsl::agenda_items.filter(dsl::network_id.eq(network)).filter(dsl::id.eq(&seen.id)).filter(dsl::position.eq(seen.position));
    Ok(on!(db, |c| diesel::update(row).set(dsl::position.eq(position)).execute(c))? == 1)
}
