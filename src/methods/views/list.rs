//! The lists: the library, and what a network made of it.

use super::chooser::{Chooser, ChooserForm, Proposals};
use crate::i18n::Language;
use crate::methods::format::{Confidence, Method, Online};
use crate::methods::library::named;
use crate::methods::rules::{Own, said};
use crate::networks::SeatRow;
use crate::web::{FormView, Seat};
use serde::Serialize;

/// One method in a list.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    address: String,
    name: String,
    purpose: String,
    smallest: usize,
    largest: usize,
    minutes: u32,
    trust: u32,
    experiment: bool,
    parallel: bool,
    not_hybrid: bool,
    /// What a copy was made from.
    origin: Option<String>,
}

impl Row {
    /// A method at its address.
    pub fn of(method: &Method, address: String, language: Language) -> Self {
        Self {
            address,
            name: said(&method.name, language).to_owned(),
            purpose: said(&method.purpose, language).to_owned(),
            smallest: method.group.0,
            largest: method.group.1,
            minutes: method.minutes(),
            trust: method.trust,
            experiment: method.confidence == Confidence::Low,
            parallel: method.parallel,
            not_hybrid: method.online == Online::NotHybrid,
            origin: None,
        }
    }
}

/// Where a method of the library is read.
pub fn library_address(method: &Method) -> String {
    format!("/methods/{}", method.id)
}

/// The page of the library.
#[derive(Debug, Serialize)]
pub struct LibraryPage {
    chooser: ChooserForm,
    proposals: Option<Proposals>,
    rows: Vec<Row>,
    networks: Vec<NetworkLink>,
}

#[derive(Debug, Serialize)]
struct NetworkLink {
    name: String,
    href: String,
}

impl LibraryPage {
    /// All methods, with the way to those of the reader's own networks.
    pub fn of(methods: &[Method], chooser: &Chooser, proposals: Option<Proposals>, seats: &[SeatRow], language: Language) -> Self {
        let link = |seat: &SeatRow| NetworkLink { name: seat.network_name.clone(), href: format!("/networks/{}/methods", seat.network) };
        Self {
            chooser: ChooserForm::of(chooser),
            proposals,
            rows: methods.iter().map(|method| Row::of(method, library_address(method), language)).collect(),
            networks: seats.iter().map(link).collect(),
        }
    }
}

/// The page with a network's own copies.
#[derive(Debug, Serialize)]
pub struct OwnListPage {
    network_name: String,
    network_address: String,
    address: String,
    facilitator: bool,
    rows: Vec<Row>,
    choices: Vec<Choice>,
    form: FormView,
}

#[derive(Debug, Serialize)]
struct Choice {
    value: String,
    name: String,
    minutes: u32,
    chosen: bool,
}

impl OwnListPage {
    /// The copies, and for facilitators what they can copy.
    pub fn of(seat: &Seat, copies: &[Own], library: &[Method], form: FormView, language: Language) -> Self {
        let address = format!("/networks/{}/methods", seat.network);
        let row = |own: &Own| Row {
            origin: named(&own.derived_from).map(|origin| said(&origin.name, language).to_owned()),
            ..Row::of(&own.method, format!("{address}/{}", own.method.id), language)
        };
        let choice = |method: &Method| Choice {
            value: method.id.clone(),
            name: said(&method.name, language).to_owned(),
            minutes: method.minutes(),
            chosen: form.value("method") == Some(method.id.as_str()),
        };
        let facilitator = seat.facilitates();
        Self {
            network_name: seat.network_name.clone(),
            network_address: format!("/networks/{}", seat.network),
            facilitator,
            rows: copies.iter().map(row).collect(),
            choices: if facilitator { library.iter().map(choice).collect() } else { Vec::new() },
            address,
            form,
        }
    }
}
