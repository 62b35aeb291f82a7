//! One change of a place: asked of the rules, made where nobody was first, written down.

use super::rules::{Facts, MembershipState};
use super::store::{self, Place};
use crate::db::Db;
use crate::ids::{NetworkId, PersonId};
use crate::networks::rules::Mover;
use crate::networks::{Transition, note_transition};
use crate::refusal::Refusal;
use crate::web::error::Error;
use chrono::{DateTime, Utc};

/// What should become of a place.
#[derive(Debug, Clone, Copy)]
pub struct Change<'a> {
    /// What the place becomes.
    pub to: MembershipState,
    /// In which capacity somebody asks.
    pub by: Mover,
    /// Who asks.
    pub actor: Option<&'a PersonId>,
    /// Why.
    pub reason: Option<&'a str>,
}

/// Changes a place where the rules allow it, and writes that down.
pub fn change(
    db: &mut Db,
    network: &NetworkId,
    place: &Place,
    change: &Change<'_>,
    facts: &Facts,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    place.state.moves_to(change.to, change.by, facts)?;
    if !store::set_state(db, network, place, change.to, now)? {
        return Err(Refusal::state("networks-membership-moved-on").into());
    }
    let changed = Transition {
        network,
        thing: "membership",
        id: place.id.as_str(),
        from: place.state.as_str(),
        to: change.to.as_str(),
        actor: change.actor,
        reason: change.reason,
        at: now,
    };
    note_transition(db, &changed)?;
    Ok(())
}
