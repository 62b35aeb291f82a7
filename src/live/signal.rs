//! What travels from a commit to the hubs of all nodes.

use crate::ids::{NetworkId, PersonId};
use std::fmt;

/// Who hears: the holders of one kind of seat.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Topic {
    /// One person, in every browser.
    Person(PersonId),
    /// All who hold a seat in the network.
    Network(NetworkId),
    /// The facilitators of the network.
    Facilitators(NetworkId),
    /// The officers of the authority.
    Officers,
}

/// One piece of news for the hubs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Signal {
    /// Something that the topic may see is different; the name tells what ("poll/ID").
    Changed(Topic, String),
    /// The rights of those who listen are different: they go, and ask for their seats again.
    Revoked(Topic),
    /// A mail waits in the outbox.
    MailWaiting,
}

impl fmt::Display for Topic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Person(id) => write!(f, "person:{id}"),
            Self::Network(id) => write!(f, "network:{id}"),
            Self::Facilitators(id) => write!(f, "facilitators:{id}"),
            Self::Officers => f.write_str("officers:"),
        }
    }
}

impl Topic {
    fn parse(written: &str) -> Option<Self> {
        match written.split_once(':')? {
            ("person", id) => PersonId::parse(id).ok().map(Self::Person),
            ("network", id) => NetworkId::parse(id).ok().map(Self::Network),
            ("facilitators", id) => NetworkId::parse(id).ok().map(Self::Facilitators),
            ("officers", "") => Some(Self::Officers),
            _ => None,
        }
    }
}

impl fmt::Display for Signal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Changed(topic, name) => write!(f, "changed {topic} {name}"),
            Self::Revoked(topic) => write!(f, "revoked {topic}"),
            Self::MailWaiting => f.write_str("mail"),
        }
    }
}

impl Signal {
    /// The signal that a payload stands for; `None` for one of another version of the program.
    pub fn parse(payload: &str) -> Option<Self> {
        let mut words = payload.splitn(3, ' ');
        match (words.next()?, words.next(), words.next()) {
            ("changed", Some(topic), Some(name)) => Some(Self::Changed(Topic::parse(topic)?, name.to_owned())),
            ("revoked", Some(topic), None) => Topic::parse(topic).map(Self::Revoked),
            ("mail", None, None) => Some(Self::MailWaiting),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signal_reads_back_what_it_wrote() {
        let (person, network) = (PersonId::new(), NetworkId::new());
        let changed = |topic| Signal::Changed(topic, format!("poll/{network}"));
        for signal in [
            changed(Topic::Person(person.clone())),
            changed(Topic::Network(network.clone())),
            changed(Topic::Facilitators(network.clone())),
            Signal::Revoked(Topic::Person(person)),
            Signal::Revoked(Topic::Officers),
            Signal::MailWaiting,
        ] {
            assert_eq!(Signal::parse(&signal.to_string()), Some(signal));
        }
    }

    #[test]
    fn what_nobody_wrote_is_no_signal() {
        for payload in ["", "changed", "changed officers:", "revoked person:7", "mail now", "changed officers:x poll/1", "🦀"] {
            assert_eq!(Signal::parse(payload), None, "{payload}");
        }
    }
}
