//! What holds for people, whatever the database and the browser.

use crate::i18n::Language;
use crate::ids::PersonId;
use crate::refusal::Refusal;
use crate::text_enum;
use crate::words::{Line, single_line};

/// A person's name.
pub type Name = Line<80>;

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

/// An address of ours to go on to after signing in; anything else leads home.
pub fn onward(raw: &str) -> &str {
    let ours = raw.starts_with('/') && !raw.starts_with("//") && !raw.starts_with("/\\") && !raw.chars().any(char::is_control);
    if ours && raw.len() <= 500 { raw } else { "/home" }
}

#[cfg(test)]
mod tests {
    use super::*;

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
