//! What is known of the people whom a facilitator wants to invite.

use crate::db::schema::{memberships, person_roles, persons, transitions};
use crate::db::{Among, Db, on};
use crate::ids::{MembershipId, NetworkId, PersonId};
use crate::networks::members::rules::{MembershipState, SeatRole};
use crate::networks::members::store::Place;
use crate::people::Role;
use chrono::{DateTime, Utc};
use diesel::prelude::*;

/// An address that Leerkring knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// The address.
    pub email: String,
    /// Whose.
    pub person: PersonId,
    /// Whether that is an officer of the authority.
    pub officer: bool,
    /// Their place in this network, whatever became of it.
    pub place: Option<Place>,
}

type Seat = (MembershipId, SeatRole, MembershipState);

/// Those of the addresses that belong to somebody.
pub fn known(db: &mut Db, network: &NetworkId, emails: &[&str]) -> QueryResult<Vec<Known>> {
    let here = memberships::person_id.eq(persons::id).and(memberships::network_id.eq(network));
    let rows: Vec<(PersonId, String, Option<Seat>)> = on!(db, |c| persons::table
        .left_join(memberships::table.on(here))
        .filter(persons::email.among(emails))
        .select((persons::id, persons::email, (memberships::id, memberships::role, memberships::state).nullable()))
        .load(c))?;
    let ids: Vec<&PersonId> = rows.iter().map(|row| &row.0).collect();
    let officers: Vec<PersonId> = on!(db, |c| person_roles::table
        .filter(person_roles::person_id.among(&ids))
        .filter(person_roles::role.eq(Role::AuthorityOfficer))
        .select(person_roles::person_id)
        .load(c))?;
    let known = |(person, email, seat): (PersonId, String, Option<Seat>)| {
        let place = seat.map(|(id, role, state)| Place { id, person: person.clone(), role, state });
        Known { officer: officers.contains(&person), email, person, place }
    };
    Ok(rows.into_iter().map(known).collect())
}

/// When somebody was last asked to take this place.
pub fn last_asked(db: &mut Db, network: &NetworkId, place: &MembershipId) -> QueryResult<Option<DateTime<Utc>>> {
    on!(db, |c| transitions::table
        .filter(transitions::network_id.eq(network))
        .filter(transitions::thing_id.eq(place.as_str()))
        .filter(transitions::to_state.eq(MembershipState::Accepted.as_str()))
        .order(transitions::at.desc())
        .select(transitions::at)
        .first(c)
        .optional())
}
