//! The pages of a network's template and the forms on them; for its facilitators.

use super::rules::Topic;
use super::views::{List, TemplatePage, TopicPage, address};
use super::{moves, store};
use crate::db::Db;
use crate::ids::{NetworkId, TopicId};
use crate::refusal::Refusal;
use crate::sessions::agenda::rules::{Minutes, Rubric, Shift};
use crate::sessions::pages::seen_version;
use crate::web::error::Error;
use crate::web::form::{Fields, FormView, Posted};
use crate::web::page::Page;
use crate::web::seat::Seat;
use crate::words::Line;
use actix_web::{HttpResponse, web};
use serde::Deserialize;

/// The topic that an address names.
#[derive(Debug, Clone, Deserialize)]
pub struct Path {
    /// Its id.
    pub topic: TopicId,
}

fn typed(f: &Fields) -> Option<(Rubric, String, Minutes)> {
    let rubric = f.get("rubric", |raw| Rubric::parse(raw).ok_or(Refusal::input("sessions-rubric-bad")));
    let title = f.get("title", |raw| match Line::<120>::optional(raw)? {
        None if rubric == Some(Rubric::Talk) => Err(Refusal::input("sessions-item-title-missing")),
        title => Ok(title.map(String::from).unwrap_or_default()),
    });
    let minutes = f.get("minutes", Minutes::parse);
    Some((rubric?, title?, minutes?))
}

/// The template of a network.
pub async fn show(seat: Seat, page: Page) -> Result<HttpResponse, Error> {
    draw(&seat.facilitator()?, &page, page.form()).await
}

async fn draw(seat: &Seat, page: &Page, form: FormView) -> Result<HttpResponse, Error> {
    let network = seat.network.clone();
    let topics = page.read(move |db| Ok(store::topics(db, &network)?)).await?;
    page.show("agenda/template", &TemplatePage::of(seat, &topics, form))
}

/// Its topics alone.
pub async fn list(seat: Seat, page: Page) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let network = seat.network.clone();
    let topics = page.read(move |db| Ok(store::topics(db, &network)?)).await?;
    page.show("agenda/_topics", &List::of(&seat, &topics))
}

/// The page of one topic.
pub async fn topic(seat: Seat, page: Page, path: web::Path<Path>) -> Result<HttpResponse, Error> {
    draw_topic(&seat.facilitator()?, &page, &path, page.form()).await
}

async fn draw_topic(seat: &Seat, page: &Page, path: &Path, form: FormView) -> Result<HttpResponse, Error> {
    let (network, id) = (seat.network.clone(), path.topic.clone());
    let topic = page.read(move |db| moves::found(db, &network, &id)).await?;
    page.show("agenda/topic", &TopicPage::of(seat, &topic, form))
}

/// Work on the template, in one transaction; answers with its address.
async fn step(
    seat: &Seat,
    page: &Page,
    work: impl FnOnce(&mut Db, &NetworkId) -> Result<(), Error> + Send + 'static,
) -> Result<String, Error> {
    let network = seat.network.clone();
    page.write(move |db| work(db, &network)).await?;
    Ok(address(seat))
}

/// Adds a topic.
pub async fn add(seat: Seat, page: Page, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let read = posted.read(|f| {
        let id = f.once(TopicId::parse, TopicId::new);
        let (rubric, title, minutes) = typed(f)?;
        Some(Topic { id, rubric, title, minutes: minutes.get(), position: 0, version: 0 })
    });
    let saved = match read {
        Ok(topic) => step(&seat, &page, move |db, network| moves::add(db, network, topic)).await,
        Err(no) => Err(no),
    };
    posted.answer(saved, async |form| draw(&seat, &page, form).await).await
}

/// Changes what a topic says.
pub async fn edit(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let id = path.topic.clone();
    let read = posted.read(|f| {
        let (typed, version) = (typed(f), f.get("version", seen_version));
        Some((typed?, version?))
    });
    let saved = match read {
        Ok(((rubric, title, minutes), version)) => {
            step(&seat, &page, move |db, network| {
                let there = moves::found(db, network, &id)?;
                moves::edit(db, network, &Topic { rubric, title, minutes: minutes.get(), version, ..there })
            })
            .await
        }
        Err(no) => Err(no),
    };
    posted.answer(saved, async |form| draw_topic(&seat, &page, &path, form).await).await
}

/// Moves a topic towards the beginning.
pub async fn up(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    shift(seat, page, path, posted, Shift::Up).await
}

/// Moves a topic towards the end.
pub async fn down(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    shift(seat, page, path, posted, Shift::Down).await
}

async fn shift(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted, way: Shift) -> Result<HttpResponse, Error> {
    let (seat, id) = (seat.facilitator()?, path.topic.clone());
    let saved = match posted.read(|f| f.get("place", |raw| raw.parse::<usize>().map_err(|_| Refusal::input("sessions-version-bad")))) {
        Ok(place) => {
            step(&seat, &page, move |db, network| {
                moves::found(db, network, &id)?;
                moves::shift(db, network, &id, place, way)
            })
            .await
        }
        Err(no) => Err(no),
    };
    posted.answer(saved, async |form| draw(&seat, &page, form).await).await
}

/// Takes a topic away.
pub async fn remove(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    let (seat, id) = (seat.facilitator()?, path.topic.clone());
    let saved = match posted.read(|f| f.get("version", seen_version)) {
        Ok(version) => step(&seat, &page, move |db, network| moves::remove(db, network, &id, version)).await,
        Err(no) => Err(no),
    };
    posted.answer(saved, async |form| draw(&seat, &page, form).await).await
}
