//! "Next step" on a facilitator's console, to the last of the browsers in the room.

use crate::html;
use crate::listeners::Listeners;
use crate::millis;
use crate::ours::{Ours, RUN, cookie};
use crate::process::Process;
use crate::table::Row;
use std::time::Duration;

/// How often the circle goes a step on or back.
const STEPS: usize = 60;

/// From "next step" to the last of `count` browsers, beside a bare websocket broadcast; a browser that missed one ends
/// the measurement.
pub async fn rows(ours: &Ours, count: usize) -> Vec<Row> {
    let (bare, stepped) = (broadcast(count).await, steps(ours, count).await);
    let row = |name: &str, share: usize| {
        let of = |times: &[Duration]| (millis(times[(times.len() - 1) * share / 100]), "ms");
        Row::beside(&format!("next step to the last of {count} browsers, {name} : bare actix-ws"), of(&stepped), of(&bare), None)
    };
    vec![row("p50", 50), row("p99", 99)]
}

async fn broadcast(count: usize) -> Vec<Duration> {
    let server = Process::limit("broadcast");
    let mut listeners = Listeners::open(&server.address, count, &[]).await;
    let http = reqwest::Client::new();
    timed(&mut listeners, async |_| drop(http.post(&server.address).send().await.unwrap())).await
}

async fn steps(ours: &Ours, count: usize) -> Vec<Duration> {
    let cookies: Vec<String> = (0..count).map(cookie).collect();
    let mut listeners = Listeners::open(&ours.process.address, count, &cookies).await;
    let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let console = ours.at(&format!("{RUN}/console"));
    let page = http.get(&console).header("cookie", cookie(0)).send().await.unwrap().text().await.unwrap();
    let form = html::forms(&page).into_iter().find(|form| form.action.ends_with("/step")).expect("a console with a next step");
    let kept: Vec<(String, String)> = form.fields.into_iter().filter(|(name, _)| name.starts_with('_')).collect();
    timed(&mut listeners, async |turn| {
        let (seen, way) = if turn % 2 == 0 { ("0", "on") } else { ("1", "back") };
        let body = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(&kept)
            .append_pair("seen", seen)
            .append_pair("way", way)
            .finish();
        let request = http.post(ours.at(&form.action)).header("cookie", cookie(0)).header("origin", &ours.process.address);
        let answer = request.header("content-type", "application/x-www-form-urlencoded").body(body).send().await.unwrap();
        assert_eq!(answer.status().as_u16(), 303, "a step is taken");
    })
    .await
}

/// How long each turn took until the last had heard, the shortest first.
async fn timed(listeners: &mut Listeners, mut say: impl AsyncFnMut(usize)) -> Vec<Duration> {
    let mut times = Vec::with_capacity(STEPS);
    for turn in 0..STEPS {
        listeners.settle().await;
        times.push(listeners.all_hear(say(turn)).await);
    }
    times.sort();
    times
}
