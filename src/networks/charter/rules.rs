//! The charter: what members promise each other, in versions, and what a signature is.

use crate::db::text_enum;
use crate::networks::rules::Mover;
use crate::refusal::Refusal;
use crate::words::Line;
use chrono::{DateTime, Duration, Utc};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

text_enum! {
    /// Where a version of a charter stands.
    pub enum CharterState {
        /// Being written.
        Draft = "draft",
        /// Before the circle.
        Proposed = "proposed",
        /// What counts now.
        InForce = "in_force",
        /// Followed by a newer version.
        Superseded = "superseded",
    }
}

use CharterState as S;

const MOVES: &[(S, S, Mover)] = &[
    (S::Draft, S::Proposed, Mover::Facilitator),
    (S::Proposed, S::Draft, Mover::Facilitator),
    (S::Proposed, S::InForce, Mover::Facilitator),
    (S::InForce, S::Superseded, Mover::System),
];

impl CharterState {
    /// Whether `by` may bring a version from here to `to`.
    pub fn moves_to(self, to: Self, by: Mover) -> Result<(), Refusal> {
        let listed = MOVES.contains(&(self, to, by));
        if listed { Ok(()) } else { Err(Refusal::state("networks-charter-moved-on")) }
    }
}

/// How much a new version changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// Words only: earlier signatures stay good.
    Editorial,
    /// Everybody signs again.
    Substantive,
}

/// How long members keep their access while a changed charter waits for their signature.
pub const TIME_TO_SIGN_AGAIN: Duration = Duration::days(14);

/// Whether a signature under the version before still opens the door, once a new one is in force.
pub fn still_holds(change: Change, in_force_since: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    change == Change::Editorial || now < in_force_since + TIME_TO_SIGN_AGAIN
}

/// The base clauses, which are the first version of every charter: Dutch, then English.
pub fn base_clauses() -> String {
    format!("{}{BETWEEN_LANGUAGES}{}", include_str!("base.nl.md").trim(), include_str!("base.en.md").trim())
}

const BETWEEN_LANGUAGES: &str = "\n\n---\n\n";

/// A charter's text in its languages: Dutch, and English where it has that.
pub fn by_language(body: &str) -> (&str, Option<&str>) {
    match body.split_once(BETWEEN_LANGUAGES) {
        Some((dutch, english)) => (dutch, Some(english)),
        None => (body, None),
    }
}

/// Which text was signed: another letter is another hash.
pub fn body_hash(body: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(body.as_bytes()))
}

/// A name under a version of the charter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// The name as its owner typed it.
    pub typed_name: Line<120>,
    /// Which text it stands under.
    pub body_hash: String,
    /// When.
    pub signed_at: DateTime<Utc>,
}

/// The charter in force as the signer saw it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signing {
    /// The name as typed.
    pub typed_name: Line<120>,
    /// Which text was on the page.
    pub seen_hash: String,
}

impl Signing {
    /// Sets the name under the text, unless that changed since it was read.
    pub fn under(self, state: CharterState, body: &str, now: DateTime<Utc>) -> Result<Signature, Refusal> {
        if state != S::InForce || self.seen_hash != body_hash(body) {
            return Err(Refusal::state("networks-charter-changed"));
        }
        Ok(Signature { typed_name: self.typed_name, body_hash: self.seen_hash, signed_at: now })
    }
}

/// A signature is a first and a last name, or at least more than initials.
pub fn typed_name(raw: &str) -> Result<Line<120>, Refusal> {
    let name = Line::<120>::optional(raw)?;
    let whole = |name: &Line<120>| name.as_str().chars().filter(|c| c.is_alphabetic()).count() > 2;
    name.filter(whole).ok_or(Refusal::input("networks-signature-too-short"))
}

/// The promise to come to all sessions, which is a tick.
pub fn commitment(raw: &str) -> Result<(), Refusal> {
    if raw == "yes" { Ok(()) } else { Err(Refusal::input("networks-commitment-missing")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(day: u32) -> DateTime<Utc> {
        format!("2027-02-{day:02}T09:00:00Z").parse().unwrap()
    }

    fn signing(seen: &str) -> Signing {
        Signing { typed_name: Line::stored("Sofie Daems".into()), seen_hash: body_hash(seen) }
    }

    #[test]
    fn a_signature_stands_under_the_text_that_was_read() {
        let signature = signing("één").under(S::InForce, "één", at(2)).unwrap();
        assert_eq!((signature.body_hash, signature.signed_at), (body_hash("één"), at(2)));
    }

    #[test]
    fn a_text_that_changed_since_it_was_read_is_not_signed() {
        assert_eq!(signing("één").under(S::InForce, "twee", at(2)).unwrap_err().text, "networks-charter-changed");
        assert!(signing("één").under(S::Superseded, "één", at(2)).is_err());
    }

    #[test]
    fn a_substantive_change_closes_the_door_after_fourteen_days() {
        assert!(still_holds(Change::Substantive, at(1), at(14)));
        assert!(!still_holds(Change::Substantive, at(1), at(15)));
        assert!(still_holds(Change::Editorial, at(1), at(28)));
    }

    #[test]
    fn a_charter_in_force_is_superseded_and_never_rewritten() {
        assert!(S::InForce.moves_to(S::Superseded, Mover::System).is_ok());
        assert!(S::InForce.moves_to(S::Draft, Mover::Facilitator).is_err());
        assert!(S::Superseded.moves_to(S::InForce, Mover::Facilitator).is_err());
    }

    #[test]
    fn the_base_clauses_have_as_many_points_in_both_languages() {
        let body = base_clauses();
        let (dutch, english) = by_language(&body);
        let points = |text: &str| text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_digit())).count();
        assert_eq!(points(dutch), 13);
        assert_eq!(Some(13), english.map(points));
    }

    #[test]
    fn initials_are_no_signature_and_a_promise_is_a_tick() {
        assert!(typed_name("S. D.").is_err());
        assert!(typed_name("Bo Li").is_ok());
        assert!(commitment("yes").is_ok() && commitment("").is_err());
    }

    proptest! {
        #[test]
        fn another_text_has_another_hash(one in any::<String>(), two in any::<String>()) {
            prop_assert_eq!(one == two, body_hash(&one) == body_hash(&two));
        }
    }
}
