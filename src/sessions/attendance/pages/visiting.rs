//! A guest types the code of the room and signs, on their own device. The `GuestSeat` is the permission; it is asked
//! again before anything is kept, as an invitation may be taken back at that moment.

use super::mine_of_guest;
use crate::db::Db;
use crate::sessions::attendance::moves::{self, Marker};
use crate::sessions::attendance::rules::{Code, Signature, typed_name};
use crate::sessions::guests::{self, pages::draw, views::visit_address};
use crate::sessions::rules::Session;
use crate::sessions::store::take;
use crate::web::error::Error;
use crate::web::form::{FormView, Posted};
use crate::web::guest::GuestSeat;
use crate::web::page::Page;
use actix_web::HttpResponse;

/// A guest's own part of the page of a visit, alone.
pub async fn guest_mine(seat: GuestSeat, page: Page) -> Result<HttpResponse, Error> {
    let view = page.read(move |db| mine_of_guest(db, &seat, &FormView::default())).await?;
    page.show("sessions/attendance/_mine", &view)
}

/// A guest types the code that is shown in the room.
pub async fn guest_check_in(seat: GuestSeat, page: Page, posted: Posted) -> Result<HttpResponse, Error> {
    let entered = enter(seat.clone(), &page, &posted).await;
    posted.answer(entered, async |form| draw(seat, &page, form).await).await
}

async fn enter(seat: GuestSeat, page: &Page, posted: &Posted) -> Result<String, Error> {
    let code = posted.read(|f| f.get("code", Code::parse))?;
    let (address, who) = (visit_address(&seat.session), marker(&seat, page));
    let entry = page.write(move |db| {
        let session = visited(db, &seat, &who)?;
        moves::enter_code(db, &session, &code, &who)
    });
    entry.await?.or_refused()?;
    Ok(address)
}

/// A guest signs on their own device.
pub async fn guest_sign(seat: GuestSeat, page: Page, posted: Posted) -> Result<HttpResponse, Error> {
    let signed = keep(seat.clone(), &page, &posted).await;
    posted.answer(signed, async |form| draw(seat, &page, form).await).await
}

async fn keep(seat: GuestSeat, page: &Page, posted: &Posted) -> Result<String, Error> {
    let name = posted.read(|f| f.get("signature", typed_name))?;
    let (address, who) = (visit_address(&seat.session), marker(&seat, page));
    page.write(move |db| {
        let session = visited(db, &seat, &who)?;
        let signature = Signature { name: name.into(), at: who.now, witness: None };
        moves::sign(db, &session, &who.person, &signature)
    })
    .await?;
    Ok(address)
}

fn marker(seat: &GuestSeat, page: &Page) -> Marker {
    Marker { person: seat.guest.person.clone(), now: page.now() }
}

/// The session of a visit, taken for the rest of the transaction, while its guest may still enter.
fn visited(db: &mut Db, seat: &GuestSeat, who: &Marker) -> Result<Session, Error> {
    let session = take(db, &seat.session.network, &seat.session.id)?.ok_or(Error::NotFound)?;
    let standing = guests::standing(db, &session.network, &session.id, &who.person)?;
    standing.filter(|guest| guest.may_enter(&session, who.now)).ok_or(Error::NotFound)?;
    Ok(session)
}
