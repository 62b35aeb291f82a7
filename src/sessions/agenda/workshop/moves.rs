//! What happens in a workshop: opened, voted in, settled.

use super::rules::{Phase, Workshop, has_workshop, spend};
use super::{live, mail, store};
use crate::db::Db;
use crate::ids::{ItemId, NetworkId, PersonId, SessionId};
use crate::networks::{self, Transition};
use crate::refusal::Refusal;
use crate::sessions::agenda::rules::{Item, ItemState, room};
use crate::sessions::agenda::{backlog, moves, store as agenda};
use crate::sessions::planning::Doer;
use crate::sessions::rules::Session;
use crate::sessions::{live as sessions_live, store as sessions};
use crate::web::error::Error;
use std::collections::HashMap;

const MOVED_ON: Refusal = Refusal::state("workshop-moved-on");

/// The workshop of a session, or "not there".
pub fn found(db: &mut Db, network: &NetworkId, session: &SessionId) -> Result<Workshop, Error> {
    store::workshop(db, network, session)?.ok_or(Error::NotFound)
}

/// Opens the workshop of a first session; a second click does no harm.
pub fn open(db: &mut Db, session: &Session, dots: i32, doer: &Doer) -> Result<(), Error> {
    if !has_workshop(session) {
        return Err(Refusal::state("workshop-not-here").into());
    }
    if store::insert(db, &session.network, &session.id, dots, doer.now)? {
        note(db, session, "none", Phase::Proposing, doer)?;
        live::workshop_changed(db, &session.network, &session.id)?;
    }
    Ok(())
}

/// Adds a topic while everybody proposes.
pub fn propose(db: &mut Db, session: &Session, wish: moves::Wish, doer: &Doer) -> Result<(), Error> {
    if found(db, &session.network, &session.id)?.phase != Phase::Proposing {
        return Err(MOVED_ON.into());
    }
    backlog::propose(db, &session.network, wish, doer)
}

/// Ends the proposing: now everybody votes, and begins with all votes in hand. A second click does no harm.
pub fn start_voting(db: &mut Db, session: &Session, doer: &Doer) -> Result<(), Error> {
    let seen = found(db, &session.network, &session.id)?;
    if seen.phase == Phase::Voting {
        return Ok(());
    }
    turn(db, session, &seen, Phase::Voting, doer)?;
    // Until now everybody had one vote for each of them.
    let topics: Vec<_> = agenda::backlog(db, &session.network)?.into_iter().map(|topic| topic.id).collect();
    Ok(backlog::forget_votes(db, &session.network, &topics)?)
}

/// Closes the workshop of a session that is over or called off, when its plan does not stand: for what waits everybody has
/// one vote each again.
pub fn close(db: &mut Db, session: &Session, doer: &Doer) -> Result<(), Error> {
    match store::workshop(db, &session.network, &session.id)? {
        Some(seen) if seen.phase.turn(Phase::Closed).is_ok() => turn(db, session, &seen, Phase::Closed, doer),
        _ => Ok(()),
    }
}

fn turn(db: &mut Db, session: &Session, seen: &Workshop, to: Phase, doer: &Doer) -> Result<(), Error> {
    seen.phase.turn(to)?;
    if !store::turn(db, &session.network, seen, to)? {
        return Err(MOVED_ON.into());
    }
    note(db, session, seen.phase.as_str(), to, doer)?;
    live::workshop_changed(db, &session.network, &session.id)?;
    Ok(sessions_live::backlog_changed(db, &session.network)?)
}

/// Spreads somebody's votes, in place of how they were spread before; topics that are gone meanwhile get none.
pub fn spread_votes(db: &mut Db, session: &Session, person: &PersonId, given: &[(ItemId, i32)]) -> Result<(), Error> {
    let seen = found(db, &session.network, &session.id)?;
    if seen.phase != Phase::Voting || !store::hold(db, &session.network, &seen)? {
        return Err(MOVED_ON.into());
    }
    let topics = agenda::backlog(db, &session.network)?;
    let dots = |topic: &Item| given.iter().find(|(id, _)| *id == topic.id).map_or(0, |(_, dots)| *dots);
    spend(&topics.iter().map(dots).collect::<Vec<_>>(), seen.dots)?;
    for topic in &topics {
        backlog::give_dots(db, &session.network, &topic.id, person, dots(topic))?;
    }
    Ok(sessions_live::backlog_changed(db, &session.network)?)
}

/// Makes the result the plan: each topic waits, accepted, in the session that was chosen for it, and
/// everybody hears.
pub fn settle(db: &mut Db, session: &Session, version: i32, plan: &[(ItemId, Option<SessionId>)], doer: &Doer) -> Result<(), Error> {
    let seen = found(db, &session.network, &session.id)?;
    if seen.version != version {
        return Err(MOVED_ON.into());
    }
    turn(db, session, &seen, Phase::Settled, doer)?;
    let mut filled = take_filled(db, session, plan)?;
    let topics = agenda::backlog(db, &session.network)?;
    let chosen = |topic: &Item| plan.iter().find(|(id, _)| *id == topic.id).and_then(|(_, to)| to.clone());
    for (topic, to) in topics.iter().filter_map(|topic| Some((topic, chosen(topic)?))) {
        let (to, items) = filled.get_mut(&to).ok_or(Refusal::input("backlog-session-unknown").at("session"))?;
        room(items)?;
        if topic.state == ItemState::Proposed {
            moves::turned(db, &session.network, topic, ItemState::Accepted, doer, None)?;
        }
        if agenda::assign(db, &session.network, &topic.id, None, Some(&to.id))? {
            items.push(topic.clone());
            sessions_live::agenda_changed(db, to)?;
        }
    }
    Ok(mail::tell_settled(db, session, doer)?)
}

/// The sessions with an open agenda that a plan fills, and their items, taken for the rest of the transaction: whoever
/// takes several does so in the order of time.
fn take_filled(
    db: &mut Db,
    kickoff: &Session,
    plan: &[(ItemId, Option<SessionId>)],
) -> Result<HashMap<SessionId, (Session, Vec<Item>)>, Error> {
    let network = &kickoff.network;
    let named = |session: &Session| session.id != kickoff.id && plan.iter().any(|(_, to)| to.as_ref() == Some(&session.id));
    let mut filled = HashMap::new();
    for session in sessions::of_network(db, network)?.into_iter().filter(|session| session.state.builds_agenda() && named(session)) {
        moves::hold(db, &session)?;
        let items = agenda::items(db, network, &session.id)?;
        filled.insert(session.id.clone(), (session, items));
    }
    Ok(filled)
}

fn note(db: &mut Db, session: &Session, from: &'static str, to: Phase, doer: &Doer) -> Result<(), Error> {
    let (id, actor, to) = (session.id.as_str(), doer.person.as_ref(), to.as_str());
    let transition = Transition { network: &session.network, thing: "workshop", id, from, to, actor, reason: None, at: doer.now };
    Ok(networks::note_transition(db, &transition)?)
}
