//! What the templates of date pickers receive.

mod card;
mod dates;
mod proposal;

pub use card::OpenCard;
pub use proposal::{NewPage, USUAL_ROWS};

use super::rules::{MOST_OPTIONS, Picker, PickerState};
use super::standing::Standing;
use crate::ids::{NetworkId, PickerId};
use crate::sessions::rules::Actor;
use crate::web::{FormView, Seat};
use chrono::{DateTime, FixedOffset, Utc};
use chrono_tz::Tz;
use dates::{Choice, DateView, Matrix, Said};
use serde::Serialize;

/// The names of the fields that answer each date, in the order of the dates.
pub const ANSWERS: [&str; MOST_OPTIONS] = [
    "answer-1",
    "answer-2",
    "answer-3",
    "answer-4",
    "answer-5",
    "answer-6",
    "answer-7",
    "answer-8",
    "answer-9",
    "answer-10",
    "answer-11",
    "answer-12",
    "answer-13",
    "answer-14",
    "answer-15",
    "answer-16",
    "answer-17",
    "answer-18",
    "answer-19",
    "answer-20",
    "answer-21",
    "answer-22",
    "answer-23",
    "answer-24",
    "answer-25",
    "answer-26",
    "answer-27",
    "answer-28",
    "answer-29",
    "answer-30",
];

/// The address of a picker.
pub fn address(picker: &Picker) -> String {
    address_of(&picker.network, &picker.id)
}

/// The address of a picker that may not be there yet.
pub fn address_of(network: &NetworkId, picker: &PickerId) -> String {
    format!("/networks/{network}/pickers/{picker}")
}

/// A moment as the clocks of a network show it.
fn local(at: DateTime<Utc>, zone: Tz) -> DateTime<FixedOffset> {
    at.with_timezone(&zone).fixed_offset()
}

/// The key of a state's name; an open picker whose deadline has passed reads as closed.
fn state_text(picker: &Picker, now: DateTime<Utc>) -> String {
    let late = picker.state == PickerState::Open && !picker.is_open(now);
    let state = if late { PickerState::Closed } else { picker.state };
    format!("pickers-state-{}", state.as_str())
}

fn tone(picker: &Picker, now: DateTime<Utc>) -> &'static str {
    match picker.state {
        PickerState::Open if picker.is_open(now) => "now",
        PickerState::Settled => "good",
        _ => "",
    }
}

/// The page around a picker.
#[derive(Debug, Serialize)]
pub struct Show {
    network_name: String,
    network_address: String,
    /// The form that came back, if one did.
    form: FormView,
    /// What somebody wrote who came too late.
    unsent: Option<String>,
    picker: PickerView,
}

impl Show {
    /// The page of a picker.
    pub fn of(seat: &Seat, standing: &Standing, form: FormView) -> Self {
        let picker = PickerView::of(seat, standing, &form);
        let typed = form.value("note").filter(|note| !note.trim().is_empty());
        Self {
            network_name: seat.network_name.clone(),
            network_address: format!("/networks/{}", seat.network),
            unsent: typed.filter(|_| picker.answering.is_none()).map(str::to_owned),
            picker,
            form,
        }
    }
}

/// A picker alone: the fragment of a live update.
#[derive(Debug, Serialize)]
pub struct PickerView {
    id: String,
    address: String,
    title: String,
    note: String,
    state_text: String,
    tone: &'static str,
    open: bool,
    minutes: i32,
    place: String,
    link: String,
    deadline: DateTime<FixedOffset>,
    answered: usize,
    members: usize,
    message: Option<Message>,
    session_address: Option<String>,
    answering: Option<Answering>,
    dates: Vec<DateView>,
    matrix: Option<Matrix>,
    said: Vec<Said>,
    /// Those who did not answer yet, while they still can.
    silent: Vec<String>,
    settling: Option<Settling>,
    may_reopen: bool,
    reopening: FormView,
    may_discard: bool,
}

/// A sentence that stands above everything.
#[derive(Debug, Serialize)]
struct Message {
    tone: &'static str,
    icon: &'static str,
    text: &'static str,
}

/// The form that answers.
#[derive(Debug, Serialize)]
struct Answering {
    form: FormView,
    mine: bool,
    note: String,
}

/// The form that picks a date.
#[derive(Debug, Serialize)]
struct Settling {
    form: FormView,
    choices: Vec<Choice>,
}

impl PickerView {
    /// A picker as the holder of a seat sees it.
    pub fn of(seat: &Seat, standing: &Standing, form: &FormView) -> Self {
        let Standing { picker, now, .. } = standing;
        let (address, open) = (address(picker), picker.is_open(*now));
        let may = |to| seat.facilitates() && picker.state.turn(to, Actor::Facilitator).is_ok();
        let mine = standing.notes.iter().find(|(person, _)| *person == seat.person.id);
        let answers = form.only(&format!("{address}/answers"));
        let choices = dates::choices(seat, standing);
        Self {
            id: picker.id.to_string(),
            title: picker.title.clone(),
            note: picker.note.clone(),
            state_text: state_text(picker, *now),
            tone: tone(picker, *now),
            open,
            minutes: picker.minutes,
            place: picker.venue.place().to_owned(),
            link: picker.venue.link().to_owned(),
            deadline: local(picker.deadline_at, seat.zone),
            answered: standing.notes.len(),
            members: standing.members.len(),
            message: message(seat, picker, *now),
            session_address: picker.session.as_ref().map(|session| format!("/networks/{}/sessions/{session}", picker.network)),
            dates: dates::of(seat, standing, &answers),
            answering: open.then(|| Answering {
                form: answers,
                mine: mine.is_some(),
                note: mine.map(|(_, note)| note.clone()).unwrap_or_default(),
            }),
            matrix: dates::matrix(seat, standing),
            said: dates::said(standing),
            silent: if picker.state.is_undecided() { dates::silent(standing) } else { Vec::new() },
            settling: (may(PickerState::Settled) && !choices.is_empty())
                .then(|| Settling { form: form.only(&format!("{address}/settlement")), choices }),
            may_reopen: may(PickerState::Open),
            reopening: form.only(&format!("{address}/reopening")),
            may_discard: may(PickerState::Discarded),
            address,
        }
    }
}

fn message(seat: &Seat, picker: &Picker, now: DateTime<Utc>) -> Option<Message> {
    let (tone, icon, text) = match picker.state {
        PickerState::Open if picker.is_open(now) => return None,
        PickerState::Settled => ("good", "check-circle", "pickers-settled-text"),
        PickerState::Discarded => ("", "trash", "pickers-discarded-text"),
        _ if seat.facilitates() => ("warn", "clock", "pickers-closed-facilitator"),
        _ => ("", "lock", "pickers-closed-member"),
    };
    Some(Message { tone, icon, text })
}

#[cfg(test)]
pub(crate) mod tests;
