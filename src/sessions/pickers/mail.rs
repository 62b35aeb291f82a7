//! The letters about a date picker: that it waits for an answer, and a reminder.

use super::rules::{Offer, Picker};
use super::store;
use super::views::address;
use crate::db::Db;
use crate::ids::{PersonId, PickerId};
use crate::mail::{Desk, Draft, Intent, Kind, outbox};
use crate::networks;
use crate::people;
use crate::web::Error;
use chrono::{DateTime, Duration, FixedOffset, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Dates that a letter shows; the page has them all.
const SHOWN: usize = 6;

#[derive(Deserialize)]
struct About {
    picker: PickerId,
}

/// Puts a letter for each of these people in the outbox.
pub fn write(db: &mut Db, picker: &Picker, kind: Kind, people: Vec<PersonId>, now: DateTime<Utc>) -> Result<(), Error> {
    for person in people {
        let about = json!({ "picker": picker.id });
        let intent = Intent { kind, person: Some(person), address: None, network: Some(picker.network.clone()), about };
        outbox::put(db, intent, now)?;
    }
    Ok(())
}

#[derive(Serialize)]
struct Letter {
    name: String,
    network: String,
    title: String,
    dates: Vec<Date>,
    more: usize,
    deadline: DateTime<FixedOffset>,
    page: String,
}

#[derive(Serialize)]
struct Date {
    starts: DateTime<FixedOffset>,
    ends: DateTime<FixedOffset>,
}

/// Draws a letter, unless the picker takes no answers any more, the reader has no seat, or gave an answer.
pub fn draw(db: &mut Db, intent: &Intent, desk: Desk) -> Result<Option<Draft>, Error> {
    let (Some(person), Some(network)) = (&intent.person, &intent.network) else { return Ok(None) };
    let about: About = serde_json::from_value(intent.about.clone()).map_err(anyhow::Error::from)?;
    let seats = networks::seats_of(db, person)?;
    let seat = seats.iter().find(|seat| seat.network == *network);
    let picker = store::picker(db, network, &about.picker)?.filter(|picker| picker.is_open(desk.now));
    let (Some(seat), Some(picker), Some(to)) = (seat, picker, people::store::person(db, person)?) else { return Ok(None) };
    let Some(picker) = store::unanswered(db, person, vec![picker])?.pop() else { return Ok(None) };
    let zone: Tz = seat.zone.parse().unwrap_or(Tz::UTC);
    let offers = store::offers(db, &picker)?;
    let letter = letter(&picker, &offers, (&to.name, &seat.network_name), zone, desk.config.link(&address(&picker)));
    Ok(Some(Draft {
        folder: intent.kind.as_str(),
        language: to.language.unwrap_or(desk.config.language),
        to: (to.name, to.email),
        view: serde_json::to_value(letter).map_err(anyhow::Error::from)?,
        calendars: Vec::new(),
        unsubscribe: None,
    }))
}

fn letter(picker: &Picker, offers: &[Offer], (name, network): (&str, &str), zone: Tz, page: String) -> Letter {
    let local = |at: DateTime<Utc>| at.with_timezone(&zone).fixed_offset();
    let length = Duration::minutes(i64::from(picker.minutes));
    let date = |offer: &Offer| Date { starts: local(offer.starts_at), ends: local(offer.starts_at + length) };
    Letter {
        name: name.to_owned(),
        network: network.to_owned(),
        title: picker.title.clone(),
        dates: offers.iter().take(SHOWN).map(date).collect(),
        more: offers.len().saturating_sub(SHOWN),
        deadline: local(picker.deadline_at),
        page,
    }
}

/// Both letters, with few dates and with many.
#[cfg(test)]
pub(super) fn stories(book: &mut crate::stories::Book, picker: &Picker, offers: &[Offer]) {
    let page = "https://leerkring.example/networks/een/pickers/twee".to_owned();
    let many: Vec<Offer> = offers.iter().cycle().take(9).cloned().collect();
    for folder in ["picker-opened", "picker-reminder"] {
        for offers in [offers, &many] {
            let letter = letter(picker, offers, ("Ann D'Haese", crate::stories::TYPED), Tz::Europe__Brussels, page.clone());
            book.letter(folder, &letter);
        }
    }
}
