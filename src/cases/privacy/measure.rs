//! How well the check finds what people marked, on the two sets in `tests/privacy`.
//!
//! A mark counts as found when a finding of the same kind covers at least half of either of the two. A finding that
//! covers no mark so is a false alarm. Each finding counts for one mark.

use super::{Finding, Kind, Weight, check};
use std::fmt::Write as _;
use std::io::Write as _;

const TUNING: &str = include_str!("../../../tests/privacy/tuning.txt");
const HELD_OUT: &str = include_str!("../../../tests/privacy/held-out.txt");

/// A sentence and what is marked in it.
struct Sentence {
    text: String,
    marks: Vec<Finding>,
}

impl Sentence {
    /// Reads "Toen zei [name:Mevrouw Peeters] dat".
    fn read(line: &str) -> Self {
        let mut pieces = line.split('[');
        let mut sentence = Self { text: pieces.next().unwrap().to_owned(), marks: Vec::new() };
        for piece in pieces {
            let (mark, rest) = piece.split_once(']').unwrap();
            let (kind, words) = mark.split_once(':').unwrap();
            let start = sentence.text.len();
            sentence.text.push_str(words);
            sentence.marks.push(Finding { kind: Kind::parse(kind).unwrap(), at: start..sentence.text.len() });
            sentence.text.push_str(rest);
        }
        sentence
    }
}

fn agree(found: &Finding, mark: &Finding) -> bool {
    let common = found.at.end.min(mark.at.end).saturating_sub(found.at.start.max(mark.at.start));
    found.kind == mark.kind && 2 * common >= found.at.len().min(mark.at.len())
}

#[derive(Default, Clone, Copy)]
struct Score {
    hits: usize,
    alarms: usize,
    misses: usize,
}

fn share(part: usize, rest: usize) -> f64 {
    if part + rest == 0 { 1.0 } else { part as f64 / (part + rest) as f64 }
}

impl Score {
    fn precision(self) -> f64 {
        share(self.hits, self.alarms)
    }

    fn recall(self) -> f64 {
        share(self.hits, self.misses)
    }

    fn row(self, name: &str) -> String {
        let Self { hits, alarms, misses } = self;
        format!("{name:<18}{hits:>6}{alarms:>8}{misses:>8}{:>11.1} %{:>8.1} %\n", 100.0 * self.precision(), 100.0 * self.recall())
    }
}

/// What came out of a set.
struct Outcome {
    kinds: Vec<(Kind, Score)>,
    /// Words in the sentences with nothing to find, and alarms in them.
    quiet: (usize, usize),
    wrong: String,
}

impl Outcome {
    fn of(set: &str) -> Self {
        let mut outcome =
            Self { kinds: Kind::ALL.iter().map(|kind| (*kind, Score::default())).collect(), quiet: (0, 0), wrong: String::new() };
        let lines = set.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        lines.map(Sentence::read).for_each(|sentence| outcome.count(&sentence));
        outcome
    }

    fn count(&mut self, Sentence { text, marks }: &Sentence) {
        let mut found = check(text);
        if marks.is_empty() {
            self.quiet.0 += text.split_whitespace().count();
            self.quiet.1 += found.len();
        }
        for mark in marks {
            if let Some(i) = found.iter().position(|f| agree(f, mark)) {
                found.remove(i);
                self.score(mark.kind).hits += 1;
            } else {
                self.score(mark.kind).misses += 1;
                writeln!(self.wrong, "missed {} {:?}: {text}", mark.kind.as_str(), &text[mark.at.clone()]).unwrap();
            }
        }
        for alarm in found {
            self.score(alarm.kind).alarms += 1;
            writeln!(self.wrong, "false {} {:?}: {text}", alarm.kind.as_str(), &text[alarm.at.clone()]).unwrap();
        }
    }

    fn score(&mut self, kind: Kind) -> &mut Score {
        self.kinds.iter_mut().find(|(k, _)| *k == kind).map(|(_, score)| score).unwrap()
    }

    fn total(&self, of: impl Fn(Kind) -> bool) -> Score {
        let add = |sum: Score, (_, s): &(Kind, Score)| Score {
            hits: sum.hits + s.hits,
            alarms: sum.alarms + s.alarms,
            misses: sum.misses + s.misses,
        };
        self.kinds.iter().filter(|(kind, _)| of(*kind)).fold(Score::default(), add)
    }

    fn table(&self, name: &str) -> String {
        let mut table = format!("\n{name:<18}{:>6}{:>8}{:>8}{:>13}{:>10}\n", "found", "alarms", "missed", "precision", "recall");
        self.kinds.iter().for_each(|(kind, score)| table.push_str(&score.row(kind.as_str())));
        table.push_str(&self.total(|kind| kind.weight() != Weight::Hint).row("block and warn"));
        table.push_str(&self.total(|_| true).row("all"));
        let (words, alarms) = self.quiet;
        let rate = 1000.0 * alarms as f64 / words as f64;
        writeln!(table, "nothing to find: {alarms} alarms in {words} words, {rate:.1} per 1000").unwrap();
        table
    }

    fn reaches(&self, precision: f64, recall: f64) -> bool {
        let all = self.total(|_| true);
        all.precision() >= precision && all.recall() >= recall
    }
}

/// Straight to standard error: the harness keeps what a passing test prints.
fn show(table: &str) {
    write!(std::io::stderr(), "{table}").unwrap();
}

#[test]
fn the_tuning_set_is_read_well() {
    let outcome = Outcome::of(TUNING);
    show(&outcome.table("tuning set"));
    assert!(outcome.reaches(0.98, 0.98), "{}", outcome.wrong);
}

#[test]
fn the_held_out_set_is_read_fairly_well() {
    let outcome = Outcome::of(HELD_OUT);
    show(&outcome.table("held-out set"));
    assert!(outcome.reaches(0.95, 0.84));
}

#[test]
fn what_blocks_is_always_found() {
    for set in [TUNING, HELD_OUT] {
        let blocking = Outcome::of(set).total(|kind| kind.weight() == Weight::Block);
        assert_eq!(blocking.misses, 0);
    }
}
