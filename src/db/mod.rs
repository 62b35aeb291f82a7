//! Two databases behind one name.
//!
//! A query is written once, in plain diesel, inside `on!(db, |c| ...)`, which compiles it for each database; where the
//! dialects differ a visible `match` says so. SQLite has one writer and several readers, each a thread with its own
//! connection; PostgreSQL has a few threads that do both. Nobody else holds a connection.
//!
//! The few people around one session are put in order after they were read: SQLite would make a table to sort and to cut
//! them. Where the order decides which rows are cut, it stands in the query.

mod connect;
mod migrate;
mod one_of;
#[allow(missing_docs)]
pub mod schema;
mod sqlite;
pub mod types;
mod url;
mod workers;

pub use connect::{Conn, Db, PgConn, tls, unreadable};
pub use migrate::migrate;
pub use one_of::{Among, OneOf, Within, Without};
pub use types::text_enum;
pub use url::{BadUrl, DatabaseUrl};
pub use workers::{Database, OnCommit, Stats};

/// Runs one diesel expression on the connection of either database.
#[macro_export]
macro_rules! on {
    ($db:expr, |$c:ident| $query:expr) => {
        match $db.conn() {
            $crate::db::Conn::Sqlite($c) => $query,
            $crate::db::Conn::Postgres($c) => $query,
        }
    };
}
pub use on;
