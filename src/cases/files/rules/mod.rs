//! What may lie with a case: which kinds, how large, how many, and under which name.

mod archive;
mod kind;
mod name;
mod pdf;
mod pictures;

pub use kind::{ACCEPTED, Kind};
pub use name::{disposition, hints};

use crate::cases::rules::CaseState;
use crate::refusal::Refusal;

/// So many files lie with a case at most.
pub const MOST: i64 = 5;

/// The circle did not agree on files.
pub const OFF: Refusal = Refusal::state("cases-files-off");
/// The circle has begun to work on the case, or it is gone.
pub const LATE: Refusal = Refusal::state("cases-files-late");
/// There are as many as there may be.
pub const FULL: Refusal = Refusal::state("cases-files-full").count(MOST);
/// No file was chosen.
pub const NOTHING: Refusal = Refusal::input("cases-files-nothing").at("file");
/// More than one file came at once.
pub const SEVERAL: Refusal = Refusal::input("cases-files-several").at("file");
/// The file is too large.
pub const LARGE: Refusal = Refusal::input("cases-files-large").at("file");
const EMPTY: Refusal = Refusal::input("cases-files-empty").at("file");
const UNKNOWN: Refusal = Refusal::input("cases-files-unknown").at("file");
const OLD_OFFICE: Refusal = Refusal::input("cases-files-old-office").at("file");
const LIES: Refusal = Refusal::input("cases-files-lies").at("file");
const DAMAGED: Refusal = Refusal::input("cases-files-damaged").at("file");
const LOCKED: Refusal = Refusal::input("cases-files-locked").at("file");
const ACTIVE: Refusal = Refusal::input("cases-files-active").at("file");
const BOMB: Refusal = Refusal::input("cases-files-bomb").at("file");
const NAME_BLOCKED: Refusal = Refusal::input("cases-files-name-blocked").at("file");

/// A file that may lie with a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// What it is.
    pub kind: Kind,
    /// Its name, with the ending of what it is.
    pub name: String,
    /// Its content, without what a picture tells of its maker.
    pub bytes: Vec<u8>,
}

/// Whether a case in this state takes files: until the circle works on it.
pub fn takes(state: CaseState) -> Result<(), Refusal> {
    use CaseState::{Accepted, Draft, NeedsAnonymising, Returned, Scheduled, Submitted};
    let open = matches!(state, Draft | NeedsAnonymising | Returned | Submitted | Accepted | Scheduled);
    if open { Ok(()) } else { Err(LATE) }
}

/// Looks at what was sent, and makes of it what may be kept. It may take a second: not on a thread that others wait for.
pub fn examine(name: &str, bytes: Vec<u8>) -> Result<Accepted, Refusal> {
    if bytes.is_empty() {
        return Err(EMPTY);
    }
    let kind = kind(&bytes)?;
    if kind == Kind::Text && !name::claims_text(name) {
        return Err(LIES);
    }
    let name = name::clean(name, kind);
    if name::is_blocked(&name) {
        return Err(NAME_BLOCKED);
    }
    let bytes = if kind.is_picture() { pictures::strip(kind, &bytes).ok_or(DAMAGED)? } else { bytes };
    Ok(Accepted { kind, name, bytes })
}

/// What a file is, by its content alone.
fn kind(bytes: &[u8]) -> Result<Kind, Refusal> {
    const OLE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    match bytes {
        _ if bytes.starts_with(b"%PDF-") => pdf::check(bytes).map(|()| Kind::Pdf),
        _ if bytes.starts_with(b"PK\x03\x04") => archive::kind(bytes),
        _ if bytes.starts_with(OLE) => Err(OLD_OFFICE),
        _ => pictures::kind(bytes).or_else(|| is_text(bytes).then_some(Kind::Text)).ok_or(UNKNOWN),
    }
}

fn is_text(bytes: &[u8]) -> bool {
    let odd = |c: char| c.is_control() && !"\t\n\r\u{C}".contains(c);
    std::str::from_utf8(bytes).is_ok_and(|text| !text.contains(odd))
}

#[cfg(test)]
mod tests;
