//! Handing a report to one of the circle to write.

use super::{draw, with_session};
use crate::ids::PersonId;
use crate::refusal::Refusal;
use crate::sessions::pages::Path;
use crate::sessions::report::moves;
use crate::web::error::Error;
use crate::web::form::Posted;
use crate::web::page::Page;
use crate::web::seat::Seat;
use actix_web::{HttpResponse, web};

/// Hands the report to somebody, or takes it back.
pub async fn hand_over(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let saved = match posted.read(|f| f.get("reporter", reporter)) {
        Ok(reporter) => {
            let work = move |db: &mut crate::db::Db, session: &crate::sessions::Session, doer: &crate::sessions::Doer| {
                moves::hand_to(db, session, reporter.as_ref(), doer)
            };
            with_session(&seat, &page, &path.session, work).await
        }
        Err(no) => Err(no),
    };
    posted.answer(saved, async |form| draw(&seat, &page, &path.session, form).await).await
}

/// The person that was chosen, if any.
fn reporter(raw: &str) -> Result<Option<PersonId>, Refusal> {
    if raw.is_empty() { Ok(None) } else { PersonId::parse(raw).map(Some).map_err(|_| Refusal::input("report-reporter-unknown")) }
}
