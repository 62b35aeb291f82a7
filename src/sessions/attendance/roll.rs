//! The roll of a session: everybody who could be there, by name, with what is kept of them.

use super::rules::{Attendee, Part, Presence, is_expected, is_settled as settled};
use super::store;
use crate::db::Db;
use crate::ids::{NetworkId, PersonId, SessionId};
use crate::networks::{self, Member, SeatRole};
use crate::people;
use crate::sessions::guests::Guest;
use crate::sessions::replies::{self, Answer, Circle, Reply};
use crate::sessions::rules::Session;
use diesel::QueryResult;
use std::collections::{HashMap, HashSet};

/// Everybody with a seat, the guests, and who was marked when they still had a place; in the order of names, which ranks
/// nobody. Who took a seat or was uninvited since is what they were on the day.
pub fn of(db: &mut Db, session: &Session) -> QueryResult<Vec<Attendee>> {
    let Circle { mut members, invited, replies, .. } = Circle::of(db, &session.network, &session.id)?;
    let late = networks::seated_after(db, &session.network, session.ends_at)?;
    let mut answers: HashMap<_, _> = replies.into_iter().map(|reply| (reply.person, (reply.answer, reply.reason))).collect();
    let mut presences: HashMap<PersonId, Presence> = HashMap::new();
    for presence in store::presences(db, &session.network, &session.id)? {
        presences.insert(presence.person.clone(), presence);
    }
    let mut roll: Vec<Attendee> = Vec::new();
    let sat = |member: &Member| member.since <= session.ends_at && !late.contains(&member.person);
    for guest in invited {
        let joined = members.iter().any(|member| member.person == guest.person && sat(member));
        if !joined && (guest.ended_at.is_none() || presences.contains_key(&guest.person)) {
            members.retain(|member| member.person != guest.person);
            let (answer, presence) = (answers.remove(&guest.person), presences.remove(&guest.person));
            roll.push(as_guest(guest, answer, presence));
        }
    }
    for member in members {
        let (answer, presence) = (answers.remove(&member.person), presences.remove(&member.person));
        if member.since <= session.ends_at || answer.is_some() || presence.is_some() {
            let expected = is_expected(session.state, member.state, sat(&member) || answer.is_some());
            roll.push(seated(member, expected, answer, presence));
        }
    }
    roll.extend(others(db, presences)?);
    roll.sort_by_cached_key(|attendee| (attendee.name.to_lowercase(), attendee.person.clone()));
    Ok(roll)
}

/// Those with a seat who are there: marked so or, while nobody is marked, all who did not say that they cannot come.
pub fn present(db: &mut Db, network: &NetworkId, session: &SessionId) -> QueryResult<Vec<Member>> {
    let Circle { mut members, replies, .. } = Circle::of(db, network, session)?;
    let presences = store::presences(db, network, session)?;
    let away = |person: &PersonId| match presences.iter().find(|presence| presence.person == *person) {
        Some(presence) => !presence.mark.was_there(),
        None => replies.iter().any(|reply| reply.person == *person && reply.answer == Answer::Absent),
    };
    members.retain(|member| !away(&member.person));
    Ok(members)
}

/// Who takes part in a session: whoever said that they come and has a chair, and whoever is marked as there.
pub fn taking_part(db: &mut Db, network: &NetworkId, session: &SessionId) -> QueryResult<HashSet<PersonId>> {
    let Circle { replies, .. } = Circle::of(db, network, session)?;
    let there = store::presences(db, network, session)?.into_iter().filter(|presence| presence.mark.was_there());
    let coming = replies.into_iter().filter(Reply::takes_part).map(|reply| reply.person);
    Ok(coming.chain(there.map(|presence| presence.person)).collect())
}

/// The sessions of a network that somebody takes part in, by the same rule.
pub fn with_part_of(db: &mut Db, network: &NetworkId, person: &PersonId) -> QueryResult<HashSet<SessionId>> {
    let replies = replies::replies_of(db, network, person)?;
    let coming = replies.into_iter().filter(|(_, reply)| reply.takes_part()).map(|(session, _)| session);
    Ok(coming.chain(store::with_mark_of(db, network, person)?).collect())
}

fn seated(member: Member, expected: bool, answer: Option<(Answer, Option<String>)>, presence: Option<Presence>) -> Attendee {
    let (answer, reason) = answer.unzip();
    Attendee {
        person: member.person,
        name: member.name,
        part: if member.role == SeatRole::Facilitator { Part::Facilitator } else { Part::Member },
        expected,
        answer,
        reason: reason.flatten(),
        presence,
    }
}

/// A guest is on the roll, and on the list when marked; nobody waits for their mark.
fn as_guest(guest: Guest, answer: Option<(Answer, Option<String>)>, presence: Option<Presence>) -> Attendee {
    let (answer, reason) = answer.unzip();
    let reason = reason.flatten();
    Attendee { person: guest.person, name: guest.name, part: Part::Guest, expected: false, answer, reason, presence }
}

/// Who has no place any more but was marked.
fn others(db: &mut Db, presences: HashMap<PersonId, Presence>) -> QueryResult<Vec<Attendee>> {
    if presences.is_empty() {
        return Ok(Vec::new());
    }
    let people: Vec<PersonId> = presences.keys().cloned().collect();
    let names = people::store::names(db, &people)?;
    let left = presences.into_iter().filter_map(|(person, presence)| {
        let name = names.get(&person)?.clone();
        Some(Attendee { person, name, part: Part::Member, expected: false, answer: None, reason: None, presence: Some(presence) })
    });
    Ok(left.collect())
}

/// Whether the attendance of a session is complete: everybody is marked, and everybody who was there signed.
pub fn is_settled(db: &mut Db, session: &Session) -> QueryResult<bool> {
    Ok(settled(&of(db, session)?))
}
