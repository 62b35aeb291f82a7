//! The last meeting of a circle, and its cases, in the database.

use crate::cases::rules::{CaseState, Cover};
use crate::cases::store::CoverRow;
use crate::db::schema::{cases, sessions};
use crate::db::types::At;
use crate::db::{Among, Db, on};
use crate::ids::NetworkId;
use crate::sessions::{Session, SessionState};
use chrono::{DateTime, Utc};
use diesel::prelude::*;

/// A session comes back to this many cases at most.
const MOST: i64 = 20;

/// When the circle met for the last time before a session.
pub fn last_meeting(db: &mut Db, session: &Session) -> QueryResult<Option<(DateTime<Utc>, DateTime<Utc>)>> {
    use sessions::dsl;
    let query = dsl::sessions
        .filter(dsl::network_id.eq(&session.network))
        .filter(dsl::starts_at.lt(At(session.starts_at)))
        .filter(dsl::state.one_of([SessionState::InProgress, SessionState::Held, SessionState::Recorded]))
        .order(dsl::starts_at.desc());
    on!(db, |c| query.select((dsl::starts_at, dsl::ends_at)).first(c).optional())
}

/// The covers of cases that were worked on in the meeting that began then, or whose presenters told since how it went on.
pub fn since(db: &mut Db, network: &NetworkId, starts_at: DateTime<Utc>, ends_at: DateTime<Utc>) -> QueryResult<Vec<Cover>> {
    use cases::dsl;
    let then = sessions::starts_at.eq(At(starts_at)).and(dsl::state.one_of([CaseState::Discussed, CaseState::FollowedUp]));
    let told = dsl::state.eq(CaseState::FollowedUp).and(dsl::updated_at.gt(At(ends_at)));
    let query = dsl::cases
        .inner_join(sessions::table.on(sessions::network_id.eq(dsl::network_id).and(sessions::id.nullable().eq(dsl::session_id))))
        .filter(dsl::network_id.eq(network))
        .filter(then.or(told))
        .order((dsl::closed_at, dsl::id))
        .limit(MOST);
    Ok(on!(db, |c| query.select(CoverRow::as_select()).load(c))?.into_iter().map(Cover::from).collect())
}
