//! Pictures: recognised by their content, and written again without what they tell of where, when and with what they
//! were made. Only the parts that draw are kept, as they are; no picture is encoded anew. What follows a picture in its
//! file is not part of it and goes as well.

mod gif;
mod jpeg;
mod png;
mod webp;

use super::Kind;

/// Which picture this begins as.
pub fn kind(bytes: &[u8]) -> Option<Kind> {
    match bytes {
        _ if bytes.starts_with(png::SIGNATURE) => Some(Kind::Png),
        _ if bytes.starts_with(b"\xFF\xD8\xFF") => Some(Kind::Jpeg),
        _ if bytes.starts_with(b"GIF87a") || bytes.starts_with(b"GIF89a") => Some(Kind::Gif),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Kind::Webp),
        _ => None,
    }
}

/// The picture without what it tells of its maker; nothing when it is no whole picture.
pub fn strip(kind: Kind, bytes: &[u8]) -> Option<Vec<u8>> {
    match kind {
        Kind::Png => png::strip(bytes),
        Kind::Jpeg => jpeg::strip(bytes),
        Kind::Gif => gif::strip(bytes),
        Kind::Webp => webp::strip(bytes),
        _ => None,
    }
}

#[cfg(test)]
pub(super) mod tests;
