//! The list as a page to print, as PDF and as a workbook.

use super::rules::List;
use super::views::{ListPage, Words};
use super::{pdf, xlsx};
use crate::centres;
use crate::sessions::attendance::roll;
use crate::sessions::attendance::views::About;
use crate::sessions::pages::{Path, found};
use crate::sessions::rules::Session;
use crate::web::error::Error;
use crate::web::page::Page;
use crate::web::seat::Seat;
use actix_web::http::header;
use actix_web::{HttpResponse, web};

async fn list(seat: &Seat, page: &Page, path: &Path) -> Result<(Session, List), Error> {
    let (seat, id) = (seat.clone(), path.session.clone());
    page.read(move |db| {
        let session = found(db, &seat.network, &id)?;
        let roll = roll::of(db, &session)?;
        let people: Vec<_> = roll.iter().map(|attendee| attendee.person.clone()).collect();
        let day = session.starts_at.with_timezone(&seat.zone).date_naive();
        let enterprises = centres::enterprises_of(db, &people, day)?;
        let list = List::of(&seat.network_name, seat.zone, &session, &roll, &enterprises);
        Ok((session, list))
    })
    .await
}

/// The list as a page to print.
pub async fn show(seat: Seat, page: Page, path: web::Path<Path>) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let (session, list) = list(&seat, &page, &path).await?;
    page.show("sessions/attendance/list", &ListPage::of(About::of(&seat, &session), &list))
}

/// The list as PDF.
pub async fn as_pdf(seat: Seat, page: Page, path: web::Path<Path>) -> Result<HttpResponse, Error> {
    let (seat, words) = (seat.facilitator()?, Words(page.visitor.language));
    let (_, list) = list(&seat, &page, &path).await?;
    let name = words.file(&list, "pdf");
    drawn("application/pdf", &name, move || pdf::draw(&list, words)).await
}

/// The list as a workbook.
pub async fn as_xlsx(seat: Seat, page: Page, path: web::Path<Path>) -> Result<HttpResponse, Error> {
    let (seat, words, now) = (seat.facilitator()?, Words(page.visitor.language), page.now());
    let (_, list) = list(&seat, &page, &path).await?;
    let name = words.file(&list, "xlsx");
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    drawn(kind, &name, move || xlsx::draw(&list, words, now)).await
}

/// Draws a file where no other request waits for it.
async fn drawn(kind: &str, name: &str, draw: impl FnOnce() -> anyhow::Result<Vec<u8>> + Send + 'static) -> Result<HttpResponse, Error> {
    let bytes = web::block(draw).await.map_err(|cause| Error::Broken(cause.into()))??;
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, kind))
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .body(bytes))
}
