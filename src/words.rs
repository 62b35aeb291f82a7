//! What people type, parsed once at the door: a `Line` for names and titles, `Prose` for Markdown.
//!
//! Control and bidirectional-override characters never come in: a line feed in a display name stops
//! a mailer, and an override makes a text read as another one.

use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};
use std::fmt;

const BLANK: Refusal = Refusal::input("words-blank");
const TOO_LONG: Refusal = Refusal::input("words-too-long");

fn is_unsafe(c: char) -> bool {
    c.is_control() || matches!(c, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// One line without control characters, trimmed, with inner white space joined.
pub fn single_line(raw: &str) -> String {
    let cleaned: String = raw.chars().map(|c| if is_unsafe(c) { ' ' } else { c }).collect();
    cleaned.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn many_lines(raw: &str) -> String {
    let unified = raw.replace("\r\n", "\n").replace('\r', "\n");
    unified.chars().filter(|c| *c == '\n' || *c == '\t' || !is_unsafe(*c)).collect::<String>().trim().to_owned()
}

fn bounded(text: String, max: usize) -> Result<String, Refusal> {
    if text.is_empty() {
        return Err(BLANK);
    }
    if text.chars().count() > max {
        return Err(TOO_LONG.count(i64::try_from(max).unwrap_or(i64::MAX)));
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
            /// Cleans and bounds what was typed; refuses blank and over `MAX` characters.
            pub fn parse(raw: &str) -> Result<Self, Refusal> { bounded($clean(raw), MAX).map(Self) }
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
    Line, single_line
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
    fn prose_keeps_its_line_breaks_and_drops_nul() {
        assert_eq!(Prose::<50>::parse("een\r\ntwee\u{0}\n").map(String::from), Ok("een\ntwee".to_owned()));
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
