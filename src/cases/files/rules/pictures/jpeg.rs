//! JPEG: segments behind markers, and between them the scans that draw.

const END: u8 = 0xD9;
const SCAN: u8 = 0xDA;
const ICC: &[u8] = b"ICC_PROFILE\0";
const EXIF: &[u8] = b"Exif\0\0";

/// The picture, up to its end, with the segments that draw. When it lies on its side, that is all its EXIF says.
pub fn strip(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut rest = bytes.strip_prefix(b"\xFF\xD8")?;
    let mut kept = vec![0xFF, 0xD8];
    let mut drawn = false;
    loop {
        match marker(&mut rest)? {
            END if drawn => {
                kept.extend([0xFF, END]);
                return Some(kept);
            }
            // These stand alone.
            alone @ (0x01 | 0xD0..=0xD7) => kept.extend([0xFF, alone]),
            0x00 | 0xD8 | END => return None,
            marker => {
                let length = usize::from(u16::from_be_bytes(*rest.first_chunk()?));
                let content = rest.split_off(..length)?.get(2..)?;
                segment(&mut kept, marker, content);
                if marker == SCAN {
                    kept.extend_from_slice(rest.split_off(..scan(rest))?);
                    drawn = true;
                }
            }
        }
    }
}

/// The next marker; before it may stand any number of fill bytes.
fn marker(rest: &mut &[u8]) -> Option<u8> {
    if *rest.split_off_first()? != 0xFF {
        return None;
    }
    loop {
        match *rest.split_off_first()? {
            0xFF => {}
            marker => return Some(marker),
        }
    }
}

/// How long a scan is: until a marker that is neither a stuffed byte nor a restart.
fn scan(rest: &[u8]) -> usize {
    let mut at = 0;
    while let Some(found) = rest.get(at..).and_then(|rest| rest.iter().position(|byte| *byte == 0xFF)) {
        at += found;
        match rest.get(at + 1) {
            Some(0x00 | 0xD0..=0xD7) => at += 2,
            Some(0xFF) => at += 1,
            Some(_) => return at,
            None => break,
        }
    }
    rest.len()
}

/// Keeps of a segment what draws.
fn segment(kept: &mut Vec<u8>, marker: u8, content: &[u8]) {
    match marker {
        // Tables, frames, scans and what belongs to them.
        0xC0..=0xCF | 0xDA..=0xDF => write(kept, marker, content),
        // The size of its dots; a small copy of the picture may follow, of before it was cut.
        0xE0 if content.starts_with(b"JFIF\0") && content.len() >= 14 => write(kept, marker, &[&content[..12], &[0, 0]].concat()),
        0xE1 => {
            if let Some(turned) = content.strip_prefix(EXIF).and_then(orientation).filter(|turned| (2..=8).contains(turned)) {
                write(kept, marker, &only_turned(turned));
            }
        }
        0xE2 if content.starts_with(ICC) => write(kept, marker, content),
        0xEE if content.starts_with(b"Adobe") && content.len() >= 12 => write(kept, marker, &content[..12]),
        _ => {}
    }
}

fn write(kept: &mut Vec<u8>, marker: u8, content: &[u8]) {
    // It came out of a segment of this length or a longer one.
    let length = u16::try_from(content.len() + 2).unwrap_or(u16::MAX);
    kept.extend([0xFF, marker]);
    kept.extend(length.to_be_bytes());
    kept.extend_from_slice(content);
}

/// How a picture is turned, as its EXIF says.
fn orientation(tiff: &[u8]) -> Option<u16> {
    let little = match tiff.get(..4)? {
        b"II*\0" => true,
        b"MM\0*" => false,
        _ => return None,
    };
    let short = |at: usize| {
        let two = *tiff.get(at..)?.first_chunk::<2>()?;
        Some(if little { u16::from_le_bytes(two) } else { u16::from_be_bytes(two) })
    };
    let four = *tiff.get(4..)?.first_chunk::<4>()?;
    let offset = usize::try_from(if little { u32::from_le_bytes(four) } else { u32::from_be_bytes(four) }).ok()?;
    let entries = usize::from(short(offset)?);
    (0..entries).map(|entry| offset + 2 + entry * 12).find(|at| short(*at) == Some(0x0112)).and_then(|at| short(at + 8))
}

/// An EXIF that says how the picture is turned, and nothing else.
fn only_turned(turned: u16) -> Vec<u8> {
    let [high, low] = turned.to_be_bytes();
    let directory = [b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01".as_slice(), &[high, low], &[0; 6]].concat();
    [EXIF, &directory].concat()
}
