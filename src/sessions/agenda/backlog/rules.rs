//! Votes for what waits.

use crate::ids::ItemId;
use crate::sessions::agenda::rules::Item;
use std::collections::HashMap;

/// More items than this wait nowhere.
pub const MOST_WAITING: usize = 100;

/// How many votes each item has, and which of them are the reader's own.
#[derive(Debug, Clone, Default)]
pub struct Votes {
    /// Of everybody together.
    pub counts: HashMap<ItemId, i64>,
    /// The reader's own.
    pub mine: HashMap<ItemId, i32>,
}

impl Votes {
    /// The votes of each of these, of everybody together and of the reader.
    pub fn of(given: impl Iterator<Item = (ItemId, (i64, i32))>) -> Self {
        let mut votes = Self::default();
        for (item, (all, own)) in given {
            votes.counts.insert(item.clone(), all);
            votes.mine.insert(item, own);
        }
        votes
    }

    /// How many votes an item has.
    pub fn count(&self, item: &ItemId) -> i64 {
        self.counts.get(item).copied().unwrap_or(0)
    }

    /// Whether the reader voted for it.
    pub fn mine(&self, item: &ItemId) -> bool {
        self.mine.get(item).is_some_and(|dots| *dots > 0)
    }

    /// The most wanted first; of equals, the one that waits longest.
    pub fn rank(&self, items: &mut [Item]) {
        items.sort_by(|a, b| self.count(&b.id).cmp(&self.count(&a.id)).then_with(|| a.id.cmp(&b.id)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::PersonId;
    use crate::sessions::agenda::rules::{ItemState, Rubric};

    #[test]
    fn the_most_wanted_comes_first_and_the_oldest_of_equals() {
        let mut items: Vec<_> = (0..3).map(|_| Item::new(Rubric::Talk, 10, ItemState::Proposed, &PersonId::new())).collect();
        let [a, b, c] = [0, 1, 2].map(|at| items[at].id.clone());
        let votes = Votes { counts: HashMap::from([(c.clone(), 2)]), mine: HashMap::new() };
        votes.rank(&mut items);
        assert_eq!(items.into_iter().map(|item| item.id).collect::<Vec<_>>(), [c, a, b]);
    }
}
