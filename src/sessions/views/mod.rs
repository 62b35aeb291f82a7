//! What the templates of sessions receive.

mod attendance;
mod card;
mod forms;

pub use attendance::{Ask, Attendance, Back};
pub use card::{NextCard, Person as CardPerson};
pub use forms::{CancelPage, EditPage, NewPage};

use super::agenda::views::{Board, Choice, rubrics};
use super::rules::{Actor, Session, SessionState};
use crate::polls::Cards;
use crate::web::form::FormView;
use crate::web::seat::Seat;
use chrono::{DateTime, FixedOffset, Utc};
use chrono_tz::Tz;
use serde::Serialize;

/// The address of a session.
pub fn address(session: &Session) -> String {
    format!("/networks/{}/sessions/{}", session.network, session.id)
}

/// The key of a state's name.
fn state_text(state: SessionState) -> String {
    format!("sessions-state-{}", state.as_str().replace('_', "-"))
}

/// A moment as the clocks of a network show it.
fn local(at: DateTime<Utc>, zone: Tz) -> DateTime<FixedOffset> {
    at.with_timezone(&zone).fixed_offset()
}

/// The page of a session.
#[derive(Debug, Serialize)]
pub struct Show {
    title: String,
    network_name: String,
    network_address: String,
    number: i32,
    head: Head,
    agenda: Board,
    adding: Option<Adding>,
    attendance: Attendance,
    answer: Ask,
    polls: Option<Cards>,
}

impl Show {
    /// The parts of the page together.
    pub fn of(seat: &Seat, session: &Session, head: Head, agenda: Board, attendance: Attendance, form: &FormView) -> Self {
        Self {
            title: session.title.clone(),
            network_name: seat.network_name.clone(),
            network_address: format!("/networks/{}", seat.network),
            number: session.number,
            head,
            agenda,
            adding: Adding::of(seat, session, form),
            answer: Ask::of(session, attendance.mine, Back::Session),
            attendance,
            polls: None,
        }
    }

    /// The same page, with the polls of the session.
    pub fn with_polls(self, polls: Cards) -> Self {
        Self { polls: Some(polls), ..self }
    }
}

/// Title, time, place and state, with what may be done.
#[derive(Debug, Clone, Serialize)]
pub struct Head {
    session: String,
    address: String,
    title: String,
    starts: DateTime<FixedOffset>,
    ends: DateTime<FixedOffset>,
    place: String,
    link: String,
    state_text: String,
    tone: &'static str,
    opens: Option<DateTime<FixedOffset>>,
    reason: Option<String>,
    in_calendar: bool,
    may_open: bool,
    may_fix: bool,
    may_reopen: bool,
    may_start: bool,
    may_end: bool,
    may_edit: bool,
}

impl Head {
    /// The head as the holder of this seat sees it; `reason` is why the session was cancelled.
    pub fn of(seat: &Seat, session: &Session, reason: Option<String>) -> Self {
        use SessionState::{AgendaFixed, AgendaOpen, Cancelled, Held, InProgress, Planned};
        let leads = seat.facilitates();
        let may = |from, to| leads && session.state == from && session.state.may_become(to, Actor::Facilitator);
        Self {
            session: session.id.to_string(),
            address: address(session),
            title: session.title.clone(),
            starts: local(session.starts_at, seat.zone),
            ends: local(session.ends_at, seat.zone),
            place: session.venue.place().to_owned(),
            link: session.venue.link().to_owned(),
            state_text: state_text(session.state),
            tone: match session.state {
                AgendaOpen | InProgress => "now",
                AgendaFixed => "good",
                Cancelled => "bad",
                _ => "",
            },
            opens: (session.state == Planned).then(|| local(session.agenda_opens_at(), seat.zone)),
            reason,
            in_calendar: session.state.takes_answers(),
            may_open: may(Planned, AgendaOpen),
            may_fix: may(AgendaOpen, AgendaFixed),
            may_reopen: may(AgendaFixed, AgendaOpen),
            may_start: may(AgendaFixed, InProgress),
            may_end: may(InProgress, Held),
            may_edit: leads && session.state.is_ahead(),
        }
    }
}

/// The form that adds an item or proposes one.
#[derive(Debug, Clone, Serialize)]
pub struct Adding {
    address: String,
    heading: &'static str,
    button: &'static str,
    open: bool,
    rubrics: Vec<Choice>,
    form: FormView,
}

impl Adding {
    fn of(seat: &Seat, session: &Session, form: &FormView) -> Option<Self> {
        let (heading, button, may) = if seat.facilitates() {
            ("sessions-add-item", "sessions-add-button", session.state.builds_agenda())
        } else {
            ("sessions-propose-item", "sessions-propose-button", session.state.takes_proposals())
        };
        let form = form.only(&format!("{}/items", address(session)));
        // What was typed before the agenda closed stays on the page.
        (may || !form.is_blank()).then(|| Self {
            address: address(session),
            heading,
            button,
            open: !form.is_blank(),
            rubrics: rubrics(form.value("rubric").unwrap_or("free_space")),
            form,
        })
    }
}

#[cfg(test)]
mod tests;
