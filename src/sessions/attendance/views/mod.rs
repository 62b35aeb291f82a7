//! What the templates of attendance receive.

mod marking;
mod mine;
mod tally;

pub use marking::{MarkingPage, Past};
pub use mine::{Mine, WitnessPage};
pub use tally::TallyPart;

use super::rules::{Attendee, Part};
use crate::sessions::guests::views::visit_address;
use crate::sessions::rules::Session;
use crate::sessions::views::{address, local};
use crate::web::seat::Seat;
use chrono::{DateTime, FixedOffset};
use chrono_tz::Tz;
use serde::Serialize;

/// Which session a page of attendance is about.
#[derive(Debug, Clone, Serialize)]
pub struct About {
    network_name: String,
    network_address: String,
    address: String,
    session: String,
    title: String,
    number: i32,
    starts: DateTime<FixedOffset>,
    ends: DateTime<FixedOffset>,
}

impl About {
    /// The session as the clocks of its network show it.
    pub fn of(seat: &Seat, session: &Session) -> Self {
        Self {
            network_name: seat.network_name.clone(),
            network_address: format!("/networks/{}", seat.network),
            address: address(session),
            session: session.id.to_string(),
            title: session.title.clone(),
            number: session.number,
            starts: local(session.starts_at, seat.zone),
            ends: local(session.ends_at, seat.zone),
        }
    }

    /// The session as a guest finds it, who sees nothing else of its network.
    pub fn visit(session: &Session, network_name: &str, zone: Tz) -> Self {
        Self {
            network_name: network_name.to_owned(),
            network_address: visit_address(session),
            address: visit_address(session),
            session: session.id.to_string(),
            title: session.title.clone(),
            number: session.number,
            starts: local(session.starts_at, zone),
            ends: local(session.ends_at, zone),
        }
    }
}

/// The key of what somebody is on the list.
pub(super) fn part_text(attendee: &Attendee) -> &'static str {
    match attendee.part {
        Part::Facilitator => "attendance-part-facilitator",
        Part::Member => "attendance-part-member",
        Part::Guest => "attendance-part-guest",
    }
}

#[cfg(test)]
pub(crate) mod tests;
