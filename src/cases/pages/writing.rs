//! Writing a case: a new one, and a draft again.

use super::CasePath;
use crate::cases::access::opened;
use crate::cases::moves::{CHARTER_FIRST, Mover, begin, rewrite, submit};
use crate::cases::privacy::Review;
use crate::cases::rules::{Hand, Level, Phase, Text};
use crate::cases::store::{self, Written};
use crate::cases::views::{FormPage, Given};
use crate::db::Db;
use crate::ids::CaseId;
use crate::refusal::Refusal;
use crate::web::{Error, Fields, FormView, HttpResponse, Page, Path, Posted, Seat, see_other};
use crate::words::{Line, Prose};

/// What the form of a case says.
struct Sent {
    written: Written,
    /// Whether the case is handed in now, or kept as a draft.
    ready: bool,
}

/// What came of it: the case is kept, and these things stand in the way of handing it in.
struct Kept {
    case: CaseId,
    problems: Vec<Refusal>,
}

/// The form for a new case.
pub async fn new(seat: Seat, page: Page) -> Result<HttpResponse, Error> {
    if !seat.signed {
        return Err(CHARTER_FIRST.into());
    }
    draw_new(&seat, &page, page.form())
}

/// Keeps a new case and, when it is ready, hands it in.
pub async fn create(seat: Seat, page: Page, posted: Posted) -> Result<HttpResponse, Error> {
    match keep_new(&seat, &page, &posted).await {
        Ok(kept) => answer(&seat, &page, &posted, kept).await,
        Err(error) => posted.answer(Err(error), async |form| draw_new(&seat, &page, form)).await,
    }
}

/// The form for a draft.
pub async fn edit(seat: Seat, page: Page, path: Path<CasePath>) -> Result<HttpResponse, Error> {
    draw_edit(&seat, &page, &path.case, page.form()).await
}

/// Keeps a draft again and, when it is ready, hands it in.
pub async fn update(seat: Seat, page: Page, path: Path<CasePath>, posted: Posted) -> Result<HttpResponse, Error> {
    match keep_again(&seat, &page, &path.case, &posted).await {
        Ok(kept) => answer(&seat, &page, &posted, kept).await,
        Err(error) => posted.answer(Err(error), async |form| draw_edit(&seat, &page, &path.case, form).await).await,
    }
}

/// To the case, or to its form again with what stands in the way.
async fn answer(seat: &Seat, page: &Page, posted: &Posted, kept: Kept) -> Result<HttpResponse, Error> {
    if kept.problems.is_empty() {
        return Ok(see_other(&address(seat, &kept.case)));
    }
    posted.answer(Err(Error::Invalid(kept.problems)), async |form| draw_edit(seat, page, &kept.case, form).await).await
}

fn address(seat: &Seat, case: &CaseId) -> String {
    format!("/networks/{}/cases/{case}", seat.network)
}

async fn keep_new(seat: &Seat, page: &Page, posted: &Posted) -> Result<Kept, Error> {
    if !seat.signed {
        return Err(CHARTER_FIRST.into());
    }
    let (id, sent) = posted.read(|f| Some((f.once(CaseId::parse, CaseId::new), sent(f)?)))?;
    let mover = Mover::of(seat, Hand::Presenter, page.now());
    let seat = seat.clone();
    page.write(move |db| {
        match store::case(db, &seat.network, &id)? {
            None => begin(db, &id, &sent.written, &mover)?,
            Some(case) if case.cover.presenter != seat.person.id => return Err(Error::NotFound),
            // The same form sent again: what it says now is kept, unless the case has gone on already.
            Some(case) if case.cover.state.is_with_presenter() => rewrite(db, &case, case.cover.version, &sent.written, &mover)?,
            Some(_) => return Ok(Kept { case: id, problems: Vec::new() }),
        }
        hand_in(db, &seat, id, sent.ready, &mover)
    })
    .await
}

async fn keep_again(seat: &Seat, page: &Page, id: &CaseId, posted: &Posted) -> Result<Kept, Error> {
    let (version, sent) = posted.read(|f| {
        let (version, sent) = (f.get("version", version), sent(f));
        Some((version?, sent?))
    })?;
    let mover = Mover::of(seat, Hand::Presenter, page.now());
    let (seat, id) = (seat.clone(), id.clone());
    page.write(move |db| {
        let (case, _) = opened(db, &seat, &id, mover.now)?;
        if case.cover.presenter != seat.person.id {
            return Err(Error::NotFound);
        }
        rewrite(db, &case, version, &sent.written, &mover)?;
        hand_in(db, &seat, id, sent.ready, &mover)
    })
    .await
}

fn hand_in(db: &mut Db, seat: &Seat, id: CaseId, ready: bool, mover: &Mover) -> Result<Kept, Error> {
    let problems = match (ready, store::case(db, &seat.network, &id)?) {
        (true, Some(case)) => submit(db, &case, mover)?,
        _ => Vec::new(),
    };
    Ok(Kept { case: id, problems })
}

/// While a case is a draft, everything may be missing.
fn sent(f: &Fields<'_>) -> Option<Sent> {
    let title = f.optional("title", Line::optional);
    let context = f.optional("context", Prose::optional);
    let tried = f.optional("tried", Prose::optional);
    let question = f.optional("question", Prose::optional);
    let phase = f.get("phase", phase);
    let level = f.get("level", |raw| Level::parse(raw).ok_or(Refusal::input("cases-level-unknown")));
    let answers = f.list("not_client", |raw| Ok(raw.to_owned()));
    let ready = f.get("ready", ready);
    let text = Text { title: title?, context: context?, tried: tried?, question: question? };
    // Only answers that fit a finding of this very text are kept.
    let answered = Review::of(&text.fields(), &answers?).answers();
    Some(Sent { written: Written { text, phase: phase?, level: level?, answered }, ready: ready? })
}

fn phase(raw: &str) -> Result<Option<Phase>, Refusal> {
    if raw.is_empty() { Ok(None) } else { Phase::parse(raw).map(Some).ok_or(Refusal::input("cases-phase-unknown")) }
}

fn ready(raw: &str) -> Result<bool, Refusal> {
    match raw {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err(Refusal::input("cases-ready-unknown")),
    }
}

fn version(raw: &str) -> Result<i32, Refusal> {
    raw.parse().map_err(|_| Refusal::input("cases-version-unknown"))
}

fn draw_new(seat: &Seat, page: &Page, form: FormView) -> Result<HttpResponse, Error> {
    page.show("cases/form", &FormPage::of(seat, Given { case: None, form }))
}

async fn draw_edit(seat: &Seat, page: &Page, id: &CaseId, form: FormView) -> Result<HttpResponse, Error> {
    let (reader, id, now) = (seat.clone(), id.clone(), page.now());
    let (case, _) = page.read(move |db| opened(db, &reader, &id, now)).await?;
    if case.cover.presenter != seat.person.id {
        return Err(Error::NotFound);
    }
    if form.is_blank() && !case.cover.state.is_with_presenter() {
        return Ok(see_other(&address(seat, &case.cover.id)));
    }
    page.show("cases/form", &FormPage::of(seat, Given { case: Some(&case), form }))
}
