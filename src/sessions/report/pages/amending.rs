//! The forms with which members ask for amendments, and the facilitator answers.

use super::{draw, sheet, with_session};
use crate::ids::{AmendmentId, SessionId};
use crate::sessions::actions::pages::item_id;
use crate::sessions::pages::Path;
use crate::sessions::report::rules::{Amendment, AmendmentState};
use crate::sessions::report::views::{AmendPage, AnswerPage};
use crate::sessions::report::{moves, store};
use crate::web::error::Error;
use crate::web::form::{FormView, Posted};
use crate::web::page::Page;
use crate::web::seat::Seat;
use crate::words::Prose;
use actix_web::{HttpResponse, web};
use serde::Deserialize;

/// The amendment that an address names.
#[derive(Debug, Clone, Deserialize)]
pub struct AmendmentPath {
    session: SessionId,
    amendment: AmendmentId,
}

/// The form that asks for an amendment.
pub async fn amend(seat: Seat, page: Page, path: web::Path<Path>) -> Result<HttpResponse, Error> {
    draw_amend(&seat, &page, &path.session, page.form()).await
}

/// Who was not there finds no form, and the facilitator writes in the report itself.
async fn draw_amend(seat: &Seat, page: &Page, id: &SessionId, form: FormView) -> Result<HttpResponse, Error> {
    let sheet = sheet(seat, page, id).await?;
    if !seat.signed || !sheet.report.is_there(sheet.session.state) || !sheet.gathering.attended(&seat.person.id) {
        return draw(seat, page, id, form).await;
    }
    page.show("report/amend", &AmendPage::of(seat, &sheet, form))
}

/// Keeps an amendment.
pub async fn propose(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    let saved = match posted.read(|f| {
        let body = f.get("amendment", Prose::<2000>::parse);
        let item = f.optional("amendment-item", item_id);
        Some((f.once(AmendmentId::parse, AmendmentId::new), body?, item?))
    }) {
        Ok((id, body, item)) => {
            let asker = seat.clone();
            let state = AmendmentState::Proposed;
            let amendment = Amendment { id, author: seat.person.id.clone(), item, body: body.into(), state, reply: None, at: page.now() };
            let work =
                with_session(&seat, &page, &path.session, move |db, session, doer| moves::propose(db, session, &amendment, &asker, doer));
            work.await.map(|report| format!("{report}#amendments"))
        }
        Err(no) => Err(no),
    };
    posted.answer(saved, async |form| draw_amend(&seat, &page, &path.session, form).await).await
}

/// One amendment, to be answered.
pub async fn show_amendment(seat: Seat, page: Page, path: web::Path<AmendmentPath>) -> Result<HttpResponse, Error> {
    draw_answer(&seat.facilitator()?, &page, &path, page.form()).await
}

async fn draw_answer(seat: &Seat, page: &Page, path: &AmendmentPath, form: FormView) -> Result<HttpResponse, Error> {
    let sheet = sheet(seat, page, &path.session).await?;
    let amendment = sheet.amendments.iter().find(|amendment| amendment.id == path.amendment).filter(|_| seat.signed);
    page.show("report/answer", &AnswerPage::of(seat, &sheet, amendment.ok_or(Error::NotFound)?, form))
}

/// Takes back what one asked.
pub async fn withdraw(seat: Seat, page: Page, path: web::Path<AmendmentPath>, posted: Posted) -> Result<HttpResponse, Error> {
    posted.read_nothing()?;
    let id = path.amendment.clone();
    let work = with_session(&seat, &page, &path.session, move |db, session, doer| moves::withdraw(db, session, &id, doer)).await;
    let saved = work.map(|report| format!("{report}#amendments"));
    posted.answer(saved, async |form| draw(&seat, &page, &path.session, form).await).await
}

/// The report says now what was asked.
pub async fn adopt(seat: Seat, page: Page, path: web::Path<AmendmentPath>, posted: Posted) -> Result<HttpResponse, Error> {
    answer(seat, page, path, posted, AmendmentState::Adopted).await
}

/// The report stays as it was.
pub async fn decline(seat: Seat, page: Page, path: web::Path<AmendmentPath>, posted: Posted) -> Result<HttpResponse, Error> {
    answer(seat, page, path, posted, AmendmentState::Declined).await
}

async fn answer(seat: Seat, page: Page, path: web::Path<AmendmentPath>, posted: Posted, to: AmendmentState) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let saved = match posted.read(|f| f.get("reply", Prose::<1000>::parse)) {
        Ok(reply) => {
            let (id, writer) = (path.amendment.clone(), seat.clone());
            let work = with_session(&seat, &page, &path.session, move |db, session, doer| {
                let amendments = store::amendments(db, session)?;
                let amendment = amendments.iter().find(|amendment| amendment.id == id).ok_or(Error::NotFound)?;
                moves::answer(db, session, amendment, (to, reply.as_str()), &writer, doer)
            });
            work.await.map(|report| format!("{report}#amendments"))
        }
        Err(no) => Err(no),
    };
    posted.answer(saved, async |form| draw_answer(&seat, &page, &path, form).await).await
}
