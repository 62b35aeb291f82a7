//! How a network keeps its routine, looked up.

use super::rules::Cadence;
use super::store;
use super::views::Rhythm;
use crate::db::Db;
use crate::ids::NetworkId;
use crate::networks::rules::NetworkState;
use crate::networks::{self, Network};
use crate::sessions::{Session, store as sessions};
use chrono::{DateTime, Utc};
use diesel::QueryResult;

/// The card of a network's routine; none before anything was planned.
pub fn rhythm(network: &Network, sessions: &[Session], facilitator: bool, now: DateTime<Utc>) -> Option<Rhythm> {
    let runs = network.state == NetworkState::Running;
    let cadence = Cadence::of(sessions, network.expected_sessions, runs, now);
    (cadence.planned > 0).then(|| Rhythm::of(&network.id, &cadence, facilitator))
}

/// Of these networks, those that run without a next session although their trajectory is not over.
pub fn without_next(db: &mut Db, networks: &[NetworkId], now: DateTime<Utc>) -> QueryResult<Vec<NetworkId>> {
    if networks.is_empty() {
        return Ok(Vec::new());
    }
    let running = networks::that_run(db, networks)?;
    let coming = sessions::coming(db, networks, now)?;
    let held = store::held(db, networks)?;
    let held = |network: &NetworkId| held.iter().find(|(of, _)| of == network).map_or(0, |(_, held)| *held);
    let over = |network: &NetworkId, expected: Option<i32>| expected.is_some_and(|expected| held(network) >= expected.into());
    let lacks = |network: &NetworkId| !coming.iter().any(|session| session.network == *network);
    let lacking = running.into_iter().filter(|(network, expected)| lacks(network) && !over(network, *expected));
    Ok(lacking.map(|(network, _)| network).collect())
}
