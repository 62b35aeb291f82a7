//! One method to read.

use super::list::{Row, library_address};
use crate::i18n::Language;
use crate::methods::format::{Method, Mode, Speaks, Step};
use crate::methods::library::named;
use crate::methods::rules::{Own, said};
use crate::web::Seat;
use serde::Serialize;

/// A method in full.
#[derive(Debug, Clone, Serialize)]
pub struct MethodView {
    #[serde(flatten)]
    row: Row,
    choose: String,
    avoid: String,
    rounds: Option<u32>,
    asynchronous: bool,
    led: bool,
    /// For how many minutes the presenter says nothing.
    silent: u32,
    steps: Vec<StepView>,
    sources: String,
}

#[derive(Debug, Clone, Serialize)]
struct StepView {
    number: usize,
    name: String,
    minutes: u32,
    repeats: bool,
    instruction: String,
    speaks: String,
    /// What the presenter does, where who speaks does not tell it already.
    presenter: Option<String>,
    writes: Option<String>,
    seen: Option<String>,
    anonymous: bool,
}

impl MethodView {
    /// A method at its address.
    pub fn of(method: &Method, address: String, language: Language) -> Self {
        let led = method.steps.iter().any(|step| step.presenter != Mode::None);
        Self {
            row: Row::of(method, address, language),
            choose: said(&method.choose, language).to_owned(),
            avoid: said(&method.avoid, language).to_owned(),
            rounds: (method.rounds > 1).then_some(method.rounds),
            asynchronous: method.asynchronous,
            silent: silent_minutes(method),
            led,
            steps: (1..).zip(&method.steps).map(|(number, step)| StepView::of(number, step, language)).collect(),
            sources: method.sources.clone(),
        }
    }
}

/// How long one presenter says nothing: in a method of rounds, during their own.
fn silent_minutes(method: &Method) -> u32 {
    let silent = |step: &&Step| matches!(step.presenter, Mode::Listens | Mode::TurnedAway | Mode::Waits | Mode::Writes);
    method.steps.iter().filter(silent).map(|step| step.minutes).sum()
}

impl StepView {
    fn of(number: usize, step: &Step, language: Language) -> Self {
        Self {
            number,
            name: said(&step.name, language).to_owned(),
            minutes: step.minutes,
            repeats: step.repeats,
            instruction: said(&step.instruction, language).to_owned(),
            speaks: format!("methods-speaks-{}", step.speaks.as_str()),
            presenter: tells_more(step).then(|| format!("methods-presenter-{}", step.presenter.as_str())),
            writes: step.writes.as_ref().map(|writes| said(writes, language).to_owned()),
            seen: step.shared.map(|shared| format!("methods-seen-{}", shared.as_str())),
            anonymous: step.anonymous,
        }
    }
}

/// Whether the presenter does something else than whoever speaks.
fn tells_more(step: &Step) -> bool {
    match step.presenter {
        Mode::None => false,
        Mode::Speaks => !matches!(step.speaks, Speaks::Presenter | Speaks::All),
        _ => true,
    }
}

/// The page of a method of the library.
#[derive(Debug, Serialize)]
pub struct LibraryMethodPage {
    method: MethodView,
}

impl LibraryMethodPage {
    /// The page.
    pub fn of(method: &Method, language: Language) -> Self {
        Self { method: MethodView::of(method, library_address(method), language) }
    }
}

/// The page of a network's own copy, for members.
#[derive(Debug, Serialize)]
pub struct OwnMethodPage {
    pub network_name: String,
    pub network_address: String,
    pub methods_address: String,
    pub origin: Option<Origin>,
    pub method: MethodView,
}

/// What a copy was made from.
#[derive(Debug, Serialize)]
pub struct Origin {
    name: String,
    address: String,
}

impl OwnMethodPage {
    /// The page.
    pub fn of(seat: &Seat, own: &Own, language: Language) -> Self {
        let methods_address = format!("/networks/{}/methods", seat.network);
        let origin = |method: &Method| Origin { name: said(&method.name, language).to_owned(), address: library_address(method) };
        Self {
            network_name: seat.network_name.clone(),
            network_address: format!("/networks/{}", seat.network),
            origin: named(&own.derived_from).map(origin),
            method: MethodView::of(&own.method, format!("{methods_address}/{}", own.method.id), language),
            methods_address,
        }
    }
}
