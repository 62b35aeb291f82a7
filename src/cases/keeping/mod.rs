//! How long a case stays: who is told before its words go, who is asked how it went on, and under which key it lies.

mod store;

use super::moves::{self, Mover};
use super::rules::keeping::{ASKED_AFTER, MONTHS, OPENINGS_KEPT, TOLD_BEFORE};
use super::rules::{Cover, Hand};
use super::store as cases;
use crate::db::{Database, Db};
use crate::ids::{CaseId, NetworkId, PersonId};
use crate::notices::Kind;
use crate::web::Error;
use chrono::{DateTime, Months, Utc};
use diesel::QueryResult;

/// So many locks go under a new key in one transaction.
const LOCKS_AT_ONCE: usize = 200;

/// Erases the words of cases, of all networks, that were discussed long ago or forgotten, and whose presenters were told
/// beforehand; says how many.
pub fn purge_rested(db: &mut Db, now: DateTime<Utc>) -> Result<usize, Error> {
    let rested = self::rested(db, now, |db, months, before| store::rested(db, months, before, now - TOLD_BEFORE))?;
    for (network, cover) in &rested {
        moves::purge(db, cover, &by_itself(network, now))?;
    }
    let forgotten = self::rested(db, now, |db, months, before| store::forgotten(db, months, before, now - TOLD_BEFORE))?;
    for (network, cover) in &forgotten {
        moves::let_go(db, cover, &by_itself(network, now))?;
    }
    store::forget_openings(db, now - OPENINGS_KEPT)?;
    Ok(rested.len() + forgotten.len())
}

/// Tells presenters whose words go soon, and asks others how it went on; says how many.
pub fn remind(db: &mut Db, now: DateTime<Utc>) -> Result<usize, Error> {
    let mut going = rested(db, now + TOLD_BEFORE, store::rested_untold)?;
    going.extend(rested(db, now + TOLD_BEFORE, store::forgotten_untold)?);
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

/// Takes back what somebody brought who left, unless the circle worked on it: it belongs to both then, and rests in time.
pub fn take_back_all_of(db: &mut Db, network: &NetworkId, person: &PersonId, now: DateTime<Utc>) -> Result<(), Error> {
    let left = store::undiscussed_of(db, network, person)?;
    left.iter().try_for_each(|cover| moves::withdraw(db, cover, &by_itself(network, now)))
}

fn by_itself(network: &NetworkId, now: DateTime<Utc>) -> Mover {
    Mover { network: network.clone(), person: None, hand: Hand::System, now }
}

type Rested = Vec<(NetworkId, Cover)>;

/// What each choice of months makes rest at a moment.
fn rested(db: &mut Db, at: DateTime<Utc>, of: impl Fn(&mut Db, u32, DateTime<Utc>) -> QueryResult<Rested>) -> Result<Rested, Error> {
    let mut all = Vec::new();
    for months in MONTHS {
        all.extend(of(db, months, at - Months::new(months))?);
    }
    Ok(all)
}

/// What came of bringing locks under the newest master key.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rekeyed {
    /// So many went under it, or were sealed with it for the first time.
    pub done: usize,
    /// The ids of cases and files whose locks none of the keys opens; they stay as they are.
    pub stuck: Vec<String>,
}

/// Brings the locks of all cases and their files under the newest master key, and seals words that lie open.
pub async fn rekey_all(database: &Database) -> Result<Rekeyed, Error> {
    let mut all = Rekeyed::default();
    loop {
        let stuck = all.stuck.clone();
        let part = database.write(move |db| rekey(db, &stuck)).await?;
        if part == Rekeyed::default() {
            return Ok(all);
        }
        all.done += part.done;
        all.stuck.extend(part.stuck);
    }
}

/// A part of it, without those that are stuck.
fn rekey(db: &mut Db, stuck: &[String]) -> Result<Rekeyed, Error> {
    let newest = db.vault()?.newest_mark();
    let mut part = Rekeyed::default();
    for (network, id, lock) in store::older_locks(db, &newest, stuck, LOCKS_AT_ONCE)? {
        let done = match lock {
            Some(lock) => store::relock(db, &network, &id, &lock),
            None => seal(db, &network, &id),
        };
        part.count(id.as_str(), done)?;
    }
    for (network, id, lock) in store::older_locks_of_files(db, &newest, stuck, LOCKS_AT_ONCE)? {
        let done = store::relock_file(db, &network, &id, &lock);
        part.count(id.as_str(), done)?;
    }
    Ok(part)
}

/// Seals words that lie open; what was written or erased meanwhile is not written over.
fn seal(db: &mut Db, network: &NetworkId, id: &CaseId) -> QueryResult<()> {
    let Some(open) = cases::case(db, network, id)? else { return Ok(()) };
    cases::reword(db, network, &open.cover, &open.inside).map(drop)
}

impl Rekeyed {
    /// What no key opens does not keep the others from going on.
    fn count(&mut self, id: &str, done: QueryResult<()>) -> QueryResult<()> {
        match done {
            Ok(()) => self.done += 1,
            Err(diesel::result::Error::DeserializationError(_)) => self.stuck.push(id.to_owned()),
            Err(broken) => return Err(broken),
        }
        Ok(())
    }
}

/// The name of a master key that sealed cases and is not here.
pub fn missing_key(db: &mut Db) -> Result<Option<String>, Error> {
    let vault = db.vault()?;
    let names = store::names_of_keys(db)?;
    Ok(names.into_iter().find(|name| !vault.knows(name)))
}
