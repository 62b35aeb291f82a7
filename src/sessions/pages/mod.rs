//! The pages of a session and the forms on them.

mod forms;
mod sheet;
mod steps;

pub use forms::{cancel, cancellation, change, create, edit, new};
pub(in crate::sessions) use forms::{clock_time, seen_version, typed};
pub(in crate::sessions) use sheet::names_of;
pub use steps::{calendar, fix, lay_in, open, reopen, start};

use super::agenda::running::Running;
use super::attendance::pages::mine_of;
use super::planning::Doer;
use super::replies::views::Back;
use super::rules::{Actor, Session};
use super::views::{CardPerson, Show};
use super::{actions, card, report, store};
use crate::db::Db;
use crate::ids::{NetworkId, SessionId};
use crate::notices;
use crate::polls;
use crate::web::error::Error;
use crate::web::form::FormView;
use crate::web::page::Page;
use crate::web::seat::Seat;
use actix_web::{HttpResponse, web};
use serde::Deserialize;
use sheet::Sheet;

/// The session that an address names.
#[derive(Debug, Clone, Deserialize)]
pub struct Path {
    /// Its id.
    pub session: SessionId,
}

/// What surrounds the card of the next session, or the question whether somebody comes.
#[derive(Debug, Clone, Deserialize)]
pub struct Around {
    back: Option<String>,
}

impl Around {
    /// Where an answer leads back to.
    pub(in crate::sessions) fn back(&self, usual: Back) -> Back {
        self.back.as_deref().and_then(Back::parse).unwrap_or(usual)
    }
}

impl Seat {
    /// Who acts from this seat, as what.
    pub(in crate::sessions) fn doer(&self, page: &Page) -> Doer {
        let by = if self.facilitates() { Actor::Facilitator } else { Actor::Proposer };
        Doer { person: Some(self.person.id.clone()), by, now: page.now() }
    }
}

/// The session of this network, or "not there".
pub(in crate::sessions) fn found(db: &mut Db, network: &NetworkId, id: &SessionId) -> Result<Session, Error> {
    store::session(db, network, id)?.ok_or(Error::NotFound)
}

async fn sheet(seat: &Seat, page: &Page, path: &Path) -> Result<Sheet, Error> {
    let (seat, id, now) = (seat.clone(), path.session.clone(), page.now());
    page.read(move |db| Sheet::read(db, &seat, &id, now)).await
}

/// The page of a session.
pub async fn show(seat: Seat, page: Page, path: web::Path<Path>) -> Result<HttpResponse, Error> {
    let drawn = draw(&seat, &page, &path, page.form()).await?;
    notices::opened(&page, path.session.as_str()).await?;
    Ok(drawn)
}

/// The page of a session, with what was typed into one of its forms.
pub(in crate::sessions) async fn draw(seat: &Seat, page: &Page, path: &Path, form: FormView) -> Result<HttpResponse, Error> {
    let (of, id, now) = (seat.clone(), path.session.clone(), page.now());
    let typed = form.clone();
    let read = move |db: &mut Db| {
        let sheet = Sheet::read(db, &of, &id, now)?;
        let polls = polls::cards_of_session(db, &of, &id, &sheet.circle.members, now)?;
        let mine = mine_of(db, &of, &sheet.session, &typed)?;
        let report = report::card(db, &of, &sheet.session, now)?;
        let follow_up = actions::follow_up(db, &of, &sheet.session, &sheet.circle.members, sheet.comes_back(), now)?;
        Ok((sheet, polls, mine, report, follow_up))
    };
    let (sheet, polls, mine, report, follow_up) = page.read(read).await?;
    let ask = sheet.ask(seat, &form, now);
    let show = Show::of(seat, &sheet.session, sheet.head(seat, now), sheet.board(seat), sheet.attendance(seat), ask, &form);
    let show = show.with_guests(sheet.guests(seat, &form, now)).with_polls(polls).with_running(sheet.running(seat, now));
    page.show("sessions/show", &show.with_presence(mine).with_report(report, follow_up))
}

/// Title, time, place and state alone.
pub async fn head(seat: Seat, page: Page, path: web::Path<Path>) -> Result<HttpResponse, Error> {
    let sheet = sheet(&seat, &page, &path).await?;
    page.show("sessions/_head", &sheet.head(&seat, page.now()))
}

/// The agenda alone.
pub async fn agenda(seat: Seat, page: Page, path: web::Path<Path>) -> Result<HttpResponse, Error> {
    let sheet = sheet(&seat, &page, &path).await?;
    page.show_part(sheet.board(&seat).kept())
}

/// Where the group is in its agenda.
pub(in crate::sessions) async fn running(seat: &Seat, page: &Page, path: &Path) -> Result<Running, Error> {
    Ok(sheet(seat, page, path).await?.running(seat, page.now()))
}

/// Who comes, alone.
pub async fn attendance(seat: Seat, page: Page, path: web::Path<Path>) -> Result<HttpResponse, Error> {
    let sheet = sheet(&seat, &page, &path).await?;
    page.show_part(sheet.attendance(&seat).kept())
}

/// The card of the network's next session alone.
pub async fn next(seat: Seat, page: Page, around: web::Query<Around>) -> Result<HttpResponse, Error> {
    let back = around.back(Back::Network);
    let who = CardPerson { id: seat.person.id, network_name: seat.network_name, zone: seat.zone, back };
    let now = page.now();
    let card = page.read(move |db| Ok(card::next(db, &seat.network, &who, now)?)).await?;
    page.show("sessions/_next", &card.ok_or(Error::NotFound)?)
}

/// One step in the life of a session, in one transaction; answers with its address.
pub(in crate::sessions) async fn step(
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
