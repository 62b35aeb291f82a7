//! Employers and schools: by their name, their legal form, their kind, or the words before them.

use super::lists::{EMPLOYERS, TOWNS};
use super::names::{is_common, is_known_name, name_end};
use super::people::is_salutation;
use super::scan::{Text, Word};
use super::{Finding, Kind};

const FORMS: [&str; 9] = ["nv", "bv", "bvba", "vzw", "cv", "cvba", "vof", "gcv", "sa"];
const WORK: [&str; 15] = [
    "werkt",
    "werk",
    "werkte",
    "werken",
    "werkten",
    "gewerkt",
    "dienst",
    "slag",
    "ontslagen",
    "works",
    "worked",
    "job",
    "solliciteert",
    "rijdt",
    "freelancet",
];
const PARTICLES: [&str; 10] = ["van", "de", "der", "den", "het", "ten", "ter", "la", "le", "&"];
/// A name of an employer has no more words than this.
const LONGEST: usize = 6;

/// Employers and schools.
pub fn find(text: &Text<'_>) -> Vec<Finding> {
    let finders = [known, with_form, worked_at, in_a_house, of_a_kind, by_its_end];
    let spans = (0..text.words.len()).flat_map(|i| finders.iter().filter_map(move |find| find(text, i)));
    spans.map(|(first, last)| Finding { kind: Kind::Employer, at: text.span(first, last) }).collect()
}

/// "Colruyt", "bpost", "de Lijn"; "een Volvo" is a car.
fn known(text: &Text<'_>, i: usize) -> Option<(usize, usize)> {
    let word = &text.words[i];
    if !word.is_capital() && word.text != "bpost" && !text.after(i).is_some_and(Word::is_capital) {
        return None;
    }
    let last = EMPLOYERS.longest(text, i)?;
    let named = (i..=last).any(|j| text.words[j].is_capital()) || word.text == "bpost";
    let short = i == last && word.text.len() <= 3 && !word.is_shouted();
    let thing = text.before(i).is_some_and(|w| w.is_any(&["een", "zijn", "mijn"]));
    (named && !short && !thing).then_some((i, last))
}

/// "Staalwerken Vanderlinden nv", "vzw De Brug".
fn with_form(text: &Text<'_>, i: usize) -> Option<(usize, usize)> {
    if !text.words[i].is_any(&FORMS) {
        return None;
    }
    let before = capitals_before(text, i);
    let after = text.after(i).filter(|w| w.is_capital() && !is_common(w) && !text.words[i].is_any(&["cv", "sa"]));
    match before {
        Some(first) => Some((first, i)),
        None => after.and_then(|_| firm_end(text, i + 1)).map(|last| (i, last)),
    }
}

/// The first of the capitalised words that end before a word, but for an article alone.
fn capitals_before(text: &Text<'_>, i: usize) -> Option<usize> {
    let is_name = |j: usize| text.words[j].is_capital() && !is_common(&text.words[j]) && text.after(j).is_some();
    let first = (0..i).rev().take(LONGEST).take_while(|&j| is_name(j)).last()?;
    (first + 1 < i || !text.words[first].is_any(&["de", "het", "van"])).then_some(first)
}

/// Where the name of a firm ends ("Huis van het Kind").
fn firm_end(text: &Text<'_>, first: usize) -> Option<usize> {
    let mut end = text.words.get(first).filter(|w| w.is_capital()).map(|_| first)?;
    for i in first + 1..(first + LONGEST).min(text.words.len()) {
        let Some(word) = text.after(i - 1).filter(|w| w.is_any(&PARTICLES) || w.is_any(&FORMS) || w.is_capital()) else { break };
        end = if word.is_capital() || word.is_any(&FORMS) { i } else { end };
    }
    Some(end)
}

/// "bij Staalwerken Vanderlinden", "werkt al jaren voor Colruyt", "bij H. Essers"; people and towns have findings of their own.
fn worked_at(text: &Text<'_>, i: usize) -> Option<(usize, usize)> {
    let works = || (0..i).rev().take(3).take_while(|&j| !text.opens(j + 1)).any(|j| text.words[j].is_any(&WORK));
    let word = &text.words[i];
    let leads = word.lower == "bij" || word.is_any(&["voor", "for", "at"]) && works() || word.lower == "van" && follows_service(text, i);
    let next = text.after(i).filter(|w| leads && may_be_a_firm(w))?;
    if next.is_initial() && text.is_stopped(i + 1) {
        let last = text.after_stop(i + 1).filter(|w| w.is_capital()).and_then(|_| name_end(text, i + 2));
        return last.map(|last| (i + 1, last));
    }
    let other = is_known_name(text, i + 1) || TOWNS.longest(text, i + 1).is_some();
    firm_end(text, i + 1).filter(|_| !other).map(|last| (i + 1, last))
}

/// "juf in De Klimop": with a capital on the article, it is the name of a house.
fn in_a_house(text: &Text<'_>, i: usize) -> Option<(usize, usize)> {
    let article = text.after(i).filter(|w| text.words[i].is_any(&["in", "bij"]) && matches!(w.text, "De" | "Het" | "Den" | "Ter" | "Ten"));
    let name = article.and_then(|_| text.after(i + 1)).filter(|w| may_be_a_firm(w) && TOWNS.longest(text, i + 1).is_none());
    name.and_then(|_| firm_end(text, i + 1)).map(|last| (i + 1, last))
}

fn follows_service(text: &Text<'_>, i: usize) -> bool {
    text.before(i).is_some_and(|w| w.lower == "dienst")
}

fn may_be_a_firm(word: &Word<'_>) -> bool {
    word.is_capital() && !is_common(word) && !is_salutation(word)
}

const KINDS: [&str; 50] = [
    "school",
    "basisschool",
    "kleuterschool",
    "hogeschool",
    "universiteit",
    "atheneum",
    "lyceum",
    "instituut",
    "internaat",
    "ziekenhuis",
    "kliniek",
    "az",
    "uz",
    "rusthuis",
    "woonzorgcentrum",
    "wzc",
    "zorgbedrijf",
    "zorghuis",
    "dagcentrum",
    "crèche",
    "kinderdagverblijf",
    "kinderopvang",
    "restaurant",
    "brasserie",
    "café",
    "hotel",
    "bakkerij",
    "slagerij",
    "kapsalon",
    "garage",
    "brouwerij",
    "drukkerij",
    "apotheek",
    "firma",
    "bedrijf",
    "fabriek",
    "warenhuis",
    "supermarkt",
    "kringwinkel",
    "kledingwinkel",
    "advocatenkantoor",
    "boekhoudkantoor",
    "interimkantoor",
    "uitzendkantoor",
    "uitzendbureau",
    "transportbedrijf",
    "bouwbedrijf",
    "schrijnwerkerij",
    "uitgeverij",
    "ocmw",
];
/// These employ people, and are places as well.
const GOVERNMENTS: [&str; 3] = ["stad", "gemeente", "stadsbestuur"];

/// "restaurant De Gouden Leeuw", "UZ Gent", "OCMW van Beringen", "bij de stad Aalst".
fn of_a_kind(text: &Text<'_>, i: usize) -> Option<(usize, usize)> {
    let word = &text.words[i];
    let governs = word.is_any(&GOVERNMENTS) && text.around(i, 3).any(|j| j < i && text.words[j].is_any(&["bij", "voor"]));
    let short = word.is_any(&["az", "uz", "wzc", "ocmw"]);
    if !(governs || word.is_any(&KINDS)) || short && !word.is_shouted() {
        return None;
    }
    let public = governs || short;
    let first = if public && text.after(i).is_some_and(|w| w.lower == "van") { i + 2 } else { i + 1 };
    text.words.get(first).filter(|w| may_be_a_firm(w) && text.before(first).is_some())?;
    firm_end(text, first).map(|last| (i, last))
}

const ENDS: [&str; 10] =
    ["college", "instituut", "school", "ziekenhuis", "hospitaal", "lyceum", "atheneum", "universiteit", "kliniek", "gasthuis"];

/// "Sint-Jozefscollege", "Koninklijk Atheneum", and "Sint-Rafaël" where no town has that name.
fn by_its_end(text: &Text<'_>, i: usize) -> Option<(usize, usize)> {
    let word = &text.words[i];
    if !word.is_capital() {
        return None;
    }
    let ended = ENDS.iter().any(|end| word.lower.ends_with(end));
    let joined = word.lower.contains('-');
    let saint = word.lower.starts_with("sint-") && !text.opens(i) && !TOWNS.has(&word.lower);
    if saint || ended && joined {
        return Some((i, i));
    }
    capitals_before(text, i).filter(|_| ended).map(|first| (first, i))
}
