//! What a browser may hear, read fresh from the database.

use super::Topic;
use crate::db::Db;
use crate::ids::{LoginId, PersonId};
use crate::networks::{self, SeatRole};
use crate::people::{Role, logins, store};
use crate::web::error::Error;
use chrono::{DateTime, Utc};

/// The topics of a person who is signed in with this browser; `None` when that has ended.
pub(super) fn topics(db: &mut Db, person: &PersonId, login: &LoginId, now: DateTime<Utc>) -> Result<Option<Vec<Topic>>, Error> {
    let logins = logins::store::logins_of(db, person)?;
    if !logins.iter().any(|known| known.id == *login && known.holds(now)) {
        return Ok(None);
    }
    let Some(person) = store::person(db, person)? else { return Ok(None) };
    let mut topics = vec![Topic::Person(person.id.clone())];
    if person.is(Role::AuthorityOfficer) {
        topics.push(Topic::Officers);
    }
    for seat in networks::seats_of(db, &person.id)? {
        if seat.role == SeatRole::Facilitator {
            topics.push(Topic::Facilitators(seat.network.clone()));
        }
        topics.push(Topic::Network(seat.network));
    }
    Ok(Some(topics))
}
