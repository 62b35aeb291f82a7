//! What the templates of cases receive.

mod form;
mod found;
mod list;
mod show;

pub use form::{FormPage, Given};
pub use found::Findings;
pub use list::{List, ListPage};
pub use show::{Around, CasePage, CaseView};

use super::rules::CaseState;
use crate::ids::{CaseId, NetworkId};
use crate::sessions::Session;
use crate::web::Seat;
use chrono::{DateTime, FixedOffset, Utc};

/// The address of a network.
pub fn network_address(network: &NetworkId) -> String {
    format!("/networks/{network}")
}

/// The address of a case.
pub fn case_address(network: &NetworkId, case: &CaseId) -> String {
    format!("/networks/{network}/cases/{case}")
}

/// The key of a state's name, as its presenter or as another reads it.
fn state_text(state: CaseState, own: bool) -> String {
    match state {
        CaseState::Returned if !own => "cases-returned-to-presenter".to_owned(),
        _ => format!("cases-state-{}", state.as_str()),
    }
}

/// The tone of a state's chip.
fn tone(state: CaseState) -> &'static str {
    match state {
        CaseState::NeedsAnonymising => "bad",
        CaseState::Submitted | CaseState::Returned | CaseState::InDiscussion => "now",
        CaseState::Accepted | CaseState::Discussed | CaseState::FollowedUp => "good",
        CaseState::Scheduled => "brand",
        CaseState::Draft | CaseState::Withdrawn | CaseState::Purged => "",
    }
}

fn session_number(session: Option<&Session>) -> Option<i32> {
    session.map(|session| session.number)
}

fn local(seat: &Seat, moment: DateTime<Utc>) -> DateTime<FixedOffset> {
    moment.with_timezone(&seat.zone).fixed_offset()
}

#[cfg(test)]
pub(crate) mod tests;
