//! The page of a workshop and the forms on it.

use super::rules::{Workshop, free_minutes, parse_dots, spread};
use super::views::{Board, Table, WorkshopPage};
use super::{moves, store};
use crate::cases;
use crate::db::Db;
use crate::ids::{ItemId, SessionId};
use crate::networks;
use crate::refusal::Refusal;
use crate::sessions::agenda::moves::Wish;
use crate::sessions::agenda::pages::said;
use crate::sessions::agenda::rules::{Item, ItemState};
use crate::sessions::agenda::{backlog, store as agenda};
use crate::sessions::pages::{Path, found, names_of, seen_version, step};
use crate::sessions::store as sessions;
use crate::web::error::Error;
use crate::web::form::{FormView, Posted};
use crate::web::page::Page;
use crate::web::seat::Seat;
use actix_web::{HttpResponse, web};
use chrono::{DateTime, Utc};

/// Reads all that a workshop is drawn from; not a query a topic.
fn table(db: &mut Db, seat: &Seat, id: &SessionId, now: DateTime<Utc>) -> Result<Table, Error> {
    let network = &seat.network;
    let session = found(db, network, id)?;
    let workshop: Option<Workshop> = store::workshop(db, network, id)?;
    let topics = agenda::backlog(db, network)?;
    let votes = backlog::votes(db, network, &topics, &seat.person.id)?;
    let ids: Vec<_> = topics.iter().map(|topic| topic.id.clone()).collect();
    let members = networks::members(db, network)?;
    let mut coming = sessions::coming(db, std::slice::from_ref(network), now)?;
    coming.retain(|session| session.state.builds_agenda() && session.id != *id);
    let there: Vec<_> = coming.iter().map(|session| session.id.clone()).collect();
    let agreed = agenda::items_of(db, network, &there)?;
    let free = |session: &crate::sessions::rules::Session| {
        let items: Vec<Item> = agreed.iter().filter(|(at, _)| *at == session.id).map(|(_, item)| item.clone()).collect();
        (session.id.clone(), free_minutes(&items, session.minutes()))
    };
    let mut ranked = topics.clone();
    votes.rank(&mut ranked);
    let wanted: Vec<_> = ranked.iter().map(|topic| (topic.id.clone(), topic.minutes)).collect();
    let brought: Vec<_> = topics.iter().chain(agreed.iter().map(|(_, item)| item)).filter_map(|item| item.case.clone()).collect();
    Ok(Table {
        shielded: cases::shielded_from(db, network, &seat.person.id, &brought, now.date_naive())?,
        voted: backlog::voters(db, network, &ids)?,
        members: members.len(),
        names: names_of(db, &topics, &members)?,
        plan: spread(&wanted, &coming.iter().map(free).collect::<Vec<_>>()),
        agreed: agreed
            .into_iter()
            .filter(|(_, item)| item.state == ItemState::Accepted && (item.case.is_some() || !item.title.is_empty()))
            .collect(),
        sessions: coming,
        session,
        workshop,
        topics,
        votes,
    })
}

async fn read(seat: &Seat, page: &Page, path: &Path) -> Result<Table, Error> {
    let (seat, id, now) = (seat.clone(), path.session.clone(), page.now());
    page.read(move |db| table(db, &seat, &id, now)).await
}

/// The workshop of a session.
pub async fn show(seat: Seat, page: Page, path: web::Path<Path>) -> Result<HttpResponse, Error> {
    draw(&seat, &page, &path, page.form()).await
}

async fn draw(seat: &Seat, page: &Page, path: &Path, form: FormView) -> Result<HttpResponse, Error> {
    page.show("agenda/workshop", &WorkshopPage::of(seat, &read(seat, page, path).await?, &form))
}

/// The workshop alone.
pub async fn board(seat: Seat, page: Page, path: web::Path<Path>) -> Result<HttpResponse, Error> {
    page.show("agenda/_workshop", &Board::of(&seat, &read(&seat, &page, &path).await?))
}

fn own(address: String) -> String {
    format!("{address}/workshop")
}

/// Opens the workshop.
pub async fn open(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let saved = match posted.read(|f| f.get("dots", parse_dots)) {
        Ok(dots) => step(&seat, &page, &path, move |db, session, doer| moves::open(db, session, dots, doer)).await.map(own),
        Err(no) => Err(no),
    };
    posted.answer(saved, async |form| draw(&seat, &page, &path, form).await).await
}

/// Proposes a topic.
pub async fn propose(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    let saved = match posted.read(|f| Some((f.once(ItemId::parse, ItemId::new), said(f, false)?))) {
        Ok((id, said)) => {
            let of = seat.person.id.clone();
            let wish = Wish { id, rubric: said.rubric, title: said.title, note: said.note, minutes: said.minutes, case: None, of };
            step(&seat, &page, &path, move |db, session, doer| moves::propose(db, session, wish, doer)).await.map(own)
        }
        Err(no) => Err(no),
    };
    posted.answer(saved, async |form| draw(&seat, &page, &path, form).await).await
}

/// Ends the proposing; now everybody votes.
pub async fn vote(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    posted.read_nothing()?;
    let saved = step(&seat, &page, &path, moves::start_voting).await.map(own);
    posted.answer(saved, async |form| draw(&seat, &page, &path, form).await).await
}

fn topic(raw: &str) -> Result<ItemId, Refusal> {
    ItemId::parse(raw).map_err(|_| Refusal::input("sessions-version-bad"))
}

/// Nobody's dots are less than none; a blank box has none.
fn dots(raw: &str) -> Result<i32, Refusal> {
    let bad = Refusal::input("workshop-dots-number");
    if raw.trim().is_empty() { Ok(0) } else { raw.trim().parse().ok().filter(|dots| (0..=100).contains(dots)).ok_or(bad) }
}

/// Spreads votes over the topics.
pub async fn cast(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    let read = posted.read(|f| {
        let (topics, dots) = (f.list("topic", topic), f.list("dots", dots));
        Some(topics?.into_iter().zip(dots?).collect::<Vec<_>>())
    });
    let saved = match read {
        Ok(given) => {
            let person = seat.person.id.clone();
            step(&seat, &page, &path, move |db, session, _| moves::spread_votes(db, session, &person, &given)).await.map(own)
        }
        Err(no) => Err(no),
    };
    posted.answer(saved, async |form| draw(&seat, &page, &path, form).await).await
}

/// Makes the result the plan.
pub async fn settle(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let chosen = |raw: &str| match raw {
        "" => Ok(None),
        id => SessionId::parse(id).map(Some).map_err(|_| Refusal::input("backlog-session-unknown")),
    };
    let read = posted.read(|f| {
        let (topics, to, version) = (f.list("topic", topic), f.list("session", chosen), f.get("version", seen_version));
        Some((topics?.into_iter().zip(to?).collect::<Vec<_>>(), version?))
    });
    let saved = match read {
        Ok((plan, version)) => {
            step(&seat, &page, &path, move |db, session, doer| moves::settle(db, session, version, &plan, doer)).await.map(own)
        }
        Err(no) => Err(no),
    };
    posted.answer(saved, async |form| draw(&seat, &page, &path, form).await).await
}
