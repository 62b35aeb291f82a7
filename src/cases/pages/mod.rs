//! The pages of cases: the list, one case, and what is done with it.

mod moving;
mod writing;

pub use moving::{accept, erase, follow_up, give_back, relevel, schedule, submit, withdraw};
pub use writing::{create, draft, edit, new, update};

use super::access::{Standing, opened};
use super::files;
use super::openings;
use super::privacy::Review;
use super::rules::{Case, CaseState, Cover, Level};
use super::settings;
use super::store;
use super::views::{Around, CasePage, CaseView, List, ListPage};
use crate::db::Db;
use crate::i18n::Language;
use crate::ids::CaseId;
use crate::methods;
use crate::networks;
use crate::notices;
use crate::people;
use crate::refusal::Refusal;
use crate::runs;
use crate::sessions;
use crate::web::{Error, Fields, FormView, HttpResponse, Page, Path, Seat};
use chrono::{DateTime, Utc};
use serde::Deserialize;

/// An address that names a case.
#[derive(Debug, Deserialize)]
pub struct CasePath {
    pub(in crate::cases) case: CaseId,
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
        let covers: Vec<_> = cases.iter().map(|(cover, _)| cover.clone()).collect();
        let standing = Standing::to(db, &seat, &covers, now)?;
        Ok(List::of(&seat, cases, &names, &standing, now))
    })
    .await
}

/// One case.
pub async fn show(seat: Seat, page: Page, path: Path<CasePath>) -> Result<HttpResponse, Error> {
    let view = look(&seat, &page, &path.case, CasePage::of, page.form()).await?;
    notices::opened(&page, path.case.as_str()).await?;
    page.show("cases/show", &view)
}

/// Refuses what could point to a client, and was not answered: these words are read long after they were written.
pub(crate) fn names_nobody(f: &Fields<'_>, texts: &[(&'static str, &str)]) -> Option<()> {
    let answers = f.list("not_client", |raw| Ok(raw.to_owned()))?;
    let review = Review::of(texts, &answers);
    review.refusals().into_iter().for_each(|refusal| f.refuse(refusal));
    review.is_clean().then_some(())
}

/// How far a case opens.
fn level(raw: &str) -> Result<Level, Refusal> {
    Level::parse(raw).ok_or(Refusal::input("cases-level-unknown"))
}

/// One case alone.
pub async fn fragment(seat: Seat, page: Page, path: Path<CasePath>) -> Result<HttpResponse, Error> {
    let view = look(&seat, &page, &path.case, CaseView::of, FormView::default()).await?;
    page.show("cases/_case", &view)
}

/// Draws the page of a case again, with a form that came back.
pub(in crate::cases) async fn draw(seat: &Seat, page: &Page, id: &CaseId, form: FormView) -> Result<HttpResponse, Error> {
    let view = look(seat, page, id, CasePage::of, form).await?;
    page.show("cases/show", &view)
}

/// What the holder of a seat sees of a case; that they did is noted.
async fn look<V: Send + 'static>(
    seat: &Seat,
    page: &Page,
    id: &CaseId,
    view: impl FnOnce(&Seat, &Case, &Around<'_>) -> V + Send + 'static,
    form: FormView,
) -> Result<V, Error> {
    let (reader, id, now, language) = (seat.clone(), id.clone(), page.now(), page.visitor.language);
    let (view, cover) = page.read(move |db| seen(db, &reader, &id, (now, language), view, &form)).await?;
    openings::note(page, seat, &cover).await?;
    Ok(view)
}

/// A case, opened for the holder of a seat, and what stands around it.
fn seen<V>(
    db: &mut Db,
    seat: &Seat,
    id: &CaseId,
    (now, language): (DateTime<Utc>, Language),
    view: impl FnOnce(&Seat, &Case, &Around<'_>) -> V,
    form: &FormView,
) -> Result<(V, Cover), Error> {
    let (case, standing) = opened(db, seat, id, now)?;
    let names = people::store::names(db, std::slice::from_ref(&case.cover.presenter))?;
    let mut choices = if seat.facilitates() { sessions::coming(db, std::slice::from_ref(&seat.network), now)? } else { Vec::new() };
    choices.retain(|session| session.state.builds_agenda());
    let presenter = names.get(&case.cover.presenter).map_or("", String::as_str);
    let own = case.cover.presenter == seat.person.id;
    let opened_by = if own { openings::of_case(db, &seat.network, id)? } else { Vec::new() };
    let run = if case.cover.state == CaseState::InDiscussion { runs::of_case(db, &seat.network, id)? } else { None };
    let harvest = runs::harvest_of(db, &seat.network, id, &case.cover.presenter)?;
    let method = match &case.wish.method {
        Some(method) => methods::find(db, &seat.network, method)?,
        None => None,
    };
    let files = files::of_case(db, &seat.network, id)?;
    let around = Around {
        presenter,
        standing: &standing,
        choices: &choices,
        form,
        openings: &opened_by,
        others: networks::people_with_seat(db, &seat.network)?.len().saturating_sub(1),
        run: run.as_ref(),
        harvest: harvest.as_ref(),
        method: method.as_ref(),
        files: &files,
        settings: settings::of(db, &seat.network)?,
        language,
    };
    Ok((view(seat, &case, &around), case.cover))
}
