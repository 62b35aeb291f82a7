//! Votes in the database. Who voted is kept so that a vote can be taken back; it is never read for anybody else.

use super::rules::Votes;
use crate::db::schema::item_votes;
use crate::db::{Among, Db, on};
use crate::ids::{ItemId, NetworkId, PersonId};
use diesel::dsl::count;
use diesel::prelude::*;

/// The votes for these items, with the reader's own: one query, and no name of another comes out of it.
pub fn votes(db: &mut Db, network: &NetworkId, items: &[ItemId], reader: &PersonId) -> QueryResult<Votes> {
    use item_votes::dsl;
    if items.is_empty() {
        return Ok(Votes::default());
    }
    let query = dsl::item_votes.filter(dsl::network_id.eq(network)).filter(dsl::item_id.among(items));
    let given: Vec<(ItemId, PersonId, i32)> = on!(db, |c| query.select((dsl::item_id, dsl::person_id, dsl::dots)).load(c))?;
    let mut votes = Votes::default();
    for (item, person, dots) in given {
        *votes.counts.entry(item.clone()).or_default() += i64::from(dots);
        if person == *reader {
            votes.mine.insert(item, dots);
        }
    }
    Ok(votes)
}

/// Gives an item this many of somebody's dots in place of what it had; none takes the vote back.
pub fn give_dots(db: &mut Db, network: &NetworkId, item: &ItemId, person: &PersonId, dots: i32) -> QueryResult<()> {
    use item_votes::dsl;
    let own = || dsl::item_votes.filter(dsl::network_id.eq(network)).filter(dsl::item_id.eq(item)).filter(dsl::person_id.eq(person));
    if dots == 0 {
        return on!(db, |c| diesel::delete(own()).execute(c)).map(drop);
    }
    let row = (dsl::network_id.eq(network), dsl::item_id.eq(item), dsl::person_id.eq(person), dsl::dots.eq(dots));
    on!(db, |c| diesel::insert_into(dsl::item_votes)
        .values(row)
        .on_conflict((dsl::network_id, dsl::item_id, dsl::person_id))
        .do_update()
        .set(dsl::dots.eq(dots))
        .execute(c))
    .map(drop)
}

/// Forgets all votes for these items.
pub fn forget_votes(db: &mut Db, network: &NetworkId, items: &[ItemId]) -> QueryResult<()> {
    use item_votes::dsl;
    let given = dsl::item_votes.filter(dsl::network_id.eq(network)).filter(dsl::item_id.among(items));
    on!(db, |c| diesel::delete(given).execute(c)).map(drop)
}

/// How many people gave dots to one of these items: that they did, not to what.
pub fn voters(db: &mut Db, network: &NetworkId, items: &[ItemId]) -> QueryResult<i64> {
    use item_votes::dsl;
    let query = dsl::item_votes.filter(dsl::network_id.eq(network)).filter(dsl::item_id.among(items));
    on!(db, |c| query.select(count(dsl::person_id).aggregate_distinct()).get_result(c))
}
