//! A first visit with an empty cache: what a browser asks for, and how many bytes come.

use crate::ours::Ours;
use crate::table::Row;
use reqwest::header::ACCEPT_ENCODING;
use std::collections::BTreeSet;

/// Requests and compressed bytes of the page that everybody sees first, with all that it names.
pub async fn rows(ours: &Ours) -> Vec<Row> {
    let http = reqwest::Client::new();
    let mut waiting = vec!["/".to_owned()];
    let (mut known, mut bytes) = (BTreeSet::from(["/".to_owned()]), 0);
    while let Some(path) = waiting.pop() {
        bytes += http.get(ours.at(&path)).header(ACCEPT_ENCODING, "br, gzip").send().await.unwrap().bytes().await.unwrap().len();
        let text = http.get(ours.at(&path)).send().await.unwrap().text().await.unwrap_or_default();
        let named: Vec<String> = files(&text).into_iter().filter(|file| known.insert(file.clone())).collect();
        waiting.extend(named);
    }
    vec![
        Row::bounded("first visit, requests", known.len() as f64, "", 10.0),
        Row::bounded("first visit, compressed", bytes as f64 / 1024.0, "KiB", 80.0),
    ]
}

/// The files of ours that a page or a stylesheet loads; a font for letters that no Dutch word has is not asked for.
fn files(text: &str) -> Vec<String> {
    let found = text.split(['"', '\'', '(', ')', ' ', '<', '>']).filter(|word| word.starts_with("/static/") && !word.contains('#'));
    found.filter(|file| !file.contains("latin-ext") && !file.ends_with(".txt")).map(str::to_owned).collect()
}

/// Sees the pages that a member opens every week: what is read when it is first asked for belongs to a Leerkring at rest.
pub async fn look_around(ours: &Ours) {
    let network = format!("/networks/{}", crate::ours::NETWORK);
    let pages = ["/", "/home", "/settings", "/rhythm", "/methods"].map(|path| ours.at(path));
    let of_network = ["", "/cases", "/cases/new", "/questions", "/questions/new", "/balance", "/backlog"]
        .map(|path| ours.at(&format!("{network}{path}")));
    for page in pages.into_iter().chain(of_network).chain([ours.page(), ours.poll()]) {
        let answer = reqwest::Client::new().get(&page).header("cookie", crate::ours::cookie(2)).send().await.unwrap();
        assert!(answer.status().is_success(), "{page} answered {}", answer.status());
    }
}
