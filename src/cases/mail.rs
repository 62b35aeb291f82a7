//! The one letter about a case: that one waits. It holds not a word of the case, its title neither.

use super::rules::{CaseState, Reader, Reading};
use super::store;
use super::views::case_address;
use crate::db::Db;
use crate::ids::{CaseId, NetworkId, PersonId};
use crate::mail::{Desk, Draft, Intent, Kind, outbox};
use crate::networks::{self, SeatRole};
use crate::people;
use crate::web::Error;
use chrono::{DateTime, Utc};
use diesel::QueryResult;
use serde::{Deserialize, Serialize};
use serde_json::json;

#[derive(Deserialize)]
struct About {
    case: CaseId,
}

#[derive(Serialize)]
struct View<'a> {
    name: &'a str,
    network: &'a str,
    link: String,
}

/// Tells a facilitator by mail that a case waits.
pub fn case_waits(db: &mut Db, network: &NetworkId, case: &CaseId, person: &PersonId, now: DateTime<Utc>) -> QueryResult<()> {
    let about = json!({ "case": case });
    let intent = Intent { kind: Kind::CaseSubmitted, person: Some(person.clone()), address: None, network: Some(network.clone()), about };
    outbox::put(db, intent, now).map(drop)
}

/// Draws the letter, unless the case was answered or taken back, or the reader may no longer open it.
pub fn draw_case_submitted(db: &mut Db, intent: &Intent, desk: Desk<'_>) -> Result<Option<Draft>, Error> {
    let (Some(person), Some(network)) = (&intent.person, &intent.network) else { return Ok(None) };
    let about: About = serde_json::from_value(intent.about.clone()).map_err(anyhow::Error::from)?;
    let seats = networks::seats_of(db, person)?;
    let (Some(seat), Some(case)) = (seats.iter().find(|seat| &seat.network == network), store::case(db, network, &about.case)?) else {
        return Ok(None);
    };
    let reader = Reader { person, facilitator: seat.role == SeatRole::Facilitator, signed: seat.signed, colleague: false };
    if case.cover.state != CaseState::Submitted || case.cover.reading(&reader, None, desk.now) != Reading::Open {
        return Ok(None);
    }
    let Some(to) = people::store::person(db, person)? else { return Ok(None) };
    let link = desk.config.link(&case_address(network, &case.cover.id));
    let view = View { name: &to.name, network: &seat.network_name, link };
    Ok(Some(Draft {
        folder: "case-submitted",
        language: to.language.unwrap_or(desk.config.language),
        view: serde_json::to_value(view).map_err(anyhow::Error::from)?,
        to: (to.name, to.email),
        calendars: Vec::new(),
        unsubscribe: None,
    }))
}

#[cfg(test)]
pub(super) fn stories(book: &mut crate::stories::Book) {
    let link = "https://leerkring.example/networks/een/cases/twee".to_owned();
    book.letter("case-submitted", &View { name: "Ann D'Haese", network: crate::stories::TYPED, link });
}
