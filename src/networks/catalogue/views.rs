//! What the catalogue's templates receive.

use crate::networks::rules::{NetworkState, Region};
use crate::networks::store::Network;
use crate::networks::views::{Stop, stops};
use crate::sessions::Session;
use crate::web::Face;
use crate::web::ring::{Dots, dots};
use chrono::{DateTime, FixedOffset, Utc};
use serde::Serialize;

/// How many networks a page of the catalogue shows.
pub const PAGE: i64 = 24;

/// The public front page.
#[derive(Debug, Serialize)]
pub struct Catalogue {
    pub count: i64,
    pub filtered: bool,
    pub regions: Vec<RegionChoice>,
    pub cards: Vec<Card>,
    pub paged: bool,
    pub earlier: Option<String>,
    pub later: Option<String>,
    pub may_found: bool,
    pub requests: Option<Requests>,
}

/// A region in a list of choices.
#[derive(Debug, Serialize)]
pub struct RegionChoice {
    pub value: &'static str,
    pub text: String,
    pub chosen: bool,
}

/// All regions, with the one that was chosen.
pub fn region_choices(chosen: Option<Region>) -> Vec<RegionChoice> {
    let choice = |region: &Region| RegionChoice { value: region.as_str(), text: region.text_key(), chosen: chosen == Some(*region) };
    Region::ALL.iter().map(choice).collect()
}

/// A network in the catalogue.
#[derive(Debug, Serialize)]
pub struct Card {
    pub address: String,
    pub name: String,
    pub about: String,
    pub region: String,
    pub led_by: String,
    pub ring: Dots,
    pub free: i64,
    #[serde(flatten)]
    pub start: Start,
}

/// When a network begins, or how far it is.
#[derive(Debug, Serialize)]
pub struct Start {
    pub runs: bool,
    pub number: Option<i32>,
    pub of: i32,
    pub starts: Option<DateTime<FixedOffset>>,
}

/// The start of a network, from those of its sessions that are still to come.
pub fn start(network: &Network, coming: &[&Session]) -> Start {
    let next = coming.first();
    Start {
        runs: network.state == NetworkState::Running,
        number: next.map(|session| session.number),
        of: coming.iter().map(|session| session.number).max().unwrap_or_default(),
        starts: next.map(|session| session.starts_at.with_timezone(&network.zone()).fixed_offset()),
    }
}

/// A card. Whoever sits in the network goes in by its own door.
pub fn card(network: &Network, taken: i64, led_by: Vec<String>, coming: &[&Session], member: bool) -> Card {
    let (taken, seats) = (usize::try_from(taken).unwrap_or(0), usize::try_from(network.seats).unwrap_or(0));
    Card {
        address: if member { format!("/networks/{}", network.id) } else { format!("/catalogue/{}", network.id) },
        name: network.name.clone(),
        about: network.about.lines().next().unwrap_or_default().to_owned(),
        region: network.region.text_key(),
        led_by: led_by.join(", "),
        ring: dots(taken, seats),
        free: free(taken, seats),
        start: start(network, coming),
    }
}

fn free(taken: usize, seats: usize) -> i64 {
    i64::try_from(seats.saturating_sub(taken)).unwrap_or(i64::MAX)
}

/// A network as strangers see it.
#[derive(Debug, Serialize)]
pub struct Public {
    pub name: String,
    pub about: String,
    pub region: String,
    #[serde(flatten)]
    pub start: Start,
    pub stops: Vec<Stop>,
    pub leaders: Vec<Leader>,
    pub charter: String,
    pub ring: Dots,
    pub free: i64,
    pub enter: Option<String>,
}

/// A facilitator with the centre they come from.
#[derive(Debug, Serialize)]
pub struct Leader {
    pub face: Face,
    pub centre: Option<String>,
}

/// What strangers may know of a network; never who its members are, nor where exactly they meet.
pub fn public(
    network: &Network,
    taken: i64,
    leaders: Vec<Leader>,
    sessions: &[Session],
    charter: &str,
    member: bool,
    now: DateTime<Utc>,
) -> Public {
    let (taken, seats) = (usize::try_from(taken).unwrap_or(0), usize::try_from(network.seats).unwrap_or(0));
    let ahead: Vec<&Session> = sessions.iter().filter(|session| session.state.is_ahead() && session.ends_at > now).collect();
    Public {
        name: network.name.clone(),
        about: network.about.clone(),
        region: network.region.text_key(),
        start: start(network, &ahead),
        stops: stops(network, sessions, now),
        leaders,
        charter: charter.to_owned(),
        ring: dots(taken, seats),
        free: free(taken, seats),
        enter: member.then(|| format!("/networks/{}", network.id)),
    }
}

/// Networks that ask the authority to be published; `Some` for officers alone.
#[derive(Debug, Serialize)]
pub struct Requests {
    pub list: Vec<Request>,
}

/// One network that asks.
#[derive(Debug, Serialize)]
pub struct Request {
    pub address: String,
    pub name: String,
    pub region: String,
    pub asked_at: DateTime<FixedOffset>,
    pub lacks: Option<&'static str>,
}
