//! Both databases: every test runs in a fresh database of its own on each.
//!
//! A template is made once a program: migrated, with the cast in it. Each test gets a copy, which goes with it.

use leerkring::db::{Db, migrate};
use std::future::Future;
use std::path::PathBuf;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

/// Runs each named test on both databases, as `name::on_sqlite` and `name::on_postgres`.
#[macro_export]
macro_rules! both {
    ($($test:ident),+ $(,)?) => {$(
        mod $test {
            #[test]
            fn on_sqlite() {
                $crate::support::app::run($crate::support::both::Kind::Sqlite, super::$test);
            }
            #[test]
            fn on_postgres() {
                $crate::support::app::run($crate::support::both::Kind::Postgres, super::$test);
            }
        }
    )+};
}

/// Which database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Sqlite,
    Postgres,
}

/// A database for one test.
pub struct Scratch {
    kind: Kind,
    name: String,
}

static MADE: AtomicU32 = AtomicU32::new(0);
static SQLITE: OnceLock<Scratch> = OnceLock::new();
static POSTGRES: OnceLock<Scratch> = OnceLock::new();

impl Scratch {
    /// A copy of the template: the newest schema, and the cast.
    pub fn new(kind: Kind) -> Self {
        let template = match kind {
            Kind::Sqlite => SQLITE.get_or_init(|| Self::template(kind)),
            Kind::Postgres => POSTGRES.get_or_init(|| Self::template(kind)),
        };
        let copy = Self::unmade(kind);
        match kind {
            Kind::Sqlite => drop(std::fs::copy(template.path(), copy.path()).unwrap()),
            Kind::Postgres => server(&format!("CREATE DATABASE {} TEMPLATE {}", copy.name, template.name)),
        }
        copy
    }

    /// A database with nothing in it, not even a schema.
    pub fn empty(kind: Kind) -> Self {
        let fresh = Self::unmade(kind);
        if kind == Kind::Postgres {
            server(&format!("CREATE DATABASE {}", fresh.name));
        }
        fresh
    }

    fn template(kind: Kind) -> Self {
        let template = Self::empty(kind);
        template.open(|db| {
            migrate(db).unwrap();
            super::cast::sow(db);
        });
        template
    }

    fn unmade(kind: Kind) -> Self {
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        Self { kind, name: format!("leerkring_test_{}_{number}", std::process::id()) }
    }

    /// The address, as a setting of Leerkring.
    pub fn url(&self) -> String {
        match self.kind {
            Kind::Sqlite => format!("sqlite:{}", self.path().display()),
            Kind::Postgres => {
                let mut url = url::Url::parse(&server_url()).unwrap();
                url.set_path(&self.name);
                url.into()
            }
        }
    }

    /// Works on the database from outside the app.
    pub fn open<T>(&self, work: impl FnOnce(&mut Db) -> T) -> T {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let _inside = runtime.enter();
        work(&mut Db::open(&self.url().parse().unwrap()).unwrap())
    }

    fn path(&self) -> PathBuf {
        let folder = std::env::var_os("LEERKRING_TEST_FOLDER").map_or_else(std::env::temp_dir, PathBuf::from);
        folder.join(format!("{}.db", self.name))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        match self.kind {
            Kind::Sqlite => {
                for part in ["db", "db-wal", "db-shm"] {
                    let _ = std::fs::remove_file(self.path().with_extension(part));
                }
            }
            Kind::Postgres => server(&format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name)),
        }
    }
}

/// The PostgreSQL server of the tests. Without one the tests are red, never skipped.
fn server_url() -> String {
    std::env::var("LEERKRING_TEST_POSTGRES")
        .expect("LEERKRING_TEST_POSTGRES names no server: run `tests/run`, or `tests/run with cargo test …`")
}

fn server(statement: &str) {
    alone(async {
        let (client, connection) = tokio_postgres::connect(&server_url(), tokio_postgres::NoTls).await.expect("PostgreSQL answers");
        tokio::spawn(connection);
        client.batch_execute(statement).await.unwrap();
    });
}

/// Runs on a thread with a runtime of its own, so that it works inside and outside of others.
fn alone<T: Send>(work: impl Future<Output = T> + Send) -> T {
    let runtime = || tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    std::thread::scope(|scope| scope.spawn(|| runtime().block_on(work)).join().unwrap())
}
