//! How long a case stays: who is told before its words go, who is asked how it went on, and under which key it lies.

mod store;

use super::moves::{self, Mover};
use super::rules::keeping::{ASKED_AFTER, MONTHS, OPENINGS_KEPT, TOLD_BEFORE};
use super::rules::{Cover, Hand};
use super::store as cases;
use crate::db::Db;
use crate::ids::NetworkId;
use crate::notices::Kind;
use crate::web::Error;
use chrono::{DateTime, Months, Utc};

/// So many locks go under a new key in one transaction.
const LOCKS_AT_ONCE: usize = 200;

/// Erases the words of cases, of all networks, that were discussed long ago and whose presenters were told beforehand;
/// says how many.
pub fn purge_rested(db: &mut Db, now: DateTime<Utc>) -> Result<usize, Error> {
    let rested = rested(db, now, |db, months, before| store::rested(db, months, before, now - TOLD_BEFORE))?;
    for (network, cover) in &rested {
        moves::purge(db, cover, &by_itself(network, now))?;
    }
    store::forget_openings(db, now - OPENINGS_KEPT)?;
    Ok(rested.len())
}

/// Tells presenters whose words go soon, and asks others how it went on; says how many.
pub fn remind(db: &mut Db, now: DateTime<Utc>) -> Result<usize, Error> {
    let going = rested(db, now + TOLD_BEFORE, store::rested_untold)?;
    for (network, cover) in &going {
        store::told(db, network, &cover.id, now)?;
        moves::tell_presenter(db, cover, Kind::CaseGoesSoon, &by_itself(network, now))?;
    }
    let due = store::unasked(db, now - ASKED_AFTER)?;
    for (network, cover) in &due {
        store::asked(db, network, &cover.id, now)?;
        moves::tell_presenter(db, cover, Kind::CaseAftermath, &by_itself(network, now))?;
    }
    Ok(going.len() + due.len())
}

fn by_itself(network: &NetworkId, now: DateTime<Utc>) -> Mover {
    Mover { network: network.clone(), person: None, hand: Hand::System, now }
}

type Rested = Vec<(NetworkId, Cover)>;

/// What each choice of months makes rest at a moment.
fn rested(
    db: &mut Db,
    at: DateTime<Utc>,
    of: impl Fn(&mut Db, u32, DateTime<Utc>) -> diesel::QueryResult<Rested>,
) -> Result<Rested, Error> {
    let mut all = Vec::new();
    for months in MONTHS {
        all.extend(of(db, months, at - Months::new(months))?);
    }
    Ok(all)
}

/// Brings locks of cases and their files under the newest master key, and seals words that lie open. Says how many it
/// did; nought when nothing was left.
pub fn rekey(db: &mut Db) -> Result<usize, Error> {
    let newest = db.vault()?.newest_mark();
    let mut done = 0;
    for (network, id, lock) in store::older_locks(db, &newest, LOCKS_AT_ONCE)? {
        match lock {
            Some(lock) => store::relock(db, &network, &id, &lock)?,
            None => {
                let open = cases::case(db, &network, &id)?.ok_or(Error::NotFound)?;
                // What was written or erased meanwhile is not written over.
                cases::reword(db, &network, &open.cover, &open.inside)?;
            }
        }
        done += 1;
    }
    for (network, id, lock) in store::older_locks_of_files(db, &newest, LOCKS_AT_ONCE)? {
        store::relock_file(db, &network, &id, &lock)?;
        done += 1;
    }
    Ok(done)
}

/// The name of a master key that sealed cases and is not here.
pub fn missing_key(db: &mut Db) -> Result<Option<String>, Error> {
    let vault = db.vault()?;
    let names = store::names_of_keys(db)?;
    Ok(names.into_iter().find(|name| !vault.knows(name)))
}
