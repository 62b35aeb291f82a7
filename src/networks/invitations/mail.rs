//! The letter that invites a coach to read the charter and take a chair.

use crate::db::Db;
use crate::ids::PersonId;
use crate::mail::{Desk, Draft, Intent};
use crate::networks::members::rules::MembershipState;
use crate::networks::{self, members::store::place_of};
use crate::people;
use crate::web::error::Error;
use serde::Serialize;

#[derive(Serialize)]
struct Letter {
    name: String,
    by: String,
    network: String,
    region: String,
    link: String,
}

/// Draws the invitation, unless it was taken back or is signed by now.
pub fn draw_invitation(db: &mut Db, intent: &Intent, desk: Desk<'_>) -> Result<Option<Draft>, Error> {
    let (Some(person), Some(network)) = (&intent.person, &intent.network) else { return Ok(None) };
    if place_of(db, network, person)?.is_none_or(|place| place.state != MembershipState::Accepted) {
        return Ok(None);
    }
    let by = intent.about["by"].as_str().and_then(|raw| PersonId::parse(raw).ok());
    let by = by.map(|by| people::store::person(db, &by)).transpose()?.flatten();
    let (Some(by), Some(to), Some(network)) = (by, people::store::person(db, person)?, networks::find(db, network)?) else {
        return Ok(None);
    };
    let view = Letter {
        name: to.name.clone(),
        by: by.name,
        region: network.region.text_key(),
        link: desk.config.link(&format!("/networks/{}/charter", network.id)),
        network: network.name,
    };
    Ok(Some(Draft {
        folder: "invitation",
        language: to.language.unwrap_or(desk.config.language),
        to: (to.name, to.email),
        view: serde_json::to_value(view).map_err(anyhow::Error::from)?,
        calendars: Vec::new(),
        unsubscribe: None,
    }))
}

#[cfg(test)]
pub(crate) fn stories(book: &mut crate::stories::Book) {
    let (name, by, network) = ("Ann D'Haese".into(), "Sofie <u>Daems</u>".into(), crate::stories::TYPED.into());
    let link = "https://leerkring.example/networks/een/charter".into();
    book.letter("invitation", &Letter { name, by, network, region: crate::networks::rules::Region::ALL[0].text_key(), link });
}
