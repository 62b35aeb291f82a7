//! The harvest of a run: what its presenters take along, and what the circle keeps.

use super::deeds::{again, save};
use super::{PointPath, RunPath};
use crate::cases::pages::names_nobody;
use crate::db::Db;
use crate::ids::{LearningPointId, RunId};
use crate::runs::moves::{self, Doer};
use crate::runs::rules::{Conclusion, Run};
use crate::runs::store;
use crate::runs::views::{LearnedPage, Surface};
use crate::sessions::report;
use crate::web::{Error, HttpResponse, Page, Path, Posted, Seat};
use crate::words::{Line, Prose};
use actix_web::web;
use serde::Deserialize;

/// What somebody looks for among the learning points.
#[derive(Debug, Clone, Deserialize)]
pub struct Search {
    #[serde(default)]
    q: String,
}

/// An address that names a learning point among all of them.
#[derive(Debug, Clone, Deserialize)]
pub struct LearnedPath {
    point: LearningPointId,
}

/// Everything that a network learned and kept, from its runs and in its reports.
pub async fn learned(seat: Seat, page: Page, search: web::Query<Search>) -> Result<HttpResponse, Error> {
    let network = seat.network.clone();
    let (kept, reported) = page.read(move |db| Ok((store::kept_by(db, &network)?, report::learned(db, &network)?))).await?;
    page.show("runs/learned", &LearnedPage::of(&seat, kept, reported, &search.q))
}

/// Lets go of a learning point where all of them stand: the case that it came from may be gone.
pub async fn forget(seat: Seat, page: Page, path: Path<LearnedPath>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    posted.read_nothing()?;
    let address = format!("/networks/{}/learned", seat.network);
    let let_go = move |db: &mut Db| if store::let_go(db, &seat.network, &path.point)? { Ok(()) } else { Err(Error::NotFound) };
    page.write(let_go).await?;
    Ok(page.see_other_saying(&address, "flash-point-let-go"))
}

/// One deed of the harvest; answers with the harvest.
async fn act<T: Send + 'static>(
    seat: Seat,
    page: Page,
    run: RunId,
    posted: Posted,
    read: Result<T, Error>,
    deed: impl FnOnce(&mut Db, &Run, T, &Doer) -> Result<(), Error> + Send + 'static,
) -> Result<HttpResponse, Error> {
    let address = format!("/networks/{}/runs/{run}#harvest", seat.network);
    let saved = save(&seat, &page, &run, read, deed).await.map(|()| address);
    posted.answer(saved, async |form| again(seat, &page, &run, Surface::Room, form).await).await
}

/// What a presenter takes along, does first, and says to the circle.
pub async fn conclude(seat: Seat, page: Page, path: Path<RunPath>, posted: Posted) -> Result<HttpResponse, Error> {
    let read = posted.read(|f| {
        let line = |field| f.get(field, Line::<200>::optional).map(|line| line.map(String::from).unwrap_or_default());
        let (insight, next_step, thanks) = (f.get("insight", Prose::<2000>::optional), line("next_step"), line("thanks"));
        let insight = insight?.map(String::from).unwrap_or_default();
        let conclusion = Conclusion { insight, next_step: next_step?, thanks: thanks? };
        let Conclusion { insight, next_step, thanks } = &conclusion;
        names_nobody(f, &[("insight", insight), ("next_step", next_step), ("thanks", thanks)])?;
        Some(conclusion)
    });
    act(seat, page, path.run.clone(), posted, read, |db, run, conclusion, doer| moves::conclude(db, run, &conclusion, doer)).await
}

/// Keeps a learning point for the circle.
pub async fn keep(seat: Seat, page: Page, path: Path<RunPath>, posted: Posted) -> Result<HttpResponse, Error> {
    let read = posted.read(|f| {
        let id = f.once(LearningPointId::parse, LearningPointId::new);
        let point = f.get("point", Prose::<500>::parse)?;
        names_nobody(f, &[("point", point.as_str())])?;
        Some((id, point))
    });
    act(seat, page, path.run.clone(), posted, read, |db, run, (id, point), doer| moves::keep(db, run, &id, &point, doer)).await
}

/// Lets go of a learning point.
pub async fn let_go(seat: Seat, page: Page, path: Path<PointPath>, posted: Posted) -> Result<HttpResponse, Error> {
    let (id, read) = (path.point.clone(), posted.read_nothing());
    act(seat, page, path.run.clone(), posted, read, move |db, run, (), doer| moves::let_go(db, run, &id, doer)).await
}
