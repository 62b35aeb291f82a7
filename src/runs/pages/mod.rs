//! The surfaces of a run: the room on everybody's phone, the facilitator's console, and the big screen.

mod beginning;
mod deeds;
mod harvest;

pub use beginning::{begin, new};
pub use deeds::{add_minute, answer, assign, choose, end, pass, pause, rate, resume, reveal, step, take_console, turn, turn_on, write};
pub use harvest::{conclude, forget, keep, learned, let_go};

use super::access::entered;
use super::people;
use super::store::{self, Words};
use super::views::{Facts, Room, Surface};
use crate::db::Db;
use crate::ids::{CardId, ItemId, LearningPointId, PersonId, RunId, SessionId};
use crate::networks;
use crate::people::store as persons;
use crate::web::{Error, FormView, HttpResponse, Page, Path, Seat};
use chrono::{DateTime, Utc};
use serde::Deserialize;

/// An address that names an item of a session.
#[derive(Debug, Clone, Deserialize)]
pub struct ItemPath {
    session: SessionId,
    item: ItemId,
}

/// An address that names a run.
#[derive(Debug, Clone, Deserialize)]
pub struct RunPath {
    run: RunId,
}

/// An address that names the place of a step.
#[derive(Debug, Clone, Deserialize)]
pub struct StepPath {
    run: RunId,
    step: usize,
}

/// An address that names a card.
#[derive(Debug, Clone, Deserialize)]
pub struct CardPath {
    run: RunId,
    card: CardId,
}

/// An address that names a learning point.
#[derive(Debug, Clone, Deserialize)]
pub struct PointPath {
    run: RunId,
    point: LearningPointId,
}

/// Reads what a surface is drawn from; the same few queries, however many are there.
fn facts(db: &mut Db, seat: &Seat, run: &RunId, now: DateTime<Utc>) -> Result<Facts, Error> {
    let run = entered(db, seat, run, now)?;
    let words = Words::of(db, &run)?;
    let presented = store::presented(db, &run, &words)?;
    let presenters: Vec<PersonId> = presented.iter().map(|presented| presented.person.clone()).collect();
    Ok(Facts {
        cards: store::cards(db, &run, &words)?,
        passed: store::passed(db, &run)?,
        turns: store::turns(db, &run)?,
        kept: store::kept(db, &run)?,
        presented,
        presenters: persons::names(db, &presenters)?,
        present: people::present(db, &run, now)?,
        members: networks::members(db, &run.network)?,
        run,
    })
}

async fn draw(seat: Seat, page: &Page, run: &RunId, surface: Surface, form: FormView, template: &str) -> Result<HttpResponse, Error> {
    let (now, language, id) = (page.now(), page.visitor.language, run.clone());
    let reader = seat.clone();
    let facts = page.read(move |db| facts(db, &reader, &id, now)).await?;
    if surface == Surface::Console && facts.run.cast.leader != seat.person.id && !seat.facilitates() {
        return Err(Error::NotFound);
    }
    page.show(template, &Room::of(&seat, &facts, surface, language, form, now))
}

/// The room, for whoever takes part.
pub async fn room(seat: Seat, page: Page, path: Path<RunPath>) -> Result<HttpResponse, Error> {
    let form = page.form();
    draw(seat, &page, &path.run, Surface::Room, form, "runs/room").await
}

/// What moves in the room, alone.
pub async fn room_part(seat: Seat, page: Page, path: Path<RunPath>) -> Result<HttpResponse, Error> {
    draw(seat, &page, &path.run, Surface::Room, FormView::default(), "runs/_room").await
}

/// The console, for facilitators.
pub async fn console(seat: Seat, page: Page, path: Path<RunPath>) -> Result<HttpResponse, Error> {
    let form = page.form();
    draw(seat, &page, &path.run, Surface::Console, form, "runs/console").await
}

/// What moves on the console, alone.
pub async fn console_part(seat: Seat, page: Page, path: Path<RunPath>) -> Result<HttpResponse, Error> {
    draw(seat, &page, &path.run, Surface::Console, FormView::default(), "runs/_console").await
}

/// The big screen: nothing private is on it.
pub async fn screen(seat: Seat, page: Page, path: Path<RunPath>) -> Result<HttpResponse, Error> {
    draw(seat, &page, &path.run, Surface::Screen, FormView::default(), "runs/screen").await
}

/// What moves on the big screen, alone.
pub async fn screen_part(seat: Seat, page: Page, path: Path<RunPath>) -> Result<HttpResponse, Error> {
    draw(seat, &page, &path.run, Surface::Screen, FormView::default(), "runs/_screen").await
}
