//! How a report stands: its head, what the facilitator does next, and its card on the session's page.

use super::{Sheet, address};
use crate::sessions::report::rules::{Lack, Report, ReportState, USUAL_DAYS, lacking};
use crate::sessions::rules::{Actor, Session, SessionState};
use crate::sessions::views::{address as session_address, local};
use crate::web::form::FormView;
use crate::web::seat::Seat;
use chrono::{DateTime, FixedOffset};
use serde::Serialize;

type Moment = DateTime<FixedOffset>;

fn state_text(state: ReportState) -> String {
    format!("report-state-{}", state.as_str())
}

fn tone(state: ReportState) -> &'static str {
    match state {
        ReportState::Writing => "now",
        ReportState::Shared => "brand",
        ReportState::Fixed => "good",
    }
}

/// What the report is of, and how it stands.
#[derive(Debug, Clone, Serialize)]
pub struct Head {
    session: String,
    address: String,
    number: i32,
    title: String,
    starts: Moment,
    ends: Moment,
    place: String,
    network_name: String,
    state_text: String,
    tone: &'static str,
    live: bool,
    until: Option<Moment>,
    fixed: Option<Moment>,
    writes: bool,
    reporter: Option<String>,
}

impl Head {
    /// The head of the report.
    pub fn of(seat: &Seat, sheet: &Sheet) -> Self {
        let Sheet { session, report, now, .. } = sheet;
        Self {
            session: session.id.to_string(),
            address: address(session),
            number: session.number,
            title: session.title.clone(),
            starts: local(session.starts_at, seat.zone),
            ends: local(session.ends_at, seat.zone),
            place: session.venue.place().to_owned(),
            network_name: seat.network_name.clone(),
            state_text: state_text(report.state),
            tone: tone(report.state),
            live: session.state == SessionState::InProgress,
            until: report.amendable_until.filter(|_| report.is_amendable(*now)).map(|until| local(until, seat.zone)),
            fixed: report.fixed_at.map(|at| local(at, seat.zone)),
            writes: super::writes(seat, sheet),
            reporter: report.reporter.as_ref().map(|person| sheet.names.get(person).cloned().unwrap_or_default()),
        }
    }
}

/// What the facilitator does next with the report.
#[derive(Debug, Clone, Serialize)]
pub struct Closing {
    session: String,
    address: String,
    shown: bool,
    not_over: bool,
    may_share: bool,
    may_fix: bool,
    days: u64,
    lacks: Vec<LackView>,
    form: FormView,
}

#[derive(Debug, Clone, Serialize)]
struct LackView {
    text: &'static str,
    count: i64,
    href: String,
    way: &'static str,
}

impl LackView {
    fn of(lack: Lack, session: &Session) -> Self {
        let refusal = lack.refusal();
        let (page, report) = (session_address(session), address(session));
        let (href, way) = match lack {
            Lack::Waiting | Lack::Amendments(_) => ("#amendments".to_owned(), "report-way-amendments"),
            Lack::Attendance => (format!("{page}/presences"), "report-way-attendance"),
            Lack::Items(_) => (format!("{page}#agenda"), "report-way-items"),
            Lack::LearningPoints => (format!("{report}/edit"), "report-way-points"),
        };
        Self { text: refusal.text, count: refusal.count.unwrap_or(0), href, way }
    }
}

impl Closing {
    /// What is next, with what was typed into its form.
    pub fn of(sheet: &Sheet, form: FormView) -> Self {
        let Sheet { session, report, .. } = sheet;
        let may = |to| report.state.may_become(to, Actor::Facilitator, session.state);
        let (may_share, may_fix) = (may(ReportState::Shared), may(ReportState::Fixed));
        let lacks = if may_fix { lacking(&sheet.standing()) } else { Vec::new() };
        let not_over = report.state == ReportState::Writing && session.state == SessionState::InProgress;
        Self {
            session: session.id.to_string(),
            address: address(session),
            shown: may_share || may_fix || not_over,
            not_over,
            may_share,
            may_fix,
            days: USUAL_DAYS,
            lacks: lacks.into_iter().map(|lack| LackView::of(lack, session)).collect(),
            form: form.only(&format!("{}/sharing", address(session))),
        }
    }
}

/// The report on the page of its session.
#[derive(Debug, Clone, Serialize)]
pub struct Card {
    session: String,
    address: String,
    shown: bool,
    state_text: String,
    tone: &'static str,
    action: &'static str,
    until: Option<Moment>,
}

impl Card {
    /// The card, hidden as long as there is no report.
    pub fn of(seat: &Seat, session: &Session, report: &Report, now: DateTime<chrono::Utc>) -> Self {
        let writes = report.is_written_by(&seat.person.id, seat.facilitates()) && report.writable(session.state).is_ok();
        Self {
            session: session.id.to_string(),
            address: address(session),
            shown: report.is_there(session.state),
            state_text: state_text(report.state),
            tone: tone(report.state),
            action: if writes { "report-write" } else { "report-read" },
            until: report.amendable_until.filter(|_| report.is_amendable(now)).map(|until| local(until, seat.zone)),
        }
    }
}
