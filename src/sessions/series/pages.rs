//! The form that plans a trajectory: first its dates, then the plan.

use super::clashes;
use super::planning::{self, Wish};
use super::rules::{Drawn, Ends, Nth, Skips, Trajectory, Typed, Unit};
use super::views::{ExpectedPage, Known, NewPage, Preview, WEEKDAYS};
use crate::ids::SeriesId;
use crate::networks;
use crate::refusal::Refusal;
use crate::sessions::{pages, store as sessions};
use crate::web::error::Error;
use crate::web::form::{Fields, FormView, Posted};
use crate::web::page::Page;
use crate::web::seat::Seat;
use actix_web::HttpResponse;
use chrono::{NaiveDate, Weekday};

/// As many sessions as a network can mean to have.
const EXPECTED: std::ops::RangeInclusive<i32> = 1..=60;

/// The empty form.
pub async fn new(seat: Seat, page: Page) -> Result<HttpResponse, Error> {
    draw(&seat.facilitator()?, &page, page.form(), None).await
}

/// The form with every date that follows from it; nothing is saved.
pub async fn preview(seat: Seat, page: Page, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    match asked(&seat, &page, &posted) {
        Ok(asked) => {
            let form = FormView::kept(posted.action.clone(), posted.fields().clone());
            draw(&seat, &page, form, Some(asked)).await
        }
        Err(no) => posted.answer(Err(no), async |form| draw(&seat, &page, form, None).await).await,
    }
}

/// Plans the dates that were left ticked, and invites everybody.
pub async fn create(seat: Seat, page: Page, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let saved = save(&seat, &page, &posted).await;
    posted.answer(saved, async |form| draw(&seat, &page, form, asked(&seat, &page, &posted).ok()).await).await
}

async fn save(seat: &Seat, page: &Page, posted: &Posted) -> Result<String, Error> {
    let Asked { id, trajectory, drawn, seen, ticked, expected, kickoff, closing } = asked(seat, page, posted)?;
    let chosen = Drawn::choose(&drawn, &seen, &ticked)?;
    let (network, doer) = (seat.network.clone(), seat.doer(page));
    let address = format!("/networks/{network}");
    let wish = Wish { id, trajectory, drawn, chosen, expected, kickoff, closing };
    page.write(move |db| planning::plan(db, &network, &wish, &doer)).await?;
    Ok(address)
}

/// All that a form asks, with the dates that follow.
struct Asked {
    id: SeriesId,
    trajectory: Trajectory,
    drawn: Vec<Drawn>,
    seen: String,
    ticked: Vec<NaiveDate>,
    expected: Option<i32>,
    kickoff: bool,
    closing: bool,
}

fn asked(seat: &Seat, page: &Page, posted: &Posted) -> Result<Asked, Error> {
    let (id, typed, seen, ticked, expected, kickoff, closing) = posted.read(|f| {
        let id = f.once(SeriesId::parse, SeriesId::new);
        let (typed, expected) = (typed(f), f.get("expected", expected));
        let seen = f.get("seen", |raw| Ok(raw.to_owned()));
        let ticked = f.list("dates", |raw| raw.parse().map_err(|_| Refusal::input("series-dates-differ")));
        let (kickoff, closing) = (f.ticked("kickoff"), f.ticked("closing"));
        Some((id, typed?, seen?, ticked?, expected?, kickoff, closing))
    })?;
    let trajectory = Trajectory::parse(typed, seat.zone, page.now()).map_err(Error::Invalid)?;
    let drawn = trajectory.draw()?;
    Ok(Asked { id, trajectory, drawn, seen, ticked, expected, kickoff, closing })
}

/// How many sessions a network means to have; blank leaves that open.
fn expected(raw: &str) -> Result<Option<i32>, Refusal> {
    let many: Option<i32> = number(raw, "series-expected-bad")?;
    if many.is_none_or(|many| EXPECTED.contains(&many)) { Ok(many) } else { Err(Refusal::input("series-expected-bad")) }
}

/// The page on which that is corrected.
pub async fn expectation(seat: Seat, page: Page) -> Result<HttpResponse, Error> {
    draw_expectation(&seat.facilitator()?, &page, page.form()).await
}

async fn draw_expectation(seat: &Seat, page: &Page, form: FormView) -> Result<HttpResponse, Error> {
    let network = seat.network.clone();
    let known = page.read(move |db| Ok(networks::find(db, &network)?.and_then(|network| network.expected_sessions))).await?;
    page.show("series/expected", &ExpectedPage::of(seat, known, form))
}

/// Corrects how many sessions a network means to have.
pub async fn expect(seat: Seat, page: Page, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let saved = save_expectation(&seat, &page, &posted).await;
    posted.answer(saved, async |form| draw_expectation(&seat, &page, form).await).await
}

async fn save_expectation(seat: &Seat, page: &Page, posted: &Posted) -> Result<String, Error> {
    let (network, many) = (seat.network.clone(), posted.read(|f| f.get("expected", expected))?);
    page.write(move |db| Ok(planning::expect(db, &network, many)?)).await?;
    Ok(format!("/networks/{}#rhythm", seat.network))
}

fn typed(f: &Fields) -> Option<Typed> {
    let session = pages::typed(f);
    let every = f.get("every", |raw| raw.trim().parse().map_err(|_| Refusal::input("series-every-bad").count(26)));
    let unit = f.get("unit", |raw| Unit::parse(raw).ok_or(Refusal::input("series-choice-bad")));
    let weekday = f.get("weekday", weekday);
    let nth = f.get("nth", |raw| match raw {
        "" => Ok(None),
        raw => Nth::parse(raw).map(Some).ok_or(Refusal::input("series-choice-bad")),
    });
    let ends = f.get("ends", |raw| Ends::parse(raw).ok_or(Refusal::input("series-ends-missing")));
    let count = f.get("count", |raw| number(raw, "series-count-bad").map_err(|no| no.count(super::rules::MOST.into())));
    let until = f.get("until", |raw| match raw.trim() {
        "" => Ok(None),
        raw => NaiveDate::parse_from_str(raw, "%Y-%m-%d").map(Some).map_err(|_| Refusal::input("sessions-date-bad")),
    });
    let skips = Skips { public: f.ticked("skip_public"), school: f.ticked("skip_school") };
    Some(Typed {
        session: session?,
        every: every?,
        unit: unit?,
        weekday: weekday?,
        nth: nth?,
        ends: ends?,
        count: count?,
        until: until?,
        skips,
    })
}

/// A number that may be left open.
fn number<T: std::str::FromStr>(raw: &str, bad: &'static str) -> Result<Option<T>, Refusal> {
    match raw.trim() {
        "" => Ok(None),
        raw => raw.parse().map(Some).map_err(|_| Refusal::input(bad)),
    }
}

fn weekday(raw: &str) -> Result<Option<Weekday>, Refusal> {
    let place = WEEKDAYS.iter().position(|name| *name == raw).and_then(|place| u8::try_from(place).ok());
    match place.and_then(|place| Weekday::try_from(place).ok()) {
        None if !raw.is_empty() => Err(Refusal::input("series-choice-bad")),
        weekday => Ok(weekday),
    }
}

async fn draw(seat: &Seat, page: &Page, form: FormView, asked: Option<Asked>) -> Result<HttpResponse, Error> {
    let seats: Vec<_> = page.visitor.seats.iter().map(|row| (row.network.clone(), row.network_name.clone())).collect();
    let network = seat.network.clone();
    let spans: Vec<_> = asked.iter().flat_map(|asked| asked.drawn.iter().filter_map(Drawn::span)).collect();
    let (known, agenda) = page
        .read(move |db| {
            let expected = networks::find(db, &network)?.and_then(|network| network.expected_sessions);
            let has_sessions = !sessions::of_network(db, &network)?.is_empty();
            Ok((Known { expected, has_sessions }, clashes::agenda(db, &network, &spans)?))
        })
        .await?;
    let preview = asked.and_then(|asked| Preview::of(seat, &asked.drawn, asked.trajectory.time, &agenda, &seats, &form));
    page.show("series/new", &NewPage::of(seat, form, known, preview))
}
