//! Jobs that point to one person: an unusual job with a place, a trade that hardly anybody has, the only one of its kind.

use super::lists::{RARE_JOBS, RARE_TRADES};
use super::places::town;
use super::scan::Text;
use super::{Finding, Kind};

/// Besides towns, these make a circle in which few people have such a job.
const CIRCLES: [&str; 20] = [
    "dorp",
    "dorpje",
    "gemeente",
    "provincie",
    "streek",
    "regio",
    "stadje",
    "stad",
    "eiland",
    "kust",
    "westhoek",
    "kempen",
    "haspengouw",
    "limburg",
    "meetjesland",
    "waasland",
    "pajottenland",
    "hageland",
    "ardennen",
    "arrondissement",
];
/// How many words a place may stand away from the job.
const FAR: usize = 12;

/// Rare combinations.
pub fn find(text: &Text<'_>) -> Vec<Finding> {
    let jobs = (0..text.words.len()).filter(|&i| is_rare(text, i));
    jobs.map(|i| Finding { kind: Kind::RareCombination, at: text.words[i].at.clone() }).collect()
}

fn is_rare(text: &Text<'_>, i: usize) -> bool {
    let word = text.words[i].lower.as_ref();
    let placed = || text.around(i, FAR).any(|j| town(text, j).is_some() || text.words[j].is_any(&CIRCLES));
    RARE_TRADES.has(word) || RARE_JOBS.has(word) && placed() || is_the_only(text, i)
}

/// "de enige vrouwelijke lasser", "de enige mannelijke onthaalouder".
fn is_the_only(text: &Text<'_>, i: usize) -> bool {
    let sexed = text.before(i).is_some_and(|w| w.is_any(&["vrouwelijke", "mannelijke"]));
    sexed && text.before(i - 1).is_some_and(|w| w.is_any(&["enige", "eerste", "laatste"]))
}
