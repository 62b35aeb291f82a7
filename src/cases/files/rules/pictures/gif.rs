//! GIF: a screen, then pictures and extensions, whose content comes in blocks of up to 255 bytes.

/// How a moving picture says that it begins again, in two spellings.
const LOOPS: [&[u8]; 2] = [b"\x0BNETSCAPE2.0\x03\x01", b"\x0BANIMEXTS1.0\x03\x01"];

/// The picture, up to its end, with what draws and moves it.
pub fn strip(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut rest = bytes;
    let mut kept = rest.split_off(..13)?.to_vec();
    kept.extend_from_slice(rest.split_off(..table(kept[10]))?);
    let mut drawn = false;
    loop {
        let before = rest;
        match *rest.split_off_first()? {
            0x2C => {
                let flags = *rest.split_off(..9)?.last()?;
                // The table of colours, and one byte for how the blocks are packed.
                rest.split_off(..table(flags) + 1)?;
                blocks(&mut rest)?;
                kept.extend_from_slice(before.get(..before.len() - rest.len())?);
                drawn = true;
            }
            0x21 => {
                let label = *rest.split_off_first()?;
                let content = blocks(&mut rest)?;
                // Comments, texts and what programs add of their own are left out.
                if label == 0xF9 || label == 0xFF && loops(content) {
                    kept.extend_from_slice(before.get(..before.len() - rest.len())?);
                }
            }
            0x3B if drawn => {
                kept.push(0x3B);
                return Some(kept);
            }
            _ => return None,
        }
    }
}

/// How many bytes a table of colours has, by the flags that announce it.
fn table(flags: u8) -> usize {
    if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) }
}

/// Everything up to and with the empty block.
fn blocks<'a>(rest: &mut &'a [u8]) -> Option<&'a [u8]> {
    let before = *rest;
    loop {
        match usize::from(*rest.split_off_first()?) {
            0 => return before.get(..before.len() - rest.len()),
            length => rest.split_off(..length)?,
        };
    }
}

/// Whether an extension says how often, and nothing else.
fn loops(content: &[u8]) -> bool {
    content.len() == 17 && LOOPS.iter().any(|loops| content.starts_with(loops))
}
