//! Writing a case: a new one, and a draft again. A draft saves itself while it is written.

use super::{CasePath, level};
use crate::cases::access::opened;
use crate::cases::moves::{self, CHARTER_FIRST, Mover, begin, rewrite, submit};
use crate::cases::privacy::Review;
use crate::cases::rules::{Case, Hand, Inside, Phase, Text, Theme, Urgency, Wish};
use crate::cases::store::{self, Written};
use crate::cases::views::case_address;
use crate::cases::views::{FormPage, Given};
use crate::db::Db;
use crate::ids::CaseId;
use crate::methods::{self, Aim, Method};
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
    draw_new(&seat, &page, &CaseId::new(), page.form()).await
}

/// Keeps a new case and, when it is ready, hands it in.
pub async fn create(seat: Seat, page: Page, posted: Posted) -> Result<HttpResponse, Error> {
    match keep_new(&seat, &page, &posted).await {
        Ok(kept) => answer(&seat, &page, &posted, kept).await,
        Err(error) => {
            let id = posted.once(CaseId::parse, CaseId::new);
            posted.answer(Err(error), async |form| draw_new(&seat, &page, &id, form).await).await
        }
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

/// Keeps what was typed so far, and answers what the check finds in it and how far the writer is.
pub async fn draft(seat: Seat, page: Page, path: Path<CasePath>, posted: Posted) -> Result<HttpResponse, Error> {
    match keep_draft(&seat, &page, &path.case, &posted).await {
        Ok(drawn) => page.show("cases/_draft", &drawn),
        Err(error) => posted.answer(Err(error), async |form| draw_draft(&seat, &page, &path.case, form).await).await,
    }
}

async fn draw_draft(seat: &Seat, page: &Page, id: &CaseId, form: FormView) -> Result<HttpResponse, Error> {
    let (network, case) = (seat.network.clone(), id.clone());
    match page.read(move |db| Ok(store::case(db, &network, &case)?)).await? {
        Some(_) => draw_edit(seat, page, id, form).await,
        None => draw_new(seat, page, id, form).await,
    }
}

/// To the case, or to its form again with what stands in the way.
async fn answer(seat: &Seat, page: &Page, posted: &Posted, kept: Kept) -> Result<HttpResponse, Error> {
    if kept.problems.is_empty() {
        return Ok(see_other(&case_address(&seat.network, &kept.case)));
    }
    posted.answer(Err(Error::Invalid(kept.problems)), async |form| draw_edit(seat, page, &kept.case, form).await).await
}

async fn keep_new(seat: &Seat, page: &Page, posted: &Posted) -> Result<Kept, Error> {
    if !seat.signed {
        return Err(CHARTER_FIRST.into());
    }
    let (id, _, sent) = posted.read(|f| Some((f.once(CaseId::parse, CaseId::new), seen(f)?, sent(f)?)))?;
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

/// The draft of this name, begun or written again, drawn with what it says now.
async fn keep_draft(seat: &Seat, page: &Page, id: &CaseId, posted: &Posted) -> Result<FormPage, Error> {
    if !seat.signed {
        return Err(CHARTER_FIRST.into());
    }
    let (seen, written) = posted.read(|f| {
        let (seen, written) = (seen(f), written(f));
        Some((seen?, written?))
    })?;
    let mover = Mover::of(seat, Hand::Presenter, page.now());
    let (seat, id, language) = (seat.clone(), id.clone(), page.visitor.language);
    page.write(move |db| {
        match store::case(db, &seat.network, &id)? {
            None => begin(db, &id, &written, &mover)?,
            Some(case) if case.cover.presenter != seat.person.id => return Err(Error::NotFound),
            // A form that was drawn before there was a draft knows no later one than the one that it began itself.
            Some(case) => rewrite(db, &case, seen.unwrap_or(1), &written, &mover)?,
        }
        let case = store::case(db, &seat.network, &id)?.ok_or(Error::NotFound)?;
        // The answer shows how far the words are, and nothing to choose.
        let given = Given { id: &id, case: Some(&case), form: FormView::default(), methods: &[], colleagues: 0, language };
        Ok(FormPage::of(&seat, given))
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

/// The version that the form was drawn from; a form for a new case has none.
fn seen(f: &Fields<'_>) -> Option<Option<i32>> {
    f.optional("version", |raw| if raw.is_empty() { Ok(None) } else { version(raw).map(Some) })
}

fn sent(f: &Fields<'_>) -> Option<Sent> {
    let (written, ready) = (written(f), f.get("ready", ready));
    Some(Sent { written: written?, ready: ready? })
}

/// While a case is a draft, everything may be missing or too much: what was typed is kept.
fn written(f: &Fields<'_>) -> Option<Written> {
    let title = f.optional("title", Line::optional);
    let context = f.optional("context", Prose::optional);
    let tried = f.optional("tried", Prose::optional);
    let question = f.optional("question", Prose::optional);
    let (level, shielded) = (f.get("level", level), f.ticked("shielded"));
    let wish = wish(f);
    let answers = f.list("not_client", |raw| Ok(raw.to_owned()));
    let text = Text { title: title?, context: context?, tried: tried?, question: question? };
    // Only answers that fit a finding of this very text are kept.
    let answered = Review::of(&text.fields(), &answers?).answers();
    let inside = Inside { text, answered, ..Inside::default() };
    Some(Written { inside, wish: wish?, level: level?, shielded })
}

fn wish(f: &Fields<'_>) -> Option<Wish> {
    let help = f.optional("help", |raw| known(raw, Aim::parse, "cases-help-unknown"));
    let urgency = f.optional("urgency", |raw| known(raw, Urgency::parse, "cases-urgency-unknown"));
    let themes = f.list("theme", |raw| Theme::parse(raw).ok_or(Refusal::input("cases-theme-unknown")));
    let phase = f.optional("phase", |raw| known(raw, Phase::parse, "cases-phase-unknown"));
    let method = f.optional("method", Line::<60>::optional);
    Some(Wish { help: help?, urgency: urgency?.unwrap_or_default(), themes: themes?, method: method?.map(String::from), phase: phase? })
}

/// A choice from a list, or none.
fn known<T>(raw: &str, parse: impl FnOnce(&str) -> Option<T>, unknown: &'static str) -> Result<Option<T>, Refusal> {
    if raw.is_empty() { Ok(None) } else { parse(raw).map(Some).ok_or(Refusal::input(unknown)) }
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

/// What the form shows beside the case.
struct Beside {
    methods: Vec<Method>,
    colleagues: usize,
}

impl Beside {
    fn of(db: &mut Db, seat: &Seat, mover: &Mover) -> Result<Self, Error> {
        Ok(Self { methods: methods::all(db, &seat.network)?, colleagues: moves::colleagues(db, seat, mover.now)?.len() })
    }
}

async fn draw_new(seat: &Seat, page: &Page, id: &CaseId, form: FormView) -> Result<HttpResponse, Error> {
    draw_form(seat, page, id, None, form).await
}

async fn draw_edit(seat: &Seat, page: &Page, id: &CaseId, form: FormView) -> Result<HttpResponse, Error> {
    let (reader, case, now) = (seat.clone(), id.clone(), page.now());
    let (case, _) = page.read(move |db| opened(db, &reader, &case, now)).await?;
    if case.cover.presenter != seat.person.id {
        return Err(Error::NotFound);
    }
    if form.is_blank() && !case.cover.state.is_with_presenter() {
        return Ok(see_other(&case_address(&seat.network, id)));
    }
    draw_form(seat, page, id, Some(&case), form).await
}

async fn draw_form(seat: &Seat, page: &Page, id: &CaseId, case: Option<&Case>, form: FormView) -> Result<HttpResponse, Error> {
    let (reader, mover) = (seat.clone(), Mover::of(seat, Hand::Presenter, page.now()));
    let Beside { methods, colleagues } = page.read(move |db| Beside::of(db, &reader, &mover)).await?;
    let given = Given { id, case, form, methods: &methods, colleagues, language: page.visitor.language };
    page.show("cases/form", &FormPage::of(seat, given))
}
