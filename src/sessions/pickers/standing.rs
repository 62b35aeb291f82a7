//! How a date picker stands: its dates, and what those who still have a seat said to them.

use super::rules::{Given, Offer, Picker, Tally, best, tallies};
use super::store;
use crate::db::Db;
use crate::ids::{NetworkId, PersonId, PickerId};
use crate::networks::{self, Member};
use crate::web::Error;
use chrono::{DateTime, Utc};

/// A picker as it stands.
pub struct Standing {
    /// The picker.
    pub picker: Picker,
    /// Its dates, soonest first.
    pub offers: Vec<Offer>,
    /// What was said to them.
    pub given: Vec<Given>,
    /// Who answered, with a note that may be empty.
    pub notes: Vec<(PersonId, String)>,
    /// Everybody with a seat.
    pub members: Vec<Member>,
    /// Now.
    pub now: DateTime<Utc>,
}

/// The picker of this network, or "not there".
pub fn found(db: &mut Db, network: &NetworkId, id: &PickerId) -> Result<Picker, Error> {
    store::picker(db, network, id)?.ok_or(Error::NotFound)
}

impl Standing {
    /// Reads it all, in five queries. Who left the network does not count any more.
    pub fn read(db: &mut Db, network: &NetworkId, id: &PickerId, now: DateTime<Utc>) -> Result<Self, Error> {
        let picker = found(db, network, id)?;
        let members = networks::members(db, network)?;
        let sits = |person: &PersonId| members.iter().any(|member| member.person == *person);
        let mut given = store::given(db, &picker)?;
        given.retain(|(_, person, _)| sits(person));
        let mut notes = store::notes(db, &picker)?;
        notes.retain(|(person, _)| sits(person));
        Ok(Self { offers: store::offers(db, &picker)?, picker, given, notes, members, now })
    }

    /// The tally of each date.
    pub fn tallies(&self) -> Vec<Tally> {
        tallies(&self.offers, &self.given)
    }

    /// The places of the dates that suit best.
    pub fn best(&self) -> Vec<usize> {
        best(&self.offers, &self.tallies(), self.now)
    }

    /// Whether a person answered.
    pub fn has_answer_of(&self, person: &PersonId) -> bool {
        self.notes.iter().any(|(other, _)| other == person)
    }
}
