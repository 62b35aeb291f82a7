//! Which words are names: known by heart, and not the words that some of them are as well.

use super::lists::{AMBIGUOUS_NAMES, COMMON_WORDS, DEEDS, FIRST_NAMES, SURNAMES};
use super::scan::{Text, Word};

const PARTICLES: [&str; 11] = ["van", "de", "der", "den", "ten", "ter", "el", "al", "la", "le", "ben"];
/// After these, a word that is a name as well is none.
pub const DETERMINERS: [&str; 16] =
    ["de", "het", "een", "die", "dat", "deze", "dit", "geen", "elke", "the", "a", "in", "sinds", "vanaf", "since", "until"];
/// A name has no more words than this.
const LONGEST: usize = 6;

/// Where the capitalised name that begins at a word ends; particles may stand inside ("Van den Broeck").
pub fn name_end(text: &Text<'_>, first: usize) -> Option<usize> {
    let begins = text.words.get(first).filter(|w| w.is_capital() || w.is_any(&PARTICLES))?;
    let mut end = begins.is_capital().then_some(first);
    if begins.lower.ends_with("'s") || begins.lower.ends_with("’s") {
        return end;
    }
    for i in first + 1..(first + LONGEST).min(text.words.len()) {
        let Some(word) = text.after(i - 1).filter(|w| w.is_any(&PARTICLES) || w.is_capital() && !is_common(w)) else { break };
        end = if word.is_capital() { Some(i) } else { end };
    }
    end
}

/// Whether a word names nobody, in spite of its capital.
pub fn is_common(word: &Word<'_>) -> bool {
    COMMON_WORDS.has(&word.lower)
}

/// Whether a known name stands here, and not a word that is one as well.
pub fn is_known_name(text: &Text<'_>, i: usize) -> bool {
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
            surname || inside || text.after(i).is_some_and(|w| DEEDS.has(&w.lower))
        }
    }
}

enum Known {
    Surely,
    Perhaps,
}

/// A name, whole ("Els"), owning something ("Annemie's", "Hendriks") or double ("Jean-Pierre").
fn known(word: &Word<'_>) -> Option<Known> {
    let whole = word.lower.as_ref();
    let owner = ["'s", "’s", "s"].iter().find_map(|end| whole.strip_suffix(end)).filter(|owner| owner.chars().count() > 3);
    let second = word.text.split_once('-').filter(|(_, rest)| rest.starts_with(char::is_uppercase));
    let first = second.and_then(|_| whole.split_once('-')).map(|(first, _)| first);
    let names = [Some(whole), first, owner].into_iter().flatten();
    names.filter_map(look_up).next()
}

fn look_up(name: &str) -> Option<Known> {
    if AMBIGUOUS_NAMES.has(name) {
        return Some(Known::Perhaps);
    }
    (FIRST_NAMES.has(name) || SURNAMES.has(name)).then_some(Known::Surely)
}

/// "Jan. en feb." are months.
fn is_month(text: &Text<'_>, i: usize) -> bool {
    let follows = text.after_stop(i).is_some_and(|w| !w.is_capital());
    text.words[i].is_any(&["jan", "mar"]) && text.is_stopped(i) && follows
}
