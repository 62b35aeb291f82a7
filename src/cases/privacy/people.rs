//! Names of people: after a salutation, after "mijn klant", known by heart, or doing what people do.

use super::lists::{AUTHORS, DEEDS, RELATIVES};
use super::names::{DETERMINERS, is_common, is_known_name, name_end};
use super::places::town;
use super::scan::{Text, Word};
use super::{Finding, Kind};

const SALUTATIONS: [&str; 7] = ["mevrouw", "meneer", "mijnheer", "heer", "juffrouw", "madame", "monsieur"];
const ABBREVIATIONS: [&str; 6] = ["dhr", "mevr", "mw", "mr", "mrs", "ms"];
const CLIENTS: [&str; 6] = ["klant", "klante", "cliënt", "cliënte", "coachee", "client"];
const OWNERS: [&str; 9] = ["mijn", "jouw", "je", "zijn", "haar", "ons", "onze", "hun", "uw"];
/// After these, the one who says it.
const SAYS: [&str; 8] = ["zei", "zegt", "vertelde", "vertelt", "antwoordde", "volgens", "vroeg", "vond"];

/// Names of people.
pub fn find(text: &Text<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut i = 0;
    while i < text.words.len() {
        let last = person(text, i).map(|(first, last)| {
            found.push(Finding { kind: Kind::Name, at: text.span(first, last) });
            last
        });
        i = last.unwrap_or(i) + 1;
    }
    found
}

fn person(text: &Text<'_>, i: usize) -> Option<(usize, usize)> {
    titled(text, i).or_else(|| introduced(text, i)).or_else(|| by_known_name(text, i)).or_else(|| doing(text, i))
}

/// "mevrouw Peeters", "dhr. Van den Broeck".
fn titled(text: &Text<'_>, i: usize) -> Option<(usize, usize)> {
    let word = &text.words[i];
    let abbreviated = word.is_any(&ABBREVIATIONS) && !word.is_shouted();
    let next = if abbreviated { text.after_stop(i) } else { text.after(i).filter(|_| word.is_any(&SALUTATIONS)) };
    // "Mevrouw X" names nobody any more, nor does "Ms Excel".
    let nobody = |w: &Word<'_>| matches!(w.text, "X" | "Y") || abbreviated && is_common(w);
    next.filter(|w| !nobody(w)).and_then(|_| name_end(text, i + 1)).map(|last| (i, last))
}

/// Whether a word is a salutation.
pub fn is_salutation(word: &Word<'_>) -> bool {
    word.is_any(&SALUTATIONS) || word.is_any(&ABBREVIATIONS)
}

/// "mijn klant Els", "haar broer Storm", "haar broer heet Storm", "noem hem Karim".
fn introduced(text: &Text<'_>, i: usize) -> Option<(usize, usize)> {
    let word = &text.words[i];
    let named = word.is_any(&["hem", "haar"]) && text.before(i).is_some_and(|w| w.lower.starts_with("noem"));
    let called = named || word.is_any(&["heet", "heette"]) && text.before(i).is_some_and(|w| RELATIVES.has(&w.lower) || w.is_any(&CLIENTS));
    let leads = called || word.is_any(&CLIENTS) || RELATIVES.has(&word.lower);
    let next = text.after(i).filter(|w| leads && w.is_capital() && !w.is_shouted() && !is_salutation(w));
    next.filter(|w| !is_common(w)).and_then(|_| name_end(text, i + 1)).map(|last| (i + 1, last))
}

/// "omdat Xanthe twijfelt", "zei Xanthe": who does what people do is one, known or not.
fn doing(text: &Text<'_>, i: usize) -> Option<(usize, usize)> {
    let word = &text.words[i];
    let named = word.is_capital() && !word.is_shouted() && !word.is_initial() && !text.opens(i) && !is_common(word) && !is_salutation(word);
    let named = named && !text.before(i).is_some_and(|w| w.is_any(&DETERMINERS) || w.is_any(&OWNERS) || w.is_capital() && !w.is_any(&SAYS));
    let last = named.then(|| name_end(text, i)).flatten()?;
    let said = text.before(i).is_some_and(|w| w.is_any(&SAYS));
    let does = last == i && text.after(last).is_some_and(|w| DEEDS.has(&w.lower));
    (said || does).then_some((i, last))
}

fn by_known_name(text: &Text<'_>, i: usize) -> Option<(usize, usize)> {
    let authored = (i + 1..text.words.len()).take(2).any(|j| AUTHORS.has(&text.words[j].lower) && text.before(j).is_some());
    let fits = is_known_name(text, i) && !authored && town(text, i).is_none();
    fits.then(|| name_end(text, i)).flatten().map(|last| (i, last))
}
