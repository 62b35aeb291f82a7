//! Names of people, employers and places, by the words around them.

use super::scan::{Word, adjoin, words};
use super::{Finding, Kind};

const SALUTATIONS: [&str; 10] = ["mevrouw", "meneer", "mijnheer", "heer", "juffrouw", "madame", "monsieur", "dhr", "mevr", "mw"];
const ABBREVIATIONS: [&str; 6] = ["dhr", "mevr", "mw", "mr", "mrs", "ms"];
const CLIENTS: [&str; 6] = ["klant", "klante", "cliënt", "cliënte", "coachee", "client"];
const PARTICLES: [&str; 11] = ["van", "de", "der", "den", "ten", "ter", "el", "al", "la", "le", "d'"];
const FORMS: [&str; 9] = ["nv", "bv", "bvba", "vzw", "cv", "cvba", "vof", "gcv", "sa"];
const WORK: [&str; 10] = ["werkt", "werkte", "werken", "werkten", "gewerkt", "dienst", "slag", "works", "worked", "job"];
/// Bodies and habits of the field, which name nobody.
const COMMON: [&str; 16] = [
    "vdab",
    "pop",
    "rva",
    "hr",
    "ocmw",
    "kbo",
    "cv",
    "syntra",
    "actiris",
    "forem",
    "vlaanderen",
    "vlaams",
    "vlaamse",
    "belgië",
    "linkedin",
    "excel",
];

/// Names of people, employers and places.
pub fn find(text: &str) -> Vec<Finding> {
    let words = words(text);
    let from = |i: usize| person(text, &words, i).or_else(|| employer(text, &words, i)).or_else(|| place(text, &words, i));
    (0..words.len()).filter_map(from).collect()
}

/// Where the capitalised name that begins at a word ends; particles may stand inside ("Van den Broeck").
fn name_from(text: &str, words: &[Word<'_>], first: usize) -> Option<usize> {
    let begins = words.get(first).filter(|w| w.is_capital() || w.is_any(&PARTICLES))?;
    let mut end = begins.is_capital().then_some(first);
    for i in first + 1..words.len() {
        if !adjoin(text, &words[i - 1], &words[i], false) || !(words[i].is_capital() || words[i].is_any(&PARTICLES)) {
            break;
        }
        if words[i].is_capital() {
            end = Some(i);
        }
    }
    end
}

fn person(text: &str, words: &[Word<'_>], i: usize) -> Option<Finding> {
    let word = &words[i];
    let next = words.get(i + 1)?;
    let titled = word.is_any(&SALUTATIONS) || word.is_any(&ABBREVIATIONS);
    if !(titled || word.is_any(&CLIENTS)) || !adjoin(text, word, next, word.is_any(&ABBREVIATIONS)) {
        return None;
    }
    let last = name_from(text, words, i + 1)?;
    let start = if titled { word.at.start } else { next.at.start };
    Some(Finding { kind: Kind::Name, at: start..words[last].at.end })
}

fn employer(text: &str, words: &[Word<'_>], i: usize) -> Option<Finding> {
    with_form(text, words, i).or_else(|| worked_at(text, words, i))
}

/// "Staalwerken Vanderlinden nv", "vzw De Brug".
fn with_form(text: &str, words: &[Word<'_>], i: usize) -> Option<Finding> {
    if !words[i].is_any(&FORMS) {
        return None;
    }
    let before = (0..i).rev().take_while(|&j| words[j].is_capital() && adjoin(text, &words[j], &words[j + 1], false)).last();
    let after =
        words.get(i + 1).filter(|w| w.is_capital() && adjoin(text, &words[i], w, false)).and_then(|_| name_from(text, words, i + 1));
    match (before, after) {
        (Some(first), _) => Some(Finding { kind: Kind::Employer, at: words[first].at.start..words[i].at.end }),
        (None, Some(last)) => Some(Finding { kind: Kind::Employer, at: words[i].at.start..words[last].at.end }),
        (None, None) => None,
    }
}

/// "bij Staalwerken Vanderlinden", "werkt voor Colruyt", "works at Colruyt".
fn worked_at(text: &str, words: &[Word<'_>], i: usize) -> Option<Finding> {
    let works = i > 0 && words[i - 1].is_any(&WORK);
    let leads = words[i].text == "bij" || works && words[i].is_any(&["voor", "for", "at"]);
    let next = words.get(i + 1).filter(|w| leads && w.is_capital() && adjoin(text, &words[i], w, false))?;
    if next.is_any(&COMMON) || next.is_any(&SALUTATIONS) {
        return None;
    }
    let last = name_from(text, words, i + 1)?;
    Some(Finding { kind: Kind::Employer, at: next.at.start..words[last].at.end })
}

/// "3500 Hasselt", "Diestersteenweg 12".
fn place(text: &str, words: &[Word<'_>], i: usize) -> Option<Finding> {
    const STREETS: [&str; 8] = ["straat", "laan", "steenweg", "plein", "dreef", "kaai", "baan", "weg"];
    let (word, next) = (&words[i], words.get(i + 1)?);
    if !adjoin(text, word, next, false) {
        return None;
    }
    let code: Option<u32> = word.text.parse().ok().filter(|c| (1000..=9999).contains(c) && !(1950..=2049).contains(c));
    let town = code.is_some() && word.text.len() == 4 && next.is_capital();
    let numbered = next.text.starts_with(|c: char| c.is_ascii_digit()) && next.text.len() <= 4;
    let street = word.is_capital() && numbered && STREETS.iter().any(|s| word.text.ends_with(s));
    (town || street).then_some(Finding { kind: Kind::Place, at: word.at.start..next.at.end })
}
