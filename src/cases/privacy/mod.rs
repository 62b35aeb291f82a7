//! The privacy check: what in a text could point to a client.
//!
//! It runs on this machine and keeps only the kind and the place of a finding, never the words themselves.
//! What blocks is mended; what warns is mended or answered ("this is not about a client"); a hint asks nothing.

mod names;
mod numbers;
mod review;
mod scan;
mod traces;

pub use review::{Mark, Review};

use crate::db::text_enum;
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
        /// A street with its number, or a postcode with its town.
        Place = "place",
        /// A web address or a handle.
        Web = "web",
        /// A date.
        Date = "date",
        /// An age.
        Age = "age",
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
            Self::Date | Self::Age => Weight::Hint,
            _ => Weight::Warn,
        }
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

impl Finding {
    fn overlaps(&self, other: &Self) -> bool {
        self.at.start < other.at.end && other.at.start < self.at.end
    }
}

/// All findings in a text, in their order and never on top of each other: the heavier one stays, then the longer.
pub fn check(text: &str) -> Vec<Finding> {
    let mut found = numbers::find(text);
    found.extend(traces::find(text));
    found.extend(names::find(text));
    found.sort_by_key(|f| (f.kind.weight(), std::cmp::Reverse(f.at.len()), f.at.start));
    let mut kept: Vec<Finding> = Vec::new();
    for finding in found {
        if !kept.iter().any(|other| other.overlaps(&finding)) {
            kept.push(finding);
        }
    }
    kept.sort_by_key(|f| f.at.start);
    kept
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
