//! The pages of a network's own copies: its members read them, its facilitators make and change them.

use crate::i18n::Language;
use crate::ids::{MethodId, NetworkId};
use crate::methods::library::{library, named};
use crate::methods::moves::{self, Doer};
use crate::methods::rules::{Change, Own, StepChange, minutes};
use crate::methods::store;
use crate::methods::views::edit::{EditPage, STEP_FIELDS, StepFields};
use crate::methods::views::list::OwnListPage;
use crate::methods::views::show::OwnMethodPage;
use crate::people;
use crate::refusal::Refusal;
use crate::web::{Error, Fields, FormView, HttpResponse, Page, Path, Posted, Seat};
use crate::words::{Line, Prose};
use serde::Deserialize;

/// The copy that an address names.
#[derive(Debug, Clone, Deserialize)]
pub struct CopyPath {
    copy: MethodId,
}

fn doer(seat: &Seat, page: &Page) -> Doer {
    Doer { person: seat.person.id.clone(), now: page.now() }
}

fn address(seat: &Seat) -> String {
    format!("/networks/{}/methods", seat.network)
}

/// The copies of a network.
pub async fn list(seat: Seat, page: Page) -> Result<HttpResponse, Error> {
    draw_list(&seat, &page, page.form()).await
}

async fn draw_list(seat: &Seat, page: &Page, form: FormView) -> Result<HttpResponse, Error> {
    let network = seat.network.clone();
    let copies = page.read(move |db| Ok(store::copies(db, &network)?)).await?;
    page.show("methods/own", &OwnListPage::of(seat, &copies, library(), form, page.visitor.language))
}

/// Copies a method of the library.
pub async fn copy(seat: Seat, page: Page, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let saved = save_copy(&seat, &page, &posted).await;
    posted.answer(saved, async |form| draw_list(&seat, &page, form).await).await
}

async fn save_copy(seat: &Seat, page: &Page, posted: &Posted) -> Result<String, Error> {
    let (id, method) = posted.read(|f| {
        let id = f.once(MethodId::parse, MethodId::new);
        Some((id, f.get("method", |raw| named(raw).ok_or(Refusal::input("methods-copy-choose")))?))
    })?;
    let (network, doer, address) = (seat.network.clone(), doer(seat, page), format!("{}/{id}", address(seat)));
    page.write(move |db| moves::copy(db, &network, &id, method, doer)).await?;
    Ok(address)
}

/// One copy: a form for facilitators, to read for the others.
pub async fn show(seat: Seat, page: Page, path: Path<CopyPath>) -> Result<HttpResponse, Error> {
    draw(&seat, &page, &path.copy, page.form()).await
}

async fn draw(seat: &Seat, page: &Page, id: &MethodId, form: FormView) -> Result<HttpResponse, Error> {
    let (network, id) = (seat.network.clone(), id.clone());
    let (own, names) = page
        .read(move |db| {
            let own = moves::found(db, &network, &id)?;
            let names = people::store::names(db, std::slice::from_ref(&own.changed_by))?;
            Ok((own, names))
        })
        .await?;
    let changed_by = names.get(&own.changed_by).map_or("", String::as_str);
    let language = page.visitor.language;
    match seat.facilitates() {
        true => page.show("methods/edit", &EditPage::of(seat, &own, changed_by, form, language)),
        false => page.show("methods/copy", &OwnMethodPage::of(seat, &own, language)),
    }
}

/// Changes the words and minutes of a copy.
pub async fn change(seat: Seat, page: Page, path: Path<CopyPath>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let saved = save_change(&seat, &page, &path.copy, &posted).await;
    posted.answer(saved, async |form| draw(&seat, &page, &path.copy, form).await).await
}

async fn save_change(seat: &Seat, page: &Page, id: &MethodId, posted: &Posted) -> Result<String, Error> {
    let (network, id) = (seat.network.clone(), id.clone());
    let own = found(&network, &id, page).await?;
    let (change, seen, language) = posted.read(|f| {
        let (change, seen, language) = (typed(f, &own), f.get("version", seen), f.get("language", language));
        Some((change?, seen?, language?))
    })?;
    let doer = doer(seat, page);
    page.write(move |db| moves::change(db, &network, (&id, seen), &change, language, doer)).await?;
    Ok(address(seat))
}

async fn found(network: &NetworkId, id: &MethodId, page: &Page) -> Result<Own, Error> {
    let (network, id) = (network.clone(), id.clone());
    page.read(move |db| moves::found(db, &network, &id)).await
}

/// Reads the whole form; all that is wrong is told at once, each at its field.
fn typed(f: &Fields<'_>, own: &Own) -> Option<Change> {
    let (name, purpose) = (f.get("name", Line::parse), f.get("purpose", Prose::parse));
    let step = |names: &StepFields| {
        let (name, minutes) = (f.get(names.name, Line::parse), f.get(names.minutes, minutes));
        let instruction = f.get(names.instruction, Prose::parse);
        Some(StepChange { name: name?, minutes: minutes?, instruction: instruction? })
    };
    // First every step is read, then the first that cannot be used ends it.
    let steps: Vec<_> = STEP_FIELDS.iter().take(own.method.steps.len()).map(step).collect();
    Some(Change { name: name?, purpose: purpose?, steps: steps.into_iter().collect::<Option<_>>()? })
}

fn seen(raw: &str) -> Result<u32, Refusal> {
    raw.parse().map_err(|_| Refusal::input("methods-version-bad"))
}

/// The language that the form was drawn in: its words belong there, whatever its reader chose since.
fn language(raw: &str) -> Result<Language, Refusal> {
    Language::parse(raw).ok_or(Refusal::input("methods-version-bad"))
}

/// Takes a copy away.
pub async fn remove(seat: Seat, page: Page, path: Path<CopyPath>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let saved = match posted.read(|f| f.get("version", seen)) {
        Ok(seen) => {
            let (network, id) = (seat.network.clone(), path.copy.clone());
            page.write(move |db| moves::remove(db, &network, &id, seen)).await.map(|()| address(&seat))
        }
        Err(no) => Err(no),
    };
    posted.answer(saved, async |form| draw(&seat, &page, &path.copy, form).await).await
}
