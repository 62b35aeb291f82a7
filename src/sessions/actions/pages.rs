//! The lists of action points, and the forms that change one.

use super::rules::{Action, Wish, due_day};
use super::views::{EditPage, FollowUp, Mine, Onlooker};
use super::{moves, store};
use crate::cases;
use crate::db::Db;
use crate::ids::{ActionId, ItemId, PersonId, SessionId};
use crate::networks::{self, Member, SeatRow};
use crate::people::{self, Person};
use crate::refusal::Refusal;
use crate::sessions::agenda;
use crate::sessions::pages::{found, names_of, seen_version};
use crate::sessions::planning::Doer;
use crate::sessions::report;
use crate::sessions::rules::{Session, SessionState};
use crate::sessions::store as sessions;
use crate::sessions::views::{address, local};
use crate::web::error::Error;
use crate::web::form::{Fields, FormView, Posted};
use crate::web::page::{Page, see_other};
use crate::web::seat::{Seat, SignedIn};
use crate::words::Line;
use actix_web::{HttpResponse, web};
use chrono::{DateTime, NaiveDate, Utc};
use diesel::QueryResult;
use serde::Deserialize;
use std::collections::HashMap;

/// The action point that an address names.
#[derive(Debug, Clone, Deserialize)]
pub struct Path {
    /// The session in which it was agreed.
    pub session: SessionId,
    /// Its id.
    pub action: ActionId,
}

/// Where a tick leads: back to the list that it stood in.
enum Back {
    Report,
    Home,
    Session(SessionId),
}

impl Back {
    fn parse(raw: &str) -> Self {
        match (raw, SessionId::parse(raw)) {
            ("home", _) => Self::Home,
            (_, Ok(session)) => Self::Session(session),
            _ => Self::Report,
        }
    }

    fn address(&self, session: &Session) -> String {
        match self {
            Self::Report => format!("{}/report#actions", address(session)),
            Self::Home => "/home".to_owned(),
            Self::Session(id) => format!("/networks/{}/sessions/{id}#follow-up", session.network),
        }
    }
}

/// The day it is in the zone of a seat.
pub(in crate::sessions) fn today(seat: &Seat, now: DateTime<Utc>) -> NaiveDate {
    local(now, seat.zone).date_naive()
}

/// What the group comes back to in a session; the cases of last time, where the agenda has a heading for it. Only the session that is on, was just held, or comes next shows it.
pub fn follow_up(
    db: &mut Db,
    seat: &Seat,
    session: &Session,
    members: &[Member],
    headed: bool,
    now: DateTime<Utc>,
) -> Result<FollowUp, Error> {
    let may = seat.signed && (session.state.is_ahead() || matches!(session.state, SessionState::InProgress | SessionState::Held));
    let mut actions = if may { store::before(db, session)? } else { Vec::new() };
    if !actions.is_empty()
        && session.state.is_ahead()
        && sessions::next(db, &session.network, now)?.is_some_and(|next| next.id != session.id)
    {
        actions.clear();
    }
    let seated: Vec<PersonId> = members.iter().map(|member| member.person.clone()).collect();
    let mut names: HashMap<_, _> = members.iter().map(|member| (member.person.clone(), member.name.clone())).collect();
    let gone: Vec<_> = actions.iter().map(|(action, _)| action.owner.clone()).filter(|owner| !seated.contains(owner)).collect();
    if !gone.is_empty() {
        names.extend(people::store::names(db, &gone)?);
    }
    let cases: Vec<_> = actions.iter().filter_map(|(action, _)| action.case.clone()).collect();
    let who = Onlooker {
        person: &seat.person.id,
        facilitator: seat.facilitates(),
        signed: seat.signed,
        zone: seat.zone,
        now,
        names: &names,
        seated: &seated,
        readable: &cases::readable_anywhere(db, seat, &cases, now)?,
    };
    let returning = if may && headed { cases::returning::of_session(db, seat, session, now)? } else { Vec::new() };
    Ok(FollowUp::of(session, &actions, returning, &who))
}

/// What the group comes back to, alone.
pub async fn show_follow_up(seat: Seat, page: Page, path: web::Path<crate::sessions::pages::Path>) -> Result<HttpResponse, Error> {
    let now = page.now();
    let follow_up = page
        .read(move |db| {
            let session = found(db, &seat.network, &path.session)?;
            let members = networks::members(db, &seat.network)?;
            follow_up(db, &seat, &session, &members, true, now)
        })
        .await?;
    page.show("actions/_follow-up", &follow_up)
}

/// What a person with these seats still has to do.
pub fn mine(db: &mut Db, person: &Person, seats: &[SeatRow], now: DateTime<Utc>) -> QueryResult<Mine> {
    let ids: Vec<_> = seats.iter().map(|seat| seat.network.clone()).collect();
    let actions = store::open_of(db, &ids, &person.id)?;
    Ok(Mine::of(&person.id, &person.name, &actions, seats, now))
}

/// What a person still has to do, alone.
pub async fn show_mine(signed_in: SignedIn, page: Page) -> Result<HttpResponse, Error> {
    let now = page.now();
    let drawn = page
        .read(move |db| {
            let seats = networks::seats_of(db, &signed_in.person.id)?;
            Ok(mine(db, &signed_in.person, &seats, now)?)
        })
        .await?;
    page.show("actions/_mine", &drawn)
}

/// Work on an action point, in one transaction; answers with its session.
async fn with_action(
    seat: &Seat,
    page: &Page,
    path: &Path,
    work: impl FnOnce(&mut Db, &Session, &Action, &Seat, &Doer) -> Result<(), Error> + Send + 'static,
) -> Result<Session, Error> {
    let (seat, path, doer) = (seat.clone(), path.clone(), seat.doer(page));
    page.write(move |db| {
        let session = found(db, &seat.network, &path.session)?;
        let action = store::one(db, &session, &path.action)?.ok_or(Error::NotFound)?;
        work(db, &session, &action, &seat, &doer)?;
        Ok(session)
    })
    .await
}

async fn tick(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted, done: bool) -> Result<HttpResponse, Error> {
    let back = posted.read(|f| f.get("back", |raw| Ok(Back::parse(raw))))?;
    let work =
        move |db: &mut Db, session: &Session, action: &Action, seat: &Seat, doer: &Doer| moves::tick(db, session, action, done, seat, doer);
    let ticked = with_action(&seat, &page, &path, work).await?;
    Ok(see_other(&back.address(&ticked)))
}

/// Ticks an action point off.
pub async fn complete(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    tick(seat, page, path, posted, true).await
}

/// Takes a tick back.
pub async fn reopen(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    tick(seat, page, path, posted, false).await
}

/// What a form says of an action point.
pub(in crate::sessions) fn wish(f: &Fields<'_>) -> Option<Wish> {
    let text = f.get("action", Line::parse);
    let owner = f.get("owner", |raw| PersonId::parse(raw).map_err(|_| Refusal::input("actions-owner-missing")));
    let due = f.optional("due", due_day);
    let item = f.optional("action-item", item_id);
    Some(Wish { text: text?, owner: owner?, due: due?, item: item? })
}

/// The item that somebody chose, if any.
pub(in crate::sessions) fn item_id(raw: &str) -> Result<Option<ItemId>, Refusal> {
    if raw.is_empty() { Ok(None) } else { ItemId::parse(raw).map(Some).map_err(|_| Refusal::input("report-item-unknown")) }
}

/// The form that changes an action point.
pub async fn edit(seat: Seat, page: Page, path: web::Path<Path>) -> Result<HttpResponse, Error> {
    draw_edit(&report::pages::writer(seat, &page, &path.session).await?, &page, &path, page.form()).await
}

async fn draw_edit(seat: &Seat, page: &Page, path: &Path, form: FormView) -> Result<HttpResponse, Error> {
    let (of, path, now) = (seat.clone(), path.clone(), page.now());
    let (session, action, members, items, names, shielded) = page
        .read(move |db| {
            let session = found(db, &of.network, &path.session)?;
            let action = store::one(db, &session, &path.action)?.ok_or(Error::NotFound)?;
            let cases: Vec<_> = action.case.iter().cloned().collect();
            if !action.is_told_to(&of.person.id, &cases::readable_anywhere(db, &of, &cases, now)?) {
                return Err(Error::NotFound);
            }
            let members = networks::members(db, &of.network)?;
            let mut items = agenda::store::items(db, &of.network, &session.id)?;
            items.retain(report::rules::is_reported);
            let cases: Vec<_> = items.iter().filter_map(|item| item.case.clone()).collect();
            let shielded = cases::shielded_from(db, &of.network, &of.person.id, &cases, now.date_naive())?;
            let mut names = names_of(db, &items, &members)?;
            names.extend(people::store::names(db, std::slice::from_ref(&action.owner))?);
            Ok((session, action, members, items, names, shielded))
        })
        .await?;
    page.show("actions/edit", &EditPage::of(seat, &session, &action, (&members, &items, &names, &shielded), form))
}

/// Changes an action point.
pub async fn change(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = report::pages::writer(seat, &page, &path.session).await?;
    let today = today(&seat, page.now());
    let saved = match posted.read(|f| {
        let wish = wish(f);
        let version = f.get("version", seen_version);
        Some((wish?, version?))
    }) {
        Ok((wish, version)) => {
            let work = move |db: &mut Db, session: &Session, action: &Action, seat: &Seat, doer: &Doer| {
                moves::change(db, session, action, version, (&wish, today), seat, doer)
            };
            with_action(&seat, &page, &path, work).await.map(|session| Back::Report.address(&session))
        }
        Err(no) => Err(no),
    };
    posted.answer(saved, async |form| draw_edit(&seat, &page, &path, form).await).await
}

/// Takes an action point out of the report.
pub async fn take_out(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = report::pages::writer(seat, &page, &path.session).await?;
    posted.read_nothing()?;
    let session = with_action(&seat, &page, &path, moves::take_out).await?;
    Ok(see_other(&Back::Report.address(&session)))
}
