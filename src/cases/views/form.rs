//! The form in which a case is written, with what the privacy check found.

use super::{local, network_address};
use crate::cases::privacy::{Mark, Review, Weight};
use crate::cases::rules::{Case, Level, Phase, Text};
use crate::web::{FormView, Seat};
use crate::words::{Line, Prose};
use chrono::{DateTime, FixedOffset};
use serde::Serialize;

/// The page of the form, for a new case or for a draft.
#[derive(Debug, Serialize)]
pub struct FormPage {
    network_name: String,
    network_address: String,
    action: String,
    heading: &'static str,
    version: Option<i32>,
    saved_at: Option<DateTime<FixedOffset>>,
    reason: Option<String>,
    form: FormView,
    text: Words,
    found: Found,
    phases: Vec<Choice>,
    levels: Vec<Choice>,
    steps: Vec<Step>,
    /// What is kept now, when it is no longer what the writer began from.
    stored: Option<Words>,
}

#[derive(Debug, Serialize)]
struct Words {
    title: String,
    context: String,
    question: String,
    tried: String,
}

#[derive(Debug, Serialize)]
struct Found {
    title: Findings,
    context: Findings,
    question: Findings,
    tried: Findings,
}

#[derive(Debug, Serialize)]
struct Findings {
    field: &'static str,
    count: usize,
    marks: Vec<MarkView>,
}

#[derive(Debug, Serialize)]
struct MarkView {
    key: String,
    words: String,
    sentence: String,
    asks: bool,
    answered: bool,
}

#[derive(Debug, Serialize)]
struct Choice {
    value: &'static str,
    text: String,
    note: String,
    chosen: bool,
}

#[derive(Debug, Serialize)]
struct Step {
    anchor: &'static str,
    text: &'static str,
    done: bool,
}

/// What the form starts from.
pub struct Given<'a> {
    /// The draft, unless the case is new.
    pub case: Option<&'a Case>,
    /// What came back, if the form was sent before.
    pub form: FormView,
}

impl FormPage {
    /// The form for the holder of a seat.
    pub fn of(seat: &Seat, given: Given<'_>) -> Self {
        let Given { case, form } = given;
        let text = if form.is_blank() { case.map(|case| case.text.clone()).unwrap_or_default() } else { typed(&form) };
        let answers =
            if form.is_blank() { case.map(|case| case.answered.clone()).unwrap_or_default() } else { form.values("not_client").to_vec() };
        // A blank form is checked as well: a draft that waits for anonymising shows why.
        let review = Review::of(&text.fields(), &answers);
        let level = form.value("level").and_then(Level::parse).or(case.map(|case| case.cover.level)).unwrap_or(Level::Session);
        let phase = form.value("phase").map_or(case.and_then(|case| case.phase), Phase::parse);
        let cases = format!("{}/cases", network_address(&seat.network));
        Self {
            network_name: seat.network_name.clone(),
            network_address: network_address(&seat.network),
            action: case.map_or_else(|| cases.clone(), |case| format!("{cases}/{}", case.cover.id)),
            heading: if case.is_some() { "cases-edit-title" } else { "cases-new-title" },
            version: case.map(|case| case.cover.version),
            saved_at: case.map(|case| local(seat, case.cover.updated_at)),
            reason: case.and_then(|case| case.reason.clone()),
            found: found(&text, &review),
            phases: phases(phase),
            levels: Level::ALL.iter().map(|each| level_choice(*each, level)).collect(),
            steps: steps(&text, phase),
            stored: case.filter(|case| is_stale(&form, case)).map(|case| words(&case.text)),
            text: words(&text),
            form,
        }
    }
}

/// Whether the form was drawn from another version than the one that is kept.
fn is_stale(form: &FormView, case: &Case) -> bool {
    form.value("version").is_some_and(|version| version != case.cover.version.to_string()) && typed(form) != case.text
}

fn typed(form: &FormView) -> Text {
    let value = |name| form.value(name).unwrap_or_default();
    Text {
        title: Line::parse(value("title")).ok(),
        context: Prose::parse(value("context")).ok(),
        tried: Prose::parse(value("tried")).ok(),
        question: Prose::parse(value("question")).ok(),
    }
}

fn words(text: &Text) -> Words {
    let [title, context, question, tried] = text.fields().map(|(_, text)| text.to_owned());
    Words { title, context, question, tried }
}

fn found(text: &Text, review: &Review) -> Found {
    let [title, context, question, tried] = text.fields().map(|(field, text)| {
        let marks: Vec<MarkView> = review.marks.iter().filter(|mark| mark.field == field).map(|mark| mark_view(mark, text)).collect();
        Findings { field, count: marks.len(), marks }
    });
    Found { title, context, question, tried }
}

fn mark_view(mark: &Mark, text: &str) -> MarkView {
    MarkView {
        key: mark.key(),
        words: text.get(mark.finding.at.clone()).unwrap_or_default().to_owned(),
        sentence: format!("cases-finding-{}", mark.finding.kind.as_str()),
        asks: mark.finding.kind.weight() == Weight::Warn,
        answered: mark.answered,
    }
}

fn phases(chosen: Option<Phase>) -> Vec<Choice> {
    let choice = |value, chosen| Choice {
        value,
        text: format!("cases-phase-{}", if value.is_empty() { "none" } else { value }),
        note: String::new(),
        chosen,
    };
    let known = Phase::ALL.iter().map(|phase| choice(phase.as_str(), Some(*phase) == chosen));
    known.chain([choice("", chosen.is_none())]).collect()
}

fn level_choice(level: Level, chosen: Level) -> Choice {
    let text = format!("cases-level-{}", level.as_str());
    Choice { value: level.as_str(), note: format!("{text}-hint"), text, chosen: level == chosen }
}

fn steps(text: &Text, phase: Option<Phase>) -> Vec<Step> {
    vec![
        Step { anchor: "context", text: "cases-field-context", done: text.context.is_some() },
        Step { anchor: "question", text: "cases-step-question", done: text.question.is_some() },
        Step { anchor: "tried", text: "cases-step-tried", done: text.tried.is_some() },
        Step { anchor: "phase", text: "cases-step-phase", done: phase.is_some() },
        Step { anchor: "level", text: "cases-step-level", done: false },
    ]
}
