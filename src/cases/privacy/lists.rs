//! The words that the check knows by heart, read once from the lists beside it.

use super::scan::Text;
use std::collections::HashSet;
use std::sync::LazyLock;

/// A list of words, and of phrases of a few words, in small letters.
pub struct List {
    entries: HashSet<&'static str>,
    /// The first words of phrases.
    heads: HashSet<&'static str>,
}

/// No phrase has more words than this.
const LONGEST: usize = 4;

impl List {
    fn read(raw: &'static str) -> Self {
        let heads = raw.lines().filter_map(|line| line.split_once(' ')).map(|(head, _)| head);
        Self { entries: raw.lines().collect(), heads: heads.collect() }
    }

    /// Whether it holds this word.
    pub fn has(&self, word: &str) -> bool {
        self.entries.contains(word)
    }

    /// The last word of the longest entry that begins at a word.
    pub fn longest(&self, text: &Text<'_>, first: usize) -> Option<usize> {
        let word = text.words.get(first)?;
        let mut last = self.has(&word.lower).then_some(first);
        if self.heads.contains(word.lower.as_ref()) {
            let mut phrase = word.lower.to_string();
            for i in first + 1..(first + LONGEST).min(text.words.len()) {
                let Some(next) = text.after(i - 1) else { break };
                phrase.push(' ');
                phrase.push_str(&next.lower);
                last = if self.has(&phrase) { Some(i) } else { last };
            }
        }
        last
    }
}

macro_rules! lists {
    ($($(#[$doc:meta])* $name:ident = $file:literal;)+) => {
        $($(#[$doc])* pub static $name: LazyLock<List> = LazyLock::new(|| List::read(include_str!($file)));)+
    };
}

lists! {
    /// First names that are given in Flanders.
    FIRST_NAMES = "data/first-names.txt";
    /// First names that are words as well.
    AMBIGUOUS_NAMES = "data/ambiguous-names.txt";
    /// Surnames that are common in Flanders and no words.
    SURNAMES = "data/surnames.txt";
    /// People that one has: "haar broer".
    RELATIVES = "data/relatives.txt";
    /// What people do, and things or months seldom.
    DEEDS = "data/deeds.txt";
    /// Whose models coaches name.
    AUTHORS = "data/authors.txt";
    /// Municipalities of Flanders and Brussels with their larger parts, and larger towns around.
    TOWNS = "data/towns.txt";
    /// Towns that are words as well.
    AMBIGUOUS_TOWNS = "data/ambiguous-towns.txt";
    /// Employers and schools that most people know.
    EMPLOYERS = "data/employers.txt";
    /// What is written with a capital and names nobody: bodies, models and their authors, programs, languages, months.
    COMMON_WORDS = "data/common-words.txt";
    /// What is said of health, union, religion, origin, orientation or a judicial past.
    SENSITIVE = "data/sensitive.txt";
    /// Jobs that few people have in one place.
    RARE_JOBS = "data/rare-jobs.txt";
    /// Trades that few people have at all.
    RARE_TRADES = "data/rare-trades.txt";
}
