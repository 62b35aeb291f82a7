//! The forms that write in a report.

use super::{draw, sheet, with_session, writer};
use crate::ids::{ActionId, DecisionId, ItemId, SessionId};
use crate::sessions::actions::{self, pages::item_id};
use crate::sessions::pages::{Path, seen_version};
use crate::sessions::report::moves;
use crate::sessions::report::rules::{Decision, Points};
use crate::sessions::report::views::{NotePage, TextPage};
use crate::web::error::Error;
use crate::web::form::{FormView, Posted};
use crate::web::page::{Page, see_other};
use crate::web::seat::Seat;
use crate::words::{Line, Prose};
use actix_web::{HttpResponse, web};
use serde::Deserialize;

/// The note that an address names, by its item.
#[derive(Debug, Clone, Deserialize)]
pub struct NotePath {
    session: SessionId,
    item: ItemId,
}

/// The decision that an address names.
#[derive(Debug, Clone, Deserialize)]
pub struct DecisionPath {
    session: SessionId,
    decision: DecisionId,
}

/// The form for summary and learning points.
pub async fn edit(seat: Seat, page: Page, path: web::Path<Path>) -> Result<HttpResponse, Error> {
    draw_text(&writer(seat, &page, &path.session).await?, &page, &path.session, page.form()).await
}

async fn draw_text(seat: &Seat, page: &Page, id: &SessionId, form: FormView) -> Result<HttpResponse, Error> {
    let sheet = sheet(seat, page, id).await?;
    if !seat.signed || !sheet.report.is_there(sheet.session.state) {
        return draw(seat, page, id, form).await;
    }
    page.show("report/text", &TextPage::of(seat, &sheet, form))
}

/// Keeps summary and learning points.
pub async fn save(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = writer(seat, &page, &path.session).await?;
    let saved = match posted.read(|f| {
        let summary = f.optional("summary", Prose::<4000>::optional);
        let points = f.get("points", Points::parse);
        let version = f.get("version", seen_version);
        Some((summary?, points?, version?))
    }) {
        Ok((summary, points, version)) => {
            let summary = summary.map(String::from).unwrap_or_default();
            with_session(&seat, &page, &path.session, move |db, session, doer| moves::write(db, session, version, &summary, &points, doer))
                .await
        }
        Err(no) => Err(no),
    };
    posted.answer(saved, async |form| draw_text(&seat, &page, &path.session, form).await).await
}

/// The form for the note of an item.
pub async fn edit_note(seat: Seat, page: Page, path: web::Path<NotePath>) -> Result<HttpResponse, Error> {
    draw_note(&writer(seat, &page, &path.session).await?, &page, &path, page.form()).await
}

async fn draw_note(seat: &Seat, page: &Page, path: &NotePath, form: FormView) -> Result<HttpResponse, Error> {
    let sheet = sheet(seat, page, &path.session).await?;
    // Before the session begins its items have no place in a report, but they are there.
    if seat.signed && !sheet.report.is_there(sheet.session.state) && sheet.agenda.iter().any(|item| item.id == path.item) {
        return draw(seat, page, &path.session, form).await;
    }
    let view = NotePage::of(seat, &sheet, &path.item, form).filter(|_| seat.signed).ok_or(Error::NotFound)?;
    page.show("report/note", &view)
}

/// Keeps the note of an item.
pub async fn save_note(seat: Seat, page: Page, path: web::Path<NotePath>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = writer(seat, &page, &path.session).await?;
    let saved = match posted.read(|f| {
        let body = f.optional("note", Prose::<10_000>::optional);
        let version = f.get("version", seen_version);
        Some((body?, version?))
    }) {
        Ok((body, version)) => {
            let (item, writer) = (path.item.clone(), seat.clone());
            let body = body.map(String::from).unwrap_or_default();
            let work = move |db: &mut crate::db::Db, session: &crate::sessions::Session, doer: &crate::sessions::Doer| {
                moves::note(db, session, &item, version, &body, &writer, doer)
            };
            with_session(&seat, &page, &path.session, work).await.map(|report| format!("{report}#note-{}", path.item))
        }
        Err(no) => Err(no),
    };
    posted.answer(saved, async |form| draw_note(&seat, &page, &path, form).await).await
}

/// Notes a decision.
pub async fn add_decision(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = writer(seat, &page, &path.session).await?;
    let saved = match posted.read(|f| {
        let text = f.get("decision", Line::<300>::parse);
        let item = f.optional("decision-item", item_id);
        Some(Decision { id: f.once(DecisionId::parse, DecisionId::new), text: text?.into(), item: item? })
    }) {
        Ok(decision) => {
            let writer = seat.clone();
            let work =
                with_session(&seat, &page, &path.session, move |db, session, doer| moves::decide(db, session, &decision, &writer, doer));
            work.await.map(|report| format!("{report}#decisions"))
        }
        Err(no) => Err(no),
    };
    posted.answer(saved, async |form| draw(&seat, &page, &path.session, form).await).await
}

/// Takes a decision out.
pub async fn remove_decision(seat: Seat, page: Page, path: web::Path<DecisionPath>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = writer(seat, &page, &path.session).await?;
    posted.read_nothing()?;
    let (id, writer) = (path.decision.clone(), seat.clone());
    let work = move |db: &mut crate::db::Db, session: &crate::sessions::Session, doer: &crate::sessions::Doer| {
        moves::undecide(db, session, &id, &writer, doer)
    };
    let report = with_session(&seat, &page, &path.session, work).await?;
    Ok(see_other(&format!("{report}#decisions")))
}

/// Notes an action point.
pub async fn add_action(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = writer(seat, &page, &path.session).await?;
    let today = actions::pages::today(&seat, page.now());
    let saved = match posted.read(|f| Some((f.once(ActionId::parse, ActionId::new), actions::pages::wish(f)?))) {
        Ok((id, wish)) => {
            let writer = seat.clone();
            let work = with_session(&seat, &page, &path.session, move |db, session, doer| {
                actions::moves::agree(db, session, &id, (&wish, today), &writer, doer)
            });
            work.await.map(|report| format!("{report}#actions"))
        }
        Err(no) => Err(no),
    };
    posted.answer(saved, async |form| draw(&seat, &page, &path.session, form).await).await
}
