//! The public pages: the catalogue, one network of it, and what waits for the authority's word.

use super::store;
use super::views::{Catalogue, Leader, PAGE, Requests, card, public, region_choices};
use crate::centres;
use crate::db::Db;
use crate::ids::{NetworkId, PersonId};
use crate::networks::charter::{rules::base_clauses, store::in_force, views::in_language};
use crate::networks::publication::requests;
use crate::networks::rules::{Region, may_found};
use crate::people::Role;
use crate::sessions::{coming, sessions_of};
use crate::web::{Error, Face, HttpResponse, Officer, Page, Path};
use actix_web::web::Query;
use chrono::{DateTime, Utc};
use serde::Deserialize;

/// What somebody looks for.
#[derive(Debug, Deserialize)]
pub struct Search {
    #[serde(default)]
    region: String,
    #[serde(default)]
    page: String,
}

impl Search {
    fn region(&self) -> Option<Region> {
        Region::parse(&self.region)
    }

    /// The page, from nought; nobody leafs further than a thousand.
    fn page(&self) -> i64 {
        self.page.parse::<i64>().unwrap_or(0).clamp(0, 1_000)
    }

    fn address(&self, page: i64) -> String {
        let region = self.region().map_or("", |region| region.as_str());
        format!("/?region={region}&page={page}#networks")
    }
}

/// The front page.
pub async fn index(page: Page, search: Query<Search>) -> Result<HttpResponse, Error> {
    let person = page.visitor.signed_in.as_ref().map(|signed_in| &signed_in.person);
    let (founds, officer) = person.map_or((false, false), |person| (may_found(&person.roles), person.is(Role::AuthorityOfficer)));
    let seats: Vec<NetworkId> = page.visitor.seats.iter().map(|seat| seat.network.clone()).collect();
    let now = page.now();
    let view = page.read(move |db| {
        let mut view = catalogue(db, &search, &seats, now)?;
        view.may_found = founds;
        view.requests = officer.then(|| requests(db, now)).transpose()?;
        Ok(view)
    });
    page.show("networks/catalogue", &view.await?)
}

fn catalogue(db: &mut Db, search: &Search, seats: &[NetworkId], now: DateTime<Utc>) -> Result<Catalogue, Error> {
    let (region, at) = (search.region(), search.page());
    let networks = store::page(db, region, at * PAGE, PAGE)?;
    let count = store::count(db, region)?;
    let ids: Vec<NetworkId> = networks.iter().map(|network| network.id.clone()).collect();
    let (taken, leaders, sessions) = (store::taken(db, &ids)?, store::leaders(db, &ids)?, coming(db, &ids, now)?);
    let cards = networks.iter().map(|network| {
        let led_by = leaders.iter().filter(|(id, ..)| id == &network.id).map(|(.., name)| name.clone()).collect();
        let ahead: Vec<_> = sessions.iter().filter(|session| session.network == network.id).collect();
        card(network, taken.get(&network.id).copied().unwrap_or(0), led_by, &ahead, seats.contains(&network.id))
    });
    let (earlier, later) = (at > 0, (at + 1) * PAGE < count);
    Ok(Catalogue {
        count,
        filtered: region.is_some(),
        regions: region_choices(region),
        cards: cards.collect(),
        paged: earlier || later,
        earlier: earlier.then(|| search.address(at - 1)),
        later: later.then(|| search.address(at + 1)),
        may_found: false,
        requests: None,
    })
}

/// The networks that ask to be published, for its live update.
pub async fn publications(_officer: Officer, page: Page) -> Result<HttpResponse, Error> {
    let now = page.now();
    let list = page.read(move |db| requests(db, now)).await?;
    page.show("networks/_requests", &Publications { requests: list })
}

#[derive(serde::Serialize)]
struct Publications {
    requests: Requests,
}

/// The network that an address names.
#[derive(Debug, Deserialize)]
pub struct NetworkPath {
    network: NetworkId,
}

/// A published network, for everybody.
pub async fn show(page: Page, path: Path<NetworkPath>) -> Result<HttpResponse, Error> {
    let (now, language) = (page.now(), page.visitor.language);
    let member = page.visitor.seats.iter().any(|seat| seat.network == path.network);
    let view = page.read(move |db| {
        let network = crate::networks::find(db, &path.network)?.filter(|network| network.state.in_catalogue()).ok_or(Error::NotFound)?;
        let ids = std::slice::from_ref(&network.id);
        let (taken, sessions) = (store::taken(db, ids)?, sessions_of(db, &network.id)?);
        let led_by = store::leaders(db, ids)?;
        let people: Vec<_> = led_by.iter().map(|(_, person, _)| person.clone()).collect();
        let centres = centres::of_people(db, &people, now.date_naive())?;
        let leader = |(_, person, name): (NetworkId, PersonId, String)| Leader {
            face: Face::of(&person, &name),
            centre: centres.get(&person).map(|c| c.name.clone()),
        };
        let body = in_force(db, &network.id)?.map_or_else(base_clauses, |charter| charter.body);
        let (charter, ..) = in_language(&body, language);
        let taken = taken.get(&network.id).copied().unwrap_or(0);
        Ok(public(&network, taken, led_by.into_iter().map(leader).collect(), &sessions, &charter, member, now))
    });
    page.show("networks/public", &view.await?)
}
