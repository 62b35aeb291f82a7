//! Documents that are zip files inside. They are read through once, with an eye on how much comes out: what unfolds to
//! far more than it is was made to hurt. Zip files within them are not opened.

use super::{ACTIVE, BOMB, DAMAGED, Kind, LOCKED, UNKNOWN};
use crate::refusal::Refusal;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// A document has fewer parts.
const MOST_PARTS: usize = 2000;
/// So much comes out of a document at most,
const MOST_BYTES: u64 = 100 * 1024 * 1024;
/// and at most so many times its size,
const MOST_TIMES: u64 = 200;
/// unless it is small even so.
const ALWAYS: u64 = 1024 * 1024;
/// So much of a part is looked at to see what it is,
const HEAD: usize = 1024;
/// and so much of the parts that say what the document is.
const TOLD: usize = 1024 * 1024;
/// What the record of each part in the list at the end begins with.
const RECORD: &[u8] = b"PK\x01\x02";

const CONTENT_TYPES: &str = "[content_types].xml";
/// What the list of contents says of each kind.
const OFFICE: [(&str, Kind); 3] = [
    ("wordprocessingml.document.main+xml", Kind::Docx),
    ("spreadsheetml.sheet.main+xml", Kind::Xlsx),
    ("presentationml.presentation.main+xml", Kind::Pptx),
];
const OPEN_DOCUMENT: [(&str, Kind); 3] = [
    ("application/vnd.oasis.opendocument.text", Kind::Odt),
    ("application/vnd.oasis.opendocument.spreadsheet", Kind::Ods),
    ("application/vnd.oasis.opendocument.presentation", Kind::Odp),
];

/// Parts of documents that do something by themselves.
const MACROS: [&str; 4] = ["vbaproject", "xl/macrosheets/", "activex/", "/customui"];
/// The same, of open documents: these begin the name.
const SCRIPTS: [&str; 2] = ["basic/", "scripts/"];
/// Endings of what a computer runs.
const RUNS: [&str; 26] = [
    "exe", "dll", "com", "scr", "msi", "bat", "cmd", "ps1", "vbs", "vbe", "js", "jse", "wsf", "hta", "lnk", "jar", "class", "html", "htm",
    "svg", "docm", "dotm", "xlsm", "xltm", "pptm", "xlam",
];

/// Which document a zip file is.
pub fn kind(bytes: &[u8]) -> Result<Kind, Refusal> {
    // Counted before anything is read: a list of a hundred thousand parts is large itself.
    if bytes.windows(RECORD.len()).filter(|four| *four == RECORD).count() > MOST_PARTS {
        return Err(BOMB);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| DAMAGED)?;
    if archive.is_empty() || archive.len() > MOST_PARTS || archive.has_duplicate_names() {
        return Err(DAMAGED);
    }
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    let mut left = MOST_BYTES.min(ALWAYS.max(size.saturating_mul(MOST_TIMES)));
    if declared(&archive)? > left {
        return Err(BOMB);
    }
    let mut found = None;
    for index in 0..archive.len() {
        found = part(&mut archive, index, &mut left)?.or(found);
    }
    found.ok_or(UNKNOWN)
}

/// How much comes out, as the file itself says.
fn declared(archive: &ZipArchive<Cursor<&[u8]>>) -> Result<u64, Refusal> {
    let mut sizes = (0..archive.len()).map(|index| archive.by_index_data(index).map(|part| part.size()));
    sizes.try_fold(0u64, |sum, size| Ok(sum.saturating_add(size.map_err(|_| DAMAGED)?)))
}

/// Reads one part to its end. Says which document it makes of the whole, if it does.
fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, index: usize, left: &mut u64) -> Result<Option<Kind>, Refusal> {
    if archive.by_index_data(index).map_err(|_| DAMAGED)?.encrypted() {
        return Err(LOCKED);
    }
    let mut file = archive.by_index(index).map_err(|_| DAMAGED)?;
    let name = file.name().map_err(|_| DAMAGED)?.to_lowercase();
    if file.is_symlink() || file.enclosed_name().is_none() {
        return Err(DAMAGED);
    }
    let tells = name == CONTENT_TYPES || name == "mimetype" || name.ends_with(".rels");
    let (declared, before) = (file.size(), *left);
    let content = read(&mut file, left, if tells { TOLD } else { HEAD })?;
    if before - *left != declared {
        return Err(DAMAGED);
    }
    if acts(&name, &content) {
        return Err(ACTIVE);
    }
    Ok(if tells { document(&name, &String::from_utf8_lossy(&content)) } else { None })
}

/// Reads to the end, keeps the beginning, and stops as soon as more comes out than may.
fn read(file: &mut impl Read, left: &mut u64, keep: usize) -> Result<Vec<u8>, Refusal> {
    let mut kept = Vec::new();
    let mut buffer = [0; 16 * 1024];
    loop {
        let count = file.read(&mut buffer).map_err(|_| DAMAGED)?;
        if count == 0 {
            return Ok(kept);
        }
        *left = left.checked_sub(u64::try_from(count).unwrap_or(u64::MAX)).ok_or(BOMB)?;
        let more = keep.saturating_sub(kept.len()).min(count);
        kept.extend_from_slice(&buffer[..more]);
    }
}

fn document(name: &str, content: &str) -> Option<Kind> {
    match name {
        CONTENT_TYPES => OFFICE.into_iter().find(|(type_, _)| content.contains(type_)).map(|(_, kind)| kind),
        "mimetype" => OPEN_DOCUMENT.into_iter().find(|(type_, _)| *type_ == content).map(|(_, kind)| kind),
        _ => None,
    }
}

/// Whether a part could do something by itself, or fetches what could.
fn acts(name: &str, content: &[u8]) -> bool {
    let told = || String::from_utf8_lossy(content).to_lowercase();
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    MACROS.iter().any(|macros| name.contains(macros))
        || SCRIPTS.iter().any(|scripts| name.starts_with(scripts))
        || RUNS.contains(&ending)
        || runs(content)
        || name == CONTENT_TYPES && told().contains("macroenabled")
        // A template from elsewhere brings its own macros.
        || name.ends_with(".rels") && told().contains("attachedtemplate") && told().contains("\"external\"")
}

/// Whether this begins as a program, or as an old container that can hold one.
fn runs(content: &[u8]) -> bool {
    const BEGINNINGS: [&[u8]; 8] = [
        b"\x7FELF",
        b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
        b"\xFE\xED\xFA\xCE",
        b"\xFE\xED\xFA\xCF",
        b"\xCE\xFA\xED\xFE",
        b"\xCF\xFA\xED\xFE",
        b"\xCA\xFE\xBA\xBE",
        b"#!/",
    ];
    let windows = || content.starts_with(b"MZ") && content.windows(4).any(|four| four == b"PE\0\0" || four == b"DOS ");
    BEGINNINGS.iter().any(|beginning| content.starts_with(beginning)) || windows()
}

#[cfg(test)]
pub(super) mod tests;
