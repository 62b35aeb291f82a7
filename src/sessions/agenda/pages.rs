//! The forms of an agenda and the page of one item.

use super::moves::{self, Wish};
use super::rules::{Item, ItemState, Minutes, Rubric, Shift};
use super::store;
use super::views::{ItemPage, Onlooker, Typed};
use crate::db::Db;
use crate::ids::{ItemId, SessionId};
use crate::networks;
use crate::refusal::Refusal;
use crate::sessions::pages::{self, found, names_of, seen_version};
use crate::sessions::planning::Doer;
use crate::sessions::rules::{Actor, Session};
use crate::web::error::Error;
use crate::web::form::{Fields, FormView, Posted};
use crate::web::page::{Page, see_other};
use crate::web::seat::Seat;
use crate::words::{Line, Prose};
use actix_web::{HttpResponse, web};
use serde::Deserialize;
use std::collections::HashMap;

/// The item that an address names.
#[derive(Debug, Clone, Deserialize)]
pub struct Path {
    /// Its session.
    pub session: SessionId,
    /// Its id.
    pub item: ItemId,
}

/// What an item says, as it was typed.
struct Said {
    rubric: Rubric,
    title: String,
    note: String,
    minutes: Minutes,
}

fn said(f: &Fields, facilitator: bool) -> Option<Said> {
    let rubric = f.get("rubric", |raw| Rubric::parse(raw).ok_or(Refusal::input("sessions-rubric-bad")));
    // A rubric can stand for itself when a facilitator puts it there; a talk and what members propose need words.
    let named = facilitator && rubric.is_some_and(|rubric| rubric != Rubric::Talk);
    let title = f.get("title", |raw| match Line::<120>::optional(raw)? {
        None if !named => Err(Refusal::input("sessions-item-title-missing")),
        title => Ok(title.map(String::from).unwrap_or_default()),
    });
    let minutes = f.get("minutes", Minutes::parse);
    let note = f.get("note", |raw| Ok(Prose::<500>::optional(raw)?.map(String::from).unwrap_or_default()));
    Some(Said { rubric: rubric?, title: title?, minutes: minutes?, note: note? })
}

/// Puts an item on the agenda, or proposes one.
pub async fn add(seat: Seat, page: Page, path: web::Path<pages::Path>, posted: Posted) -> Result<HttpResponse, Error> {
    let saved = save_new(&seat, &page, &path, &posted).await;
    posted.answer(saved, async |form| pages::draw(&seat, &page, &path, form).await).await
}

async fn save_new(seat: &Seat, page: &Page, path: &pages::Path, posted: &Posted) -> Result<String, Error> {
    let (id, said) = posted.read(|f| Some((f.once(ItemId::parse, ItemId::new), said(f, seat.facilitates())?)))?;
    let (network, session, doer) = (seat.network.clone(), path.session.clone(), seat.doer(page));
    let of = seat.person.id.clone();
    let address = format!("/networks/{network}/sessions/{session}#item-{id}");
    page.write(move |db| {
        let session = found(db, &network, &session)?;
        let wish = Wish { id, rubric: said.rubric, title: said.title, note: said.note, minutes: said.minutes, case: None, of };
        moves::add(db, &session, wish, &doer)
    })
    .await?;
    Ok(address)
}

/// The page of an item.
pub async fn show(seat: Seat, page: Page, path: web::Path<Path>) -> Result<HttpResponse, Error> {
    draw(&seat.facilitator()?, &page, &path, page.form()).await
}

async fn draw(seat: &Seat, page: &Page, path: &Path, form: FormView) -> Result<HttpResponse, Error> {
    let (network, path) = (seat.network.clone(), path.clone());
    let (session, item, names) = page
        .read(move |db| {
            let session = found(db, &network, &path.session)?;
            let item = store::item(db, &session, &path.item)?.ok_or(Error::NotFound)?;
            let members = networks::members(db, &network)?;
            let names = names_of(db, std::slice::from_ref(&item), &members)?;
            Ok((session, item, names))
        })
        .await?;
    let who = Onlooker {
        person: &seat.person.id,
        facilitator: seat.facilitates(),
        zone: seat.zone,
        names: &names,
        readable: &[],
        reasons: &HashMap::new(),
    };
    let seen = form.value("version").and_then(|version| version.parse::<i32>().ok());
    let typed = Typed { stale: seen.is_some_and(|seen| seen != item.version), rubric: form.value("rubric").map(str::to_owned) };
    page.show("sessions/item", &ItemPage::of(&session, &item, &who, &seat.network_name, form, typed))
}

/// Work on an item, in one transaction; answers with its place on the session's page.
async fn with_item(
    seat: &Seat,
    page: &Page,
    path: &Path,
    work: impl FnOnce(&mut Db, &Session, &Item, &Doer) -> Result<(), Error> + Send + 'static,
) -> Result<String, Error> {
    let (network, path, doer) = (seat.network.clone(), path.clone(), seat.doer(page));
    let address = format!("/networks/{network}/sessions/{}#item-{}", path.session, path.item);
    page.write(move |db| {
        let session = found(db, &network, &path.session)?;
        let item = store::item(db, &session, &path.item)?.ok_or(Error::NotFound)?;
        work(db, &session, &item, &doer)
    })
    .await?;
    Ok(address)
}

/// Changes what an item says.
pub async fn edit(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let saved = match posted.read(|f| {
        let said = said(f, true);
        let version = f.get("version", seen_version);
        Some((said?, version?))
    }) {
        Ok((said, version)) => {
            with_item(&seat, &page, &path, move |db, session, item, _| {
                let (rubric, title, note) = (said.rubric, said.title, said.note);
                moves::edit(db, session, &Item { rubric, title, note, minutes: said.minutes.get(), version, ..item.clone() })
            })
            .await
        }
        Err(no) => Err(no),
    };
    posted.answer(saved, async |form| draw(&seat, &page, &path, form).await).await
}

/// Gives an item other minutes.
pub async fn minutes(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let saved = match posted.read(|f| {
        let minutes = f.get("minutes", Minutes::parse);
        let version = f.get("version", seen_version);
        Some((minutes?, version?))
    }) {
        Ok((minutes, version)) => {
            with_item(&seat, &page, &path, move |db, session, item, _| {
                moves::edit(db, session, &Item { minutes: minutes.get(), version, ..item.clone() })
            })
            .await
        }
        Err(no) => Err(no),
    };
    posted.answer(saved, async |form| draw(&seat, &page, &path, form).await).await
}

/// Moves an item towards the beginning.
pub async fn up(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    shift(seat, page, path, posted, Shift::Up).await
}

/// Moves an item towards the end.
pub async fn down(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    shift(seat, page, path, posted, Shift::Down).await
}

async fn shift(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted, way: Shift) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let place = posted.read(|f| f.get("place", |raw| raw.parse::<usize>().map_err(|_| Refusal::input("sessions-version-bad"))))?;
    let address = with_item(&seat, &page, &path, move |db, session, item, _| moves::shift(db, session, &item.id, place, way)).await?;
    Ok(see_other(&address))
}

/// Lets a proposer know that an item will not come, and why.
pub async fn decline(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let saved = match posted.read(|f| f.get("reason", Line::<200>::parse)) {
        Ok(reason) => {
            with_item(&seat, &page, &path, move |db, session, item, doer| {
                moves::turn(db, session, item, ItemState::Declined, doer, Some(reason.as_str()))
            })
            .await
        }
        Err(no) => Err(no),
    };
    posted.answer(saved, async |form| draw(&seat, &page, &path, form).await).await
}

/// The proposer takes an item back.
pub async fn withdraw(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    posted.read_nothing()?;
    let address = with_item(&seat, &page, &path, |db, session, item, doer| {
        if Some(&item.proposed_by) != doer.person.as_ref() || item.case.is_some() {
            return Err(Error::NotFound);
        }
        let proposer = Doer { by: Actor::Proposer, ..doer.clone() };
        moves::turn(db, session, item, ItemState::Withdrawn, &proposer, None)
    });
    Ok(see_other(&address.await?))
}

macro_rules! steps {
    ($($(#[$doc:meta])* $name:ident: |$db:ident, $session:ident, $item:ident, $doer:ident| $work:expr;)*) => {$(
        $(#[$doc])*
        pub async fn $name(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
            let seat = seat.facilitator()?;
            posted.read_nothing()?;
            Ok(see_other(&with_item(&seat, &page, &path, |$db, $session, $item, $doer| $work).await?))
        }
    )*};
}

steps! {
    /// Accepts a proposal without giving it a place yet.
    accept: |db, session, item, doer| moves::turn(db, session, item, ItemState::Accepted, doer, None);
    /// Gives an item its place on the agenda.
    schedule: |db, session, item, doer| moves::place(db, session, item, doer);
    /// Takes an item off the agenda.
    drop: |db, session, item, doer| moves::take_off(db, session, item, doer);
    /// Carries an item over to the next session.
    carry_over: |db, session, item, doer| moves::carry_over(db, session, item, doer);
}
