//! Laying a file with a case, fetching one, and taking one away.

use super::rules::{Accepted, LARGE, NOTHING, SEVERAL, disposition, examine};
use super::{moves, store};
use crate::cases::access::opened;
use crate::cases::openings;
use crate::cases::pages::{CasePath, draw};
use crate::cases::views::case_address;
use crate::ids::{CaseFileId, CaseId};
use crate::refusal::Refusal;
use crate::web::{Error, HttpResponse, Page, Path, Posted, Seat, Sent, Upload};
use actix_web::http::header;
use actix_web::web;
use serde::Deserialize;

/// An address that names a file of a case.
#[derive(Debug, Deserialize)]
pub struct FilePath {
    case: CaseId,
    file: CaseFileId,
}

/// Lays a file with a case.
pub async fn add(seat: Seat, page: Page, path: Path<CasePath>, upload: Upload) -> Result<HttpResponse, Error> {
    let Upload { form, sent, room } = upload;
    let saved = match form.read_nothing() {
        Ok(()) => lay(&seat, &page, &path.case, sent).await,
        Err(error) => Err(error),
    };
    drop(room);
    let saved = saved.map(|()| format!("{}#case-files", case_address(&seat.network, &path.case)));
    form.answer(saved, async |form| draw(&seat, &page, &path.case, form).await).await
}

async fn lay(seat: &Seat, page: &Page, case: &CaseId, sent: Sent) -> Result<(), Error> {
    let (seat, case, now) = (seat.clone(), case.clone(), page.now());
    {
        let (seat, case) = (seat.clone(), case.clone());
        page.read(move |db| moves::may_lay(db, &seat, &case, now).map(drop)).await?;
    }
    // Looking through a document takes its time, so nobody who waits for the database waits for it.
    let new = web::block(move || accepted(sent)).await.map_err(|cause| Error::Broken(cause.into()))??;
    page.write(move |db| moves::lay(db, &seat, &case, new, now)).await
}

fn accepted(sent: Sent) -> Result<Accepted, Refusal> {
    match sent {
        Sent::Nothing => Err(NOTHING),
        Sent::Several => Err(SEVERAL),
        Sent::TooLarge => Err(LARGE),
        Sent::File { name, bytes } => examine(&name, bytes),
    }
}

/// A file, to save: a browser never shows it, and never runs what may be in it.
pub async fn fetch(seat: Seat, page: Page, path: Path<FilePath>) -> Result<HttpResponse, Error> {
    let (reader, now) = (seat.clone(), page.now());
    let (cover, file, bytes) = page
        .read(move |db| {
            let (case, _) = opened(db, &reader, &path.case, now)?;
            let (file, bytes) = store::file(db, &reader.network, &path.case, &path.file)?.ok_or(Error::NotFound)?;
            Ok((case.cover, file, bytes))
        })
        .await?;
    openings::note(&page, &seat, &cover).await?;
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, file.kind.media_type()))
        .insert_header((header::CONTENT_DISPOSITION, disposition(&file.name)))
        .insert_header((header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .insert_header((header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox"))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .body(bytes))
}

/// Takes a file away.
pub async fn remove(seat: Seat, page: Page, path: Path<FilePath>, posted: Posted) -> Result<HttpResponse, Error> {
    posted.read_nothing()?;
    let FilePath { case, file } = path.into_inner();
    let back = case_address(&seat.network, &case);
    let (owner, id, now) = (seat.clone(), case.clone(), page.now());
    let saved = page.write(move |db| moves::take(db, &owner, &id, &file, now)).await;
    posted.answer(saved.map(|()| back), async |form| draw(&seat, &page, &case, form).await).await
}
