//! The founding of a network: its row, the base charter in force, the founder's seat and signature.

use super::charter::rules::{Signing, base_clauses, body_hash};
use super::charter::{self, rules::CharterState};
use super::members::rules::{MembershipState, SeatRole};
use super::members::store::Place;
use super::rules::Plan;
use super::{Transition, members, note_transition, store};
use crate::db::Db;
use crate::ids::{MembershipId, NetworkId, PersonId};
use crate::web::error::Error;
use crate::words::Line;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;

/// What a founder hands in.
#[derive(Debug, Clone)]
pub struct Founding {
    /// The id that the form carried, so that a second click founds nothing.
    pub id: NetworkId,
    /// Who founds it, and becomes its first facilitator.
    pub founder: PersonId,
    /// What the network will be.
    pub plan: Plan,
    /// Where its clocks stand.
    pub zone: Tz,
    /// The founder's name under the base charter.
    pub typed_name: Line<120>,
}

/// Founds a network. Who comes back with the same form finds it founded.
pub fn found(db: &mut Db, founding: &Founding, now: DateTime<Utc>) -> Result<(), Error> {
    let Founding { id, founder, plan, zone, typed_name } = founding;
    if !store::insert(db, id, plan, *zone, now)? {
        // Somebody else's id is a guess: then there is nothing to find.
        return members::store::place_of(db, id, founder)?.map(drop).ok_or(Error::NotFound);
    }
    let body = base_clauses();
    let charter = charter::store::begin(db, id, &body, now)?;
    let signing = Signing { typed_name: typed_name.clone(), seen_hash: body_hash(&body) };
    charter::store::sign(db, id, &charter, founder, &signing.under(CharterState::InForce, &body, now)?)?;
    let seat = Place { id: MembershipId::new(), person: founder.clone(), role: SeatRole::Facilitator, state: MembershipState::Active };
    members::store::insert(db, id, &seat, now)?;
    let founded = Transition {
        network: id,
        thing: "network",
        id: id.as_str(),
        from: "none",
        to: "draft",
        actor: Some(founder),
        reason: None,
        at: now,
    };
    note_transition(db, &founded)?;
    Ok(())
}
