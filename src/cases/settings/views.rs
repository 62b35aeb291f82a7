//! What the template of the settings receives.

use super::store::Settings;
use crate::cases::rules::keeping::MONTHS;
use crate::web::{FormView, Seat};
use serde::Serialize;

/// The page.
#[derive(Debug, Serialize)]
pub struct SettingsPage {
    network_name: String,
    network_address: String,
    months: Vec<MonthChoice>,
    files: bool,
    form: FormView,
}

#[derive(Debug, Serialize)]
struct MonthChoice {
    value: u32,
    chosen: bool,
}

impl SettingsPage {
    /// The page for a facilitator.
    pub fn of(seat: &Seat, settings: Settings, form: FormView) -> Self {
        let months = form.value("months").and_then(|raw| raw.parse().ok()).unwrap_or(settings.months);
        Self {
            network_name: seat.network_name.clone(),
            network_address: format!("/networks/{}", seat.network),
            months: MONTHS.into_iter().map(|value| MonthChoice { value, chosen: value == months }).collect(),
            files: if form.is_blank() { settings.files } else { form.value("files").is_some() },
            form,
        }
    }
}

#[cfg(test)]
pub(in crate::cases) fn stories(book: &mut crate::stories::Book) {
    let seat = crate::stories::seat(crate::web::SeatRole::Facilitator);
    book.tell("cases/settings", &SettingsPage::of(&seat, Settings { months: 6, files: false }, FormView::default()));
}
