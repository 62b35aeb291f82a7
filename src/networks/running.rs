//! A network runs from the start of its first session.

use super::members::rules::{Facts as PlaceFacts, MembershipState};
use super::members::{self, store::Place};
use super::rules::{Facts, Mover, NetworkState};
use super::{Transition, note_transition, store};
use crate::db::Db;
use crate::ids::NetworkId;
use crate::refusal::Refusal;
use crate::web::error::Error;
use chrono::{DateTime, Utc};

/// Lets a network run, and makes its confirmed members active; one that runs already stays as it is.
///
/// A session starts a network as it is: draft, published or while coaches enrol. Only after enrolment has closed
/// the rule asks for enough confirmed members; that guard awaits enrolment by coaches themselves.
pub fn start_running(db: &mut Db, network: &NetworkId, now: DateTime<Utc>) -> Result<(), Error> {
    let network = store::find(db, network)?.ok_or(Error::NotFound)?;
    if network.state == NetworkState::Running {
        return Ok(());
    }
    let confirmed = members::store::in_state(db, &network.id, MembershipState::Confirmed)?;
    let facts = Facts { confirmed: i64::try_from(confirmed.len()).unwrap_or(i64::MAX), ..Facts::default() };
    network.state.moves_to(NetworkState::Running, Mover::System, &facts)?;
    if !store::set_state(db, &network, NetworkState::Running)? {
        return Err(Refusal::state("networks-moved-on").into());
    }
    let ran = Transition {
        network: &network.id,
        thing: "network",
        id: network.id.as_str(),
        from: network.state.as_str(),
        to: NetworkState::Running.as_str(),
        actor: None,
        reason: None,
        at: now,
    };
    note_transition(db, &ran)?;
    confirmed.iter().try_for_each(|place| activate(db, &network.id, place, now))
}

/// A confirmed member of a network that runs is active.
pub(super) fn activate(db: &mut Db, network: &NetworkId, place: &Place, now: DateTime<Utc>) -> Result<(), Error> {
    let facts = PlaceFacts { network_runs: true, ..PlaceFacts::default() };
    members::change(
        db,
        network,
        place,
        &members::Change { to: MembershipState::Active, by: Mover::System, actor: None, reason: None },
        &facts,
        now,
    )
}
