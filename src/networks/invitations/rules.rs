//! Who is invited: one address a line, with or without a name before it.

use crate::networks::members::rules::MembershipState;
use crate::people::rules::Email;
use crate::refusal::Refusal;
use crate::words::Line;
use chrono::{DateTime, Duration, Utc};

/// Somebody to invite.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitee {
    /// The line that names them, counted from one.
    pub line: usize,
    /// The name that the facilitator gave, if any.
    pub name: Option<Line<80>>,
    /// The address.
    pub email: Email,
}

impl Invitee {
    /// The line of somebody who cannot be invited.
    pub fn refused(&self, why: Refusal) -> BadLine {
        BadLine { number: self.line, text: self.email.as_str().to_owned(), why }
    }
}

/// A line that names nobody who can be invited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadLine {
    /// Which line, counted from one.
    pub number: usize,
    /// What it says, cut to a readable length.
    pub text: String,
    /// Why it cannot be used.
    pub why: Refusal,
}

/// More invitations than this in one go are a mailing.
pub const MOST_AT_ONCE: usize = 40;
/// How soon somebody can be asked once more: a second press of the button is no second letter.
const ASK_AGAIN_AFTER: Duration = Duration::minutes(10);
const SHOWN_OF_A_BAD_LINE: usize = 80;

/// Reads the field line by line: whom it names, and each line that names nobody. A doubled address is one invitee.
pub fn read(raw: &str) -> (Vec<Invitee>, Vec<BadLine>) {
    let mut invitees: Vec<Invitee> = Vec::new();
    let mut bad = Vec::new();
    for (index, line) in raw.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        match invitee(index + 1, line) {
            Ok(known) if invitees.iter().any(|earlier| earlier.email == known.email) => {}
            Ok(_) if invitees.len() == MOST_AT_ONCE => bad.push(bad_line(index, line, TOO_MANY)),
            Ok(new) => invitees.push(new),
            Err(why) => bad.push(bad_line(index, line, why)),
        }
    }
    bad.truncate(MOST_AT_ONCE);
    (invitees, bad)
}

/// What asking somebody means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asking {
    /// A chair and a letter.
    New,
    /// Asked before and not signed yet: another letter.
    Again,
    /// Signed already: nothing.
    Already,
}

/// Whether somebody can be asked, given what became of their place here.
pub fn may_ask(officer: bool, place: Option<MembershipState>) -> Result<Asking, Refusal> {
    use MembershipState::{Accepted, Active, Completed, Confirmed, Left, Paused, Removed};
    match place {
        _ if officer => Err(Refusal::input("networks-invite-officer")),
        Some(Accepted) => Ok(Asking::Again),
        Some(Confirmed | Active | Paused) => Ok(Asking::Already),
        Some(Left | Removed | Completed) => Err(Refusal::input("networks-invite-ended")),
        _ => Ok(Asking::New),
    }
}

/// Whether enough time has passed to ask somebody once more.
pub fn may_ask_again(last: Option<DateTime<Utc>>, now: DateTime<Utc>) -> bool {
    last.is_none_or(|last| now - last >= ASK_AGAIN_AFTER)
}

/// All are invited, or nobody is: refuses when there is a bad line, no line at all, or no chair for somebody new.
pub fn all_fit(asked: &[Asking], bad: &[BadLine], free: i64) -> Result<(), Refusal> {
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let new = count(asked.iter().filter(|asking| **asking == Asking::New).count());
    let refusal = if !bad.is_empty() {
        Refusal::input("networks-invite-problem").count(count(bad.len()))
    } else if asked.is_empty() {
        Refusal::input("words-blank")
    } else if new > free {
        Refusal::input("networks-no-free-seat")
    } else {
        return Ok(());
    };
    Err(refusal.at("people"))
}

const NO_ADDRESS: Refusal = Refusal::input("networks-invite-no-address");
const TOO_MANY: Refusal = Refusal::input("networks-invite-too-many").count(MOST_AT_ONCE as i64);

fn bad_line(index: usize, line: &str, why: Refusal) -> BadLine {
    BadLine { number: index + 1, text: line.trim().chars().take(SHOWN_OF_A_BAD_LINE).collect(), why }
}

/// `Name <name@example.be>` or `name@example.be`; what people paste often ends in a comma.
fn invitee(line: usize, text: &str) -> Result<Invitee, Refusal> {
    let text = text.trim().trim_end_matches([',', ';']).trim_end();
    let (name, address) = match text.strip_suffix('>').and_then(|rest| rest.rsplit_once('<')) {
        Some((name, address)) => (Line::<80>::optional(name.trim().trim_matches('"'))?, address),
        None => (None, text),
    };
    let email = Email::parse(address).map_err(|_| NO_ADDRESS)?;
    Ok(Invitee { line, name, email })
}

/// What to call somebody of whom only the address is known: `sofie.daems@…` is Sofie Daems.
pub fn name_from(email: &str) -> String {
    let local = email.split('@').next().unwrap_or(email);
    let words = local.split(['.', '_', '-', '+']).filter(|word| !word.is_empty()).map(capitalised);
    let name = words.collect::<Vec<_>>().join(" ");
    if name.is_empty() { email.to_owned() } else { name }
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn emails(raw: &str) -> Vec<String> {
        read(raw).0.iter().map(|invitee| invitee.email.as_str().to_owned()).collect()
    }

    #[test]
    fn addresses_come_with_or_without_a_name() {
        let (people, bad) = read("sofie@example.be\n\n  \"D'Haese, Ann\" <Ann@Example.BE>,\r\n");
        let named: Vec<_> = people.iter().map(|p| (p.line, p.name.as_ref().map(Line::as_str), p.email.as_str())).collect();
        assert_eq!(named, [(1, None, "sofie@example.be"), (3, Some("D'Haese, Ann"), "ann@example.be")]);
        assert_eq!(bad, []);
    }

    #[test]
    fn each_bad_line_is_named() {
        let (_, bad) = read("goed@example.be\nfout\n\nook fout@\n");
        let named: Vec<_> = bad.iter().map(|line| (line.number, line.text.as_str(), line.why.text)).collect();
        assert_eq!(named, [(2, "fout", "networks-invite-no-address"), (4, "ook fout@", "networks-invite-no-address")]);
    }

    #[test]
    fn a_doubled_address_is_one_invitee() {
        assert_eq!(emails("a@b.be\nA@B.be\nAnn <a@b.be>"), ["a@b.be"]);
    }

    #[test]
    fn a_mailing_is_refused_from_the_line_too_many() {
        let lines: String = (0..=MOST_AT_ONCE).map(|n| format!("coach{n}@example.be\n")).collect();
        let (_, bad) = read(&lines);
        assert_eq!((bad.len(), bad[0].number, bad[0].why.text), (1, 41, "networks-invite-too-many"));
    }

    #[test]
    fn officers_and_who_went_away_cannot_be_asked() {
        assert_eq!(may_ask(true, None).unwrap_err().text, "networks-invite-officer");
        assert_eq!(may_ask(false, Some(MembershipState::Left)).unwrap_err().text, "networks-invite-ended");
        assert_eq!(may_ask(false, Some(MembershipState::Withdrawn)), Ok(Asking::New));
    }

    #[test]
    fn asking_again_is_another_letter_and_no_other_chair() {
        assert_eq!(may_ask(false, Some(MembershipState::Accepted)), Ok(Asking::Again));
        assert_eq!(all_fit(&[Asking::Again, Asking::Already], &[], 0), Ok(()));
        let asked = DateTime::UNIX_EPOCH;
        assert!(!may_ask_again(Some(asked), asked + Duration::minutes(9)));
        assert!(may_ask_again(Some(asked), asked + Duration::minutes(10)));
    }

    #[test]
    fn all_are_invited_or_nobody() {
        let text = |result: Result<(), Refusal>| result.unwrap_err().text;
        let bad = read("fout").1;
        assert_eq!(text(all_fit(&[Asking::New], &bad, 9)), "networks-invite-problem");
        assert_eq!(text(all_fit(&[Asking::New, Asking::New], &[], 1)), "networks-no-free-seat");
        assert_eq!(text(all_fit(&[], &[], 9)), "words-blank");
    }

    #[test]
    fn a_name_is_read_from_an_address() {
        assert_eq!(name_from("sofie.daems@example.be"), "Sofie Daems");
        assert_eq!(name_from("élise@example.be"), "Élise");
        assert_eq!(name_from("...@example.be"), "...@example.be");
    }

    proptest! {
        #[test]
        fn no_invitee_has_a_line_feed_or_two_at_signs(raw in any::<String>()) {
            for invitee in read(&raw).0 {
                prop_assert!(!invitee.email.as_str().contains(char::is_whitespace));
                prop_assert!(invitee.name.is_none_or(|name| !name.as_str().contains(['\n', '\r'])));
            }
        }

        #[test]
        fn every_plain_address_is_read(local in "[a-z0-9]{1,20}", domain in "[a-z0-9]{1,12}\\.[a-z]{2,6}") {
            let address = format!("{local}@{domain}");
            prop_assert_eq!(emails(&address), [address]);
        }
    }
}
