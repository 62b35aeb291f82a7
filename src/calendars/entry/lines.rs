//! The content lines of a calendar: escaped, folded, ended (RFC 5545, 3.1 and 3.3.11).

/// The longest line in octets, without its end.
const LONGEST: usize = 75;

/// A calendar's text while it is written.
#[derive(Debug, Default)]
pub struct Lines(String);

impl Lines {
    /// A line whose value is in the form that its type asks for: a moment, a number, an address.
    pub fn put(&mut self, name: &str, value: &str) {
        self.fold(name.chars().chain([':']).chain(value.chars()).filter(|c| !c.is_control()));
    }

    /// A line whose value is what somebody typed.
    pub fn text(&mut self, name: &str, value: &str) {
        self.put(name, &escaped(value));
    }

    /// The whole text.
    pub fn into_text(self) -> String {
        self.0
    }

    /// A long line goes on in the next one, which begins with a blank; no character is cut in two.
    fn fold(&mut self, line: impl Iterator<Item = char>) {
        let mut octets = 0;
        for character in line {
            if octets + character.len_utf8() > LONGEST {
                self.0.push_str("\r\n ");
                octets = 1;
            }
            self.0.push(character);
            octets += character.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// Typed text as a calendar takes it: a new line is `\n`, and what separates values is no separator.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for character in text.replace("\r\n", "\n").chars() {
        match character {
            '\n' | '\r' => escaped.push_str("\\n"),
            '\t' => escaped.push(' '),
            '\\' | ';' | ',' => escaped.extend(['\\', character]),
            other if other.is_control() => {}
            other => escaped.push(other),
        }
    }
    escaped
}

/// A name as the value of a parameter, which may hold neither quotes nor control characters (RFC 5545, 3.2).
pub fn quoted(name: &str) -> String {
    let kept: String = name.chars().filter(|c| *c != '"' && !c.is_control()).collect();
    format!("\"{kept}\"")
}
