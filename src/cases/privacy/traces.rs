//! Addresses on the net, and the dates and ages that are written in words.

use super::scan::{Word, adjoin, words};
use super::{Finding, Kind};
use std::ops::Range;

/// E-mail and web addresses, handles, written dates and ages.
pub fn find(text: &str) -> Vec<Finding> {
    let mut found: Vec<Finding> = pieces(text).into_iter().filter_map(|at| address(text, at)).collect();
    let words = words(text);
    found.extend(words.windows(2).filter_map(|pair| written_date(text, pair)));
    found.extend(words.iter().enumerate().filter_map(|(i, _)| age(text, &words[i..])));
    found
}

/// What stands between white space, without the punctuation around it.
fn pieces(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut rest = 0;
    for piece in text.split(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '(' | ')' | '[' | ']' | '"' | '“' | '”' | ',' | ';'))
    {
        let start = rest + (piece.len() - piece.trim_start_matches(['\'', '‘', '*', '_', ':']).len());
        let end = rest + piece.trim_end_matches(['.', '!', '?', ':', '\'', '’', '*', '_']).len();
        if start < end {
            found.push(start..end);
        }
        rest += piece.len() + text[rest + piece.len()..].chars().next().map_or(0, char::len_utf8);
    }
    found
}

fn address(text: &str, at: Range<usize>) -> Option<Finding> {
    let piece = text[at.clone()].to_lowercase();
    let bare = piece.strip_prefix("mailto:").unwrap_or(&piece);
    let kind = match bare.split_once('@') {
        Some((local, domain)) if !local.is_empty() && is_domain(domain.split(['/', '?']).next()?) => Kind::Email,
        Some(("", handle)) if handle.len() >= 3 && handle.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '.')) => Kind::Web,
        _ if is_web(bare) => Kind::Web,
        _ => return None,
    };
    Some(Finding { kind, at })
}

fn is_domain(name: &str) -> bool {
    let labels: Vec<&str> = name.split('.').collect();
    let whole = labels.iter().all(|l| !l.is_empty() && l.chars().all(|c| c.is_alphanumeric() || c == '-'));
    labels.len() >= 2 && whole && labels.last().is_some_and(|top| top.len() >= 2 && top.chars().all(char::is_alphabetic))
}

fn is_web(piece: &str) -> bool {
    const TOPS: [&str; 8] = ["be", "com", "net", "org", "eu", "nl", "fr", "vlaanderen"];
    let host = piece.split(['/', '?', '#']).next().unwrap_or_default();
    let named = is_domain(host) && host.rsplit('.').next().is_some_and(|top| TOPS.contains(&top));
    piece.contains("://") || piece.starts_with("www.") || named
}

const MONTHS: [&str; 24] = [
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
    "okt",
    "dec",
];

fn written_date(text: &str, pair: &[Word<'_>]) -> Option<Finding> {
    let day: u32 = pair[0].text.parse().ok()?;
    let dated = (1..=31).contains(&day) && pair[1].is_any(&MONTHS) && adjoin(text, &pair[0], &pair[1], false);
    dated.then(|| Finding { kind: Kind::Date, at: pair[0].at.start..pair[1].at.end })
}

/// "37 jaar", "37-jarige", "37 years old"; "12 jaar geleden" and "12 jaar ervaring" are no ages.
fn age(text: &str, words: &[Word<'_>]) -> Option<Finding> {
    const SPANS: [&str; 7] = ["geleden", "ervaring", "lang", "later", "ago", "experience", "of"];
    let first = words.first()?;
    let (number, joined) = first.text.split_once('-').unwrap_or((first.text, ""));
    let years: u32 = number.parse().ok()?;
    if !(14..=99).contains(&years) {
        return None;
    }
    if joined.starts_with("jarig") || joined.starts_with("year") {
        return Some(Finding { kind: Kind::Age, at: first.at.clone() });
    }
    let unit = words.get(1).filter(|w| adjoin(text, first, w, false) && w.is_any(&["jaar", "jarige", "jarig", "years"]))?;
    let is_span = words.get(2).is_some_and(|w| w.is_any(&SPANS));
    (!is_span).then_some(Finding { kind: Kind::Age, at: first.at.start..unit.at.end })
}
