//! The forms that plan, change and cancel a session.

use super::{Path, found, step};
use crate::ids::SessionId;
use crate::refusal::Refusal;
use crate::sessions::planning;
use crate::sessions::rules::{Form, Plan, Typed};
use crate::sessions::views::{CancelPage, EditPage, NewPage};
use crate::web::error::Error;
use crate::web::form::{FormView, Posted};
use crate::web::page::Page;
use crate::web::seat::Seat;
use crate::words::{Line, Prose};
use actix_web::{HttpResponse, web};
use chrono::{NaiveDate, NaiveTime};

/// The form that plans a session.
pub async fn new(seat: Seat, page: Page) -> Result<HttpResponse, Error> {
    draw_new(&seat.facilitator()?, &page, page.form())
}

fn draw_new(seat: &Seat, page: &Page, form: FormView) -> Result<HttpResponse, Error> {
    page.show("sessions/new", &NewPage::of(seat, form))
}

/// Plans a session and invites everybody.
pub async fn create(seat: Seat, page: Page, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let saved = save_new(&seat, &page, &posted).await;
    posted.answer(saved, async |form| draw_new(&seat, &page, form)).await
}

async fn save_new(seat: &Seat, page: &Page, posted: &Posted) -> Result<String, Error> {
    let (id, typed) = posted.read(|f| Some((f.once(SessionId::parse, SessionId::new), typed(f)?)))?;
    let plan = Plan::parse(typed, seat.zone, page.now()).map_err(Error::Invalid)?;
    let (network, doer) = (seat.network.clone(), seat.doer(page));
    let address = format!("/networks/{network}/sessions/{id}");
    page.write(move |db| planning::plan(db, &network, &id, &plan, &doer)).await?;
    Ok(address)
}

fn typed(f: &crate::web::form::Fields) -> Option<Typed> {
    let title = f.get("title", Line::parse);
    let date = f.get("date", |raw| NaiveDate::parse_from_str(raw.trim(), "%Y-%m-%d").map_err(|_| Refusal::input("sessions-date-bad")));
    let time = f.get("time", clock_time);
    let minutes = f.get("minutes", |raw| raw.trim().parse().map_err(|_| Refusal::input("sessions-minutes-bad").count(720)));
    let form = f.get("venue", |raw| Form::parse(raw).ok_or(Refusal::input("sessions-form-bad")));
    let place = f.get("place", |raw| Ok(raw.to_owned()));
    let link = f.get("link", |raw| Ok(raw.to_owned()));
    Some(Typed { title: title?, date: date?, time: time?, minutes: minutes?, form: form?, place: place?, link: link? })
}

/// Reads `9.30`, `9:30` and what browsers send, `09:30` or `09:30:00`.
fn clock_time(raw: &str) -> Result<NaiveTime, Refusal> {
    let raw = raw.trim().replace('.', ":");
    let read = |format| NaiveTime::parse_from_str(&raw, format);
    read("%H:%M").or_else(|_| read("%H:%M:%S")).map_err(|_| Refusal::input("sessions-time-bad"))
}

/// The form that changes a session.
pub async fn edit(seat: Seat, page: Page, path: web::Path<Path>) -> Result<HttpResponse, Error> {
    draw_edit(&seat.facilitator()?, &page, &path, page.form()).await
}

async fn draw_edit(seat: &Seat, page: &Page, path: &Path, form: FormView) -> Result<HttpResponse, Error> {
    let (network, id) = (seat.network.clone(), path.session.clone());
    let session = page.read(move |db| found(db, &network, &id)).await?;
    page.show("sessions/edit", &EditPage::of(seat, &session, form))
}

/// Changes a session and tells everybody what is different.
pub async fn change(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let saved = save_change(&seat, &page, &path, &posted).await;
    posted.answer(saved, async |form| draw_edit(&seat, &page, &path, form).await).await
}

async fn save_change(seat: &Seat, page: &Page, path: &Path, posted: &Posted) -> Result<String, Error> {
    let (typed, version) = posted.read(|f| {
        let typed = typed(f);
        let version = f.get("version", seen_version);
        Some((typed?, version?))
    })?;
    let plan = Plan::parse(typed, seat.zone, page.now()).map_err(Error::Invalid)?;
    let (network, id, doer) = (seat.network.clone(), path.session.clone(), seat.doer(page));
    let address = format!("/networks/{network}/sessions/{id}");
    page.write(move |db| {
        let session = found(db, &network, &id)?;
        planning::change(db, &session, version, &plan, &doer)
    })
    .await?;
    Ok(address)
}

/// The version that a form was drawn from.
pub(in crate::sessions) fn seen_version(raw: &str) -> Result<i32, Refusal> {
    raw.parse().map_err(|_| Refusal::input("sessions-version-bad"))
}

/// The form that cancels a session.
pub async fn cancellation(seat: Seat, page: Page, path: web::Path<Path>) -> Result<HttpResponse, Error> {
    draw_cancellation(&seat.facilitator()?, &page, &path, page.form()).await
}

async fn draw_cancellation(seat: &Seat, page: &Page, path: &Path, form: FormView) -> Result<HttpResponse, Error> {
    let (network, id) = (seat.network.clone(), path.session.clone());
    let session = page.read(move |db| found(db, &network, &id)).await?;
    page.show("sessions/cancel", &CancelPage::of(seat, &session, form))
}

/// Cancels a session and tells everybody why.
pub async fn cancel(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let saved = match posted.read(|f| f.get("reason", Prose::<1000>::parse)) {
        Ok(reason) => step(&seat, &page, &path, move |db, session, doer| planning::cancel(db, session, reason.as_str(), doer)).await,
        Err(no) => Err(no),
    };
    posted.answer(saved, async |form| draw_cancellation(&seat, &page, &path, form).await).await
}
