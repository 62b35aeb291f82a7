//! One case, opened.

use super::found::Findings;
use super::{case_address, local, network_address, session_number, state_text, tone};
use crate::cases::access::{Standing, reader};
use crate::cases::files::{CaseFile, FilesView};
use crate::cases::privacy::check;
use crate::cases::rules::keeping::erased_at;
use crate::cases::rules::{Case, CaseState, Hand, Level, Theme, step};
use crate::cases::settings::Settings;
use crate::i18n::Language;
use crate::ids::{PersonId, RunId};
use crate::methods::rules::said;
use crate::methods::{Aim, Method};
use crate::runs::Harvested;
use crate::sessions::Session;
use crate::web::{Face, FormView, Seat};
use crate::words::Prose;
use chrono::{DateTime, FixedOffset, Utc};
use serde::Serialize;

/// The page around a case.
#[derive(Debug, Serialize)]
pub struct CasePage {
    case: CaseView,
    form: FormView,
}

/// A case alone: the fragment of a live update.
#[derive(Debug, Serialize)]
pub struct CaseView {
    id: String,
    address: String,
    network_name: String,
    network_address: String,
    own: bool,
    state: String,
    tone: &'static str,
    level: String,
    shielded: bool,
    session_number: Option<i32>,
    session_address: String,
    face: Face,
    title: String,
    context: String,
    question: String,
    tried: String,
    erased: bool,
    first_person: bool,
    /// What few people fit, for the facilitator who reads.
    rare: Vec<String>,
    reason: Option<String>,
    updated_at: DateTime<FixedOffset>,
    erased_at: Option<DateTime<FixedOffset>>,
    months: u32,
    wish: WishView,
    /// Where the circle works on it now.
    run: Option<String>,
    files: FilesView,
    harvest: Option<Harvest>,
    aftermath: String,
    readers: Readers,
    may: May,
    levels: Vec<LevelChoice>,
    sessions: Vec<SessionChoice>,
    return_form: FormView,
    schedule_form: FormView,
    aftermath_form: FormView,
    aftermath_found: Findings,
}

/// What the presenter asks for: keys of texts, and the name of a method.
#[derive(Debug, Serialize)]
struct WishView {
    help: Option<String>,
    urgency: String,
    themes: Vec<String>,
    method: String,
    phase: Option<String>,
}

/// What the circle and the presenter took with them.
#[derive(Debug, Serialize)]
struct Harvest {
    method: String,
    at: Option<DateTime<FixedOffset>>,
    insight: String,
    next_step: String,
    thanks: String,
    points: Vec<String>,
}

/// Who has read the case; its presenter sees the names.
#[derive(Debug, Serialize)]
struct Readers {
    count: usize,
    of: usize,
    names: Vec<ReaderLine>,
}

#[derive(Debug, Serialize)]
struct ReaderLine {
    name: String,
    at: DateTime<FixedOffset>,
}

/// What the reader may do.
#[derive(Debug, Serialize)]
struct May {
    edit: bool,
    decide: bool,
    schedule: bool,
    withdraw: bool,
    relevel: bool,
    follow_up: bool,
    erase: bool,
}

#[derive(Debug, Serialize)]
struct LevelChoice {
    value: &'static str,
    text: String,
    chosen: bool,
}

#[derive(Debug, Serialize)]
struct SessionChoice {
    value: String,
    text: String,
    at: DateTime<FixedOffset>,
    chosen: bool,
}

/// What stands around a case on its page.
pub struct Around<'a> {
    /// The presenter's name.
    pub presenter: &'a str,
    /// How the reader stands to it.
    pub standing: &'a Standing,
    /// The sessions whose agenda is still being built.
    pub choices: &'a [Session],
    /// The form that came back, if one did.
    pub form: &'a FormView,
    /// Who opened it; for its presenter.
    pub openings: &'a [(PersonId, String, DateTime<Utc>)],
    /// How many others have a seat.
    pub others: usize,
    /// The run in which the circle works on it now.
    pub run: Option<&'a RunId>,
    /// The run in which the circle worked on it, and what was kept.
    pub harvest: Option<&'a Harvested>,
    /// The method that the presenter wished for.
    pub method: Option<&'a Method>,
    /// The files that lie with it.
    pub files: &'a [CaseFile],
    /// What the circle agreed on.
    pub settings: Settings,
    /// The language of the page.
    pub language: Language,
}

impl CasePage {
    /// The page of a case.
    pub fn of(seat: &Seat, case: &Case, around: &Around<'_>) -> Self {
        Self { case: CaseView::of(seat, case, around), form: around.form.clone() }
    }
}

impl CaseView {
    /// A case as the holder of a seat sees it, who may read it.
    pub fn of(seat: &Seat, case: &Case, around: &Around<'_>) -> Self {
        let (cover, inside) = (&case.cover, &case.inside);
        let own = cover.presenter == seat.person.id;
        let address = case_address(&seat.network, &cover.id);
        let [title, context, question, tried] = inside.text.fields().map(|(_, text)| text.to_owned());
        let session = around.standing.session(cover);
        let network_address = network_address(&seat.network);
        let aftermath_form = around.form.only(&format!("{address}/aftermath"));
        let erased_at = case.closed_at.filter(|_| !cover.state.is_erased()).map(|at| erased_at(at, around.settings.months));
        Self {
            id: cover.id.to_string(),
            network_name: seat.network_name.clone(),
            own,
            state: state_text(cover.state, own),
            tone: tone(cover.state),
            level: format!("cases-level-{}", cover.level.as_str()),
            shielded: cover.shielded,
            session_number: session_number(session),
            session_address: session.map_or_else(String::new, |session| format!("{network_address}/sessions/{}", session.id)),
            network_address,
            face: Face::of(&cover.presenter, around.presenter),
            title,
            context,
            question,
            tried,
            erased: cover.state.is_erased(),
            first_person: inside.text.asks_in_first_person(),
            rare: if seat.facilitates() && cover.state == CaseState::Submitted { rare(case) } else { Vec::new() },
            reason: inside.reason.clone().filter(|_| own && cover.state == CaseState::Returned),
            updated_at: local(seat, cover.updated_at),
            erased_at: erased_at.map(|at| local(seat, at)),
            months: around.settings.months,
            wish: WishView::of(case, around),
            run: around.run.map(|run| format!("{}/runs/{run}", super::network_address(&seat.network))),
            files: FilesView::of(around.files, &address, cover.state, own, around.settings.files, around.form),
            harvest: around.harvest.map(|harvested| Harvest::of(seat, harvested, around.language)),
            aftermath: inside.aftermath.as_ref().map_or("", Prose::as_str).to_owned(),
            readers: Readers::of(seat, around),
            may: May::of(seat, case),
            levels: levels(case, own),
            sessions: around.choices.iter().map(|session| choice(seat, session, around.form)).collect(),
            return_form: around.form.only(&format!("{address}/return")),
            schedule_form: around.form.only(&format!("{address}/scheduling")),
            aftermath_found: Findings::typed("aftermath", &aftermath_form),
            aftermath_form,
            address,
        }
    }
}

impl WishView {
    fn of(case: &Case, around: &Around<'_>) -> Self {
        let wish = &case.wish;
        Self {
            help: wish.help.map(|aim: Aim| format!("methods-aim-{}", aim.as_str())),
            urgency: format!("cases-urgency-{}", wish.urgency.as_str()),
            themes: wish.themes.iter().map(|theme: &Theme| format!("cases-theme-{}", theme.as_str())).collect(),
            method: around.method.map_or("", |method| said(&method.name, around.language)).to_owned(),
            phase: wish.phase.map(|phase| format!("cases-phase-{}", phase.as_str())),
        }
    }
}

impl Harvest {
    fn of(seat: &Seat, harvested: &Harvested, language: Language) -> Self {
        let Harvested { run, conclusion, kept } = harvested;
        Self {
            method: said(&run.method.name, language).to_owned(),
            at: run.ended_at.map(|at| local(seat, at)),
            insight: conclusion.insight.clone(),
            next_step: conclusion.next_step.clone(),
            thanks: conclusion.thanks.clone(),
            points: kept.iter().map(|point| point.body.clone()).collect(),
        }
    }
}

impl Readers {
    fn of(seat: &Seat, around: &Around<'_>) -> Self {
        let names = around.openings.iter().map(|(_, name, at)| ReaderLine { name: name.clone(), at: local(seat, *at) });
        Self { count: around.openings.len(), of: around.others, names: names.collect() }
    }
}

impl May {
    fn of(seat: &Seat, case: &Case) -> Self {
        let (cover, own) = (&case.cover, case.cover.presenter == seat.person.id);
        let presents = |to| own && step(cover.state, to, Hand::Presenter).is_ok();
        let leads = |to| seat.facilitates() && step(cover.state, to, Hand::Facilitator).is_ok();
        Self {
            edit: own && cover.state.is_with_presenter(),
            decide: cover.state == CaseState::Submitted && leads(CaseState::Accepted),
            schedule: leads(CaseState::Scheduled),
            withdraw: presents(CaseState::Withdrawn),
            relevel: cover.hand_of(&reader(seat)).is_some() && !cover.state.is_erased() && !cover.state.is_with_presenter(),
            follow_up: presents(CaseState::FollowedUp) || own && cover.state == CaseState::FollowedUp,
            erase: presents(CaseState::Purged),
        }
    }
}

/// The words that few people fit.
fn rare(case: &Case) -> Vec<String> {
    let of = |text: &str| check(text).into_iter().filter(|found| found.kind.for_review()).map(|found| text[found.at].to_owned()).collect();
    case.inside.text.fields().into_iter().flat_map(|(_, text)| -> Vec<String> { of(text) }).collect()
}

/// The levels that the reader may set.
fn levels(case: &Case, own: bool) -> Vec<LevelChoice> {
    let hand = if own { Hand::Presenter } else { Hand::Facilitator };
    let open = Level::ALL.iter().filter(|level| case.cover.may_set(**level, hand).is_ok());
    open.map(|level| LevelChoice {
        value: level.as_str(),
        text: format!("cases-level-{}", level.as_str()),
        chosen: *level == case.cover.level,
    })
    .collect()
}

fn choice(seat: &Seat, session: &Session, form: &FormView) -> SessionChoice {
    let value = session.id.to_string();
    SessionChoice { chosen: form.value("session") == Some(&value), value, text: session.title.clone(), at: local(seat, session.starts_at) }
}
