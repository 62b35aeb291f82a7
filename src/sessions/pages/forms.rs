//! The forms that plan, change and cancel a session.

use super::{Path, found, step};
use crate::db::Db;
use crate::ids::{NetworkId, SessionId};
use crate::refusal::Refusal;
use crate::sessions::planning;
use crate::sessions::rules::{Form, Plan, Session, Typed, capacity};
use crate::sessions::series::{self, rules::Scope, views::Reach};
use crate::sessions::views::{CancelPage, EditPage, NewPage};
use crate::web::error::Error;
use crate::web::form::{FormView, Posted};
use crate::web::page::Page;
use crate::web::seat::Seat;
use crate::words::{Line, Prose};
use actix_web::{HttpResponse, web};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

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

/// The fields of a session: title, day, time, length and venue.
pub(in crate::sessions) fn typed(f: &crate::web::form::Fields) -> Option<Typed> {
    let title = f.get("title", Line::parse);
    let date = f.get("date", |raw| NaiveDate::parse_from_str(raw.trim(), "%Y-%m-%d").map_err(|_| Refusal::input("sessions-date-bad")));
    let time = f.get("time", clock_time);
    let minutes = f.get("minutes", |raw| raw.trim().parse().map_err(|_| Refusal::input("sessions-minutes-bad").count(720)));
    let form = f.get("venue", |raw| Form::parse(raw).ok_or(Refusal::input("sessions-form-bad")));
    let place = f.get("place", |raw| Ok(raw.to_owned()));
    let link = f.get("link", |raw| Ok(raw.to_owned()));
    let capacity = f.get("capacity", capacity);
    Some(Typed { title: title?, date: date?, time: time?, minutes: minutes?, form: form?, place: place?, link: link?, capacity: capacity? })
}

/// Reads `9.30`, `9:30` and what browsers send, `09:30` or `09:30:00`.
pub(in crate::sessions) fn clock_time(raw: &str) -> Result<NaiveTime, Refusal> {
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
    let now = page.now();
    let (session, reach) = page.read(move |db| with_reach(db, &network, &id, now)).await?;
    page.show("sessions/edit", &EditPage::of(seat, &session, reach, form))
}

/// Changes a session and tells everybody what is different.
pub async fn change(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let saved = save_change(&seat, &page, &path, &posted).await;
    posted.answer(saved, async |form| draw_edit(&seat, &page, &path, form).await).await
}

async fn save_change(seat: &Seat, page: &Page, path: &Path, posted: &Posted) -> Result<String, Error> {
    let (typed, version, scope) = posted.read(|f| {
        let typed = typed(f);
        let (version, scope) = (f.get("version", seen_version), f.get("scope", scope));
        Some((typed?, version?, scope?))
    })?;
    let plan = Plan::parse(typed, seat.zone, page.now()).map_err(Error::Invalid)?;
    let (network, id, zone, doer) = (seat.network.clone(), path.session.clone(), seat.zone, seat.doer(page));
    let address = format!("/networks/{network}/sessions/{id}");
    page.write(move |db| {
        let session = found(db, &network, &id)?;
        series::change(db, &session, version, &plan, scope, zone, &doer)
    })
    .await?;
    Ok(address)
}

/// The version that a form was drawn from.
pub(in crate::sessions) fn seen_version(raw: &str) -> Result<i32, Refusal> {
    raw.parse().map_err(|_| Refusal::input("sessions-version-bad"))
}

/// How far a change reaches; a form that does not ask means one session.
fn scope(raw: &str) -> Result<Scope, Refusal> {
    if raw.is_empty() { Ok(Scope::Only) } else { Scope::parse(raw).ok_or(Refusal::input("series-choice-bad")) }
}

/// A session, with how far a change of it could reach.
fn with_reach(db: &mut Db, network: &NetworkId, id: &SessionId, now: DateTime<Utc>) -> Result<(Session, Option<Reach>), Error> {
    let session = found(db, network, id)?;
    let reach = series::reach(db, &session, now)?;
    Ok((session, reach))
}

/// The form that cancels a session.
pub async fn cancellation(seat: Seat, page: Page, path: web::Path<Path>) -> Result<HttpResponse, Error> {
    draw_cancellation(&seat.facilitator()?, &page, &path, page.form()).await
}

async fn draw_cancellation(seat: &Seat, page: &Page, path: &Path, form: FormView) -> Result<HttpResponse, Error> {
    let (network, id) = (seat.network.clone(), path.session.clone());
    let now = page.now();
    let (session, reach) = page.read(move |db| with_reach(db, &network, &id, now)).await?;
    page.show("sessions/cancel", &CancelPage::of(seat, &session, reach, form))
}

/// Cancels a session and tells everybody why.
pub async fn cancel(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let asked = posted.read(|f| {
        let (reason, scope) = (f.get("reason", Prose::<1000>::parse), f.get("scope", scope));
        Some((reason?, scope?))
    });
    let saved = match asked {
        Ok((reason, scope)) => {
            step(&seat, &page, &path, move |db, session, doer| series::cancel(db, session, scope, reason.as_str(), doer)).await
        }
        Err(no) => Err(no),
    };
    posted.answer(saved, async |form| draw_cancellation(&seat, &page, &path, form).await).await
}
