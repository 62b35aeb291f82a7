//! Brings a database to the schema of this program, under a lock, so that nodes may start together.

use super::connect::{Conn, Db};
use crate::web::error::Error;
use diesel::connection::SimpleConnection;
use diesel::dsl::sql;
use diesel::migration::MigrationSource;
use diesel::prelude::*;
use diesel::sql_types::Text;
use diesel::sqlite::Sqlite;
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");

/// PostgreSQL's advisory lock of migrations: "leerkri" in ASCII.
const LOCK: i64 = 0x006c_6565_726b_7269;

/// Applies what is pending; returns how many migrations that were.
pub fn migrate(db: &mut Db) -> Result<usize, Error> {
    match db.conn() {
        Conn::Sqlite(c) => {
            if is_newest(c)? {
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

/// Whether there is nothing to do. To look takes no lock, so that a start waits for no writer; the harness would take one
/// for its own table, which is not there yet in an empty file.
fn is_newest(c: &mut SqliteConnection) -> Result<bool, Error> {
    let applied = sql::<Text>("SELECT version FROM __diesel_schema_migrations").load::<String>(c).unwrap_or_default();
    let all = MigrationSource::<Sqlite>::migrations(&SQLITE).map_err(|e| anyhow::anyhow!(e))?;
    Ok(all.iter().all(|migration| applied.contains(&migration.name().version().to_string())))
}

fn run_sqlite(db: &mut Db) -> Result<usize, Error> {
    match db.conn() {
        Conn::Sqlite(c) => c.run_pending_migrations(SQLITE).map(|done| done.len()).map_err(|e| anyhow::anyhow!(e).into()),
        Conn::Postgres(_) => Ok(0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::DatabaseUrl;
    use crate::keys::random_token;

    #[test]
    fn who_has_nothing_to_migrate_does_not_wait_for_a_writer() {
        let folder = std::env::temp_dir().join(format!("leerkring-migrate-{}", random_token()));
        std::fs::create_dir(&folder).unwrap();
        let url = DatabaseUrl::Sqlite(folder.join("one.db"));
        let (mut writer, mut starts) = (Db::open(&url).unwrap(), Db::open(&url).unwrap());
        assert!(migrate(&mut writer).unwrap() > 0);
        writer.begin().unwrap();
        assert_eq!(migrate(&mut starts).unwrap(), 0);
        writer.undo(0).unwrap();
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
