//! What lies on the table: the cards that a step works on, and one's own.

use super::rules::{Card, Run, Spent, steps, visible};
use crate::ids::PersonId;
use std::collections::HashMap;

/// The cards that somebody sees at the step that the run is at: those that it works on, and those written in it.
pub fn on_table<'a>(run: &Run, cards: &'a [Card], passed: &HashMap<usize, (Spent, bool)>, reader: &PersonId) -> Vec<&'a Card> {
    let steps = steps(&run.method);
    let here = run.step();
    // Within a round a step works on what was written in that round.
    let source = here.step.from.as_ref().and_then(|key| {
        let earlier = steps.iter().enumerate().take(run.at);
        earlier.filter(|(_, placed)| placed.step.key == *key).map(|(place, _)| place).next_back()
    });
    let shown = |card: &&Card| {
        let revealed = passed.get(&card.step).is_some_and(|(_, revealed)| *revealed);
        let placed = steps.get(card.step);
        placed.is_some_and(|placed| visible(card, placed.step, revealed, reader))
    };
    cards.iter().filter(|card| card.step == run.at || Some(card.step) == source).filter(shown).collect()
}
