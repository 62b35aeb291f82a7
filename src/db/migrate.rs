//! Brings a database to the schema of this program, under a lock, so that nodes may start together.

use super::connect::{Conn, Db};
use crate::web::error::Error;
use diesel::connection::SimpleConnection;
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");

/// PostgreSQL's advisory lock of migrations: "leerkri" in ASCII.
const LOCK: i64 = 0x006c_6565_726b_7269;

/// Applies what is pending; returns how many migrations that were.
pub fn migrate(db: &mut Db) -> Result<usize, Error> {
    match db.conn() {
        Conn::Sqlite(c) => {
            // To look takes no lock: a start with nothing to do does not wait for what another process writes.
            if !c.has_pending_migration(SQLITE).map_err(|e| anyhow::anyhow!(e))? {
                return Ok(0);
            }
            db.begin()?;
            let applied = run_sqlite(db);
            match applied {
                Ok(_) => db.commit()?,
                Err(_) => db.undo(0)?,
            }
            applied
        }
        Conn::Postgres(c) => {
            c.batch_execute(&format!("SELECT pg_advisory_lock({LOCK})"))?;
            let applied = c.run_pending_migrations(POSTGRES).map(|done| done.len()).map_err(|e| anyhow::anyhow!(e).into());
            c.batch_execute(&format!("SELECT pg_advisory_unlock({LOCK})"))?;
            applied
        }
    }
}

fn run_sqlite(db: &mut Db) -> Result<usize, Error> {
    match db.conn() {
        Conn::Sqlite(c) => c.run_pending_migrations(SQLITE).map(|done| done.len()).map_err(|e| anyhow::anyhow!(e).into()),
        Conn::Postgres(_) => Ok(0),
    }
}
