//! The form for a question, with what the privacy check found.

use crate::cases::privacy::{Mark, Review, Weight};
use crate::questions::rules::Wording;
use crate::web::form::FormView;
use serde::Serialize;

/// A place in a text that may point to a client, for its writer alone.
#[derive(Debug, Serialize)]
pub struct MarkView {
    pub(super) key: String,
    pub(super) words: String,
    pub(super) answered: bool,
}

/// The warnings of a review, with the words that they are about.
pub fn marks(wording: &Wording, review: &Review) -> Vec<MarkView> {
    let text = |field: &str| if field == "title" { wording.title.as_str() } else { wording.body.as_str() };
    let warnings = review.marks.iter().filter(|mark| mark.finding.kind.weight() == Weight::Warn);
    let view = |mark: &Mark| {
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
