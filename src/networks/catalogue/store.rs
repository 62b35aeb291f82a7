//! Networks as the catalogue lists them.

use crate::db::schema::{memberships, networks, persons};
use crate::db::{Among, Db, on};
use crate::ids::{NetworkId, PersonId};
use crate::networks::members::rules::{MembershipState, SeatRole};
use crate::networks::rules::{NetworkState, Region};
use crate::networks::store::Network;
use diesel::dsl::count_star;
use diesel::prelude::*;
use std::collections::HashMap;

fn listed() -> impl Iterator<Item = NetworkState> {
    NetworkState::ALL.iter().copied().filter(|state| state.in_catalogue())
}

fn regions(chosen: Option<Region>) -> Vec<Region> {
    chosen.map_or_else(|| Region::ALL.to_vec(), |region| vec![region])
}

/// A page of the catalogue, by name.
pub fn page(db: &mut Db, region: Option<Region>, offset: i64, limit: i64) -> QueryResult<Vec<Network>> {
    on!(db, |c| networks::table
        .filter(networks::state.among(listed()))
        .filter(networks::region.among(regions(region)))
        .order((networks::name, networks::id))
        .select(Network::as_select())
        .offset(offset)
        .limit(limit)
        .load(c))
}

/// How many networks there are to leaf through.
pub fn count(db: &mut Db, region: Option<Region>) -> QueryResult<i64> {
    on!(db, |c| networks::table
        .filter(networks::state.among(listed()))
        .filter(networks::region.among(regions(region)))
        .count()
        .get_result(c))
}

/// How many chairs are taken in each of these networks.
pub fn taken(db: &mut Db, networks: &[NetworkId]) -> QueryResult<HashMap<NetworkId, i64>> {
    let seated = MembershipState::ALL.iter().copied().filter(|state| state.holds_seat());
    let rows: Vec<(NetworkId, i64)> = on!(db, |c| memberships::table
        .filter(memberships::network_id.among(networks))
        .filter(memberships::state.among(seated))
        .group_by(memberships::network_id)
        .select((memberships::network_id, count_star()))
        .load(c))?;
    Ok(rows.into_iter().collect())
}

/// Who leads these networks: network, person, name.
pub fn leaders(db: &mut Db, networks: &[NetworkId]) -> QueryResult<Vec<(NetworkId, PersonId, String)>> {
    let seated = MembershipState::ALL.iter().copied().filter(|state| state.holds_seat());
    on!(db, |c| memberships::table
        .inner_join(persons::table.on(persons::id.eq(memberships::person_id)))
        .filter(memberships::network_id.among(networks))
        .filter(memberships::role.eq(SeatRole::Facilitator))
        .filter(memberships::state.among(seated))
        .order((persons::name, persons::id))
        .select((memberships::network_id, persons::id, persons::name))
        .limit(500)
        .load(c))
}
