//! What happens to a network's own copies: taken from the library, changed, taken away.

use super::format::Method;
use super::rules::{Change, MOST_OWN, Own, STALE, changed, copied};
use super::store;
use crate::db::Db;
use crate::i18n::Language;
use crate::ids::{MethodId, NetworkId, PersonId};
use crate::refusal::Refusal;
use crate::web::error::Error;
use chrono::{DateTime, Utc};

/// Who does something, and when.
#[derive(Debug, Clone)]
pub struct Doer {
    /// Who.
    pub person: PersonId,
    /// When.
    pub now: DateTime<Utc>,
}

/// One copy of a network, or "not there".
pub fn found(db: &mut Db, network: &NetworkId, id: &MethodId) -> Result<Own, Error> {
    store::own(db, network, id)?.ok_or(Error::NotFound)
}

/// Copies a method of the library; a second press of the button does no harm.
pub fn copy(db: &mut Db, network: &NetworkId, id: &MethodId, method: &Method, doer: Doer) -> Result<(), Error> {
    let copies = store::copies(db, network)?;
    if copies.iter().any(|own| own.method.id == id.as_str()) {
        return Ok(());
    }
    if copies.len() >= MOST_OWN {
        return Err(Refusal::state("methods-full").count(i64::try_from(MOST_OWN).unwrap_or(i64::MAX)).into());
    }
    let own = Own { method: copied(method, id), derived_from: method.id.clone(), changed_by: doer.person, changed_at: doer.now };
    Ok(store::insert(db, network, &own)?)
}

/// Changes a copy in one language, unless somebody else did since the version `seen`.
pub fn change(
    db: &mut Db,
    network: &NetworkId,
    (id, seen): (&MethodId, u32),
    change: &Change,
    language: Language,
    doer: Doer,
) -> Result<(), Error> {
    let there = found(db, network, id)?;
    if there.method.version != seen {
        return Err(STALE.into());
    }
    let method = changed(&there.method, change, language);
    method.check().map_err(|fault| anyhow::anyhow!("a copy that cannot be run: {fault}"))?;
    let own = Own { method, changed_by: doer.person, changed_at: doer.now, derived_from: there.derived_from };
    if store::save(db, network, &own, seen)? { Ok(()) } else { Err(STALE.into()) }
}

/// Takes a copy away, unless somebody changed it since the version `seen`; a second press does no harm.
pub fn remove(db: &mut Db, network: &NetworkId, id: &MethodId, seen: u32) -> Result<(), Error> {
    if store::own(db, network, id)?.is_none() || store::remove(db, network, id, seen)? { Ok(()) } else { Err(STALE.into()) }
}
