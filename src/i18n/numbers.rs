//! Numbers as a language writes them: 1.234,5 in Dutch and 1,234.5 in English.

use super::Language;
use fluent_bundle::FluentValue;
use intl_memoizer::concurrent::IntlLangMemoizer;

/// What a Fluent bundle calls for each value that it writes.
pub type Formatter = fn(&FluentValue, &IntlLangMemoizer) -> Option<String>;

/// The formatter of numbers for a language.
pub fn formatter(language: Language) -> Formatter {
    match language {
        Language::Dutch => |value, _| number(value, '.', ','),
        Language::English => |value, _| number(value, ',', '.'),
    }
}

fn number(value: &FluentValue, thousands: char, point: char) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let plain = number.as_string();
    let (sign, digits) = plain.strip_prefix('-').map_or(("", &*plain), |digits| ("-", digits));
    let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(whole, fraction)| (whole, Some(fraction)));
    let whole = if number.options.use_grouping { grouped(whole, thousands) } else { whole.to_owned() };
    Some(fraction.map_or_else(|| format!("{sign}{whole}"), |fraction| format!("{sign}{whole}{point}{fraction}")))
}

fn grouped(whole: &str, separator: char) -> String {
    let mut text = String::with_capacity(whole.len() + whole.len() / 3);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_follow_the_language() {
        for (value, dutch, english) in
            [(7.0, "7", "7"), (1234.0, "1.234", "1,234"), (-999.5, "-999,5", "-999.5"), (1_234_567.25, "1.234.567,25", "1,234,567.25")]
        {
            let value = FluentValue::from(value);
            assert_eq!(number(&value, '.', ','), Some(dutch.to_owned()));
            assert_eq!(number(&value, ',', '.'), Some(english.to_owned()));
        }
    }
}
