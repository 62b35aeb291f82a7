//! The form in which a facilitator changes a copy.

use super::show::OwnMethodPage;
use crate::i18n::Language;
use crate::methods::format::{MOST_STEPS, Step};
use crate::methods::rules::{Own, said};
use crate::web::{FormView, Seat};
use chrono::{DateTime, FixedOffset};
use serde::Serialize;

/// What the fields of one step are called.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct StepFields {
    /// The field with its name.
    pub name: &'static str,
    /// The field with its minutes.
    pub minutes: &'static str,
    /// The field with its instruction.
    pub instruction: &'static str,
}

macro_rules! step_fields {
    ($($number:literal)+) => {
        [$(StepFields {
            name: concat!("name-", $number),
            minutes: concat!("minutes-", $number),
            instruction: concat!("instruction-", $number),
        }),+]
    };
}

/// The fields of every step that a method can have.
pub const STEP_FIELDS: [StepFields; MOST_STEPS] = step_fields!(1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20);

/// The page.
#[derive(Debug, Serialize)]
pub struct EditPage {
    #[serde(flatten)]
    read: OwnMethodPage,
    name: String,
    purpose: String,
    steps: Vec<StepForm>,
    version: u32,
    /// The language that is written in, and what the page says about the other.
    language: &'static str,
    one_language: String,
    meanwhile: Option<Meanwhile>,
    form: FormView,
}

#[derive(Debug, Serialize)]
struct StepForm {
    number: usize,
    fields: StepFields,
    name: String,
    minutes: u32,
    instruction: String,
}

/// Who changed the copy while somebody else was typing, and what it says now.
#[derive(Debug, Serialize)]
struct Meanwhile {
    by: String,
    at: DateTime<FixedOffset>,
    now: Vec<Now>,
}

/// A field that says something else now than what was typed.
#[derive(Debug, Serialize)]
struct Now {
    label: &'static str,
    step: Option<usize>,
    text: String,
}

impl EditPage {
    /// The page, with what was typed into its form, in the language in which it was typed.
    pub fn of(seat: &Seat, own: &Own, changed_by: &str, form: FormView, reader: Language) -> Self {
        let language = form.value("language").and_then(Language::parse).unwrap_or(reader);
        let method = &own.method;
        let seen = form.value("version").and_then(|version| version.parse::<u32>().ok());
        let steps = (1..).zip(&method.steps).zip(STEP_FIELDS).map(|((number, step), fields)| StepForm::of(number, step, fields, language));
        let mut page = Self {
            read: OwnMethodPage::of(seat, own, reader),
            name: said(&method.name, language).to_owned(),
            purpose: said(&method.purpose, language).to_owned(),
            steps: steps.collect(),
            version: method.version,
            language: language.as_str(),
            one_language: format!("methods-edit-only-{}", language.as_str()),
            meanwhile: None,
            form,
        };
        if seen.is_some_and(|seen| seen != method.version) {
            let at = own.changed_at.with_timezone(&seat.zone).fixed_offset();
            page.meanwhile = Some(Meanwhile { by: changed_by.to_owned(), at, now: page.differences() });
        }
        page
    }

    /// Every field that says something else now than what was typed.
    fn differences(&self) -> Vec<Now> {
        let named = [("name", "methods-name", &self.name), ("purpose", "methods-purpose", &self.purpose)];
        let whole = named.into_iter().map(|(field, label, now)| (field, label, None, now.clone()));
        let steps = self.steps.iter().flat_map(|step| {
            let number = Some(step.number);
            [
                (step.fields.name, "methods-step-name", number, step.name.clone()),
                (step.fields.minutes, "methods-step-minutes", number, step.minutes.to_string()),
                (step.fields.instruction, "methods-step-instruction", number, step.instruction.clone()),
            ]
        });
        let differs = |field: &str, now: &str| self.form.value(field).is_some_and(|typed| plain(typed) != plain(now));
        let all = whole.chain(steps).filter(|(field, _, _, now)| differs(field, now));
        all.map(|(_, label, step, text)| Now { label, step, text }).collect()
    }
}

/// A text as it is compared: browsers write line breaks their own way.
fn plain(text: &str) -> String {
    text.trim().replace("\r\n", "\n")
}

impl StepForm {
    fn of(number: usize, step: &Step, fields: StepFields, language: Language) -> Self {
        let (name, instruction) = (said(&step.name, language).to_owned(), said(&step.instruction, language).to_owned());
        Self { number, fields, name, minutes: step.minutes, instruction }
    }
}
