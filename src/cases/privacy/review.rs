//! The check over all fields of a form, with what the writer answered.

use super::{Finding, Kind, Weight, check};
use crate::refusal::Refusal;

/// A finding in a field of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The field's name.
    pub field: &'static str,
    /// What it looks like and where it is.
    pub finding: Finding,
    /// Whether the writer said that it is not about a client.
    pub answered: bool,
}

impl Mark {
    /// How a form and the database name this mark: kind and place, never the words.
    pub fn key(&self) -> String {
        format!("{}:{}:{}-{}", self.field, self.finding.kind.as_str(), self.finding.at.start, self.finding.at.end)
    }

    fn weight(&self) -> Weight {
        self.finding.kind.weight()
    }

    /// Whether it stands in the way of sharing the text.
    pub fn holds_back(&self) -> bool {
        match self.weight() {
            Weight::Block => true,
            Weight::Warn => !self.answered,
            Weight::Hint => false,
        }
    }
}

/// All marks of a form.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Review {
    /// In the order of the fields and of the text.
    pub marks: Vec<Mark>,
}

impl Review {
    /// Checks fields, given by name and text; an answer that no longer fits its place counts for nothing.
    pub fn of(fields: &[(&'static str, &str)], answers: &[String]) -> Self {
        let found = fields.iter().flat_map(|(field, text)| check(text).into_iter().map(|finding| (*field, finding)));
        let marks = found.map(|(field, finding)| {
            let mark = Mark { field, finding, answered: false };
            Mark { answered: mark.weight() == Weight::Warn && answers.contains(&mark.key()), ..mark }
        });
        Self { marks: marks.collect() }
    }

    /// Whether the text may be shared.
    pub fn is_clean(&self) -> bool {
        !self.marks.iter().any(Mark::holds_back)
    }

    /// The answers that fit, to be kept.
    pub fn answers(&self) -> Vec<String> {
        self.marks.iter().filter(|m| m.answered).map(Mark::key).collect()
    }

    /// What stands in the way, at its fields; each kind once a field.
    pub fn refusals(&self) -> Vec<Refusal> {
        let mut said: Vec<Refusal> = Vec::new();
        // What must go is said before what can be answered: a field shows its first sentence.
        let mut holding: Vec<&Mark> = self.marks.iter().filter(|m| m.holds_back()).collect();
        holding.sort_by_key(|mark| mark.weight());
        for mark in holding {
            let refusal = Refusal::input(sentence(mark.finding.kind)).at(mark.field);
            if !said.contains(&refusal) {
                said.push(refusal);
            }
        }
        said
    }
}

fn sentence(kind: Kind) -> &'static str {
    match kind {
        Kind::RegisterNumber => "cases-privacy-register-number",
        Kind::Iban => "cases-privacy-iban",
        Kind::Email => "cases-privacy-email",
        Kind::Phone => "cases-privacy-phone",
        _ => "cases-privacy-unanswered",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: [(&str, &str); 2] = [("title", "Mevrouw Peeters twijfelt"), ("context", "Bel 0478 12 34 56")];

    #[test]
    fn a_warning_is_answered_and_a_block_is_not() {
        let first = Review::of(&TEXT, &[]);
        let keys: Vec<String> = first.marks.iter().map(Mark::key).collect();
        assert_eq!(keys, ["title:name:0-15", "context:phone:4-17"]);
        let answered = Review::of(&TEXT, &keys);
        assert_eq!(answered.answers(), ["title:name:0-15"]);
        assert_eq!(answered.refusals(), [Refusal::input("cases-privacy-phone").at("context")]);
    }

    #[test]
    fn an_answer_lapses_when_its_text_moves() {
        let moved = Review::of(&[("title", "Toch: mevrouw Peeters twijfelt")], &["title:name:0-15".to_owned()]);
        assert!(!moved.is_clean());
    }

    #[test]
    fn a_hint_asks_nothing() {
        assert!(Review::of(&[("context", "een klant van 37 jaar")], &[]).is_clean());
    }
}
