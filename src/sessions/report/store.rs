//! Reports in the database, with their notes, decisions and amendments.

use super::rules::{Amendment, AmendmentState, Decision, Note, Points, Report, ReportState};
use crate::db::schema::{agenda_items, amendments, decisions, report_notes, reports, sessions};
use crate::db::types::At;
use crate::db::{Among, Db, on};
use crate::ids::{AmendmentId, CaseId, DecisionId, ItemId, NetworkId, PersonId, SessionId};
use crate::sessions::rules::{Session, SessionState};
use chrono::{DateTime, Utc};
use diesel::prelude::*;

/// No report ever shows more notes, decisions or amendments than this.
const MOST: i64 = 200;

#[derive(Queryable, Selectable)]
#[diesel(table_name = reports)]
struct Row {
    summary: String,
    learning_points: String,
    state: ReportState,
    shared_at: Option<DateTime<Utc>>,
    amendable_until: Option<DateTime<Utc>>,
    fixed_at: Option<DateTime<Utc>>,
    version: i32,
    updated_by: PersonId,
    updated_at: DateTime<Utc>,
    reporter_id: Option<PersonId>,
}

impl From<Row> for Report {
    fn from(row: Row) -> Self {
        Self {
            summary: row.summary,
            points: Points::stored(&row.learning_points),
            state: row.state,
            shared_at: row.shared_at,
            amendable_until: row.amendable_until,
            fixed_at: row.fixed_at,
            version: row.version,
            reporter: row.reporter_id,
            edited: (row.version > 0).then_some((row.updated_by, row.updated_at)),
        }
    }
}

/// The report of a session; a blank one when nobody wrote yet.
pub fn report(db: &mut Db, session: &Session) -> QueryResult<Report> {
    use reports::dsl;
    let query = dsl::reports.filter(dsl::network_id.eq(&session.network)).filter(dsl::session_id.eq(&session.id));
    Ok(on!(db, |c| query.select(Row::as_select()).first(c).optional())?.map_or_else(Report::blank, Report::from))
}

/// Gives a session its blank report, unless it has one.
pub fn begin(db: &mut Db, session: &Session, by: &PersonId, now: DateTime<Utc>) -> QueryResult<()> {
    use reports::dsl;
    let row = (
        (dsl::network_id.eq(&session.network), dsl::session_id.eq(&session.id), dsl::summary.eq(""), dsl::learning_points.eq("")),
        (dsl::state.eq(ReportState::Writing), dsl::version.eq(0), dsl::updated_by.eq(by), dsl::updated_at.eq(At(now))),
    );
    on!(db, |c| diesel::insert_into(dsl::reports).values(row).on_conflict_do_nothing().execute(c)).map(drop)
}

/// Takes the report for the rest of the transaction, unless it left the state that was seen: a report that is being
/// fixed takes no word more.
pub fn hold(db: &mut Db, session: &Session, seen: ReportState) -> QueryResult<bool> {
    use reports::dsl;
    let row = dsl::reports.filter(dsl::network_id.eq(&session.network)).filter(dsl::session_id.eq(&session.id)).filter(dsl::state.eq(seen));
    Ok(on!(db, |c| diesel::update(row).set(dsl::state.eq(seen)).execute(c))? == 1)
}

/// Writes summary and learning points, unless somebody else did since `version`.
pub fn write(db: &mut Db, session: &Session, version: i32, text: (&str, &Points), by: &PersonId, now: DateTime<Utc>) -> QueryResult<bool> {
    use reports::dsl;
    let row = dsl::reports.filter(dsl::network_id.eq(&session.network)).filter(dsl::session_id.eq(&session.id));
    let values = (
        dsl::summary.eq(text.0),
        dsl::learning_points.eq(text.1.text()),
        dsl::version.eq(version + 1),
        dsl::updated_by.eq(by),
        dsl::updated_at.eq(At(now)),
    );
    Ok(on!(db, |c| diesel::update(row.filter(dsl::version.eq(version))).set(values).execute(c))? == 1)
}

/// Hands the report to somebody to write, or to nobody.
pub fn hand_to(db: &mut Db, session: &Session, reporter: Option<&PersonId>) -> QueryResult<()> {
    use reports::dsl;
    let row = dsl::reports.filter(dsl::network_id.eq(&session.network)).filter(dsl::session_id.eq(&session.id));
    on!(db, |c| diesel::update(row).set(dsl::reporter_id.eq(reporter)).execute(c)).map(drop)
}

/// The sessions of these networks whose report was handed to a person, and is still being written.
pub fn handed_to(db: &mut Db, networks: &[NetworkId], person: &PersonId) -> QueryResult<Vec<(NetworkId, SessionId)>> {
    use reports::dsl;
    let query = dsl::reports
        .inner_join(sessions::table.on(sessions::network_id.eq(dsl::network_id).and(sessions::id.eq(dsl::session_id))))
        .filter(dsl::network_id.among(networks))
        .filter(dsl::reporter_id.eq(person))
        .filter(dsl::state.eq(ReportState::Writing))
        .filter(sessions::state.one_of([SessionState::InProgress, SessionState::Held]))
        .order((sessions::ends_at, sessions::id))
        .limit(MOST);
    on!(db, |c| query.select((dsl::network_id, dsl::session_id)).load(c))
}

/// What people learned in the sessions of a network, by the reports that were shared, and when those were.
pub fn learned(db: &mut Db, network: &NetworkId) -> QueryResult<Vec<(String, DateTime<Utc>)>> {
    use reports::dsl;
    let query = dsl::reports
        .filter(dsl::network_id.eq(network))
        .filter(dsl::learning_points.ne(""))
        .filter(dsl::shared_at.is_not_null())
        .order(dsl::shared_at.desc())
        .limit(MOST);
    let rows: Vec<(String, DateTime<Utc>)> = on!(db, |c| query.select((dsl::learning_points, dsl::shared_at.assume_not_null())).load(c))?;
    let points = |(points, at): (String, DateTime<Utc>)| Points::stored(&points).iter().map(|point| (point.to_owned(), at)).collect();
    Ok(rows.into_iter().flat_map(|row| -> Vec<_> { points(row) }).collect())
}

/// Shares a report that is being written.
pub fn share(db: &mut Db, session: &Session, now: DateTime<Utc>, until: DateTime<Utc>) -> QueryResult<bool> {
    use reports::dsl;
    let row = dsl::reports.filter(dsl::network_id.eq(&session.network)).filter(dsl::session_id.eq(&session.id));
    let values = (dsl::state.eq(ReportState::Shared), dsl::shared_at.eq(Some(At(now))), dsl::amendable_until.eq(Some(At(until))));
    Ok(on!(db, |c| diesel::update(row.filter(dsl::state.eq(ReportState::Writing))).set(values).execute(c))? == 1)
}

/// Fixes a report that is shared.
pub fn fix(db: &mut Db, session: &Session, now: DateTime<Utc>) -> QueryResult<bool> {
    use reports::dsl;
    let row = dsl::reports.filter(dsl::network_id.eq(&session.network)).filter(dsl::session_id.eq(&session.id));
    let values = (dsl::state.eq(ReportState::Fixed), dsl::fixed_at.eq(Some(At(now))));
    Ok(on!(db, |c| diesel::update(row.filter(dsl::state.eq(ReportState::Shared))).set(values).execute(c))? == 1)
}

/// What was said at the items of a session.
pub fn notes(db: &mut Db, session: &Session) -> QueryResult<Vec<Note>> {
    use report_notes::dsl;
    let query = dsl::report_notes.filter(dsl::network_id.eq(&session.network)).filter(dsl::session_id.eq(&session.id)).limit(MOST);
    type Row = (ItemId, String, i32, PersonId, DateTime<Utc>);
    let rows: Vec<Row> = on!(db, |c| query.select((dsl::item_id, dsl::body, dsl::version, dsl::updated_by, dsl::updated_at)).load(c))?;
    Ok(rows.into_iter().map(|(item, body, version, by, at)| Note { item, body, version, by, at }).collect())
}

/// Writes the note of an item, unless somebody else did since `version`; nought is a note that was not there yet.
pub fn write_note(
    db: &mut Db,
    session: &Session,
    item: &ItemId,
    version: i32,
    body: &str,
    by: &PersonId,
    now: DateTime<Utc>,
) -> QueryResult<bool> {
    use report_notes::dsl;
    let text = (dsl::body.eq(body), dsl::version.eq(version + 1), dsl::updated_by.eq(by), dsl::updated_at.eq(At(now)));
    let written = if version == 0 {
        let row = (dsl::network_id.eq(&session.network), dsl::item_id.eq(item), dsl::session_id.eq(&session.id), text);
        on!(db, |c| diesel::insert_into(dsl::report_notes).values(row).on_conflict_do_nothing().execute(c))?
    } else {
        let row =
            dsl::report_notes.filter(dsl::network_id.eq(&session.network)).filter(dsl::item_id.eq(item)).filter(dsl::version.eq(version));
        on!(db, |c| diesel::update(row).set(text).execute(c))?
    };
    Ok(written == 1)
}

/// What was decided in a session, in the order of deciding.
pub fn decisions(db: &mut Db, session: &Session) -> QueryResult<Vec<Decision>> {
    use decisions::dsl;
    let query =
        dsl::decisions.filter(dsl::network_id.eq(&session.network)).filter(dsl::session_id.eq(&session.id)).order(dsl::id).limit(MOST);
    let rows: Vec<(DecisionId, Option<ItemId>, String)> = on!(db, |c| query.select((dsl::id, dsl::item_id, dsl::text)).load(c))?;
    Ok(rows.into_iter().map(|(id, item, text)| Decision { id, item, text }).collect())
}

/// Adds a decision; nothing happens when it is there already.
pub fn insert_decision(db: &mut Db, session: &Session, decision: &Decision, by: &PersonId, now: DateTime<Utc>) -> QueryResult<bool> {
    use decisions::dsl;
    let row = (
        (dsl::network_id.eq(&session.network), dsl::id.eq(&decision.id), dsl::session_id.eq(&session.id)),
        (dsl::item_id.eq(&decision.item), dsl::text.eq(&decision.text), dsl::created_by.eq(by), dsl::created_at.eq(At(now))),
    );
    Ok(on!(db, |c| diesel::insert_into(dsl::decisions).values(row).on_conflict_do_nothing().execute(c))? == 1)
}

/// Takes a decision out.
pub fn remove_decision(db: &mut Db, session: &Session, id: &DecisionId) -> QueryResult<bool> {
    use decisions::dsl;
    let row = dsl::decisions.filter(dsl::network_id.eq(&session.network)).filter(dsl::session_id.eq(&session.id)).filter(dsl::id.eq(id));
    Ok(on!(db, |c| diesel::delete(row).execute(c))? == 1)
}

/// What people would say differently, in the order of asking.
pub fn amendments(db: &mut Db, session: &Session) -> QueryResult<Vec<Amendment>> {
    use amendments::dsl;
    let query =
        dsl::amendments.filter(dsl::network_id.eq(&session.network)).filter(dsl::session_id.eq(&session.id)).order(dsl::id).limit(MOST);
    type Row = (AmendmentId, PersonId, Option<ItemId>, String, AmendmentState, Option<String>, DateTime<Utc>);
    let columns = (dsl::id, dsl::author_id, dsl::item_id, dsl::body, dsl::state, dsl::reply, dsl::created_at);
    let rows: Vec<Row> = on!(db, |c| query.select(columns).load(c))?;
    Ok(rows.into_iter().map(|(id, author, item, body, state, reply, at)| Amendment { id, author, item, body, state, reply, at }).collect())
}

/// Adds an amendment; nothing happens when it is there already.
pub fn insert_amendment(db: &mut Db, session: &Session, amendment: &Amendment) -> QueryResult<bool> {
    use amendments::dsl;
    let row = (
        (dsl::network_id.eq(&session.network), dsl::id.eq(&amendment.id), dsl::session_id.eq(&session.id)),
        (dsl::author_id.eq(&amendment.author), dsl::body.eq(&amendment.body), dsl::state.eq(amendment.state)),
        (dsl::item_id.eq(&amendment.item), dsl::reply.eq(&amendment.reply), dsl::created_at.eq(At(amendment.at))),
    );
    Ok(on!(db, |c| diesel::insert_into(dsl::amendments).values(row).on_conflict_do_nothing().execute(c))? == 1)
}

/// Answers an amendment, unless it was answered since it was `seen`.
pub fn answer(db: &mut Db, session: &Session, seen: &Amendment, to: AmendmentState, reply: &str) -> QueryResult<bool> {
    use amendments::dsl;
    let row = dsl::amendments.filter(dsl::network_id.eq(&session.network)).filter(dsl::id.eq(&seen.id)).filter(dsl::state.eq(seen.state));
    Ok(on!(db, |c| diesel::update(row).set((dsl::state.eq(to), dsl::reply.eq(Some(reply)))).execute(c))? == 1)
}

/// Takes an amendment out, unless it was answered since it was `seen`.
pub fn remove_amendment(db: &mut Db, session: &Session, seen: &Amendment) -> QueryResult<bool> {
    use amendments::dsl;
    let row = dsl::amendments.filter(dsl::network_id.eq(&session.network)).filter(dsl::id.eq(&seen.id)).filter(dsl::state.eq(seen.state));
    Ok(on!(db, |c| diesel::delete(row).execute(c))? == 1)
}

/// The items of sessions on which a case stood or stands.
pub fn items_of_case(db: &mut Db, network: &NetworkId, case: &CaseId) -> QueryResult<Vec<(SessionId, ItemId)>> {
    let items = agenda_items::table
        .filter(agenda_items::network_id.eq(network))
        .filter(agenda_items::case_id.eq(case))
        .filter(agenda_items::session_id.is_not_null());
    on!(db, |c| items.select((agenda_items::session_id.assume_not_null(), agenda_items::id)).limit(MOST).load(c))
}

/// Erases what was said, decided and asked to change at an item.
pub fn forget(db: &mut Db, network: &NetworkId, item: &ItemId) -> QueryResult<()> {
    let notes = report_notes::table.filter(report_notes::network_id.eq(network)).filter(report_notes::item_id.eq(item));
    on!(db, |c| diesel::delete(notes).execute(c))?;
    let decided = decisions::table.filter(decisions::network_id.eq(network)).filter(decisions::item_id.eq(item));
    on!(db, |c| diesel::delete(decided).execute(c))?;
    let asked = amendments::table.filter(amendments::network_id.eq(network)).filter(amendments::item_id.eq(item));
    on!(db, |c| diesel::delete(asked).execute(c)).map(drop)
}

/// The sessions of these networks that were held, ended no later than `ended`, and wait for their report to be
/// fixed; those whose report is with the members at `now` do not wait for the facilitator.
pub fn unrecorded(
    db: &mut Db,
    networks: &[NetworkId],
    ended: DateTime<Utc>,
    now: DateTime<Utc>,
) -> QueryResult<Vec<(NetworkId, SessionId)>> {
    let with_members = reports::table
        .filter(reports::network_id.eq(sessions::network_id))
        .filter(reports::session_id.eq(sessions::id))
        .filter(reports::state.eq(ReportState::Shared))
        .filter(reports::amendable_until.gt(At(now)));
    let query = sessions::table
        .filter(sessions::network_id.among(networks))
        .filter(sessions::state.eq(SessionState::Held))
        .filter(sessions::ends_at.le(At(ended)))
        .filter(diesel::dsl::not(diesel::dsl::exists(with_members)))
        .order((sessions::ends_at, sessions::id))
        .limit(MOST);
    on!(db, |c| query.select((sessions::network_id, sessions::id)).load(c))
}
