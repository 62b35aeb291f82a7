//! Places: towns, postcodes, streets with their number.

use super::lists::{AMBIGUOUS_NAMES, AMBIGUOUS_TOWNS, FIRST_NAMES, TOWNS};
use super::names::is_common;
use super::scan::{Text, Word};
use super::{Finding, Kind};

const LEADS: [&str; 12] = ["in", "uit", "naar", "te", "nabij", "rond", "regio", "richting", "hartje", "centrum", "gemeente", "stad"];
const DETERMINERS: [&str; 6] = ["de", "het", "een", "die", "deze", "provincie"];

/// Places.
pub fn find(text: &Text<'_>) -> Vec<Finding> {
    let spans = (0..text.words.len()).filter_map(|i| street(text, i).or_else(|| postcode(text, i)).or_else(|| town(text, i)));
    spans.map(|(first, last)| Finding { kind: Kind::Place, at: text.span(first, last) }).collect()
}

/// A town, and not a word or a name that is one as well.
pub fn town(text: &Text<'_>, i: usize) -> Option<(usize, usize)> {
    let word = &text.words[i];
    if !word.is_capital() && !text.after(i).is_some_and(Word::is_capital) {
        return None;
    }
    let led = text.before(i).is_some_and(|w| w.is_any(&LEADS));
    let Some(last) = TOWNS.longest(text, i) else { return unknown_town(text, i, led).or_else(|| part_of_town(text, i)) };
    let capital = word.is_capital() || last > i && text.words[last].is_capital();
    let determined = text.before(i).is_some_and(|w| w.lower == "provincie");
    let person = FIRST_NAMES.has(&word.lower) || AMBIGUOUS_NAMES.has(&word.lower);
    (capital && !determined && (!person || led) && (led || !is_word(text, i, last))).then_some((i, last))
}

/// Whether a town's name is rather the word that it is as well.
fn is_word(text: &Text<'_>, i: usize, last: usize) -> bool {
    let word = &text.words[i];
    let surname = text.before(i).is_some_and(|w| w.is_capital() && w.is_any(&["van", "de", "den"])) && !text.opens(i - 1);
    let odd = text.opens(i) || word.is_shouted() || text.before(i).is_some_and(|w| w.is_any(&DETERMINERS));
    surname || (odd || last > i) && AMBIGUOUS_TOWNS.longest(text, i) == Some(last)
}

const ENDS: [&str; 9] = ["gem", "beke", "zele", "kerke", "hoven", "broek", "rode", "donk", "loo"];

/// "in Zwijndrechtegem": built as the names of villages are.
fn unknown_town(text: &Text<'_>, i: usize, led: bool) -> Option<(usize, usize)> {
    let word = &text.words[i];
    let built = ENDS.iter().any(|end| word.lower.ends_with(end) && word.lower.len() > end.len() + 2);
    (led && built && word.is_capital() && !word.is_shouted() && !is_common(word)).then_some((i, i))
}

/// "Gent-Dampoort", "Brussel-Zuid".
fn part_of_town(text: &Text<'_>, i: usize) -> Option<(usize, usize)> {
    let word = &text.words[i];
    let (first, rest) = word.lower.split_once('-')?;
    let part = word.text.get(first.len() + 1..).is_some_and(|rest| rest.starts_with(char::is_uppercase));
    (word.is_capital() && part && rest.len() > 2 && TOWNS.has(first) && !AMBIGUOUS_TOWNS.has(first)).then_some((i, i))
}

/// "3500 Hasselt"; "2019 Hasselt" is rather a year.
fn postcode(text: &Text<'_>, i: usize) -> Option<(usize, usize)> {
    let word = &text.words[i];
    let code: u32 = word.text.parse().ok().filter(|c| (1000..=9999).contains(c) && !(1950..=2049).contains(c))?;
    let next = text.after(i).filter(|w| w.is_capital() && !is_common(w))?;
    let last = TOWNS.longest(text, i + 1).unwrap_or(i + 1);
    (word.text.len() == 4 && code > 0 && !next.is_shouted()).then_some((i, last))
}

const STREETS: [&str; 16] = [
    "straat", "laan", "steenweg", "plein", "dreef", "kaai", "baan", "weg", "lei", "singel", "vest", "markt", "hof", "pad", "kade", "gracht",
];

/// "Diestersteenweg 12", "Grote Baan 112".
fn street(text: &Text<'_>, i: usize) -> Option<(usize, usize)> {
    let word = &text.words[i];
    let ended = STREETS.iter().any(|end| word.lower.ends_with(end));
    text.after(i).filter(|w| ended && word.is_capital() && is_house_number(w))?;
    let first = (0..i).rev().take(3).take_while(|&j| text.words[j].is_capital() && text.after(j).is_some()).last();
    let whole = STREETS.contains(&word.lower.as_ref());
    match first {
        Some(first) => Some((first, i + 1)),
        None => (!whole).then_some((i, i + 1)),
    }
}

fn is_house_number(word: &Word<'_>) -> bool {
    word.text.starts_with(|c: char| c.is_ascii_digit()) && word.text.len() <= 4
}
