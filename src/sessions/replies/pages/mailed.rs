//! Answering by a link of a letter. The seal in the address is the permission, and all that it permits: it needs no
//! sign-in, opens nothing else, and stops when the session takes no more answers or the person has no seat any more.

use crate::networks;
use crate::refusal::Kind;
use crate::sessions::pages::found;
use crate::sessions::replies::links::Invited;
use crate::sessions::replies::rules::{Answer, Said};
use crate::sessions::replies::views::{Asked, Closed, Mailed, Mine};
use crate::sessions::replies::{moves, store};
use crate::sessions::rules::Session;
use crate::web::error::Error;
use crate::web::form::{FormView, Posted};
use crate::web::page::Page;
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, HttpResponseBuilder, web};
use chrono_tz::Tz;
use serde::Deserialize;

const NO_SEAT: Closed = Closed { text: "replies-closed-no-seat" };
const OVER: Closed = Closed { text: "sessions-answers-closed" };

/// What a link adds to its address.
#[derive(Debug, Clone, Deserialize)]
pub struct Wanted {
    answer: Option<String>,
}

/// Asks for the answer that the link names. Scanners of mail open links: only the button answers.
pub async fn ask(page: Page, token: web::Path<String>, wanted: web::Query<Wanted>) -> Result<HttpResponse, Error> {
    let invited = invited(&page, &token)?;
    let answer = wanted.answer.as_deref().and_then(Answer::parse);
    draw(&page, &invited, Asked { answer, form: FormView::default() }).await
}

/// Keeps the answer.
pub async fn take(page: Page, token: web::Path<String>, posted: Posted) -> Result<HttpResponse, Error> {
    let invited = invited(&page, &token)?;
    let saved = match save(&page, &invited, &posted).await {
        Err(Error::NotFound) => return closed(&page, StatusCode::NOT_FOUND, &NO_SEAT),
        Err(Error::Refused(refusal)) if refusal.kind == Kind::State => return closed(&page, StatusCode::CONFLICT, &OVER),
        other => other,
    };
    posted.answer(saved, async |form| draw(&page, &invited, Asked { answer: None, form }).await).await
}

async fn save(page: &Page, invited: &Invited, posted: &Posted) -> Result<String, Error> {
    let mut said: Said = posted.read(super::said)?;
    // The page does not show the reason that was given before: leaving the field empty does not take it back.
    said.reason = said.reason.filter(Option::is_some);
    let (invited, now) = (invited.clone(), page.now());
    let address = format!("/replies/{}", invited.seal(&page.state.config.keys));
    page.write(move |db| moves::answer(db, &invited.network, &invited.session, &invited.person, said, now)).await?;
    Ok(address)
}

fn invited(page: &Page, token: &str) -> Result<Invited, Error> {
    Invited::unseal(&page.state.config.keys, token).ok_or(Error::NotFound)
}

async fn draw(page: &Page, invited: &Invited, asked: Asked) -> Result<HttpResponse, Error> {
    let (who, now) = (invited.clone(), page.now());
    let read = page.read(move |db| {
        let session = found(db, &who.network, &who.session)?;
        let network = networks::find(db, &who.network)?.ok_or(Error::NotFound)?;
        let seated = networks::people_with_seat(db, &who.network)?;
        let replies = store::of_session(db, &session.network, &session.id)?;
        let mine = Mine::of(&session, &replies, &who.person);
        Ok((session, network.zone(), mine, seated.contains(&who.person)))
    });
    let (session, zone, mine, seated): (Session, Tz, Mine, bool) = read.await?;
    if !seated {
        return closed(page, StatusCode::NOT_FOUND, &NO_SEAT);
    }
    if !session.takes_answers(now) {
        return closed(page, StatusCode::CONFLICT, &OVER);
    }
    let view = Mailed::of(&session, invited, &page.state.config.keys, zone, mine, asked, now);
    page.show("sessions/replies/mailed", &view)
}

fn closed(page: &Page, status: StatusCode, why: &Closed) -> Result<HttpResponse, Error> {
    page.show_with(HttpResponseBuilder::new(status), "sessions/replies/closed", why)
}
