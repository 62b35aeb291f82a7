//! What the privacy check found in a text, as its writer sees it: each place with the words around it.

use crate::cases::privacy::{Kind, Mark, Review, Weight};
use crate::cases::rules::Text;
use crate::web::FormView;
use serde::Serialize;

/// What was found in one field.
#[derive(Debug, Clone, Serialize)]
pub struct Findings {
    field: &'static str,
    count: usize,
    marks: Vec<MarkView>,
}

/// The findings of each field of the form.
#[derive(Debug, Serialize)]
pub struct Found {
    title: Findings,
    context: Findings,
    question: Findings,
    tried: Findings,
}

#[derive(Debug, Clone, Serialize)]
struct MarkView {
    key: String,
    before: String,
    words: String,
    after: String,
    sentence: String,
    /// The key of what could stand there instead, where something could.
    instead: Option<String>,
    asks: bool,
    answered: bool,
}

/// So many characters around a place tell a writer where it is.
const AROUND: usize = 24;

impl Found {
    /// What a review found in a text.
    pub fn of(text: &Text, review: &Review) -> Self {
        let [title, context, question, tried] = text.fields().map(|(field, text)| Findings::of(field, text, review));
        Self { title, context, question, tried }
    }
}

impl Findings {
    /// What a review found in the text of this field.
    pub fn of(field: &'static str, text: &str, review: &Review) -> Self {
        let marks: Vec<MarkView> = review.marks.iter().filter(|mark| mark.field == field).map(|mark| MarkView::of(mark, text)).collect();
        Self { field, count: marks.len(), marks }
    }

    /// What the check finds in what was typed into this field of a form, with what was answered.
    pub fn typed(field: &'static str, form: &FormView) -> Self {
        let text = form.value(field).unwrap_or_default();
        Self::of(field, text, &Review::of(&[(field, text)], form.values("not_client")))
    }
}

impl MarkView {
    fn of(mark: &Mark, text: &str) -> Self {
        let (at, kind) = (&mark.finding.at, mark.finding.kind);
        let before = text.get(..at.start).unwrap_or_default();
        let after = text.get(at.end..).unwrap_or_default();
        let start = before.char_indices().rev().take(AROUND).last().map_or(before.len(), |(i, _)| i);
        Self {
            key: mark.key(),
            before: before[start..].to_owned(),
            words: text.get(at.clone()).unwrap_or_default().to_owned(),
            after: after.chars().take(AROUND).collect(),
            sentence: format!("cases-finding-{}", kind.as_str()),
            instead: (kind != Kind::Sensitive).then(|| format!("cases-instead-{}", kind.as_str())),
            asks: kind.weight() == Weight::Warn,
            answered: mark.answered,
        }
    }
}
