//! What happens to an action point: agreed, changed, taken out, ticked off.

use super::rules::{Action, Hand, MOST, Wish, fitting};
use super::{live, store};
use crate::cases;
use crate::db::Db;
use crate::ids::{ActionId, CaseId};
use crate::networks;
use crate::refusal::Refusal;
use crate::sessions::planning::Doer;
use crate::sessions::report;
use crate::sessions::rules::Session;
use crate::web::error::Error;
use crate::web::seat::Seat;
use chrono::{DateTime, NaiveDate, Utc};

/// Refuses an owner without a seat, an item of elsewhere or of a case that the writer may not read, and a last day that
/// is over.
fn check(
    db: &mut Db,
    session: &Session,
    (wish, today): (&Wish, NaiveDate),
    kept: Option<&Action>,
    seat: &Seat,
    doer: &Doer,
) -> Result<(), Error> {
    fitting(wish.due, kept.and_then(|kept| kept.due), today)?;
    let stays = kept.is_some_and(|kept| kept.owner == wish.owner);
    if !stays && !networks::people_with_seat(db, &session.network)?.contains(&wish.owner) {
        return Err(Refusal::input("actions-owner-unknown").at("owner").into());
    }
    if let Some(item) = &wish.item
        && report::moves::open_item(db, session, item, seat, doer.now)?.is_none()
    {
        return Err(Refusal::input("report-item-unknown").at("action-item").into());
    }
    Ok(())
}

/// The case of an action point, when the holder of the seat may read it.
fn readable(db: &mut Db, action: &Action, seat: &Seat, now: DateTime<Utc>) -> Result<Vec<CaseId>, Error> {
    cases::readable_anywhere(db, seat, action.case.as_slice(), now)
}

/// Who is not told what an action point says, does not change it: to them it is not there.
fn check_told(db: &mut Db, action: &Action, seat: &Seat, now: DateTime<Utc>) -> Result<(), Error> {
    let readable = readable(db, action, seat, now)?;
    if action.is_told_to(&seat.person.id, &readable) { Ok(()) } else { Err(Error::NotFound) }
}

/// Notes an action point in the report of a session; a second click notes nothing more.
pub fn agree(
    db: &mut Db,
    session: &Session,
    id: &ActionId,
    (wish, today): (&Wish, NaiveDate),
    seat: &Seat,
    doer: &Doer,
) -> Result<(), Error> {
    let by = report::moves::take_up(db, session, doer)?;
    check(db, session, (wish, today), None, seat, doer)?;
    if store::of_session(db, session)?.len() >= MOST {
        return Err(Refusal::state("actions-too-many").count(i64::try_from(MOST).unwrap_or(0)).into());
    }
    if store::insert(db, session, id, wish, &by, doer.now)? {
        live::actions_changed(db, session, &wish.owner)?;
    }
    Ok(())
}

/// Changes an action point, unless somebody else did since `version`.
pub fn change(
    db: &mut Db,
    session: &Session,
    seen: &Action,
    version: i32,
    (wish, today): (&Wish, NaiveDate),
    seat: &Seat,
    doer: &Doer,
) -> Result<(), Error> {
    report::moves::take_up(db, session, doer)?;
    check_told(db, seen, seat, doer.now)?;
    check(db, session, (wish, today), Some(seen), seat, doer)?;
    if !store::edit(db, seen, version, wish)? {
        return Err(Refusal::state("actions-stale").into());
    }
    Ok(live::action_changed(db, session, seen, &wish.owner)?)
}

/// Takes an action point out of the report.
pub fn take_out(db: &mut Db, session: &Session, seen: &Action, seat: &Seat, doer: &Doer) -> Result<(), Error> {
    report::moves::take_up(db, session, doer)?;
    check_told(db, seen, seat, doer.now)?;
    if store::remove(db, seen)? {
        live::actions_changed(db, session, &seen.owner)?;
    }
    Ok(())
}

/// Ticks an action point off or takes that back, also when its report is fixed; twice is once.
pub fn tick(db: &mut Db, session: &Session, seen: &Action, done: bool, seat: &Seat, doer: &Doer) -> Result<(), Error> {
    let readable = readable(db, seen, seat, doer.now)?;
    let hand = Hand { person: &seat.person.id, facilitator: seat.facilitates(), signed: seat.signed, readable: &readable };
    if !seen.is_ticked_by(&hand) {
        return Err(Error::NotFound);
    }
    if store::tick(db, seen, done.then_some(doer.now))? {
        live::actions_changed(db, session, &seen.owner)?;
    }
    Ok(())
}
