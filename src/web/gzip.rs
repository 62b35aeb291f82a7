//! Answers in gzip.

use actix_web::http::header;
use actix_web::{HttpRequest, web};
use flate2::{Compress, Compression, FlushCompress, Status, write::GzEncoder};
use std::cell::RefCell;
use std::io::Write;

/// How much room there is for what comes out of the compressor at once, in bytes.
const ROOM: usize = 8 * 1024;
/// The window of gzip, as a power of two.
const WINDOW: u8 = 15;

thread_local! {
    /// Its tables take a quarter of a megabyte: a thread makes them once, and not for each page.
    static PAGES: RefCell<Compress> = RefCell::new(Compress::new_gzip(Compression::fast(), WINDOW));
}

/// What is compressed each time it is asked for, quickly: `pieces` hands it over from its beginning to its end. Nothing
/// when that fails.
pub fn quickly(pieces: impl FnOnce(&mut dyn FnMut(&str))) -> Option<web::Bytes> {
    PAGES.with_borrow_mut(|compressor| {
        compressor.reset();
        let (mut small, mut well) = (Vec::with_capacity(ROOM), true);
        pieces(&mut |piece| well = well && take(compressor, piece.as_bytes(), &mut small, FlushCompress::None).is_some());
        take(compressor, &[], &mut small, FlushCompress::Finish).filter(|()| well)?;
        Some(small.into())
    })
}

fn take(compressor: &mut Compress, mut bytes: &[u8], small: &mut Vec<u8>, flush: FlushCompress) -> Option<()> {
    loop {
        if small.capacity() == small.len() {
            small.reserve(ROOM);
        }
        let before = compressor.total_in();
        let status = compressor.compress_vec(bytes, small, flush).ok()?;
        bytes = bytes.get(usize::try_from(compressor.total_in() - before).ok()?..)?;
        let done = match flush {
            FlushCompress::Finish => status == Status::StreamEnd,
            _ => bytes.is_empty(),
        };
        if done {
            return Some(());
        }
    }
}

/// What is compressed once, as small as can be. Nothing when that fails.
pub fn well(bytes: &[u8]) -> Option<web::Bytes> {
    let mut encoder = GzEncoder::new(Vec::with_capacity(bytes.len() / 3), Compression::best());
    encoder.write_all(bytes).ok()?;
    encoder.finish().ok().map(web::Bytes::from)
}

/// Whether the browser takes gzip.
pub fn is_taken(req: &HttpRequest) -> bool {
    let accepted = req.headers().get(header::ACCEPT_ENCODING).and_then(|v| v.to_str().ok()).unwrap_or_default();
    accepted.split(',').any(|part| {
        part.trim().split(';').next().is_some_and(|name| name.eq_ignore_ascii_case("gzip"))
            && !part.contains("q=0,")
            && !part.trim().ends_with("q=0")
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::read::GzDecoder;
    use std::io::Read;

    #[test]
    fn what_was_compressed_in_pieces_unfolds_to_the_whole_again() {
        let noise: String = (0..60_000_u32).map(|n| char::from(b'a' + (n.wrapping_mul(2_654_435_761) >> 27) as u8 % 26)).collect();
        for whole in ["", "Een korte zin.", &noise] {
            let small = quickly(|take| whole.as_bytes().chunks(777).for_each(|piece| take(std::str::from_utf8(piece).unwrap()))).unwrap();
            let mut unfolded = String::new();
            GzDecoder::new(&small[..]).read_to_string(&mut unfolded).unwrap();
            assert_eq!(unfolded, whole);
        }
    }
}
