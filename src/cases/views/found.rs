//! What the privacy check found in a text, as its writer sees it: each place with the words around it.

use crate::cases::privacy::{Kind, Mark, Review, Weight};
use crate::cases::rules::Text;
use serde::Serialize;

/// The findings of each field of the form.
#[derive(Debug, Serialize)]
pub struct Found {
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
        let [title, context, question, tried] = text.fields().map(|(field, text)| {
            let marks: Vec<MarkView> =
                review.marks.iter().filter(|mark| mark.field == field).map(|mark| MarkView::of(mark, text)).collect();
            Findings { field, count: marks.len(), marks }
        });
        Self { title, context, question, tried }
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
