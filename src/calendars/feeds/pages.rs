//! The feed itself, which calendars read without signing in, and the forms with which a person makes and ends it.

use super::drawing::Basis;
use super::rules::{Alarm, Choices, Feed, Scope};
use super::store;
use crate::ids::FeedId;
use crate::keys::Keys;
use crate::people::pages::settings;
use crate::refusal::Refusal;
use crate::web::gzip;
use crate::web::{Error, HttpResponse, Page, Path, Posted, SignedIn, see_other};
use actix_web::HttpRequest;
use actix_web::http::header;
use serde::Deserialize;

/// What a feed's address is sealed for.
const PURPOSE: &str = "calendar-feed";

/// The secret path of a feed.
pub fn address(keys: &Keys, feed: &FeedId) -> String {
    format!("/calendars/{}.ics", keys.seal(PURPOSE, feed.as_str()))
}

fn feed_of(page: &Page, token: &str) -> Result<FeedId, Error> {
    let id = page.state.config.keys.unseal(PURPOSE, token).ok_or(Error::NotFound)?;
    FeedId::parse(id).map_err(|_| Error::NotFound)
}

/// The sessions of a feed, or that they are as the calendar has them.
pub async fn serve(page: Page, token: Path<String>) -> Result<HttpResponse, Error> {
    let (id, now, config) = (feed_of(&page, &token)?, page.now(), page.state.config.clone());
    let small = gzip::is_taken(page.request());
    let known = known_tags(page.request());
    let settings = config.clone();
    let (tag, found) = page
        .read(move |db| {
            let basis = Basis::read(db, &id, settings.language, now)?.ok_or(Error::NotFound)?;
            let tag = format!("\"{}{}\"", basis.tag(&settings), if small { "-gz" } else { "" });
            if known.iter().any(|known| known == "*" || *known == tag) {
                return Ok((tag, None));
            }
            let sessions = basis.sessions(db, now)?;
            Ok((tag, Some((basis, sessions))))
        })
        .await?;
    let body = found.map(|(basis, sessions)| basis.draw(&sessions, &config));
    Ok(answer(&tag, body, small))
}

/// The forms of the text that the calendar has (RFC 9110, 13.1.2).
fn known_tags(req: &HttpRequest) -> Vec<String> {
    let fields = req.headers().get_all(header::IF_NONE_MATCH).filter_map(|value| value.to_str().ok());
    let tags = fields.flat_map(|field| field.split(',')).map(str::trim);
    tags.map(|tag| tag.strip_prefix("W/").unwrap_or(tag).to_owned()).collect()
}

fn answer(tag: &str, body: Option<String>, small: bool) -> HttpResponse {
    let mut response = if body.is_some() { HttpResponse::Ok() } else { HttpResponse::NotModified() };
    response.insert_header((header::ETAG, tag));
    // The reader may keep it, and asks each time whether it still holds; nobody between us may.
    response.insert_header((header::CACHE_CONTROL, "private, no-cache"));
    response.insert_header((header::VARY, "accept-encoding"));
    response.insert_header((header::REFERRER_POLICY, "no-referrer"));
    response.insert_header(("x-robots-tag", "noindex"));
    let Some(body) = body else { return response.finish() };
    response.insert_header((header::CONTENT_TYPE, "text/calendar; charset=utf-8"));
    response.insert_header((header::CONTENT_DISPOSITION, "inline; filename=\"leerkring.ics\""));
    match small.then(|| gzip::quickly(|take| take(&body))).flatten() {
        Some(small) => response.insert_header((header::CONTENT_ENCODING, "gzip")).body(small),
        None => response.body(body),
    }
}

/// The calendar that an address names: of all sessions of a person, or of those of one network.
#[derive(Debug, Deserialize)]
pub struct CalendarPath {
    calendar: String,
}

/// What a person may have a feed of; to others it is not there.
fn own(page: &Page, raw: &str) -> Option<Scope> {
    let scope = Scope::parse(raw).ok()?;
    scope.seats(page.visitor.seats.clone()).map(|_| scope)
}

fn shown_at(scope: &Scope) -> String {
    format!("/settings#calendar-{}", scope.as_str())
}

/// Makes a feed; where there is one already, that is what was asked.
pub async fn make(me: SignedIn, page: Page, posted: Posted) -> Result<HttpResponse, Error> {
    let made = made(&me, &page, &posted).await;
    posted.answer(made, async |form| settings::draw(&me, &page, form).await).await
}

async fn made(me: &SignedIn, page: &Page, posted: &Posted) -> Result<String, Error> {
    let scope = posted.read(|f| f.get("calendar", |raw| own(page, raw).ok_or(Refusal::input("calendars-unknown"))))?;
    let (feed, now) = (Feed::new(&me.person.id, scope), page.now());
    let shown = shown_at(&feed.scope);
    page.write(move |db| Ok(store::make(db, &feed, now)?)).await?;
    Ok(shown)
}

/// Keeps what a person chose for a feed.
pub async fn choose(me: SignedIn, page: Page, path: Path<CalendarPath>, posted: Posted) -> Result<HttpResponse, Error> {
    let scope = own(&page, &path.calendar).ok_or(Error::NotFound)?;
    let chosen = chosen(&me, &page, &posted, scope).await;
    posted.answer(chosen, async |form| settings::draw(&me, &page, form).await).await
}

async fn chosen(me: &SignedIn, page: &Page, posted: &Posted, scope: Scope) -> Result<String, Error> {
    let choices = posted.read(|f| {
        let (alarm, case_titles) = (f.get("alarm", Alarm::choose), f.ticked("case_titles"));
        Some(Choices { case_titles, alarm: alarm? })
    })?;
    let (person, shown) = (me.person.id.clone(), shown_at(&scope));
    let kept = page.write(move |db| Ok(store::choose(db, &person, &scope, choices)?)).await?;
    // Ended in another window: nothing is left to choose for.
    if kept { Ok(shown) } else { Err(Refusal::state("calendars-ended").into()) }
}

/// Gives a feed another address. A second press finds the new one, and leaves it.
pub async fn replace(me: SignedIn, page: Page, path: Path<CalendarPath>, posted: Posted) -> Result<HttpResponse, Error> {
    let scope = own(&page, &path.calendar).ok_or(Error::NotFound)?;
    let seen = posted.read(|f| f.get("seen", |raw| FeedId::parse(raw).map_err(|_| Refusal::input("calendars-unknown"))))?;
    let (person, now, shown) = (me.person.id, page.now(), shown_at(&scope));
    page.write(move |db| Ok(store::replace(db, &person, &scope, &seen, now)?)).await?;
    Ok(see_other(&shown))
}

/// Ends a feed; ended already, that is what was asked.
pub async fn end(me: SignedIn, page: Page, path: Path<CalendarPath>, posted: Posted) -> Result<HttpResponse, Error> {
    let scope = own(&page, &path.calendar).ok_or(Error::NotFound)?;
    posted.read_nothing()?;
    let (person, shown) = (me.person.id, shown_at(&scope));
    page.write(move |db| Ok(store::end(db, &person, &scope)?)).await?;
    Ok(see_other(&shown))
}
