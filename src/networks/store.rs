//! The networks' rows and the log of every change of state.

use super::Transition;
use super::rules::{NetworkState, Plan, Region};
use crate::db::schema::{networks, transitions};
use crate::db::types::At;
use crate::db::{Among, Db, on};
use crate::ids::{NetworkId, PersonId};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use diesel::prelude::*;
use std::collections::HashMap;

/// A network as its row says.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = networks)]
pub struct Network {
    /// Its id.
    pub id: NetworkId,
    /// What it is called.
    pub name: String,
    /// Where it meets.
    pub region: Region,
    /// What it is about, in Markdown.
    pub about: String,
    /// How many chairs it has.
    pub seats: i32,
    /// Where it stands.
    pub state: NetworkState,
    /// How often it changed.
    pub version: i32,
    /// When its facilitator asked to have it published.
    pub publication_asked_at: Option<DateTime<Utc>>,
    /// How many sessions it means to have, when it said so.
    pub expected_sessions: Option<i32>,
    zone: String,
}

impl Network {
    /// The zone in which its sessions are planned; a name that no zone has any more reads as UTC.
    pub fn zone(&self) -> Tz {
        self.zone.parse().unwrap_or(Tz::UTC)
    }
}

#[derive(Insertable)]
#[diesel(table_name = networks)]
struct NewNetwork<'a> {
    id: &'a NetworkId,
    name: &'a str,
    region: Region,
    about: &'a str,
    zone: &'a str,
    seats: i32,
    state: NetworkState,
    version: i32,
    #[diesel(serialize_as = At)]
    created_at: DateTime<Utc>,
}

/// Puts a new network in the books; false when this form was sent before.
pub fn insert(db: &mut Db, id: &NetworkId, plan: &Plan, zone: Tz, now: DateTime<Utc>) -> QueryResult<bool> {
    let row = || NewNetwork {
        id,
        name: plan.name.as_str(),
        region: plan.region,
        about: plan.about.as_str(),
        zone: zone.name(),
        seats: plan.seats.count(),
        state: NetworkState::Draft,
        version: 1,
        created_at: now,
    };
    let new = on!(db, |c| diesel::insert_into(networks::table).values(row()).on_conflict(networks::id).do_nothing().execute(c))?;
    Ok(new == 1)
}

/// The network with this id.
pub fn find(db: &mut Db, id: &NetworkId) -> QueryResult<Option<Network>> {
    on!(db, |c| networks::table.filter(networks::id.eq(id)).select(Network::as_select()).first(c).optional())
}

/// Takes a network for the rest of the transaction: its circle grows and shrinks by one after the other.
pub fn hold(db: &mut Db, id: &NetworkId) -> QueryResult<()> {
    let row = networks::table.filter(networks::id.eq(id));
    on!(db, |c| diesel::update(row).set(networks::version.eq(networks::version)).execute(c)).map(drop)
}

/// Moves a network on from the version that was read; false when somebody was first.
pub fn set_state(db: &mut Db, network: &Network, to: NetworkState) -> QueryResult<bool> {
    let seen = networks::table.filter(networks::id.eq(&network.id)).filter(networks::version.eq(network.version));
    let moved = on!(db, |c| diesel::update(seen).set((networks::state.eq(to), networks::version.eq(network.version + 1))).execute(c))?;
    Ok(moved == 1)
}

/// Notes that publication was asked, once.
pub fn ask_publication(db: &mut Db, network: &NetworkId, now: DateTime<Utc>) -> QueryResult<bool> {
    let open = networks::table.filter(networks::id.eq(network)).filter(networks::publication_asked_at.is_null());
    Ok(on!(db, |c| diesel::update(open).set(networks::publication_asked_at.eq(At(now))).execute(c))? == 1)
}

/// Keeps how many sessions a network means to have; also takes its row for the rest of the transaction.
pub fn expect_sessions(db: &mut Db, network: &NetworkId, expected: Option<i32>) -> QueryResult<()> {
    let row = networks::table.filter(networks::id.eq(network));
    on!(db, |c| diesel::update(row).set(networks::expected_sessions.eq(expected)).execute(c)).map(drop)
}

/// Of these networks, those that run, with how many sessions they mean to have.
pub fn that_run(db: &mut Db, among: &[NetworkId]) -> QueryResult<Vec<(NetworkId, Option<i32>)>> {
    let running = networks::table.filter(networks::id.among(among)).filter(networks::state.eq(NetworkState::Running));
    on!(db, |c| running.order(networks::id).select((networks::id, networks::expected_sessions)).limit(1_000).load(c))
}

#[derive(Insertable)]
#[diesel(table_name = transitions)]
struct NewTransition<'a> {
    network_id: &'a NetworkId,
    id: String,
    thing: &'a str,
    thing_id: &'a str,
    from_state: &'a str,
    to_state: &'a str,
    actor_id: Option<&'a PersonId>,
    reason: Option<&'a str>,
    #[diesel(serialize_as = At)]
    at: DateTime<Utc>,
}

/// Writes who changed what, when and why.
pub fn note_transition(db: &mut Db, t: &Transition<'_>) -> QueryResult<()> {
    let row = || NewTransition {
        network_id: t.network,
        id: uuid::Uuid::now_v7().simple().to_string(),
        thing: t.thing,
        thing_id: t.id,
        from_state: t.from,
        to_state: t.to,
        actor_id: t.actor,
        reason: t.reason,
        at: t.at,
    };
    on!(db, |c| diesel::insert_into(transitions::table).values(row()).execute(c)).map(drop)
}

/// Why these things came to where they stand, where a reason was asked: the newest for each.
pub fn reasons(db: &mut Db, network: &NetworkId, things: &[String]) -> QueryResult<HashMap<String, String>> {
    if things.is_empty() {
        return Ok(HashMap::new());
    }
    let asked = transitions::table.filter(transitions::network_id.eq(network)).filter(transitions::thing_id.among(things));
    let asked = asked.filter(transitions::reason.is_not_null()).order((transitions::at, transitions::id)).limit(1_000);
    let found: Vec<(String, String)> = on!(db, |c| asked.select((transitions::thing_id, transitions::reason.assume_not_null())).load(c))?;
    Ok(found.into_iter().collect())
}

/// A change of state that was noted.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Noted {
    /// What changed.
    pub id: String,
    /// The state before.
    pub from: String,
    /// The state after.
    pub to: String,
    /// Who did it; nobody when Leerkring did.
    pub actor: Option<PersonId>,
    /// Why, where a reason was given.
    pub reason: Option<String>,
    /// When.
    pub at: DateTime<Utc>,
}

/// What became of these things, the latest first.
pub fn noted(db: &mut Db, network: &NetworkId, things: &[String]) -> QueryResult<Vec<Noted>> {
    use transitions::dsl;
    let asked = dsl::transitions.filter(dsl::network_id.eq(network)).filter(dsl::thing_id.among(things));
    let columns = (dsl::thing_id, dsl::from_state, dsl::to_state, dsl::actor_id, dsl::reason, dsl::at);
    on!(db, |c| asked.order((dsl::at.desc(), dsl::id.desc())).select(columns).limit(1_000).load(c))
}

/// Networks that wait for the authority's word, longest waiting first.
pub fn waiting_for_publication(db: &mut Db, most: i64) -> QueryResult<Vec<Network>> {
    on!(db, |c| networks::table
        .filter(networks::state.eq(NetworkState::Draft))
        .filter(networks::publication_asked_at.is_not_null())
        .order(networks::publication_asked_at)
        .select(Network::as_select())
        .limit(most)
        .load(c))
}
