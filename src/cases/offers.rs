//! Cases for agendas: which wait for a place, and how one gets it from an item's page.

use super::access::{Standing, opened, reader};
use super::moves::{self, Mover};
use super::rules::{CaseState, Hand, Reading};
use super::store;
use crate::db::Db;
use crate::ids::{CaseId, PersonId, SessionId};
use crate::web::{Error, Seat};
use chrono::{DateTime, Utc};

/// The accepted cases that the holder of a seat may read, with their presenters and titles.
pub fn waiting_for_a_place(db: &mut Db, seat: &Seat, now: DateTime<Utc>) -> Result<Vec<(CaseId, PersonId, String)>, Error> {
    let all = store::of_network(db, &seat.network, &seat.person.id)?;
    let covers: Vec<_> = all.iter().map(|(cover, _)| cover.clone()).collect();
    let standing = Standing::to(db, seat, &covers, now)?;
    let all = all.into_iter();
    let open = all.filter(|(cover, _)| cover.state == CaseState::Accepted && standing.reading(cover, &reader(seat), now) == Reading::Open);
    Ok(open.map(|(cover, title)| (cover.id, cover.presenter, title)).collect())
}

/// Puts a case on the agenda of a session, by the hand of a facilitator who may read it.
pub fn put_on_agenda(db: &mut Db, seat: &Seat, case: &CaseId, session: &SessionId, now: DateTime<Utc>) -> Result<(), Error> {
    let (case, _) = opened(db, seat, case, now)?;
    moves::schedule(db, &case, session, &Mover::of(seat, Hand::Facilitator, now))
}
