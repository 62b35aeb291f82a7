//! What is said of a person's health, union, religion, origin, orientation or judicial past.

use super::lists::SENSITIVE;
use super::scan::Text;
use super::{Finding, Kind};

/// Words that are this only when they are written in capitals.
const SHOUTED: [&str; 7] = ["ms", "ass", "add", "hsp", "ocd", "cvs", "ivf"];
/// "gokverslaving", "borstkanker", "rugklachten"; the plain word is in the list, or says nothing.
const ENDS: [&str; 9] = ["verslaving", "verslaafd", "kanker", "stoornis", "depressie", "fobie", "klachten", "ziekte", "letsel"];
const ORIGINS: [&str; 5] = ["afkomst", "origine", "herkomst", "komaf", "roots"];

/// Sensitive matters.
pub fn find(text: &Text<'_>) -> Vec<Finding> {
    let spans = (0..text.words.len()).filter_map(|i| listed(text, i).or_else(|| origin(text, i)));
    spans.map(|(first, last)| Finding { kind: Kind::Sensitive, at: text.span(first, last) }).collect()
}

fn listed(text: &Text<'_>, i: usize) -> Option<(usize, usize)> {
    let word = &text.words[i];
    let last = SENSITIVE
        .longest(text, i)
        .or_else(|| ENDS.iter().any(|end| word.lower.len() > end.len() && word.lower.ends_with(end)).then_some(i))?;
    let other = last == i && word.is_any(&SHOUTED) && !word.is_shouted();
    (!other).then_some((i, last))
}

/// "van Marokkaanse afkomst", "vreemde origine".
fn origin(text: &Text<'_>, i: usize) -> Option<(usize, usize)> {
    let before = text.before(i).filter(|_| text.words[i].is_any(&ORIGINS))?;
    let told = before.is_capital() && before.lower.ends_with('e') || before.is_any(&["vreemde", "buitenlandse", "gemengde", "andere"]);
    told.then_some((i - 1, i))
}
