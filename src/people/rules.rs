//! What holds for people, their codes and their logins, whatever the database and the browser.

use crate::i18n::Language;
use crate::ids::{LoginId, PersonId};
use crate::refusal::Refusal;
use crate::text_enum;
use crate::words::{Line, single_line};
use chrono::{DateTime, Duration, Utc};

/// A person's name.
pub type Name = Line<80>;

/// How long a code can be used.
pub const CODE_LASTS: Duration = Duration::minutes(10);
/// How often a code may be guessed.
pub const TRIES: i32 = 5;
/// How many codes one address may ask for within `CODES_WITHIN`.
pub const CODES: i64 = 5;
/// The time over which codes are counted.
pub const CODES_WITHIN: Duration = Duration::minutes(15);
/// A login ends when its browser has been silent for so long.
pub const IDLE: Duration = Duration::days(14);
/// A login ends after this, whatever happens.
pub const ABSOLUTE: Duration = Duration::days(60);
/// How long a form waits for its writer to sign in again.
pub const PARKED: Duration = Duration::days(1);

/// The code is wrong, used, too old, or was tried too often: one sentence for all, which tells a guesser nothing.
pub const WRONG_CODE: Refusal = Refusal::input("people-code-wrong").at("code");
const NOT_AN_EMAIL: Refusal = Refusal::input("people-email-wrong");
const UNKNOWN_ROLE: Refusal = Refusal::input("people-role-unknown");

text_enum! {
    /// What a person may be on the whole platform; a seat in a network is another matter.
    pub enum Role {
        /// Guides clients, and takes part in networks.
        Coach = "coach",
        /// May found networks.
        Facilitator = "facilitator",
        /// Answers for the authority; never sits in a network.
        AuthorityOfficer = "authority_officer",
        /// Keeps the platform running; reads no cases.
        PlatformAdmin = "platform_admin",
    }
}

impl Role {
    /// The role that somebody typed: its written form, or the short `officer` and `admin`.
    pub fn typed(raw: &str) -> Result<Self, Refusal> {
        match raw {
            "admin" => Ok(Self::PlatformAdmin),
            "officer" | "vdab" => Ok(Self::AuthorityOfficer),
            other => Self::parse(other).ok_or(UNKNOWN_ROLE),
        }
    }
}

/// Somebody who can sign in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Who.
    pub id: PersonId,
    /// Address of the mails, in lower case.
    pub email: String,
    /// Name as others see it.
    pub name: String,
    /// The language chosen, if any.
    pub language: Option<Language>,
    /// What the person may be.
    pub roles: Vec<Role>,
}

impl Person {
    /// Whether the person has a role on the platform.
    pub fn is(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }
}

/// An address that can receive mail, in lower case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Email(String);

impl Email {
    /// Reads an address: what SMTP can deliver (RFC 5321), at most 254 characters.
    pub fn parse(raw: &str) -> Result<Self, Refusal> {
        let text = single_line(raw).to_lowercase();
        let fine = text.len() <= 254 && !text.contains(' ') && text.parse::<lettre::Address>().is_ok();
        fine.then_some(Self(text)).ok_or(NOT_AN_EMAIL)
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A browser that a person signed in with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Login {
    /// Which.
    pub id: LoginId,
    /// When the code was accepted.
    pub created_at: DateTime<Utc>,
    /// When it was last seen, to some minutes.
    pub seen_at: DateTime<Utc>,
    /// When it was ended by hand.
    pub ended_at: Option<DateTime<Utc>>,
    /// The browser and its system, as it calls itself.
    pub agent: String,
}

impl Login {
    /// Whether the browser is in now.
    pub fn holds(&self, now: DateTime<Utc>) -> bool {
        self.ended_at.is_none() && now < self.seen_at + IDLE && now < self.created_at + ABSOLUTE
    }

    /// Whether it is time to note that the browser was seen: not at every request, for that would be a write each.
    pub fn seen_long_ago(&self, now: DateTime<Utc>) -> bool {
        now - self.seen_at > Duration::minutes(10)
    }
}

/// A code that was asked for.
#[derive(Debug, Clone, Copy)]
pub struct Code {
    /// When it was asked for.
    pub asked_at: DateTime<Utc>,
    /// How often it was guessed before.
    pub tries: i32,
    /// Whether somebody signed in with it.
    pub used: bool,
}

impl Code {
    /// Whether a guess may be made now. The moment at which the code ends is too late.
    pub fn open(&self, now: DateTime<Utc>) -> Result<(), Refusal> {
        let open = !self.used && self.tries < TRIES && now < self.asked_at + CODE_LASTS;
        if open { Ok(()) } else { Err(WRONG_CODE) }
    }
}

/// Only the digits of what was typed: people copy codes with spaces.
pub fn digits(raw: &str) -> Result<String, Refusal> {
    let digits: String = raw.chars().filter(char::is_ascii_digit).collect();
    if digits.len() == 6 { Ok(digits) } else { Err(WRONG_CODE) }
}

/// An address of ours to go on to after signing in; anything else leads home.
pub fn onward(raw: &str) -> &str {
    let ours = raw.starts_with('/') && !raw.starts_with("//") && !raw.starts_with("/\\") && !raw.chars().any(char::is_control);
    if ours && raw.len() <= 500 { raw } else { "/home" }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minutes: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + Duration::minutes(minutes)
    }

    #[test]
    fn a_code_can_be_used_for_ten_minutes_and_five_tries() {
        let code = Code { asked_at: at(0), tries: 4, used: false };
        assert_eq!(code.open(at(9)), Ok(()));
        assert_eq!(code.open(at(10)), Err(WRONG_CODE));
        assert_eq!(Code { tries: 5, ..code }.open(at(1)), Err(WRONG_CODE));
        assert_eq!(Code { used: true, ..code }.open(at(1)), Err(WRONG_CODE));
    }

    #[test]
    fn a_login_ends_when_silent_when_old_and_by_hand() {
        let login = Login { id: LoginId::new(), created_at: at(0), seen_at: at(0), ended_at: None, agent: String::new() };
        assert!(login.holds(at(0) + IDLE - Duration::seconds(1)));
        assert!(!login.holds(at(0) + IDLE));
        assert!(!Login { seen_at: at(0) + ABSOLUTE, ..login.clone() }.holds(at(0) + ABSOLUTE));
        assert!(!Login { ended_at: Some(at(1)), ..login }.holds(at(2)));
    }

    #[test]
    fn a_code_is_read_with_the_spaces_that_people_copy() {
        assert_eq!(digits(" 123 456 ").as_deref(), Ok("123456"));
        for wrong in ["", "12345", "1234567", "abcdef"] {
            assert_eq!(digits(wrong), Err(WRONG_CODE));
        }
    }

    #[test]
    fn signing_in_leads_to_addresses_of_ours_only() {
        assert_eq!(onward("/networks/1?x=y"), "/networks/1?x=y");
        for wrong in ["", "https://evil", "//evil", "/\\evil", "javascript:x", "/a\nb"] {
            assert_eq!(onward(wrong), "/home", "{wrong}");
        }
    }

    #[test]
    fn an_address_is_kept_in_lower_case() {
        assert_eq!(Email::parse(" Sofie@Kring.BE ").unwrap().as_str(), "sofie@kring.be");
        for wrong in ["", "sofie", "sofie@", "a b@c.be", "a@b\r\nBcc: c@d.be"] {
            assert!(Email::parse(wrong).is_err(), "{wrong}");
        }
    }
}
