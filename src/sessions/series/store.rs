//! Series in the database, and the sessions that belong together.

use super::rules::{Series, Skips, Span};
use crate::db::schema::{networks, series, sessions};
use crate::db::types::At;
use crate::db::{Among, Db, on};
use crate::ids::{NetworkId, PersonId, SeriesId, SessionId};
use crate::networks::networks_with_seat;
use crate::sessions::rules::{Form, Session, SessionState, Venue};
use crate::sessions::store::Row;
use chrono::{DateTime, Utc};
use diesel::dsl::count_star;
use diesel::prelude::*;

/// More sessions than this are never looked at together.
const MOST: i64 = 400;

/// Saves a series; false when this very form was sent before.
pub fn insert(db: &mut Db, planned: &Series, now: DateTime<Utc>) -> QueryResult<bool> {
    use series::dsl;
    let row = || {
        (
            (dsl::network_id.eq(&planned.network), dsl::id.eq(&planned.id), dsl::rule.eq(&planned.rule)),
            (dsl::starts_local.eq(&planned.starts_local), dsl::minutes.eq(i32::try_from(planned.minutes).unwrap_or(0))),
            (dsl::form.eq(planned.venue.form()), dsl::place.eq(planned.venue.place()), dsl::link.eq(planned.venue.link())),
            (dsl::skips_public.eq(planned.skips.public), dsl::skips_school.eq(planned.skips.school)),
            (dsl::version.eq(0), dsl::created_by.eq(&planned.created_by), dsl::created_at.eq(At(now))),
        )
    };
    Ok(on!(db, |c| diesel::insert_into(dsl::series).values(row()).on_conflict_do_nothing().execute(c))? == 1)
}

/// One series of a network.
pub fn series(db: &mut Db, network: &NetworkId, id: &SeriesId) -> QueryResult<Option<Series>> {
    use series::dsl;
    type Found = (String, String, i32, Form, String, String, bool, bool, PersonId);
    let query = dsl::series.filter(dsl::network_id.eq(network)).filter(dsl::id.eq(id));
    let columns = (
        dsl::rule,
        dsl::starts_local,
        dsl::minutes,
        dsl::form,
        dsl::place,
        dsl::link,
        dsl::skips_public,
        dsl::skips_school,
        dsl::created_by,
    );
    let found: Option<Found> = on!(db, |c| query.select(columns).first(c).optional())?;
    Ok(found.map(|(rule, starts_local, minutes, form, place, link, public, school, created_by)| Series {
        id: id.clone(),
        network: network.clone(),
        rule,
        starts_local,
        minutes: minutes.into(),
        venue: Venue::stored(form, place, link),
        skips: Skips { public, school },
        created_by,
    }))
}

/// The sessions of a series in the order of time, those that were cancelled too.
pub fn sessions(db: &mut Db, network: &NetworkId, series: &SeriesId) -> QueryResult<Vec<Session>> {
    use sessions::dsl;
    let query = dsl::sessions.filter(dsl::network_id.eq(network)).filter(dsl::series_id.eq(series)).order((dsl::starts_at, dsl::id));
    Ok(on!(db, |c| query.limit(MOST).select(Row::as_select()).load(c))?.into_iter().map(Session::from).collect())
}

/// These sessions of a network, in the order of time.
pub fn named(db: &mut Db, network: &NetworkId, ids: &[SessionId]) -> QueryResult<Vec<Session>> {
    use sessions::dsl;
    let query = dsl::sessions.filter(dsl::network_id.eq(network)).filter(dsl::id.among(ids)).order((dsl::starts_at, dsl::id));
    Ok(on!(db, |c| query.limit(MOST).select(Row::as_select()).load(c))?.into_iter().map(Session::from).collect())
}

/// A session of a network, by its number, with when it is.
pub type Busy = (NetworkId, SessionId, i32, DateTime<Utc>, DateTime<Utc>);
/// The same, with what its network is called.
pub type Named = (Busy, String);

/// The sessions of these networks that are on at some moment of this span, unless they were cancelled.
pub fn during(db: &mut Db, networks: &[NetworkId], span: Span) -> QueryResult<Vec<Busy>> {
    use sessions::dsl;
    let query = dsl::sessions
        .filter(dsl::network_id.among(networks))
        .filter(dsl::ends_at.gt(At(span.starts_at)))
        .filter(dsl::starts_at.lt(At(span.ends_at)))
        .filter(dsl::state.ne(SessionState::Cancelled))
        .order((dsl::starts_at, dsl::id))
        .limit(MOST);
    on!(db, |c| query.select((dsl::network_id, dsl::id, dsl::number, dsl::starts_at, dsl::ends_at)).load(c))
}

/// A session, and which others are on at some moment of it in the networks where somebody has a seat, unless they were
/// cancelled; in the order of time, each with what its network is called: one query.
#[allow(clippy::disallowed_methods)] // What another query finds is no list whose length would change the text.
pub fn amid(db: &mut Db, network: &NetworkId, id: &SessionId, person: &PersonId) -> QueryResult<Option<(Session, Vec<Named>)>> {
    use sessions::dsl;
    let other = diesel::alias!(sessions as other);
    let at_once = other.field(dsl::ends_at).gt(dsl::starts_at).and(other.field(dsl::starts_at).lt(dsl::ends_at));
    let takes_place = other.field(dsl::id).ne(dsl::id).and(other.field(dsl::state).ne(SessionState::Cancelled));
    let query = dsl::sessions
        .left_join(other.on(other.field(dsl::network_id).eq_any(networks_with_seat(person.clone())).and(at_once).and(takes_place)))
        .left_join(networks::table.on(networks::id.eq(other.field(dsl::network_id))))
        .filter(dsl::network_id.eq(network))
        .filter(dsl::id.eq(id))
        .limit(MOST);
    let busy = other.fields((dsl::network_id, dsl::id, dsl::number, dsl::starts_at, dsl::ends_at)).nullable();
    let rows: Vec<(Row, Option<Busy>, Option<String>)> =
        on!(db, |c| query.select((Row::as_select(), busy, networks::name.nullable())).load(c))?;
    let (mut sessions, busy): (Vec<_>, Vec<_>) = rows.into_iter().map(|(row, busy, name)| (row, busy.zip(name))).unzip();
    let mut busy: Vec<Named> = busy.into_iter().flatten().collect();
    busy.sort_by(|((_, one, _, a, _), _), ((_, other, _, b, _), _)| (a, one).cmp(&(b, other)));
    Ok(sessions.pop().map(|session| (session.into(), busy)))
}

/// How many sessions each of these networks held.
pub fn held(db: &mut Db, networks: &[NetworkId]) -> QueryResult<Vec<(NetworkId, i64)>> {
    use sessions::dsl;
    let over = [SessionState::Held, SessionState::Recorded];
    let query = dsl::sessions.filter(dsl::network_id.among(networks)).filter(dsl::state.one_of(over)).group_by(dsl::network_id);
    on!(db, |c| query.select((dsl::network_id, count_star())).load(c))
}
