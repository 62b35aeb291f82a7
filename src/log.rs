//! Structured lines for the operator, on standard error: JSON, or plain when somebody watches a terminal.

use std::io::{IsTerminal, stderr};
use tracing_subscriber::EnvFilter;

/// Starts logging; `RUST_LOG` chooses how much (`info` by default).
pub fn start() {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info,actix_server=warn"));
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(stderr);
    // A second start, in a test, changes nothing.
    let _ = if stderr().is_terminal() { lines.try_init() } else { lines.json().flatten_event(true).try_init() };
}
