//! SQLite's one writer, with group commit.
//!
//! A commit that survives a power cut waits for the disk. So the writer takes all writes that wait into one
//! transaction, each in a savepoint of its own, and acknowledges them after the one commit: durable and fast.

use super::connect::Db;
use super::workers::{Acknowledge, OnCommit, Opening, Stats, Write};
use crate::web::error::Error;
use std::sync::atomic::Ordering;
use std::thread;
use tokio::sync::mpsc;

/// The most writes that one commit acknowledges.
const GROUP: usize = 256;

pub(super) fn start_writer(db: Db, opening: Opening, on_commit: OnCommit) -> Result<mpsc::Sender<Write>, Error> {
    let (sender, mut waiting) = mpsc::channel::<Write>(GROUP * 4);
    let work = move || {
        let mut open = Some(db);
        let mut group = Vec::new();
        while waiting.blocking_recv_many(&mut group, GROUP) > 0 {
            open = opening.connected(open, Db::open);
            // Without a connection the group is dropped, and each writer hears that nothing was saved.
            let Some(mut db) = open.take() else {
                group.clear();
                continue;
            };
            if commit_group(&mut db, group.drain(..), &on_commit, &opening.stats) {
                open = Some(db);
            }
        }
    };
    thread::Builder::new().name("writer".into()).spawn(work).map_err(|e| Error::Broken(e.into()))?;
    Ok(sender)
}

/// Runs and commits one group; false when the connection is not to be trusted any more.
fn commit_group(db: &mut Db, group: impl Iterator<Item = Write>, on_commit: &OnCommit, stats: &Stats) -> bool {
    if let Err(error) = db.begin() {
        tracing::error!(%error, "a write transaction could not begin");
        return false;
    }
    let done: Vec<Acknowledge> = group.map(|write| write(db)).collect();
    let committed = db.commit();
    let announced = db.take_announced();
    if committed.is_ok() {
        stats.commits.fetch_add(1, Ordering::Relaxed);
        stats.writes.fetch_add(done.len() as u64, Ordering::Relaxed);
    }
    for acknowledge in done {
        acknowledge(committed.as_ref().map(|_| ()).map_err(|e| Error::Broken(anyhow::anyhow!("not committed: {e}"))));
    }
    if committed.is_ok() && !announced.is_empty() {
        on_commit(announced);
    }
    committed.is_ok()
}
