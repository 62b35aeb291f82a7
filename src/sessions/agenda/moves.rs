//! What happens to the items of an agenda: proposed, placed, moved, changed, taken off, carried over.

use super::rules::{Item, ItemState, Minutes, Positions, Rubric, Shift, giving_room, laid_in, making_place, moved, room, shifted};
use super::{store, template};
use crate::cases;
use crate::db::Db;
use crate::ids::{CaseId, ItemId, NetworkId, PersonId};
use crate::networks::{self, Transition};
use crate::refusal::Refusal;
use crate::runs;
use crate::sessions::planning::Doer;
use crate::sessions::report;
use crate::sessions::rules::{Actor, Session};
use crate::sessions::{live, store as sessions};
use crate::web::error::Error;
use chrono::{DateTime, Utc};

const CLOSED: Refusal = Refusal::state("sessions-agenda-closed");
pub(super) const MOVED_ON: Refusal = Refusal::state("sessions-item-moved-on");

/// What somebody wants on an agenda.
#[derive(Debug, Clone)]
pub struct Wish {
    /// Made when the form was drawn, so that a second click adds nothing.
    pub id: ItemId,
    /// The heading.
    pub rubric: Rubric,
    /// What it is about; may be blank for a standing topic or a case.
    pub title: String,
    /// What to bring or prepare.
    pub note: String,
    /// How long it takes.
    pub minutes: Minutes,
    /// The case that is worked on.
    pub case: Option<CaseId>,
    /// Whose it is.
    pub of: PersonId,
}

/// Takes the session for this transaction: its agenda is built by one after the other.
pub fn hold(db: &mut Db, session: &Session) -> Result<(), Error> {
    if sessions::hold(db, session)? { Ok(()) } else { Err(CLOSED.into()) }
}

/// Gives a new session the items that its network's template begins with.
pub fn lay_out(db: &mut Db, session: &Session, planner: &PersonId, now: DateTime<Utc>) -> Result<(), Error> {
    for (position, item) in (1..).zip(template::first_items(db, session, planner)?) {
        store::insert(db, &session.network, Some(&session.id), &Item { position, ..item }, now)?;
    }
    Ok(())
}

/// Gives an agenda the standing topics that it has not yet, each in its place; free space gives the minutes, if it can. A
/// second click adds nothing.
pub fn lay_in(db: &mut Db, session: &Session, doer: &Doer) -> Result<(), Error> {
    let Some(by) = &doer.person else { return Err(Error::NotFound) };
    if !session.state.builds_agenda() {
        return Err(CLOSED.into());
    }
    hold(db, session)?;
    let items = store::items(db, &session.network, &session.id)?;
    let (new, moved) = laid_in(&items, template::first_items(db, session, by)?, session.minutes());
    if new.is_empty() {
        return Ok(());
    }
    room(&items)?;
    make_room(db, session, new.iter().map(|item| item.minutes).sum())?;
    reposition(db, session, &moved)?;
    for item in &new {
        store::insert(db, &session.network, Some(&session.id), item, doer.now)?;
        note(db, &session.network, item, "none", item.state, doer, None)?;
    }
    Ok(live::agenda_changed(db, session)?)
}

/// Adds a wish: a facilitator's stands on the agenda at once, another's waits for an answer.
pub fn add(db: &mut Db, session: &Session, wish: Wish, doer: &Doer) -> Result<(), Error> {
    let state = match doer.by {
        Actor::Facilitator if session.state.builds_agenda() => ItemState::Scheduled,
        Actor::Proposer if session.state.takes_proposals() => ItemState::Proposed,
        _ => return Err(CLOSED.into()),
    };
    append(db, session, wish, state, doer)
}

/// Adds an item at the end, in this state.
pub fn append(db: &mut Db, session: &Session, wish: Wish, state: ItemState, doer: &Doer) -> Result<(), Error> {
    hold(db, session)?;
    let items = store::items(db, &session.network, &session.id)?;
    if items.iter().any(|item| item.id == wish.id) {
        return Ok(());
    }
    room(&items)?;
    let position = if state == ItemState::Scheduled { make_place(db, session, &items)? } else { after_all(&items) };
    let item = Item {
        id: wish.id,
        title: wish.title,
        note: wish.note,
        position,
        case: wish.case,
        ..Item::new(wish.rubric, wish.minutes.get(), state, &wish.of)
    };
    if store::insert(db, &session.network, Some(&session.id), &item, doer.now)? {
        note(db, &session.network, &item, "none", state, doer, None)?;
        live::agenda_changed(db, session)?;
    }
    Ok(())
}

fn after_all(items: &[Item]) -> i32 {
    items.iter().map(|item| item.position).max().unwrap_or(0) + 1
}

/// Makes place for one more item; answers with its position.
fn make_place(db: &mut Db, session: &Session, items: &[Item]) -> Result<i32, Error> {
    let (position, moved) = making_place(items);
    reposition(db, session, &moved)?;
    Ok(position)
}

fn reposition(db: &mut Db, session: &Session, moved: &[(&Item, i32)]) -> Result<(), Error> {
    for (item, position) in moved {
        if !store::reposition(db, &session.network, item, *position)? {
            return Err(MOVED_ON.into());
        }
    }
    Ok(())
}

/// Lets free space give these minutes away, if it can.
pub fn make_room(db: &mut Db, session: &Session, minutes: i32) -> Result<(), Error> {
    let items = store::items(db, &session.network, &session.id)?;
    if let Some((free, left)) = giving_room(&items, minutes) {
        store::edit(db, &session.network, &Item { minutes: left, ..free.clone() })?;
    }
    Ok(())
}

/// Changes what an item says, unless somebody else did since `edited.version`.
pub fn edit(db: &mut Db, session: &Session, edited: &Item) -> Result<(), Error> {
    if !session.state.builds_agenda() {
        return Err(CLOSED.into());
    }
    hold(db, session)?;
    if !store::edit(db, &session.network, edited)? {
        return Err(Refusal::state("sessions-item-stale").into());
    }
    live::agenda_changed(db, session)?;
    Ok(())
}

/// Gives an item that was seen at `item.version` a case, or takes it away; the case itself moves in its own domain.
pub fn give_case(db: &mut Db, session: &Session, item: &Item, case: Option<(&CaseId, &PersonId)>) -> Result<(), Error> {
    if !session.state.builds_agenda() {
        return Err(CLOSED.into());
    }
    hold(db, session)?;
    if !store::give_case(db, &session.network, item, case)? {
        return Err(Refusal::state("sessions-item-stale").into());
    }
    Ok(live::agenda_changed(db, session)?)
}

/// Moves a placed item one up or down from the `place` where it was seen.
pub fn shift(db: &mut Db, session: &Session, item: &ItemId, place: usize, way: Shift) -> Result<(), Error> {
    reorder(db, session, item, |items| shifted(items, item, place, way))
}

/// Moves a placed item that was seen at `version` to directly before another, or to the end.
pub fn move_before(db: &mut Db, session: &Session, item: &ItemId, version: i32, before: Option<&ItemId>) -> Result<(), Error> {
    reorder(db, session, item, |items| moved(items, item, version, before))
}

/// Writes a new order; the item that moved has a new version, those that made way for it keep theirs.
fn reorder(
    db: &mut Db,
    session: &Session,
    item: &ItemId,
    order: impl FnOnce(&[Item]) -> Result<Positions<'_>, Refusal>,
) -> Result<(), Error> {
    if !session.state.builds_agenda() {
        return Err(CLOSED.into());
    }
    hold(db, session)?;
    let items = store::items(db, &session.network, &session.id)?;
    let positions = order(&items)?;
    if positions.is_empty() {
        return Ok(());
    }
    reposition(db, session, &positions)?;
    store::touch(db, &session.network, item)?;
    Ok(live::agenda_changed(db, session)?)
}

/// Gives what was accepted its place on the agenda; what was only proposed is accepted first.
pub fn place(db: &mut Db, session: &Session, item: &Item, doer: &Doer) -> Result<(), Error> {
    hold(db, session)?;
    let mut item = item.clone();
    if item.state == ItemState::Proposed {
        turn(db, session, &item, ItemState::Accepted, doer, None)?;
        item.state = ItemState::Accepted;
    }
    let items = store::items(db, &session.network, &session.id)?;
    let position = make_place(db, session, &items)?;
    turn(db, session, &item, ItemState::Scheduled, doer, None)?;
    reposition(db, session, &[(&item, position)])
}

/// Takes an item off the agenda.
pub fn take_off(db: &mut Db, session: &Session, item: &Item, doer: &Doer) -> Result<(), Error> {
    hold(db, session)?;
    turn(db, session, item, ItemState::Dropped, doer, None)
}

/// Takes the cases off the agenda of a session that is called off.
pub fn take_cases_off(db: &mut Db, session: &Session, doer: &Doer) -> Result<(), Error> {
    let items = store::items(db, &session.network, &session.id)?;
    let with_case = |item: &&Item| item.case.is_some() && item.state.may_become(ItemState::Dropped, doer.by, session.state);
    items.iter().filter(with_case).try_for_each(|item| take_off(db, session, item, doer))
}

/// Carries an item over before its session ends.
pub fn carry_over(db: &mut Db, session: &Session, item: &Item, doer: &Doer) -> Result<(), Error> {
    hold(db, session)?;
    let next = next(db, session)?.ok_or(Refusal::state("sessions-no-next-session"))?;
    carry(db, session, item, Some(&next), doer)
}

/// The session that comes next, taken for the rest of the transaction: it takes what is carried over. None when it is
/// called off meanwhile.
pub fn next(db: &mut Db, session: &Session) -> Result<Option<Session>, Error> {
    let Some(next) = sessions::after(db, session)? else { return Ok(None) };
    Ok(sessions::take(db, &next.network, &next.id)?.filter(|next| next.state.builds_agenda()))
}

/// Leaves a copy of an item, accepted and with its rank, for the next session, which is taken already; without one, or when
/// that is full, it waits for a later one.
pub fn carry(db: &mut Db, session: &Session, item: &Item, next: Option<&Session>, doer: &Doer) -> Result<(), Error> {
    turn(db, session, item, ItemState::CarriedOver, doer, None)?;
    let copy = Item {
        id: ItemId::new(),
        state: ItemState::Accepted,
        carried_from: Some(item.id.clone()),
        topic: None,
        began_at: None,
        ended_at: None,
        version: 0,
        ..item.clone()
    };
    let next = match next {
        Some(next) if room(&store::items(db, &session.network, &next.id)?).is_ok() => Some(next),
        _ => None,
    };
    store::insert(db, &session.network, next.map(|next| &next.id), &copy, doer.now)?;
    note(db, &session.network, &copy, "none", ItemState::Accepted, doer, None)?;
    match next {
        Some(next) => Ok(live::agenda_changed(db, next)?),
        None => Ok(live::backlog_changed(db, &session.network)?),
    }
}

/// Brings an item to another state, once; the log keeps who, when and why.
pub fn turn(db: &mut Db, session: &Session, item: &Item, to: ItemState, doer: &Doer, reason: Option<&str>) -> Result<(), Error> {
    item.state.turn(to, doer.by, session.state)?;
    if matches!(to, ItemState::Dropped | ItemState::CarriedOver) && runs::is_at(db, session, &item.id)? {
        return Err(Refusal::state("agenda-run-under-way").into());
    }
    turned(db, &session.network, item, to, doer, reason)?;
    if to == ItemState::Dropped {
        report::forget_item(db, session, &item.id)?;
    }
    match (&item.case, &doer.person, to) {
        (Some(case), by, ItemState::Dropped | ItemState::CarriedOver) => {
            cases::back_on_table(db, &session.network, case, by.as_ref(), doer.now)?;
        }
        (Some(case), Some(by), ItemState::Done) => cases::worked_on(db, &session.network, case, by, doer.now)?,
        _ => {}
    }
    Ok(live::agenda_changed(db, session)?)
}

/// Writes another state, unless somebody was first.
pub(super) fn turned(db: &mut Db, network: &NetworkId, item: &Item, to: ItemState, doer: &Doer, reason: Option<&str>) -> Result<(), Error> {
    if !store::turn(db, network, item, to)? {
        return Err(MOVED_ON.into());
    }
    note(db, network, item, item.state.as_str(), to, doer, reason)
}

/// Keeps in the log what became of an item.
pub(super) fn note(
    db: &mut Db,
    network: &NetworkId,
    item: &Item,
    from: &'static str,
    to: ItemState,
    doer: &Doer,
    reason: Option<&str>,
) -> Result<(), Error> {
    let (id, to, actor) = (item.id.as_str(), to.as_str(), doer.person.as_ref());
    let transition = Transition { network, thing: "agenda_item", id, from, to, actor, reason, at: doer.now };
    Ok(networks::note_transition(db, &transition)?)
}
