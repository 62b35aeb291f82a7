//! The threads that hold the connections, and the two doors to them: `read` and `write`.

use super::connect::{Db, caught};
use super::{DatabaseUrl, migrate, sqlite};
use crate::vault::Vault;
use crate::web::error::Error;
use std::num::NonZeroUsize;
use std::ops::RangeInclusive;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use tokio::sync::{mpsc, oneshot};

/// How many readers SQLite has, whatever the machine: with one alone, everybody would wait for whoever reads long, and
/// each has a cache of its own.
const READERS: RangeInclusive<usize> = 2..=16;
/// Connections to PostgreSQL a node.
const CONNECTIONS: usize = 12;
/// How much may wait before callers wait too.
const QUEUE: usize = 1024;

/// Receives what was announced, after each commit on SQLite.
pub type OnCommit = Arc<dyn Fn(Vec<String>) + Send + Sync>;

/// Work that waits for a connection.
pub(super) type Task = Box<dyn FnOnce(&mut Db) + Send>;
/// A write that has run in its savepoint and waits for the commit to be acknowledged.
pub(super) type Acknowledge = Box<dyn FnOnce(Result<(), Error>) + Send>;
/// A write that waits for the writer.
pub(super) type Write = Box<dyn FnOnce(&mut Db) -> Acknowledge + Send>;

/// What the writer did so far.
#[derive(Debug, Default)]
pub struct Stats {
    /// Commits that were flushed to disk.
    pub commits: AtomicU64,
    /// Writes that those commits acknowledged.
    pub writes: AtomicU64,
    /// Statements that were sent, without those that begin and end transactions.
    pub statements: AtomicU64,
}

/// How each thread opens its connection, and opens it again when it was lost.
#[derive(Clone)]
pub(super) struct Opening {
    url: DatabaseUrl,
    vault: Option<Arc<Vault>>,
    pub(super) stats: Arc<Stats>,
}

impl Opening {
    fn open(&self, open: fn(&DatabaseUrl) -> Result<Db, Error>) -> Result<Db, Error> {
        Ok(open(&self.url)?.with_vault(self.vault.clone()).counted(self.stats.clone()))
    }

    /// The connection of before when it still works, else a new one. Without one the task is dropped, and whoever
    /// asked hears that the database is gone.
    pub(super) fn connected(&self, open: Option<Db>, anew: fn(&DatabaseUrl) -> Result<Db, Error>) -> Option<Db> {
        let again = || self.open(anew).inspect_err(|error| tracing::error!(%error, "the database cannot be reached")).ok();
        open.and_then(|mut db| db.works().then_some(db)).or_else(again)
    }
}

/// A runtime that may be dropped from an asynchronous place.
struct Driver(Option<tokio::runtime::Runtime>);

impl Drop for Driver {
    fn drop(&mut self) {
        if let Some(runtime) = self.0.take() {
            runtime.shutdown_background();
        }
    }
}

/// The database of a process: cheap to clone, closed when the last clone goes.
#[derive(Clone)]
pub struct Database {
    tasks: mpsc::Sender<Task>,
    writes: Option<mpsc::Sender<Write>>,
    stats: Arc<Stats>,
    // Drives PostgreSQL's sockets; the threads that wait for answers cannot.
    _runtime: Option<Arc<Driver>>,
}

impl Database {
    /// Connects, migrates and starts the threads. Fails when the database cannot be reached.
    pub fn open(url: &DatabaseUrl, vault: Option<Arc<Vault>>, on_commit: OnCommit) -> Result<Self, Error> {
        let runtime = runtime_for(url)?;
        let handle = runtime.as_ref().map(|r| r.handle().clone());
        let _inside = handle.as_ref().map(|h| h.enter());
        migrate(&mut Db::open(url)?)?;
        let stats = Arc::new(Stats::default());
        let opening = Opening { url: url.clone(), vault, stats: stats.clone() };
        let (tasks, waiting) = mpsc::channel(QUEUE);
        let waiting = Arc::new(Mutex::new(waiting));
        let threads = if handle.is_some() { CONNECTIONS } else { readers() };
        for _ in 0..threads {
            start_worker(opening.clone(), waiting.clone(), handle.clone())?;
        }
        let writes = match handle {
            Some(_) => None,
            None => Some(sqlite::start_writer(opening.open(Db::open)?, opening, on_commit)?),
        };
        Ok(Self { tasks, writes, stats, _runtime: runtime.map(|runtime| Arc::new(Driver(Some(runtime)))) })
    }

    /// Runs `work` on a connection that does not write.
    pub async fn read<T: Send + 'static>(&self, work: impl FnOnce(&mut Db) -> Result<T, Error> + Send + 'static) -> Result<T, Error> {
        self.ask(move |db, answer| {
            // The asker may be gone; then nobody minds.
            let _ = answer.send(db.reading(work));
        })
        .await
    }

    /// Empties SQLite's log, which holds pages as they were before something was erased. PostgreSQL keeps its own.
    pub async fn empty_log(&self) -> Result<(), Error> {
        self.ask(|db, answer| drop(answer.send(db.empty_log()))).await
    }

    /// Runs `work` in one transaction: `Err` undoes it, `Ok` comes back only when it is committed.
    pub async fn write<T: Send + 'static>(&self, work: impl FnOnce(&mut Db) -> Result<T, Error> + Send + 'static) -> Result<T, Error> {
        let Some(writes) = &self.writes else {
            let stats = self.stats.clone();
            return self.ask(move |db, answer| drop(answer.send(transaction(db, &stats, work)))).await;
        };
        let (answer, result) = oneshot::channel();
        let write: Write = Box::new(move |db| {
            let outcome = db.savepoint(work);
            Box::new(move |committed| drop(answer.send(committed.and(outcome))))
        });
        writes.send(write).await.map_err(|_| closed())?;
        result.await.map_err(|_| closed())?
    }

    /// What was written so far.
    pub fn stats(&self) -> &Stats {
        &self.stats
    }

    async fn ask<T: Send + 'static>(
        &self,
        task: impl FnOnce(&mut Db, oneshot::Sender<Result<T, Error>>) + Send + 'static,
    ) -> Result<T, Error> {
        let (answer, result) = oneshot::channel();
        self.tasks.send(Box::new(move |db| task(db, answer))).await.map_err(|_| closed())?;
        result.await.map_err(|_| closed())?
    }
}

/// One a core: more of them would only take turns.
fn readers() -> usize {
    thread::available_parallelism().map_or(0, NonZeroUsize::get).clamp(*READERS.start(), *READERS.end())
}

fn closed() -> Error {
    Error::Broken(anyhow::anyhow!("the database is closed"))
}

fn runtime_for(url: &DatabaseUrl) -> Result<Option<tokio::runtime::Runtime>, Error> {
    match url {
        DatabaseUrl::Sqlite(_) => Ok(None),
        DatabaseUrl::Postgres(_) => {
            let built = tokio::runtime::Builder::new_multi_thread().worker_threads(1).thread_name("postgres").enable_all().build();
            Ok(Some(built.map_err(anyhow::Error::from)?))
        }
    }
}

/// PostgreSQL's transaction: one a write, because its server groups the flushes of its clients.
fn transaction<T>(db: &mut Db, stats: &Stats, work: impl FnOnce(&mut Db) -> Result<T, Error>) -> Result<T, Error> {
    db.begin()?;
    match caught(|| work(db)) {
        Ok(value) => {
            db.commit()?;
            stats.commits.fetch_add(1, Ordering::Relaxed);
            stats.writes.fetch_add(1, Ordering::Relaxed);
            Ok(value)
        }
        Err(error) => db.undo(0).map_err(Error::from).and(Err(error)),
    }
}

fn start_worker(opening: Opening, waiting: Arc<Mutex<mpsc::Receiver<Task>>>, handle: Option<tokio::runtime::Handle>) -> Result<(), Error> {
    let work = move || {
        let _inside = handle.as_ref().map(|h| h.enter());
        let mut open: Option<Db> = None;
        while let Some(task) = next(&waiting) {
            if let Some(mut db) = opening.connected(open.take(), Db::open_reader) {
                task(&mut db);
                open = Some(db);
            }
        }
    };
    thread::Builder::new().name("database".into()).spawn(work).map(drop).map_err(|e| Error::Broken(e.into()))
}

fn next(waiting: &Mutex<mpsc::Receiver<Task>>) -> Option<Task> {
    waiting.lock().unwrap_or_else(std::sync::PoisonError::into_inner).blocking_recv()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::on;
    use crate::db::types::sql::BigInt;
    use crate::keys::random_token;
    use diesel::connection::SimpleConnection;
    use diesel::prelude::*;
    use std::sync::mpsc;

    fn tables(db: &mut Db) -> Result<i64, Error> {
        let known = diesel::dsl::sql::<BigInt>("SELECT count(*) FROM sqlite_master WHERE name = 'meanwhile'");
        Ok(on!(db, |c| known.get_result(c))?)
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn what_is_read_together_is_of_one_moment() {
        let folder = std::env::temp_dir().join(format!("leerkring-moment-{}", random_token()));
        std::fs::create_dir(&folder).unwrap();
        let db = Database::open(&DatabaseUrl::Sqlite(folder.join("one.db")), None, Arc::new(|_| {})).unwrap();
        let ((begin, begun), (finish, finished)) = (mpsc::channel(), mpsc::channel());
        let reading = tokio::spawn({
            let db = db.clone();
            async move {
                let twice = move |db: &mut Db| {
                    let before = tables(db)?;
                    begin.send(()).unwrap();
                    finished.recv().unwrap();
                    Ok((before, tables(db)?))
                };
                db.read(twice).await.unwrap()
            }
        });
        begun.recv().unwrap();
        db.write(|db| Ok(on!(db, |c| c.batch_execute("CREATE TABLE meanwhile (id TEXT)"))?)).await.unwrap();
        finish.send(()).unwrap();
        assert_eq!(reading.await.unwrap(), (0, 0));
        assert_eq!(db.read(tables).await.unwrap(), 1);
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
