//! Who has two sessions at once. That is allowed, and shown to whom it concerns.

use super::rules::Span;
use super::store::{self, Busy, Named};
use crate::db::Db;
use crate::ids::{NetworkId, PersonId, SessionId};
use crate::networks;
use crate::sessions::rules::Session;
use chrono::{DateTime, Utc};
use diesel::QueryResult;
use std::collections::BTreeSet;

/// Another session of one person, at the same time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elsewhere {
    /// Of which network.
    pub network: NetworkId,
    /// What that is called.
    pub network_name: String,
    /// Which.
    pub session: SessionId,
    /// Its number.
    pub number: i32,
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// When it ends.
    pub ends_at: DateTime<Utc>,
}

/// A session, and the others that somebody has while it is on; of those that takes no answers any more nobody has to know.
pub fn amid(db: &mut Db, network: &NetworkId, id: &SessionId, person: &PersonId) -> QueryResult<Option<(Session, Vec<Elsewhere>)>> {
    let Some((session, mut busy)) = store::amid(db, network, id, person)? else { return Ok(None) };
    busy.retain(|_| session.state.takes_answers());
    let named = |((network, session, number, starts_at, ends_at), network_name): Named| Elsewhere {
        network,
        network_name,
        session,
        number,
        starts_at,
        ends_at,
    };
    Ok(Some((session, busy.into_iter().map(named).collect())))
}

/// What the people of a network have on, while its series would meet.
#[derive(Debug, Clone, Default)]
pub struct Agenda {
    busy: Vec<Busy>,
    seats: Vec<(PersonId, NetworkId)>,
}

/// Reads what everybody with a seat in this network has planned between the first and the last moment of these spans.
pub fn agenda(db: &mut Db, network: &NetworkId, spans: &[Span]) -> QueryResult<Agenda> {
    let (Some(first), Some(last)) = (spans.first(), spans.last()) else { return Ok(Agenda::default()) };
    let people = networks::people_with_seat(db, network)?;
    let seats = networks::networks_of(db, &people)?;
    let networks: BTreeSet<_> = seats.iter().map(|(_, network)| network.clone()).chain([network.clone()]).collect();
    let networks: Vec<_> = networks.into_iter().collect();
    let busy = store::during(db, &networks, Span { starts_at: first.starts_at, ends_at: last.ends_at })?;
    Ok(Agenda { busy, seats })
}

/// What a date of a series collides with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Clash {
    /// The session of the same network, by its number.
    pub own: Option<i32>,
    /// The other network in which the facilitator who plans has a session then.
    pub mine: Option<NetworkId>,
    /// How many others have a session elsewhere then; who and where is theirs to tell.
    pub others: usize,
}

impl Agenda {
    /// What this span collides with, for the facilitator `who` of `network`.
    pub fn clash(&self, network: &NetworkId, who: &PersonId, span: Span) -> Clash {
        let on = |busy: &&Busy| busy.3 < span.ends_at && busy.4 > span.starts_at;
        let busy: Vec<_> = self.busy.iter().filter(on).collect();
        let elsewhere = |of: &NetworkId| of != network && busy.iter().any(|busy| busy.0 == *of);
        let away = |person: &PersonId| self.seats.iter().any(|(of, network)| of == person && elsewhere(network));
        let people: BTreeSet<_> = self.seats.iter().map(|(person, _)| person).filter(|person| *person != who).collect();
        Clash {
            own: busy.iter().find(|busy| busy.0 == *network).map(|busy| busy.2),
            mine: self.seats.iter().filter(|(person, of)| person == who && elsewhere(of)).map(|(_, of)| of.clone()).next(),
            others: people.into_iter().filter(|person| away(person)).count(),
        }
    }
}
