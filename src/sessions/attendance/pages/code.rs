//! The code of the room: renewed by a facilitator, typed by everybody else.

use crate::sessions::attendance::moves;
use crate::sessions::attendance::rules::Code;
use crate::sessions::pages::{Path, draw, found};
use crate::web::error::Error;
use crate::web::form::Posted;
use crate::web::page::{Page, see_other};
use crate::web::seat::Seat;
use actix_web::{HttpResponse, web};

/// Gives the room another code.
pub async fn renew(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    posted.read_nothing()?;
    let (seat, id) = (seat.facilitator()?, path.session.clone());
    let address = format!("/networks/{}/sessions/{id}/presences", seat.network);
    page.write(move |db| {
        let session = found(db, &seat.network, &id)?;
        moves::renew_code(db, &session)
    })
    .await?;
    Ok(see_other(&address))
}

/// Somebody with a seat types the code that is shown in the room.
pub async fn check_in(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    let entered = enter(&seat, &page, &path, &posted).await;
    posted.answer(entered, async |form| draw(&seat, &page, &path, form).await).await
}

async fn enter(seat: &Seat, page: &Page, path: &Path, posted: &Posted) -> Result<String, Error> {
    let code = posted.read(|f| f.get("code", Code::parse))?;
    let (network, id, who) = (seat.network.clone(), path.session.clone(), seat.marker(page));
    let address = format!("/networks/{network}/sessions/{id}");
    let entry = page.write(move |db| {
        let session = found(db, &network, &id)?;
        moves::enter_code(db, &session, &code, &who)
    });
    entry.await?.or_refused()?;
    Ok(address)
}
