//! The page of what waits for a later session, and the forms on it.

use super::views::{BacklogPage, List, Shelf, address};
use super::{moves, store};
use crate::cases;
use crate::db::Db;
use crate::ids::{ItemId, SessionId};
use crate::networks;
use crate::refusal::Refusal;
use crate::sessions::agenda::moves::Wish;
use crate::sessions::agenda::pages::said;
use crate::sessions::agenda::{store as agenda, workshop};
use crate::sessions::pages::names_of;
use crate::sessions::planning::Doer;
use crate::sessions::rules::Actor;
use crate::sessions::store as sessions;
use crate::web::error::Error;
use crate::web::form::{FormView, Posted};
use crate::web::page::{Page, see_other};
use crate::web::seat::Seat;
use crate::words::Line;
use actix_web::{HttpResponse, web};
use chrono::{DateTime, Utc};
use serde::Deserialize;

/// The item that an address names.
#[derive(Debug, Clone, Deserialize)]
pub struct Path {
    /// Its id.
    pub item: ItemId,
}

fn shelf(db: &mut Db, seat: &Seat, now: DateTime<Utc>) -> Result<Shelf, Error> {
    let network = &seat.network;
    let mut items = agenda::backlog(db, network)?;
    let ids: Vec<_> = items.iter().map(|item| item.id.clone()).collect();
    let votes = store::votes(db, network, &ids, &seat.person.id)?;
    votes.rank(&mut items);
    let members = networks::members(db, network)?;
    let declined = agenda::declined_to(db, network, &seat.person.id)?;
    let refused: Vec<_> = declined.iter().map(|item| item.id.to_string()).collect();
    let mut coming = sessions::coming(db, std::slice::from_ref(network), now)?;
    coming.retain(|session| session.state.builds_agenda());
    let brought: Vec<_> = items.iter().filter_map(|item| item.case.clone()).collect();
    Ok(Shelf {
        shielded: cases::shielded_from(db, network, &seat.person.id, &brought, now.date_naive())?,
        names: names_of(db, &items, &members)?,
        items,
        votes,
        sessions: coming,
        reasons: networks::reasons(db, network, &refused)?,
        declined,
        voting: workshop::is_voting(db, network)?,
    })
}

/// What waits for a later session.
pub async fn show(seat: Seat, page: Page) -> Result<HttpResponse, Error> {
    draw(&seat, &page, page.form()).await
}

async fn draw(seat: &Seat, page: &Page, form: FormView) -> Result<HttpResponse, Error> {
    let (of, now) = (seat.clone(), page.now());
    let shelf = page.read(move |db| shelf(db, &of, now)).await?;
    page.show("agenda/backlog", &BacklogPage::of(seat, &shelf, &form))
}

/// What waits, alone.
pub async fn list(seat: Seat, page: Page) -> Result<HttpResponse, Error> {
    let (of, now) = (seat.clone(), page.now());
    let shelf = page.read(move |db| shelf(db, &of, now)).await?;
    page.show("agenda/_backlog", &List::of(&seat, &shelf))
}

/// Proposes something for a later session.
pub async fn propose(seat: Seat, page: Page, posted: Posted) -> Result<HttpResponse, Error> {
    let saved = match posted.read(|f| Some((f.once(ItemId::parse, ItemId::new), said(f, false)?))) {
        Ok((id, said)) => {
            let (network, doer, of) = (seat.network.clone(), seat.doer(&page), seat.person.id.clone());
            let wish = Wish { id, rubric: said.rubric, title: said.title, note: said.note, minutes: said.minutes, case: None, of };
            page.write(move |db| moves::propose(db, &network, wish, &doer)).await.map(|()| address(&seat))
        }
        Err(no) => Err(no),
    };
    posted.answer(saved, async |form| draw(&seat, &page, form).await).await
}

/// Votes for an item that waits.
pub async fn vote(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    set_vote(seat, page, path, posted, true).await
}

/// Takes a vote back.
pub async fn unvote(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    set_vote(seat, page, path, posted, false).await
}

async fn set_vote(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted, wants: bool) -> Result<HttpResponse, Error> {
    posted.read_nothing()?;
    let (network, item, person) = (seat.network.clone(), path.item.clone(), seat.person.id.clone());
    let session = page.write(move |db| moves::vote(db, &network, &item, &person, wants)).await?;
    let home = session.map_or_else(|| address(&seat), |session| format!("/networks/{}/sessions/{session}", seat.network));
    Ok(see_other(&format!("{home}#item-{}", path.item)))
}

/// Gives an item that waits its place on a session.
pub async fn place(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let chosen = |raw: &str| SessionId::parse(raw).map_err(|_| Refusal::input("backlog-session-unknown"));
    let saved = match posted.read(|f| f.get("session", chosen)) {
        Ok(session) => {
            let (of, item, doer) = (seat.clone(), path.item.clone(), seat.doer(&page));
            page.write(move |db| moves::place(db, &of, &item, &session, &doer)).await.map(|()| address(&seat))
        }
        Err(no) => Err(no),
    };
    posted.answer(saved, async |form| draw(&seat, &page, form).await).await
}

/// Lets a proposer know that an item will not come, and why.
pub async fn decline(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let saved = match posted.read(|f| f.get("reason", Line::<200>::parse)) {
        Ok(reason) => {
            let (network, item, doer) = (seat.network.clone(), path.item.clone(), seat.doer(&page));
            page.write(move |db| moves::decline(db, &network, &item, reason.as_str(), &doer)).await.map(|()| address(&seat))
        }
        Err(no) => Err(no),
    };
    posted.answer(saved, async |form| draw(&seat, &page, form).await).await
}

/// The proposer takes an item back.
pub async fn withdraw(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    posted.read_nothing()?;
    let doer = Doer { by: Actor::Proposer, ..seat.doer(&page) };
    let (network, item) = (seat.network.clone(), path.item.clone());
    page.write(move |db| moves::withdraw(db, &network, &item, &doer)).await?;
    Ok(see_other(&address(&seat)))
}
