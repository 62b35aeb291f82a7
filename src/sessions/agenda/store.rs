//! Agenda items in the database.

use super::rules::{Item, ItemState, Rubric};
use crate::cases::CoverRow;
use crate::cases::rules::Cover;
use crate::db::schema::{agenda_items, case_wishes, cases, item_votes, sessions};
use crate::db::types::At;
use crate::db::{Among, Db, on};
use crate::ids::{CaseId, ItemId, NetworkId, PersonId, PollId, QuestionId, SessionId, TopicId};
use crate::sessions::rules::Session;
use chrono::{DateTime, Utc};
use diesel::dsl::case_when;
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
    owner_id: Option<PersonId>,
    case_id: Option<CaseId>,
    question_id: Option<QuestionId>,
    poll_id: Option<PollId>,
    began_at: Option<DateTime<Utc>>,
    ended_at: Option<DateTime<Utc>>,
    carried_from: Option<ItemId>,
    topic_id: Option<TopicId>,
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
            owner: row.owner_id,
            case: row.case_id,
            question: row.question_id,
            poll: row.poll_id,
            began_at: row.began_at,
            ended_at: row.ended_at,
            carried_from: row.carried_from,
            topic: row.topic_id,
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

/// An item, and what its row on the page of its session shows beside it.
#[derive(Debug, Clone)]
pub struct Laid {
    /// The item.
    pub item: Item,
    /// The cover of its case.
    pub cover: Option<Cover>,
    /// The votes that it has, of everybody together and of the reader.
    pub votes: (i64, i32),
    /// How many want to begin with its case, and whether the reader does.
    pub wishes: (i64, i32),
    /// The number of the session that it was carried over from.
    pub carried: Option<i32>,
}

type LaidRow = (Row, Option<CoverRow>, (Option<i64>, Option<i32>), (Option<i64>, Option<i64>), Option<i32>);

/// The items of a session in their order, as somebody looks at them: one query.
pub fn laid_out(db: &mut Db, network: &NetworkId, session: &SessionId, reader: &PersonId) -> QueryResult<Vec<Laid>> {
    use agenda_items::dsl;
    let votes = || item_votes::table.filter(item_votes::network_id.eq(dsl::network_id)).filter(item_votes::item_id.eq(dsl::id));
    // Looked up for those rows alone that show it.
    let waiting = || dsl::state.eq(ItemState::Proposed).or(dsl::state.eq(ItemState::Accepted));
    let given = case_when(waiting(), votes().select(diesel::dsl::sum(item_votes::dots)).single_value());
    let own = case_when(waiting(), votes().filter(item_votes::person_id.eq(reader)).select(item_votes::dots).single_value());
    let wishes = || {
        let here = case_wishes::network_id.eq(dsl::network_id).and(case_wishes::session_id.nullable().eq(dsl::session_id));
        case_wishes::table.filter(here).filter(case_wishes::case_id.nullable().eq(dsl::case_id))
    };
    let with_case = || dsl::case_id.is_not_null();
    let wished = case_when(with_case(), wishes().select(diesel::dsl::count_star()).single_value());
    let mine = wishes().filter(case_wishes::person_id.eq(reader)).select(diesel::dsl::count_star()).single_value();
    let mine = case_when(with_case(), mine);
    let origin = diesel::alias!(agenda_items as origin);
    let first = origin.field(dsl::network_id).eq(dsl::network_id).and(origin.field(dsl::id).nullable().eq(dsl::carried_from));
    let before = sessions::network_id.eq(dsl::network_id).and(sessions::id.nullable().eq(origin.field(dsl::session_id)));
    let query = dsl::agenda_items
        .left_join(cases::table.on(cases::network_id.eq(dsl::network_id).and(cases::id.nullable().eq(dsl::case_id))))
        .left_join(origin.on(first))
        .left_join(sessions::table.on(before))
        .filter(dsl::network_id.eq(network))
        .filter(dsl::session_id.eq(session))
        .order((dsl::position, dsl::id))
        .limit(MOST);
    let number = sessions::number.nullable();
    let rows: Vec<LaidRow> =
        on!(db, |c| query.select((Row::as_select(), Option::<CoverRow>::as_select(), (given, own), (wished, mine), number)).load(c))?;
    let laid = |(row, cover, (given, own), (wished, mine), carried): LaidRow| Laid {
        item: row.into(),
        cover: cover.map(Cover::from),
        votes: (given.unwrap_or(0), own.unwrap_or(0)),
        wishes: (wished.unwrap_or(0), i32::from(mine.unwrap_or(0) > 0)),
        carried,
    };
    Ok(rows.into_iter().map(laid).collect())
}

/// Notes that somebody wants to begin with a case; of several the last counts.
pub fn wish_first(db: &mut Db, session: &Session, person: &PersonId, case: &CaseId) -> QueryResult<()> {
    use case_wishes::dsl;
    let row = ((dsl::network_id.eq(&session.network), dsl::session_id.eq(&session.id)), (dsl::person_id.eq(person), dsl::case_id.eq(case)));
    on!(db, |c| diesel::insert_into(dsl::case_wishes)
        .values(row)
        .on_conflict((dsl::network_id, dsl::session_id, dsl::person_id))
        .do_update()
        .set(dsl::case_id.eq(case))
        .execute(c))
    .map(drop)
}

/// Takes back with which case somebody wants to begin.
pub fn unwish(db: &mut Db, session: &Session, person: &PersonId) -> QueryResult<()> {
    use case_wishes::dsl;
    let row = dsl::case_wishes
        .filter(dsl::network_id.eq(&session.network))
        .filter(dsl::session_id.eq(&session.id))
        .filter(dsl::person_id.eq(person));
    on!(db, |c| diesel::delete(row).execute(c)).map(drop)
}

/// The items of several sessions, in their order.
pub fn items_of(db: &mut Db, network: &NetworkId, sessions: &[SessionId]) -> QueryResult<Vec<(SessionId, Item)>> {
    use agenda_items::dsl;
    let query = dsl::agenda_items
        .filter(dsl::network_id.eq(network))
        .filter(dsl::session_id.among(sessions))
        .order((dsl::position, dsl::id))
        .limit(MOST * 10);
    let rows: Vec<(Option<SessionId>, Row)> = on!(db, |c| query.select((dsl::session_id, Row::as_select())).load(c))?;
    Ok(rows.into_iter().filter_map(|(session, row)| Some((session?, row.into()))).collect())
}

/// One item of a session.
pub fn item(db: &mut Db, session: &Session, id: &ItemId) -> QueryResult<Option<Item>> {
    use agenda_items::dsl;
    let query =
        dsl::agenda_items.filter(dsl::network_id.eq(&session.network)).filter(dsl::session_id.eq(&session.id)).filter(dsl::id.eq(id));
    Ok(on!(db, |c| query.select(Row::as_select()).first(c).optional())?.map(Item::from))
}

/// The number of the session that an item was carried over from, if it was.
pub fn carried(db: &mut Db, network: &NetworkId, item: &Item) -> QueryResult<Option<i32>> {
    use agenda_items::dsl;
    let Some(origin) = &item.carried_from else { return Ok(None) };
    let session = sessions::network_id.eq(dsl::network_id).and(sessions::id.nullable().eq(dsl::session_id));
    let query = dsl::agenda_items
        .inner_join(sessions::table.on(session))
        .filter(dsl::network_id.eq(network))
        .filter(dsl::id.eq(origin))
        .select(sessions::number);
    on!(db, |c| query.first(c).optional())
}

/// One item of a network, with the session that it belongs to, if it does.
pub fn found(db: &mut Db, network: &NetworkId, id: &ItemId) -> QueryResult<Option<(Option<SessionId>, Item)>> {
    use agenda_items::dsl;
    let query = dsl::agenda_items.filter(dsl::network_id.eq(network)).filter(dsl::id.eq(id));
    let row: Option<(Option<SessionId>, Row)> = on!(db, |c| query.select((dsl::session_id, Row::as_select())).first(c).optional())?;
    Ok(row.map(|(session, row)| (session, row.into())))
}

/// What waits for a later session, the oldest first.
pub fn backlog(db: &mut Db, network: &NetworkId) -> QueryResult<Vec<Item>> {
    use agenda_items::dsl;
    let query = dsl::agenda_items
        .filter(dsl::network_id.eq(network))
        .filter(dsl::session_id.is_null())
        .filter(dsl::state.one_of([ItemState::Proposed, ItemState::Accepted]))
        .order(dsl::id)
        .limit(MOST);
    Ok(on!(db, |c| query.select(Row::as_select()).load(c))?.into_iter().map(Item::from).collect())
}

/// What somebody proposed for a later session and will not come, the latest first.
pub fn declined_to(db: &mut Db, network: &NetworkId, proposer: &PersonId) -> QueryResult<Vec<Item>> {
    use agenda_items::dsl;
    let query = dsl::agenda_items
        .filter(dsl::network_id.eq(network))
        .filter(dsl::session_id.is_null())
        .filter(dsl::state.eq(ItemState::Declined))
        .filter(dsl::proposed_by.eq(proposer))
        .order(dsl::id.desc())
        .limit(5);
    Ok(on!(db, |c| query.select(Row::as_select()).load(c))?.into_iter().map(Item::from).collect())
}

/// Moves an item that waits from one session to another, or out of all, unless it is no longer where it was.
pub fn assign(db: &mut Db, network: &NetworkId, item: &ItemId, from: Option<&SessionId>, to: Option<&SessionId>) -> QueryResult<bool> {
    use agenda_items::dsl;
    let waits = dsl::agenda_items
        .filter(dsl::network_id.eq(network))
        .filter(dsl::id.eq(item))
        .filter(dsl::state.one_of([ItemState::Proposed, ItemState::Accepted]));
    let to = dsl::session_id.eq(to);
    let moved = match from {
        Some(from) => on!(db, |c| diesel::update(waits.filter(dsl::session_id.eq(from))).set(to).execute(c))?,
        None => on!(db, |c| diesel::update(waits.filter(dsl::session_id.is_null())).set(to).execute(c))?,
    };
    Ok(moved == 1)
}

/// Brings the item of a case that waits for a later session to this one.
pub fn recall_case(db: &mut Db, network: &NetworkId, case: &CaseId, session: &SessionId) -> QueryResult<()> {
    use agenda_items::dsl;
    let row = dsl::agenda_items
        .filter(dsl::network_id.eq(network))
        .filter(dsl::case_id.eq(case))
        .filter(dsl::session_id.is_null())
        .filter(dsl::state.eq(ItemState::Accepted));
    on!(db, |c| diesel::update(row).set(dsl::session_id.eq(session)).execute(c)).map(drop)
}

/// Gives an item a case, with its heading and presenter, or takes it away, unless it was edited since `seen`.
pub fn give_case(db: &mut Db, network: &NetworkId, seen: &Item, case: Option<(&CaseId, &PersonId)>) -> QueryResult<bool> {
    use agenda_items::dsl;
    let row = dsl::agenda_items.filter(dsl::network_id.eq(network)).filter(dsl::id.eq(&seen.id)).filter(dsl::version.eq(seen.version));
    let (presenter, rubric) = case.map_or((&seen.proposed_by, seen.rubric), |(_, presenter)| (presenter, Rubric::Intervision));
    let values = (
        dsl::case_id.eq(case.map(|(case, _)| case)),
        dsl::proposed_by.eq(presenter),
        dsl::rubric.eq(rubric),
        dsl::version.eq(seen.version + 1),
    );
    Ok(on!(db, |c| diesel::update(row).set(values).execute(c))? == 1)
}

/// The session and the item where a case has its place, when it has one.
pub fn place_of_case(db: &mut Db, network: &NetworkId, case: &CaseId) -> QueryResult<Option<(SessionId, Item)>> {
    use agenda_items::dsl;
    let query = dsl::agenda_items
        .filter(dsl::network_id.eq(network))
        .filter(dsl::case_id.eq(case))
        .filter(dsl::state.one_of([ItemState::Accepted, ItemState::Scheduled, ItemState::InProgress]))
        .order(dsl::id.desc());
    let found: Option<(Option<SessionId>, Row)> = on!(db, |c| query.select((dsl::session_id, Row::as_select())).first(c).optional())?;
    Ok(found.and_then(|(session, row)| Some((session?, row.into()))))
}

/// The cases on the agendas of a network, in the order of the items.
pub fn cases_placed(db: &mut Db, network: &NetworkId) -> QueryResult<Vec<(SessionId, CaseId)>> {
    use agenda_items::dsl;
    let query = dsl::agenda_items
        .filter(dsl::network_id.eq(network))
        .filter(dsl::state.one_of([ItemState::Scheduled, ItemState::InProgress, ItemState::Done]))
        .filter(dsl::session_id.is_not_null())
        .filter(dsl::case_id.is_not_null())
        .order((dsl::position, dsl::id))
        .limit(MOST)
        .select((dsl::session_id.assume_not_null(), dsl::case_id.assume_not_null()));
    on!(db, |c| query.load(c))
}

/// Adds an item at its position, to a session or for a later one; nothing happens when it is there already.
pub fn insert(db: &mut Db, network: &NetworkId, session: Option<&SessionId>, item: &Item, now: DateTime<Utc>) -> QueryResult<bool> {
    use agenda_items::dsl;
    let row = (
        (dsl::network_id.eq(network), dsl::id.eq(&item.id), dsl::session_id.eq(session)),
        (dsl::rubric.eq(item.rubric), dsl::title.eq(&item.title), dsl::note.eq(&item.note)),
        (dsl::minutes.eq(item.minutes), dsl::position.eq(item.position), dsl::state.eq(item.state)),
        (dsl::proposed_by.eq(&item.proposed_by), dsl::case_id.eq(&item.case), dsl::version.eq(item.version)),
        (dsl::owner_id.eq(&item.owner), dsl::question_id.eq(&item.question), dsl::poll_id.eq(&item.poll)),
        (dsl::began_at.eq(item.began_at.map(At)), dsl::ended_at.eq(item.ended_at.map(At)), dsl::carried_from.eq(&item.carried_from)),
        dsl::topic_id.eq(&item.topic),
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
        (dsl::owner_id.eq(&item.owner), dsl::question_id.eq(&item.question), dsl::poll_id.eq(&item.poll)),
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

/// Gives an item a new version: it was moved.
pub fn touch(db: &mut Db, network: &NetworkId, item: &ItemId) -> QueryResult<()> {
    use agenda_items::dsl;
    let row = dsl::agenda_items.filter(dsl::network_id.eq(network)).filter(dsl::id.eq(item));
    on!(db, |c| diesel::update(row).set(dsl::version.eq(dsl::version + 1)).execute(c)).map(drop)
}

/// Gives an item another position, unless it is no longer where it was `seen`.
pub fn reposition(db: &mut Db, network: &NetworkId, seen: &Item, position: i32) -> QueryResult<bool> {
    use agenda_items::dsl;
    let row = dsl::agenda_items.filter(dsl::network_id.eq(network)).filter(dsl::id.eq(&seen.id)).filter(dsl::position.eq(seen.position));
    Ok(on!(db, |c| diesel::update(row).set(dsl::position.eq(position)).execute(c))? == 1)
}
