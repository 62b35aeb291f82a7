//! What happens to an action point: agreed, changed, taken out, ticked off.

use super::rules::{Action, MOST, Wish, fitting};
use super::{live, store};
use crate::db::Db;
use crate::ids::ActionId;
use crate::networks;
use crate::refusal::Refusal;
use crate::sessions::planning::Doer;
use crate::sessions::report;
use crate::sessions::rules::{Actor, Session};
use crate::web::error::Error;
use chrono::NaiveDate;

/// Refuses an owner without a seat, an item of elsewhere, and a last day that is over.
fn check(db: &mut Db, session: &Session, wish: &Wish, kept: Option<&Action>, today: NaiveDate) -> Result<(), Error> {
    fitting(wish.due, kept.and_then(|kept| kept.due), today)?;
    let stays = kept.is_some_and(|kept| kept.owner == wish.owner);
    if !stays && !networks::people_with_seat(db, &session.network)?.contains(&wish.owner) {
        return Err(Refusal::input("actions-owner-unknown").at("owner").into());
    }
    if let Some(item) = &wish.item
        && report::moves::reported(db, session, item)?.is_none()
    {
        return Err(Refusal::input("report-item-unknown").at("action-item").into());
    }
    Ok(())
}

/// Notes an action point in the report of a session; a second click notes nothing more.
pub fn agree(db: &mut Db, session: &Session, id: &ActionId, wish: &Wish, today: NaiveDate, doer: &Doer) -> Result<(), Error> {
    let by = report::moves::hold(db, session, doer)?;
    check(db, session, wish, None, today)?;
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
    wish: &Wish,
    today: NaiveDate,
    doer: &Doer,
) -> Result<(), Error> {
    report::moves::hold(db, session, doer)?;
    check(db, session, wish, Some(seen), today)?;
    if !store::edit(db, seen, version, wish)? {
        return Err(Refusal::state("actions-stale").into());
    }
    Ok(live::action_changed(db, session, seen, &wish.owner)?)
}

/// Takes an action point out of the report.
pub fn take_out(db: &mut Db, session: &Session, seen: &Action, doer: &Doer) -> Result<(), Error> {
    report::moves::hold(db, session, doer)?;
    if store::remove(db, seen)? {
        live::actions_changed(db, session, &seen.owner)?;
    }
    Ok(())
}

/// Ticks an action point off or takes that back, also when its report is fixed; twice is once.
pub fn tick(db: &mut Db, session: &Session, seen: &Action, done: bool, doer: &Doer) -> Result<(), Error> {
    let person = doer.person.as_ref().ok_or(Error::NotFound)?;
    if !seen.is_ticked_by(person, doer.by == Actor::Facilitator) {
        return Err(Error::NotFound);
    }
    if store::tick(db, seen, done.then_some(doer.now))? {
        live::actions_changed(db, session, &seen.owner)?;
    }
    Ok(())
}
