//! The forms of an agenda and the page of one item.

use super::backlog::Votes;
use super::casework;
use super::links::{Offers, Points};
use super::moves::{self, Wish};
use super::rules::{Item, ItemState, Minutes, Rubric, Shift};
use super::store;
use super::views::{ItemPage, Onlooker};
use crate::cases;
use crate::db::Db;
use crate::ids::{CaseId, ItemId, PersonId, PollId, QuestionId, SessionId};
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
pub(super) struct Said {
    /// The heading.
    pub rubric: Rubric,
    /// What it is about.
    pub title: String,
    /// What to bring or prepare, or why it is asked.
    pub note: String,
    /// How long it takes.
    pub minutes: Minutes,
}

/// What an item points to, as it was chosen.
struct Pointed {
    owner: Option<PersonId>,
    question: Option<QuestionId>,
    poll: Option<PollId>,
}

fn pointed(f: &Fields) -> Option<Pointed> {
    fn chosen<T>(raw: &str, parse: fn(&str) -> Result<T, crate::ids::NotAnId>, unknown: &'static str) -> Result<Option<T>, Refusal> {
        if raw.is_empty() { Ok(None) } else { parse(raw).map(Some).map_err(|_| Refusal::input(unknown)) }
    }
    let owner = f.get("owner", |raw| chosen(raw, PersonId::parse, "agenda-owner-unknown"));
    let question = f.get("question", |raw| chosen(raw, QuestionId::parse, "agenda-question-unknown"));
    let poll = f.get("poll", |raw| chosen(raw, PollId::parse, "agenda-poll-unknown"));
    Some(Pointed { owner: owner?, question: question?, poll: poll? })
}

/// Reads what an item says. A rubric can stand for itself when a facilitator puts it there.
pub(super) fn said(f: &Fields, facilitator: bool) -> Option<Said> {
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
    let (of, path, now) = (seat.clone(), path.clone(), page.now());
    let (session, item, names, shielded, offers, carried) = page
        .read(move |db| {
            let session = found(db, &of.network, &path.session)?;
            let item = store::item(db, &session, &path.item)?.ok_or(Error::NotFound)?;
            let members = networks::members(db, &of.network)?;
            let names = names_of(db, std::slice::from_ref(&item), &members)?;
            let shielded = cases::shielded_from(db, &of.network, &of.person.id, item.case.as_slice(), now.date_naive())?;
            let offers = Offers::read(db, &of, now)?;
            let carried = store::carried(db, &of.network, &item)?;
            Ok((session, item, names, shielded, offers, carried))
        })
        .await?;
    let who = Onlooker {
        person: &seat.person.id,
        facilitator: seat.facilitates(),
        zone: seat.zone,
        names: &names,
        readable: &[],
        shielded: &shielded,
        reasons: &HashMap::new(),
        points: &Points::default(),
        votes: &Votes::default(),
        wishes: &Votes::default(),
        may_wish: seat.signed,
        carried: &carried.map(|number| (item.id.clone(), number)).into_iter().collect(),
    };
    page.show("sessions/item", &ItemPage::of(&session, &item, &who, &seat.network_name, &offers, form))
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

/// Changes what an item says and what it points to.
pub async fn edit(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let saved = match posted.read(|f| {
        let (said, pointed, version) = (said(f, true), pointed(f), f.get("version", seen_version));
        Some((said?, pointed?, version?))
    }) {
        Ok((said, to, version)) => {
            let (of, now) = (seat.clone(), page.now());
            with_item(&seat, &page, &path, move |db, session, item, _| {
                let (rubric, title, note, minutes) = (said.rubric, said.title, said.note, said.minutes.get());
                let edited =
                    Item { rubric, title, note, minutes, version, owner: to.owner, question: to.question, poll: to.poll, ..item.clone() };
                Offers::read(db, &of, now)?.allow(&edited, item)?;
                moves::edit(db, session, &edited)
            })
            .await
        }
        Err(no) => Err(no),
    };
    posted.answer(saved, async |form| draw(&seat, &page, &path, form).await).await
}

/// Gives an item a case that waits for a place: the case is on the agenda with it.
pub async fn give_case(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let saved = match posted.read(|f| {
        let case = f.get("case", |raw| CaseId::parse(raw).map_err(|_| Refusal::input("agenda-case-unknown")));
        let version = f.get("version", seen_version);
        Some((case?, version?))
    }) {
        Ok((case, version)) => {
            let (of, now) = (seat.clone(), page.now());
            with_item(&seat, &page, &path, move |db, session, item, _| {
                let waiting = cases::waiting_for_a_place(db, &of, now)?;
                let found = waiting.iter().find(|(id, ..)| *id == case);
                let (_, presenter, _) = found.ok_or(Refusal::input("agenda-case-unknown").at("case"))?;
                moves::give_case(db, session, &Item { version, ..item.clone() }, Some((&case, presenter)))?;
                cases::put_on_agenda(db, &of, &case, &session.id, now)
            })
            .await
        }
        Err(no) => Err(no),
    };
    posted.answer(saved, async |form| draw(&seat, &page, &path, form).await).await
}

/// Takes the case of an item away, before the group works on it: it waits for a place again.
pub async fn take_case(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let saved = match posted.read(|f| f.get("version", seen_version)) {
        Ok(version) => {
            let (by, now) = (seat.person.id.clone(), page.now());
            with_item(&seat, &page, &path, move |db, session, item, _| {
                let Some(case) = &item.case else { return Ok(()) };
                moves::give_case(db, session, &Item { version, ..item.clone() }, None)?;
                cases::take_off_agenda(db, &session.network, case, &by, now)
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

/// Says that one wants to begin with the case of an item, or no longer.
pub async fn wish(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    if !seat.signed {
        return Err(Error::NotFound);
    }
    let wanted = |raw: &str| raw.parse().map_err(|_| Refusal::input("sessions-version-bad"));
    let saved = match posted.read(|f| f.get("first", wanted)) {
        Ok(wanted) => {
            let person = seat.person.id.clone();
            with_item(&seat, &page, &path, move |db, session, item, _| casework::wish_first(db, session, item, &person, wanted)).await
        }
        Err(no) => Err(no),
    };
    let session = pages::Path { session: path.session.clone() };
    posted.answer(saved, async |form| pages::draw(&seat, &page, &session, form).await).await
}

/// Moves an item towards the beginning.
pub async fn up(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    shift(seat, page, path, posted, Shift::Up).await
}

/// Moves an item towards the end.
pub async fn down(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    shift(seat, page, path, posted, Shift::Down).await
}

fn seen_place(raw: &str) -> Result<usize, Refusal> {
    raw.parse().map_err(|_| Refusal::input("sessions-version-bad"))
}

async fn shift(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted, way: Shift) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let saved = match posted.read(|f| f.get("place", seen_place)) {
        Ok(place) => with_item(&seat, &page, &path, move |db, session, item, _| moves::shift(db, session, &item.id, place, way)).await,
        Err(no) => Err(no),
    };
    let session = pages::Path { session: path.session.clone() };
    posted.answer(saved, async |form| pages::draw(&seat, &page, &session, form).await).await
}

/// Moves an item to another place at once, as when it was dragged there.
pub async fn reorder(seat: Seat, page: Page, path: web::Path<pages::Path>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let id = |raw: &str| ItemId::parse(raw).map_err(|_| Refusal::input("sessions-version-bad"));
    let read = posted.read(|f| {
        let (item, version) = (f.get("item", id), f.get("version", seen_version));
        let before = f.get("before", |raw| if raw.is_empty() { Ok(None) } else { id(raw).map(Some) });
        Some((item?, version?, before?))
    });
    let saved = match read {
        Ok((item, version, before)) => {
            let at = Path { session: path.session.clone(), item };
            with_item(&seat, &page, &at, move |db, session, item, _| moves::move_before(db, session, &item.id, version, before.as_ref()))
                .await
        }
        Err(no) => Err(no),
    };
    posted.answer(saved, async |form| pages::draw(&seat, &page, &path, form).await).await
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

/// Gives an item its place on the agenda; a case goes along with its item.
pub async fn schedule(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    posted.read_nothing()?;
    let (of, now) = (seat.clone(), page.now());
    let address = with_item(&seat, &page, &path, move |db, session, item, doer| match &item.case {
        Some(case) if item.state == ItemState::Accepted => cases::put_on_agenda(db, &of, case, &session.id, now),
        _ => moves::place(db, session, item, doer),
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
    /// Takes an item off the agenda.
    drop: |db, session, item, doer| moves::take_off(db, session, item, doer);
    /// Carries an item over to the next session.
    carry_over: |db, session, item, doer| moves::carry_over(db, session, item, doer);
}
