//! The pages of a session and the forms on them.

mod forms;
mod steps;

pub(in crate::sessions) use forms::seen_version;
pub use forms::{cancel, cancellation, change, create, edit, new};
pub use steps::{answer, calendar, end, fix, open, reopen, start};

use super::agenda::views::{Board, Onlooker};
use super::agenda::{self, rules::Item};
use super::planning::Doer;
use super::rules::{Actor, Answer, Session, SessionState};
use super::views::{Attendance, Back, CardPerson, Head, Show};
use super::{card, store};
use crate::cases;
use crate::db::Db;
use crate::ids::{CaseId, NetworkId, PersonId, SessionId};
use crate::networks::{self, Member};
use crate::people;
use crate::web::error::Error;
use crate::web::form::FormView;
use crate::web::page::Page;
use crate::web::seat::Seat;
use actix_web::{HttpResponse, web};
use chrono::{DateTime, Utc};
use diesel::QueryResult;
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
    pub(in crate::sessions) fn doer(&self, page: &Page) -> Doer {
        let by = if self.facilitates() { Actor::Facilitator } else { Actor::Proposer };
        Doer { person: Some(self.person.id.clone()), by, now: page.now() }
    }
}

/// The session of this network, or "not there".
pub(in crate::sessions) fn found(db: &mut Db, network: &NetworkId, id: &SessionId) -> Result<Session, Error> {
    store::session(db, network, id)?.ok_or(Error::NotFound)
}

/// What the page of a session is drawn from.
struct Sheet {
    session: Session,
    items: Vec<Item>,
    names: HashMap<PersonId, String>,
    readable: Vec<CaseId>,
    members: Vec<Member>,
    answers: Vec<(PersonId, Answer)>,
    reason: Option<String>,
}

impl Sheet {
    fn read(db: &mut Db, seat: &Seat, id: &SessionId, now: DateTime<Utc>) -> Result<Self, Error> {
        let network = &seat.network;
        let session = found(db, network, id)?;
        let reason = match session.state {
            SessionState::Cancelled => networks::reason(db, network, id.as_str())?,
            _ => None,
        };
        let items = agenda::store::items(db, network, id)?;
        let members = networks::members(db, network)?;
        let on_agenda: Vec<_> = items.iter().filter(|item| item.state.is_placed()).filter_map(|item| item.case.clone()).collect();
        let on_agenda: Vec<_> = items.iter().filter(|item| item.state.is_placed()).filter_map(|item| item.case.clone()).collect();
        Ok(Self {
            names: names_of(db, &items, &members)?,
            readable: cases::readable(db, seat, &on_agenda, now)?,
            answers: store::answers(db, network, id)?,
            items,
            members,
            session,
            reason,
        })
    }

    fn head(&self, seat: &Seat) -> Head {
        Head::of(seat, &self.session, self.reason.clone())
    }

    fn board(&self, seat: &Seat) -> Board {
        let who = Onlooker {
            person: &seat.person.id,
            facilitator: seat.facilitates(),
            zone: seat.zone,
            names: &self.names,
            readable: &self.readable,
        };
        Board::of(&self.session, &self.items, &who)
    }

    fn attendance(&self, seat: &Seat) -> Attendance {
        Attendance::of(seat, &self.session, &self.members, &self.answers)
    }
}

/// The names of those who proposed something, also when they left.
pub(in crate::sessions) fn names_of(db: &mut Db, items: &[Item], members: &[Member]) -> QueryResult<HashMap<PersonId, String>> {
    let mut names: HashMap<_, _> = members.iter().map(|member| (member.person.clone(), member.name.clone())).collect();
    let gone: Vec<_> = items.iter().map(|item| item.proposed_by.clone()).filter(|person| !names.contains_key(person)).collect();
    if !gone.is_empty() {
        names.extend(people::store::names(db, &gone)?);
    }
    Ok(names)
}

async fn sheet(seat: &Seat, page: &Page, path: &Path) -> Result<Sheet, Error> {
    let (seat, id, now) = (seat.clone(), path.session.clone(), page.now());
    page.read(move |db| Sheet::read(db, &seat, &id, now)).await
}

/// The page of a session.
pub async fn show(seat: Seat, page: Page, path: web::Path<Path>) -> Result<HttpResponse, Error> {
    draw(&seat, &page, &path, page.form()).await
}

/// The page of a session, with what was typed into one of its forms.
pub(in crate::sessions) async fn draw(seat: &Seat, page: &Page, path: &Path, form: FormView) -> Result<HttpResponse, Error> {
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
