//! Sessions in the database.

use super::rules::{Before, Form, Plan, Session, SessionKind, SessionState, Venue};
use crate::db::schema::sessions;
use crate::db::types::At;
use crate::db::{Among, Db, on};
use crate::ids::{NetworkId, PersonId, SeriesId, SessionId};
use crate::refusal::Refusal;
use crate::web::error::Error;
use chrono::{DateTime, Duration, Utc};
use diesel::dsl::max;
use diesel::prelude::*;

/// No network ever shows more sessions than this.
const MOST: i64 = 200;

#[derive(Queryable, Selectable)]
#[diesel(table_name = sessions)]
pub(in crate::sessions) struct Row {
    network_id: NetworkId,
    id: SessionId,
    number: i32,
    kind: SessionKind,
    series_id: Option<SeriesId>,
    title: String,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    form: Form,
    place: String,
    link: String,
    capacity: Option<i32>,
    state: SessionState,
    sequence: i32,
    version: i32,
    created_by: PersonId,
    created_at: DateTime<Utc>,
    published_at: Option<DateTime<Utc>>,
    changed_at: Option<DateTime<Utc>>,
}

impl From<Row> for Session {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            network: row.network_id,
            number: row.number,
            kind: row.kind,
            series: row.series_id,
            capacity: row.capacity,
            title: row.title,
            starts_at: row.starts_at,
            ends_at: row.ends_at,
            venue: Venue::stored(row.form, row.place, row.link),
            state: row.state,
            sequence: row.sequence,
            version: row.version,
            created_by: row.created_by,
            published_at: row.published_at,
            changed_at: row.changed_at.unwrap_or(row.created_at),
        }
    }
}

/// One session of a network.
pub fn session(db: &mut Db, network: &NetworkId, id: &SessionId) -> QueryResult<Option<Session>> {
    use sessions::dsl;
    let query = dsl::sessions.filter(dsl::network_id.eq(network)).filter(dsl::id.eq(id));
    Ok(on!(db, |c| query.select(Row::as_select()).first(c).optional())?.map(Session::from))
}

/// The sessions of a network in the order of time, those that were cancelled too; of too many the latest.
pub fn of_network(db: &mut Db, network: &NetworkId) -> QueryResult<Vec<Session>> {
    use sessions::dsl;
    let query = dsl::sessions.filter(dsl::network_id.eq(network)).order((dsl::starts_at.desc(), dsl::id.desc())).limit(MOST);
    Ok(on!(db, |c| query.select(Row::as_select()).load(c))?.into_iter().rev().map(Session::from).collect())
}

/// The sessions of these networks that are not over yet, soonest first.
pub fn coming(db: &mut Db, networks: &[NetworkId], now: DateTime<Utc>) -> QueryResult<Vec<Session>> {
    use SessionState::{AgendaFixed, AgendaOpen, InProgress, Planned};
    use sessions::dsl;
    let query = dsl::sessions
        .filter(dsl::network_id.among(networks))
        .filter(dsl::ends_at.gt(At(now)))
        .filter(dsl::state.one_of([Planned, AgendaOpen, AgendaFixed, InProgress]))
        .order((dsl::starts_at, dsl::id))
        .limit(MOST);
    Ok(on!(db, |c| query.select(Row::as_select()).load(c))?.into_iter().map(Session::from).collect())
}

/// The session of a network that is on or comes next.
pub fn next(db: &mut Db, network: &NetworkId, now: DateTime<Utc>) -> QueryResult<Option<Session>> {
    Ok(coming(db, std::slice::from_ref(network), now)?.into_iter().next())
}

/// The session that comes after this one, when it still lies ahead.
pub fn after(db: &mut Db, session: &Session) -> QueryResult<Option<Session>> {
    use SessionState::{AgendaOpen, Planned};
    use sessions::dsl;
    let query = dsl::sessions
        .filter(dsl::network_id.eq(&session.network))
        .filter(dsl::starts_at.gt(At(session.starts_at)))
        .filter(dsl::state.one_of([Planned, AgendaOpen]))
        .order((dsl::starts_at, dsl::id));
    Ok(on!(db, |c| query.select(Row::as_select()).first(c).optional())?.map(Session::from))
}

/// Planned sessions of all networks that begin after `now` and no later than `until`, soonest first.
pub fn planned_until(db: &mut Db, now: DateTime<Utc>, until: DateTime<Utc>) -> QueryResult<Vec<Session>> {
    use sessions::dsl;
    let query = dsl::sessions
        .filter(dsl::starts_at.gt(At(now)))
        .filter(dsl::starts_at.le(At(until)))
        .filter(dsl::state.eq(SessionState::Planned))
        .order((dsl::starts_at, dsl::id))
        .limit(MOST);
    Ok(on!(db, |c| query.select(Row::as_select()).load(c))?.into_iter().map(Session::from).collect())
}

/// Saves a planned session under the next number, shaped by that number and by whether its network has no other
/// session; nothing when this very id is there already.
pub fn insert(
    db: &mut Db,
    planned: &Session,
    shape: impl Fn(Session, bool) -> Session,
    now: DateTime<Utc>,
) -> Result<Option<Session>, Error> {
    use sessions::dsl;
    // Two people may plan at once; who comes second takes the number after.
    for _ in 0..8 {
        if session(db, &planned.network, &planned.id)?.is_some() {
            return Ok(None);
        }
        let all = dsl::sessions.filter(dsl::network_id.eq(&planned.network));
        let last: Option<i32> = on!(db, |c| all.select(max(dsl::number)).first(c))?;
        let others: i64 = on!(db, |c| all.filter(dsl::state.ne(SessionState::Cancelled)).count().get_result(c))?;
        let shaped = shape(Session { number: last.unwrap_or(0) + 1, ..planned.clone() }, others == 0);
        if insert_row(db, &shaped, now)? {
            return Ok(Some(shaped));
        }
    }
    Err(Refusal::state("sessions-number-taken").into())
}

fn insert_row(db: &mut Db, session: &Session, now: DateTime<Utc>) -> QueryResult<bool> {
    use sessions::dsl;
    let row = (
        (dsl::network_id.eq(&session.network), dsl::id.eq(&session.id), dsl::number.eq(session.number), dsl::kind.eq(session.kind)),
        (dsl::series_id.eq(&session.series), dsl::title.eq(&session.title), dsl::capacity.eq(session.capacity)),
        (dsl::starts_at.eq(At(session.starts_at)), dsl::ends_at.eq(At(session.ends_at))),
        (dsl::form.eq(session.venue.form()), dsl::place.eq(session.venue.place()), dsl::link.eq(session.venue.link())),
        (dsl::state.eq(session.state), dsl::sequence.eq(session.sequence), dsl::version.eq(session.version)),
        (dsl::created_by.eq(&session.created_by), dsl::created_at.eq(At(now)), dsl::changed_at.eq(At(session.changed_at))),
    );
    Ok(on!(db, |c| diesel::insert_into(dsl::sessions).values(row).on_conflict_do_nothing().execute(c))? == 1)
}

/// Takes the session for the rest of the transaction, unless it is no longer in the state that was `seen`:
/// who builds its agenda does so one after the other.
pub fn hold(db: &mut Db, seen: &Session) -> QueryResult<bool> {
    use sessions::dsl;
    let row = dsl::sessions.filter(dsl::network_id.eq(&seen.network)).filter(dsl::id.eq(&seen.id)).filter(dsl::state.eq(seen.state));
    Ok(on!(db, |c| diesel::update(row).set(dsl::state.eq(seen.state)).execute(c))? == 1)
}

/// One session, taken for the rest of the transaction: who answers its invitation does so one after the other.
pub fn take(db: &mut Db, network: &NetworkId, id: &SessionId) -> QueryResult<Option<Session>> {
    use sessions::dsl;
    let row = dsl::sessions.filter(dsl::network_id.eq(network)).filter(dsl::id.eq(id));
    on!(db, |c| diesel::update(row).set(dsl::version.eq(dsl::version)).execute(c))?;
    session(db, network, id)
}

/// Writes what changed about a session, unless it is no longer as `seen`; calendars get a higher sequence when they show it.
pub fn change(db: &mut Db, seen: &Session, plan: &Plan, now: DateTime<Utc>) -> QueryResult<bool> {
    use sessions::dsl;
    let shown = !plan.changes(&Before::from(seen)).is_empty();
    let row = dsl::sessions
        .filter(dsl::network_id.eq(&seen.network))
        .filter(dsl::id.eq(&seen.id))
        .filter(dsl::version.eq(seen.version))
        .filter(dsl::state.eq(seen.state));
    let values = (
        dsl::title.eq(&plan.title),
        dsl::starts_at.eq(At(plan.starts_at)),
        dsl::ends_at.eq(At(plan.ends_at)),
        dsl::form.eq(plan.venue.form()),
        dsl::place.eq(plan.venue.place()),
        dsl::link.eq(plan.venue.link()),
        dsl::capacity.eq(plan.capacity),
        dsl::sequence.eq(dsl::sequence + i32::from(shown)),
        dsl::version.eq(seen.version + 1),
        dsl::changed_at.eq(At(if shown { later(seen, now) } else { seen.changed_at })),
    );
    Ok(on!(db, |c| diesel::update(row).set(values).execute(c))? == 1)
}

/// Dates a session anew for calendars: to somebody it says something else.
pub fn touch(db: &mut Db, session: &Session, now: DateTime<Utc>) -> QueryResult<()> {
    use sessions::dsl;
    let row = dsl::sessions.filter(dsl::network_id.eq(&session.network)).filter(dsl::id.eq(&session.id));
    on!(db, |c| diesel::update(row).set(dsl::changed_at.eq(At(later(session, now)))).execute(c)).map(drop)
}

/// Raises what calendars count of a session: somebody's invitation ends, or begins again (RFC 5546, 3.2.5).
pub fn raise(db: &mut Db, session: &Session, now: DateTime<Utc>) -> QueryResult<()> {
    use sessions::dsl;
    let row = dsl::sessions.filter(dsl::network_id.eq(&session.network)).filter(dsl::id.eq(&session.id));
    let values = (dsl::sequence.eq(dsl::sequence + 1), dsl::changed_at.eq(At(later(session, now))));
    on!(db, |c| diesel::update(row).set(values).execute(c)).map(drop)
}

/// The moment of a change that calendars, which count whole seconds, take for newer than the one before.
fn later(seen: &Session, now: DateTime<Utc>) -> DateTime<Utc> {
    now.max(seen.changed_at + Duration::seconds(1))
}

/// Moves a session to another state, unless it is no longer as `seen`.
pub fn turn(db: &mut Db, seen: &Session, to: SessionState, now: DateTime<Utc>) -> QueryResult<bool> {
    use sessions::dsl;
    let row = dsl::sessions.filter(dsl::network_id.eq(&seen.network)).filter(dsl::id.eq(&seen.id)).filter(dsl::state.eq(seen.state));
    // Calendars hear of a cancellation as of any other change, and somebody may have made another one since it was seen.
    let told = i32::from(to == SessionState::Cancelled);
    let values = (dsl::state.eq(to), dsl::sequence.eq(dsl::sequence + told), dsl::changed_at.eq(At(later(seen, now))));
    Ok(on!(db, |c| diesel::update(row).set(values).execute(c))? == 1)
}

/// The numbers of these sessions.
pub fn numbers(db: &mut Db, networks: &[NetworkId], ids: &[SessionId]) -> QueryResult<Vec<(SessionId, i32)>> {
    use sessions::dsl;
    let query = dsl::sessions.filter(dsl::network_id.among(networks)).filter(dsl::id.among(ids)).select((dsl::id, dsl::number));
    on!(db, |c| query.limit(MOST).load(c))
}
