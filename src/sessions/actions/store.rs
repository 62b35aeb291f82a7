//! Action points in the database.

use super::rules::{Action, Wish};
use crate::db::schema::{action_points, agenda_items, sessions};
use crate::db::types::At;
use crate::db::{Among, Db, on};
use crate::ids::{ActionId, CaseId, ItemId, NetworkId, PersonId, SessionId};
use crate::sessions::rules::{Session, SessionState};
use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use std::collections::HashMap;

/// No list ever shows more of them than this.
const MOST: i64 = 200;

#[derive(Queryable, Selectable)]
#[diesel(table_name = action_points)]
struct Row {
    network_id: NetworkId,
    id: ActionId,
    session_id: SessionId,
    item_id: Option<ItemId>,
    text: String,
    owner_id: PersonId,
    due_on: Option<NaiveDate>,
    done_at: Option<DateTime<Utc>>,
    version: i32,
}

fn action((row, case): (Row, Option<CaseId>)) -> Action {
    Action {
        id: row.id,
        network: row.network_id,
        session: row.session_id,
        item: row.item_id,
        case,
        text: row.text,
        owner: row.owner_id,
        due: row.due_on,
        done_at: row.done_at,
        version: row.version,
    }
}

/// Every action point beside the item that it came from, for its case.
macro_rules! with_case {
    () => {
        action_points::table.left_join(
            agenda_items::table
                .on(agenda_items::network_id.eq(action_points::network_id).and(agenda_items::id.nullable().eq(action_points::item_id))),
        )
    };
}

/// The action points that were agreed in a session.
pub fn of_session(db: &mut Db, session: &Session) -> QueryResult<Vec<Action>> {
    let query = with_case!()
        .filter(action_points::network_id.eq(&session.network))
        .filter(action_points::session_id.eq(&session.id))
        .order(action_points::id)
        .limit(MOST);
    let rows = on!(db, |c| query.select((Row::as_select(), agenda_items::case_id.nullable())).load(c))?;
    Ok(rows.into_iter().map(action).collect())
}

/// One action point of a session.
pub fn one(db: &mut Db, session: &Session, id: &ActionId) -> QueryResult<Option<Action>> {
    let query = with_case!()
        .filter(action_points::network_id.eq(&session.network))
        .filter(action_points::session_id.eq(&session.id))
        .filter(action_points::id.eq(id));
    Ok(on!(db, |c| query.select((Row::as_select(), agenda_items::case_id.nullable())).first(c).optional())?.map(action))
}

/// When the last session before this one was over, if there was one.
fn last_time(db: &mut Db, session: &Session) -> QueryResult<Option<DateTime<Utc>>> {
    let before = sessions::table
        .filter(sessions::network_id.eq(&session.network))
        .filter(sessions::starts_at.lt(At(session.starts_at)))
        .filter(sessions::state.one_of([SessionState::Held, SessionState::Recorded]));
    on!(db, |c| before.order(sessions::ends_at.desc()).select(sessions::ends_at).first(c).optional())
}

/// What is still to be done from the sessions before this one, or was done since the last of them; with the number
/// of each one's session.
pub fn before(db: &mut Db, session: &Session) -> QueryResult<Vec<(Action, i32)>> {
    let query = with_case!()
        .inner_join(sessions::table.on(sessions::network_id.eq(action_points::network_id).and(sessions::id.eq(action_points::session_id))))
        .filter(action_points::network_id.eq(&session.network))
        .filter(sessions::starts_at.lt(At(session.starts_at)))
        .order((action_points::done_at.is_not_null(), action_points::due_on.is_null(), action_points::due_on, action_points::id))
        .limit(MOST);
    let rows: Vec<(Row, Option<CaseId>, i32)> =
        on!(db, |c| query.select((Row::as_select(), agenda_items::case_id.nullable(), sessions::number)).load(c))?;
    let since = if rows.iter().any(|(row, ..)| row.done_at.is_some()) { last_time(db, session)? } else { None };
    let mut actions: Vec<_> = rows.into_iter().map(|(row, case, number)| (action((row, case)), number)).collect();
    actions.retain(|(action, _)| action.done_at.is_none_or(|at| since.is_some_and(|since| at > since)));
    Ok(actions)
}

/// What somebody still has to do in these networks, the nearest end first; with the number of each one's session.
pub fn open_of(db: &mut Db, networks: &[NetworkId], owner: &PersonId) -> QueryResult<Vec<(Action, i32)>> {
    let query = with_case!()
        .inner_join(sessions::table.on(sessions::network_id.eq(action_points::network_id).and(sessions::id.eq(action_points::session_id))))
        .filter(action_points::network_id.among(networks))
        .filter(action_points::owner_id.eq(owner))
        .filter(action_points::done_at.is_null())
        .order((action_points::due_on.is_null(), action_points::due_on, action_points::id))
        .limit(MOST);
    let rows: Vec<(Row, Option<CaseId>, i32)> =
        on!(db, |c| query.select((Row::as_select(), agenda_items::case_id.nullable(), sessions::number)).load(c))?;
    Ok(rows.into_iter().map(|(row, case, number)| (action((row, case)), number)).collect())
}

/// What a mail may say of an action point: nothing when it belongs to a case.
pub type Told = HashMap<String, String>;

/// The words of these action points, without those that belong to a case.
pub fn told(db: &mut Db, networks: &[NetworkId], ids: &[ActionId]) -> QueryResult<Told> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let query = with_case!()
        .filter(action_points::network_id.among(networks))
        .filter(action_points::id.among(ids))
        .filter(agenda_items::case_id.is_null())
        .limit(MOST);
    let rows: Vec<(ActionId, String)> = on!(db, |c| query.select((action_points::id, action_points::text)).load(c))?;
    Ok(rows.into_iter().map(|(id, text)| (id.to_string(), text)).collect())
}

/// Adds an action point; nothing happens when it is there already.
pub fn insert(db: &mut Db, session: &Session, id: &ActionId, wish: &Wish, by: &PersonId, now: DateTime<Utc>) -> QueryResult<bool> {
    use action_points::dsl;
    let row = (
        (dsl::network_id.eq(&session.network), dsl::id.eq(id), dsl::session_id.eq(&session.id), dsl::item_id.eq(&wish.item)),
        (dsl::text.eq(wish.text.as_str()), dsl::owner_id.eq(&wish.owner), dsl::due_on.eq(wish.due)),
        (dsl::version.eq(1), dsl::created_by.eq(by), dsl::created_at.eq(At(now))),
    );
    Ok(on!(db, |c| diesel::insert_into(dsl::action_points).values(row).on_conflict_do_nothing().execute(c))? == 1)
}

/// Writes an edited action point, unless somebody else edited it since `version`.
pub fn edit(db: &mut Db, seen: &Action, version: i32, wish: &Wish) -> QueryResult<bool> {
    use action_points::dsl;
    let row = dsl::action_points.filter(dsl::network_id.eq(&seen.network)).filter(dsl::id.eq(&seen.id)).filter(dsl::version.eq(version));
    let values = (
        dsl::text.eq(wish.text.as_str()),
        dsl::owner_id.eq(&wish.owner),
        dsl::due_on.eq(wish.due),
        dsl::item_id.eq(&wish.item),
        dsl::version.eq(version + 1),
    );
    Ok(on!(db, |c| diesel::update(row).set(values).execute(c))? == 1)
}

/// Takes an action point out of its report.
pub fn remove(db: &mut Db, seen: &Action) -> QueryResult<bool> {
    use action_points::dsl;
    let row = dsl::action_points.filter(dsl::network_id.eq(&seen.network)).filter(dsl::id.eq(&seen.id));
    Ok(on!(db, |c| diesel::delete(row).execute(c))? == 1)
}

/// Ticks an action point off, or takes that back; false when it was so already.
pub fn tick(db: &mut Db, seen: &Action, done_at: Option<DateTime<Utc>>) -> QueryResult<bool> {
    use action_points::dsl;
    let row = dsl::action_points.filter(dsl::network_id.eq(&seen.network)).filter(dsl::id.eq(&seen.id));
    let changed = match done_at {
        Some(at) => on!(db, |c| diesel::update(row.filter(dsl::done_at.is_null())).set(dsl::done_at.eq(Some(At(at)))).execute(c))?,
        None => {
            let never = None::<At>;
            on!(db, |c| diesel::update(row.filter(dsl::done_at.is_not_null())).set(dsl::done_at.eq(never)).execute(c))?
        }
    };
    Ok(changed == 1)
}
