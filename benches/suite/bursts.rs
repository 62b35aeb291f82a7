//! Much at once: many changes to many screens, some of which do not read; a thousand that come back together; and how
//! many votes a second reach the disk.

use crate::listeners::{Listeners, stuck};
use crate::live::ballot;
use crate::ours::{Ours, PEOPLE, cookie};
use crate::table::Row;
use crate::{commits, millis};
use futures_util::future::join_all;
use std::time::{Duration, Instant};

const CHANGES: usize = 200;
const LISTENERS: usize = 500;
const WRITES: usize = 320;
/// Votes under way at once.
const LANES: usize = 32;

/// Everything of this kind. `voters` is where the voters of these bursts begin.
pub async fn rows(ours: &Ours, voters: usize) -> Vec<Row> {
    let mut rows = joined(ours, voters).await;
    for count in [1000, 5000] {
        rows.push(missing(ours, count, voters + CHANGES + count / 1000).await);
    }
    rows.push(returning(ours).await);
    rows.push(writes(ours, voters + CHANGES + 10).await);
    rows
}

/// A burst of changes, joined on the way: how many frames a listener hears.
async fn joined(ours: &Ours, voters: usize) -> Vec<Row> {
    let cookies: Vec<String> = (0..LISTENERS).map(cookie).collect();
    let mut listeners = Listeners::open(&ours.process.address, LISTENERS, &cookies).await;
    listeners.settle().await;
    let took = vote(ours, voters, CHANGES).await;
    let heard = listeners.frames().await;
    let mean = heard.iter().sum::<usize>() as f64 / LISTENERS as f64;
    vec![
        Row::bounded(&format!("burst of {CHANGES} changes to {LISTENERS} listeners: frames a listener"), mean, "", 10.0),
        Row::plain("the same, from the first change to the last", millis(took), "ms"),
    ]
}

/// One change while one listener in a hundred does not read: who of the others does not hear of it, or hears it twice.
async fn missing(ours: &Ours, count: usize, voter: usize) -> Row {
    let cookies: Vec<String> = (0..count.min(PEOPLE)).map(cookie).collect();
    let silent = join_all((0..count / 100).map(|number| stuck(&ours.process.address, cookie(number)))).await;
    let mut listeners = Listeners::open(&ours.process.address, count, &cookies).await;
    listeners.settle().await;
    vote(ours, voter, 1).await;
    let heard = listeners.frames().await;
    drop(silent);
    // Whoever votes hears of their own home page too.
    let wrong = heard.iter().enumerate().filter(|(number, frames)| number % PEOPLE != voter && **frames != 1).count();
    Row::none(&format!("updates missing or doubled among {count}, 1 % of them stuck"), wrong)
}

/// A thousand browsers that lost their connection and come back at once.
async fn returning(ours: &Ours) -> Row {
    let cookies: Vec<String> = (0..1000).map(cookie).collect();
    drop(Listeners::open(&ours.process.address, 1000, &cookies).await);
    let begin = Instant::now();
    let back = Listeners::open_at_once(&ours.process.address, 1000, &cookies).await;
    let took = begin.elapsed();
    drop(back);
    Row::bounded("1,000 browsers reconnecting at once, all back", millis(took), "ms", 1000.0)
}

/// Votes a second into one poll, each acknowledged from the disk, beside single rows committed in a loop.
async fn writes(ours: &Ours, voters: usize) -> Row {
    let bare = tokio::task::spawn_blocking(commits::a_second).await.unwrap();
    let took = vote(ours, voters, WRITES).await;
    let per_second = WRITES as f64 / took.as_secs_f64();
    Row::at_least("votes a second into one poll : bare single-row commits", (per_second, "/s"), (bare, "/s"), 0.5)
}

/// These many votes, several under way at once; the forms are filled in before the time counts.
async fn vote(ours: &Ours, first: usize, count: usize) -> Duration {
    let mut ballots = Vec::with_capacity(count);
    for voter in first..first + count {
        ballots.push(ballot(ours, voter).await);
    }
    let begin = Instant::now();
    let mut lanes: Vec<Vec<_>> = (0..LANES).map(|_| Vec::new()).collect();
    ballots.into_iter().enumerate().for_each(|(number, ballot)| lanes[number % LANES].push(ballot));
    join_all(lanes.into_iter().map(async |lane| {
        for ballot in lane {
            assert_eq!(ballot.send().await.unwrap().status().as_u16(), 303, "a vote is counted");
        }
    }))
    .await;
    begin.elapsed()
}
