//! What a facilitator sees move: the code of the room, and how many are marked and signed.

use super::About;
use crate::sessions::attendance::rules::{Attendee, is_settled, takes_codes, takes_marks};
use crate::sessions::rules::Session;
use crate::web::page::Face;
use crate::web::seat::Seat;
use serde::Serialize;

/// The counts, also alone for their live update.
#[derive(Debug, Clone, Serialize)]
pub struct TallyPart {
    #[serde(flatten)]
    about: About,
    code: Option<String>,
    takes_codes: bool,
    takes_marks: bool,
    marked: usize,
    of: usize,
    there: usize,
    signed: usize,
    settled: bool,
    arrived: Vec<String>,
    unsigned: Vec<Unsigned>,
}

/// Somebody who was there and did not sign yet.
#[derive(Debug, Clone, Serialize)]
struct Unsigned {
    face: Face,
    address: String,
}

impl TallyPart {
    /// The counts of a roll; `code` is what is kept, which shows only while it counts.
    pub fn of(seat: &Seat, session: &Session, roll: &[Attendee], code: Option<String>) -> Self {
        let about = About::of(seat, session);
        let there = || roll.iter().filter(|attendee| attendee.was_there());
        let unsigned = there().filter(|attendee| attendee.signature().is_none()).map(|attendee| Unsigned {
            face: Face::of(&attendee.person, &attendee.name),
            address: format!("{}/presences/{}/signature", about.address, attendee.person),
        });
        let takes_codes = takes_codes(session.state).is_ok();
        Self {
            code: code.filter(|_| takes_codes).map(|code| spaced(&code)),
            takes_codes,
            takes_marks: takes_marks(session.state).is_ok(),
            marked: roll.iter().filter(|attendee| attendee.presence.is_some()).count(),
            of: roll.iter().filter(|attendee| attendee.expected || attendee.presence.is_some()).count(),
            there: there().count(),
            signed: there().filter(|attendee| attendee.signature().is_some()).count(),
            settled: is_settled(roll),
            arrived: roll.iter().filter(|attendee| attendee.arrived()).map(|attendee| attendee.name.clone()).collect(),
            unsigned: unsigned.collect(),
            about,
        }
    }
}

/// "123 456": three digits at a time can be remembered across a room.
fn spaced(code: &str) -> String {
    let (first, rest) = code.split_at_checked(3).unwrap_or((code, ""));
    format!("{first} {rest}")
}
