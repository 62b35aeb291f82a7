//! Ages, in figures and in words.

use super::scan::{Text, Word};
use super::{Finding, Kind};

/// Before or after a number of years, these make it a stretch of time.
const BEFORE: [&str; 22] = [
    "al",
    "na",
    "sinds",
    "over",
    "binnen",
    "laatste",
    "voorbije",
    "afgelopen",
    "komende",
    "eerste",
    "nog",
    "zat",
    "werkt",
    "werkte",
    "gedurende",
    "om",
    "elke",
    "ruim",
    "reeds",
    "minstens",
    "tot",
    "voor",
];
const AFTER: [&str; 33] = [
    "geleden",
    "ervaring",
    "lang",
    "later",
    "ago",
    "experience",
    "of",
    "bij",
    "in",
    "aan",
    "als",
    "voor",
    "op",
    "zelfstandig",
    "zelfstandige",
    "dienst",
    "anciënniteit",
    "getrouwd",
    "samen",
    "lid",
    "hetzelfde",
    "dezelfde",
    "gewerkt",
    "onderweg",
    "gescheiden",
    "actief",
    "thuis",
    "loopbaan",
    "werk",
    "werken",
    "tijd",
    "garantie",
    "studie",
];
const UNITS: [&str; 6] = ["jaar", "jarige", "jarig", "years", "jr", "j"];

/// Ages.
pub fn find(text: &Text<'_>) -> Vec<Finding> {
    let spans = (0..text.words.len()).filter_map(|i| joined(text, i).or_else(|| with_unit(text, i)).or_else(|| bare(text, i)));
    spans.map(|(first, last)| Finding { kind: Kind::Age, at: text.span(first, last) }).collect()
}

fn figure(word: &str) -> Option<u32> {
    word.parse().ok().filter(|years| (14..=99).contains(years))
}

/// "37-jarige", "zestigjarige".
fn joined(text: &Text<'_>, i: usize) -> Option<(usize, usize)> {
    let lower = &text.words[i].lower;
    let at = lower.find("jarig").or_else(|| lower.find("-year"))?;
    let number = lower[..at].trim_end_matches('-');
    (figure(number).is_some() || is_number(number)).then_some((i, i))
}

/// "37 jaar", "is vijftig jaar geworden"; "12 jaar geleden" and "al 20 jaar" are no ages.
fn with_unit(text: &Text<'_>, i: usize) -> Option<(usize, usize)> {
    let word = &text.words[i];
    let written = is_number(&word.lower);
    text.after(i).filter(|w| w.is_any(&UNITS) && (written || figure(word.text).is_some()))?;
    let after = text.after(i + 1);
    let aged = after.is_some_and(|w| w.is_any(&["oud", "jong", "geworden", "old"]));
    let about = text.before(i).is_some_and(|w| w.is_any(&["bijna", "ongeveer", "zowat", "ruim", "dan"]));
    let lead = if about { i - 1 } else { i };
    let stretch = text.before(lead).is_some_and(|w| w.is_any(&BEFORE)) || after.is_some_and(|w| w.is_any(&AFTER));
    let told = !written || text.before(i).is_some_and(|w| w.is_any(&["van", "is", "was", "wordt", "werd", "bijna", "ongeveer"]));
    (aged || told && !stretch).then_some((i, i + 1))
}

const PEOPLE: [&str; 25] = [
    "ze",
    "zij",
    "hij",
    "klant",
    "klante",
    "cliënt",
    "cliënte",
    "coachee",
    "man",
    "vrouw",
    "die",
    "ik",
    "dame",
    "heer",
    "jongen",
    "meisje",
    "iemand",
    "twintiger",
    "dertiger",
    "veertiger",
    "vijftiger",
    "zestiger",
    "zoon",
    "dochter",
    "persoon",
];
const FOLLOWS: [&str; 12] = ["en", "maar", "toen", "geworden", "met", "als", "nu", "terwijl", "dus", "intussen", "die", "zonder"];

/// "ze is 34 en", "ze werd veertig", "een vrouw van 45", "man, 47, bediende".
fn bare(text: &Text<'_>, i: usize) -> Option<(usize, usize)> {
    let word = &text.words[i];
    if figure(word.text).is_none() && !is_number(&word.lower) {
        return None;
    }
    let is_person = |w: &Word<'_>| w.is_any(&PEOPLE) || w.is_capital();
    let led = text.before(i).is_some_and(|w| w.is_any(&["is", "was", "wordt", "werd", "van"])) && text.before(i - 1).is_some_and(is_person);
    let listed = i > 0 && text.gap(i) == ", " && is_person(&text.words[i - 1]);
    let rest = &text.raw[word.at.end..];
    let ends = !rest.trim_start_matches(['.', ',']).starts_with(|c: char| c.is_ascii_digit() || matches!(c, '%' | ':' | '+' | '€'));
    let follows = text.after(i).is_none_or(|w| !listed && w.is_any(&FOLLOWS));
    ((led || listed) && follows && ends).then_some((i, i))
}

/// "zestien", "vijftig", "zevenendertig".
fn is_number(word: &str) -> bool {
    const TEENS: [&str; 6] = ["veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien"];
    const TENS: [&str; 8] = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"];
    const ONES: [&str; 9] = ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"];
    if TEENS.contains(&word) {
        return true;
    }
    let Some(rest) = TENS.iter().find_map(|ten| word.strip_suffix(ten)) else { return false };
    let one = rest.strip_suffix("en").or_else(|| rest.strip_suffix("ën"));
    rest.is_empty() || one.is_some_and(|one| ONES.contains(&one) || one == "één")
}
