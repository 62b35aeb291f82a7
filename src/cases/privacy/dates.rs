//! Dates that are written in words, and years of birth.

use super::scan::Text;
use super::{Finding, Kind};

const MONTHS: [&str; 28] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
    "january",
    "february",
    "march",
    "may",
    "june",
    "july",
    "august",
    "october",
    "jan",
    "feb",
    "mrt",
    "aug",
    "sept",
    "okt",
    "nov",
    "dec",
];
const RULES: [&str; 5] = ["wet", "decreet", "besluit", "cao", "omzendbrief"];
const BIRTHS: [&str; 6] = ["geboren", "geboortejaar", "bouwjaar", "jaargang", "geboortedatum", "born"];

/// Dates in words, and years of birth.
pub fn find(text: &Text<'_>) -> Vec<Finding> {
    let found = (0..text.words.len()).filter_map(|i| written(text, i).or_else(|| year_of_birth(text, i)));
    found.collect()
}

/// "12 maart", "de 12de maart 2021"; the day of a law is no client's.
fn written(text: &Text<'_>, i: usize) -> Option<Finding> {
    let word = &text.words[i];
    let day: u32 = ["de", "ste", "e"].iter().find_map(|end| word.text.strip_suffix(end)).unwrap_or(word.text).parse().ok()?;
    text.after(i).filter(|w| (1..=31).contains(&day) && w.is_any(&MONTHS))?;
    let of_a_rule = (0..i).rev().take(2).any(|j| text.words[j].is_any(&RULES));
    let year = text.after(i + 1).filter(|w| is_year(w.text)).map_or(i + 1, |_| i + 2);
    (!of_a_rule).then(|| Finding { kind: Kind::Date, at: text.span(i, year) })
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit()) && (word.starts_with("19") || word.starts_with("20"))
}

/// "°1985", "geboren in 1985", "in 1985 geboren".
fn year_of_birth(text: &Text<'_>, i: usize) -> Option<Finding> {
    let word = &text.words[i];
    let signed = text.raw[..word.at.start].trim_end_matches(' ').ends_with('°');
    let told = text.around(i, 3).any(|j| text.words[j].is_any(&BIRTHS));
    (is_year(word.text) && (signed || told)).then(|| Finding { kind: Kind::Date, at: word.at.clone() })
}
