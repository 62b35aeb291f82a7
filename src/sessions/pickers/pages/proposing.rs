//! The form in which a facilitator proposes dates.

use super::until;
use crate::ids::PickerId;
use crate::refusal::Refusal;
use crate::sessions::pages::clock_time;
use crate::sessions::pickers::moves;
use crate::sessions::pickers::rules::{MOST_OPTIONS, Proposal, Row, deadline, moments, too_many};
use crate::sessions::pickers::views::{NewPage, USUAL_ROWS, address_of};
use crate::sessions::rules::{Form, Venue, length};
use crate::web::{Error, Fields, FormView, HttpResponse, Page, Posted, Seat};
use crate::words::{Line, Prose};
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

/// The form that proposes dates.
pub async fn new(seat: Seat, page: Page) -> Result<HttpResponse, Error> {
    draw(&seat.facilitator()?, &page, page.form(), USUAL_ROWS)
}

/// The same form with more rows and all that was typed; nothing is saved.
pub async fn more_rows(seat: Seat, page: Page, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let typed = |name| posted.fields().get(name).map_or(0, Vec::len);
    let rows = typed("date").max(typed("time"));
    if rows > MOST_OPTIONS {
        return posted.answer(Err(too_many().into()), async |form| draw(&seat, &page, form.first(MOST_OPTIONS), rows)).await;
    }
    draw(&seat, &page, FormView::kept(String::new(), posted.fields().clone()), rows + USUAL_ROWS)
}

fn draw(seat: &Seat, page: &Page, form: FormView, rows: usize) -> Result<HttpResponse, Error> {
    page.show("pickers/new", &NewPage::of(seat, form, rows))
}

/// Puts the dates to the group.
pub async fn create(seat: Seat, page: Page, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let saved = save(&seat, &page, &posted).await;
    posted.answer(saved, async |form| draw(&seat, &page, form, USUAL_ROWS)).await
}

async fn save(seat: &Seat, page: &Page, posted: &Posted) -> Result<String, Error> {
    let (zone, now) = (seat.zone, page.now());
    let (id, proposal) = posted.read(|f| Some((f.once(PickerId::parse, PickerId::new), proposal(f, zone, now)?)))?;
    let (network, doer) = (seat.network.clone(), seat.doer(page));
    let address = address_of(&network, &id);
    page.write(move |db| moves::open(db, &network, &id, &proposal, &doer)).await?;
    Ok(address)
}

/// Reads the whole form; all that is wrong is told at once, each at its field.
fn proposal(f: &Fields<'_>, zone: Tz, now: DateTime<Utc>) -> Option<Proposal> {
    let title = f.get("title", Line::parse);
    let note = f.optional("note", Prose::optional);
    let minutes = f.get("minutes", minutes);
    let form = f.get("venue", |raw| Form::parse(raw).ok_or(Refusal::input("sessions-form-bad")));
    let place = f.get("place", |raw| Ok(raw.to_owned()));
    let link = f.get("link", |raw| Ok(raw.to_owned()));
    let venue = form.zip(place.zip(link)).and_then(|(form, (place, link))| told(f, Venue::parse(form, &place, &link)));
    let moments = rows(f).and_then(|rows| told(f, moments(rows, zone, now)));
    let typed = until(f);
    let ahead = moments.as_deref().unwrap_or_default();
    let deadline_at = typed.and_then(|typed| told(f, deadline(typed, ahead, zone, now).map_err(|refusal| vec![refusal])));
    Some(Proposal { title: title?, note: note?, minutes: minutes?, venue: venue?, moments: moments?, deadline_at: deadline_at? })
}

fn told<T>(f: &Fields<'_>, parsed: Result<T, Vec<Refusal>>) -> Option<T> {
    parsed.map_err(|refusals| refusals.into_iter().for_each(|refusal| f.refuse(refusal))).ok()
}

fn minutes(raw: &str) -> Result<i32, Refusal> {
    let bad = Refusal::input("sessions-minutes-bad").count(720);
    let typed: i64 = raw.trim().parse().map_err(|_| bad.clone())?;
    i32::try_from(length(typed)?.num_minutes()).map_err(|_| bad)
}

/// The rows of days and hours, in the order of the form.
fn rows(f: &Fields<'_>) -> Option<Vec<Row>> {
    let keep = |raw: &str| Ok(raw.trim().to_owned());
    let (dates, times) = (f.list("date", keep)?, f.list("time", keep)?);
    let most = dates.len().max(times.len());
    let filled = |texts: Vec<String>| texts.into_iter().chain(std::iter::repeat(String::new())).take(most);
    Some(filled(dates).zip(filled(times)).map(|(date, time)| row(&date, &time)).collect())
}

fn row(date: &str, time: &str) -> Row {
    match (date.is_empty(), time.is_empty()) {
        (true, true) => Ok(None),
        (false, false) => {
            let date = day(date).ok_or(Refusal::input("pickers-option-day"))?;
            let time = clock_time(time).map_err(|_| Refusal::input("pickers-option-hour"))?;
            Ok(Some((date, time)))
        }
        _ => Err(Refusal::input("pickers-option-half")),
    }
}

/// Reads what browsers send for a day.
pub(super) fn day(raw: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(raw.trim(), "%Y-%m-%d").ok()
}
