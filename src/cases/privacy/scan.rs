//! Reading a text in words.

use std::borrow::Cow;
use std::ops::Range;

/// A word: letters, digits, and the apostrophes and hyphens between them.
#[derive(Debug, Clone)]
pub struct Word<'a> {
    /// The word as it stands.
    pub text: &'a str,
    /// The word in small letters.
    pub lower: Cow<'a, str>,
    /// Where it stands.
    pub at: Range<usize>,
}

impl<'a> Word<'a> {
    fn of(text: &'a str, at: Range<usize>) -> Self {
        let word = &text[at.clone()];
        let lower = if word.chars().any(char::is_uppercase) { Cow::Owned(word.to_lowercase()) } else { Cow::Borrowed(word) };
        Self { text: word, lower, at }
    }

    /// Whether it begins with a capital, as "Peeters" and "d'Haese" do.
    pub fn is_capital(&self) -> bool {
        let bare = ["d'", "d’"].iter().find_map(|p| self.text.strip_prefix(p)).unwrap_or(self.text);
        bare.chars().next().is_some_and(char::is_uppercase)
    }

    /// Whether it is written in capitals only, as "VDAB" is.
    pub fn is_shouted(&self) -> bool {
        let mut letters = self.text.chars().filter(|c| c.is_alphabetic()).peekable();
        letters.peek().is_some() && self.text.len() > 1 && letters.all(char::is_uppercase)
    }

    /// Whether it is one letter, and a capital.
    pub fn is_initial(&self) -> bool {
        self.is_capital() && self.text.chars().count() == 1
    }

    /// Whether it is one of these, whatever its capitals.
    pub fn is_any(&self, words: &[&str]) -> bool {
        words.contains(&self.lower.as_ref())
    }
}

/// A text and its words.
#[derive(Debug)]
pub struct Text<'a> {
    /// The text as it stands.
    pub raw: &'a str,
    /// Its words, in order.
    pub words: Vec<Word<'a>>,
}

/// What a full stop after it does not end the sentence.
const ABBREVIATIONS: [&str; 19] =
    ["dhr", "mevr", "mw", "mr", "mrs", "ms", "dr", "ir", "ing", "nr", "bv", "bijv", "ca", "incl", "excl", "max", "min", "tel", "resp"];

impl<'a> Text<'a> {
    /// Reads a text.
    pub fn read(raw: &'a str) -> Self {
        Self { raw, words: words(raw) }
    }

    /// What stands between a word and the one before it.
    pub fn gap(&self, i: usize) -> &'a str {
        let from = i.checked_sub(1).map_or(0, |before| self.words[before].at.end);
        &self.raw[from..self.words[i].at.start]
    }

    /// The word before, when only spaces stand between.
    pub fn before(&self, i: usize) -> Option<&Word<'a>> {
        (i > 0 && is_spaces(self.gap(i))).then(|| &self.words[i - 1])
    }

    /// The word after, when only spaces stand between.
    pub fn after(&self, i: usize) -> Option<&Word<'a>> {
        self.words.get(i + 1).filter(|_| is_spaces(self.gap(i + 1)))
    }

    /// The word after, when at most a full stop and spaces stand between.
    pub fn after_stop(&self, i: usize) -> Option<&Word<'a>> {
        let between = |gap: &'a str| gap.strip_prefix('.').unwrap_or(gap);
        self.words.get(i + 1).filter(|_| is_spaces(between(self.gap(i + 1))))
    }

    /// Whether a full stop follows at once.
    pub fn is_stopped(&self, i: usize) -> bool {
        self.raw[self.words[i].at.end..].starts_with('.')
    }

    /// Whether a capital says nothing here: at the start of a sentence, a line, a quotation or a bracket.
    pub fn opens(&self, i: usize) -> bool {
        let gap = self.gap(i);
        let stop = gap.starts_with('.') && i > 0 && (self.words[i - 1].is_any(&ABBREVIATIONS) || self.words[i - 1].is_initial());
        let gap = if stop { &gap[1..] } else { gap };
        i == 0 || gap.contains(['.', '!', '?', ':', '\n', '\r', '"', '“', '”', '„', '«', '‘', '\'', '(', ')', '•', '*', '…'])
    }

    /// The numbers of the words around one, within its sentence and at most `far` away.
    pub fn around(&self, i: usize, far: usize) -> impl Iterator<Item = usize> {
        let back = (0..=i).rev().take(far).take_while(move |&j| j == i || !self.opens(j + 1)).filter(move |&j| j < i);
        let on = (i + 1..self.words.len()).take(far).take_while(move |&j| !self.opens(j));
        back.chain(on)
    }

    /// From the first letter of one word to the last of another.
    pub fn span(&self, first: usize, last: usize) -> Range<usize> {
        self.words[first].at.start..self.words[last].at.end
    }
}

fn is_spaces(between: &str) -> bool {
    between.chars().all(|c| c == ' ' || c == '\u{a0}')
}

fn words(text: &str) -> Vec<Word<'_>> {
    const EDGES: [char; 3] = ['\'', '’', '-'];
    let inner = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '’' | '-' | '&');
    let mut found = Vec::new();
    let mut start = None;
    for (i, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (inner(c), start) {
            (true, None) => start = Some(i),
            (false, Some(from)) => {
                let bare = text[from..i].trim_start_matches(EDGES);
                let end = i - bare.len() + bare.trim_end_matches(EDGES).len();
                if i - bare.len() < end {
                    found.push(Word::of(text, i - bare.len()..end));
                }
                start = None;
            }
            _ => {}
        }
    }
    found
}
