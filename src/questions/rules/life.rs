//! The steps of a question's life: who may take which, and where it leads.

use super::{ANSWERED_BEFORE, MOVED_ON};
use crate::refusal::Refusal;

const NOT_YOURS: Refusal = Refusal::state("questions-not-yours");

crate::text_enum! {
    /// Where a question stands.
    pub enum State {
        /// Only its writer sees it.
        Draft = "draft",
        /// The network sees it.
        Collected = "collected",
        /// It was asked before; it points to the other one.
        Merged = "merged",
        /// It waits for an officer.
        Submitted = "submitted",
        /// An officer works on it.
        Assigned = "assigned",
        /// It is not clear yet; the network can write it anew.
        Returned = "returned",
        /// The network reads the answer.
        Answered = "answered",
        /// All professionals read the answer.
        Published = "published",
        /// A newer answer holds.
        Superseded = "superseded",
        /// It is not answered here; it says where to ask, or why not.
        Declined = "declined",
    }
}

/// A step in a question's life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Step {
    Collect,
    Merge,
    Decline,
    Submit,
    Assign,
    Return,
    Answer,
    Publish,
    Supersede,
}

/// In which quality somebody takes a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// The member who asked.
    Asker,
    /// A facilitator of the asking network.
    Facilitator,
    /// Somebody of VDAB.
    Officer,
}

/// Every step that exists; whatever is not listed is refused.
pub(super) const LIFE: &[(State, Step, By, State)] = &[
    (State::Draft, Step::Collect, By::Asker, State::Collected),
    (State::Collected, Step::Merge, By::Facilitator, State::Merged),
    (State::Collected, Step::Decline, By::Facilitator, State::Declined),
    (State::Collected, Step::Submit, By::Facilitator, State::Submitted),
    // A coach's own question goes straight to VDAB; facilitators bundle only what they choose to.
    (State::Collected, Step::Submit, By::Asker, State::Submitted),
    (State::Submitted, Step::Assign, By::Officer, State::Assigned),
    (State::Assigned, Step::Return, By::Officer, State::Returned),
    (State::Assigned, Step::Decline, By::Officer, State::Declined),
    (State::Assigned, Step::Answer, By::Officer, State::Answered),
    (State::Returned, Step::Submit, By::Facilitator, State::Submitted),
    (State::Returned, Step::Submit, By::Asker, State::Submitted),
    (State::Answered, Step::Publish, By::Officer, State::Published),
    (State::Answered, Step::Supersede, By::Officer, State::Superseded),
    (State::Published, Step::Supersede, By::Officer, State::Superseded),
];

/// The state that a step leads to.
pub fn step(from: State, step: Step, by: By) -> Result<State, Refusal> {
    let mut known = LIFE.iter().filter(|(start, taken, _, _)| *start == from && *taken == step).peekable();
    if known.peek().is_none() {
        return Err(if step == Step::Answer && from.has_answer() { ANSWERED_BEFORE } else { MOVED_ON });
    }
    known.find(|(_, _, who, _)| *who == by).map(|(_, _, _, to)| *to).ok_or(NOT_YOURS)
}

impl State {
    /// Whether an answer can be read.
    pub fn has_answer(self) -> bool {
        matches!(self, State::Answered | State::Published | State::Superseded)
    }

    /// Whether VDAB has to do something.
    pub fn waits_for_officer(self) -> bool {
        matches!(self, State::Submitted | State::Assigned)
    }
}
