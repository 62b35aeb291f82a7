//! Answering from a page of Leerkring, and from a letter.

mod mailed;

pub use mailed::{ask, take};

use super::moves;
use super::rules::{Answer, Reason, Said};
use super::views::{Ask, Back, Mine};
use crate::refusal::Refusal;
use crate::sessions::pages::{self, Around, Path, found};
use crate::sessions::replies::store;
use crate::web::error::Error;
use crate::web::form::{Fields, Posted};
use crate::web::page::Page;
use crate::web::seat::Seat;
use actix_web::{HttpResponse, web};

const DOUBLED: Refusal = Refusal::input("form-field-doubled");

/// The question alone, as this person answered it.
pub async fn show(seat: Seat, page: Page, path: web::Path<Path>, around: web::Query<Around>) -> Result<HttpResponse, Error> {
    let (now, form, back) = (page.now(), page.form(), around.back(Back::Session));
    let ask = page.read(move |db| {
        let session = found(db, &seat.network, &path.session)?;
        let replies = store::of_session(db, &session.network, &session.id)?;
        let mine = Mine::of(&session, &replies, &seat.person.id);
        Ok(Ask::of(&session, mine, back, &form, now))
    });
    page.show("sessions/replies/_answer", &ask.await?)
}

/// Keeps whether somebody comes.
pub async fn answer(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    let saved = save(&seat, &page, &path, &posted).await;
    posted.answer(saved, async |form| pages::draw(&seat, &page, &path, form).await).await
}

async fn save(seat: &Seat, page: &Page, path: &Path, posted: &Posted) -> Result<String, Error> {
    let (said, back) = posted.read(|f| {
        let said = said(f);
        let back = f.get("back", |raw| Ok(Back::parse(raw).unwrap_or(Back::Session)));
        Some((said?, back?))
    })?;
    let (network, id, person, now) = (seat.network.clone(), path.session.clone(), seat.person.id.clone(), page.now());
    let session = page.write(move |db| moves::answer(db, &network, &id, &person, said, now)).await?;
    Ok(back.address(&session))
}

/// An answer as it was typed. A form that does not ask why leaves the reason as it is.
pub(in crate::sessions) fn said(f: &Fields) -> Option<Said> {
    let answer = f.get("answer", Answer::typed);
    let mut reasons = f.list("reason", Reason::optional)?;
    let reason = reasons.pop();
    if !reasons.is_empty() {
        f.refuse(DOUBLED.at("reason"));
    }
    Some(Said { answer: answer?, reason })
}
