//! Names of people: after a salutation, after "mijn klant", or known by their first name.

use super::lists::{AMBIGUOUS_NAMES, COMMON_WORDS, FIRST_NAMES};
use super::scan::{Text, Word};
use super::{Finding, Kind};

const SALUTATIONS: [&str; 7] = ["mevrouw", "meneer", "mijnheer", "heer", "juffrouw", "madame", "monsieur"];
const ABBREVIATIONS: [&str; 6] = ["dhr", "mevr", "mw", "mr", "mrs", "ms"];
const CLIENTS: [&str; 6] = ["klant", "klante", "cliënt", "cliënte", "coachee", "client"];
const RELATIVES: [&str; 24] = [
    "man",
    "vrouw",
    "partner",
    "echtgenoot",
    "echtgenote",
    "zoon",
    "dochter",
    "broer",
    "zus",
    "zusje",
    "moeder",
    "vader",
    "tante",
    "oom",
    "neef",
    "nicht",
    "vriend",
    "vriendin",
    "ex",
    "collega",
    "baas",
    "buurman",
    "buurvrouw",
    "schoonzus",
];
const PARTICLES: [&str; 11] = ["van", "de", "der", "den", "ten", "ter", "el", "al", "la", "le", "ben"];
const DETERMINERS: [&str; 11] = ["de", "het", "een", "die", "dat", "deze", "dit", "geen", "elke", "the", "a"];
/// What people do and things or months seldom: before it, a word that is also a name is a name.
const DEEDS: [&str; 32] = [
    "zegt",
    "zei",
    "twijfelt",
    "twijfelde",
    "vertelt",
    "vertelde",
    "belt",
    "belde",
    "mailt",
    "mailde",
    "vraagt",
    "vroeg",
    "woont",
    "wil",
    "wou",
    "wilde",
    "vindt",
    "vond",
    "denkt",
    "dacht",
    "voelt",
    "voelde",
    "solliciteert",
    "werkt",
    "werkte",
    "zucht",
    "huilde",
    "lachte",
    "knikte",
    "zweeg",
    "zwijgt",
    "antwoordde",
];
/// Whose models coaches name.
const AUTHORS: [&str; 26] = [
    "ofman", "belbin", "covey", "schein", "leary", "berne", "karpman", "maslow", "frankl", "kolb", "dilts", "bandura", "seligman", "bono",
    "savickas", "jung", "freud", "rogers", "rosenberg", "quinn", "gordon", "korthagen", "holland", "gardner", "brown", "sinek",
];
/// A name has no more words than this.
const LONGEST: usize = 6;

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
    titled(text, i).or_else(|| introduced(text, i)).or_else(|| by_first_name(text, i))
}

/// Where the capitalised name that begins at a word ends; particles may stand inside ("Van den Broeck").
pub fn name_end(text: &Text<'_>, first: usize) -> Option<usize> {
    let begins = text.words.get(first).filter(|w| w.is_capital() || w.is_any(&PARTICLES))?;
    let mut end = begins.is_capital().then_some(first);
    for i in first + 1..(first + LONGEST).min(text.words.len()) {
        let Some(word) = text.after(i - 1).filter(|w| w.is_any(&PARTICLES) || w.is_capital() && !is_common(w)) else { break };
        end = if word.is_capital() { Some(i) } else { end };
    }
    end
}

/// "mevrouw Peeters", "dhr. Van den Broeck".
fn titled(text: &Text<'_>, i: usize) -> Option<(usize, usize)> {
    let word = &text.words[i];
    let abbreviated = word.is_any(&ABBREVIATIONS) && !word.is_shouted();
    let next = if abbreviated { text.after_stop(i) } else { text.after(i).filter(|_| word.is_any(&SALUTATIONS)) };
    next.and_then(|_| name_end(text, i + 1)).map(|last| (i, last))
}

/// Whether a word is a salutation.
pub fn is_salutation(word: &Word<'_>) -> bool {
    word.is_any(&SALUTATIONS) || word.is_any(&ABBREVIATIONS)
}

/// "mijn klant Els", "haar broer Storm", "noem hem Karim".
fn introduced(text: &Text<'_>, i: usize) -> Option<(usize, usize)> {
    let word = &text.words[i];
    let called = word.is_any(&["hem", "haar"]) && text.before(i).is_some_and(|w| w.lower.starts_with("noem"));
    let leads = called || word.is_any(&CLIENTS) || word.is_any(&RELATIVES);
    let next = text.after(i).filter(|w| leads && w.is_capital() && !w.is_shouted() && !is_salutation(w));
    next.filter(|w| !is_common(w)).and_then(|_| name_end(text, i + 1)).map(|last| (i + 1, last))
}

/// Whether a word names nobody, in spite of its capital.
pub fn is_common(word: &Word<'_>) -> bool {
    COMMON_WORDS.has(&word.lower)
}

fn by_first_name(text: &Text<'_>, i: usize) -> Option<(usize, usize)> {
    let authored = (i + 1..text.words.len()).take(2).any(|j| text.words[j].is_any(&AUTHORS) && text.before(j).is_some());
    is_first_name(text, i).then(|| name_end(text, i)).flatten().filter(|_| !authored).map(|last| (i, last))
}

/// Whether a known first name stands here, and not a word that is one as well.
pub fn is_first_name(text: &Text<'_>, i: usize) -> bool {
    let word = &text.words[i];
    let unfit = !word.is_capital() || is_common(word) || word.is_shouted() && word.text.chars().count() < 4;
    if unfit || is_month(text, i) {
        return false;
    }
    match known(word) {
        None => false,
        Some(Known::Surely) => true,
        Some(Known::Perhaps) => {
            let surname = text.after(i).is_some_and(|w| w.is_capital() && !w.is_shouted() && !is_common(w));
            let inside = !text.opens(i) && !text.before(i).is_some_and(|w| w.is_any(&DETERMINERS));
            surname || inside || text.after(i).is_some_and(|w| w.is_any(&DEEDS))
        }
    }
}

enum Known {
    Surely,
    Perhaps,
}

/// A first name, whole ("Els"), owning something ("Annemie's", "Hendriks") or double ("Jean-Pierre").
fn known(word: &Word<'_>) -> Option<Known> {
    let whole = word.lower.as_ref();
    let owner = ["'s", "’s", "s"].iter().find_map(|end| whole.strip_suffix(end)).filter(|owner| owner.chars().count() > 2);
    let second = word.text.split_once('-').filter(|(_, rest)| rest.starts_with(char::is_uppercase));
    let first = second.and_then(|_| whole.split_once('-')).map(|(first, _)| first);
    let names = [Some(whole), first, owner].into_iter().flatten();
    names.filter_map(|name| look_up(name)).next()
}

fn look_up(name: &str) -> Option<Known> {
    if AMBIGUOUS_NAMES.has(name) {
        return Some(Known::Perhaps);
    }
    FIRST_NAMES.has(name).then_some(Known::Surely)
}

/// "Jan. en feb." are months.
fn is_month(text: &Text<'_>, i: usize) -> bool {
    let follows = text.after_stop(i).is_some_and(|w| !w.is_capital());
    text.words[i].is_any(&["jan", "mar"]) && text.is_stopped(i) && follows
}
