//! People who are named by their initials: "K. twijfelt", "met J.V. besproken", "volgens J. Peeters".

use super::names::name_end;
use super::scan::Text;
use super::{Finding, Kind};

/// What a letter after it is a label of.
const LABELLED: [&str; 15] = [
    "plan",
    "optie",
    "vitamine",
    "groep",
    "punt",
    "bijlage",
    "type",
    "klasse",
    "rijbewijs",
    "deel",
    "blok",
    "cheque",
    "niveau",
    "kolom",
    "stap",
];
/// Initials that are words.
const WORDS: [&str; 8] = ["nv", "bv", "aub", "tav", "ps", "nb", "x", "y"];
/// Nobody has more initials than this.
const MOST: usize = 4;

/// Names that are initials, or begin with them.
pub fn find(text: &Text<'_>) -> Vec<Finding> {
    let mut found: Vec<Finding> = Vec::new();
    for i in 0..text.words.len() {
        let start = text.words[i].at.start;
        if found.last().is_none_or(|last| last.at.end <= start) {
            found.extend(from(text, i));
        }
    }
    found
}

fn from(text: &Text<'_>, i: usize) -> Option<Finding> {
    let last = last_initial(text, i)?;
    let letters: String = text.words[i..=last].iter().map(|w| w.lower.as_ref()).collect();
    let labels = text.before(i).is_some_and(|w| w.is_any(&LABELLED)) || WORDS.contains(&letters.as_str());
    let next = text.after_stop(last).filter(|_| !labels)?;
    if next.is_capital() {
        // At the start of a line "A. Blijven" counts, it names nobody.
        let end = name_end(text, last + 1).filter(|_| !text.opens(i) && !next.is_shouted() && !next.is_initial())?;
        return Some(Finding { kind: Kind::Name, at: text.span(i, end) });
    }
    let word = next.text.starts_with(char::is_alphabetic);
    word.then(|| Finding { kind: Kind::Name, at: text.words[i].at.start..text.words[last].at.end + 1 })
}

/// The last of the initials that begin at a word, each with its full stop.
fn last_initial(text: &Text<'_>, i: usize) -> Option<usize> {
    let stopped = |j: usize| text.words.get(j).is_some_and(|w| w.is_initial()) && text.is_stopped(j);
    (i..i + MOST).take_while(|&j| stopped(j) && (j == i || text.after_stop(j - 1).is_some())).last()
}
