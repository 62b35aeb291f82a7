//! The facilitator's list of guests, and the guest's page.

mod visit;

pub(in crate::sessions) use visit::draw;
pub use visit::{answer, fragment, show};

use super::moves::{self, Wish};
use super::store;
use super::views::GuestList;
use crate::ids::{GuestId, ItemId, SessionId};
use crate::people::rules::{Email, Name};
use crate::refusal::Refusal;
use crate::sessions::agenda;
use crate::sessions::pages::{self, Path, found};
use crate::sessions::replies::Circle;
use crate::web::error::Error;
use crate::web::form::{Fields, FormView, Posted};
use crate::web::page::Page;
use crate::web::seat::Seat;
use actix_web::{HttpResponse, web};
use serde::Deserialize;

/// The guest that an address names.
#[derive(Debug, Clone, Deserialize)]
pub struct GuestPath {
    session: SessionId,
    guest: GuestId,
}

/// The guests alone.
pub async fn list(seat: Seat, page: Page, path: web::Path<Path>) -> Result<HttpResponse, Error> {
    let (seat, now) = (seat.facilitator()?, page.now());
    let list = page.read(move |db| {
        let session = found(db, &seat.network, &path.session)?;
        let circle = Circle::of(db, &session.network, &session.id)?;
        let items = agenda::store::items(db, &session.network, &session.id)?;
        Ok(GuestList::of(&session, &circle, &items, &FormView::default(), now))
    });
    page.show("sessions/guests/_guests", &list.await?)
}

/// Invites a guest.
pub async fn invite(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let saved = save(&seat, &page, &path, &posted).await;
    posted.answer(saved, async |form| pages::draw(&seat, &page, &path, form).await).await
}

async fn save(seat: &Seat, page: &Page, path: &Path, posted: &Posted) -> Result<String, Error> {
    let wish = posted.read(wish)?;
    let (network, id, doer) = (seat.network.clone(), path.session.clone(), seat.doer(page));
    let address = format!("/networks/{network}/sessions/{id}#guests");
    page.write(move |db| {
        let session = found(db, &network, &id)?;
        moves::invite(db, &session, &wish, &doer)
    })
    .await?;
    Ok(address)
}

fn wish(f: &Fields) -> Option<Wish> {
    let (email, name) = (f.get("email", Email::parse), f.get("name", Name::parse));
    let gone = Refusal::input("guests-item-gone");
    let item = f.get("item", |raw| if raw.is_empty() { Ok(None) } else { ItemId::parse(raw).map(Some).map_err(|_| gone) });
    Some(Wish { email: email?, name: name?, item: item? })
}

/// Takes an invitation back.
pub async fn uninvite(seat: Seat, page: Page, path: web::Path<GuestPath>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    posted.read_nothing()?;
    let ended = end(&seat, &page, &path).await;
    let path = Path { session: path.session.clone() };
    posted.answer(ended, async |form| pages::draw(&seat, &page, &path, form).await).await
}

async fn end(seat: &Seat, page: &Page, path: &GuestPath) -> Result<String, Error> {
    let (network, path, doer) = (seat.network.clone(), path.clone(), seat.doer(page));
    let address = format!("/networks/{network}/sessions/{}#guests", path.session);
    page.write(move |db| {
        let session = found(db, &network, &path.session)?;
        let guest = store::guest(db, &network, &path.session, &path.guest)?.ok_or(Error::NotFound)?;
        moves::uninvite(db, &session, &guest, &doer)
    })
    .await?;
    Ok(address)
}
