//! What the templates of a report receive.

mod closing;
mod forms;
mod parts;

pub use closing::{Card, Closing, Head};
pub use forms::{AbsentPage, AmendPage, AnswerPage, NotePage, TextPage};
pub use parts::{Actions, Amendments, Decisions, Notes, People, Summary};

use super::rules::ReportState;
use super::sheet::Sheet;
use crate::ids::{CaseId, PersonId};
use crate::sessions::actions::views::{OwnerChoice, owners};
use crate::sessions::agenda::rules::Item;
use crate::sessions::agenda::views::{Brought, mark, rubric_text};
use crate::sessions::rules::Session;
use crate::sessions::views::address as session_address;
use crate::web::form::FormView;
use crate::web::seat::Seat;
use serde::Serialize;
use std::collections::HashMap;

/// The address of a session's report.
pub fn address(session: &Session) -> String {
    format!("{}/report", session_address(session))
}

/// What an item is called in a report: a case by its presenter where that is told, and never by its title.
#[derive(Debug, Clone, Serialize)]
pub struct Label {
    #[serde(flatten)]
    brought: Brought,
    title: String,
    rubric_text: &'static str,
    mark: &'static str,
}

impl Label {
    /// The name of an item.
    pub fn of(item: &Item, names: &HashMap<PersonId, String>, shielded: &[CaseId]) -> Self {
        let brought = Brought::of(item, names, shielded);
        let title = if item.case.is_some() { String::new() } else { item.title.clone() };
        Self { brought, title, rubric_text: rubric_text(item.rubric), mark: mark(item.rubric) }
    }
}

/// One item that a decision or an action point can belong to.
#[derive(Debug, Clone, Serialize)]
pub struct ItemChoice {
    value: String,
    chosen: bool,
    #[serde(flatten)]
    label: Label,
}

/// The items to choose from.
pub fn item_choices(items: &[Item], names: &HashMap<PersonId, String>, shielded: &[CaseId], chosen: Option<&str>) -> Vec<ItemChoice> {
    let choice = |item: &Item| ItemChoice {
        value: item.id.to_string(),
        chosen: chosen == Some(item.id.as_str()),
        label: Label::of(item, names, shielded),
    };
    items.iter().map(choice).collect()
}

/// The items of a report that its reader may write about.
fn open_choices(sheet: &Sheet, chosen: Option<&str>) -> Vec<ItemChoice> {
    let readable = |item: &&Item| item.case.as_ref().is_none_or(|case| sheet.readable.contains(case));
    let open: Vec<_> = sheet.items.iter().filter(readable).cloned().collect();
    item_choices(&open, &sheet.names, &sheet.shielded, chosen)
}

/// Where a page of a report stands.
#[derive(Debug, Clone, Serialize)]
pub struct Trail {
    network_name: String,
    network_address: String,
    session_address: String,
    session_title: String,
    number: i32,
    address: String,
}

impl Trail {
    /// The way to the report of a session.
    pub fn of(seat: &Seat, session: &Session) -> Self {
        Self {
            network_name: seat.network_name.clone(),
            network_address: format!("/networks/{}", seat.network),
            session_address: session_address(session),
            session_title: session.title.clone(),
            number: session.number,
            address: address(session),
        }
    }
}

/// The page of a report.
#[derive(Debug, Serialize)]
pub struct ReportPage {
    #[serde(flatten)]
    trail: Trail,
    head: Head,
    people: People,
    summary: Summary,
    notes: Notes,
    decisions: Decisions,
    actions: Actions,
    amendments: Amendments,
    closing: Option<Closing>,
    adding: Option<Adding>,
    handing: Option<Handing>,
    form: FormView,
}

impl ReportPage {
    /// The parts of the page together, with what was typed into one of its forms.
    pub fn of(seat: &Seat, sheet: &Sheet, form: &FormView) -> Self {
        Self {
            trail: Trail::of(seat, &sheet.session),
            head: Head::of(seat, sheet),
            people: People::of(sheet),
            summary: Summary::of(seat, sheet),
            notes: Notes::of(seat, sheet),
            decisions: Decisions::of(seat, sheet),
            actions: Actions::of(seat, sheet),
            amendments: Amendments::of(seat, sheet),
            closing: seat.facilitates().then(|| Closing::of(sheet, form.clone())),
            adding: writes(seat, sheet).then(|| Adding::of(sheet, form)),
            handing: (seat.facilitates() && writes(seat, sheet)).then(|| Handing::of(sheet, form)),
            form: form.clone(),
        }
    }
}

/// Whether the holder of this seat may write in the report now.
pub fn writes(seat: &Seat, sheet: &Sheet) -> bool {
    sheet.report.is_written_by(&seat.person.id, seat.facilitates()) && sheet.report.writable(sheet.session.state).is_ok()
}

/// The forms that add a decision and an action point.
#[derive(Debug, Clone, Serialize)]
struct Adding {
    address: String,
    decision: FormView,
    decision_items: Vec<ItemChoice>,
    action: FormView,
    action_items: Vec<ItemChoice>,
    owners: Vec<OwnerChoice>,
}

impl Adding {
    fn of(sheet: &Sheet, form: &FormView) -> Self {
        let address = address(&sheet.session);
        let (decision, action) = (form.only(&format!("{address}/decisions")), form.only(&format!("{address}/actions")));
        Self {
            decision_items: open_choices(sheet, decision.value("decision-item")),
            action_items: open_choices(sheet, action.value("action-item")),
            owners: owners(&sheet.members, action.value("owner"), None),
            address,
            decision,
            action,
        }
    }
}

/// The form that hands the report to one of the circle to write.
#[derive(Debug, Clone, Serialize)]
struct Handing {
    address: String,
    /// Key of what it brings: who is asked to write while it is written reads that at home.
    hint: &'static str,
    people: Vec<OwnerChoice>,
    form: FormView,
}

impl Handing {
    fn of(sheet: &Sheet, form: &FormView) -> Self {
        let address = format!("{}/reporter", address(&sheet.session));
        let form = form.only(&address);
        let chosen = form.value("reporter").or(sheet.report.reporter.as_ref().map(PersonId::as_str));
        let hint = if sheet.report.state == ReportState::Writing { "report-reporter-hint" } else { "report-reporter-hint-shared" };
        Self { people: owners(&sheet.members, chosen, None), hint, address, form }
    }
}

#[cfg(test)]
pub(crate) mod tests;
