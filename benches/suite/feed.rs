//! A calendar's feed with 200 sessions, and what it costs to hear that nothing changed.

use crate::load::{Cost, burst};
use crate::ours::Ours;
use crate::process::Process;
use crate::table::{Row, median};
use crate::{TURNS, millis};

const REQUESTS: usize = 1600;

/// The whole feed as calendars ask for it, and the answer to one that has it, beside a page from memory.
pub async fn rows(ours: &Ours) -> Vec<Row> {
    let bare = Process::limit("page");
    let (tag, size) = look(ours).await;
    let (mut of_bare, mut whole, mut known) = (vec![], vec![], vec![]);
    for _ in 0..TURNS {
        of_bare.push(burst(&bare, 16, REQUESTS * 4, |http| http.get(&bare.address)).await);
        whole.push(burst(&ours.process, 16, REQUESTS, |http| ask(ours, http)).await);
        known.push(burst(&ours.process, 16, REQUESTS, |http| ask(ours, http).header("if-none-match", &tag)).await);
    }
    let (bare, whole, known) = (middle(of_bare), middle(whole), middle(known));
    let ms = |cost: &Cost| (millis(cost.cpu), "ms");
    vec![
        Row::plain("calendar feed with 200 sessions, requests/s at 16", whole.per_second, ""),
        Row::beside("calendar feed with 200 sessions, CPU : bare", ms(&whole), ms(&bare), None),
        Row::bounded("the same, compressed", size, "KiB", 20.0),
        Row::plain("the same, unchanged (304), requests/s at 16", known.per_second, ""),
        Row::beside("the same, unchanged (304), CPU : whole", ms(&known), ms(&whole), Some(0.5)),
    ]
}

fn ask(ours: &Ours, http: &reqwest::Client) -> reqwest::RequestBuilder {
    http.get(ours.feed()).header("accept-encoding", "gzip")
}

/// The tag and the size in KiB; what is measured must hold what it is said to hold.
async fn look(ours: &Ours) -> (String, f64) {
    let http = reqwest::Client::new();
    let plain = http.get(ours.feed()).send().await.unwrap().text().await.unwrap();
    assert_eq!(plain.matches("BEGIN:VEVENT").count(), 200);
    let small = ask(ours, &http).send().await.unwrap();
    let tag = small.headers()["etag"].to_str().unwrap().to_owned();
    (tag, small.bytes().await.unwrap().len() as f64 / 1024.0)
}

fn middle(costs: Vec<Cost>) -> Cost {
    median(costs, |cost| cost.cpu.as_secs_f64())
}
