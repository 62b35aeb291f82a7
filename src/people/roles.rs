//! Giving and taking what people may be on the whole platform.

use super::rules::Role;
use super::{live, store};
use crate::db::Db;
use crate::ids::PersonId;
use crate::networks;
use crate::refusal::Refusal;
use crate::web::Error;

const SITS: Refusal = Refusal::state("people-officer-sits");
const LAST_ADMIN: Refusal = Refusal::state("people-last-admin");

/// Gives a role. Nobody who sits in a network answers for the authority.
pub fn give(db: &mut Db, person: &PersonId, role: Role) -> Result<(), Error> {
    if role == Role::AuthorityOfficer && !networks::seats_of(db, person)?.is_empty() {
        return Err(SITS.into());
    }
    store::give_role(db, person, role)?;
    Ok(live::rights_changed(db, person)?)
}

/// Takes a role; somebody always keeps the platform running.
pub fn take(db: &mut Db, person: &PersonId, role: Role) -> Result<(), Error> {
    if role == Role::PlatformAdmin && store::hold_role(db, role)? == [person.clone()] {
        return Err(LAST_ADMIN.into());
    }
    store::take_role(db, person, role)?;
    Ok(live::rights_changed(db, person)?)
}
