//! The form in which a case is written.

use super::found::Found;
use super::{local, network_address};
use crate::cases::privacy::Review;
use crate::cases::rules::{Case, Inside, Level, Phase, Text, Theme, Urgency, Wish};
use crate::i18n::Language;
use crate::ids::CaseId;
use crate::methods::rules::said;
use crate::methods::{Aim, Method};
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
    /// Where the form saves itself while it is written.
    draft: String,
    id: String,
    heading: &'static str,
    version: Option<i32>,
    saved_at: Option<DateTime<FixedOffset>>,
    reason: Option<String>,
    form: FormView,
    text: Words,
    found: Found,
    helps: Vec<Choice>,
    urgencies: Vec<Choice>,
    themes: Vec<Choice>,
    phases: Vec<Choice>,
    methods: Vec<MethodChoice>,
    levels: Vec<Choice>,
    /// How many people of the circle work for the presenter's enterprise.
    colleagues: usize,
    shielded: bool,
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
struct Choice {
    value: &'static str,
    text: String,
    note: String,
    chosen: bool,
}

#[derive(Debug, Serialize)]
struct MethodChoice {
    value: String,
    text: String,
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
    /// The case that is written; a new one has its name before it is kept.
    pub id: &'a CaseId,
    /// What is kept of it.
    pub case: Option<&'a Case>,
    /// What came back, if the form was sent before.
    pub form: FormView,
    /// The methods of the network.
    pub methods: &'a [Method],
    /// How many people of the circle work for the presenter's enterprise.
    pub colleagues: usize,
    /// The language of the page.
    pub language: Language,
}

impl FormPage {
    /// The form for the holder of a seat.
    pub fn of(seat: &Seat, given: Given<'_>) -> Self {
        let Given { id, case, form, .. } = given;
        let blank = Inside::default();
        let kept = case.map_or(&blank, |case| &case.inside);
        let (text, answers) = match form.is_blank() {
            true => (kept.text.clone(), kept.answered.clone()),
            false => (typed(&form), form.values("not_client").to_vec()),
        };
        // A blank form is checked as well: a draft that waits for anonymising shows why.
        let review = Review::of(&text.fields(), &answers);
        let level = form.value("level").and_then(Level::parse).or(case.map(|case| case.cover.level)).unwrap_or(Level::Session);
        let wish = if form.is_blank() { case.map(|case| case.wish.clone()).unwrap_or_default() } else { wished(&form) };
        let shielded = if form.is_blank() { case.is_some_and(|case| case.cover.shielded) } else { form.value("shielded").is_some() };
        let cases = format!("{}/cases", network_address(&seat.network));
        Self {
            network_name: seat.network_name.clone(),
            network_address: network_address(&seat.network),
            action: case.map_or_else(|| cases.clone(), |case| format!("{cases}/{}", case.cover.id)),
            draft: format!("{cases}/{id}/draft"),
            id: id.to_string(),
            heading: if case.is_some() { "cases-edit-title" } else { "cases-new-title" },
            version: case.map(|case| case.cover.version),
            saved_at: case.map(|case| local(seat, case.cover.updated_at)),
            reason: kept.reason.clone(),
            found: Found::of(&text, &review),
            steps: steps(&text, &wish),
            helps: Aim::ALL.iter().map(|aim| choice("methods-aim", aim.as_str(), wish.help == Some(*aim))).collect(),
            urgencies: Urgency::ALL.iter().map(|each| choice("cases-urgency", each.as_str(), wish.urgency == *each)).collect(),
            themes: Theme::ALL.iter().map(|theme| choice("cases-theme", theme.as_str(), wish.themes.contains(theme))).collect(),
            phases: phases(wish.phase),
            methods: given.methods.iter().map(|method| method_choice(method, &wish, given.language)).collect(),
            levels: Level::ALL.iter().map(|each| level_choice(*each, level)).collect(),
            colleagues: given.colleagues,
            shielded,
            stored: case.filter(|case| is_stale(&form, case)).map(|case| words(&case.inside.text)),
            text: words(&text),
            form,
        }
    }
}

/// Whether the form was drawn from another version than the one that is kept.
fn is_stale(form: &FormView, case: &Case) -> bool {
    form.value("version").is_some_and(|version| version != case.cover.version.to_string()) && typed(form) != case.inside.text
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

fn wished(form: &FormView) -> Wish {
    Wish {
        help: form.value("help").and_then(Aim::parse),
        urgency: form.value("urgency").and_then(Urgency::parse).unwrap_or_default(),
        themes: form.values("theme").iter().filter_map(|theme| Theme::parse(theme)).collect(),
        method: form.value("method").filter(|method| !method.is_empty()).map(str::to_owned),
        phase: form.value("phase").and_then(Phase::parse),
    }
}

fn words(text: &Text) -> Words {
    let [title, context, question, tried] = text.fields().map(|(_, text)| text.to_owned());
    Words { title, context, question, tried }
}

fn choice(family: &str, value: &'static str, chosen: bool) -> Choice {
    Choice { value, text: format!("{family}-{value}"), note: String::new(), chosen }
}

fn phases(chosen: Option<Phase>) -> Vec<Choice> {
    let known = Phase::ALL.iter().map(|phase| choice("cases-phase", phase.as_str(), Some(*phase) == chosen));
    let none = Choice { value: "", text: "cases-phase-none".into(), note: String::new(), chosen: chosen.is_none() };
    known.chain([none]).collect()
}

fn method_choice(method: &Method, wish: &Wish, language: Language) -> MethodChoice {
    MethodChoice {
        value: method.id.clone(),
        text: said(&method.name, language).to_owned(),
        chosen: wish.method.as_ref() == Some(&method.id),
    }
}

fn level_choice(level: Level, chosen: Level) -> Choice {
    let text = format!("cases-level-{}", level.as_str());
    Choice { value: level.as_str(), note: format!("{text}-hint"), text, chosen: level == chosen }
}

fn steps(text: &Text, wish: &Wish) -> Vec<Step> {
    vec![
        Step { anchor: "context", text: "cases-field-context", done: text.context.is_some() },
        Step { anchor: "question", text: "cases-step-question", done: text.question.is_some() },
        Step { anchor: "tried", text: "cases-step-tried", done: text.tried.is_some() },
        Step { anchor: "help", text: "cases-step-help", done: wish.help.is_some() },
        Step { anchor: "phase", text: "cases-step-phase", done: wish.phase.is_some() },
        Step { anchor: "level", text: "cases-step-level", done: false },
    ]
}
