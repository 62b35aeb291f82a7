//! One case, opened.

use super::{case_address, local, network_address, session_number, state_text, tone};
use crate::cases::access::{Meetings, reader};
use crate::cases::rules::{Case, CaseState, Hand, step};
use crate::sessions::Session;
use crate::web::{Face, FormView, Seat};
use chrono::{DateTime, FixedOffset};
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
    phase: Option<String>,
    session_number: Option<i32>,
    session_address: String,
    face: Face,
    title: String,
    context: String,
    question: String,
    tried: String,
    erased: bool,
    first_person: bool,
    reason: Option<String>,
    updated_at: DateTime<FixedOffset>,
    may_edit: bool,
    may_decide: bool,
    may_schedule: bool,
    may_withdraw: bool,
    sessions: Vec<SessionChoice>,
    return_form: FormView,
    schedule_form: FormView,
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
    /// The sessions of the network.
    pub meetings: &'a Meetings,
    /// The sessions whose agenda is still being built.
    pub choices: &'a [Session],
    /// The form that came back, if one did.
    pub form: &'a FormView,
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
        let cover = &case.cover;
        let own = cover.presenter == seat.person.id;
        let address = case_address(&seat.network, cover);
        let [title, context, question, tried] = case.text.fields().map(|(_, text)| text.to_owned());
        let session = around.meetings.session(cover);
        let network_address = network_address(&seat.network);
        let may = |to, hand| {
            cover.hand_of(&reader(seat)).is_some_and(|own| own == hand || seat.facilitates()) && step(cover.state, to, hand).is_ok()
        };
        let decides = seat.facilitates() && may(CaseState::Accepted, Hand::Facilitator);
        Self {
            id: cover.id.to_string(),
            network_name: seat.network_name.clone(),
            own,
            state: state_text(cover.state, own),
            tone: tone(cover.state),
            level: format!("cases-level-{}", cover.level.as_str()),
            phase: case.phase.map(|phase| format!("cases-phase-{}", phase.as_str())),
            session_number: session_number(session),
            session_address: session.map_or_else(String::new, |session| format!("{network_address}/sessions/{}", session.id)),
            network_address,
            face: Face::of(&cover.presenter, around.presenter),
            title,
            context,
            question,
            tried,
            erased: cover.state.is_erased(),
            first_person: case.text.asks_in_first_person(),
            reason: case.reason.clone().filter(|_| own),
            updated_at: local(seat, cover.updated_at),
            may_edit: own && cover.state.is_with_presenter(),
            may_decide: decides && cover.state == CaseState::Submitted,
            may_schedule: seat.facilitates() && may(CaseState::Scheduled, Hand::Facilitator),
            may_withdraw: own && step(cover.state, CaseState::Withdrawn, Hand::Presenter).is_ok(),
            sessions: around.choices.iter().map(|session| choice(seat, session, around.form)).collect(),
            return_form: around.form.only(&format!("{address}/return")),
            schedule_form: around.form.only(&format!("{address}/scheduling")),
            address,
        }
    }
}

fn choice(seat: &Seat, session: &Session, form: &FormView) -> SessionChoice {
    let value = session.id.to_string();
    SessionChoice { chosen: form.value("session") == Some(&value), value, text: session.title.clone(), at: local(seat, session.starts_at) }
}
