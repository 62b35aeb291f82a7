//! The privacy check: what in a text could point to a client.
//!
//! It runs on this machine and keeps only the kind and the place of a finding, never the words themselves.
//! What blocks is mended; what warns is mended or answered ("this is not about a client"); a hint asks nothing.

mod ages;
mod dates;
mod digits;
mod employers;
mod initials;
mod lists;
mod names;
mod numbers;
mod people;
mod places;
mod rare;
mod review;
mod scan;
mod sensitive;
mod web;

pub use review::{Mark, Review};

use crate::db::text_enum;
use scan::Text;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

text_enum! {
    /// What a finding looks like.
    pub enum Kind {
        /// A Belgian national register number, or a BIS number.
        RegisterNumber = "register-number",
        /// A bank account.
        Iban = "iban",
        /// An e-mail address.
        Email = "email",
        /// A telephone number.
        Phone = "phone",
        /// Built like a register number, with other check digits.
        RegisterLike = "register-like",
        /// The number of an enterprise.
        EnterpriseNumber = "enterprise-number",
        /// The number of a voucher or a file.
        FileNumber = "file-number",
        /// The name of a person.
        Name = "name",
        /// An employer or a school.
        Employer = "employer",
        /// A town, or a street with its number.
        Place = "place",
        /// A web address or a handle.
        Web = "web",
        /// A date, or a year of birth.
        Date = "date",
        /// An age.
        Age = "age",
        /// Health, union, religion, origin, orientation or a judicial past.
        Sensitive = "sensitive",
        /// A job that few people have, or few in one place.
        RareCombination = "rare-combination",
    }
}

/// What a finding asks of the writer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Must go.
    Block,
    /// Must go, or be answered.
    Warn,
    /// Worth a second look.
    Hint,
}

impl Kind {
    /// What this kind asks of the writer.
    pub fn weight(self) -> Weight {
        match self {
            Self::RegisterNumber | Self::Iban | Self::Email | Self::Phone => Weight::Block,
            Self::Date | Self::Age | Self::Sensitive | Self::RareCombination => Weight::Hint,
            _ => Weight::Warn,
        }
    }

    /// Whether the facilitator sees it at review: who knows the region knows who has such a job.
    pub fn for_review(self) -> bool {
        self == Self::RareCombination
    }
}

/// One place in a text: what it looks like and where it is, in bytes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Finding {
    /// What it looks like.
    pub kind: Kind,
    /// Where it is.
    pub at: Range<usize>,
}

/// All findings in a text, in their order and never on top of each other: the heavier one stays, then the longer.
pub fn check(text: &str) -> Vec<Finding> {
    let mut found = web::find(text);
    let text = Text::read(text);
    // Of two findings with one place the first finder's stays: "Jan De Nul" is an employer.
    let finders =
        [numbers::find, employers::find, initials::find, people::find, places::find, dates::find, ages::find, sensitive::find, rare::find];
    found.extend(finders.iter().flat_map(|find| find(&text)));
    found.sort_by_key(|f| (f.kind.weight(), Reverse(f.at.len()), f.at.start));
    let mut kept: BTreeMap<usize, Finding> = BTreeMap::new();
    for finding in found {
        let before = kept.range(..finding.at.end).next_back();
        if before.is_none_or(|(_, other)| other.at.end <= finding.at.start) {
            kept.insert(finding.at.start, finding);
        }
    }
    kept.into_values().collect()
}

#[cfg(test)]
mod measure;
#[cfg(test)]
mod properties;
#[cfg(test)]
#[path = "tests.rs"]
mod tests;
