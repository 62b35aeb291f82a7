//! When an item began and ended.

use crate::db::schema::agenda_items;
use crate::db::types::At;
use crate::db::{Db, on};
use crate::ids::{ItemId, NetworkId};
use chrono::{DateTime, Utc};
use diesel::prelude::*;

/// Notes when the group began with an item.
pub fn began(db: &mut Db, network: &NetworkId, item: &ItemId, now: DateTime<Utc>) -> QueryResult<()> {
    use agenda_items::dsl;
    let row = dsl::agenda_items.filter(dsl::network_id.eq(network)).filter(dsl::id.eq(item));
    on!(db, |c| diesel::update(row).set(dsl::began_at.eq(At(now))).execute(c)).map(drop)
}

/// Notes when the group was done with an item.
pub fn ended(db: &mut Db, network: &NetworkId, item: &ItemId, now: DateTime<Utc>) -> QueryResult<()> {
    use agenda_items::dsl;
    let row = dsl::agenda_items.filter(dsl::network_id.eq(network)).filter(dsl::id.eq(item));
    on!(db, |c| diesel::update(row).set(dsl::ended_at.eq(At(now))).execute(c)).map(drop)
}
