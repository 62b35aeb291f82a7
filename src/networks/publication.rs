//! On the way to the catalogue: a facilitator asks, an officer of the authority publishes.

use super::catalogue::store::leaders;
use super::catalogue::views::{Request, Requests};
use super::charter::store::networks_with_charter;
use super::rules::{Facts, Mover, NetworkState, lacks};
use super::store::{self, Network};
use super::{Transition, find, note_transition};
use crate::db::Db;
use crate::ids::{NetworkId, PersonId};
use crate::live::Topic;
use crate::refusal::Refusal;
use crate::sessions::coming;
use crate::web::error::Error;
use chrono::{DateTime, Utc};

/// As many requests as an officer sees at once.
const MOST: i64 = 50;

/// What the publication of each network can count on.
pub fn facts(db: &mut Db, networks: &[NetworkId], now: DateTime<Utc>) -> Result<Vec<Facts>, Error> {
    let sessions = coming(db, networks, now)?;
    let leaders = leaders(db, networks)?;
    let charters = networks_with_charter(db, networks)?;
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let of = |network: &NetworkId| {
        let mine = || sessions.iter().filter(|session| &session.network == network);
        let placeless = |session: &&crate::sessions::Session| session.venue.place().is_empty() && session.venue.link().is_empty();
        Facts {
            sessions: count(mine().count()),
            placeless: count(mine().filter(placeless).count()),
            facilitators: count(leaders.iter().filter(|(id, ..)| id == network).count()),
            charter: charters.contains(network),
            ..Facts::default()
        }
    };
    Ok(networks.iter().map(of).collect())
}

/// The networks that wait for the authority, and what each still lacks.
pub fn requests(db: &mut Db, now: DateTime<Utc>) -> Result<Requests, Error> {
    let networks = store::waiting_for_publication(db, MOST)?;
    let ids: Vec<NetworkId> = networks.iter().map(|network| network.id.clone()).collect();
    let facts = facts(db, &ids, now)?;
    let request = |(network, facts): (&Network, &Facts)| {
        let asked_at = network.publication_asked_at.unwrap_or(now).with_timezone(&network.zone()).fixed_offset();
        let (name, region) = (network.name.clone(), network.region.text_key());
        Request { address: format!("/networks/{}", network.id), name, region, asked_at, lacks: lacks(facts) }
    };
    Ok(Requests { list: networks.iter().zip(&facts).map(request).collect() })
}

/// A facilitator asks; asking twice is asking once.
pub fn ask(db: &mut Db, network: &NetworkId, now: DateTime<Utc>) -> Result<(), Error> {
    let network = find(db, network)?.ok_or(Error::NotFound)?;
    let facts = facts(db, std::slice::from_ref(&network.id), now)?.swap_remove(0);
    network.state.moves_to(NetworkState::Published, Mover::Authority, &facts)?;
    store::ask_publication(db, &network.id, now)?;
    db.announce(Topic::Officers, "publications", "all")?;
    Ok(())
}

/// An officer publishes what was asked.
pub fn publish(db: &mut Db, network: &NetworkId, officer: &PersonId, now: DateTime<Utc>) -> Result<(), Error> {
    let network = find(db, network)?.ok_or(Error::NotFound)?;
    if network.publication_asked_at.is_none() {
        return Err(Refusal::state("networks-publication-not-asked").into());
    }
    let facts = facts(db, std::slice::from_ref(&network.id), now)?.swap_remove(0);
    network.state.moves_to(NetworkState::Published, Mover::Authority, &facts)?;
    if !store::set_state(db, &network, NetworkState::Published)? {
        return Err(Refusal::state("networks-moved-on").into());
    }
    let published = Transition {
        network: &network.id,
        thing: "network",
        id: network.id.as_str(),
        from: network.state.as_str(),
        to: NetworkState::Published.as_str(),
        actor: Some(officer),
        reason: None,
        at: now,
    };
    note_transition(db, &published)?;
    db.announce(Topic::Officers, "publications", "all")?;
    Ok(())
}
