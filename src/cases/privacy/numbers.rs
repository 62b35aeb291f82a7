//! Numbers that name somebody: register numbers, accounts, telephones, enterprises, files, dates.

use super::digits::{Number, runs};
use super::scan::Text;
use super::{Finding, Kind};

/// Findings made of digits.
pub fn find(text: &Text<'_>) -> Vec<Finding> {
    let numbers = runs(text.raw).into_iter().flat_map(|run| run.numbers());
    let mut found: Vec<Finding> = numbers.filter_map(|n| recognise(text.raw, &n)).collect();
    found.extend(ibans(text));
    found.extend(file_numbers(text));
    found
}

fn recognise(text: &str, number: &Number<'_>) -> Option<Finding> {
    let digits = number.digits.as_str();
    let prefix = text[..number.at.start].trim_end_matches([' ', '.', '\u{a0}']);
    let as_enterprise = prefix.ends_with("BE") || prefix.ends_with("KBO") || number.shape == [4, 3, 3];
    if is_register_number(digits) {
        return Some(Finding { kind: Kind::RegisterNumber, at: number.at.clone() });
    }
    if is_enterprise(digits) && (as_enterprise || !is_phone(text, number)) {
        return Some(Finding { kind: Kind::EnterpriseNumber, at: number.at.clone() });
    }
    if is_phone(text, number) {
        let plus = text[..number.at.start].ends_with('+');
        return Some(Finding { kind: Kind::Phone, at: number.at.start - usize::from(plus)..number.at.end });
    }
    let alike = is_dated(digits) && matches!(*number.shape, [11] | [2, 2, 2, 3, 2] | [6, 3, 2] | [6, 5] | [2, 2, 2, 5] | [9, 2]);
    if alike {
        return Some(Finding { kind: Kind::RegisterLike, at: number.at.clone() });
    }
    is_date(text, number).then(|| Finding { kind: Kind::Date, at: number.at.clone() })
}

fn value(digits: &str) -> u64 {
    digits.parse().unwrap_or(0)
}

/// Eleven digits that begin with a date of birth; BIS adds 20 or 40 to the month, and what is unknown is 00.
fn is_dated(digits: &str) -> bool {
    if digits.len() != 11 {
        return false;
    }
    let (month, day) = (value(&digits[2..4]), value(&digits[4..6]));
    month < 60 && month % 20 <= 12 && day <= 31
}

fn is_register_number(digits: &str) -> bool {
    if !is_dated(digits) {
        return false;
    }
    let (number, check) = (value(&digits[..9]), value(&digits[9..]));
    // Births from 2000 count with a 2 before the nine digits.
    check == 97 - number % 97 || check == 97 - (2_000_000_000 + number) % 97
}

fn is_enterprise(digits: &str) -> bool {
    digits.len() == 10 && matches!(digits.as_bytes()[0], b'0' | b'1') && value(&digits[8..]) == 97 - value(&digits[..8]) % 97
}

/// The number inside Belgium without its leading zero: nine digits for a mobile, eight for a landline.
fn is_subscriber(digits: &str) -> bool {
    let mobile = digits.len() == 9 && digits.starts_with('4') && !digits.starts_with("40") && !digits.starts_with("41");
    mobile || digits.len() == 8 && !digits.starts_with('0')
}

fn is_phone(text: &str, number: &Number<'_>) -> bool {
    let digits = number.digits.as_str();
    let plus = text[..number.at.start].ends_with('+');
    let national = match (digits.strip_prefix("0032"), digits.strip_prefix("32"), digits.strip_prefix('0')) {
        (Some(rest), ..) => rest,
        (_, Some(rest), _) if plus => rest,
        (.., Some(rest)) if !plus => return is_subscriber(rest) && is_grouped_as_phone(number),
        _ => return false,
    };
    is_subscriber(national.strip_prefix('0').unwrap_or(national))
}

/// Zone, then groups of two or more with one kind of separator; "02/03/2019 12" is no telephone.
fn is_grouped_as_phone(number: &Number<'_>) -> bool {
    let zone = number.shape[0];
    let alike = number.between.iter().skip(1).all(|b| *b == number.between[1]);
    let whole = number.shape.len() == 1;
    let dated = number.between.len() > 1 && number.between.iter().take(2).all(|b| matches!(*b, "/" | "-" | ".")) && is_day(&number.shape);
    whole || (2..=4).contains(&zone) && number.shape.iter().all(|n| *n >= 2) && alike && !dated
}

fn is_day(shape: &[usize]) -> bool {
    matches!(shape, [2, 2, 4] | [2, 2, 4, ..])
}

/// "3/4/2021"; the middle of "3/10/2/10" is no date.
fn is_date(text: &str, number: &Number<'_>) -> bool {
    let ([1 | 2, 1 | 2, 2 | 4], [first, second]) = (&number.shape[..], &number.between[..]) else { return false };
    let more = text[number.at.end..].strip_prefix(*first).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    if more || text[..number.at.start].ends_with(*first) {
        return false;
    }
    let day = value(&number.digits[..number.shape[0]]);
    let month = value(&number.digits[number.shape[0]..number.shape[0] + number.shape[1]]);
    first == second && matches!(*first, "/" | "-" | ".") && (1..=31).contains(&day) && (1..=12).contains(&month)
}

/// Accounts of Belgium and its neighbours, by their length.
const COUNTRIES: [(&str, usize); 5] = [("BE", 16), ("NL", 18), ("LU", 20), ("DE", 22), ("FR", 27)];

fn ibans(text: &Text<'_>) -> impl Iterator<Item = Finding> {
    text.words.iter().filter_map(|word| iban_at(text.raw, word.at.start))
}

fn iban_at(text: &str, start: usize) -> Option<Finding> {
    let head = text.get(start..start + 2)?.to_ascii_uppercase();
    let (_, length) = COUNTRIES.iter().find(|(country, _)| *country == head)?;
    let mut account = String::new();
    for (i, c) in text[start..].char_indices() {
        match c {
            c if c.is_ascii_alphanumeric() => account.push(c.to_ascii_uppercase()),
            ' ' | '.' | '-' | '/' | '\u{a0}' => continue,
            _ => return None,
        }
        if account.len() == *length {
            let ends = !text[start + i + 1..].starts_with(|c: char| c.is_alphanumeric());
            return (ends && is_account(&account)).then(|| Finding { kind: Kind::Iban, at: start..start + i + 1 });
        }
    }
    None
}

/// Without the count of digits, one in a hundred texts as long as an account would be one: "de inbrenger beschrijven".
fn is_account(account: &str) -> bool {
    let digits = account.bytes().filter(u8::is_ascii_digit).count();
    digits >= 12 && account.bytes().skip(2).take(2).all(|b| b.is_ascii_digit()) && leaves_one(account)
}

/// The check of ISO 13616: the first four to the end, letters as numbers, modulo 97.
fn leaves_one(account: &str) -> bool {
    let turned = account[4..].bytes().chain(account[..4].bytes());
    let rest = turned.fold(0_u32, |rest, b| match b {
        b'0'..=b'9' => (rest * 10 + u32::from(b - b'0')) % 97,
        _ => (rest * 100 + u32::from(b - b'A') + 10) % 97,
    });
    rest == 1
}

const FILE_WORDS: [&str; 9] =
    ["dossier", "dossiernummer", "dossiernr", "cheque", "chequenummer", "loopbaancheque", "klantnummer", "klantnr", "voucher"];

/// Four digits or more, close after a word such as "dossier"; a year alone is none.
fn file_numbers(text: &Text<'_>) -> Vec<Finding> {
    let words = &text.words;
    let near = |i: usize| words[i + 1..].iter().take(2).find(|w| w.text.chars().filter(char::is_ascii_digit).count() >= 4);
    let found = words.iter().enumerate().filter(|(_, w)| w.is_any(&FILE_WORDS)).filter_map(|(i, _)| near(i));
    let is_year = |w: &str| w.len() == 4 && (w.starts_with("19") || w.starts_with("20"));
    found.filter(|w| !is_year(w.text)).map(|w| Finding { kind: Kind::FileNumber, at: w.at.clone() }).collect()
}
