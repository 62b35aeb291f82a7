//! One open connection, of either database.

use super::types::sql::Text;
use super::{DatabaseUrl, Stats};
use crate::vault::Vault;
use crate::web::error::Error;
use diesel::connection::{AnsiTransactionManager, InstrumentationEvent, SimpleConnection, TransactionManager};
use diesel::prelude::*;
use diesel_async::AsyncPgConnection;
use diesel_async::async_connection_wrapper::AsyncConnectionWrapper;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};
use tokio_postgres_rustls::MakeRustlsConnect;

/// What to do about a server that offers TLS which cannot be used.
const NO_TLS: &str = "its TLS cannot be used: let SSL_CERT_FILE name a file with the certificate of its authority or, where nobody \
    can listen in, put ?sslmode=disable after LEERKRING_DATABASE_URL";

/// PostgreSQL without its C library: the asynchronous connection, waited for on a thread of its own.
pub type PgConn = AsyncConnectionWrapper<AsyncPgConnection>;

/// The two kinds of connection, for `on!` and for queries where the dialects differ.
#[allow(clippy::large_enum_variant)]
pub enum Conn {
    /// The embedded database.
    Sqlite(SqliteConnection),
    /// A PostgreSQL server.
    Postgres(PgConn),
}

/// An open connection, as every `store.rs` receives it.
pub struct Db {
    conn: Conn,
    announced: Vec<String>,
    gone: Arc<AtomicBool>,
    vault: Option<Arc<Vault>>,
}

impl Db {
    /// Opens a connection that may write. On PostgreSQL the calling thread must be inside a tokio runtime
    /// that others drive.
    pub fn open(url: &DatabaseUrl) -> Result<Self, Error> {
        let gone = Arc::new(AtomicBool::new(false));
        let conn = match url {
            DatabaseUrl::Sqlite(path) => Conn::Sqlite(open_sqlite(path)?),
            DatabaseUrl::Postgres(config) => Conn::Postgres(open_postgres(config, gone.clone())?),
        };
        Ok(Self { conn, announced: Vec::new(), gone, vault: None })
    }

    /// Opens a connection that serves requests: SQLite lets it not write, and PostgreSQL ends what takes a minute. Of a
    /// statement that is kept PostgreSQL keeps the plan too: planning anew for each value takes longer than most answers.
    pub fn open_reader(url: &DatabaseUrl) -> Result<Self, Error> {
        let mut db = Self::open(url)?;
        match &mut db.conn {
            Conn::Sqlite(c) => c.batch_execute("PRAGMA query_only = ON")?,
            Conn::Postgres(c) => c.batch_execute("SET statement_timeout = '60s'; SET plan_cache_mode = force_generic_plan")?,
        }
        Ok(db)
    }

    /// Hands over the keys of what lies sealed.
    pub fn with_vault(mut self, vault: Option<Arc<Vault>>) -> Self {
        self.vault = vault;
        self
    }

    /// The keys of what lies sealed.
    ///
    /// # Errors
    /// When the program was started for work that needs none.
    pub fn vault(&self) -> QueryResult<Arc<Vault>> {
        self.vault.clone().ok_or_else(|| unreadable(anyhow::anyhow!("this command has no keys of sealed words")))
    }

    /// Counts every statement from now on.
    pub(super) fn counted(mut self, stats: Arc<Stats>) -> Self {
        let mut frames = false;
        let count = move |event: InstrumentationEvent<'_>| match event {
            InstrumentationEvent::BeginTransaction { .. }
            | InstrumentationEvent::CommitTransaction { .. }
            | InstrumentationEvent::RollbackTransaction { .. } => frames = true,
            // The statement that begins or ends a transaction is told as one too.
            InstrumentationEvent::StartQuery { .. } if !std::mem::take(&mut frames) => {
                stats.statements.fetch_add(1, Ordering::Relaxed);
            }
            _ => {}
        };
        crate::on!(&mut self, |c| c.set_instrumentation(count));
        self
    }

    /// Whether the connection can go on: not when its server has gone or a transaction was left half-way.
    pub(super) fn works(&mut self) -> bool {
        let rests = crate::on!(self, |c| rests(c));
        rests && !self.gone.load(Ordering::Relaxed)
    }

    /// The connection itself, for `on!`.
    pub fn conn(&mut self) -> &mut Conn {
        &mut self.conn
    }

    /// Tells every process that shares the database, once the transaction has committed.
    pub fn announce_payload(&mut self, payload: String) -> QueryResult<()> {
        match &mut self.conn {
            Conn::Sqlite(_) => self.announced.push(payload),
            Conn::Postgres(c) => {
                diesel::sql_query("SELECT pg_notify('leerkring', $1)").bind::<Text, _>(payload).execute(c)?;
            }
        }
        Ok(())
    }

    /// What SQLite's writer has to hand over after its commit; PostgreSQL carries it by itself.
    pub(super) fn take_announced(&mut self) -> Vec<String> {
        std::mem::take(&mut self.announced)
    }

    /// Empties SQLite's log, outside any transaction.
    pub(super) fn empty_log(&mut self) -> Result<(), Error> {
        if let Conn::Sqlite(c) = &mut self.conn {
            c.batch_execute("PRAGMA wal_checkpoint(TRUNCATE)")?;
        }
        Ok(())
    }

    /// Runs `work` on what SQLite's file holds at one moment, for which it asks the file once instead of at every statement.
    /// On PostgreSQL, where that would cost two journeys, each statement sees what was committed before it.
    pub(super) fn reading<T>(&mut self, work: impl FnOnce(&mut Self) -> Result<T, Error>) -> Result<T, Error> {
        let at_one_moment = matches!(self.conn, Conn::Sqlite(_));
        if at_one_moment {
            crate::on!(self, |c| begin(c))?;
        }
        let found = caught(|| work(self));
        if at_one_moment {
            self.commit()?;
        }
        found
    }

    /// Begins the outermost transaction. SQLite takes its write lock at once: a transaction that reads first
    /// and then writes fails under contention whatever the timeout.
    pub(super) fn begin(&mut self) -> QueryResult<()> {
        match &mut self.conn {
            Conn::Sqlite(c) => AnsiTransactionManager::begin_transaction_sql(c, "BEGIN IMMEDIATE"),
            Conn::Postgres(c) => <PgConn as Connection>::TransactionManager::begin_transaction(c),
        }
    }

    /// Commits the innermost transaction or savepoint.
    pub(super) fn commit(&mut self) -> QueryResult<()> {
        crate::on!(self, |c| commit(c))
    }

    /// Undoes the innermost transaction or savepoint, with what it announced since `mark`.
    pub(super) fn undo(&mut self, mark: usize) -> QueryResult<()> {
        self.announced.truncate(mark);
        crate::on!(self, |c| undo(c))
    }

    /// Runs `work` in a savepoint inside the open transaction: an error or a panic undoes just this part.
    pub fn savepoint<T>(&mut self, work: impl FnOnce(&mut Self) -> Result<T, Error>) -> Result<T, Error> {
        let mark = self.announced.len();
        crate::on!(self, |c| begin(c))?;
        let result = caught(|| work(self));
        match result {
            Ok(value) => self.commit().map(|()| value).map_err(Error::from),
            Err(error) => self.undo(mark).map_err(Error::from).and(Err(error)),
        }
    }
}

/// What the database holds, but cannot be read.
pub fn unreadable(cause: anyhow::Error) -> diesel::result::Error {
    diesel::result::Error::DeserializationError(cause.into())
}

/// Turns a panic into an error, so that one request never takes a connection's thread with it.
pub(super) fn caught<T>(work: impl FnOnce() -> Result<T, Error>) -> Result<T, Error> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(Error::Broken(anyhow::anyhow!("a panic while the database was in use"))))
}

/// Whether no transaction is open or broken.
fn rests<C: Connection>(c: &mut C) -> bool {
    let status = C::TransactionManager::transaction_manager_status_mut(c);
    matches!(status.transaction_depth(), Ok(None))
}

fn begin<C: Connection>(c: &mut C) -> QueryResult<()> {
    C::TransactionManager::begin_transaction(c)
}

fn commit<C: Connection>(c: &mut C) -> QueryResult<()> {
    C::TransactionManager::commit_transaction(c)
}

fn undo<C: Connection>(c: &mut C) -> QueryResult<()> {
    C::TransactionManager::rollback_transaction(c)
}

fn open_sqlite(path: &Path) -> Result<SqliteConnection, Error> {
    let path = path.to_str().ok_or_else(|| anyhow::anyhow!("the path of the database is not UTF-8"))?;
    let mut c = SqliteConnection::establish(path)?;
    // The timeout comes first: switching to WAL itself may have to wait. What is erased must not stay readable in the file:
    // without secure_delete its pages are only free.
    c.batch_execute(
        "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;",
    )?;
    Ok(c)
}

fn open_postgres(config: &tokio_postgres::Config, gone: Arc<AtomicBool>) -> Result<PgConn, Error> {
    let runtime = tokio::runtime::Handle::current();
    let inner = runtime.block_on(async {
        let (client, connection) = config.connect(tls()).await.map_err(unconnected)?;
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::warn!(%error, "a connection to PostgreSQL ended");
            }
            gone.store(true, Ordering::Relaxed);
        });
        AsyncPgConnection::try_from(client).await.map_err(Error::from)
    })?;
    Ok(PgConn::from(inner))
}

/// Says what to do about a server whose TLS cannot be used.
fn unconnected(error: tokio_postgres::Error) -> anyhow::Error {
    let error = anyhow::Error::from(error);
    let refused = |cause: &(dyn std::error::Error + 'static)| {
        let inner = cause.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
        inner.is_some_and(|inner| inner.is::<rustls::Error>())
    };
    if error.chain().any(refused) { error.context(NO_TLS) } else { error }
}

/// TLS by the system's own list of authorities, which is read once it is there; used when the address or the server asks
/// for it.
pub fn tls() -> MakeRustlsConnect {
    static READ: OnceLock<MakeRustlsConnect> = OnceLock::new();
    READ.get().cloned().unwrap_or_else(|| {
        let mut roots = rustls::RootCertStore::empty();
        roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        let known = !roots.is_empty();
        let tls = trusting(roots);
        if known { READ.get_or_init(|| tls).clone() } else { tls }
    })
}

fn trusting(roots: rustls::RootCertStore) -> MakeRustlsConnect {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap_or_else(|_| unreachable!("ring offers both protocol versions"))
        .with_root_certificates(roots)
        .with_no_client_auth();
    MakeRustlsConnect::new(config)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_database_plans_a_query_once_and_locks_no_connection() {
        let mut c = SqliteConnection::establish(":memory:").unwrap();
        let options = diesel::dsl::sql::<Text>("SELECT compile_options FROM pragma_compile_options");
        let options: Vec<String> = options.load(&mut c).unwrap();
        for option in ["ENABLE_QPSG", "THREADSAFE=2"] {
            assert!(options.iter().any(|known| known == option), "built without .cargo/config.toml: {options:?}");
        }
    }
}
