//! The benchmark suite: `cargo bench`.
//!
//! Every figure stands beside a limit measured in the same run: a bare server that does only what cannot be left out
//! (`limits/`). They are measured in turns, three times, and the median counts; CPU a request comes from
//! `/proc/<pid>/stat`, because it varies far less than requests a second. Nothing leaves the machine.
//!
//! With `LEERKRING_TEST_POSTGRES` (`tests/run with cargo bench`) the page is measured on PostgreSQL as well.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, clippy::print_stderr)]

mod limits;
mod listeners;
mod live;
mod load;
mod process;
mod table;

use load::Cost;
use process::Process;
use table::{Row, median};

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    match arguments.get(1).map(String::as_str) {
        // Each limit server is a process of its own, so that its CPU and memory are its own.
        Some("limit") => limits::serve(&arguments[2]),
        _ => table::print(&tokio::runtime::Runtime::new().unwrap().block_on(measure())),
    }
}

const TURNS: usize = 3;

/// Measures everything, in an order in which nothing disturbs its neighbour.
async fn measure() -> Vec<Row> {
    let mut rows = pages().await;
    for count in [100, 1000] {
        rows.extend(lives(count).await);
    }
    rows
}

async fn pages() -> Vec<Row> {
    let (bare, limit) = (Process::limit("page"), Process::limit("rows"));
    let (mut of_bare, mut of_limit) = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        of_bare.push(load::burst(&bare, 16, 8000, |http| http.get(&bare.address)).await);
        of_limit.push(load::burst(&limit, 16, 4000, |http| http.get(&limit.address)).await);
    }
    let cpu = |costs: Vec<Cost>| millis(median(costs, |cost| cost.cpu.as_secs_f64()).cpu);
    let (bare, limit) = (cpu(of_bare), cpu(of_limit));
    vec![Row::beside("rows: login, 50 rows, one template; CPU a request", (limit, "ms"), (bare, "ms"), None)]
}

async fn lives(count: usize) -> Vec<Row> {
    let (mut of_tcp, mut of_bare) = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        of_tcp.push(live::tcp(count).await);
        of_bare.push(live::broadcast(count).await);
    }
    let last = |all: &[live::Heard]| millis(median(all.to_vec(), |heard| heard.last.as_secs_f64()).last);
    vec![Row::beside(&format!("bare actix-ws to the last of {count}"), (last(&of_bare), "ms"), (last(&of_tcp), "ms"), None)]
}

fn millis(time: std::time::Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
