//! The card of a network's open pickers.

use super::{address, local, state_text, tone};
use crate::ids::{PersonId, PickerId};
use crate::sessions::pickers::rules::Picker;
use crate::web::Seat;
use chrono::{DateTime, FixedOffset, Utc};
use serde::Serialize;

/// The pickers that no date came out of yet.
#[derive(Debug, Serialize)]
pub struct OpenCard {
    network: String,
    address: String,
    pickers: Vec<Line>,
    may_propose: bool,
    hidden: bool,
}

#[derive(Debug, Serialize)]
struct Line {
    address: String,
    title: String,
    state: String,
    tone: &'static str,
    open: bool,
    asks: bool,
    deadline: DateTime<FixedOffset>,
    answered: usize,
    members: usize,
}

impl OpenCard {
    /// The pickers as the holder of a seat sees them, with who answered which.
    pub fn of(seat: &Seat, pickers: &[Picker], answered: &[(PickerId, PersonId)], members: usize, now: DateTime<Utc>) -> Self {
        let line = |picker: &Picker| {
            let by = || answered.iter().filter(|(id, _)| *id == picker.id);
            Line {
                address: address(picker),
                title: picker.title.clone(),
                state: state_text(picker, now),
                tone: tone(picker, now),
                open: picker.is_open(now),
                asks: picker.is_open(now) && !by().any(|(_, person)| *person == seat.person.id),
                deadline: local(picker.deadline_at, seat.zone),
                answered: by().count(),
                members,
            }
        };
        Self {
            network: seat.network.to_string(),
            address: format!("/networks/{}/pickers", seat.network),
            pickers: pickers.iter().map(line).collect(),
            may_propose: seat.facilitates(),
            hidden: pickers.is_empty() && !seat.facilitates(),
        }
    }
}
