//! Turns around the circle: everybody once, each may pass, and no circle begins with the same person every time.

use crate::db::text_enum;
use crate::ids::PersonId;

text_enum! {
    /// Where somebody's turn stands.
    pub enum TurnState {
        /// Not yet.
        Waits = "waits",
        /// Had it.
        Spoke = "spoke",
        /// Let it go by.
        Passed = "passed",
    }
}

/// Somebody's turn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// Whose.
    pub person: PersonId,
    /// Where it stands.
    pub state: TurnState,
}

/// The order of a round: the circle as it sits, beginning with another person in every step.
pub fn order(circle: &[PersonId], step: usize) -> Vec<PersonId> {
    let mut order = circle.to_vec();
    if !order.is_empty() {
        let first = step % order.len();
        order.rotate_left(first);
    }
    order
}

/// Who has the turn, and who comes after: the first is at it now.
pub fn upcoming(turns: &[Turn]) -> impl Iterator<Item = &Turn> {
    turns.iter().filter(|turn| turn.state == TurnState::Waits)
}
