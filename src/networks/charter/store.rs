//! The versions of charters and the signatures under them.

use super::rules::{CharterState, Signature, body_hash};
use crate::db::schema::{charters, signatures};
use crate::db::types::At;
use crate::db::{Among, Db, on};
use crate::ids::{CharterId, NetworkId, PersonId};
use crate::words::Line;
use chrono::{DateTime, Utc};
use diesel::prelude::*;

/// A version of a charter.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = charters)]
pub struct Charter {
    /// Its id.
    pub id: CharterId,
    /// Which version, from one.
    pub number: i32,
    /// Its text in Markdown, in all its languages.
    pub body: String,
    /// Where it stands.
    pub state: CharterState,
    /// Since when.
    pub created_at: DateTime<Utc>,
}

impl Charter {
    /// Which text this is.
    pub fn hash(&self) -> String {
        body_hash(&self.body)
    }
}

/// The version that counts now.
pub fn in_force(db: &mut Db, network: &NetworkId) -> QueryResult<Option<Charter>> {
    on!(db, |c| charters::table
        .filter(charters::network_id.eq(network))
        .filter(charters::state.eq(CharterState::InForce))
        .order(charters::number.desc())
        .select(Charter::as_select())
        .first(c)
        .optional())
}

/// Those of the networks that have a charter in force.
pub fn networks_with_charter(db: &mut Db, networks: &[NetworkId]) -> QueryResult<Vec<NetworkId>> {
    on!(db, |c| charters::table
        .filter(charters::network_id.among(networks))
        .filter(charters::state.eq(CharterState::InForce))
        .select(charters::network_id)
        .load(c))
}

#[derive(Insertable)]
#[diesel(table_name = charters)]
struct NewCharter<'a> {
    network_id: &'a NetworkId,
    id: &'a CharterId,
    number: i32,
    body: &'a str,
    state: CharterState,
    #[diesel(serialize_as = At)]
    created_at: DateTime<Utc>,
}

/// Writes the first version of a network's charter, in force from now.
pub fn begin(db: &mut Db, network: &NetworkId, body: &str, now: DateTime<Utc>) -> QueryResult<CharterId> {
    let id = CharterId::new();
    let row = || NewCharter { network_id: network, id: &id, number: 1, body, state: CharterState::InForce, created_at: now };
    on!(db, |c| diesel::insert_into(charters::table).values(row()).execute(c))?;
    Ok(id)
}

#[derive(Insertable)]
#[diesel(table_name = signatures)]
struct NewSignature<'a> {
    network_id: &'a NetworkId,
    charter_id: &'a CharterId,
    person_id: &'a PersonId,
    body_hash: &'a str,
    typed_name: &'a str,
    #[diesel(serialize_as = At)]
    signed_at: DateTime<Utc>,
}

/// Sets a signature under a version; false when it stands there already.
pub fn sign(db: &mut Db, network: &NetworkId, charter: &CharterId, person: &PersonId, signature: &Signature) -> QueryResult<bool> {
    let row = || NewSignature {
        network_id: network,
        charter_id: charter,
        person_id: person,
        body_hash: &signature.body_hash,
        typed_name: signature.typed_name.as_str(),
        signed_at: signature.signed_at,
    };
    let new = on!(db, |c| diesel::insert_into(signatures::table).values(row()).on_conflict_do_nothing().execute(c))?;
    Ok(new == 1)
}

/// The signature of a person under a version.
pub fn signature(db: &mut Db, network: &NetworkId, charter: &CharterId, person: &PersonId) -> QueryResult<Option<Signature>> {
    let row: Option<(String, String, DateTime<Utc>)> = on!(db, |c| signatures::table
        .filter(signatures::network_id.eq(network))
        .filter(signatures::charter_id.eq(charter))
        .filter(signatures::person_id.eq(person))
        .select((signatures::typed_name, signatures::body_hash, signatures::signed_at))
        .first(c)
        .optional())?;
    Ok(row.map(|(name, body_hash, signed_at)| Signature { typed_name: Line::stored(name), body_hash, signed_at }))
}
