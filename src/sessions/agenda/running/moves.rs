//! The group moves through its agenda, and leaves the rest for later.

use super::rules::{Fate, Seen, begin, carries_over, closing, current, step};
use super::store;
use crate::db::Db;
use crate::ids::ItemId;
use crate::runs;
use crate::sessions::agenda::rules::{Item, ItemState};
use crate::sessions::agenda::{backlog, moves, store as agenda, workshop};
use crate::sessions::attendance;
use crate::sessions::planning::{self, Doer};
use crate::sessions::rules::{Session, SessionState};
use crate::web::error::Error;

/// Takes the session for this transaction, and reads what is on its agenda now.
fn held(db: &mut Db, session: &Session) -> Result<Vec<Item>, Error> {
    moves::hold(db, session)?;
    Ok(agenda::items(db, &session.network, &session.id)?)
}

/// One step on, unless somebody took it since the page was drawn.
pub fn go_on(db: &mut Db, session: &Session, seen: &Seen, doer: &Doer) -> Result<(), Error> {
    let items = held(db, session)?;
    let Some((ends, begins)) = step(&items, seen) else { return Ok(()) };
    ends.map_or(Ok(()), |item| finish(db, session, item, doer))?;
    begins.map_or(Ok(()), |item| start(db, session, item, doer))
}

/// Begins with an item out of turn.
pub fn begin_with(db: &mut Db, session: &Session, item: &ItemId, seen: &Option<ItemId>, doer: &Doer) -> Result<(), Error> {
    let items = held(db, session)?;
    let Some((ends, begins)) = begin(&items, item, seen)? else { return Ok(()) };
    ends.map_or(Ok(()), |item| finish(db, session, item, doer))?;
    start(db, session, begins, doer)
}

/// The group is done with an item, and takes its time before the next; a second click does no harm.
pub fn complete(db: &mut Db, session: &Session, item: &ItemId, doer: &Doer) -> Result<(), Error> {
    let items = held(db, session)?;
    match items.iter().find(|there| there.id == *item) {
        Some(there) if there.state == ItemState::Done => Ok(()),
        Some(there) => finish(db, session, there, doer),
        None => Err(Error::NotFound),
    }
}

fn start(db: &mut Db, session: &Session, item: &Item, doer: &Doer) -> Result<(), Error> {
    moves::turn(db, session, item, ItemState::InProgress, doer, None)?;
    Ok(store::began(db, &session.network, &item.id, doer.now)?)
}

fn finish(db: &mut Db, session: &Session, item: &Item, doer: &Doer) -> Result<(), Error> {
    moves::turn(db, session, item, ItemState::Done, doer, None)?;
    Ok(store::ended(db, &session.network, &item.id, doer.now)?)
}

/// Ends the session: what the group is at is done, and what is still open moves to the next session, or waits for a
/// later one when none is planned.
pub fn end(db: &mut Db, session: &Session, discussed: &[ItemId], doer: &Doer) -> Result<(), Error> {
    session.state.turn(SessionState::Held, doer.by)?;
    end_run(db, session, doer)?;
    let items = held(db, session)?;
    // Before the next session is taken: who settles a plan takes its workshop first, then the sessions that it fills.
    workshop::close(db, session, doer)?;
    let next = moves::next(db, session)?;
    for (item, fate) in closing(&items, discussed) {
        match fate {
            Fate::Done if current(&items) == Some(item) => finish(db, session, item, doer)?,
            Fate::Done | Fate::Over => pass(db, session, item, doer)?,
            Fate::CarriedOver => moves::carry(db, session, item, next.as_ref(), doer)?,
        }
    }
    backlog::release(db, session)?;
    planning::turn(db, session, SessionState::Held, doer, None)?;
    attendance::ended(db, session, doer.now)
}

/// Ends the run that is under way in a session which is over or called off.
pub fn end_run(db: &mut Db, session: &Session, doer: &Doer) -> Result<(), Error> {
    let Some(person) = doer.person.clone() else { return Ok(()) };
    runs::close_with_session(db, &session.network, &session.id, &runs::Doer { person, now: doer.now })
}

/// Leaves what a session that is called off was to deal with to the next one, or for a later one when none is planned.
pub fn pass_on(db: &mut Db, session: &Session, doer: &Doer) -> Result<(), Error> {
    // Nothing is carried over from a fixed agenda; one that will not be followed is fixed no more.
    let open = Session { state: SessionState::AgendaOpen, ..session.clone() };
    let next = moves::next(db, session)?;
    let items = agenda::items(db, &session.network, &session.id)?;
    items.iter().filter(|item| carries_over(item)).try_for_each(|item| moves::carry(db, &open, item, next.as_ref(), doer))
}

/// An item that nobody began on the screen is over: it has no times.
fn pass(db: &mut Db, session: &Session, item: &Item, doer: &Doer) -> Result<(), Error> {
    moves::turn(db, session, item, ItemState::InProgress, doer, None)?;
    let begun = Item { state: ItemState::InProgress, ..item.clone() };
    moves::turn(db, session, &begun, ItemState::Done, doer, None)
}
