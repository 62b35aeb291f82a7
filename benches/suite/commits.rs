//! The limit of writing: single rows, each committed and on the disk before the next, in a loop.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use leerkring::keys;
use std::time::{Duration, Instant};

const LONG_ENOUGH: Duration = Duration::from_secs(2);

/// Commits a second, with the settings that Leerkring has.
pub fn a_second() -> f64 {
    let folder = std::env::temp_dir().join(format!("leerkring-bench-commits-{}", keys::random_token()));
    std::fs::create_dir_all(&folder).unwrap();
    let mut db = SqliteConnection::establish(folder.join("commits.db").to_str().unwrap()).unwrap();
    db.batch_execute(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE votes (id INTEGER PRIMARY KEY, score INTEGER NOT NULL);",
    )
    .unwrap();
    let (begin, mut count) = (Instant::now(), 0);
    while begin.elapsed() < LONG_ENOUGH {
        db.batch_execute("BEGIN IMMEDIATE; INSERT INTO votes (score) VALUES (4); COMMIT;").unwrap();
        count += 1;
    }
    let per_second = f64::from(count) / begin.elapsed().as_secs_f64();
    drop(db);
    let _ = std::fs::remove_dir_all(&folder);
    per_second
}
