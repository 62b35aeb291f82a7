//! Every text that people read, by key.

use super::{FluentArgs, Language, numbers};
use crate::refusal::Refusal;
use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use rust_embed::RustEmbed;
use std::sync::LazyLock;

#[derive(RustEmbed)]
#[folder = "src/i18n/nl"]
struct Dutch;

#[derive(RustEmbed)]
#[folder = "src/i18n/en"]
struct English;

type Bundle = FluentBundle<FluentResource>;

/// The texts of all languages, embedded in the program; those of a language are read when they are first asked for.
pub struct Texts;

impl Texts {
    /// The text of a key. An unknown key shows itself, so that a slip is seen and breaks nothing.
    pub fn get(language: Language, key: &str, args: &FluentArgs) -> String {
        let bundle = Self::bundle(language);
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            debug_assert!(false, "no text for {key} in {language:?}");
            return key.to_owned();
        };
        let mut slips = Vec::new();
        let text = bundle.format_pattern(pattern, Some(args), &mut slips).into_owned();
        debug_assert!(slips.is_empty(), "{key} in {language:?}: {slips:?}");
        text
    }

    /// The text of a key that names nothing.
    pub fn plain(language: Language, key: &str) -> String {
        Self::get(language, key, &FluentArgs::new())
    }

    /// The sentence of a rule's "no".
    pub fn refusal(language: Language, refusal: &Refusal) -> String {
        Self::get(language, refusal.text, &refusal.count.map(|count| ("count", count)).into_iter().collect())
    }

    /// Whether there is a text for the key.
    pub fn has(language: Language, key: &str) -> bool {
        Self::bundle(language).has_message(key)
    }

    fn bundle(language: Language) -> &'static Bundle {
        static DUTCH: LazyLock<Bundle> = LazyLock::new(|| load(Language::Dutch));
        static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| load(Language::English));
        match language {
            Language::Dutch => &DUTCH,
            Language::English => &ENGLISH,
        }
    }
}

/// The sources of a language: name of the file, text.
pub(super) fn sources(language: Language) -> Vec<(String, String)> {
    match language {
        Language::Dutch => files::<Dutch>(),
        Language::English => files::<English>(),
    }
}

fn files<E: RustEmbed>() -> Vec<(String, String)> {
    let read = |name: std::borrow::Cow<'static, str>| {
        E::get(&name).map(|file| (name.into_owned(), String::from_utf8_lossy(&file.data).into_owned()))
    };
    E::iter().filter(|name| name.ends_with(".ftl")).filter_map(read).collect()
}

fn load(language: Language) -> Bundle {
    let mut bundle = FluentBundle::new_concurrent(vec![language.html().parse().unwrap_or_default()]);
    // The marks that isolate arguments are for mixed directions of writing; they show up in subjects and searches.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(numbers::formatter(language)));
    for (name, source) in sources(language) {
        let resource = FluentResource::try_new(source).unwrap_or_else(|(readable, slips)| {
            debug_assert!(false, "{name}: {slips:?}");
            readable
        });
        if let Err(doubled) = bundle.add_resource(resource) {
            debug_assert!(false, "{name}: {doubled:?}");
        }
    }
    bundle
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_names_its_argument_without_invisible_marks() {
        let args = FluentArgs::from_iter([("count", 4000)]);
        assert!(Texts::get(Language::Dutch, "words-too-long", &args).contains("4.000"));
        assert!(Texts::get(Language::English, "words-too-long", &args).contains("4,000"));
        assert!(!Texts::get(Language::English, "words-too-long", &args).contains('\u{2068}'));
    }

    #[test]
    #[should_panic(expected = "no text for")]
    fn an_unknown_key_is_loud_where_programs_are_made() {
        Texts::plain(Language::Dutch, "nobody-wrote-this");
    }
}
