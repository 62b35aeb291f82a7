//! Choosing a method for an item, and beginning with it.

use super::ItemPath;
use crate::cases;
use crate::db::Db;
use crate::ids::{PersonId, RunId};
use crate::methods::{self, Aim, Method, Wanted};
use crate::networks::{self, Member};
use crate::refusal::Refusal;
use crate::runs::moves::{self, Doer};
use crate::runs::rules::{Cast, Run, RunState};
use crate::runs::store;
use crate::runs::views::{BeginPage, Choice};
use crate::sessions::agenda::rules::Item;
use crate::sessions::{self, Session, SessionState};
use crate::web::{Error, FormView, HttpResponse, Page, Path, Posted, Seat};
use actix_web::web;
use chrono::{DateTime, Utc};
use serde::Deserialize;

/// What the presenter wants to reach, as the form that only looks sends it.
#[derive(Debug, Clone, Deserialize)]
pub struct Wish {
    aim: Option<String>,
}

/// What a run begins from.
struct Start {
    session: Session,
    item: Item,
    presenter: Option<PersonId>,
    members: Vec<Member>,
    present: usize,
    methods: Vec<Method>,
    recent: Vec<String>,
    held: u32,
}

impl Start {
    fn read(db: &mut Db, seat: &Seat, path: &ItemPath, now: DateTime<Utc>) -> Result<Self, Error> {
        let session = sessions::by_id(db, &seat.network, &path.session)?.ok_or(Error::NotFound)?;
        let item = sessions::item(db, &session, &path.item)?.filter(|item| item.state.is_placed()).ok_or(Error::NotFound)?;
        let presenter = match &item.case {
            Some(case) => Some(cases::opened(db, seat, case, now)?.0.cover.presenter),
            None => item.owner.clone(),
        };
        let held = sessions::sessions_of(db, &seat.network)?;
        let over = |session: &&Session| matches!(session.state, SessionState::Held | SessionState::Recorded);
        Ok(Self {
            presenter,
            members: networks::members(db, &seat.network)?,
            present: sessions::present(db, &seat.network, &session.id)?.len(),
            methods: methods::all(db, &seat.network)?,
            recent: store::latest_methods(db, &seat.network, 2)?,
            held: u32::try_from(held.iter().filter(over).count()).unwrap_or(u32::MAX),
            session,
            item,
        })
    }

    fn wanted(&self, aim: Aim) -> Wanted {
        Wanted {
            aim,
            people: self.present,
            minutes: u32::try_from(self.item.minutes).unwrap_or(0) + methods::chooser::AROUND,
            held: self.held,
            recent: self.recent.clone(),
            hybrid: self.session.venue.form() == sessions::rules::Form::Hybrid,
        }
    }
}

/// The page on which a facilitator chooses a method for an item.
pub async fn new(seat: Seat, page: Page, path: Path<ItemPath>, wish: web::Query<Wish>) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let aim = wish.aim.as_deref().and_then(Aim::parse);
    draw(&seat, &page, &path, aim, page.form()).await
}

async fn draw(seat: &Seat, page: &Page, path: &ItemPath, aim: Option<Aim>, form: FormView) -> Result<HttpResponse, Error> {
    let (reader, at, now) = (seat.clone(), path.clone(), page.now());
    let start = page.read(move |db| Start::read(db, &reader, &at, now)).await?;
    let language = page.visitor.language;
    let proposed = aim.map(|aim| methods::suggest(&start.methods, &start.wanted(aim))).unwrap_or_default();
    let proposed = proposed.iter().map(|suggestion| Choice::proposed(suggestion, language)).collect();
    let all = start.methods.iter().map(|method| Choice::of(method, language)).collect();
    let begin = BeginPage::of(seat, &start.session, &start.item, (aim, proposed, all), (start.presenter.as_ref(), &start.members), form);
    page.show("runs/new", &begin)
}

/// Begins a run.
pub async fn begin(seat: Seat, page: Page, path: Path<ItemPath>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let saved = save(&seat, &page, &path, &posted).await;
    posted.answer(saved, async |form| draw(&seat, &page, &path, None, form).await).await
}

async fn save(seat: &Seat, page: &Page, path: &ItemPath, posted: &Posted) -> Result<String, Error> {
    let (id, method, presenter) = posted.read(|f| {
        let id = f.once(RunId::parse, RunId::new);
        let method = f.get("method", |raw| if raw.is_empty() { Err(Refusal::input("runs-method-missing")) } else { Ok(raw.to_owned()) });
        let person = |raw: &str| PersonId::parse(raw).map_err(|_| Refusal::input("runs-presenter-wrong"));
        let presenter = f.get("presenter", |raw| if raw.is_empty() { Ok(None) } else { person(raw).map(Some) });
        Some((id, method?, presenter?))
    })?;
    let address = format!("/networks/{}/runs/{id}/console", seat.network);
    let (seat, path, now) = (seat.clone(), path.clone(), page.now());
    page.write(move |db| {
        let start = Start::read(db, &seat, &path, now)?;
        if start.session.state != SessionState::InProgress {
            return Err(Refusal::state("runs-session-not-on").into());
        }
        let method = start.methods.iter().find(|there| there.id == method).cloned();
        let method = method.ok_or(Refusal::input("runs-method-missing").at("method"))?;
        let case_of = start.item.case.as_ref().and(start.presenter);
        let presenter = case_of.or(presenter);
        if presenter.as_ref().is_some_and(|person| !start.members.iter().any(|member| member.person == *person)) {
            return Err(Refusal::input("runs-presenter-wrong").at("presenter").into());
        }
        let cast = Cast { leader: seat.person.id.clone(), presenter, observer: None, timekeeper: None, note_taker: None };
        let run = Run {
            id,
            network: seat.network.clone(),
            session: start.session.id,
            item: start.item.id,
            case: start.item.case,
            method,
            state: RunState::Running,
            cast,
            at: 0,
            began_at: now,
            paused_at: None,
            extra: 0,
            insight: String::new(),
            next_step: String::new(),
            version: 1,
            ended_at: None,
        };
        moves::begin(db, &run, &Doer { person: seat.person.id.clone(), now })
    })
    .await?;
    Ok(address)
}
