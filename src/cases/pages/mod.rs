//! The pages of cases: the list, one case, and what is done with it.

mod moving;
mod writing;

pub use moving::{accept, give_back, schedule, submit, withdraw};
pub use writing::{create, edit, new, update};

use super::access::{Meetings, opened};
use super::rules::Case;
use super::store;
use super::views::{Around, CasePage, CaseView, List, ListPage};
use crate::db::Db;
use crate::ids::CaseId;
use crate::notices;
use crate::people;
use crate::sessions;
use crate::web::{Error, FormView, HttpResponse, Page, Path, Seat};
use chrono::{DateTime, Utc};
use serde::Deserialize;

/// An address that names a case.
#[derive(Debug, Deserialize)]
pub struct CasePath {
    case: CaseId,
}

/// The cases of a network.
pub async fn index(seat: Seat, page: Page) -> Result<HttpResponse, Error> {
    let list = list_of(&seat, &page).await?;
    page.show("cases/index", &ListPage::of(&seat, list))
}

/// The list alone.
pub async fn list(seat: Seat, page: Page) -> Result<HttpResponse, Error> {
    page.show("cases/_list", &list_of(&seat, &page).await?)
}

async fn list_of(seat: &Seat, page: &Page) -> Result<List, Error> {
    let (seat, now) = (seat.clone(), page.now());
    page.read(move |db| {
        let cases = store::of_network(db, &seat.network, &seat.person.id)?;
        let presenters: Vec<_> = cases.iter().map(|(cover, _)| cover.presenter.clone()).collect();
        let names = people::store::names(db, &presenters)?;
        let meetings = Meetings::of(db, &seat)?;
        Ok(List::of(&seat, cases, &names, &meetings, now))
    })
    .await
}

/// One case.
pub async fn show(seat: Seat, page: Page, path: Path<CasePath>) -> Result<HttpResponse, Error> {
    let form = page.form();
    let drawn = draw(&seat, &page, &path.case, form).await?;
    notices::opened(&page, path.case.as_str()).await?;
    Ok(drawn)
}

/// One case alone.
pub async fn fragment(seat: Seat, page: Page, path: Path<CasePath>) -> Result<HttpResponse, Error> {
    let (seat, id, now) = (seat, path.into_inner().case, page.now());
    let view = page
        .read(move |db| seen(db, &seat, &id, now, |seat, case, around| CaseView::of(seat, case, &around), &FormView::default()))
        .await?;
    page.show("cases/_case", &view)
}

/// Draws the page of a case, with a form that came back if one did.
async fn draw(seat: &Seat, page: &Page, id: &CaseId, form: FormView) -> Result<HttpResponse, Error> {
    let (seat, id, now) = (seat.clone(), id.clone(), page.now());
    let view = page.read(move |db| seen(db, &seat, &id, now, |seat, case, around| CasePage::of(seat, case, &around), &form)).await?;
    page.show("cases/show", &view)
}

/// A case, opened for the holder of a seat, and what stands around it.
fn seen<V>(
    db: &mut Db,
    seat: &Seat,
    id: &CaseId,
    now: DateTime<Utc>,
    view: impl FnOnce(&Seat, &Case, Around<'_>) -> V,
    form: &FormView,
) -> Result<V, Error> {
    let (case, meetings) = opened(db, seat, id, now)?;
    let names = people::store::names(db, std::slice::from_ref(&case.cover.presenter))?;
    let mut choices = if seat.facilitates() { sessions::coming(db, std::slice::from_ref(&seat.network), now)? } else { Vec::new() };
    choices.retain(|session| session.state.builds_agenda());
    let presenter = names.get(&case.cover.presenter).map_or("", String::as_str);
    Ok(view(seat, &case, Around { presenter, meetings: &meetings, choices: &choices, form }))
}
