//! Who hears of a plan; no letter, the digest has it.

use crate::db::Db;
use crate::networks;
use crate::notices::{self, Kind, Notice};
use crate::sessions::planning::Doer;
use crate::sessions::rules::Session;
use diesel::QueryResult;

/// Tells everybody with a seat that the plan of the coming sessions stands.
pub fn tell_settled(db: &mut Db, session: &Session, doer: &Doer) -> QueryResult<()> {
    let people = networks::people_with_seat(db, &session.network)?;
    let (about, session_id) = (session.id.to_string(), Some(session.id.clone()));
    let notice = Notice { kind: Kind::WorkshopSettled, about, session: session_id, actor: doer.person.clone() };
    notices::tell(db, &session.network, &people, notice, doer.now)
}
