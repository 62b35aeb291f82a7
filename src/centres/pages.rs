//! The centres of a circle and their enterprise numbers, for its facilitators.

use super::rules::EnterpriseNumber;
use super::store::{self, Numbered, Worker};
use super::views::{CentrePage, CentresPage};
use crate::db::Db;
use crate::ids::{CentreId, NetworkId, PersonId};
use crate::networks::{self, Transition};
use crate::refusal::Refusal;
use crate::web::{Error, FormView, HttpResponse, Page, Path, Posted, Seat};
use chrono::{DateTime, Utc};
use serde::Deserialize;

/// The centre that an address names.
#[derive(Debug, Clone, Deserialize)]
pub struct CentrePath {
    centre: CentreId,
}

/// The centres where the people of a network work.
fn of_network(db: &mut Db, network: &NetworkId, now: DateTime<Utc>) -> Result<Vec<Numbered>, Error> {
    let people = networks::people_with_seat(db, network)?;
    Ok(store::numbered(db, &people, now.date_naive())?)
}

/// One of them; another network's is not there.
fn found(db: &mut Db, network: &NetworkId, centre: &CentreId, now: DateTime<Utc>) -> Result<Numbered, Error> {
    of_network(db, network, now)?.into_iter().find(|known| known.id == *centre).ok_or(Error::NotFound)
}

/// The centres of the circle.
pub async fn index(seat: Seat, page: Page) -> Result<HttpResponse, Error> {
    let (seat, now) = (seat.facilitator()?, page.now());
    let network = seat.network.clone();
    let centres = page.read(move |db| of_network(db, &network, now)).await?;
    page.show("centres/index", &CentresPage::of(&seat, &centres))
}

/// The form for the enterprise number of a centre.
pub async fn edit(seat: Seat, page: Page, path: Path<CentrePath>) -> Result<HttpResponse, Error> {
    draw(&seat.facilitator()?, &page, &path.centre, page.form()).await
}

async fn draw(seat: &Seat, page: &Page, centre: &CentreId, form: FormView) -> Result<HttpResponse, Error> {
    let (network, centre, now) = (seat.network.clone(), centre.clone(), page.now());
    let read = move |db: &mut Db| {
        let centre = found(db, &network, &centre, now)?;
        let workers = workers(db, &network, &centre.id, now)?;
        Ok((centre, workers))
    };
    let (centre, workers) = page.read(read).await?;
    page.show("centres/edit", &CentrePage::of(seat, &centre, &workers, form))
}

/// Those of the circle who work at a centre.
fn workers(db: &mut Db, network: &NetworkId, centre: &CentreId, now: DateTime<Utc>) -> Result<Vec<Worker>, Error> {
    let people = networks::people_with_seat(db, network)?;
    Ok(store::workers(db, centre, &people, now.date_naive())?)
}

/// Keeps the enterprise number of a centre, and who of the circle owns or manages it.
pub async fn save(seat: Seat, page: Page, path: Path<CentrePath>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let saved = write(&seat, &page, &path.centre, &posted).await;
    posted.answer(saved, async |form| draw(&seat, &page, &path.centre, form).await).await
}

async fn write(seat: &Seat, page: &Page, centre: &CentreId, posted: &Posted) -> Result<String, Error> {
    let (number, seen, leading) = posted.read(|f| {
        let number = f.optional("number", EnterpriseNumber::optional);
        let seen = f.get("seen", |raw| Ok((!raw.is_empty()).then(|| raw.to_owned())));
        let leading = f.list("leads", |raw| PersonId::parse(raw).map_err(|_| Refusal::input("centres-person-unknown")));
        Some((number?, seen?, leading?))
    })?;
    let (seat, centre, now) = (seat.clone(), centre.clone(), page.now());
    let address = format!("/networks/{}/centres", seat.network);
    page.write(move |db| {
        let known = found(db, &seat.network, &centre, now)?;
        for worker in workers(db, &seat.network, &centre, now)? {
            let leads = leading.contains(&worker.person);
            if leads != worker.leads {
                store::set_leads(db, &centre, &worker.person, leads)?;
            }
        }
        // A second click changes nothing more.
        if known.number.as_deref() == number.as_ref().map(EnterpriseNumber::as_str) {
            return Ok(());
        }
        set(db, &seat, &Numbered { number: seen, ..known }, number.as_ref(), now)
    })
    .await?;
    Ok(address)
}

/// Writes the number, unless somebody else did, and leaves a trace: the same centre may sit in other circles too.
fn set(db: &mut Db, seat: &Seat, seen: &Numbered, number: Option<&EnterpriseNumber>, now: DateTime<Utc>) -> Result<(), Error> {
    if !store::set_number(db, seen, number)? {
        return Err(Refusal::state("centres-number-stale").into());
    }
    let named = |known: bool| if known { "numbered" } else { "unnumbered" };
    let transition = Transition {
        network: &seat.network,
        thing: "centre",
        id: seen.id.as_str(),
        from: named(seen.number.is_some()),
        to: named(number.is_some()),
        actor: Some(&seat.person.id),
        reason: None,
        at: now,
    };
    Ok(networks::note_transition(db, &transition)?)
}
