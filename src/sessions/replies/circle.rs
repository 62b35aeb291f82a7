//! Everybody around a session: who has a seat, who is invited to this session alone, and what they answered.

use super::rules::Reply;
use super::store;
use crate::db::Db;
use crate::ids::{NetworkId, PersonId, SessionId};
use crate::networks::Member;
use crate::sessions::guests::Guest;
use crate::sessions::guests::rules::outside;
use diesel::QueryResult;

/// Who is around a session.
#[derive(Debug, Clone)]
pub struct Circle {
    /// Everybody with a seat: facilitators first, then by name.
    pub members: Vec<Member>,
    /// The guests, by name.
    pub guests: Vec<Guest>,
    /// Everybody who was ever invited to it alone: also who was uninvited, or has a seat by now.
    pub invited: Vec<Guest>,
    /// What they answered, in the order in which they did.
    pub replies: Vec<Reply>,
}

impl Circle {
    /// Around this session; two queries.
    pub fn of(db: &mut Db, network: &NetworkId, session: &SessionId) -> QueryResult<Self> {
        let (members, by_members): (Vec<_>, Vec<_>) = store::of_members(db, network, session)?.into_iter().unzip();
        let (invited, by_guests): (Vec<_>, Vec<_>) = store::of_guests(db, network, session)?.into_iter().unzip();
        let guests = outside(&invited, &members);
        let by_guests = by_guests.into_iter().flatten().filter(|reply: &Reply| guests.iter().any(|guest| guest.person == reply.person));
        let mut replies: Vec<_> = by_members.into_iter().flatten().chain(by_guests).collect();
        replies.sort_by(|a, b| (a.at, &a.person).cmp(&(b.at, &b.person)));
        Ok(Self { members, guests, invited, replies })
    }

    /// What one of them answered.
    pub fn reply(&self, person: &PersonId) -> Option<&Reply> {
        self.replies.iter().find(|reply| reply.person == *person)
    }
}
