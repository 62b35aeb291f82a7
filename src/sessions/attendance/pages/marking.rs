//! Marking everybody in one pass.

use super::session_and_roll;
use crate::db::Db;
use crate::ids::PersonId;
use crate::networks;
use crate::people;
use crate::refusal::Refusal;
use crate::sessions::attendance::rules::{Attendee, Choice, Mark, Seen};
use crate::sessions::attendance::views::{MarkingPage, Past, TallyPart};
use crate::sessions::attendance::{moves, store};
use crate::sessions::pages::{Path, found};
use crate::sessions::rules::Session;
use crate::web::error::Error;
use crate::web::form::{FormView, Posted};
use crate::web::page::Page;
use crate::web::seat::Seat;
use crate::words::Line;
use actix_web::{HttpResponse, web};
use std::collections::HashMap;

const GONE: Refusal = Refusal::state("attendance-person-gone");

/// Why marks are changed, in a line.
type Why = Line<300>;

/// The page on which everybody is marked.
pub async fn show(seat: Seat, page: Page, path: web::Path<Path>) -> Result<HttpResponse, Error> {
    draw(&seat.facilitator()?, &page, &path, page.form()).await
}

/// Everybody with the marks to choose from, alone.
pub async fn rows(seat: Seat, page: Page, path: web::Path<Path>) -> Result<HttpResponse, Error> {
    draw_in("sessions/attendance/_rows", &seat.facilitator()?, &page, &path, FormView::default()).await
}

/// The marks that were changed, alone.
pub async fn corrections(seat: Seat, page: Page, path: web::Path<Path>) -> Result<HttpResponse, Error> {
    draw_in("sessions/attendance/_corrections", &seat.facilitator()?, &page, &path, FormView::default()).await
}

async fn draw(seat: &Seat, page: &Page, path: &Path, form: FormView) -> Result<HttpResponse, Error> {
    draw_in("sessions/attendance/marking", seat, page, path, form).await
}

async fn draw_in(template: &str, seat: &Seat, page: &Page, path: &Path, form: FormView) -> Result<HttpResponse, Error> {
    let (of, id) = (seat.clone(), path.session.clone());
    let view = page.read(move |db| {
        let (session, roll) = session_and_roll(db, &of, &id)?;
        let code = store::code(db, &of.network, &id)?;
        let past = past(db, &session, &roll)?;
        let form = form.only(&format!("/networks/{}/sessions/{id}/presences", of.network));
        Ok(MarkingPage::of(&of, &session, &roll, TallyPart::of(&of, &session, &roll, code), &past, form))
    });
    page.show(template, &view.await?)
}

/// What became of the marks on a roll, and the names that tell it.
fn past(db: &mut Db, session: &Session, roll: &[Attendee]) -> Result<Past, Error> {
    let marked = || roll.iter().filter(|attendee| attendee.presence.is_some());
    let things: HashMap<_, _> = marked().map(|attendee| (moves::thing(session, &attendee.person), attendee.name.clone())).collect();
    let noted = networks::noted(db, &session.network, &things.keys().cloned().collect::<Vec<_>>())?;
    let by = roll.iter().filter_map(|attendee| attendee.presence.as_ref()).map(|presence| presence.marked_by.clone());
    let mut people: Vec<PersonId> = noted.iter().filter_map(|noted| noted.actor.clone()).chain(by).collect();
    people.sort_unstable();
    people.dedup();
    Ok(Past { names: people::store::names(db, &people)?, noted, things })
}

/// How many are marked and signed, alone.
pub async fn tally(seat: Seat, page: Page, path: web::Path<Path>) -> Result<HttpResponse, Error> {
    let (seat, id) = (seat.facilitator()?, path.session.clone());
    let view = page.read(move |db| {
        let (session, roll) = session_and_roll(db, &seat, &id)?;
        let code = store::code(db, &seat.network, &id)?;
        Ok(TallyPart::of(&seat, &session, &roll, code))
    });
    page.show("sessions/attendance/_tally", &view.await?)
}

/// Keeps the marks.
pub async fn save(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let saved = save_marks(&seat, &page, &path, &posted).await;
    posted.answer(saved, async |form| draw(&seat, &page, &path, form).await).await
}

async fn save_marks(seat: &Seat, page: &Page, path: &Path, posted: &Posted) -> Result<String, Error> {
    let (choices, reason) = posted.read(|f| {
        let seen = f.each("seen-", |person, raw| Ok((PersonId::parse(person).map_err(|_| GONE)?, Seen::parse(raw)?)));
        let marks = f.each("mark-", |person, raw| Ok((PersonId::parse(person).map_err(|_| GONE)?, Mark::choose(raw)?)));
        let reason = f.optional("reason", Why::optional);
        Some((choices(seen?, &marks?), reason?))
    })?;
    let (network, id, by) = (seat.network.clone(), path.session.clone(), seat.marker(page));
    let address = format!("/networks/{network}/sessions/{id}/presences");
    page.write(move |db| {
        let session = found(db, &network, &id)?;
        moves::mark(db, &session, &choices, reason.as_ref().map(Why::as_str), &by)
    })
    .await?;
    Ok(address)
}

fn choices(seen: Vec<(PersonId, Seen)>, marks: &[(PersonId, Option<Mark>)]) -> Vec<Choice> {
    let mark = |person: &PersonId| marks.iter().find(|(of, _)| of == person).and_then(|(_, mark)| *mark);
    seen.into_iter().map(|(person, seen)| Choice { mark: mark(&person), person, seen }).collect()
}
