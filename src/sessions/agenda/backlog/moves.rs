//! What happens to items that wait: proposed, voted for, placed, declined, taken back.

use super::rules::{MOST_WAITING, Votes};
use super::store;
use crate::cases;
use crate::db::Db;
use crate::ids::{ItemId, NetworkId, PersonId, SessionId};
use crate::refusal::Refusal;
use crate::sessions::agenda::moves::{self, MOVED_ON, Wish};
use crate::sessions::agenda::rules::{Item, ItemState, MOST_ITEMS, full};
use crate::sessions::agenda::{store as agenda, workshop};
use crate::sessions::planning::Doer;
use crate::sessions::rules::{Session, SessionState};
use crate::sessions::{live, store as sessions};
use crate::web::error::Error;
use crate::web::seat::Seat;
use diesel::QueryResult;

/// Adds a wish for a later session.
pub fn propose(db: &mut Db, network: &NetworkId, wish: Wish, doer: &Doer) -> Result<(), Error> {
    let waiting = agenda::backlog(db, network)?;
    if waiting.iter().any(|item| item.id == wish.id) {
        return Ok(());
    }
    if waiting.len() >= MOST_WAITING {
        return Err(Refusal::state("backlog-full").count(i64::try_from(waiting.len()).unwrap_or(0)).into());
    }
    let item = Item {
        id: wish.id,
        title: wish.title,
        note: wish.note,
        ..Item::new(wish.rubric, wish.minutes.get(), ItemState::Proposed, &wish.of)
    };
    if agenda::insert(db, network, None, &item, doer.now)? {
        moves::note(db, network, &item, "none", ItemState::Proposed, doer, None)?;
        live::backlog_changed(db, network)?;
    }
    Ok(())
}

/// The votes for these items.
pub fn votes(db: &mut Db, network: &NetworkId, items: &[Item], reader: &PersonId) -> QueryResult<Votes> {
    let waiting: Vec<_> = items.iter().filter(|item| item.state.is_waiting()).map(|item| item.id.clone()).collect();
    store::votes(db, network, &waiting, reader)
}

/// Gives somebody's one vote to an item that waits, or takes it back; answers with the session that it waits for.
pub fn vote(db: &mut Db, network: &NetworkId, id: &ItemId, person: &PersonId, wants: bool) -> Result<Option<SessionId>, Error> {
    let (session, item) = agenda::found(db, network, id)?.ok_or(Error::NotFound)?;
    if !item.state.is_waiting() {
        return Err(MOVED_ON.into());
    }
    if session.is_none() && workshop::is_voting(db, network)? {
        return Err(Refusal::state("backlog-workshop-votes").into());
    }
    store::give_dots(db, network, id, person, i32::from(wants))?;
    match &session {
        Some(session) => live::votes_changed(db, network, session)?,
        None => live::backlog_changed(db, network)?,
    }
    Ok(session)
}

/// An item of the backlog, or "not there".
fn waiting(db: &mut Db, network: &NetworkId, id: &ItemId) -> Result<Item, Error> {
    match agenda::found(db, network, id)?.ok_or(Error::NotFound)? {
        (None, item) => Ok(item),
        (Some(_), _) => Err(MOVED_ON.into()),
    }
}

/// Gives an item that waits its place on a session; a second click does no harm.
pub fn place(db: &mut Db, seat: &Seat, id: &ItemId, session: &SessionId, doer: &Doer) -> Result<(), Error> {
    let network = &seat.network;
    let session = sessions::session(db, network, session)?.filter(|session| session.state.builds_agenda());
    let session = session.ok_or(Refusal::input("backlog-session-unknown").at("session"))?;
    moves::hold(db, &session)?;
    if agenda::item(db, &session, id)?.is_some_and(|item| item.state.is_placed()) {
        return Ok(());
    }
    let item = waiting(db, network, id)?;
    let placed = agenda::items(db, network, &session.id)?.iter().filter(|item| item.state.is_placed()).count();
    if placed >= MOST_ITEMS {
        return Err(full(placed).into());
    }
    send(db, network, &item, Some(&session.id))?;
    match &item.case {
        Some(case) => cases::put_on_agenda(db, seat, case, &session.id, doer.now)?,
        None => moves::place(db, &session, &item, doer)?,
    }
    Ok(live::backlog_changed(db, network)?)
}

/// Moves an item of the backlog to a session, where it waits.
fn send(db: &mut Db, network: &NetworkId, item: &Item, to: Option<&SessionId>) -> Result<(), Error> {
    if agenda::assign(db, network, &item.id, None, to)? { Ok(()) } else { Err(MOVED_ON.into()) }
}

/// Lets its proposer know that an item will not come, and why.
pub fn decline(db: &mut Db, network: &NetworkId, id: &ItemId, reason: &str, doer: &Doer) -> Result<(), Error> {
    turn(db, network, id, ItemState::Declined, doer, Some(reason))
}

/// Its proposer takes an item back.
pub fn withdraw(db: &mut Db, network: &NetworkId, id: &ItemId, doer: &Doer) -> Result<(), Error> {
    let item = waiting(db, network, id)?;
    if Some(&item.proposed_by) != doer.person.as_ref() || item.case.is_some() {
        return Err(Error::NotFound);
    }
    turn(db, network, id, ItemState::Withdrawn, doer, None)
}

fn turn(db: &mut Db, network: &NetworkId, id: &ItemId, to: ItemState, doer: &Doer, reason: Option<&str>) -> Result<(), Error> {
    let item = waiting(db, network, id)?;
    // Nothing that waits for a later session is bound by the state of one.
    item.state.turn(to, doer.by, SessionState::AgendaOpen)?;
    moves::turned(db, network, &item, to, doer, reason)?;
    Ok(live::backlog_changed(db, network)?)
}

/// What still waits in a session that is over or called off waits for a later one, with its votes. Where a workshop spreads
/// votes, everybody has as many as everybody else: what comes among its topics then brings none along.
pub fn release(db: &mut Db, session: &Session) -> Result<(), Error> {
    let items = agenda::items(db, &session.network, &session.id)?;
    let waiting: Vec<_> = items.iter().filter(|item| item.state.is_waiting()).collect();
    for item in &waiting {
        if !agenda::assign(db, &session.network, &item.id, Some(&session.id), None)? {
            return Err(MOVED_ON.into());
        }
    }
    if !waiting.is_empty() && workshop::is_voting(db, &session.network)? {
        store::forget_votes(db, &session.network, &waiting.iter().map(|item| item.id.clone()).collect::<Vec<_>>())?;
    }
    Ok(live::backlog_changed(db, &session.network)?)
}
