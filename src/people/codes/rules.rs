//! What holds for codes.

use crate::refusal::Refusal;
use chrono::{DateTime, Duration, Utc};

/// How long a code can be used.
pub const CODE_LASTS: Duration = Duration::minutes(10);
/// How often a code may be guessed.
pub const TRIES: i32 = 5;
/// How many codes one browser gets for an address within `CODES_WITHIN`,
pub const OF_BROWSER: usize = 5;
/// and how many all browsers together: nobody locks somebody else out with a few presses.
pub const OF_ADDRESS: usize = 10;
/// The time over which codes are counted.
pub const CODES_WITHIN: Duration = Duration::minutes(15);
/// The code is wrong, used, too old, or was tried too often: one sentence for all, which tells a guesser nothing.
pub const WRONG_CODE: Refusal = Refusal::input("people-code-wrong").at("code");

/// A code that was asked for.
#[derive(Debug, Clone, Copy)]
pub struct Code {
    /// When it was asked for.
    pub asked_at: DateTime<Utc>,
    /// How often it was guessed before.
    pub tries: i32,
    /// Whether somebody signed in with it.
    pub used: bool,
}

impl Code {
    /// Whether a guess may be made now. The moment at which the code ends is too late.
    pub fn open(&self, now: DateTime<Utc>) -> Result<(), Refusal> {
        let open = !self.used && self.tries < TRIES && now < self.asked_at + CODE_LASTS;
        if open { Ok(()) } else { Err(WRONG_CODE) }
    }
}

/// Whether one more code may go to an address, after those that went there of late, each to the browser that asked.
pub fn may_send(went_to: &[String], browser: &str) -> bool {
    went_to.len() < OF_ADDRESS && went_to.iter().filter(|other| *other == browser).count() < OF_BROWSER
}

/// Only the digits of what was typed: people copy codes with spaces.
pub fn digits(raw: &str) -> Result<String, Refusal> {
    let digits: String = raw.chars().filter(char::is_ascii_digit).collect();
    if digits.len() == 6 { Ok(digits) } else { Err(WRONG_CODE) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minutes: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + Duration::minutes(minutes)
    }

    #[test]
    fn a_code_can_be_used_for_ten_minutes_and_five_tries() {
        let code = Code { asked_at: at(0), tries: 4, used: false };
        assert_eq!(code.open(at(9)), Ok(()));
        assert_eq!(code.open(at(10)), Err(WRONG_CODE));
        assert_eq!(Code { tries: 5, ..code }.open(at(1)), Err(WRONG_CODE));
        assert_eq!(Code { used: true, ..code }.open(at(1)), Err(WRONG_CODE));
    }

    #[test]
    fn a_browser_gets_five_codes_and_an_address_ten() {
        let mut went_to = vec!["laptop".to_owned(); OF_BROWSER];
        assert!(!may_send(&went_to, "laptop") && may_send(&went_to, "telefoon"));
        went_to.extend((OF_BROWSER..OF_ADDRESS).map(|n| format!("browser {n}")));
        assert!(!may_send(&went_to, "telefoon") && may_send(&went_to[1..], "telefoon"));
    }

    #[test]
    fn a_code_is_read_with_the_spaces_that_people_copy() {
        assert_eq!(digits(" 123 456 ").as_deref(), Ok("123456"));
        for wrong in ["", "12345", "1234567", "abcdef"] {
            assert_eq!(digits(wrong), Err(WRONG_CODE));
        }
    }
}
