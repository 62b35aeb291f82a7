//! Many requests at once, and what they cost the server.

use crate::process::Process;
use std::time::{Duration, Instant};

/// What a burst of requests cost.
#[derive(Debug, Clone, Copy)]
pub struct Cost {
    /// CPU of the server, a request.
    pub cpu: Duration,
    /// Requests answered in a second.
    pub per_second: f64,
    /// The middle of the waiting times.
    pub p50: Duration,
    /// All but one in a hundred waited less.
    pub p99: Duration,
}

/// Sends `count` times the request that `make` makes, over `at_once` connections; every answer must be a success.
pub async fn burst(
    server: &Process,
    at_once: usize,
    count: usize,
    make: impl Fn(&reqwest::Client) -> reqwest::RequestBuilder + Clone,
) -> Cost {
    let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).pool_max_idle_per_host(at_once).build().unwrap();
    let (cpu, begin) = (server.cpu(), Instant::now());
    let lane = |_| {
        let (http, make) = (http.clone(), make.clone());
        async move {
            let mut waits = Vec::with_capacity(count / at_once);
            for _ in 0..count / at_once {
                waits.push(one(make(&http)).await);
            }
            waits
        }
    };
    let mut waits = futures_util::future::join_all((0..at_once).map(lane)).await.concat();
    let (cpu, took) = (server.cpu() - cpu, begin.elapsed());
    waits.sort_unstable();
    let done = waits.len();
    let share = |part: usize| waits[(done * part / 100).min(done - 1)];
    Cost { cpu: cpu / u32::try_from(done).unwrap(), per_second: done as f64 / took.as_secs_f64(), p50: share(50), p99: share(99) }
}

async fn one(request: reqwest::RequestBuilder) -> Duration {
    let begin = Instant::now();
    let answer = request.send().await.unwrap_or_else(|error| panic!("after {:?}: {error:?}", begin.elapsed()));
    assert!(answer.status().as_u16() < 400, "{} answered {}", answer.url(), answer.status());
    answer.bytes().await.unwrap();
    begin.elapsed()
}
