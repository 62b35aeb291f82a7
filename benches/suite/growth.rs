//! What stays as quick when there is ten times as much: people, networks, sessions, cases and questions.

use crate::ours::{GROWN, Ours};
use crate::pages;
use crate::table::{Row, median};
use crate::{TURNS, millis};

/// The same page and the same start, beside those of a Leerkring of the usual size.
pub async fn rows(ours: &Ours) -> Vec<Row> {
    let grown = Ours::start(None, GROWN);
    let (mut usual, mut more) = (vec![], vec![]);
    let (mut began, mut began_grown) = (vec![], vec![]);
    for _ in 0..TURNS {
        began.push(ours.another_start());
        began_grown.push(grown.another_start());
        usual.push(pages::page(ours, 16).await);
        more.push(pages::page(&grown, 16).await);
    }
    let cpu = |costs| (millis(median(costs, |cost: &crate::load::Cost| cost.cpu.as_secs_f64()).cpu), "ms");
    let start = |starts| (millis(median(starts, std::time::Duration::as_secs_f64)), "ms");
    vec![
        Row::beside("page with 50 items, CPU, ten times as much in the database : usual", cpu(more), cpu(usual), Some(1.3)),
        Row::beside("start to first answer, ten times as much : usual", start(began_grown), start(began), Some(1.3)),
    ]
}
