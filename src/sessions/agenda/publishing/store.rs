//! The published agenda of a session in the database.

use super::rules::Line;
use crate::db::schema::sessions;
use crate::db::types::{At, Json};
use crate::db::{Db, on};
use crate::sessions::rules::Session;
use chrono::{DateTime, Utc};
use diesel::prelude::*;

/// What was last published.
pub fn published(db: &mut Db, session: &Session) -> QueryResult<Option<Vec<Line>>> {
    use sessions::dsl;
    let query = dsl::sessions.filter(dsl::network_id.eq(&session.network)).filter(dsl::id.eq(&session.id)).select(dsl::published_agenda);
    let found: Option<Option<Json<Vec<Line>>>> = on!(db, |c| query.first(c).optional())?;
    Ok(found.flatten().map(|Json(lines)| lines))
}

/// Keeps what is published now.
pub fn publish(db: &mut Db, session: &Session, lines: &[Line], now: DateTime<Utc>) -> QueryResult<()> {
    use sessions::dsl;
    let row = dsl::sessions.filter(dsl::network_id.eq(&session.network)).filter(dsl::id.eq(&session.id));
    let values = (dsl::published_at.eq(At(now)), dsl::published_agenda.eq(Json(lines.to_vec())));
    on!(db, |c| diesel::update(row).set(values).execute(c)).map(drop)
}
