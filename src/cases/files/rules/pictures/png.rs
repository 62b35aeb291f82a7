//! PNG: a signature, then chunks, each with its length, name, content and checksum.

/// What every file begins with.
pub const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1A\n";

/// The chunks that draw. Texts, times, EXIF and what programs add of their own are left out.
const DRAWS: [&[u8; 4]; 18] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP", b"mDCV", b"cLLI", b"bKGD", b"pHYs",
    b"acTL", b"fcTL", b"fdAT",
];

/// The picture, up to its end, with the chunks that draw.
pub fn strip(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut rest = bytes.strip_prefix(SIGNATURE)?;
    let mut kept = SIGNATURE.to_vec();
    let mut drawn = false;
    loop {
        let length = usize::try_from(u32::from_be_bytes(*rest.first_chunk()?)).ok()?;
        let chunk = rest.split_off(..length.checked_add(12)?)?;
        let name = chunk[4..].first_chunk::<4>()?;
        if (kept.len() == SIGNATURE.len()) != (name == b"IHDR") {
            return None;
        }
        if DRAWS.contains(&name) {
            kept.extend_from_slice(chunk);
        }
        drawn |= name == b"IDAT";
        if name == b"IEND" {
            return drawn.then_some(kept);
        }
    }
}
