//! What the templates of questions receive.

use super::rules::{Answer, Question, State, Wording};
use super::store::PAGE;
use crate::cases::privacy::{Review, Weight};
use crate::ids::PersonId;
use crate::web::form::FormView;
use crate::web::page::Face;
use chrono::{DateTime, FixedOffset, NaiveDate, TimeZone, Utc};
use chrono_tz::Tz;
use serde::Serialize;
use std::collections::HashMap;

/// A moment in the zone of the reader.
pub type Moment = DateTime<FixedOffset>;
/// What people are called.
pub type Names = HashMap<PersonId, String>;

/// A moment as a clock on the wall shows it.
pub fn local(at: DateTime<Utc>, zone: Tz) -> Moment {
    at.with_timezone(&zone).fixed_offset()
}

/// A day, as the moment at its middle.
fn noon(day: NaiveDate, zone: Tz) -> Option<Moment> {
    zone.from_local_datetime(&day.and_hms_opt(12, 0, 0)?).earliest().map(|at| at.fixed_offset())
}

fn face(names: &Names, person: &PersonId) -> Face {
    Face::of(person, names.get(person).map_or("", String::as_str))
}

/// A state as a chip.
#[derive(Debug, Serialize)]
pub struct StateView {
    text: &'static str,
    tone: &'static str,
    symbol: &'static str,
}

impl From<State> for StateView {
    fn from(state: State) -> Self {
        let (text, tone, symbol) = match state {
            State::Draft => ("questions-state-draft", "", "edit"),
            State::Collected => ("questions-state-collected", "", "network"),
            State::Merged => ("questions-state-merged", "", "link"),
            State::Submitted => ("questions-state-submitted", "now", "half"),
            State::Assigned => ("questions-state-assigned", "official", "clock"),
            State::Returned => ("questions-state-returned", "now", "reply"),
            State::Answered => ("questions-state-answered", "good", "check"),
            State::Published => ("questions-state-published", "good", "check"),
            State::Superseded => ("questions-state-superseded", "", "refresh"),
            State::Declined => ("questions-state-declined", "", "right"),
        };
        Self { text, tone, symbol }
    }
}

/// Where a list stands, and how to turn its pages.
#[derive(Debug, Serialize)]
pub struct Pages {
    first: i64,
    last: i64,
    total: i64,
    newer: Option<String>,
    older: Option<String>,
}

impl Pages {
    /// The pages of a list at an address that ends where the number of the page goes.
    pub fn of(base: &str, number: i64, shown: usize, total: i64) -> Self {
        let before = number * PAGE;
        let last = before + i64::try_from(shown).unwrap_or(0);
        let at = |number: i64| format!("{base}{number}");
        Self { first: before + 1, last, total, newer: (number > 0).then(|| at(number - 1)), older: (last < total).then(|| at(number + 1)) }
    }
}

/// A line of the network's list.
#[derive(Debug, Serialize)]
pub struct Row {
    address: String,
    title: String,
    asker: String,
    at: Moment,
    yours: bool,
    state: StateView,
}

/// The list of what a network asked.
#[derive(Debug, Serialize)]
pub struct List {
    network: String,
    src: String,
    rows: Vec<Row>,
    pages: Pages,
}

impl List {
    /// A page of the list, as one member sees it.
    pub fn of(network_address: &str, network: &str, reader: &PersonId, zone: Tz, number: i64, page: (Vec<Question>, i64, Names)) -> Self {
        let (questions, total, names) = page;
        let address = format!("{network_address}/questions");
        let pages = Pages::of(&format!("{address}?page="), number, questions.len(), total);
        let row = |question: Question| Row {
            address: format!("{address}/{}", question.id),
            asker: face(&names, &question.asker).name,
            at: local(question.created_at, zone),
            yours: question.asker == *reader,
            state: question.state.into(),
            title: question.wording.title.into(),
        };
        let src = format!("{address}/list?page={number}");
        Self { network: network.to_owned(), src, rows: questions.into_iter().map(row).collect(), pages }
    }
}

/// The page around that list.
#[derive(Debug, Serialize)]
pub struct Index {
    /// The name of the network.
    pub network_name: String,
    /// Where the network is.
    pub network_address: String,
    /// Whether the reader facilitates it.
    pub facilitator: bool,
    /// The working days in which VDAB answers.
    pub term: usize,
    /// The list.
    pub list: List,
}

#[derive(Debug, Serialize)]
struct Remark {
    title: &'static str,
    text: String,
}

#[derive(Debug, Serialize)]
struct AnswerView {
    body: String,
    legal_basis: String,
    valid_from: Option<Moment>,
    officer: Face,
    at: Moment,
}

/// One question, for the network and for VDAB.
#[derive(Debug, Serialize)]
pub struct QuestionView {
    id: String,
    address: String,
    title: String,
    body: String,
    network_name: String,
    asker: Face,
    yours: bool,
    at: Moment,
    state: StateView,
    waits: bool,
    due: Option<Moment>,
    officer: Option<String>,
    remark: Option<Remark>,
    may_rewrite: bool,
    answer: Option<AnswerView>,
}

/// What a question's page is drawn from.
#[derive(Debug)]
pub struct Read {
    /// The question.
    pub question: Question,
    /// The answer that holds.
    pub answer: Option<Answer>,
    /// What the people in it are called.
    pub names: Names,
}

/// Who looks at a question, and from where.
#[derive(Debug, Clone)]
pub struct Look {
    /// The address of the page.
    pub address: String,
    /// The name of the asking network.
    pub network_name: String,
    /// Its zone.
    pub zone: Tz,
    /// Who looks.
    pub reader: PersonId,
    /// Whether the reader is VDAB, who waits for nobody.
    pub officer: bool,
    /// Whether a returned question is this reader's to write anew.
    pub rewrites: bool,
}

impl QuestionView {
    /// A question as somebody sees it.
    pub fn of(read: Read, look: &Look) -> Self {
        let Read { question, answer, names } = read;
        let officer = question.officer.as_ref().map(|officer| face(&names, officer).name);
        let title = if question.state == State::Declined { "questions-declined-title" } else { "questions-returned-title" };
        Self {
            id: question.id.to_string(),
            address: look.address.clone(),
            network_name: look.network_name.clone(),
            asker: face(&names, &question.asker),
            yours: question.asker == look.reader,
            at: local(question.created_at, look.zone),
            state: question.state.into(),
            waits: question.state.waits_for_officer() && !look.officer,
            due: question.due_at.filter(|_| question.state.waits_for_officer()).map(|due| local(due, look.zone)),
            officer,
            remark: question.remark.map(|text| Remark { title, text: text.into() }),
            may_rewrite: look.rewrites && question.state == State::Returned,
            answer: answer.map(|answer| AnswerView::of(answer, &names, look.zone)),
            title: question.wording.title.into(),
            body: question.wording.body.into(),
        }
    }
}

impl AnswerView {
    fn of(answer: Answer, names: &Names, zone: Tz) -> Self {
        Self {
            body: answer.body.into(),
            legal_basis: answer.legal_basis.into(),
            valid_from: noon(answer.valid_from, zone),
            // Petrol is the colour of VDAB.
            officer: Face { hue: "petrol", ..face(names, &answer.officer) },
            at: local(answer.created_at, zone),
        }
    }
}

/// A question on its network's page.
#[derive(Debug, Serialize)]
pub struct Show {
    /// The name of the network.
    pub network_name: String,
    /// Where the network is.
    pub network_address: String,
    /// The question.
    pub question: QuestionView,
}

/// A place in a text that may point to a client, for its writer alone.
#[derive(Debug, Serialize)]
pub struct MarkView {
    key: String,
    words: String,
    answered: bool,
}

/// The warnings of a review, with the words that they are about.
pub fn marks(wording: &Wording, review: &Review) -> Vec<MarkView> {
    let text = |field: &str| if field == "title" { wording.title.as_str() } else { wording.body.as_str() };
    let warnings = review.marks.iter().filter(|mark| mark.finding.kind.weight() == Weight::Warn);
    let view = |mark: &crate::cases::privacy::Mark| {
        let words = text(mark.field).get(mark.finding.at.clone()).unwrap_or_default().to_owned();
        MarkView { key: mark.key(), words, answered: mark.answered }
    };
    warnings.map(view).collect()
}

/// The form for a question, new or written anew.
#[derive(Debug, Serialize)]
pub struct Form {
    /// Its heading.
    pub heading: &'static str,
    /// Where it goes.
    pub action: String,
    /// Where "cancel" leads.
    pub back: String,
    /// The version that is written anew.
    pub version: Option<i32>,
    /// What VDAB wants to understand.
    pub remark: Option<String>,
    /// The question as it stood.
    pub title: String,
    /// The rest of it.
    pub body: String,
    /// What may point to a client.
    pub marks: Vec<MarkView>,
    /// What was typed.
    pub form: FormView,
}
