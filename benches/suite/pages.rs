//! The page of a session with 50 items, signed in, all rights checked.

use crate::load::{Cost, burst};
use crate::ours::{Ours, USUAL, cookie};
use crate::process::Process;
use crate::table::{Row, median};
use crate::{TURNS, millis};

const REQUESTS: usize = 1600;
/// What reading the figures asks of the database itself.
const WITH_THE_FIGURES: f64 = 1.0;

/// Ours beside the bare servers, and on PostgreSQL beside SQLite.
pub async fn rows(ours: &Ours, limit: &Process) -> Vec<Row> {
    let bare = Process::limit("page");
    let (mut of_bare, mut of_limit, mut of_ours, mut crowded) = (vec![], vec![], vec![], vec![]);
    for _ in 0..TURNS {
        of_bare.push(burst(&bare, 16, REQUESTS * 4, |http| http.get(&bare.address)).await);
        of_limit.push(burst(limit, 16, REQUESTS * 2, |http| http.get(&limit.address)).await);
        of_ours.push(page(ours, 16).await);
        crowded.push(page(ours, 64).await);
    }
    let (bare, limit, sqlite) = (middle(of_bare), middle(of_limit), middle(of_ours));
    let crowded = median(crowded, |cost| cost.p99.as_secs_f64());
    let ms = |cost: &Cost| (millis(cost.cpu), "ms");
    let small = size(ours).await;
    let mut rows = vec![
        Row::plain("bare: 20 KB from memory, CPU a request", millis(bare.cpu), "ms"),
        Row::plain("rows: login, 50 rows, one template, requests/s", limit.per_second, ""),
        Row::plain("page with 50 items, requests/s at 16", sqlite.per_second, ""),
        Row::beside("page with 50 items, CPU : rows", ms(&sqlite), ms(&limit), Some(3.0)),
        Row::beside("the same, p99 at 64 : p50 of rows at 16", (millis(crowded.p99), "ms"), (millis(limit.p50), "ms"), Some(20.0)),
        Row::bounded("the same, compressed", small, "KiB", 12.0),
        Row::bounded("the same, statements to the database", statements(ours).await, "", 8.0),
    ];
    if let Ok(server) = std::env::var("LEERKRING_TEST_POSTGRES") {
        rows.push(on_postgres(&server, sqlite).await);
    }
    rows
}

/// The page, asked for this many times at once.
pub async fn page(ours: &Ours, at_once: usize) -> Cost {
    burst(&ours.process, at_once, REQUESTS, |http| http.get(ours.page()).header("cookie", cookie(1)).header("accept-encoding", "gzip"))
        .await
}

async fn size(ours: &Ours) -> f64 {
    let request = reqwest::Client::new().get(ours.page()).header("cookie", cookie(1)).header("accept-encoding", "gzip");
    request.send().await.unwrap().bytes().await.unwrap().len() as f64 / 1024.0
}

/// How many statements one page sends to the database.
async fn statements(ours: &Ours) -> f64 {
    let before = ours.statements().await;
    size(ours).await;
    ours.statements().await - before - WITH_THE_FIGURES
}

/// The process alone: the server of PostgreSQL is not counted, and works beside it.
async fn on_postgres(server: &str, sqlite: Cost) -> Row {
    let (client, connection) = tokio_postgres::connect(server, tokio_postgres::NoTls).await.unwrap();
    tokio::spawn(connection);
    let name = format!("leerkring_bench_{}", std::process::id());
    client.batch_execute(&format!("CREATE DATABASE {name}")).await.unwrap();
    let mut url = url::Url::parse(server).unwrap();
    url.set_path(&name);
    let ours = Ours::start(Some(url.as_str()), USUAL);
    let mut costs = Vec::new();
    for _ in 0..TURNS {
        costs.push(page(&ours, 16).await);
    }
    drop(ours);
    client.batch_execute(&format!("DROP DATABASE {name} WITH (FORCE)")).await.unwrap();
    let cost = middle(costs);
    let per_page = |cost: Cost| 1000.0 / cost.per_second;
    Row::beside(
        "the same on PostgreSQL : on SQLite, time of the machine a page",
        (per_page(cost), "ms"),
        (per_page(sqlite), "ms"),
        Some(5.0),
    )
}

fn middle(costs: Vec<Cost>) -> Cost {
    median(costs, |cost| cost.cpu.as_secs_f64())
}
