//! The page of a report, its parts alone, and the steps of its life.

mod amending;
mod handing;
mod writing;

pub use amending::{adopt, amend, decline, propose, show_amendment, withdraw};
pub use handing::hand_over;
pub use writing::{add_action, add_decision, edit, edit_note, remove_decision, save, save_note};

use super::rules::{Report, days};
use super::sheet::Sheet;
use super::views::{AbsentPage, Actions, Amendments, Card, Closing, Decisions, Head, Notes, People, ReportPage, Summary, address};
use super::{moves, store};
use crate::db::Db;
use crate::ids::SessionId;
use crate::sessions::pages::{Path, found};
use crate::sessions::planning::Doer;
use crate::sessions::rules::{Session, moment};
use crate::sessions::views::local;
use crate::web::error::Error;
use crate::web::form::{FormView, Posted};
use crate::web::page::Page;
use crate::web::seat::Seat;
use actix_web::{HttpResponse, web};
use chrono::{DateTime, Days, NaiveTime, Utc};
use serde::Serialize;

/// The report as its readers know it: those who signed the charter, once the session has begun.
async fn sheet(seat: &Seat, page: &Page, id: &SessionId) -> Result<Sheet, Error> {
    let (seat, id, now) = (seat.clone(), id.clone(), page.now());
    page.read(move |db| Sheet::read(db, &seat, &id, now)).await
}

/// A seat from which this report is written; for all others its forms are not there.
pub(in crate::sessions) async fn writer(seat: Seat, page: &Page, id: &SessionId) -> Result<Seat, Error> {
    let (network, id) = (seat.network.clone(), id.clone());
    let work = move |db: &mut Db| {
        let session = found(db, &network, &id)?;
        Ok(store::report(db, &session)?)
    };
    let report = page.read(work).await?;
    if report.is_written_by(&seat.person.id, seat.facilitates()) { Ok(seat) } else { Err(Error::NotFound) }
}

/// The page of a report.
pub async fn show(seat: Seat, page: Page, path: web::Path<Path>) -> Result<HttpResponse, Error> {
    draw(&seat, &page, &path.session, page.form()).await
}

/// The page of a report, with what was typed into one of its forms; before its time, what it waits for.
async fn draw(seat: &Seat, page: &Page, id: &SessionId, form: FormView) -> Result<HttpResponse, Error> {
    let sheet = sheet(seat, page, id).await?;
    if !seat.signed || !sheet.report.is_there(sheet.session.state) {
        return page.show("report/absent", &AbsentPage::of(seat, &sheet.session));
    }
    page.show("report/show", &ReportPage::of(seat, &sheet, &form))
}

/// A part of the report alone; nobody reads one without the charter.
async fn part<V: Serialize>(
    seat: Seat,
    page: Page,
    path: web::Path<Path>,
    template: &str,
    view: impl FnOnce(&Seat, &Sheet) -> V,
) -> Result<HttpResponse, Error> {
    let sheet = sheet(&seat, &page, &path.session).await?;
    if !seat.signed {
        return Err(Error::NotFound);
    }
    page.show(template, &view(&seat, &sheet))
}

macro_rules! parts {
    ($($(#[$doc:meta])* $name:ident: $template:literal, $view:expr;)*) => {$(
        $(#[$doc])*
        pub async fn $name(seat: Seat, page: Page, path: web::Path<Path>) -> Result<HttpResponse, Error> {
            part(seat, page, path, $template, $view).await
        }
    )*};
}

parts! {
    /// What it is of and how it stands, alone.
    head: "report/_head", Head::of;
    /// Who was there, alone.
    people: "report/_people", |_, sheet| People::of(sheet);
    /// Summary and learning points alone.
    summary: "report/_summary", Summary::of;
    /// The notes alone.
    notes: "report/_notes", Notes::of;
    /// The decisions alone.
    decisions: "report/_decisions", Decisions::of;
    /// The action points alone.
    actions: "report/_actions", Actions::of;
    /// The amendments alone.
    amendments: "report/_amendments", Amendments::of;
}

/// What the facilitator does next, alone.
pub async fn closing(seat: Seat, page: Page, path: web::Path<Path>) -> Result<HttpResponse, Error> {
    let form = FormView::default();
    part(seat.facilitator()?, page, path, "report/_closing", |_, sheet| Closing::of(sheet, form)).await
}

/// The card of a session's report.
pub fn card(db: &mut Db, seat: &Seat, session: &Session, now: DateTime<Utc>) -> Result<Card, Error> {
    // As long as the session lies ahead there is none to ask for.
    let report = if session.state.is_ahead() { Report::blank() } else { store::report(db, session)? };
    Ok(Card::of(seat, session, &report, now))
}

/// The card of a session's report, alone.
pub async fn show_card(seat: Seat, page: Page, path: web::Path<Path>) -> Result<HttpResponse, Error> {
    let now = page.now();
    let drawn = page
        .read(move |db| {
            let session = found(db, &seat.network, &path.session)?;
            card(db, &seat, &session, now)
        })
        .await?;
    page.show("report/_card", &drawn)
}

/// Work on a session's report, in one transaction; answers with the address of the report.
async fn with_session(
    seat: &Seat,
    page: &Page,
    id: &SessionId,
    work: impl FnOnce(&mut Db, &Session, &Doer) -> Result<(), Error> + Send + 'static,
) -> Result<String, Error> {
    if !seat.signed {
        return Err(Error::NotFound);
    }
    let (network, id, doer) = (seat.network.clone(), id.clone(), seat.doer(page));
    page.write(move |db| {
        let session = found(db, &network, &id)?;
        work(db, &session, &doer)?;
        Ok(address(&session))
    })
    .await
}

/// Shares the report with everybody.
pub async fn share(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let saved = save_sharing(&seat, &page, &path, &posted).await;
    posted.answer(saved, async |form| draw(&seat, &page, &path.session, form).await).await
}

async fn save_sharing(seat: &Seat, page: &Page, path: &Path, posted: &Posted) -> Result<String, Error> {
    let days = posted.read(|f| f.get("days", days))?;
    // The whole of the last day counts.
    let last = local(page.now(), seat.zone).date_naive() + Days::new(days);
    let until = moment(last.and_time(NaiveTime::from_hms_opt(23, 59, 0).unwrap_or_default()), seat.zone)?;
    with_session(seat, page, &path.session, move |db, session, doer| moves::share(db, session, until, doer)).await
}

/// Fixes the report for good, and records its session.
pub async fn fix(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    posted.read_nothing()?;
    let saved = with_session(&seat, &page, &path.session, moves::fix).await;
    posted.answer(saved, async |form| draw(&seat, &page, &path.session, form).await).await
}
