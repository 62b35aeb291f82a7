//! What people type, parsed once at the door: a `Line` for names and titles, `Prose` for Markdown.
//!
//! Control characters are refused, and so are bytes that are no text: PostgreSQL keeps no NUL, and a line feed in a
//! display name stops a mailer. Marks that nobody sees are left out: a bidirectional override makes a text read as
//! another one.

use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};
use std::fmt;

const BLANK: Refusal = Refusal::input("words-blank");
const TOO_LONG: Refusal = Refusal::input("words-too-long");
const UNREADABLE: Refusal = Refusal::input("words-unreadable");

fn is_unsafe(c: char) -> bool {
    c.is_control() || matches!(c, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// One line without control characters, trimmed, with inner white space joined.
pub fn single_line(raw: &str) -> String {
    let cleaned: String = raw.chars().map(|c| if is_unsafe(c) { ' ' } else { c }).collect();
    cleaned.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What was typed, unless it holds what no keyboard types: a control character other than a line break or a tab, or
/// the mark that stands for bytes that are no text.
pub fn readable(raw: &str) -> Result<&str, Refusal> {
    let unreadable = |c: char| c == char::REPLACEMENT_CHARACTER || (c.is_control() && !"\r\n\t".contains(c));
    if raw.contains(unreadable) { Err(UNREADABLE) } else { Ok(raw) }
}

fn one_line(raw: &str) -> Result<String, Refusal> {
    let raw = readable(raw)?.trim();
    if raw.contains(char::is_control) { Err(UNREADABLE) } else { Ok(single_line(raw)) }
}

fn many_lines(raw: &str) -> Result<String, Refusal> {
    let unified = readable(raw)?.replace("\r\n", "\n").replace('\r', "\n");
    Ok(unified.chars().filter(|c| *c == '\n' || *c == '\t' || !is_unsafe(*c)).collect::<String>().trim().to_owned())
}

/// The refusal of a text over so many characters.
pub fn too_long(max: usize) -> Refusal {
    TOO_LONG.count(i64::try_from(max).unwrap_or(i64::MAX))
}

fn bounded(text: String, max: usize) -> Result<String, Refusal> {
    if text.is_empty() {
        return Err(BLANK);
    }
    if text.chars().count() > max {
        return Err(too_long(max));
    }
    Ok(text)
}

macro_rules! text_type {
    ($(#[$doc:meta])* $name:ident, $clean:path) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name<const MAX: usize>(String);

        impl<const MAX: usize> $name<MAX> {
            /// Cleans and bounds what was typed; refuses blank, unreadable and over `MAX` characters.
            pub fn parse(raw: &str) -> Result<Self, Refusal> { bounded($clean(raw)?, MAX).map(Self) }
            /// Like `parse`, with blank read as absent.
            pub fn optional(raw: &str) -> Result<Option<Self>, Refusal> {
                match Self::parse(raw) {
                    Err(refusal) if refusal == BLANK => Ok(None),
                    other => other.map(Some),
                }
            }
            /// Text that the database holds, which was parsed when it came in.
            pub fn stored(text: String) -> Self { Self(text) }
            /// The text.
            pub fn as_str(&self) -> &str { &self.0 }
        }

        impl<const MAX: usize> fmt::Display for $name<MAX> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str(&self.0) }
        }

        impl<const MAX: usize> From<$name<MAX>> for String {
            fn from(text: $name<MAX>) -> String { text.0 }
        }
    };
}

text_type! {
    /// A name or title: one line of at most `MAX` characters.
    Line, one_line
}
text_type! {
    /// A text in Markdown of at most `MAX` characters.
    Prose, many_lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn blank_and_too_long_are_refused() {
        assert_eq!(Line::<5>::parse(" \t\n").unwrap_err(), BLANK);
        assert_eq!(Line::<5>::parse("zes en meer").unwrap_err(), TOO_LONG.count(5));
        assert_eq!(Line::<5>::optional("  "), Ok(None));
    }

    #[test]
    fn the_bound_counts_characters_not_bytes() {
        assert!(Line::<5>::parse("ééééé").is_ok());
    }

    #[test]
    fn prose_keeps_its_line_breaks_and_tabs() {
        assert_eq!(Prose::<50>::parse("een\r\n\ttwee\u{200B}\n").map(String::from), Ok("een\n\ttwee".to_owned()));
    }

    #[test]
    fn what_no_keyboard_types_is_refused_and_never_dropped() {
        for raw in ["een\u{0}", "\u{1b}[2J", "een\u{7f}twee", "\u{85}een", "\u{FFFD}"] {
            assert_eq!(Prose::<50>::parse(raw), Err(UNREADABLE), "{raw:?}");
            assert_eq!(Line::<50>::optional(raw), Err(UNREADABLE), "{raw:?}");
        }
        assert_eq!(Line::<50>::parse("een\ntwee"), Err(UNREADABLE));
    }

    proptest! {
        #[test]
        fn a_line_never_holds_a_control_or_override_character(raw in any::<String>()) {
            if let Ok(line) = Line::<200>::parse(&raw) {
                prop_assert!(!line.as_str().chars().any(is_unsafe));
                prop_assert_eq!(Line::<200>::parse(line.as_str()), Ok(line.clone()));
            }
        }
    }
}
