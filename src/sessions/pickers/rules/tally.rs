//! What people said to each date, taken together.

use super::{Availability, Offer};
use crate::ids::{OptionId, PersonId};
use chrono::{DateTime, Utc};
use std::cmp::Reverse;

/// What one person said to one date.
pub type Given = (OptionId, PersonId, Availability);

/// How many said what to one date.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// It suits.
    pub yes: usize,
    /// If need be.
    pub maybe: usize,
    /// It does not suit.
    pub no: usize,
}

impl Tally {
    fn count(&mut self, said: Availability) {
        match said {
            Availability::Yes => self.yes += 1,
            Availability::IfNeedBe => self.maybe += 1,
            Availability::No => self.no += 1,
        }
    }

    /// How many said something.
    pub fn answers(&self) -> usize {
        self.yes + self.maybe + self.no
    }

    /// The better date has more who say yes; among those, fewer who say no; among those, more who come if need be.
    fn rank(&self) -> (usize, Reverse<usize>, usize) {
        (self.yes, Reverse(self.no), self.maybe)
    }
}

/// The tally of each date, in the order of the dates.
pub fn tallies(offers: &[Offer], given: &[Given]) -> Vec<Tally> {
    let mut tallies = vec![Tally::default(); offers.len()];
    for (option, _, said) in given {
        if let Some(tally) = offers.iter().position(|offer| offer.id == *option).and_then(|place| tallies.get_mut(place)) {
            tally.count(*said);
        }
    }
    tallies
}

/// The places of the dates that suit best, of those that still lie ahead; none as long as nobody can come.
pub fn best(offers: &[Offer], tallies: &[Tally], now: DateTime<Utc>) -> Vec<usize> {
    let ahead = || offers.iter().zip(tallies).enumerate().filter(|(_, (offer, _))| offer.starts_at > now);
    let Some(top) = ahead().map(|(_, (_, tally))| tally.rank()).max().filter(|(yes, _, maybe)| yes + maybe > 0) else {
        return Vec::new();
    };
    ahead().filter(|(_, (_, tally))| tally.rank() == top).map(|(place, _)| place).collect()
}
