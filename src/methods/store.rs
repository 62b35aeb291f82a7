//! The copies of networks in the database, and the methods that a network has in all.

use super::format::Method;
use super::library;
use super::rules::{MOST_OWN, Own};
use crate::db::schema::network_methods;
use crate::db::types::{At, Json};
use crate::db::{Db, on};
use crate::ids::{MethodId, NetworkId, PersonId};
use chrono::{DateTime, Utc};
use diesel::prelude::*;

#[derive(Queryable, Selectable)]
#[diesel(table_name = network_methods)]
struct Row {
    derived_from: String,
    body: Json<Method>,
    changed_by: PersonId,
    changed_at: DateTime<Utc>,
}

impl From<Row> for Own {
    fn from(row: Row) -> Self {
        Self { method: row.body.0, derived_from: row.derived_from, changed_by: row.changed_by, changed_at: row.changed_at }
    }
}

/// A method that a network can use: one of the library, or its own copy.
pub fn find(db: &mut Db, network: &NetworkId, id: &str) -> QueryResult<Option<Method>> {
    if let Some(method) = library::named(id) {
        return Ok(Some(method.clone()));
    }
    let Ok(id) = MethodId::parse(id) else { return Ok(None) };
    Ok(own(db, network, &id)?.map(|own| own.method))
}

/// Every method that a network can use: the library, then its own copies.
pub fn all(db: &mut Db, network: &NetworkId) -> QueryResult<Vec<Method>> {
    let copies = copies(db, network)?.into_iter().map(|own| own.method);
    Ok(library::library().iter().cloned().chain(copies).collect())
}

/// One copy of a network.
pub fn own(db: &mut Db, network: &NetworkId, id: &MethodId) -> QueryResult<Option<Own>> {
    use network_methods::dsl;
    let query = dsl::network_methods.filter(dsl::network_id.eq(network)).filter(dsl::id.eq(id));
    Ok(on!(db, |c| query.select(Row::as_select()).first(c).optional())?.map(Own::from))
}

/// The copies of a network, the oldest first.
pub fn copies(db: &mut Db, network: &NetworkId) -> QueryResult<Vec<Own>> {
    use network_methods::dsl;
    let most = i64::try_from(MOST_OWN).unwrap_or(i64::MAX);
    let query = dsl::network_methods.filter(dsl::network_id.eq(network)).order(dsl::id).limit(most);
    Ok(on!(db, |c| query.select(Row::as_select()).load(c))?.into_iter().map(Own::from).collect())
}

/// Keeps a new copy; nothing happens when it is there already.
pub fn insert(db: &mut Db, network: &NetworkId, own: &Own) -> QueryResult<()> {
    use network_methods::dsl;
    let row = (
        (dsl::network_id.eq(network), dsl::id.eq(&own.method.id), dsl::derived_from.eq(&own.derived_from), dsl::body.eq(Json(&own.method))),
        (dsl::version.eq(stored(own.method.version)), dsl::changed_by.eq(&own.changed_by), dsl::changed_at.eq(At(own.changed_at))),
    );
    on!(db, |c| diesel::insert_into(dsl::network_methods).values(row).on_conflict_do_nothing().execute(c)).map(drop)
}

/// Writes a changed copy, unless somebody else did since the version `seen`.
pub fn save(db: &mut Db, network: &NetworkId, own: &Own, seen: u32) -> QueryResult<bool> {
    use network_methods::dsl;
    let row = dsl::network_methods.filter(dsl::network_id.eq(network)).filter(dsl::id.eq(&own.method.id));
    let values = (
        dsl::body.eq(Json(&own.method)),
        dsl::version.eq(stored(own.method.version)),
        dsl::changed_by.eq(&own.changed_by),
        dsl::changed_at.eq(At(own.changed_at)),
    );
    Ok(on!(db, |c| diesel::update(row.filter(dsl::version.eq(stored(seen)))).set(values).execute(c))? == 1)
}

/// Takes a copy away, unless somebody changed it since the version `seen`.
pub fn remove(db: &mut Db, network: &NetworkId, id: &MethodId, seen: u32) -> QueryResult<bool> {
    use network_methods::dsl;
    let row = dsl::network_methods.filter(dsl::network_id.eq(network)).filter(dsl::id.eq(id));
    Ok(on!(db, |c| diesel::delete(row.filter(dsl::version.eq(stored(seen)))).execute(c))? == 1)
}

fn stored(version: u32) -> i32 {
    i32::try_from(version).unwrap_or(i32::MAX)
}
