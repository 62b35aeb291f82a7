//! Addresses on the net.

use super::{Finding, Kind};
use std::ops::Range;

/// E-mail and web addresses, and handles.
pub fn find(text: &str) -> Vec<Finding> {
    pieces(text).into_iter().filter_map(|at| address(text, at)).collect()
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
    let piece = text.get(at.clone()).filter(|piece| piece.contains(['@', '.', ':']))?.to_lowercase();
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
