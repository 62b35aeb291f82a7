//! Signing: a name under the charter in force gives its owner the chair that was offered.

use super::rules::Signing;
use super::store;
use crate::centres::{self, CentreName};
use crate::db::Db;
use crate::ids::NetworkId;
use crate::networks::invitations::rules::name_from;
use crate::networks::members::rules::{Facts, MembershipState};
use crate::networks::members::store::{facilitators, place_of};
use crate::networks::members::{Change, change};
use crate::networks::rules::{Mover, NetworkState};
use crate::networks::{find, running};
use crate::notices::{self, Kind, Notice};
use crate::people::{self, Person};
use crate::web::error::Error;
use chrono::{DateTime, Utc};

/// Signs the charter in force and confirms the signer's place; signing twice is signing once.
pub fn sign(
    db: &mut Db,
    network: &NetworkId,
    person: &Person,
    signing: Signing,
    centre: Option<&CentreName>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let charter = store::in_force(db, network)?.ok_or(Error::NotFound)?;
    let signature = signing.under(charter.state, &charter.body, now)?;
    store::sign(db, network, &charter.id, &person.id, &signature)?;
    if let Some(centre) = centre {
        centres::join(db, &person.id, centre, now)?;
    }
    // Who was invited by address alone is called after it, until the first signature tells better.
    if person.name == name_from(&person.email) {
        let name: String = signature.typed_name.as_str().chars().take(80).collect();
        people::store::rename(db, &person.id, &name, person.language)?;
    }
    take_chair(db, network, person, now)
}

fn take_chair(db: &mut Db, network: &NetworkId, person: &Person, now: DateTime<Utc>) -> Result<(), Error> {
    let Some(mut place) = place_of(db, network, &person.id)?.filter(|place| place.state == MembershipState::Accepted) else {
        return Ok(());
    };
    let facts = Facts { signed: true, ..Facts::default() };
    let to = MembershipState::Confirmed;
    change(db, network, &place, &Change { to, by: Mover::Coach, actor: Some(&person.id), reason: None }, &facts, now)?;
    place.state = to;
    let joined = Notice { kind: Kind::MemberJoined, about: place.id.to_string(), session: None, actor: Some(person.id.clone()) };
    let hosts = facilitators(db, network)?;
    notices::tell(db, network, &hosts, joined, now)?;
    let runs = find(db, network)?.is_some_and(|network| network.state == NetworkState::Running);
    if runs { running::activate(db, network, &place, now) } else { Ok(()) }
}
