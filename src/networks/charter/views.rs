//! What the charter's templates receive.

use super::rules::{Signature, by_language};
use super::store::Charter;
use crate::i18n::Language;
use crate::web::FormView;
use chrono::{DateTime, FixedOffset};
use chrono_tz::Tz;
use serde::Serialize;

/// The charter on the network's home page.
#[derive(Debug, Serialize)]
pub struct CharterCard {
    pub number: i32,
    pub since: DateTime<FixedOffset>,
    pub signed: usize,
    pub of: usize,
}

/// The page of the charter.
#[derive(Debug, Serialize)]
pub struct CharterPage {
    pub form: FormView,
    pub address: String,
    pub name: String,
    pub facilitator: bool,
    pub centre: String,
    pub charter: CharterText,
    pub signature: Option<Signed>,
}

/// The charter's words, the reader's language first.
#[derive(Debug, Serialize)]
pub struct CharterText {
    pub number: i32,
    pub since: DateTime<FixedOffset>,
    pub hash: String,
    pub text: String,
    pub other: Option<String>,
    pub other_lang: &'static str,
    pub signed: usize,
    pub of: usize,
}

/// The reader's own signature.
#[derive(Debug, Serialize)]
pub struct Signed {
    pub at: DateTime<FixedOffset>,
    pub name: String,
}

impl Signed {
    /// A signature, at the hour of its network.
    pub fn new(signature: &Signature, zone: Tz) -> Self {
        Self { at: signature.signed_at.with_timezone(&zone).fixed_offset(), name: signature.typed_name.to_string() }
    }
}

/// A charter's text and, folded, its other language.
pub fn in_language(body: &str, language: Language) -> (String, Option<String>, &'static str) {
    let (dutch, english) = by_language(body);
    let (text, other, other_lang) = match (language, english) {
        (Language::English, Some(english)) => (english, Some(dutch), Language::Dutch),
        _ => (dutch, english, Language::English),
    };
    (text.to_owned(), other.map(str::to_owned), other_lang.html())
}

impl CharterText {
    /// The charter as this reader sees it.
    pub fn new(charter: &Charter, language: Language, zone: Tz, signed: usize, of: usize) -> Self {
        let (text, other, other_lang) = in_language(&charter.body, language);
        let since = charter.created_at.with_timezone(&zone).fixed_offset();
        Self { number: charter.number, since, hash: charter.hash(), text, other, other_lang, signed, of }
    }
}
