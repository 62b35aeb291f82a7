//! The SQL of what waits for VDAB.

use super::rules::Show;
use crate::db::schema::{networks, questions};
use crate::db::types::At;
use crate::db::types::sql::{Bool, Nullable};
use crate::db::{Among, Db, on};
use crate::ids::PersonId;
use crate::questions::rules::Question;
use crate::questions::store::{PAGE, Row};
use chrono::{DateTime, Utc};
use diesel::prelude::*;

/// A page of what waits for VDAB, the most urgent first, each with the name of its network.
pub fn inbox(db: &mut Db, show: Show, officer: &PersonId, now: DateTime<Utc>, page: i64) -> QueryResult<Vec<(Question, String)>> {
    use questions::dsl;
    let query = dsl::questions
        .inner_join(networks::table.on(networks::id.eq(dsl::network_id)))
        .filter(dsl::state.among(show.states()))
        .filter(dsl::officer_id.eq(officer).or((show != Show::Mine).into_sql::<Nullable<Bool>>()))
        .filter(dsl::due_at.le(At(now)).or((show != Show::Late).into_sql::<Nullable<Bool>>()))
        .order((dsl::due_at, dsl::id))
        .limit(PAGE)
        .offset(page * PAGE);
    Ok(on!(db, |c| query.select((Row::as_select(), networks::name)).load::<(Row, String)>(c))?
        .into_iter()
        .map(|(row, name)| (row.into(), name))
        .collect())
}

/// How much of it waits for VDAB.
pub fn count(db: &mut Db, show: Show, officer: &PersonId, now: DateTime<Utc>) -> QueryResult<i64> {
    use questions::dsl;
    let query = dsl::questions
        .filter(dsl::state.among(show.states()))
        .filter(dsl::officer_id.eq(officer).or((show != Show::Mine).into_sql::<Nullable<Bool>>()))
        .filter(dsl::due_at.le(At(now)).or((show != Show::Late).into_sql::<Nullable<Bool>>()));
    on!(db, |c| query.count().get_result(c))
}
