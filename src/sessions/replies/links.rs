//! The links of a letter that answer without signing in. Their seal opens one page, of one session, for one person.

use super::rules::Answer;
use crate::config::Config;
use crate::ids::{NetworkId, PersonId, SessionId};
use crate::keys::Keys;
use crate::sessions::rules::Session;
use serde::Serialize;

/// What a link is sealed for.
const PURPOSE: &str = "session-reply";

/// Whose answer a link gives, and to what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invited {
    /// Who.
    pub person: PersonId,
    /// The network.
    pub network: NetworkId,
    /// The session.
    pub session: SessionId,
}

/// One link of a letter.
#[derive(Debug, Clone, Serialize)]
pub struct Link {
    text: &'static str,
    href: String,
}

impl Invited {
    /// The sealed text that stands in an address.
    pub fn seal(&self, keys: &Keys) -> String {
        keys.seal(PURPOSE, &format!("{}.{}.{}", self.person, self.network, self.session))
    }

    /// Whom a sealed text is for, when the seal is ours.
    pub fn unseal(keys: &Keys, token: &str) -> Option<Self> {
        let mut parts = keys.unseal(PURPOSE, token)?.split('.');
        let person = PersonId::parse(parts.next()?).ok()?;
        let network = NetworkId::parse(parts.next()?).ok()?;
        let session = SessionId::parse(parts.next()?).ok()?;
        parts.next().is_none().then_some(Self { person, network, session })
    }
}

/// The links by which somebody answers from a letter about this session.
pub fn links(config: &Config, session: &Session, person: &PersonId) -> Vec<Link> {
    let invited = Invited { person: person.clone(), network: session.network.clone(), session: session.id.clone() };
    let address = config.link(&format!("/replies/{}", invited.seal(&config.keys)));
    let link = |answer: &Answer| Link { text: text(*answer), href: format!("{address}?answer={}", answer.as_str()) };
    Answer::ALL.iter().filter(|answer| session.venue.form().accept(**answer).is_ok()).map(link).collect()
}

/// The links of a letter that nobody gets.
#[cfg(test)]
pub(crate) fn made_up(session: &Session) -> Vec<Link> {
    let config = Config::alone(([127, 0, 0, 1], 8080).into(), "sqlite:geen.db".parse().unwrap()).unwrap();
    links(&config, session, &PersonId::new())
}

/// The links of a session that meets both ways.
#[cfg(test)]
pub(crate) fn story() -> Vec<Link> {
    let seat = crate::stories::seat(crate::networks::SeatRole::Member);
    let venue = crate::sessions::rules::Venue::Hybrid("De Linde".into(), "https://vergader.be/".into());
    made_up(&crate::stories::session(&seat, crate::sessions::SessionState::Planned, venue))
}

fn text(answer: Answer) -> &'static str {
    match answer {
        Answer::Coming => "replies-i-come",
        Answer::Online => "replies-i-come-online",
        Answer::Absent => "replies-i-cannot",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_names_one_person_one_network_one_session_and_no_other_seal_opens_it() {
        let keys = Keys::new(&"geheim".repeat(6)).unwrap();
        let invited = Invited { person: PersonId::new(), network: NetworkId::new(), session: SessionId::new() };
        let token = invited.seal(&keys);
        assert_eq!(Invited::unseal(&keys, &token), Some(invited.clone()));
        let other = Invited { session: SessionId::new(), ..invited.clone() };
        let (_, seal) = token.rsplit_once('.').unwrap();
        let forged = format!("{}.{}.{}.{seal}", other.person, other.network, other.session);
        let stop = keys.seal("digest-stop", invited.person.as_str());
        for wrong in ["", "geen", &forged, &stop, &token[..token.len() - 1]] {
            assert_eq!(Invited::unseal(&keys, wrong), None, "{wrong}");
        }
    }
}
