//! Numbers as they are written: digits in groups.

use std::ops::{Range, RangeInclusive};

/// Digits in groups with at most a few separators between them, as numbers are written.
#[derive(Debug)]
pub struct Run<'a> {
    text: &'a str,
    groups: Vec<Range<usize>>,
}

fn separates(between: &str) -> bool {
    between.chars().count() <= 3 && between.chars().all(|c| matches!(c, ' ' | '\u{a0}' | '.' | '-' | '/' | '–' | '(' | ')'))
}

/// The runs of digits in a text.
pub fn runs(text: &str) -> Vec<Run<'_>> {
    let mut groups: Vec<Range<usize>> = Vec::new();
    for (i, _) in text.char_indices().filter(|(_, c)| c.is_ascii_digit()) {
        match groups.last_mut() {
            Some(last) if last.end == i => last.end = i + 1,
            _ => groups.push(i..i + 1),
        }
    }
    let mut found: Vec<Run<'_>> = Vec::new();
    for group in groups {
        match found.last_mut() {
            Some(run) if run.groups.last().is_some_and(|l| separates(&text[l.end..group.start])) => run.groups.push(group),
            _ => found.push(Run { text, groups: vec![group] }),
        }
    }
    found
}

/// Neighbouring groups of a run.
#[derive(Debug)]
pub struct Number<'a> {
    /// The digits without what separates them.
    pub digits: String,
    /// How many digits each group has.
    pub shape: Vec<usize>,
    /// What stands between the groups.
    pub between: Vec<&'a str>,
    /// Where it stands.
    pub at: Range<usize>,
}

/// A number that says something has this many digits.
const LENGTHS: RangeInclusive<usize> = 4..=15;

impl<'a> Run<'a> {
    /// Every number that whole groups of this run can be read as.
    pub fn numbers(&self) -> Vec<Number<'a>> {
        (0..self.groups.len()).flat_map(|from| self.numbers_from(from)).collect()
    }

    fn numbers_from(&self, from: usize) -> Vec<Number<'a>> {
        let mut found = Vec::new();
        for upto in from + 1..=self.groups.len() {
            let groups = &self.groups[from..upto];
            let length: usize = groups.iter().map(Range::len).sum();
            if length > *LENGTHS.end() {
                break;
            }
            if !LENGTHS.contains(&length) {
                continue;
            }
            let digits: String = groups.iter().map(|g| &self.text[g.clone()]).collect();
            let between = groups.windows(2).map(|w| &self.text[w[0].end..w[1].start]).collect();
            let at = groups[0].start..groups[groups.len() - 1].end;
            found.push(Number { digits, shape: groups.iter().map(Range::len).collect(), between, at });
        }
        found
    }
}
