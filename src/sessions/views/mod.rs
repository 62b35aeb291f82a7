//! What the templates of sessions receive.

mod attendance;
mod card;
mod forms;

pub use attendance::Attendance;
pub use card::{NextCard, Person as CardPerson};
pub use forms::{CancelPage, EditPage, NewPage};

use super::actions::views::FollowUp;
use super::agenda::running::Running;
use super::agenda::views::{Board, Choice, rubrics};
use super::agenda::workshop::rules::has_workshop;
use super::attendance::views::Mine;
use super::guests::views::GuestList;
use super::replies::views::Ask;
use super::report::views::Card as ReportCard;
use super::rules::{Actor, Session, SessionState};
use super::series::Elsewhere;
use crate::polls::Cards;
use crate::web::form::FormView;
use crate::web::parts::Kept;
use crate::web::seat::Seat;
use chrono::{DateTime, FixedOffset, Utc};
use chrono_tz::Tz;
use serde::Serialize;

/// The address of a session.
pub fn address(session: &Session) -> String {
    format!("/networks/{}/sessions/{}", session.network, session.id)
}

/// The key of a state's name, and its colour.
pub(super) fn state_look(state: SessionState) -> (String, &'static str) {
    let tone = match state {
        SessionState::AgendaOpen | SessionState::InProgress => "now",
        SessionState::AgendaFixed => "good",
        SessionState::Cancelled => "bad",
        _ => "",
    };
    (format!("sessions-state-{}", state.as_str().replace('_', "-")), tone)
}

/// A moment as the clocks of a network show it.
pub(in crate::sessions) fn local(at: DateTime<Utc>, zone: Tz) -> DateTime<FixedOffset> {
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
    agenda: Kept<Board>,
    /// The form for a new item, as long as it is blank: the same for all who may fill it in.
    blank_adding: Option<Kept<Adding>>,
    /// The same form, with what was typed into it.
    adding: Option<Adding>,
    attendance: Kept<Attendance>,
    answer: Ask,
    guests: Option<GuestList>,
    polls: Option<Cards>,
    presence: Option<Mine>,
    report: Option<ReportCard>,
    follow_up: Option<FollowUp>,
    running: Option<Running>,
    workshop: Option<String>,
    backlog: String,
    trouble: FormView,
}

impl Show {
    /// The parts of the page together.
    pub fn of(seat: &Seat, session: &Session, head: Head, agenda: Board, attendance: Attendance, answer: Ask, form: &FormView) -> Self {
        let (blank, adding) = match Adding::of(seat, session, form) {
            Some(adding) if adding.open => (None, Some(adding)),
            blank => (blank, None),
        };
        Self {
            title: session.title.clone(),
            network_name: seat.network_name.clone(),
            network_address: format!("/networks/{}", seat.network),
            number: session.number,
            head,
            agenda: agenda.kept(),
            blank_adding: blank.map(|blank| Kept::new("sessions/_add", blank)),
            adding,
            answer,
            attendance: attendance.kept(),
            guests: None,
            polls: None,
            presence: None,
            report: None,
            follow_up: None,
            running: None,
            workshop: has_workshop(session).then(|| format!("{}/workshop", address(session))),
            backlog: format!("/networks/{}/backlog", seat.network),
            // A form without a place of its own on the page says its trouble above the agenda.
            trouble: if has_place(session, form) { FormView::default() } else { form.clone() },
        }
    }

    /// The same page, with the guests, for a facilitator.
    pub fn with_guests(self, guests: Option<GuestList>) -> Self {
        Self { guests, ..self }
    }

    /// The same page, with the polls of the session.
    pub fn with_polls(self, polls: Cards) -> Self {
        Self { polls: Some(polls), ..self }
    }

    /// The same page, with the reader's own part of the attendance.
    pub fn with_presence(self, mine: Mine) -> Self {
        Self { presence: Some(mine), ..self }
    }

    /// The same page, with the way to the report and what the group comes back to.
    pub fn with_report(self, report: ReportCard, follow_up: FollowUp) -> Self {
        Self { report: Some(report), follow_up: Some(follow_up), ..self }
    }

    /// The same page, with the place of the group in its agenda.
    pub fn with_running(self, running: Running) -> Self {
        Self { running: Some(running), ..self }
    }
}

/// Whether the page has a form of its own at the address from which this one comes back.
fn has_place(session: &Session, form: &FormView) -> bool {
    ["items", "check-in", "signature"].iter().any(|own| !form.only(&format!("{}/{own}", address(session))).is_blank())
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
    may_edit: bool,
    elsewhere: Vec<Clash>,
}

/// Another session of the reader at the same time.
#[derive(Debug, Clone, Serialize)]
struct Clash {
    network_name: String,
    number: i32,
    starts: DateTime<FixedOffset>,
    ends: DateTime<FixedOffset>,
    address: String,
}

impl Head {
    /// The head as the holder of this seat sees it now; `reason` is why the session was cancelled.
    pub fn of(seat: &Seat, session: &Session, reason: Option<String>, now: DateTime<Utc>) -> Self {
        use SessionState::{AgendaFixed, AgendaOpen, InProgress, Planned};
        let (state_text, tone) = state_look(session.state);
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
            state_text,
            tone,
            opens: (session.state == Planned).then(|| local(session.agenda_opens_at(), seat.zone)),
            reason,
            in_calendar: session.state.takes_answers(),
            may_open: may(Planned, AgendaOpen),
            may_fix: may(AgendaOpen, AgendaFixed),
            may_reopen: may(AgendaFixed, AgendaOpen),
            may_start: may(AgendaFixed, InProgress) && session.may_start(now).is_ok(),
            may_edit: leads && session.state.is_ahead(),
            elsewhere: Vec::new(),
        }
    }

    /// The same head, with what its reader has on elsewhere at the same time.
    pub fn beside(self, seat: &Seat, elsewhere: &[Elsewhere]) -> Self {
        let clash = |other: &Elsewhere| Clash {
            address: format!("/networks/{}/sessions/{}", other.network, other.session),
            network_name: other.network_name.clone(),
            number: other.number,
            starts: local(other.starts_at, seat.zone),
            ends: local(other.ends_at, seat.zone),
        };
        Self { elsewhere: elsewhere.iter().map(clash).collect(), ..self }
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
pub(crate) mod tests;
