//! The pages of a network itself: its founding, its home, its way to the catalogue.

use super::catalogue::views::region_choices;
use super::charter;
use super::charter::rules::{base_clauses, commitment, typed_name};
use super::charter::views::{CharterCard, in_language};
use super::members::rules::may_go;
use super::members::views::{Known, Reader, members};
use super::publication;
use super::rules::{Plan, Region, Seats, may_found};
use super::views::{Home, NewNetwork, TodayPart, TrajectoryPart, at, next, plans, publication};
use super::{Founding, Network, SeatRow, find, found};
use crate::centres::{self, CentreName};
use crate::db::Db;
use crate::ids::NetworkId;
use crate::notices;
use crate::sessions::{ask_next, pickers, sessions_of};
use crate::web::{Error, FormView, HttpResponse, Officer, Page, Path, Posted, Seat, SignedIn, see_other};
use chrono::{DateTime, Utc};
use serde::Deserialize;

fn founder(who: SignedIn) -> Result<SignedIn, Error> {
    if may_found(&who.person.roles) { Ok(who) } else { Err(Error::NotFound) }
}

/// The form for a new network.
pub async fn new(who: SignedIn, page: Page) -> Result<HttpResponse, Error> {
    draw_new(&founder(who)?, &page, page.form()).await
}

async fn draw_new(who: &SignedIn, page: &Page, form: FormView) -> Result<HttpResponse, Error> {
    let (person, today) = (who.person.id.clone(), page.now().date_naive());
    let centre = page.read(move |db| Ok(centres::of_people(db, std::slice::from_ref(&person), today)?.remove(&person))).await?;
    let chosen = form.value("region").and_then(Region::parse);
    let (charter, ..) = in_language(&base_clauses(), page.visitor.language);
    let centre = centre.map(|centre| centre.name).unwrap_or_default();
    page.show("networks/new", &NewNetwork { form, regions: region_choices(chosen), usual_seats: Seats::USUAL, centre, charter })
}

/// Founds a network.
pub async fn create(who: SignedIn, page: Page, posted: Posted) -> Result<HttpResponse, Error> {
    let who = founder(who)?;
    let saved = save(&who, &page, &posted).await;
    posted.answer(saved, async |form| draw_new(&who, &page, form).await).await
}

async fn save(who: &SignedIn, page: &Page, posted: &Posted) -> Result<String, Error> {
    let (founder, zone, now) = (who.person.id.clone(), page.state.config.zone, page.now());
    let (founding, centre) = posted.read(|f| {
        let id = f.once(NetworkId::parse, NetworkId::new);
        let (name, region) = (f.get("name", Plan::parse_name), f.get("region", Region::choose));
        let (about, seats) = (f.get("about", Plan::parse_about), f.get("seats", Seats::parse));
        let (centre, typed) = (f.optional("centre", CentreName::optional), f.get("signature", typed_name));
        let promise = f.get("commitment", commitment);
        let plan = Plan { name: name?, region: region?, about: about?, seats: seats? };
        promise?;
        Some((Founding { id, founder, plan, zone, typed_name: typed? }, centre?))
    })?;
    let address = format!("/networks/{}", founding.id);
    page.write(move |db| {
        found(db, &founding, now)?;
        match &centre {
            Some(centre) => Ok(centres::join(db, &founding.founder, centre, now)?),
            None => Ok(()),
        }
    })
    .await?;
    Ok(address)
}

/// The home of a network.
pub async fn show(seat: Seat, page: Page) -> Result<HttpResponse, Error> {
    let (now, row) = (page.now(), seat_row(&seat, &page)?);
    let view = page.read(move |db| home(db, &seat, row, now)).await?;
    page.show("networks/show", &view)
}

/// What the reader can do now and what happened, for its live update.
pub async fn show_today(seat: Seat, page: Page) -> Result<HttpResponse, Error> {
    let (now, row) = (page.now(), seat_row(&seat, &page)?);
    let view = page.read(move |db| {
        let network = find(db, &seat.network)?.ok_or(Error::NotFound)?;
        let taken = super::members(db, &network.id)?.len();
        let planned = next(&network, &sessions_of(db, &network.id)?, now).is_some();
        today(db, &seat, row, &network, taken, planned, now)
    });
    page.show("networks/_today", &view.await?)
}

/// The path of the network and its rhythm alone.
pub async fn show_trajectory(seat: Seat, page: Page) -> Result<HttpResponse, Error> {
    let (now, facilitator) = (page.now(), seat.facilitates());
    let view = page.read(move |db| {
        let network = find(db, &seat.network)?.ok_or(Error::NotFound)?;
        Ok(TrajectoryPart::of(&network, &sessions_of(db, &network.id)?, facilitator, now))
    });
    page.show("networks/_trajectory", &view.await?)
}

fn seat_row(seat: &Seat, page: &Page) -> Result<SeatRow, Error> {
    page.visitor.seats.iter().find(|row| row.network == seat.network).cloned().ok_or(Error::NotFound)
}

fn today(
    db: &mut Db,
    seat: &Seat,
    row: SeatRow,
    network: &Network,
    taken: usize,
    planned: bool,
    now: DateTime<Utc>,
) -> Result<TodayPart, Error> {
    let free = i64::from(network.seats) - i64::try_from(taken).unwrap_or(i64::MAX);
    let plans = if seat.facilitates() { plans(network, planned, free) } else { Vec::new() };
    let today = notices::today(db, &seat.person, row, now)?;
    Ok(TodayPart { address: format!("/networks/{}", network.id), person: seat.person.id.to_string(), plans, today })
}

fn home(db: &mut Db, seat: &Seat, row: SeatRow, now: DateTime<Utc>) -> Result<Home, Error> {
    let network = find(db, &seat.network)?.ok_or(Error::NotFound)?;
    let charter = charter::store::in_force(db, &network.id)?.ok_or(Error::NotFound)?;
    let seated = super::members(db, &network.id)?;
    let sessions = sessions_of(db, &network.id)?;
    let facts = publication::facts(db, std::slice::from_ref(&network.id), now)?.swap_remove(0);
    let facilitator = seat.facilitates();
    let next = next(&network, &sessions, now);
    let today = today(db, seat, row, &network, seated.len(), next.is_some(), now)?;
    let reader = Reader { person: &seat.person.id, facilitates: facilitator };
    let known = Known::read(db, &network.id, &seated, reader, now)?;
    let signed = seated.iter().filter(|member| member.signed).count();
    Ok(Home {
        id: network.id.to_string(),
        address: format!("/networks/{}", network.id),
        name: network.name.clone(),
        about: network.about.clone(),
        region: network.region.text_key(),
        state: format!("networks-state-{}", network.state.as_str()),
        facilitator,
        signed: seat.signed,
        today,
        next,
        answer: ask_next(db, &network.id, &seat.person.id, now)?,
        pickers: pickers::open_card(db, seat, now)?,
        trajectory: TrajectoryPart::of(&network, &sessions, facilitator, now),
        members: members(&network.id, network.seats, &seated, &known, reader),
        charter: CharterCard { number: charter.number, since: at(&network, charter.created_at), signed, of: seated.len() },
        publication: facilitator.then(|| publication(&network, &facts)).flatten(),
        may_leave: may_go(seat.role, usize::try_from(facts.facilitators).unwrap_or(0)).is_ok(),
    })
}

/// The network that an address names.
#[derive(Debug, Deserialize)]
pub struct NetworkPath {
    network: NetworkId,
}

/// A facilitator asks the authority to publish the network.
pub async fn ask_publication(seat: Seat, page: Page, posted: Posted) -> Result<HttpResponse, Error> {
    posted.read_nothing()?;
    let (seat, now) = (seat.facilitator()?, page.now());
    let address = format!("/networks/{}", seat.network);
    page.write(move |db| publication::ask(db, &seat.network, now)).await?;
    Ok(see_other(&address))
}

/// An officer publishes a network that asked for it.
pub async fn publish(officer: Officer, page: Page, path: Path<NetworkPath>, posted: Posted) -> Result<HttpResponse, Error> {
    posted.read_nothing()?;
    let now = page.now();
    page.write(move |db| publication::publish(db, &path.network, &officer.person.id, now)).await?;
    Ok(see_other("/#requests"))
}
