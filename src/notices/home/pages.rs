//! The home page and its fragments.

use super::views::{Asks, Circle, Home, INBOX, Lead, MOST, NewsList, Next, PEOPLE, Visits};
use crate::db::Db;
use crate::notices::digest::rules::{Asked, gather};
use crate::notices::lines::{facts, local};
use crate::notices::reader::Reader;
use crate::notices::{asks as asking, live, store};
use crate::people::Role;
use crate::refusal::Refusal;
use crate::sessions::guests::{self, views::VisitLine};
use crate::sessions::{self, Back, CardPerson};
use crate::web::error::Error;
use crate::web::form::Posted;
use crate::web::page::{Page, see_other};
use crate::web::seat::SignedIn;
use actix_web::HttpResponse;
use chrono::{DateTime, SecondsFormat, Utc};
use chrono_tz::Tz;
use diesel::QueryResult;

/// Notices that one page looks at; more of them become a number.
const LOOKED_AT: i64 = 200;

const NO_MOMENT: Refusal = Refusal::input("notices-news-unknown-moment");

fn draw_next(db: &mut Db, reader: &Reader, now: DateTime<Utc>, zone: Tz) -> QueryResult<(Next, Option<i64>)> {
    let session = sessions::coming(db, &reader.networks(), now)?.into_iter().next();
    let seat = session.as_ref().and_then(|session| reader.seats.iter().find(|seat| seat.network == session.network));
    let (Some(session), Some(seat)) = (session.as_ref(), seat) else {
        return Ok((Next { person: reader.id().clone(), card: None }, None));
    };
    let there = seat.zone.parse().unwrap_or(zone);
    let who = CardPerson { id: reader.id().clone(), network_name: seat.network_name.clone(), zone: there, back: Back::Home };
    let days = (local(session.starts_at, there).date_naive() - local(now, there).date_naive()).num_days();
    let card = Some(sessions::card_of(db, session, &who, now)?);
    Ok((Next { person: reader.id().clone(), card }, Some(days.max(0))))
}

fn draw_asks(db: &mut Db, reader: &Reader, now: DateTime<Utc>, zone: Tz) -> QueryResult<Asks> {
    let mut asks = asking::of(db, reader, now)?;
    // Action points have a list of their own on this page, to tick them off.
    asks.retain(|ask| ask.what != Asked::DoAction);
    let total = asks.len();
    asks.truncate(MOST);
    let facts = facts(db, reader, &asks, &[], zone, "")?;
    Ok(Asks::of(reader.id().clone(), total, asks.into_iter().map(|ask| facts.ask(ask)).collect()))
}

fn draw_news(db: &mut Db, reader: &Reader, zone: Tz) -> QueryResult<NewsList> {
    let mut news = gather(store::news(db, reader.id(), LOOKED_AT)?);
    let more = news.len().saturating_sub(MOST);
    news.truncate(MOST);
    let until = news.first().map_or_else(String::new, |line| line.latest.at.to_rfc3339_opts(SecondsFormat::Micros, true));
    let since = store::last_read(db, reader.id())?.map(|at| local(at, zone));
    let facts = facts(db, reader, &[], &news, zone, "")?;
    let rows = news.into_iter().map(|line| facts.news(line)).collect();
    Ok(NewsList { person: reader.id().clone(), since, until, rows, more })
}

fn draw_visits(db: &mut Db, reader: &Reader, now: DateTime<Utc>) -> QueryResult<Visits> {
    let visits = guests::visits(db, reader.id(), &reader.networks(), now)?;
    Ok(Visits { person: reader.id().clone(), rows: visits.into_iter().map(VisitLine::from).collect() })
}

fn draw_home(db: &mut Db, reader: &Reader, now: DateTime<Utc>, zone: Tz) -> QueryResult<Home> {
    let is = |role| reader.person.is(role);
    let (next, days) = draw_next(db, reader, now, zone)?;
    let mut doors = Vec::new();
    doors.extend(is(Role::AuthorityOfficer).then_some(INBOX));
    doors.extend(is(Role::PlatformAdmin).then_some(PEOPLE));
    let visits = draw_visits(db, reader, now)?;
    let (seated, works) = (!reader.seats.is_empty(), !doors.is_empty() || !visits.rows.is_empty());
    let asks = if seated || !works { Some(draw_asks(db, reader, now, zone)?) } else { None };
    Ok(Home {
        first_name: reader.first_name(),
        lead: (seated || !works).then(|| Lead::of(days, seated)),
        doors,
        visits,
        next,
        newcomer: !seated && !works,
        may_found: is(Role::Facilitator),
        asks,
        actions: if seated { Some(sessions::actions::mine(db, &reader.person, &reader.seats, now)?) } else { None },
        news: draw_news(db, reader, zone)?,
        networks: reader.seats.iter().map(Circle::from).collect(),
    })
}

/// Draws a part of the page from the database.
async fn drawn<T: Send + 'static>(
    signed_in: SignedIn,
    page: &Page,
    draw: impl FnOnce(&mut Db, &Reader, DateTime<Utc>, Tz) -> QueryResult<T> + Send + 'static,
) -> Result<T, Error> {
    let (now, zone) = (page.now(), page.state.config.zone);
    page.read(move |db| {
        let reader = Reader::of(db, signed_in.person)?;
        Ok(draw(db, &reader, now, zone)?)
    })
    .await
}

/// The home page.
pub async fn home(signed_in: SignedIn, page: Page) -> Result<HttpResponse, Error> {
    page.show("notices/home", &drawn(signed_in, &page, draw_home).await?)
}

/// What is asked, alone.
pub async fn asks(signed_in: SignedIn, page: Page) -> Result<HttpResponse, Error> {
    page.show("notices/_asks", &drawn(signed_in, &page, draw_asks).await?)
}

/// What is new, alone.
pub async fn news(signed_in: SignedIn, page: Page) -> Result<HttpResponse, Error> {
    page.show("notices/_news", &drawn(signed_in, &page, |db, reader, _, zone| draw_news(db, reader, zone)).await?)
}

/// The next session, alone.
pub async fn next(signed_in: SignedIn, page: Page) -> Result<HttpResponse, Error> {
    let next = drawn(signed_in, &page, |db, reader, now, zone| Ok(draw_next(db, reader, now, zone)?.0)).await?;
    page.show("notices/_next", &next)
}

/// The visits as a guest, alone.
pub async fn visits(signed_in: SignedIn, page: Page) -> Result<HttpResponse, Error> {
    page.show("sessions/guests/_visits", &drawn(signed_in, &page, |db, reader, now, _| draw_visits(db, reader, now)).await?)
}

/// Everything on the page was read; what came since stays new.
pub async fn read_all(signed_in: SignedIn, page: Page, posted: Posted) -> Result<HttpResponse, Error> {
    let until = posted.read(|f| f.get("until", moment))?;
    let now = page.now();
    page.write(move |db| {
        store::read_until(db, &signed_in.person.id, until, now)?;
        Ok(live::home_changed(db, &signed_in.person.id)?)
    })
    .await?;
    Ok(see_other("/home"))
}

fn moment(raw: &str) -> Result<DateTime<Utc>, Refusal> {
    DateTime::parse_from_rfc3339(raw).map(|at| at.to_utc()).map_err(|_| NO_MOMENT)
}
