//! What the templates of centres receive.

use super::rules::pointed;
use super::store::{Numbered, Worker};
use crate::web::{FormView, Seat};
use serde::Serialize;

/// The centres of a circle.
#[derive(Debug, Serialize)]
pub struct CentresPage {
    network_name: String,
    network_address: String,
    rows: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Row {
    address: String,
    name: String,
    number: Option<String>,
}

fn network_address(seat: &Seat) -> String {
    format!("/networks/{}", seat.network)
}

fn address(seat: &Seat, centre: &Numbered) -> String {
    format!("{}/centres/{}", network_address(seat), centre.id)
}

impl CentresPage {
    /// Each with its number, or the want of one.
    pub fn of(seat: &Seat, centres: &[Numbered]) -> Self {
        let row = |centre: &Numbered| Row {
            address: address(seat, centre),
            name: centre.name.clone(),
            number: centre.number.as_deref().map(pointed),
        };
        Self { network_name: seat.network_name.clone(), network_address: network_address(seat), rows: centres.iter().map(row).collect() }
    }
}

/// One centre, with the form for its number.
#[derive(Debug, Serialize)]
pub struct CentrePage {
    network_name: String,
    network_address: String,
    address: String,
    name: String,
    seen: String,
    number: String,
    workers: Vec<WorkerLine>,
    form: FormView,
}

#[derive(Debug, Serialize)]
struct WorkerLine {
    value: String,
    name: String,
    leads: bool,
}

impl CentrePage {
    /// The form as it was typed, or with the number that is known.
    pub fn of(seat: &Seat, centre: &Numbered, workers: &[Worker], form: FormView) -> Self {
        let seen = centre.number.clone().unwrap_or_default();
        Self {
            network_name: seat.network_name.clone(),
            network_address: network_address(seat),
            address: address(seat, centre),
            name: centre.name.clone(),
            number: pointed(&seen),
            seen,
            workers: workers
                .iter()
                .map(|worker| WorkerLine { value: worker.person.to_string(), name: worker.name.clone(), leads: worker.leads })
                .collect(),
            form,
        }
    }
}

/// With and without centres and numbers.
#[cfg(test)]
pub(crate) fn stories(book: &mut crate::stories::Book) {
    use crate::ids::CentreId;
    use crate::stories::{TYPED, typed};
    let seat = crate::stories::seat(crate::networks::SeatRole::Facilitator);
    let centre = |number: Option<&str>| Numbered { id: CentreId::new(), name: TYPED.into(), number: number.map(str::to_owned) };
    let centres = [centre(Some("0417497106")), centre(None)];
    for centres in [&centres[..], &[]] {
        book.tell("centres/index", &CentresPage::of(&seat, centres));
    }
    for (centre, form) in centres.iter().zip([FormView::default(), typed(&[("number", "geen nummer")])]) {
        let worker = Worker { person: seat.person.id.clone(), name: TYPED.into(), leads: true };
        book.tell("centres/edit", &CentrePage::of(&seat, centre, &[worker], form));
    }
}
