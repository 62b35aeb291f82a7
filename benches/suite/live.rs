//! A change that many screens hear.

use crate::html;
use crate::listeners::{self, Listeners};
use crate::ours::{Ours, cookie};
use crate::process::Process;
use crate::table::{Row, median};
use crate::{TURNS, millis};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

const ROUNDS: usize = 15;
/// How many votes all rounds together take.
pub const VOTERS: usize = ROUNDS * TURNS * 4;
/// Who votes next; nobody votes twice.
static VOTER: AtomicUsize = AtomicUsize::new(0);

/// What it took until everybody had heard, a round.
#[derive(Debug, Clone, Copy)]
struct Heard {
    last: Duration,
    cpu: Duration,
}

/// A vote to the last of `count` screens, beside bare TCP; CPU a delivery, beside bare actix-ws: with what the vote itself
/// costs, and without what it costs when nobody listens.
pub async fn rows(ours: &Ours, count: usize) -> Vec<Row> {
    let (mut of_tcp, mut of_bare, mut of_ours) = (vec![], vec![], vec![]);
    let (mut bare_alone, mut alone) = (vec![], vec![]);
    for _ in 0..TURNS {
        of_tcp.push(tcp(count).await);
        of_bare.push(broadcast(count).await);
        of_ours.push(votes(ours, count).await);
        bare_alone.push(broadcast(0).await);
        alone.push(votes(ours, 0).await);
    }
    let last = |all: &[Heard]| (millis(median(all.to_vec(), |heard| heard.last.as_secs_f64()).last), "ms");
    let cpu = |all: &[Heard]| median(all.to_vec(), |heard| heard.cpu.as_secs_f64()).cpu;
    let each = |cpu: Duration| (millis(cpu) * 1000.0 / count as f64, "µs");
    let delivered = |all: &[Heard], alone: &[Heard]| each(cpu(all).checked_sub(cpu(alone)).expect("a delivery costs something"));
    vec![
        Row::beside(
            &format!("a vote to the last of {count} screens : bare TCP"),
            last(&of_ours),
            last(&of_tcp),
            (count == 1000).then_some(4.0),
        ),
        Row::beside(&format!("bare actix-ws to the last of {count} : bare TCP"), last(&of_bare), last(&of_tcp), None),
        Row::plain("a vote that nobody hears, CPU", millis(cpu(&alone)), "ms"),
        Row::beside(
            &format!("CPU a delivery to {count}, the vote included : bare actix-ws"),
            each(cpu(&of_ours)),
            each(cpu(&of_bare)),
            None,
        ),
        Row::beside(
            &format!("CPU a delivery to {count}, without the vote : bare actix-ws"),
            delivered(&of_ours, &alone),
            delivered(&of_bare, &bare_alone),
            Some(1.5),
        ),
    ]
}

/// What a thousand open screens take, before anything else has left memory behind that they could fill.
pub async fn a_screen(ours: &Ours) -> Row {
    drop(screens(ours, 100).await);
    let before = ours.process.memory_mib();
    let _listeners = screens(ours, 1000).await;
    Row::bounded("memory a screen", (ours.process.memory_mib() - before) * 1024.0 / 1000.0, "KiB", 20.0)
}

/// Memory with a thousand open screens.
pub async fn memory(ours: &Ours, rest: f64) -> Vec<Row> {
    let _listeners = screens(ours, 1000).await;
    let loaded = ours.process.memory_mib();
    vec![
        Row::bounded("memory with 1,000 screens, after all of the above", loaded, "MiB", 100.0),
        Row::plain("memory gained since the start", loaded - rest, "MiB"),
    ]
}

async fn screens(ours: &Ours, count: usize) -> Listeners {
    let cookies: Vec<String> = (0..count).map(cookie).collect();
    let mut listeners = Listeners::open(&ours.process.address, count, &cookies).await;
    listeners.settle().await;
    listeners
}

async fn rounds(server: &Process, listeners: &mut Listeners, mut say: impl AsyncFnMut()) -> Heard {
    let (mut times, mut cpu) = (Vec::with_capacity(ROUNDS), Duration::ZERO);
    for _ in 0..ROUNDS {
        listeners.settle().await;
        let begin = server.cpu();
        times.push(listeners.all_hear(say()).await);
        listeners.settle().await;
        cpu += server.cpu() - begin;
    }
    Heard { last: median(times, Duration::as_secs_f64), cpu: cpu / u32::try_from(ROUNDS).unwrap() }
}

async fn tcp(count: usize) -> Heard {
    let server = Process::limit("tcp");
    let (mut listeners, mut asker) = Listeners::open_tcp(&server.address, count).await;
    rounds(&server, &mut listeners, async || listeners::ask(&mut asker).await).await
}

async fn broadcast(count: usize) -> Heard {
    let server = Process::limit("broadcast");
    let mut listeners = Listeners::open(&server.address, count, &[]).await;
    let http = reqwest::Client::new();
    rounds(&server, &mut listeners, async || drop(http.post(&server.address).send().await.unwrap())).await
}

async fn votes(ours: &Ours, count: usize) -> Heard {
    let mut ballots = Vec::with_capacity(ROUNDS);
    for _ in 0..ROUNDS {
        ballots.push(ballot(ours, VOTER.fetch_add(1, Ordering::Relaxed)).await);
    }
    let cookies: Vec<String> = (0..count).map(cookie).collect();
    let mut listeners = Listeners::open(&ours.process.address, count, &cookies).await;
    rounds(&ours.process, &mut listeners, async || {
        let answer = ballots.pop().unwrap().send().await.unwrap();
        assert_eq!(answer.status().as_u16(), 303, "a vote is counted");
    })
    .await
}

/// The filled-in ballot of the nth person, ready to be sent.
pub async fn ballot(ours: &Ours, voter: usize) -> reqwest::RequestBuilder {
    // As browsers do, one connection serves one request after another.
    static HTTP: LazyLock<reqwest::Client> =
        LazyLock::new(|| reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap());
    let http = &*HTTP;
    let page = http.get(ours.poll()).header("cookie", cookie(voter)).send().await.unwrap().text().await.unwrap();
    let form = html::forms(&page).into_iter().find(|form| form.action.ends_with("/ballots")).expect("a ballot");
    let mut fields = form.fields.clone();
    let asked = form.controls.iter().filter(|name| !name.starts_with('_') && *name != "remark");
    fields.extend(asked.take(1).map(|name| (name.clone(), "4".to_owned())));
    let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    let request = http.post(ours.at(&form.action)).header("cookie", cookie(voter)).header("origin", &ours.process.address);
    request.header("content-type", "application/x-www-form-urlencoded").body(body)
}
