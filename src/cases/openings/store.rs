//! Who opened which case, in the database.

use crate::cases::rules::Cover;
use crate::db::schema::{case_openings, persons};
use crate::db::types::At;
use crate::db::{Db, on};
use crate::ids::{CaseId, NetworkId, PersonId};
use chrono::{DateTime, Utc};
use diesel::prelude::*;

/// So many readers are named; a circle has fewer members.
const MOST: i64 = 100;

/// Notes that somebody opened a case; true the first time.
pub fn note(db: &mut Db, network: &NetworkId, cover: &Cover, person: &PersonId, now: DateTime<Utc>) -> QueryResult<bool> {
    use case_openings::dsl;
    let row = (dsl::network_id.eq(network), dsl::case_id.eq(&cover.id), dsl::person_id.eq(person), dsl::opened_at.eq(At(now)));
    Ok(on!(db, |c| diesel::insert_into(dsl::case_openings).values(row).on_conflict_do_nothing().execute(c))? == 1)
}

/// Whether somebody opened a case before.
pub fn known(db: &mut Db, network: &NetworkId, case: &CaseId, person: &PersonId) -> QueryResult<bool> {
    use case_openings::dsl;
    let row = dsl::case_openings.filter(dsl::network_id.eq(network)).filter(dsl::case_id.eq(case)).filter(dsl::person_id.eq(person));
    on!(db, |c| diesel::select(diesel::dsl::exists(row)).get_result(c))
}

/// Who opened a case, by name, and when they first did.
pub fn of_case(db: &mut Db, network: &NetworkId, case: &CaseId) -> QueryResult<Vec<(PersonId, String, DateTime<Utc>)>> {
    use case_openings::dsl;
    let query = dsl::case_openings
        .inner_join(persons::table.on(persons::id.eq(dsl::person_id)))
        .filter(dsl::network_id.eq(network))
        .filter(dsl::case_id.eq(case))
        .order((persons::name, persons::id))
        .limit(MOST);
    on!(db, |c| query.select((dsl::person_id, persons::name, dsl::opened_at)).load(c))
}
