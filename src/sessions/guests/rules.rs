//! Who may be a guest, how long, and which questions are meant for them.

use crate::ids::{GuestId, ItemId, PersonId};
use crate::networks::Member;
use crate::refusal::Refusal;
use crate::sessions::agenda::rules::{Item, Rubric};
use crate::sessions::rules::Session;
use chrono::{DateTime, Duration, Utc};

/// How long after a session its guests still find it.
pub const STAYS: Duration = Duration::days(14);
/// More guests than this are an audience.
pub const MOST: usize = 20;

/// Somebody who is invited to one session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guest {
    /// The invitation.
    pub id: GuestId,
    /// Who.
    pub person: PersonId,
    /// What they are called.
    pub name: String,
    /// Where mail reaches them.
    pub email: String,
    /// Answers for the authority.
    pub officer: bool,
    /// The one item of the agenda they come for, if it is one.
    pub item: Option<ItemId>,
    /// The facilitator who invited them.
    pub invited_by: PersonId,
    /// When the invitation was taken back.
    pub ended_at: Option<DateTime<Utc>>,
}

impl Guest {
    /// What their place in a list goes by: the name.
    pub fn place(&self) -> (&str, &GuestId) {
        (&self.name, &self.id)
    }

    /// Whether the session opens for this guest: until two weeks after it, unless the invitation was taken back.
    pub fn may_enter(&self, session: &Session, now: DateTime<Utc>) -> bool {
        self.ended_at.is_none() && now < session.ends_at + STAYS
    }

    /// Whether the question of this item is meant for the guest: the one that the guest comes for or, for who answers for
    /// the authority and comes for no single item, every question to it on the agenda.
    pub fn is_asked(&self, item: &Item) -> bool {
        let asks = item.rubric == Rubric::Authority && item.question.is_some() && item.state.is_placed();
        asks && self.item.as_ref().map_or(self.officer, |own| *own == item.id)
    }
}

/// Those who are guests still: who was uninvited or sits in the network meanwhile is none any more.
pub fn outside(invited: &[Guest], members: &[Member]) -> Vec<Guest> {
    let sits = |guest: &Guest| members.iter().any(|member| member.person == guest.person);
    invited.iter().filter(|guest| guest.ended_at.is_none() && !sits(guest)).cloned().collect()
}

/// Refuses a guest whom this session cannot have; `seated` is whether they sit in the network.
pub fn may_invite(session: &Session, seated: bool, guests: usize, now: DateTime<Utc>) -> Result<(), Refusal> {
    if !session.takes_answers(now) {
        return Err(Refusal::state("guests-closed"));
    }
    if seated {
        return Err(Refusal::input("guests-member").at("email"));
    }
    if guests >= MOST {
        return Err(Refusal::state("guests-full").count(i64::try_from(MOST).unwrap_or(0)));
    }
    Ok(())
}

/// Refuses to take an invitation back when the session is over or off: who was there stays on its papers.
pub fn may_uninvite(session: &Session, now: DateTime<Utc>) -> Result<(), Refusal> {
    if session.takes_answers(now) { Ok(()) } else { Err(Refusal::state("guests-stay")) }
}

/// Whether a guest can be invited for this item: one of the agenda, and never a case.
pub fn can_host(item: &Item) -> bool {
    item.case.is_none() && item.rubric != Rubric::Break && (item.state.is_placed() || item.state.is_waiting())
}

#[cfg(test)]
#[path = "rules_tests.rs"]
mod tests;
