//! Two who do different things to one thing at the same moment.

use super::app::TestApp;
use super::visitor::Page;
use leerkring::db::DatabaseUrl;
use std::future::Future;
use std::time::Instant;
use tokio_postgres::{Client, NoTls};

/// Rows, locked by somebody else: on PostgreSQL both requests have then looked at them before one of them writes.
struct Gate {
    holder: Client,
    onlooker: Client,
}

impl Gate {
    async fn shut(app: &TestApp, rows: &str) -> Option<Self> {
        let DatabaseUrl::Postgres(config) = &app.state.config.database else { return None };
        let open = async || {
            let (client, connection) = config.connect(NoTls).await.unwrap();
            actix_web::rt::spawn(connection);
            client
        };
        let (holder, onlooker) = (open().await, open().await);
        holder.batch_execute("BEGIN").await.unwrap();
        assert!(!holder.query(&format!("SELECT 1 FROM {rows} FOR UPDATE"), &[]).await.unwrap().is_empty(), "there are no {rows}");
        Some(Self { holder, onlooker })
    }

    /// Returns when so many wait before it.
    async fn is_waited_for_by(&self, many: i64) {
        let waiting = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
        let begin = Instant::now();
        while self.onlooker.query_one(waiting, &[]).await.unwrap().get::<_, i64>(0) < many {
            assert!(begin.elapsed().as_secs() < 20, "{many} requests do not wait for each other");
        }
    }
}

/// Sends two requests at once about what `rows` names (`polls WHERE id = '…'`); the first one writes before the other,
/// which has looked before that. On SQLite, where one writes at a time, they come after each other.
pub async fn in_turn(app: &TestApp, rows: &str, one: impl Future<Output = Page>, other: impl Future<Output = Page>) -> [Page; 2] {
    let Some(gate) = Gate::shut(app, rows).await else { return [one.await, other.await] };
    let late = async {
        gate.is_waited_for_by(1).await;
        other.await
    };
    let opens = async {
        gate.is_waited_for_by(2).await;
        gate.holder.batch_execute("COMMIT").await.unwrap();
    };
    let (one, other, ()) = tokio::join!(one, late, opens);
    [one, other]
}

/// The answers to both.
pub fn statuses(pages: &[Page; 2]) -> [u16; 2] {
    [pages[0].status, pages[1].status]
}
