//! What happens to the files of a case: its presenter lays one with it, and takes one away.

use super::rules::{Accepted, FULL, MOST, OFF, takes};
use super::store;
use crate::cases::access::opened;
use crate::cases::rules::Case;
use crate::cases::{live, settings};
use crate::db::Db;
use crate::ids::{CaseFileId, CaseId};
use crate::web::{Error, Seat};
use chrono::{DateTime, Utc};

/// The case that the holder of a seat presents; to all others it is not there.
fn presented(db: &mut Db, seat: &Seat, id: &CaseId, now: DateTime<Utc>) -> Result<Case, Error> {
    let (case, _) = opened(db, seat, id, now)?;
    if case.cover.presenter == seat.person.id { Ok(case) } else { Err(Error::NotFound) }
}

/// The case that the holder of a seat may lay one more file with.
pub fn may_lay(db: &mut Db, seat: &Seat, id: &CaseId, now: DateTime<Utc>) -> Result<Case, Error> {
    let case = presented(db, seat, id, now)?;
    takes(case.cover.state)?;
    if !settings::of(db, &seat.network)?.files {
        return Err(OFF.into());
    }
    if store::count(db, &seat.network, id)? >= MOST { Err(FULL.into()) } else { Ok(case) }
}

/// Lays a file with a case.
pub fn lay(db: &mut Db, seat: &Seat, id: &CaseId, new: Accepted, now: DateTime<Utc>) -> Result<(), Error> {
    // First held, then looked at: nothing may lie with a case that was erased meanwhile.
    store::hold(db, &seat.network, id)?;
    let cover = may_lay(db, seat, id, now)?.cover;
    store::insert(db, &seat.network, id, new, now)?;
    Ok(live::case_changed(db, &seat.network, &cover, &cover)?)
}

/// Takes a file away. Less can always be shown, whatever the state of the case.
pub fn take(db: &mut Db, seat: &Seat, id: &CaseId, file: &CaseFileId, now: DateTime<Utc>) -> Result<(), Error> {
    let cover = presented(db, seat, id, now)?.cover;
    if !store::remove(db, &seat.network, id, file)? {
        return Err(Error::NotFound);
    }
    Ok(live::case_changed(db, &seat.network, &cover, &cover)?)
}
