//! Who enters a run: whoever works on its case with the circle. One without a case is open to everybody with a seat who signed.

use super::rules::Run;
use super::store;
use crate::cases;
use crate::db::Db;
use crate::ids::RunId;
use crate::web::{Error, Seat};
use chrono::{DateTime, Utc};

/// A run that the holder of a seat may enter; to all others it is not there.
pub fn entered(db: &mut Db, seat: &Seat, id: &RunId, now: DateTime<Utc>) -> Result<Run, Error> {
    let run = store::run(db, &seat.network, id)?.ok_or(Error::NotFound)?;
    match &run.case {
        Some(case) => drop(cases::joined(db, seat, case, now)?),
        None if seat.signed => {}
        None => return Err(Error::NotFound),
    }
    Ok(run)
}
