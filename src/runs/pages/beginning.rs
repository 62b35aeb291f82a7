//! Choosing a method for an item, and beginning with it.

use super::ItemPath;
use crate::cases;
use crate::db::Db;
use crate::ids::{PersonId, RunId};
use crate::methods::{self, Aim, Method, Wanted};
use crate::networks::{self, Member};
use crate::refusal::Refusal;
use crate::runs::moves::{self, Doer};
use crate::runs::rules::{Cast, MOST_DAYS, Run, RunState};
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
    /// What the presenter of its case asked for.
    asked: cases::rules::Wish,
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
        let (presenter, asked) = match &item.case {
            Some(case) => {
                let case = cases::opened(db, seat, case, now)?.0;
                (Some(case.cover.presenter), case.wish)
            }
            None => (item.owner.clone(), Default::default()),
        };
        let held = sessions::sessions_of(db, &seat.network)?;
        let over = |session: &&Session| matches!(session.state, SessionState::Held | SessionState::Recorded);
        Ok(Self {
            presenter,
            asked,
            present: match session.state {
                SessionState::InProgress => sessions::present(db, &seat.network, &session.id)?.len(),
                _ => networks::members(db, &seat.network)?.len(),
            },
            members: networks::members(db, &seat.network)?,
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
    let aim = aim.or(start.asked.help);
    let proposed = aim.map(|aim| methods::suggest(&start.methods, &start.wanted(aim))).unwrap_or_default();
    let proposed = proposed.iter().map(|suggestion| Choice::proposed(suggestion, language)).collect();
    let all = start.methods.iter().map(|method| Choice::of(method, language)).collect();
    let wished = start.asked.method.as_ref().and_then(|id| start.methods.iter().find(|method| method.id == *id));
    let wished = wished.map(|method| Choice::of(method, language));
    let begin =
        BeginPage::of(seat, (&start.session, &start.item), (aim, wished, proposed, all), (start.presenter.as_ref(), &start.members), form);
    page.show("runs/new", &begin)
}

/// Begins a run.
pub async fn begin(seat: Seat, page: Page, path: Path<ItemPath>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let saved = save(&seat, &page, &path, &posted).await;
    posted.answer(saved, async |form| draw(&seat, &page, &path, None, form).await).await
}

async fn save(seat: &Seat, page: &Page, path: &ItemPath, posted: &Posted) -> Result<String, Error> {
    let (id, method, presenter, days) = posted.read(|f| {
        let id = f.once(RunId::parse, RunId::new);
        let method = f.get("method", |raw| if raw.is_empty() { Err(Refusal::input("runs-method-missing")) } else { Ok(raw.to_owned()) });
        let person = |raw: &str| PersonId::parse(raw).map_err(|_| Refusal::input("runs-presenter-wrong"));
        let presenter = f.get("presenter", |raw| if raw.is_empty() { Ok(None) } else { person(raw).map(Some) });
        let days = f.optional("days", days);
        Some((id, method?, presenter?, days?))
    })?;
    let address = format!("/networks/{}/runs/{id}/console", seat.network);
    let (seat, path, now) = (seat.clone(), path.clone(), page.now());
    page.write(move |db| {
        let start = Start::read(db, &seat, &path, now)?;
        if days.is_none() && start.session.state != SessionState::InProgress {
            return Err(Refusal::state("runs-session-not-on").into());
        }
        if days.is_some() && !start.session.state.is_ahead() {
            return Err(Refusal::state("runs-days-late").into());
        }
        let method = start.methods.iter().find(|there| there.id == method).cloned();
        let method = method.ok_or(Refusal::input("runs-method-missing").at("method"))?;
        if days.is_some() && !method.asynchronous {
            return Err(Refusal::input("runs-method-together").at("method").into());
        }
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
            days,
            turning: None,
            version: 1,
            ended_at: None,
        };
        moves::begin(db, &run, &Doer { person: seat.person.id.clone(), now })
    })
    .await?;
    Ok(address)
}

/// For how many days each step is open, in a run between two sessions; none in a session.
fn days(raw: &str) -> Result<Option<i32>, Refusal> {
    if raw.is_empty() {
        return Ok(None);
    }
    let days = raw.parse().ok().filter(|days| (1..=MOST_DAYS).contains(days));
    days.map(Some).ok_or(Refusal::input("runs-days-bad").count(MOST_DAYS.into()))
}
