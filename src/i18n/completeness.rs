//! Both languages have every text, with the same arguments, and every text that the program asks for exists.

use super::texts::sources;
use super::{Language, Texts};
use fluent_bundle::FluentResource;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The texts of a language, each with the arguments that it names.
fn arguments(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (name, source) in sources(language) {
        let mut key = None;
        assert!(FluentResource::try_new(source.clone()).is_ok(), "{name} in {language:?} does not parse");
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
                key = line.split(['=', ' ']).next().map(str::to_owned);
                let doubled = key.clone().and_then(|key| found.insert(key, BTreeSet::new()));
                assert!(doubled.is_none(), "{key:?} in {name} stands there twice");
            }
            if let Some(named) = key.as_ref().and_then(|key| found.get_mut(key)) {
                named.extend(variables(line));
            }
        }
    }
    found
}

/// The names after `$` in a line of Fluent.
fn variables(line: &str) -> impl Iterator<Item = String> + '_ {
    line.split('$').skip(1).map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect())
}

#[test]
fn both_languages_have_every_text_with_the_same_arguments() {
    let (dutch, english) = (arguments(Language::Dutch), arguments(Language::English));
    for (key, named) in dutch.iter().chain(&english) {
        assert_eq!(dutch.get(key), Some(named), "{key} in Dutch");
        assert_eq!(english.get(key), Some(named), "{key} in English");
    }
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.map(|entry| entry.unwrap().path());
    let inside = |path: PathBuf| match path.is_dir() {
        true => files(&path, ending),
        false => vec![path],
    };
    paths.flat_map(inside).filter(|path| path.to_string_lossy().ends_with(ending)).collect()
}

/// The text between the quotes that follow one of the marks.
fn quoted<'a>(source: &'a str, marks: &'a [&'a str]) -> impl Iterator<Item = &'a str> {
    marks.iter().flat_map(|mark| source.split(*mark).skip(1)).filter_map(|rest| rest.trim_start().strip_prefix('"')?.split('"').next())
}

/// Whether what stands between quotes can be a key.
fn is_key(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

#[test]
fn every_text_that_the_program_asks_for_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let templates = (root.join("templates"), ".hbs", ["(t ", "{{t ", "{{~t "]);
    let code = (root.join("src"), ".rs", ["Refusal::state(", "Refusal::input(", "Texts::plain(language, "]);
    let mut missing = Vec::new();
    for (folder, ending, marks) in [templates, code] {
        for path in files(&folder, ending) {
            let whole = std::fs::read_to_string(&path).unwrap();
            let source = whole.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
            let unknown = quoted(source, &marks).filter(|key| is_key(key) && !Texts::has(Language::Dutch, key));
            missing.extend(unknown.map(|key| format!("{key}, asked for by {}", path.display())));
        }
    }
    assert!(missing.is_empty(), "no text for {}", missing.join("\n"));
}
