//! Signing a session: on one's own device, or on the facilitator's.

use super::{PersonPath, mine_of, session_and_roll};
use crate::sessions::attendance::rules::{Signature, typed_name};
use crate::sessions::attendance::views::WitnessPage;
use crate::sessions::attendance::{moves, roll};
use crate::sessions::pages::{Path, draw, found};
use crate::web::error::Error;
use crate::web::form::{FormView, Posted};
use crate::web::page::Page;
use crate::web::seat::Seat;
use actix_web::{HttpResponse, web};

/// One's own part of a session's page, alone.
pub async fn mine(seat: Seat, page: Page, path: web::Path<Path>) -> Result<HttpResponse, Error> {
    let id = path.session.clone();
    let view = page.read(move |db| {
        let session = found(db, &seat.network, &id)?;
        mine_of(db, &seat, &session, &FormView::default())
    });
    page.show("sessions/attendance/_mine", &view.await?)
}

/// Signs on one's own device.
pub async fn sign(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    let signed = set_own(&seat, &page, &path, &posted).await;
    posted.answer(signed, async |form| draw(&seat, &page, &path, form).await).await
}

async fn set_own(seat: &Seat, page: &Page, path: &Path, posted: &Posted) -> Result<String, Error> {
    let name = posted.read(|f| f.get("signature", typed_name))?;
    let (network, id, who) = (seat.network.clone(), path.session.clone(), seat.marker(page));
    let address = format!("/networks/{network}/sessions/{id}");
    page.write(move |db| {
        let session = found(db, &network, &id)?;
        let signature = Signature { name: name.into(), at: who.now, witness: None };
        moves::sign(db, &session, &who.person, &signature)
    })
    .await?;
    Ok(address)
}

/// The page that is handed over with the facilitator's device.
pub async fn witness(seat: Seat, page: Page, path: web::Path<PersonPath>) -> Result<HttpResponse, Error> {
    draw_witness(&seat.facilitator()?, &page, &path, page.form()).await
}

async fn draw_witness(seat: &Seat, page: &Page, path: &PersonPath, form: FormView) -> Result<HttpResponse, Error> {
    let (of, at) = (seat.clone(), path.clone());
    let view = page.read(move |db| {
        let (session, roll) = session_and_roll(db, &of, &at.session)?;
        let attendee = roll.iter().find(|attendee| attendee.person == at.person).ok_or(Error::NotFound)?;
        Ok(WitnessPage::of(&of, &session, attendee, form))
    });
    page.show("sessions/attendance/witness", &view.await?)
}

/// Signs on the facilitator's device.
pub async fn sign_here(seat: Seat, page: Page, path: web::Path<PersonPath>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let signed = set_here(&seat, &page, &path, &posted).await;
    posted.answer(signed, async |form| draw_witness(&seat, &page, &path, form).await).await
}

async fn set_here(seat: &Seat, page: &Page, path: &PersonPath, posted: &Posted) -> Result<String, Error> {
    let name = posted.read(|f| f.get("signature", typed_name))?;
    let (network, at, witness) = (seat.network.clone(), path.clone(), seat.marker(page));
    let address = format!("/networks/{network}/sessions/{}/presences", at.session);
    page.write(move |db| {
        let session = found(db, &network, &at.session)?;
        // Who is not on the roll is not there, like a page of nobody.
        roll::of(db, &session)?.iter().find(|attendee| attendee.person == at.person).ok_or(Error::NotFound)?;
        let signature = Signature { name: name.into(), at: witness.now, witness: (at.person != witness.person).then_some(witness.person) };
        moves::sign(db, &session, &at.person, &signature)
    })
    .await?;
    Ok(address)
}
