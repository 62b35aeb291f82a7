//! The circle on its own, and going out of it: sent away by a facilitator, or of one's own will.

use super::live::seat_changed;
use super::rules::{Facts, MembershipState, SeatRole, may_go};
use super::store::{self, Place};
use super::views::{Known, MembersPart, Reader, members};
use super::{Change, change};
use crate::calendars;
use crate::cases;
use crate::db::Db;
use crate::ids::{MembershipId, NetworkId};
use crate::networks::rules::Mover;
use crate::networks::{find, hold};
use crate::refusal::Refusal;
use crate::sessions;
use crate::web::{Error, HttpResponse, Page, Path, Posted, Seat, see_other};
use crate::words::Line;
use chrono::{DateTime, Utc};
use serde::Deserialize;

/// The list of members, for its live update.
pub async fn list(seat: Seat, page: Page) -> Result<HttpResponse, Error> {
    let now = page.now();
    let view = page.read(move |db| {
        let network = find(db, &seat.network)?.ok_or(Error::NotFound)?;
        let seated = store::seated(db, &network.id)?;
        let reader = Reader { person: &seat.person.id, facilitates: seat.facilitates() };
        let known = Known::read(db, &network.id, &seated, reader, now)?;
        let members = members(&network.id, network.seats, &seated, &known, reader);
        Ok(MembersPart { id: network.id.to_string(), address: format!("/networks/{}", network.id), members })
    });
    page.show("networks/_members", &view.await?)
}

/// The place that an address names.
#[derive(Debug, Deserialize)]
pub struct PlacePath {
    membership: MembershipId,
}

/// The reason, which has a form of its own on the page of the network: the answer names what is wrong with it.
fn reason_in(posted: &Posted) -> Result<Line<300>, Error> {
    posted.read(|f| f.get("reason", reason)).map_err(|error| match error {
        Error::Invalid(mut problems) if !problems.is_empty() => Error::Refused(problems.swap_remove(0)),
        other => other,
    })
}

fn reason(raw: &str) -> Result<Line<300>, Refusal> {
    Line::parse(raw).map_err(|refusal| if refusal.count.is_some() { refusal } else { Refusal::input("networks-reason-missing") })
}

/// A facilitator takes somebody's chair away.
pub async fn remove(seat: Seat, page: Page, path: Path<PlacePath>, posted: Posted) -> Result<HttpResponse, Error> {
    let (seat, now) = (seat.facilitator()?, page.now());
    let reason = reason_in(&posted)?;
    let address = format!("/networks/{}#members", seat.network);
    page.write(move |db| {
        let place = store::find(db, &seat.network, &path.membership)?.ok_or(Error::NotFound)?;
        let to = place.state.after_removal();
        let removal = Change { to, by: Mover::Facilitator, actor: Some(&seat.person.id), reason: Some(reason.as_str()) };
        end(db, &seat.network, &place, &removal, now)
    })
    .await?;
    Ok(see_other(&address))
}

/// Somebody gives up their own chair.
pub async fn leave(seat: Seat, page: Page, posted: Posted) -> Result<HttpResponse, Error> {
    let now = page.now();
    let reason = reason_in(&posted)?;
    page.write(move |db| {
        let place = Place { id: seat.membership, person: seat.person.id.clone(), role: seat.role, state: seat.state };
        let to = place.state.after_leaving();
        let departure = Change { to, by: Mover::Coach, actor: Some(&seat.person.id), reason: Some(reason.as_str()) };
        end(db, &seat.network, &place, &departure, now)
    })
    .await?;
    Ok(see_other("/home"))
}

fn end(db: &mut Db, network: &NetworkId, place: &Place, how: &Change<'_>, now: DateTime<Utc>) -> Result<(), Error> {
    hold(db, network)?;
    let seated = store::seated(db, network)?;
    may_go(place.role, seated.iter().filter(|member| member.role == SeatRole::Facilitator).count())?;
    change(db, network, place, how, &Facts { reason: how.reason.is_some(), ..Facts::default() }, now)?;
    // Cases before their sessions, as who puts one on an agenda takes them.
    cases::take_back_all_of(db, network, &place.person, now)?;
    calendars::seat_ended(db, network, &place.person, place.state != MembershipState::Accepted, now)?;
    sessions::give_up_chairs(db, network, &place.person, now)?;
    seat_changed(db, network, &place.person)?;
    Ok(())
}
