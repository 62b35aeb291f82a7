//! WebP: a RIFF file of chunks, each with its name, length and content, filled up to an even length.

const DRAWS: [&[u8; 4]; 7] = [b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"];
/// The chunks inside one picture of a moving one.
const FRAME: [&[u8; 4]; 3] = [b"VP8 ", b"VP8L", b"ALPH"];
/// In the flags of an extended file: there is EXIF, there is XMP.
const TELLS: u8 = 0b0000_1100;

/// The picture with the chunks that draw.
pub fn strip(bytes: &[u8]) -> Option<Vec<u8>> {
    let body = bytes.strip_prefix(b"RIFF")?;
    let length = usize::try_from(u32::from_le_bytes(*body.first_chunk()?)).ok()?;
    let mut rest = body.get(4..)?.get(..length)?.strip_prefix(b"WEBP")?;
    let mut kept = b"WEBP".to_vec();
    let mut drawn = false;
    while !rest.is_empty() {
        let (name, content) = chunk(&mut rest)?;
        match &name {
            b"VP8X" => {
                let (flags, others) = content.split_first()?;
                write(&mut kept, &name, &[&[flags & !TELLS], others].concat())?;
            }
            b"ANMF" => write(&mut kept, &name, &frame(content)?)?,
            _ if DRAWS.contains(&&name) => write(&mut kept, &name, content)?,
            _ => {}
        }
        drawn |= matches!(&name, b"VP8 " | b"VP8L" | b"ANMF");
    }
    let length = u32::try_from(kept.len()).ok()?.to_le_bytes();
    drawn.then(|| [b"RIFF".as_slice(), &length, &kept].concat())
}

fn chunk<'a>(rest: &mut &'a [u8]) -> Option<([u8; 4], &'a [u8])> {
    let name = *rest.split_off(..4)?.first_chunk()?;
    let length = usize::try_from(u32::from_le_bytes(*rest.split_off(..4)?.first_chunk()?)).ok()?;
    let content = rest.split_off(..length)?;
    // The last byte may be missing at the end of the file.
    if length % 2 == 1 {
        rest.split_off_first();
    }
    Some((name, content))
}

fn write(kept: &mut Vec<u8>, name: &[u8; 4], content: &[u8]) -> Option<()> {
    kept.extend_from_slice(name);
    kept.extend(u32::try_from(content.len()).ok()?.to_le_bytes());
    kept.extend_from_slice(content);
    if content.len() % 2 == 1 {
        kept.push(0);
    }
    Some(())
}

/// One picture of a moving one: where and how long, then its chunks.
fn frame(content: &[u8]) -> Option<Vec<u8>> {
    let mut rest = content;
    let mut kept = rest.split_off(..16)?.to_vec();
    while !rest.is_empty() {
        let (name, content) = chunk(&mut rest)?;
        if FRAME.contains(&&name) {
            write(&mut kept, &name, content)?;
        }
    }
    Some(kept)
}
