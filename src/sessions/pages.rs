//! The pages of a session and the forms on them.

use super::agenda::views::{Board, Onlooker};
use super::agenda::{self, rules::Item};
use super::rules::{Actor, Answer, Form, Plan, Session, SessionState, Typed};
use super::views::{Attendance, Back, CancelPage, CardPerson, EditPage, Head, NewPage, Show};
use super::{calendar, card, live, planning, store};
use crate::db::Db;
use crate::ids::{NetworkId, PersonId, SessionId};
use crate::networks::{self, Member};
use crate::people;
use crate::refusal::Refusal;
use crate::web::error::Error;
use crate::web::form::{FormView, Posted};
use crate::web::page::{Page, see_other};
use crate::web::seat::Seat;
use crate::words::{Line, Prose};
use actix_web::http::header;
use actix_web::{HttpResponse, web};
use chrono::{NaiveDate, NaiveTime};
use diesel::QueryResult;
use planning::Doer;
use serde::Deserialize;
use std::collections::HashMap;

/// The session that an address names.
#[derive(Debug, Clone, Deserialize)]
pub struct Path {
    /// Its id.
    pub session: SessionId,
}

impl Seat {
    /// Who acts from this seat, as what.
    pub(super) fn doer(&self, page: &Page) -> Doer {
        let by = if self.facilitates() { Actor::Facilitator } else { Actor::Proposer };
        Doer { person: Some(self.person.id.clone()), by, now: page.now() }
    }
}

/// The session of this network, or "not there".
pub(super) fn found(db: &mut Db, network: &NetworkId, id: &SessionId) -> Result<Session, Error> {
    store::session(db, network, id)?.ok_or(Error::NotFound)
}

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
    let form = f.get("form", |raw| Form::parse(raw).ok_or(Refusal::input("sessions-form-bad")));
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

/// What the page of a session is drawn from.
struct Sheet {
    session: Session,
    items: Vec<Item>,
    names: HashMap<PersonId, String>,
    members: Vec<Member>,
    answers: Vec<(PersonId, Answer)>,
    reason: Option<String>,
}

impl Sheet {
    fn read(db: &mut Db, network: &NetworkId, id: &SessionId) -> Result<Self, Error> {
        let session = found(db, network, id)?;
        let reason = match session.state {
            SessionState::Cancelled => networks::reason(db, network, id.as_str())?,
            _ => None,
        };
        let items = agenda::store::items(db, network, id)?;
        let members = networks::members(db, network)?;
        Ok(Self { names: names_of(db, &items, &members)?, items, members, answers: store::answers(db, network, id)?, session, reason })
    }

    fn head(&self, seat: &Seat) -> Head {
        Head::of(seat, &self.session, self.reason.clone())
    }

    fn board(&self, seat: &Seat) -> Board {
        let who = Onlooker { person: &seat.person.id, facilitator: seat.facilitates(), zone: seat.zone, names: &self.names };
        Board::of(&self.session, &self.items, &who)
    }

    fn attendance(&self, seat: &Seat) -> Attendance {
        Attendance::of(seat, &self.session, &self.members, &self.answers)
    }
}

/// The names of those who proposed something, also when they left.
pub(super) fn names_of(db: &mut Db, items: &[Item], members: &[Member]) -> QueryResult<HashMap<PersonId, String>> {
    let mut names: HashMap<_, _> = members.iter().map(|member| (member.person.clone(), member.name.clone())).collect();
    let gone: Vec<_> = items.iter().map(|item| item.proposed_by.clone()).filter(|person| !names.contains_key(person)).collect();
    if !gone.is_empty() {
        names.extend(people::store::names(db, &gone)?);
    }
    Ok(names)
}

async fn sheet(seat: &Seat, page: &Page, path: &Path) -> Result<Sheet, Error> {
    let (network, id) = (seat.network.clone(), path.session.clone());
    page.read(move |db| Sheet::read(db, &network, &id)).await
}

/// The page of a session.
pub async fn show(seat: Seat, page: Page, path: web::Path<Path>) -> Result<HttpResponse, Error> {
    draw(&seat, &page, &path, page.form()).await
}

/// The page of a session, with what was typed into one of its forms.
pub(super) async fn draw(seat: &Seat, page: &Page, path: &Path, form: FormView) -> Result<HttpResponse, Error> {
    let sheet = sheet(seat, page, path).await?;
    let show = Show::of(seat, &sheet.session, sheet.head(seat), sheet.board(seat), sheet.attendance(seat), &form);
    page.show("sessions/show", &show)
}

/// Title, time, place and state alone.
pub async fn head(seat: Seat, page: Page, path: web::Path<Path>) -> Result<HttpResponse, Error> {
    let sheet = sheet(&seat, &page, &path).await?;
    page.fragment("sessions/_head", &sheet.head(&seat))
}

/// The agenda alone.
pub async fn agenda(seat: Seat, page: Page, path: web::Path<Path>) -> Result<HttpResponse, Error> {
    let sheet = sheet(&seat, &page, &path).await?;
    page.fragment("sessions/_agenda", &sheet.board(&seat))
}

/// Who comes, alone.
pub async fn attendance(seat: Seat, page: Page, path: web::Path<Path>) -> Result<HttpResponse, Error> {
    let sheet = sheet(&seat, &page, &path).await?;
    page.fragment("sessions/_attendance", &sheet.attendance(&seat))
}

/// The card of the network's next session alone.
pub async fn next(seat: Seat, page: Page) -> Result<HttpResponse, Error> {
    let who = CardPerson { id: seat.person.id, network_name: seat.network_name, zone: seat.zone, back: Back::Network };
    let now = page.now();
    let card = page.read(move |db| Ok(card::next(db, &seat.network, &who, now)?)).await?;
    page.fragment("sessions/_next", &card.ok_or(Error::NotFound)?)
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
pub(super) fn seen_version(raw: &str) -> Result<i32, Refusal> {
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

/// One step in the life of a session, in one transaction; answers with its address.
async fn step(
    seat: &Seat,
    page: &Page,
    path: &Path,
    work: impl FnOnce(&mut Db, &Session, &Doer) -> Result<(), Error> + Send + 'static,
) -> Result<String, Error> {
    let (network, id, doer) = (seat.network.clone(), path.session.clone(), seat.doer(page));
    let address = format!("/networks/{network}/sessions/{id}");
    page.write(move |db| {
        let session = found(db, &network, &id)?;
        work(db, &session, &doer)
    })
    .await?;
    Ok(address)
}

macro_rules! steps {
    ($($(#[$doc:meta])* $name:ident: |$db:ident, $session:ident, $doer:ident| $work:expr;)*) => {$(
        $(#[$doc])*
        pub async fn $name(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
            let seat = seat.facilitator()?;
            posted.read_nothing()?;
            Ok(see_other(&step(&seat, &page, &path, |$db, $session, $doer| $work).await?))
        }
    )*};
}

steps! {
    /// Opens the agenda before the timetable does.
    open: |db, session, doer| planning::turn(db, session, SessionState::AgendaOpen, doer, None);
    /// Fixes the agenda.
    fix: |db, session, doer| planning::fix(db, session, doer);
    /// Opens a fixed agenda again.
    reopen: |db, session, doer| planning::turn(db, session, SessionState::AgendaOpen, doer, None);
    /// Starts the session.
    start: |db, session, doer| planning::start(db, session, doer);
    /// Ends the session.
    end: |db, session, doer| planning::turn(db, session, SessionState::Held, doer, None);
}

/// Keeps whether somebody comes.
pub async fn answer(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    let (answer, back) = posted.read(|f| {
        let answer = f.get("answer", |raw| Answer::parse(raw).ok_or(Refusal::input("sessions-answer-unknown")));
        let back = f.get("back", |raw| Ok(Back::parse(raw).unwrap_or(Back::Session)));
        Some((answer?, back?))
    })?;
    let (network, id, person, now) = (seat.network.clone(), path.session.clone(), seat.person.id.clone(), page.now());
    let session = page
        .write(move |db| {
            let session = found(db, &network, &id)?;
            let answer = session.accept(answer)?;
            store::answer(db, &session, &person, answer, now)?;
            live::attendance_changed(db, &session)?;
            Ok(session)
        })
        .await?;
    Ok(see_other(&back.address(&session)))
}

/// The session as a file for a calendar.
pub async fn calendar(seat: Seat, page: Page, path: web::Path<Path>) -> Result<HttpResponse, Error> {
    let (network, id) = (seat.network.clone(), path.session.clone());
    let session = page.read(move |db| found(db, &network, &id)).await?;
    let method = if session.state == SessionState::Cancelled { calendar::Method::Cancel } else { calendar::Method::Publish };
    let address = page.state.config.link(&super::views::address(&session));
    let around = calendar::Around { network: &seat.network_name, page: &address, organiser: None, attendee: None, now: page.now() };
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "text/calendar; charset=utf-8"))
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"leerkring-{}.ics\"", session.number)))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .body(calendar::entry(&session, method, &around)))
}
