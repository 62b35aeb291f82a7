//! What counts as giving, what it weighs, and whom to ask next.

use crate::db::text_enum;
use crate::ids::PersonId;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

text_enum! {
    /// A way of giving.
    pub enum Gift {
        /// A case that the circle worked on.
        Case = "case",
        /// An explanation of a theme or a tool.
        Talk = "talk",
        /// The report of a session.
        Report = "report",
        /// Words or a turn while somebody else's case was worked on.
        Advice = "advice",
        /// A question to VDAB, whose answer all read.
        Question = "question",
        /// Telling how it went on with one's case.
        FollowUp = "follow_up",
    }
}

/// The heaviest that a gift can weigh.
pub const HEAVIEST: i32 = 9;

/// What each gift weighs in a circle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weights(HashMap<String, i32>);

impl Weights {
    /// Weights by gift; one that is not named weighs what it usually does.
    pub fn new(weights: impl IntoIterator<Item = (Gift, i32)>) -> Self {
        Self(weights.into_iter().map(|(gift, weight)| (gift.as_str().to_owned(), weight)).collect())
    }

    /// What a gift weighs.
    pub fn of(&self, gift: Gift) -> i32 {
        self.0.get(gift.as_str()).copied().unwrap_or_else(|| usual(gift))
    }
}

impl Default for Weights {
    fn default() -> Self {
        Self::new([])
    }
}

/// What asks more time of whoever gives it weighs more (handbook, section 5).
fn usual(gift: Gift) -> i32 {
    match gift {
        Gift::Case | Gift::Talk => 3,
        Gift::Report | Gift::FollowUp => 2,
        Gift::Advice | Gift::Question => 1,
    }
}

/// How often somebody gave what.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Given(HashMap<Gift, i64>);

impl Given {
    /// Adds gifts.
    pub fn add(&mut self, gift: Gift, count: i64) {
        *self.0.entry(gift).or_default() += count;
    }

    /// How often somebody gave this.
    pub fn count(&self, gift: Gift) -> i64 {
        self.0.get(&gift).copied().unwrap_or(0)
    }

    /// All together, each as heavy as the circle says.
    pub fn weight(&self, weights: &Weights) -> i64 {
        Gift::ALL.iter().map(|gift| self.count(*gift) * i64::from(weights.of(*gift))).sum()
    }
}

/// How much of the whole was given by so many: the third of the circle that gave most, in percent. Nought when nobody
/// gave anything.
pub fn share_of_most(all: &[i64]) -> i64 {
    let (mut sorted, whole) = (all.to_vec(), all.iter().sum::<i64>());
    sorted.sort_unstable_by(|a, b| b.cmp(a));
    let most: i64 = sorted.iter().take(all.len().div_ceil(3)).sum();
    if whole == 0 { 0 } else { most * 100 / whole }
}

/// Whom a facilitator could ask for each of these next: whoever gave it least often, of those the one who gave least in
/// all; nobody is asked for two things at once.
pub fn next<'a>(gifts: &[Gift], people: &'a [(PersonId, Given)], weights: &Weights) -> Vec<(Gift, &'a PersonId)> {
    let mut asked: Vec<(Gift, &PersonId)> = Vec::new();
    for gift in gifts {
        let free = people.iter().filter(|(person, _)| !asked.iter().any(|(_, already)| *already == person));
        let least = free.min_by_key(|(_, given)| (given.count(*gift), given.weight(weights)));
        asked.extend(least.map(|(person, _)| (*gift, person)));
    }
    asked
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn given(gifts: &[(Gift, i64)]) -> Given {
        let mut given = Given::default();
        gifts.iter().for_each(|(gift, count)| given.add(*gift, *count));
        given
    }

    #[test]
    fn a_gift_weighs_what_the_circle_says_or_what_it_usually_does() {
        let weights = Weights::new([(Gift::Report, 5)]);
        assert_eq!(given(&[(Gift::Report, 2), (Gift::Advice, 3)]).weight(&weights), 13);
        assert_eq!(given(&[(Gift::Case, 1), (Gift::FollowUp, 1)]).weight(&Weights::default()), 5);
    }

    #[test]
    fn whoever_brought_no_case_is_asked_first_and_of_those_who_gave_least() {
        let [ann, noor, lien] = [PersonId::new(), PersonId::new(), PersonId::new()];
        let people =
            [(ann.clone(), given(&[(Gift::Case, 1)])), (noor, given(&[(Gift::Talk, 2)])), (lien.clone(), given(&[(Gift::Advice, 1)]))];
        let asked = next(&[Gift::Case, Gift::Talk], &people, &Weights::default());
        assert_eq!(asked, [(Gift::Case, &lien), (Gift::Talk, &ann)]);
        assert!(next(&[Gift::Case], &[], &Weights::default()).is_empty());
    }

    #[test]
    fn a_third_that_gives_everything_shows() {
        assert_eq!(share_of_most(&[9, 0, 0]), 100);
        assert_eq!(share_of_most(&[3, 3, 3]), 33);
        assert_eq!(share_of_most(&[0, 0]), 0);
    }

    proptest! {
        #[test]
        fn the_share_of_the_third_that_gives_most_is_a_part_of_the_whole(all in prop::collection::vec(0i64..100, 0..40)) {
            prop_assert!((0..=100).contains(&share_of_most(&all)));
        }
    }
}
