//! A refusal is a rule's "no": the sentence that explains it, never a fault of the program.

/// Which answer a refusal becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// What was typed cannot be used (422); the sentence stands at its field.
    Input,
    /// The thing has moved on or is in another state (409).
    State,
}

/// Why a rule says no: the key of a Fluent text, with what the text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Key of the sentence in `src/i18n`.
    pub text: &'static str,
    /// Which answer it becomes.
    pub kind: Kind,
    /// The form field that it concerns, when it is one.
    pub field: Option<&'static str>,
    /// A number that the sentence names, as `$count`.
    pub count: Option<i64>,
}

impl Refusal {
    /// What was typed cannot be used.
    pub const fn input(text: &'static str) -> Self {
        Self { text, kind: Kind::Input, field: None, count: None }
    }

    /// The thing is in a state that does not allow this.
    pub const fn state(text: &'static str) -> Self {
        Self { text, kind: Kind::State, field: None, count: None }
    }

    /// The same refusal, at a field of the form.
    pub const fn at(mut self, field: &'static str) -> Self {
        self.field = Some(field);
        self
    }

    /// The same refusal, with the number that its sentence names.
    pub const fn count(mut self, count: i64) -> Self {
        self.count = Some(count);
        self
    }
}
