//! The buttons of a run. Each names the step that its page showed, so that nothing is done to another one.

use super::{CardPath, RunPath, StepPath, draw};
use crate::db::Db;
use crate::ids::{PersonId, RunId};
use crate::refusal::Refusal;
use crate::runs::access::entered;
use crate::runs::moves::{self, Doer};
use crate::runs::rules::{Body, Cast, Run, Turning, Warmth};
use crate::runs::views::Surface;
use crate::web::form::Fields;
use crate::web::{Error, FormView, HttpResponse, Page, Path, Posted, Seat};

const BAD: Refusal = Refusal::input("runs-form-bad");

/// The surface that a form stood on: its page, or the part of it that was drawn anew.
fn surface(posted: &Posted) -> Surface {
    if posted.page.split('?').next().is_some_and(|page| page.contains("/console")) { Surface::Console } else { Surface::Room }
}

fn address(seat: &Seat, run: &RunId, surface: Surface) -> String {
    let run = format!("/networks/{}/runs/{run}", seat.network);
    if surface == Surface::Console { format!("{run}/console") } else { run }
}

/// One deed, in one transaction, with what its form said; answers with the surface that it came from.
async fn act<T: Send + 'static>(
    seat: Seat,
    page: Page,
    run: RunId,
    posted: Posted,
    read: Result<T, Error>,
    deed: impl FnOnce(&mut Db, &Run, T, &Doer) -> Result<(), Error> + Send + 'static,
) -> Result<HttpResponse, Error> {
    let surface = surface(&posted);
    let saved = save(&seat, &page, &run, read, deed).await.map(|()| address(&seat, &run, surface));
    posted.answer(saved, async |form| again(seat, &page, &run, surface, form).await).await
}

/// Work on a run that the holder of the seat may enter, in one transaction, with what a form said.
pub(super) async fn save<T: Send + 'static, R: Send + 'static>(
    seat: &Seat,
    page: &Page,
    run: &RunId,
    read: Result<T, Error>,
    deed: impl FnOnce(&mut Db, &Run, T, &Doer) -> Result<R, Error> + Send + 'static,
) -> Result<R, Error> {
    let form = read?;
    let (reader, id) = (seat.clone(), run.clone());
    let doer = Doer { person: seat.person.id.clone(), now: page.now() };
    page.write(move |db| {
        let run = entered(db, &reader, &id, doer.now)?;
        deed(db, &run, form, &doer)
    })
    .await
}

/// The surface again, with what was typed and what is wrong.
pub(super) async fn again(seat: Seat, page: &Page, run: &RunId, surface: Surface, form: FormView) -> Result<HttpResponse, Error> {
    match surface {
        Surface::Console => draw(seat, page, run, surface, form, "runs/console").await,
        _ => draw(seat, page, run, Surface::Room, form, "runs/room").await,
    }
}

fn seen(f: &Fields) -> Option<usize> {
    f.get("seen", |raw| raw.parse().map_err(|_| BAD))
}

/// One step on, or back.
pub async fn step(seat: Seat, page: Page, path: Path<RunPath>, posted: Posted) -> Result<HttpResponse, Error> {
    let way = |raw: &str| match raw {
        "on" => Ok(true),
        "back" => Ok(false),
        _ => Err(BAD),
    };
    let read = posted.read(|f| {
        let (seen, way) = (seen(f), f.get("way", way));
        Some((seen?, way?))
    });
    act(seat, page, path.run.clone(), posted, read, |db, run, (seen, on), doer| moves::step(db, run, seen, on, doer)).await
}

/// Stops the clock.
pub async fn pause(seat: Seat, page: Page, path: Path<RunPath>, posted: Posted) -> Result<HttpResponse, Error> {
    let read = posted.read_nothing();
    act(seat, page, path.run.clone(), posted, read, |db, run, (), doer| moves::pause(db, run, true, doer)).await
}

/// Lets the clock run again.
pub async fn resume(seat: Seat, page: Page, path: Path<RunPath>, posted: Posted) -> Result<HttpResponse, Error> {
    let read = posted.read_nothing();
    act(seat, page, path.run.clone(), posted, read, |db, run, (), doer| moves::pause(db, run, false, doer)).await
}

/// One minute more.
pub async fn add_minute(seat: Seat, page: Page, path: Path<RunPath>, posted: Posted) -> Result<HttpResponse, Error> {
    let read = posted.read(seen);
    act(seat, page, path.run.clone(), posted, read, moves::add_minute).await
}

/// Shows what everybody wrote.
pub async fn reveal(seat: Seat, page: Page, path: Path<RunPath>, posted: Posted) -> Result<HttpResponse, Error> {
    let read = posted.read(seen);
    act(seat, page, path.run.clone(), posted, read, moves::reveal).await
}

/// Gives the turn to the next.
pub async fn turn_on(seat: Seat, page: Page, path: Path<RunPath>, posted: Posted) -> Result<HttpResponse, Error> {
    let read = posted.read(|f| f.get("person", |raw| PersonId::parse(raw).map_err(|_| BAD)));
    act(seat, page, path.run.clone(), posted, read, |db, run, person, doer| moves::turn_on(db, run, &person, doer)).await
}

/// Lets one's own turn go by.
pub async fn pass(seat: Seat, page: Page, path: Path<RunPath>, posted: Posted) -> Result<HttpResponse, Error> {
    let read = posted.read_nothing();
    act(seat, page, path.run.clone(), posted, read, |db, run, (), doer| moves::pass(db, run, doer)).await
}

/// Says who does what.
pub async fn assign(seat: Seat, page: Page, path: Path<RunPath>, posted: Posted) -> Result<HttpResponse, Error> {
    let person = |raw: &str| if raw.is_empty() { Ok(None) } else { PersonId::parse(raw).map(Some).map_err(|_| BAD) };
    let read = posted.read(|f| {
        let [leader, presenter, observer, timekeeper, note_taker] =
            ["leader", "presenter", "observer", "timekeeper", "note_taker"].map(|name| f.get(name, person));
        Some((leader?, presenter?, observer?, timekeeper?, note_taker?))
    });
    act(seat, page, path.run.clone(), posted, read, |db, run, (leader, presenter, observer, timekeeper, note_taker), doer| {
        let leader = leader.unwrap_or_else(|| run.cast.leader.clone());
        moves::assign(db, run, Cast { leader, presenter, observer, timekeeper, note_taker }, doer)
    })
    .await
}

/// Takes the console over.
pub async fn take_console(seat: Seat, page: Page, path: Path<RunPath>, posted: Posted) -> Result<HttpResponse, Error> {
    let (seat, read) = (seat.facilitator()?, posted.read_nothing());
    act(seat, page, path.run.clone(), posted, read, |db, run, (), doer| moves::take_console(db, run, doer)).await
}

/// Writes one's card of a step.
pub async fn write(seat: Seat, page: Page, path: Path<StepPath>, posted: Posted) -> Result<HttpResponse, Error> {
    let (place, read) = (path.step, posted.read(|f| f.get("body", Body::optional)));
    let surface = surface(&posted);
    let write = move |db: &mut Db, run: &Run, body: Option<Body>, doer: &Doer| moves::write(db, run, place, body.as_ref(), doer);
    let saved = save(&seat, &page, &path.run, read, write).await;
    let back = address(&seat, &path.run, surface);
    if matches!(saved, Ok(true)) {
        return Ok(page.see_other_saying(&back, "flash-card-taken-back"));
    }
    posted.answer(saved.map(|_| back), async |form| again(seat, &page, &path.run, surface, form).await).await
}

/// What a card does with the presenter.
pub async fn rate(seat: Seat, page: Page, path: Path<CardPath>, posted: Posted) -> Result<HttpResponse, Error> {
    let read = posted.read(|f| f.get("warmth", |raw| Warmth::parse(raw).ok_or(BAD)));
    let card = path.card.clone();
    act(seat, page, path.run.clone(), posted, read, move |db, run, warmth, doer| moves::rate(db, run, &card, warmth, doer)).await
}

/// Marks a card as one that helps, or no longer.
pub async fn choose(seat: Seat, page: Page, path: Path<CardPath>, posted: Posted) -> Result<HttpResponse, Error> {
    let read = posted.read(|f| f.get("chosen", |raw| raw.parse().map_err(|_| BAD)));
    let card = path.card.clone();
    act(seat, page, path.run.clone(), posted, read, move |db, run, chosen, doer| moves::choose(db, run, &card, chosen, doer)).await
}

/// The presenter says whether they turn away, or turns back.
pub async fn turn(seat: Seat, page: Page, path: Path<RunPath>, posted: Posted) -> Result<HttpResponse, Error> {
    let read = posted.read(|f| f.get("turning", |raw| Turning::parse(raw).ok_or(BAD)));
    act(seat, page, path.run.clone(), posted, read, moves::turn).await
}

/// Marks a question of the queue as answered, or not yet.
pub async fn answer(seat: Seat, page: Page, path: Path<CardPath>, posted: Posted) -> Result<HttpResponse, Error> {
    let read = posted.read(|f| f.get("answered", |raw| raw.parse().map_err(|_| BAD)));
    let card = path.card.clone();
    act(seat, page, path.run.clone(), posted, read, move |db, run, answered, doer| moves::answer(db, run, &card, answered, doer)).await
}

/// Ends the run; its harvest stays open.
pub async fn end(seat: Seat, page: Page, path: Path<RunPath>, posted: Posted) -> Result<HttpResponse, Error> {
    let read = posted.read_nothing();
    act(seat, page, path.run.clone(), posted, read, |db, run, (), doer| moves::end(db, run, doer)).await
}
