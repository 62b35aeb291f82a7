//! Sessions in the database, and who answers how.

use super::rules::{Answer, Form, Plan, Session, SessionState, Venue};
use crate::db::schema::{attendances, sessions};
use crate::db::types::At;
use crate::db::{Db, on};
use crate::ids::{NetworkId, PersonId, SessionId};
use crate::refusal::Refusal;
use crate::web::error::Error;
use chrono::{DateTime, Utc};
use diesel::dsl::max;
use diesel::prelude::*;

/// No network ever shows more sessions than this.
const MOST: i64 = 200;

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = sessions)]
struct Row {
    network_id: NetworkId,
    id: SessionId,
    number: i32,
    title: String,
    #[diesel(serialize_as = At)]
    starts_at: DateTime<Utc>,
    #[diesel(serialize_as = At)]
    ends_at: DateTime<Utc>,
    form: Form,
    place: String,
    link: String,
    state: SessionState,
    sequence: i32,
    version: i32,
    created_by: PersonId,
    #[diesel(serialize_as = At)]
    created_at: DateTime<Utc>,
}

impl Row {
    fn new(session: Session, created_at: DateTime<Utc>) -> Self {
        Self {
            form: session.venue.form(),
            place: session.venue.place().to_owned(),
            link: session.venue.link().to_owned(),
            network_id: session.network,
            id: session.id,
            number: session.number,
            title: session.title,
            starts_at: session.starts_at,
            ends_at: session.ends_at,
            state: session.state,
            sequence: session.sequence,
            version: session.version,
            created_by: session.created_by,
            created_at,
        }
    }
}

impl From<Row> for Session {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            network: row.network_id,
            number: row.number,
            title: row.title,
            starts_at: row.starts_at,
            ends_at: row.ends_at,
            venue: Venue::stored(row.form, row.place, row.link),
            state: row.state,
            sequence: row.sequence,
            version: row.version,
            created_by: row.created_by,
        }
    }
}

/// One session of a network.
pub fn session(db: &mut Db, network: &NetworkId, id: &SessionId) -> QueryResult<Option<Session>> {
    use sessions::dsl;
    let query = dsl::sessions.filter(dsl::network_id.eq(network)).filter(dsl::id.eq(id));
    Ok(on!(db, |c| query.select(Row::as_select()).first(c).optional())?.map(Session::from))
}

/// The sessions of a network in the order of time, those that were cancelled too.
pub fn of_network(db: &mut Db, network: &NetworkId) -> QueryResult<Vec<Session>> {
    use sessions::dsl;
    let query = dsl::sessions.filter(dsl::network_id.eq(network)).order((dsl::starts_at, dsl::id)).limit(MOST);
    Ok(on!(db, |c| query.select(Row::as_select()).load(c))?.into_iter().map(Session::from).collect())
}

/// The sessions of these networks that are not over yet, soonest first.
pub fn coming(db: &mut Db, networks: &[NetworkId], now: DateTime<Utc>) -> QueryResult<Vec<Session>> {
    use SessionState::{AgendaFixed, AgendaOpen, InProgress, Planned};
    use sessions::dsl;
    let query = dsl::sessions
        .filter(dsl::network_id.eq_any(networks))
        .filter(dsl::ends_at.gt(At(now)))
        .filter(dsl::state.eq_any([Planned, AgendaOpen, AgendaFixed, InProgress]))
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
        .filter(dsl::state.eq_any([Planned, AgendaOpen]))
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

/// Saves a planned session under the next number; nothing when this very id is there already.
pub fn insert(db: &mut Db, planned: Session, now: DateTime<Utc>) -> Result<Option<Session>, Error> {
    use sessions::dsl;
    // Two people may plan at once; who comes second takes the number after.
    for _ in 0..8 {
        if session(db, &planned.network, &planned.id)?.is_some() {
            return Ok(None);
        }
        let numbers = dsl::sessions.filter(dsl::network_id.eq(&planned.network)).select(max(dsl::number));
        let last: Option<i32> = on!(db, |c| numbers.first(c))?;
        let numbered = Session { number: last.unwrap_or(0) + 1, ..planned.clone() };
        let row = Row::new(numbered.clone(), now);
        if on!(db, |c| diesel::insert_into(dsl::sessions).values(row).on_conflict_do_nothing().execute(c))? == 1 {
            return Ok(Some(numbered));
        }
    }
    Err(Refusal::state("sessions-number-taken").into())
}

/// Takes the session for the rest of the transaction, unless it is no longer in the state that was `seen`:
/// who builds its agenda does so one after the other.
pub fn hold(db: &mut Db, seen: &Session) -> QueryResult<bool> {
    use sessions::dsl;
    let row = dsl::sessions.filter(dsl::network_id.eq(&seen.network)).filter(dsl::id.eq(&seen.id)).filter(dsl::state.eq(seen.state));
    Ok(on!(db, |c| diesel::update(row).set(dsl::state.eq(seen.state)).execute(c))? == 1)
}

/// Writes what changed about a session, unless it is no longer as `seen`; calendars get a higher sequence.
pub fn change(db: &mut Db, seen: &Session, plan: &Plan) -> QueryResult<bool> {
    use sessions::dsl;
    let row = dsl::sessions.filter(dsl::network_id.eq(&seen.network)).filter(dsl::id.eq(&seen.id)).filter(dsl::version.eq(seen.version));
    let values = (
        dsl::title.eq(&plan.title),
        dsl::starts_at.eq(At(plan.starts_at)),
        dsl::ends_at.eq(At(plan.ends_at)),
        dsl::form.eq(plan.venue.form()),
        dsl::place.eq(plan.venue.place()),
        dsl::link.eq(plan.venue.link()),
        dsl::sequence.eq(seen.sequence + 1),
        dsl::version.eq(seen.version + 1),
    );
    Ok(on!(db, |c| diesel::update(row).set(values).execute(c))? == 1)
}

/// Moves a session to another state, unless it is no longer as `seen`.
pub fn turn(db: &mut Db, seen: &Session, to: SessionState) -> QueryResult<bool> {
    use sessions::dsl;
    let row = dsl::sessions.filter(dsl::network_id.eq(&seen.network)).filter(dsl::id.eq(&seen.id)).filter(dsl::state.eq(seen.state));
    // Calendars hear of a cancellation as of any other change.
    let told = i32::from(to == SessionState::Cancelled);
    let values = (dsl::state.eq(to), dsl::sequence.eq(seen.sequence + told));
    Ok(on!(db, |c| diesel::update(row).set(values).execute(c))? == 1)
}

/// Who answered how.
pub fn answers(db: &mut Db, network: &NetworkId, session: &SessionId) -> QueryResult<Vec<(PersonId, Answer)>> {
    use attendances::dsl;
    let query = dsl::attendances
        .filter(dsl::network_id.eq(network))
        .filter(dsl::session_id.eq(session))
        .limit(MOST)
        .select((dsl::person_id, dsl::answer));
    on!(db, |c| query.load(c))
}

/// Keeps an answer; a later one takes its place.
pub fn answer(db: &mut Db, session: &Session, person: &PersonId, answer: Answer, now: DateTime<Utc>) -> QueryResult<()> {
    use attendances::dsl;
    let row = (
        dsl::network_id.eq(&session.network),
        dsl::session_id.eq(&session.id),
        dsl::person_id.eq(person),
        dsl::answer.eq(answer),
        dsl::answered_at.eq(At(now)),
    );
    on!(db, |c| diesel::insert_into(dsl::attendances)
        .values(row)
        .on_conflict((dsl::network_id, dsl::session_id, dsl::person_id))
        .do_update()
        .set((dsl::answer.eq(answer), dsl::answered_at.eq(At(now))))
        .execute(c))?;
    Ok(())
}

/// What one person answered to the sessions of a network.
pub fn answers_of(db: &mut Db, network: &NetworkId, person: &PersonId) -> QueryResult<Vec<(SessionId, Answer)>> {
    use attendances::dsl;
    let query = dsl::attendances
        .filter(dsl::network_id.eq(network))
        .filter(dsl::person_id.eq(person))
        .limit(MOST)
        .select((dsl::session_id, dsl::answer));
    on!(db, |c| query.load(c))
}

/// To which sessions of these networks a person gave an answer.
pub fn answered(db: &mut Db, networks: &[NetworkId], person: &PersonId) -> QueryResult<Vec<SessionId>> {
    use attendances::dsl;
    let query = dsl::attendances.filter(dsl::network_id.eq_any(networks)).filter(dsl::person_id.eq(person)).select(dsl::session_id);
    on!(db, |c| query.order(dsl::answered_at.desc()).limit(MOST).load(c))
}

/// The numbers of these sessions.
pub fn numbers(db: &mut Db, networks: &[NetworkId], ids: &[SessionId]) -> QueryResult<Vec<(SessionId, i32)>> {
    use sessions::dsl;
    let query = dsl::sessions.filter(dsl::network_id.eq_any(networks)).filter(dsl::id.eq_any(ids)).select((dsl::id, dsl::number));
    on!(db, |c| query.limit(MOST).load(c))
}
