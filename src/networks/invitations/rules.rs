//! Who is invited: one address a line, with or without a name before it.

use crate::refusal::Refusal;
use crate::words::Line;

/// Somebody to invite.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitee {
    /// The name that the facilitator gave, if any.
    pub name: Option<Line<80>>,
    /// The address, in lower case.
    pub email: String,
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
const LONGEST_ADDRESS: usize = 254;
const SHOWN_OF_A_BAD_LINE: usize = 80;

/// Reads the field line by line; all good, or each bad line with its reason. A doubled address is one invitee.
pub fn read(raw: &str) -> Result<Vec<Invitee>, Vec<BadLine>> {
    let mut invitees: Vec<Invitee> = Vec::new();
    let mut bad = Vec::new();
    for (index, line) in raw.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        match invitee(line) {
            Ok(known) if invitees.iter().any(|earlier| earlier.email == known.email) => {}
            Ok(_) if invitees.len() == MOST_AT_ONCE => bad.push(bad_line(index, line, TOO_MANY)),
            Ok(new) => invitees.push(new),
            Err(why) => bad.push(bad_line(index, line, why)),
        }
    }
    bad.truncate(MOST_AT_ONCE);
    if bad.is_empty() { Ok(invitees) } else { Err(bad) }
}

const NO_ADDRESS: Refusal = Refusal::input("networks-invite-no-address");
const TOO_MANY: Refusal = Refusal::input("networks-invite-too-many").count(MOST_AT_ONCE as i64);

fn bad_line(index: usize, line: &str, why: Refusal) -> BadLine {
    BadLine { number: index + 1, text: line.trim().chars().take(SHOWN_OF_A_BAD_LINE).collect(), why }
}

/// `Name <name@example.be>` or `name@example.be`; what people paste often ends in a comma.
fn invitee(line: &str) -> Result<Invitee, Refusal> {
    let line = line.trim().trim_end_matches([',', ';']).trim_end();
    match line.strip_suffix('>').and_then(|rest| rest.rsplit_once('<')) {
        Some((name, address)) => {
            let name = Line::<80>::optional(name.trim().trim_matches('"'))?;
            Ok(Invitee { name, email: email(address)? })
        }
        None => Ok(Invitee { name: None, email: email(line)? }),
    }
}

fn email(raw: &str) -> Result<String, Refusal> {
    let address = raw.trim();
    let allowed = |c: char| !c.is_whitespace() && !c.is_control() && !matches!(c, '<' | '>' | '(' | ')' | ',' | ';' | ':' | '"' | '\\');
    let whole = address.len() <= LONGEST_ADDRESS && address.chars().all(allowed);
    let parts = address.split_once('@').filter(|(local, domain)| {
        !local.is_empty() && !domain.contains('@') && domain.split('.').count() > 1 && domain.split('.').all(|label| !label.is_empty())
    });
    if whole && parts.is_some() { Ok(address.to_lowercase()) } else { Err(NO_ADDRESS) }
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

    #[test]
    fn addresses_come_with_or_without_a_name() {
        let people = read("sofie@example.be\n\n  \"D'Haese, Ann\" <Ann@Example.BE>,\r\n").unwrap();
        assert_eq!(people[0], Invitee { name: None, email: "sofie@example.be".into() });
        assert_eq!(people[1], Invitee { name: Some(Line::stored("D'Haese, Ann".into())), email: "ann@example.be".into() });
    }

    #[test]
    fn each_bad_line_is_named() {
        let bad = read("goed@example.be\nfout\n\nook fout@\n").unwrap_err();
        let named: Vec<_> = bad.iter().map(|line| (line.number, line.text.as_str(), line.why.text)).collect();
        assert_eq!(named, [(2, "fout", "networks-invite-no-address"), (4, "ook fout@", "networks-invite-no-address")]);
    }

    #[test]
    fn a_doubled_address_is_one_invitee() {
        assert_eq!(read("a@b.be\nA@B.be\nAnn <a@b.be>").map(|all| all.len()), Ok(1));
    }

    #[test]
    fn a_mailing_is_refused_from_the_line_too_many() {
        let lines: String = (0..=MOST_AT_ONCE).map(|n| format!("coach{n}@example.be\n")).collect();
        let bad = read(&lines).unwrap_err();
        assert_eq!((bad.len(), bad[0].number, bad[0].why.text), (1, 41, "networks-invite-too-many"));
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
            for invitee in read(&raw).unwrap_or_default() {
                prop_assert!(invitee.email.matches('@').count() == 1);
                prop_assert!(!invitee.email.contains(char::is_whitespace));
                prop_assert!(invitee.name.is_none_or(|name| !name.as_str().contains(['\n', '\r'])));
            }
        }

        #[test]
        fn every_plain_address_is_read(local in "[a-z0-9.+-]{1,20}", domain in "[a-z0-9]{1,12}\\.[a-z]{2,6}") {
            let address = format!("{local}@{domain}");
            prop_assert_eq!(read(&address).map(|all| all[0].email.clone()), Ok(address));
        }
    }
}
