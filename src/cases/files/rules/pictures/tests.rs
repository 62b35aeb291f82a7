use super::*;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// What a camera wrote about a place.
pub const GPS: &[u8] = b"GPS 50.9307 N 5.3378 E";
/// What draws.
const DRAWN: &[u8] = b"the drawing itself";

fn chunk(name: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).unwrap().to_be_bytes();
    [length.as_slice(), name, content, b"csum"].concat()
}

/// A picture, with these chunks more.
pub fn png(more: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
    let more = more.iter().map(|(name, content)| chunk(name, content)).collect::<Vec<_>>().concat();
    [png::SIGNATURE, &chunk(b"IHDR", &[0; 13]), &more, &chunk(b"IDAT", DRAWN), &chunk(b"IEND", b"")].concat()
}

fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
    [[0xFF, marker].as_slice(), &length, content].concat()
}

/// An EXIF with an orientation and a place, in either order of bytes.
fn exif(orientation: u8, little: bool) -> Vec<u8> {
    let directory: &[&[u8]] = match little {
        true => {
            &[b"II*\0\x08\0\0\0", b"\x02\0", b"\x25\x88\x04\0\x01\0\0\0\x26\0\0\0", b"\x12\x01\x03\0\x01\0\0\0", &[orientation, 0, 0, 0]]
        }
        false => {
            &[b"MM\0*\0\0\0\x08", b"\0\x02", b"\x88\x25\0\x04\0\0\0\x01\0\0\0\x26", b"\x01\x12\0\x03\0\0\0\x01", &[0, orientation, 0, 0]]
        }
    };
    [b"Exif\0\0".as_slice(), &directory.concat(), &[0; 4], GPS].concat()
}

fn jpeg_with(exif: &[u8]) -> Vec<u8> {
    let parts = [
        b"\xFF\xD8".to_vec(),
        segment(0xE0, b"JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01the small copy"),
        segment(0xE1, exif),
        segment(0xE1, &[b"http://ns.adobe.com/xap/1.0/\0".as_slice(), GPS].concat()),
        segment(0xE2, b"ICC_PROFILE\0\x01\x01colours"),
        segment(0xED, &[b"Photoshop 3.0\0".as_slice(), GPS].concat()),
        segment(0xFE, GPS),
        segment(0xDB, b"table"),
        segment(0xC0, b"frame"),
        segment(0xDA, b"scan"),
        [b"drawn\xFF\x00and\xFF\xD0more".as_slice(), b"\xFF\xD9", GPS].concat(),
    ];
    parts.concat()
}

/// A picture with everything that cameras and programs write into it.
pub fn jpeg(orientation: u8) -> Vec<u8> {
    jpeg_with(&exif(orientation, true))
}

fn riff(name: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).unwrap().to_le_bytes();
    let fill: &[u8] = if content.len() % 2 == 1 { &[0] } else { &[] };
    [name.as_slice(), &length, content, fill].concat()
}

fn webp(tells: bool) -> Vec<u8> {
    let flags = if tells { 0b0010_1100 } else { 0b0010_0000 };
    let frame = |inner: &[u8]| riff(b"ANMF", &[&[0; 16], inner].concat());
    let told = |part: Vec<u8>| if tells { part } else { Vec::new() };
    let parts = [
        b"WEBP".to_vec(),
        riff(b"VP8X", &[flags, 0, 0, 0, 9, 0, 0, 9, 0, 0]),
        riff(b"ICCP", b"colours"),
        riff(b"VP8 ", DRAWN),
        frame(&[riff(b"VP8L", DRAWN), told(riff(b"NOTE", GPS))].concat()),
        told(riff(b"EXIF", GPS)),
        told(riff(b"XMP ", GPS)),
    ];
    riff(b"RIFF", &parts.concat())
}

fn gif(tells: bool) -> Vec<u8> {
    let told = |part: &[&[u8]]| if tells { part.concat() } else { Vec::new() };
    let length = [u8::try_from(GPS.len()).unwrap()];
    let parts = [
        b"GIF89a\x01\0\x01\0\x80\0\0".to_vec(),
        vec![7; 6],
        b"\x21\xFF\x0BNETSCAPE2.0\x03\x01\0\0\0".to_vec(),
        told(&[b"\x21\xFE", &length, GPS, &[0]]),
        told(&[b"\x21\xFF\x0BXMP DataXMP", &length, GPS, &[0]]),
        b"\x21\xF9\x04\0\0\0\0\0".to_vec(),
        b"\x2C\0\0\0\0\x01\0\x01\0\x80".to_vec(),
        vec![9; 6],
        b"\x02\x03abc\0".to_vec(),
        b"\x3B".to_vec(),
        told(&[GPS]),
    ];
    parts.concat()
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[test]
fn a_jpeg_keeps_what_draws_and_tells_nothing() {
    let kept = strip(Kind::Jpeg, &jpeg(1)).unwrap();
    for gone in [GPS, b"Exif", b"adobe", b"Photoshop", b"small copy"] {
        assert!(!holds(&kept, gone), "{}", String::from_utf8_lossy(gone));
    }
    for stays in [b"JFIF".as_slice(), b"ICC_PROFILE", b"colours", b"table", b"frame", b"drawn\xFF\x00and\xFF\xD0more\xFF\xD9"] {
        assert!(holds(&kept, stays), "{}", String::from_utf8_lossy(stays));
    }
}

#[test]
fn a_jpeg_that_lies_on_its_side_still_does() {
    for little in [true, false] {
        let kept = strip(Kind::Jpeg, &jpeg_with(&exif(6, little))).unwrap();
        assert!(holds(&kept, b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0") && !holds(&kept, GPS));
        assert_eq!(strip(Kind::Jpeg, &kept), Some(kept), "and once more");
    }
}

#[test]
fn a_png_keeps_what_draws() {
    let tells: [(&[u8; 4], &[u8]); 5] = [(b"eXIf", GPS), (b"tEXt", GPS), (b"iTXt", GPS), (b"tIME", GPS), (b"prVt", GPS)];
    let sent = [png(&tells), GPS.to_vec()].concat();
    assert_eq!(strip(Kind::Png, &sent), Some(png(&[])));
    let colours: [(&[u8; 4], &[u8]); 2] = [(b"iCCP", b"colours"), (b"pHYs", b"dots")];
    assert_eq!(strip(Kind::Png, &png(&colours)), Some(png(&colours)));
}

#[test]
fn a_webp_and_a_gif_keep_what_draws() {
    assert_eq!(strip(Kind::Webp, &webp(true)), Some(webp(false)));
    assert_eq!(strip(Kind::Gif, &gif(true)), Some(gif(false)));
}

#[test]
fn half_a_picture_is_none() {
    for (kind, whole) in [(Kind::Png, png(&[])), (Kind::Jpeg, jpeg(6)), (Kind::Webp, webp(true)), (Kind::Gif, gif(false))] {
        assert_eq!(super::kind(&whole), Some(kind));
        assert!(strip(kind, &whole).is_some());
        assert_eq!(strip(kind, &whole[..whole.len() / 2]), None, "{kind:?}");
    }
}

fn pictures() -> [(Kind, Vec<u8>); 4] {
    [(Kind::Png, png(&[(b"tEXt", GPS)])), (Kind::Jpeg, jpeg(6)), (Kind::Webp, webp(true)), (Kind::Gif, gif(true))]
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in any::<Vec<u8>>()) {
        for (kind, picture) in pictures() {
            let _ = strip(kind, &bytes);
            let _ = strip(kind, &[&picture[..12], &bytes].concat());
        }
    }

    #[test]
    fn a_changed_picture_is_none_or_stripped_for_good(which in select(vec![0, 1, 2, 3]), changes in any::<Vec<(Index, u8)>>()) {
        let [(kind, mut picture)] = [pictures().into_iter().nth(which).unwrap()];
        for (at, new) in changes {
            let at = at.index(picture.len());
            picture[at] = new;
        }
        if let Some(kept) = strip(kind, &picture) {
            prop_assert_eq!(strip(kind, &kept), Some(kept));
        }
    }
}
