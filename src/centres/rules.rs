//! What a centre is called, and which enterprise it is.

use crate::refusal::Refusal;
use crate::words::Line;

/// The name of a centre.
pub type CentreName = Line<120>;

/// The number of an enterprise in the Crossroads Bank for Enterprises: ten digits, the last two of which check the first
/// eight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnterpriseNumber(String);

impl EnterpriseNumber {
    /// The number that was typed, with or without `BE` and points.
    pub fn parse(raw: &str) -> Result<Self, Refusal> {
        let bare = raw.trim().trim_start_matches("BE").trim_start_matches("be");
        let digits: String = bare.chars().filter(|c| !matches!(c, '.' | ' ' | '-')).collect();
        if is_valid(&digits) { Ok(Self(digits)) } else { Err(Refusal::input("centres-enterprise-number")) }
    }

    /// The same; a field that was left blank has none.
    pub fn optional(raw: &str) -> Result<Option<Self>, Refusal> {
        if raw.trim().is_empty() { Ok(None) } else { Self::parse(raw).map(Some) }
    }

    /// Its ten digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// "0417.497.106".
pub fn pointed(digits: &str) -> String {
    match (digits.get(..4), digits.get(4..7), digits.get(7..)) {
        (Some(first), Some(middle), Some(last)) => format!("{first}.{middle}.{last}"),
        _ => digits.to_owned(),
    }
}

fn is_valid(digits: &str) -> bool {
    let shaped = digits.len() == 10 && digits.starts_with(['0', '1']) && digits.bytes().all(|b| b.is_ascii_digit());
    let number = digits.parse::<u64>().unwrap_or(0);
    shaped && number % 100 == 97 - (number / 100) % 97
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_enterprise_number_is_read_in_every_spelling() {
        for raw in ["0417.497.106", "BE 0417 497 106", "0417497106"] {
            assert_eq!(EnterpriseNumber::parse(raw).as_ref().map(EnterpriseNumber::as_str), Ok("0417497106"), "{raw}");
        }
    }

    #[test]
    fn an_enterprise_number_is_written_with_its_points() {
        assert_eq!(pointed("0417497106"), "0417.497.106");
        assert_eq!(pointed("12"), "12");
    }

    #[test]
    fn a_blank_field_has_no_number() {
        assert_eq!(EnterpriseNumber::optional(" "), Ok(None));
        assert!(EnterpriseNumber::optional("0417.497.107").is_err());
    }

    #[test]
    fn wrong_check_digits_and_other_texts_are_refused() {
        for raw in ["", "0417.497.107", "2417497106", "417497106", "041749710é", "not a number"] {
            assert!(EnterpriseNumber::parse(raw).is_err(), "{raw}");
        }
    }

    proptest! {
        #[test]
        fn one_wrong_digit_never_passes(first in 0u64..20_000_000, place in 0usize..8) {
            let right = format!("{first:08}{:02}", 97 - first % 97);
            let mut wrong: Vec<u8> = right.bytes().collect();
            wrong[place] = b'0' + (wrong[place] - b'0' + 1) % 10;
            prop_assert!(EnterpriseNumber::parse(&right).is_ok());
            prop_assert!(EnterpriseNumber::parse(std::str::from_utf8(&wrong).unwrap()).is_err());
        }
    }
}
