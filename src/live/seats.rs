//! What a browser may hear, read fresh from the database.

use super::Topic;
use crate::db::Db;
use crate::ids::{LoginId, PersonId};
use crate::networks::{self, SeatRole, SeatRow};
use crate::people::logins::store::logins_of;
use crate::people::{Person, Role, store};
use crate::web::error::Error;
use chrono::{DateTime, Utc};

/// The topics of somebody with these seats.
pub(super) fn topics(person: &Person, seats: &[SeatRow]) -> Vec<Topic> {
    let own = [Topic::Person(person.id.clone())];
    let officers = person.is(Role::AuthorityOfficer).then_some(Topic::Officers);
    let facilitators = seats.iter().filter(|seat| seat.role == SeatRole::Facilitator).map(|seat| Topic::Facilitators(seat.network.clone()));
    let networks = seats.iter().map(|seat| Topic::Network(seat.network.clone()));
    own.into_iter().chain(officers).chain(facilitators).chain(networks).collect()
}

/// The topics of a person who is signed in with this browser; `None` when that has ended.
pub(super) fn topics_now(db: &mut Db, person: &PersonId, login: &LoginId, now: DateTime<Utc>) -> Result<Option<Vec<Topic>>, Error> {
    let logins = logins_of(db, person)?;
    if !logins.iter().any(|known| known.id == *login && known.holds(now)) {
        return Ok(None);
    }
    let Some(person) = store::person(db, person)? else { return Ok(None) };
    let seats = networks::seats_of(db, &person.id)?;
    Ok(Some(topics(&person, &seats)))
}
