//! Who leaves a network leaves a chair in each of its sessions to come.

use super::moves;
use crate::db::Db;
use crate::ids::{NetworkId, PersonId};
use crate::sessions::{live, store as sessions};
use crate::web::error::Error;
use chrono::{DateTime, Utc};

/// Takes back what somebody answered to the sessions that are not over, and gives the chairs to who waits.
pub fn give_up(db: &mut Db, network: &NetworkId, person: &PersonId, now: DateTime<Utc>) -> Result<(), Error> {
    for coming in sessions::coming(db, std::slice::from_ref(network), now)? {
        let Some(session) = sessions::take(db, network, &coming.id)? else { continue };
        if moves::forget(db, &session, person, now)? {
            moves::settle(db, &session, now)?;
            live::attendance_changed(db, &session)?;
        }
    }
    Ok(())
}
