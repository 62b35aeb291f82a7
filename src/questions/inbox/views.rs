//! What the templates of VDAB's inbox and desk receive.

use super::rules::Show;
use crate::ids::PersonId;
use crate::questions::rules::{Question, State, working_days};
use crate::questions::views::{Names, Pages, QuestionView, StateView};
use crate::web::form::FormView;
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use serde::Serialize;

/// How much waits.
#[derive(Debug, Serialize)]
pub struct Counts {
    /// In all.
    pub all: i64,
    /// What nobody took up.
    pub unassigned: i64,
    /// What the reader took up.
    pub mine: i64,
    /// What waits longer than its term.
    pub late: i64,
}

#[derive(Debug, Serialize)]
struct Tab {
    href: String,
    text: &'static str,
    count: i64,
    current: bool,
}

#[derive(Debug, Serialize)]
struct Row {
    address: String,
    title: String,
    network_name: String,
    state: StateView,
    waits: i64,
    late: bool,
    term_text: &'static str,
    term: i64,
    officer: Option<String>,
}

/// What waits for VDAB.
#[derive(Debug, Serialize)]
pub struct Inbox {
    src: String,
    counts: Counts,
    shows: Vec<Tab>,
    rows: Vec<Row>,
    pages: Pages,
}

/// The page around it.
#[derive(Debug, Serialize)]
pub struct InboxPage {
    /// The inbox.
    pub inbox: Inbox,
}

impl Inbox {
    /// One page of one part of the inbox; each question with the name of its network.
    pub fn of(show: Show, number: i64, rows: Vec<(Question, String)>, counts: Counts, names: &Names, now: DateTime<Utc>, zone: Tz) -> Self {
        let total = counts.of(show);
        let shows = Show::ALL.iter().map(|part| counts.tab(*part, show)).collect();
        let pages = Pages::of(&format!("/inbox?show={}&page=", show.as_str()), number, rows.len(), total);
        let rows = rows.into_iter().map(|(question, network)| Row::of(question, network, names, now, zone)).collect();
        Self { src: format!("/inbox/list?show={}&page={number}", show.as_str()), counts, shows, rows, pages }
    }
}

impl Counts {
    fn of(&self, show: Show) -> i64 {
        match show {
            Show::All => self.all,
            Show::Unassigned => self.unassigned,
            Show::Mine => self.mine,
            Show::Late => self.late,
        }
    }

    fn tab(&self, part: Show, shown: Show) -> Tab {
        let text = match part {
            Show::All => "questions-inbox-show-all",
            Show::Unassigned => "questions-inbox-show-unassigned",
            Show::Mine => "questions-inbox-show-mine",
            Show::Late => "questions-inbox-show-late",
        };
        Tab { href: format!("/inbox?show={}", part.as_str()), text, count: self.of(part), current: part == shown }
    }
}

impl Row {
    fn of(question: Question, network_name: String, names: &Names, now: DateTime<Utc>, zone: Tz) -> Self {
        let late = question.is_late(now);
        let due = question.due_at.unwrap_or(now);
        Self {
            address: format!("/inbox/{}/{}", question.network, question.id),
            network_name,
            state: question.state.into(),
            waits: working_days::between(question.created_at, now, zone),
            late,
            term_text: if late { "questions-inbox-late-by" } else { "questions-inbox-left" },
            term: working_days::between(now, due, zone).abs(),
            officer: question.officer.as_ref().and_then(|officer| names.get(officer).cloned()),
            title: question.wording.title.into(),
        }
    }
}

/// One question on an officer's desk.
#[derive(Debug, Serialize)]
pub struct Desk {
    question: QuestionView,
    address: String,
    version: i32,
    open: bool,
    may_take: bool,
    yours: bool,
    today: NaiveDate,
    answer_form: FormView,
    return_form: FormView,
    decline_form: FormView,
}

impl Desk {
    /// The forms stay on the desk while something is typed in one of them, whatever became of the question.
    pub fn of(question: &Question, view: QuestionView, officer: &PersonId, address: String, form: &FormView, today: NaiveDate) -> Self {
        let only = |step: &str| form.only(&format!("{address}/{step}"));
        Self {
            question: view,
            version: question.version,
            open: question.state.waits_for_officer() || !form.is_blank(),
            may_take: question.state == State::Submitted,
            yours: question.is_with(officer),
            today,
            answer_form: only("answer"),
            return_form: only("return"),
            decline_form: only("decline"),
            address,
        }
    }
}
