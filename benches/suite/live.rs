//! A change that many screens hear.

use crate::listeners::{self, Listeners};
use crate::process::Process;
use crate::table::median;
use std::time::Duration;

/// What it took until everybody had heard.
#[derive(Debug, Clone, Copy)]
pub struct Heard {
    /// Until the last one had.
    pub last: Duration,
    /// CPU of the server for each that heard.
    pub cpu: Duration,
}

const ROUNDS: usize = 30;

/// Lets `listeners` hear `ROUNDS` times what `say` causes, and gives the middle time and the CPU for each delivery.
pub async fn rounds(server: &Process, listeners: &mut Listeners, count: usize, mut say: impl AsyncFnMut()) -> Heard {
    listeners.settle().await;
    let begin = server.cpu();
    let mut times = Vec::with_capacity(ROUNDS);
    for _ in 0..ROUNDS {
        times.push(listeners.all_hear(say()).await);
    }
    let deliveries = u32::try_from(ROUNDS * count).unwrap();
    Heard { last: median(times, Duration::as_secs_f64), cpu: (server.cpu() - begin) / deliveries }
}

/// A bare loop of writes to TCP connections.
pub async fn tcp(count: usize) -> Heard {
    let server = Process::limit("tcp");
    let (mut listeners, mut asker) = Listeners::open_tcp(&server.address, count).await;
    rounds(&server, &mut listeners, count, async || listeners::ask(&mut asker).await).await
}

/// A bare broadcast of actix-ws.
pub async fn broadcast(count: usize) -> Heard {
    let server = Process::limit("broadcast");
    let mut listeners = Listeners::open(&server.address, count, &[]).await;
    let http = reqwest::Client::new();
    rounds(&server, &mut listeners, count, async || drop(http.post(&server.address).send().await.unwrap())).await
}
