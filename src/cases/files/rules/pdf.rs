//! PDF: refused when it runs, launches or carries something, or when it can't be read. Names are looked for as a reader
//! finds them: with their escapes undone, and inside packed streams of objects as well.

use super::{ACTIVE, BOMB, DAMAGED, LOCKED};
use crate::refusal::Refusal;
use flate2::read::ZlibDecoder;
use std::io::Read;

/// What makes a document do something, or carry another file.
const ACTS: [&[u8]; 7] = [b"JavaScript", b"Launch", b"EmbeddedFile", b"EmbeddedFiles", b"RichMedia", b"XFA", b"ImportData"];
/// The same in two letters, which binary content holds by chance: looked for among objects only.
const SCRIPT: &[u8] = b"JS";
/// Packings that objects can lie in and that are not undone here.
const OTHER_PACKINGS: [&[u8]; 4] = [b"LZWDecode", b"ASCII85Decode", b"ASCIIHexDecode", b"RunLengthDecode"];
/// So much comes out of all packed objects at most.
const MOST_BYTES: usize = 32 * 1024 * 1024;
/// So much of a stream is unpacked to see whether it holds objects.
const HEAD: usize = 32;
/// The longest name that is looked for.
const LONGEST: usize = 20;

/// Whether the document does nothing by itself.
pub fn check(bytes: &[u8]) -> Result<(), Refusal> {
    if !bytes.windows(3).any(|three| three == b"obj") {
        return Err(DAMAGED);
    }
    if names(bytes).any(|name| ACTS.contains(&name.as_slice())) {
        return Err(ACTIVE);
    }
    if names(bytes).any(|name| name == b"Encrypt") {
        return Err(LOCKED);
    }
    let mut left = MOST_BYTES;
    let mut before = 0;
    for (at, start) in streams(bytes) {
        // Between two streams stand objects, and the dictionary of the second.
        let objects = after_stream(bytes.get(before..at).unwrap_or_default());
        before = start;
        refuse_scripts(objects)?;
        packed(objects, bytes.get(start..).unwrap_or_default(), &mut left)?;
    }
    refuse_scripts(after_stream(bytes.get(before..).unwrap_or_default()))
}

/// What follows the content of a stream.
fn after_stream(bytes: &[u8]) -> &[u8] {
    const END: &[u8] = b"endstream";
    let end = bytes.windows(END.len()).rposition(|window| window == END).map_or(0, |at| at + END.len());
    &bytes[end..]
}

/// Looks into a stream that holds objects.
fn packed(dictionary: &[u8], content: &[u8], left: &mut usize) -> Result<(), Refusal> {
    let holds_objects = names(dictionary).any(|name| name == b"ObjStm");
    if holds_objects && names(dictionary).any(|name| OTHER_PACKINGS.contains(&name.as_slice())) {
        return Err(LOCKED);
    }
    // A dictionary can be written so that it isn't found here; objects begin with their numbers.
    if !holds_objects && !begins_with_numbers(&unpacked(content, HEAD)) {
        return Ok(());
    }
    let objects = unpacked(content, *left + 1);
    *left = left.checked_sub(objects.len()).ok_or(BOMB)?;
    if names(&objects).any(|name| ACTS.contains(&name.as_slice())) {
        return Err(ACTIVE);
    }
    refuse_scripts(&objects)
}

fn begins_with_numbers(head: &[u8]) -> bool {
    let mut words = head.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty());
    let mut number = || words.next().is_some_and(|word| word.iter().all(u8::is_ascii_digit));
    number() && number()
}

fn refuse_scripts(objects: &[u8]) -> Result<(), Refusal> {
    if names(objects).any(|name| name == SCRIPT) { Err(ACTIVE) } else { Ok(()) }
}

/// The beginning of what a stream unpacks to; nothing when it is not packed this way.
fn unpacked(content: &[u8], most: usize) -> Vec<u8> {
    let mut out = Vec::new();
    // What came out before the end, or before a fault, is what a reader sees as well.
    let _ = ZlibDecoder::new(content).take(u64::try_from(most).unwrap_or(u64::MAX)).read_to_end(&mut out);
    out
}

/// Where each stream is announced, and where its content begins.
fn streams(bytes: &[u8]) -> impl Iterator<Item = (usize, usize)> + '_ {
    const WORD: &[u8] = b"stream";
    let words = bytes.windows(WORD.len() + 2).enumerate().filter(|(_, window)| window.starts_with(WORD));
    words.filter_map(|(at, window)| match &window[WORD.len()..] {
        _ if bytes[..at].ends_with(b"end") => None,
        b"\r\n" => Some((at, at + WORD.len() + 2)),
        [b'\n' | b'\r', _] => Some((at, at + WORD.len() + 1)),
        _ => None,
    })
}

/// Every name in a text of objects, with its escapes undone, as far as names matter here.
fn names(bytes: &[u8]) -> impl Iterator<Item = Vec<u8>> + '_ {
    let slashes = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'/');
    slashes.map(|(at, _)| name(bytes.get(at + 1..).unwrap_or_default()))
}

fn name(mut rest: &[u8]) -> Vec<u8> {
    let mut name = Vec::new();
    while let Some(byte) = rest.split_off_first() {
        match byte {
            _ if name.len() == LONGEST => break,
            b'\0' | b'\t' | b'\n' | b'\x0C' | b'\r' | b' ' | b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%' => break,
            b'#' => match rest.first_chunk::<2>().and_then(|two| u8::from_str_radix(std::str::from_utf8(two).ok()?, 16).ok()) {
                Some(escaped) => {
                    name.push(escaped);
                    let _ = rest.split_off(..2);
                }
                None => name.push(b'#'),
            },
            other => name.push(*other),
        }
    }
    name
}
