//! Workshops in the database.

use super::rules::{Phase, Workshop};
use crate::db::schema::workshops;
use crate::db::types::At;
use crate::db::{Db, on};
use crate::ids::{NetworkId, SessionId};
use chrono::{DateTime, Utc};
use diesel::prelude::*;

#[derive(Queryable, Selectable)]
#[diesel(table_name = workshops)]
struct Row {
    session_id: SessionId,
    phase: Phase,
    dots: i32,
    version: i32,
}

/// The workshop of a session, once it is open.
pub fn workshop(db: &mut Db, network: &NetworkId, session: &SessionId) -> QueryResult<Option<Workshop>> {
    use workshops::dsl;
    let query = dsl::workshops.filter(dsl::network_id.eq(network)).filter(dsl::session_id.eq(session));
    let row: Option<Row> = on!(db, |c| query.select(Row::as_select()).first(c).optional())?;
    Ok(row.map(|row| Workshop { session: row.session_id, phase: row.phase, dots: row.dots, version: row.version }))
}

/// Whether a workshop of the network spreads votes now.
pub fn is_voting(db: &mut Db, network: &NetworkId) -> QueryResult<bool> {
    use workshops::dsl;
    let query = dsl::workshops.filter(dsl::network_id.eq(network)).filter(dsl::phase.eq(Phase::Voting));
    let count: i64 = on!(db, |c| query.count().get_result(c))?;
    Ok(count > 0)
}

/// Opens a workshop; nothing happens when it is open already.
pub fn insert(db: &mut Db, network: &NetworkId, session: &SessionId, dots: i32, now: DateTime<Utc>) -> QueryResult<bool> {
    use workshops::dsl;
    let row = (
        (dsl::network_id.eq(network), dsl::session_id.eq(session), dsl::phase.eq(Phase::Proposing)),
        (dsl::dots.eq(dots), dsl::version.eq(0), dsl::created_at.eq(At(now))),
    );
    Ok(on!(db, |c| diesel::insert_into(dsl::workshops).values(row).on_conflict_do_nothing().execute(c))? == 1)
}

/// Brings a workshop to another phase, unless it is no longer as `seen`.
pub fn turn(db: &mut Db, network: &NetworkId, seen: &Workshop, to: Phase) -> QueryResult<bool> {
    use workshops::dsl;
    let row =
        dsl::workshops.filter(dsl::network_id.eq(network)).filter(dsl::session_id.eq(&seen.session)).filter(dsl::version.eq(seen.version));
    let values = (dsl::phase.eq(to), dsl::version.eq(seen.version + 1));
    Ok(on!(db, |c| diesel::update(row).set(values).execute(c))? == 1)
}

/// Takes a workshop for the rest of the transaction, unless it is no longer as `seen`: who votes twice at once does so
/// one after the other.
pub fn hold(db: &mut Db, network: &NetworkId, seen: &Workshop) -> QueryResult<bool> {
    use workshops::dsl;
    let row =
        dsl::workshops.filter(dsl::network_id.eq(network)).filter(dsl::session_id.eq(&seen.session)).filter(dsl::phase.eq(seen.phase));
    Ok(on!(db, |c| diesel::update(row).set(dsl::phase.eq(seen.phase)).execute(c))? == 1)
}
