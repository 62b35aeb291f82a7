//! The pages of attendance and the forms on them.

mod code;
mod marking;
mod signing;
mod visiting;

pub use code::{check_in, renew};
pub use marking::{corrections, rows, save, show, tally};
pub use signing::{mine, sign, sign_here, witness};
pub use visiting::{guest_check_in, guest_mine, guest_sign};

use super::moves::Marker;
use super::rules::Attendee;
use super::views::Mine;
use super::{roll, store};
use crate::db::Db;
use crate::ids::{PersonId, SessionId};
use crate::sessions::pages::found;
use crate::sessions::rules::Session;
use crate::web::error::Error;
use crate::web::form::FormView;
use crate::web::guest::GuestSeat;
use crate::web::page::Page;
use crate::web::seat::Seat;
use serde::Deserialize;

/// Somebody at a session, as an address names them.
#[derive(Debug, Clone, Deserialize)]
pub struct PersonPath {
    session: SessionId,
    person: PersonId,
}

impl Seat {
    /// Who marks or signs from this seat, and when.
    pub(super) fn marker(&self, page: &Page) -> Marker {
        Marker { person: self.person.id.clone(), now: page.now() }
    }
}

/// A session with everybody on its roll.
fn session_and_roll(db: &mut Db, seat: &Seat, id: &SessionId) -> Result<(Session, Vec<Attendee>), Error> {
    let session = found(db, &seat.network, id)?;
    let roll = roll::of(db, &session)?;
    Ok((session, roll))
}

/// A guest's own part of the page of a visit.
pub fn mine_of_guest(db: &mut Db, seat: &GuestSeat, form: &FormView) -> Result<Mine, Error> {
    let presence = if seat.session.state.is_ahead() { None } else { store::presence(db, &seat.session, &seat.guest.person)? };
    Ok(Mine::of_guest(&seat.session, (&seat.network_name, seat.zone), presence.as_ref(), form))
}

/// One's own part of a session's page.
pub fn mine_of(db: &mut Db, seat: &Seat, session: &Session, form: &FormView) -> Result<Mine, Error> {
    // Nobody is marked while the session lies ahead.
    let presence = if session.state.is_ahead() { None } else { store::presence(db, session, &seat.person.id)? };
    Ok(Mine::of(seat, session, presence.as_ref(), form))
}
