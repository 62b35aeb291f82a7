//! The pages of date pickers: the proposal, the picker itself, and what is done with it.

mod answering;
mod proposing;

pub use answering::answer;
pub use proposing::{create, more_rows, new};

use super::moves;
use super::rules::{Offer, Picker, deadline};
use super::standing::{Standing, found};
use super::views::{PickerView, Show, address};
use super::{card, store};
use crate::db::Db;
use crate::ids::{NetworkId, OptionId, PickerId, SessionId};
use crate::refusal::Refusal;
use crate::sessions::planning::Doer;
use crate::web::{Error, Fields, FormView, HttpResponse, Page, Path, Posted, Seat};
use chrono::{NaiveDate, NaiveTime};
use serde::Deserialize;

/// An address that names a picker.
#[derive(Debug, Clone, Deserialize)]
pub struct PickerPath {
    picker: PickerId,
}

/// A picker, with what people said.
pub async fn show(seat: Seat, page: Page, path: Path<PickerPath>) -> Result<HttpResponse, Error> {
    draw(&seat, &page, &path, page.form()).await
}

/// The picker alone.
pub async fn fragment(seat: Seat, page: Page, path: Path<PickerPath>) -> Result<HttpResponse, Error> {
    let standing = standing(&seat, &page, &path).await?;
    page.show("pickers/_picker", &PickerView::of(&seat, &standing, &FormView::default()))
}

/// The open pickers of a network, as its page shows them.
pub async fn open(seat: Seat, page: Page) -> Result<HttpResponse, Error> {
    let now = page.now();
    let card = page.read(move |db| Ok(card::open_card(db, &seat, now)?)).await?;
    page.show("pickers/_open", &card)
}

/// Picks a date and plans the session.
pub async fn settle(seat: Seat, page: Page, path: Path<PickerPath>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let saved = save_settlement(&seat, &page, &path, &posted).await;
    posted.answer(saved, async |form| draw(&seat, &page, &path, form).await).await
}

async fn save_settlement(seat: &Seat, page: &Page, path: &PickerPath, posted: &Posted) -> Result<String, Error> {
    let read = posted.read(|f| Some((f.once(SessionId::parse, SessionId::new), f.get("option", chosen)?)));
    let (session, option) = read?;
    let address = format!("/networks/{}/sessions/{session}", seat.network);
    step(seat, page, path, move |db, picker, doer| {
        let offers = store::offers(db, picker)?;
        let offer = offers.iter().find(|offer| offer.id == option).ok_or(NOT_OFFERED.at("option"))?;
        moves::settle(db, picker, offer, &session, doer)
    })
    .await?;
    Ok(address)
}

const NOT_OFFERED: Refusal = Refusal::input("pickers-offer-missing");

fn chosen(raw: &str) -> Result<OptionId, Refusal> {
    OptionId::parse(raw).map_err(|_| NOT_OFFERED)
}

/// Gives a picker a later deadline.
pub async fn reopen(seat: Seat, page: Page, path: Path<PickerPath>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let saved = save_deadline(&seat, &page, &path, &posted).await;
    posted.answer(saved, async |form| draw(&seat, &page, &path, form).await).await
}

async fn save_deadline(seat: &Seat, page: &Page, path: &PickerPath, posted: &Posted) -> Result<String, Error> {
    let (typed, zone) = (posted.read(until)?, seat.zone);
    step(seat, page, path, move |db, picker, doer| {
        let offers: Vec<_> = store::offers(db, picker)?.into_iter().map(|Offer { starts_at, .. }| starts_at).collect();
        moves::reopen(db, picker, deadline(typed, &offers, zone, doer.now)?, doer)
    })
    .await
}

/// Reads until when people answer: a day, and an hour that may stay empty.
fn until(f: &Fields<'_>) -> Option<(NaiveDate, Option<NaiveTime>)> {
    let date = f.get("deadline", |raw| proposing::day(raw).ok_or(Refusal::input("sessions-date-bad")));
    let time =
        f.get("deadline-time", |raw| if raw.trim().is_empty() { Ok(None) } else { crate::sessions::pages::clock_time(raw).map(Some) });
    Some((date?, time?))
}

/// Throws a picker away.
pub async fn discard(seat: Seat, page: Page, path: Path<PickerPath>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    posted.read_nothing()?;
    let saved = step(&seat, &page, &path, moves::discard).await;
    posted.answer(saved, async |form| draw(&seat, &page, &path, form).await).await
}

/// One step in the life of a picker, in one transaction; answers with its address.
async fn step(
    seat: &Seat,
    page: &Page,
    path: &PickerPath,
    work: impl FnOnce(&mut Db, &Picker, &Doer) -> Result<(), Error> + Send + 'static,
) -> Result<String, Error> {
    let (network, id, doer): (NetworkId, PickerId, Doer) = (seat.network.clone(), path.picker.clone(), seat.doer(page));
    page.write(move |db| {
        let picker = found(db, &network, &id)?;
        work(db, &picker, &doer)?;
        Ok(address(&picker))
    })
    .await
}

async fn standing(seat: &Seat, page: &Page, path: &PickerPath) -> Result<Standing, Error> {
    let (network, id, now) = (seat.network.clone(), path.picker.clone(), page.now());
    page.read(move |db| Standing::read(db, &network, &id, now)).await
}

async fn draw(seat: &Seat, page: &Page, path: &PickerPath, form: FormView) -> Result<HttpResponse, Error> {
    let standing = standing(seat, page, path).await?;
    page.show("pickers/show", &Show::of(seat, &standing, form))
}
