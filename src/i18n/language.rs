//! The languages that Leerkring speaks, and which one a browser asks for.

use crate::text_enum;
use chrono::Locale;
use serde::Deserialize;

text_enum! {
    /// A language of the interface and of mails.
    pub enum Language {
        /// Dutch as written in Belgium.
        Dutch = "nl",
        /// English.
        English = "en",
    }
}

impl Language {
    /// The language tag of a page: `lang` in html.
    pub fn html(self) -> &'static str {
        match self {
            Self::Dutch => "nl-BE",
            Self::English => "en",
        }
    }

    /// The language that a browser's `Accept-Language` likes most, if it is one of ours.
    pub fn from_accept(header: &str) -> Option<Self> {
        let wishes = header.split(',').take(32).filter_map(wish);
        // The first of equals wins: browsers list the favourite first.
        wishes.fold(None, |best, wish| if best.is_none_or(|(_, q)| wish.1 > q) { Some(wish) } else { best }).map(|(language, _)| language)
    }

    pub(super) fn locale(self) -> Locale {
        match self {
            Self::Dutch => Locale::nl_BE,
            Self::English => Locale::en_GB,
        }
    }
}

/// One entry of `Accept-Language`: `nl-BE;q=0.9`; entries for other languages or of weight zero are no wish.
fn wish(entry: &str) -> Option<(Language, f32)> {
    let mut parts = entry.split(';').map(str::trim);
    let tag = parts.next()?.to_ascii_lowercase();
    let language = Language::parse(tag.split('-').next()?)?;
    let weight = parts.find_map(|part| part.strip_prefix("q=")).map_or(Some(1.0), |q| q.parse().ok())?;
    (weight > 0.0 && weight <= 1.0).then_some((language, weight))
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let tag = String::deserialize(from)?;
        Self::parse(&tag).ok_or_else(|| serde::de::Error::custom("unknown language"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browser_gets_the_language_it_likes_most() {
        for (header, expected) in [
            ("nl-BE,nl;q=0.9,en;q=0.8", Some(Language::Dutch)),
            ("fr-BE, en;q=0.4, nl;q=0.7", Some(Language::Dutch)),
            ("en-GB,nl", Some(Language::English)),
            ("EN; q=0.5, nl; q=0.5", Some(Language::English)),
            ("nl;q=0, en;q=0.1", Some(Language::English)),
            ("fr, *;q=0.5", None),
            ("", None),
            ("nl;q=x;;,;,-", None),
            ("nl;q=NaN", None),
        ] {
            assert_eq!(Language::from_accept(header), expected, "{header}");
        }
    }
}
