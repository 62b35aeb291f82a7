//! What people write on a case lies under the lock of that case: it is re-keyed with it, and unreadable once it is gone.

use crate::cases;
use crate::db::{Db, unreadable};
use crate::ids::{CaseId, RunId};
use crate::runs::rules::Run;
use crate::vault::Lock;
use diesel::QueryResult;
use std::sync::Arc;

/// The words of one run. Those of a run without a case, or on one whose own words are not sealed yet, lie open.
pub struct Words {
    purpose: String,
    lock: Option<Arc<Lock>>,
}

/// Words as they lie in the database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Laid {
    /// The words, or what they were sealed to.
    pub words: String,
    /// Whether they are sealed.
    pub sealed: bool,
}

impl Words {
    /// The words of a run.
    pub fn of(db: &mut Db, run: &Run) -> QueryResult<Self> {
        let case: Vec<CaseId> = run.case.iter().cloned().collect();
        let lock = cases::locks(db, &run.network, &case)?.into_values().next();
        Ok(Self::under(&run.id, lock))
    }

    /// The words of a run under a lock.
    pub fn under(run: &RunId, lock: Option<Arc<Lock>>) -> Self {
        Self { purpose: format!("run {run}"), lock }
    }

    /// Whether they lie sealed.
    pub fn sealed(&self) -> bool {
        self.lock.is_some()
    }

    /// Words for the database.
    pub fn lay(&self, words: &str) -> Laid {
        match &self.lock {
            Some(lock) if !words.is_empty() => Laid { words: lock.seal(&self.purpose, words), sealed: true },
            _ => Laid { words: words.to_owned(), sealed: false },
        }
    }

    /// Words from the database; what was erased is blank.
    pub fn read(&self, laid: Laid) -> QueryResult<String> {
        match (&self.lock, laid.sealed && !laid.words.is_empty()) {
            (_, false) => Ok(laid.words),
            (Some(lock), true) => lock.open(&self.purpose, &laid.words).map_err(unreadable),
            (None, true) => Ok(String::new()),
        }
    }

    /// Words from the database for a page, which one damaged row does not shut: nothing when they cannot be opened, and the
    /// operator hears of it.
    pub fn shown(&self, laid: Laid) -> Option<String> {
        self.read(laid).inspect_err(|error| tracing::error!(of = self.purpose, %error, "sealed words do not open")).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::Vault;

    #[test]
    fn words_come_back_and_only_under_their_own_lock_and_run() {
        let (vault, run) = (Vault::new([3; 32], []), RunId::new());
        let (lock, kept) = vault.forge();
        let laid = Words::under(&run, Some(Arc::new(lock))).lay("Wat als je eerst vraagt?");
        assert!(laid.sealed && !laid.words.contains("vraagt"));
        let read = |run: &RunId| Words::under(run, Some(Arc::new(vault.unwrap(&kept).unwrap()))).read(laid.clone());
        assert_eq!(read(&run).unwrap(), "Wat als je eerst vraagt?");
        assert!(read(&RunId::new()).is_err());
        assert_eq!(Words::under(&run, None).read(laid.clone()).unwrap(), "");
    }

    #[test]
    fn without_a_lock_words_lie_open() {
        let words = Words::under(&RunId::new(), None);
        assert_eq!(words.lay("Rust"), Laid { words: "Rust".into(), sealed: false });
        assert_eq!(words.read(words.lay("Rust")).unwrap(), "Rust");
    }
}
