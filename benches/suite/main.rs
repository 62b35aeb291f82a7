//! The benchmark suite: `cargo bench`.
//!
//! Every figure stands beside a limit measured in the same run: a bare server that does only what cannot be left out
//! (`limits/`). They are measured in turns, three times, and the median counts; what counts first is CPU a request, on the
//! clock of the process, because it varies far less than requests a second. Nothing leaves the machine.
//!
//! With `LEERKRING_TEST_POSTGRES` (`tests/run with cargo bench`) the page is measured on PostgreSQL as well.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, clippy::print_stderr)]

mod bursts;
mod commits;
mod deeds;
mod feed;
mod growth;
#[allow(dead_code)]
#[path = "../../tests/support/html.rs"]
mod html;
mod limits;
mod listeners;
mod live;
mod load;
mod ours;
mod pages;
mod process;
#[allow(dead_code)]
#[path = "../../tests/support/server.rs"]
mod server;
mod steps;
mod table;
mod visit;
#[allow(dead_code)]
#[path = "../../tests/support/visitor.rs"]
mod visitor;

use ours::Ours;
use process::Process;

/// How often each thing is measured.
const TURNS: usize = 3;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    match arguments.get(1).map(String::as_str) {
        // Each limit server is a process of its own, so that its CPU and memory are its own.
        Some("limit") => limits::serve(&arguments[2]),
        _ => tokio::runtime::Runtime::new().unwrap().block_on(measure()),
    }
}

/// Measures everything, in an order in which nothing disturbs its neighbour; each figure is printed when it is there.
async fn measure() {
    table::head();
    let (ours, limit) = (Ours::start(None, ours::USUAL), Process::limit("rows"));
    visit::look_around(&ours).await;
    let rest = ours.process.memory_mib();
    let starts = (0..TURNS).map(|_| ours.another_start()).collect();
    table::print(&[
        table::Row::bounded("start to first answer", millis(table::median(starts, std::time::Duration::as_secs_f64)), "ms", 150.0),
        table::Row::bounded("memory at rest", rest, "MiB", 40.0),
        live::a_screen(&ours).await,
    ]);
    table::print(&visit::rows(&ours).await);
    table::print(&pages::rows(&ours, &limit).await);
    table::print(&feed::rows(&ours).await);
    table::print(&deeds::rows(&ours, &limit).await);
    for count in [100, 1000] {
        table::print(&live::rows(&ours, count).await);
    }
    for count in [60, 1000] {
        table::print(&steps::rows(&ours, count).await);
    }
    table::print(&live::memory(&ours, rest).await);
    table::print(&bursts::rows(&ours, live::VOTERS).await);
    table::print(&growth::rows(&ours).await);
}

fn millis(time: std::time::Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
