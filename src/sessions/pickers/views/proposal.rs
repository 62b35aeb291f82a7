//! The form that proposes dates.

use crate::sessions::pickers::rules::{MOST_OPTIONS, ROWS};
use crate::sessions::rules::Form;
use crate::web::{FormView, Seat};
use serde::Serialize;

/// So many rows the form begins with, and so many come with each "more".
pub const USUAL_ROWS: usize = 5;

/// The page that proposes dates.
#[derive(Debug, Serialize)]
pub struct NewPage {
    network_name: String,
    network_address: String,
    form: FormView,
    forms: Vec<FormChoice>,
    rows: Vec<RowView>,
    may_add: bool,
}

#[derive(Debug, Serialize)]
struct FormChoice {
    value: &'static str,
    text: String,
    chosen: bool,
}

#[derive(Debug, Serialize)]
struct RowView {
    number: usize,
    /// Where its problem is told; rows below the last that can be sent have none.
    field: &'static str,
    date: String,
    time: String,
}

impl NewPage {
    /// An empty form with some rows, or what was typed.
    pub fn of(seat: &Seat, form: FormView, rows: usize) -> Self {
        let (dates, times) = (form.values("date"), form.values("time"));
        let rows = rows.min(MOST_OPTIONS).max(dates.len()).max(times.len());
        let typed = |texts: &[String], place: usize| texts.get(place).cloned().unwrap_or_default();
        let row = |place: usize| RowView {
            number: place + 1,
            field: ROWS.get(place).copied().unwrap_or("options"),
            date: typed(dates, place),
            time: typed(times, place),
        };
        let chosen = form.value("venue").unwrap_or(Form::OnSite.as_str());
        let choice = |form: &Form| FormChoice {
            value: form.as_str(),
            text: format!("sessions-form-{}", form.as_str().replace('_', "-")),
            chosen: form.as_str() == chosen,
        };
        Self {
            network_name: seat.network_name.clone(),
            network_address: format!("/networks/{}", seat.network),
            forms: Form::ALL.iter().map(choice).collect(),
            rows: (0..rows).map(row).collect(),
            may_add: rows < MOST_OPTIONS,
            form,
        }
    }
}
