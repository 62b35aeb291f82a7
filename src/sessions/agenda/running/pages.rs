//! The buttons of a running session, and the part of its page that follows it.

use super::moves;
use super::rules::Seen;
use super::views::Running;
use crate::ids::ItemId;
use crate::refusal::Refusal;
use crate::sessions::agenda::pages::Path as ItemPath;
use crate::sessions::pages::{self, Path, step};
use crate::web::error::Error;
use crate::web::form::Posted;
use crate::web::page::{Page, see_other};
use crate::web::seat::Seat;
use actix_web::{HttpResponse, web};

/// Where the group is, alone.
pub async fn show(seat: Seat, page: Page, path: web::Path<Path>) -> Result<HttpResponse, Error> {
    let running: Running = pages::running(&seat, &page, &path).await?;
    page.show("agenda/_running", &running)
}

/// The item that a page showed as current or next; blank when there was none.
fn shown(raw: &str) -> Result<Option<ItemId>, Refusal> {
    let id = |raw| ItemId::parse(raw).map_err(|_| Refusal::input("sessions-version-bad"));
    if raw.is_empty() { Ok(None) } else { id(raw).map(Some) }
}

/// One step on.
pub async fn next(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let seen = posted.read(|f| {
        let (current, next) = (f.get("current", shown), f.get("next", shown));
        Some(Seen { current: current?, next: next? })
    })?;
    Ok(see_other(&step(&seat, &page, &path, move |db, session, doer| moves::go_on(db, session, &seen, doer)).await?))
}

/// Begins with an item out of turn.
pub async fn begin(seat: Seat, page: Page, path: web::Path<ItemPath>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let current = posted.read(|f| f.get("current", shown))?;
    let (session, item) = (Path { session: path.session.clone() }, path.item.clone());
    Ok(see_other(&step(&seat, &page, &session, move |db, session, doer| moves::begin_with(db, session, &item, &current, doer)).await?))
}

/// The group is done with an item.
pub async fn complete(seat: Seat, page: Page, path: web::Path<ItemPath>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    posted.read_nothing()?;
    let (session, item) = (Path { session: path.session.clone() }, path.item.clone());
    Ok(see_other(&step(&seat, &page, &session, move |db, session, doer| moves::complete(db, session, &item, doer)).await?))
}

/// Ends the session.
pub async fn end(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let discussed = posted.read(|f| f.list("discussed", |raw| ItemId::parse(raw).map_err(|_| Refusal::input("sessions-version-bad"))))?;
    Ok(see_other(&step(&seat, &page, &path, move |db, session, doer| moves::end(db, session, &discussed, doer)).await?))
}
