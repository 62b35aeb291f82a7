//! A question's life, from the first word to the official answer, and who may read it.

mod life;
pub mod working_days;

pub use life::{By, State, Step, step};

use crate::cases::privacy::Review;
use crate::ids::{AnswerId, NetworkId, PersonId, QuestionId};
use crate::refusal::Refusal;
use crate::words::{Line, Prose};
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

/// Working days in which VDAB answers, unless an officer says otherwise.
pub const TERM: usize = 10;

/// Somebody was first.
pub const MOVED_ON: Refusal = Refusal::state("questions-moved-on");
const ANSWERED_BEFORE: Refusal = Refusal::state("questions-answered-before");
const TAKEN: Refusal = Refusal::state("questions-taken");
/// What was typed is no day.
pub const BAD_DAY: Refusal = Refusal::input("questions-valid-from-unknown");
const ABOUT_A_CLIENT: Refusal = Refusal::input("questions-about-a-client");

/// What was asked, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// The question in one sentence.
    pub title: Line<160>,
    /// What VDAB has to know besides.
    pub body: Prose<4000>,
}

/// A question of a network to VDAB.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Its name.
    pub id: QuestionId,
    /// The asking network.
    pub network: NetworkId,
    /// The member who asked.
    pub asker: PersonId,
    /// What was asked.
    pub wording: Wording,
    /// Where it stands.
    pub state: State,
    /// The officer who works on it.
    pub officer: Option<PersonId>,
    /// When VDAB's term ends; present from the moment that VDAB has it.
    pub due_at: Option<DateTime<Utc>>,
    /// What VDAB wrote when it returned or declined the question.
    pub remark: Option<Prose<1000>>,
    /// Counts the changes; guards them.
    pub version: i32,
    /// When it was written.
    pub created_at: DateTime<Utc>,
    /// When it last changed.
    pub updated_at: DateTime<Utc>,
}

/// VDAB's official answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Its name.
    pub id: AnswerId,
    /// Who answered.
    pub officer: PersonId,
    /// The answer, in Markdown.
    pub body: Prose<8000>,
    /// The rule that it rests on.
    pub legal_basis: Line<300>,
    /// The day from which it holds.
    pub valid_from: NaiveDate,
    /// When it was given.
    pub created_at: DateTime<Utc>,
}

/// One step that was taken, for the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Taken {
    /// The state before.
    pub from: State,
    /// The state after.
    pub to: State,
}

/// A question after one or more steps; its version is still the one that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// The question as it stands now.
    pub question: Question,
    /// The steps that led there, in order.
    pub path: Vec<Taken>,
}

/// Who looks at a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader<'a> {
    /// Somebody with a seat in that network.
    Seated(&'a NetworkId, &'a PersonId),
    /// Somebody of VDAB.
    Officer,
}

impl Question {
    /// A question that only its writer sees.
    pub fn draft(id: QuestionId, network: NetworkId, asker: PersonId, wording: Wording, now: DateTime<Utc>) -> Self {
        let (state, officer, due_at, remark, version) = (State::Draft, None, None, None, 1);
        Self { id, network, asker, wording, state, officer, due_at, remark, version, created_at: now, updated_at: now }
    }

    /// The asking network reads what is not a draft; VDAB reads what reached it. The door for page, list and letter.
    pub fn readable_by(&self, reader: Reader<'_>) -> bool {
        match reader {
            Reader::Seated(network, person) => *network == self.network && (self.state != State::Draft || *person == self.asker),
            Reader::Officer => self.due_at.is_some(),
        }
    }

    /// Refuses when the page that somebody acts on is older than the question.
    pub fn as_seen(&self, version: i32) -> Result<(), Refusal> {
        match self.version == version {
            true => Ok(()),
            false if self.state.has_answer() => Err(ANSWERED_BEFORE),
            false => Err(MOVED_ON),
        }
    }

    /// Shows a draft to the network and sends it to VDAB at once.
    pub fn send(&self, review: &Review, now: DateTime<Utc>, zone: Tz) -> Result<Changed, Refusal> {
        guard(review)?;
        let mut changed = self.walk(&[Step::Collect, Step::Submit], By::Asker, now)?;
        changed.question.due_at = Some(working_days::term(now, TERM, zone));
        Ok(changed)
    }

    /// Sends a returned question again, in other words. The term starts anew.
    pub fn rewrite(&self, wording: Wording, review: &Review, by: By, now: DateTime<Utc>, zone: Tz) -> Result<Changed, Refusal> {
        guard(review)?;
        let mut changed = self.walk(&[Step::Submit], by, now)?;
        let due_at = Some(working_days::term(now, TERM, zone));
        changed.question = Question { wording, due_at, officer: None, remark: None, ..changed.question };
        Ok(changed)
    }

    /// An officer takes the question up.
    pub fn assign(&self, officer: &PersonId, now: DateTime<Utc>) -> Result<Changed, Refusal> {
        if self.state == State::Assigned && self.officer.as_ref() != Some(officer) {
            return Err(TAKEN);
        }
        let mut changed = self.walk(&[Step::Assign], By::Officer, now)?;
        changed.question.officer = Some(officer.clone());
        Ok(changed)
    }

    /// An officer answers; a question that nobody took up is taken up with it.
    pub fn answer(&self, officer: &PersonId, now: DateTime<Utc>) -> Result<Changed, Refusal> {
        self.settle(Step::Answer, officer, None, now)
    }

    /// An officer says what is not clear yet.
    pub fn give_back(&self, officer: &PersonId, unclear: Prose<1000>, now: DateTime<Utc>) -> Result<Changed, Refusal> {
        self.settle(Step::Return, officer, Some(unclear), now)
    }

    /// An officer says that VDAB does not answer this, and who may.
    pub fn decline(&self, officer: &PersonId, pointer: Prose<1000>, now: DateTime<Utc>) -> Result<Changed, Refusal> {
        self.settle(Step::Decline, officer, Some(pointer), now)
    }

    /// Whether this officer works on it.
    pub fn is_with(&self, officer: &PersonId) -> bool {
        self.state == State::Assigned && self.officer.as_ref() == Some(officer)
    }

    /// Whether this officer returned or declined it with these words.
    pub fn was_told(&self, officer: &PersonId, remark: &Prose<1000>) -> bool {
        !self.state.waits_for_officer() && self.officer.as_ref() == Some(officer) && self.remark.as_ref() == Some(remark)
    }

    /// Whether the term ended without an answer.
    pub fn is_late(&self, now: DateTime<Utc>) -> bool {
        self.state.waits_for_officer() && self.due_at.is_some_and(|due| now >= due)
    }

    fn settle(&self, last: Step, officer: &PersonId, remark: Option<Prose<1000>>, now: DateTime<Utc>) -> Result<Changed, Refusal> {
        let steps = if self.state == State::Submitted { vec![Step::Assign, last] } else { vec![last] };
        let mut changed = self.walk(&steps, By::Officer, now)?;
        changed.question = Question { officer: Some(officer.clone()), remark, ..changed.question };
        Ok(changed)
    }

    fn walk(&self, steps: &[Step], by: By, now: DateTime<Utc>) -> Result<Changed, Refusal> {
        let mut path = Vec::with_capacity(steps.len());
        let mut state = self.state;
        for taken in steps {
            let to = step(state, *taken, by)?;
            path.push(Taken { from: state, to });
            state = to;
        }
        Ok(Changed { question: Question { state, updated_at: now, ..self.clone() }, path })
    }
}

fn guard(review: &Review) -> Result<(), Refusal> {
    if review.is_clean() { Ok(()) } else { Err(ABOUT_A_CLIENT.at("body")) }
}

#[cfg(test)]
mod tests;
