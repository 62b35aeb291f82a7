use super::*;
use proptest::prelude::*;
use std::io::Write;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const WORD: &str =
    r#"<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;
const ODT: &str = "application/vnd.oasis.opendocument.text";

/// A zip file with these parts.
pub fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        let how = if *name == "mimetype" { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        writer.start_file(*name, SimpleFileOptions::default().compression_method(how)).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A written document, with one part more.
pub fn document(name: &str, content: &[u8]) -> Vec<u8> {
    zipped(&[("[Content_Types].xml", WORD.as_bytes()), ("word/document.xml", b"<w:document/>"), (name, content)])
}

/// A document that unfolds to so many bytes.
pub fn bomb(bytes: usize) -> Vec<u8> {
    document("word/media/image1.bmp", &vec![0; bytes])
}

#[test]
fn documents_are_known_by_what_they_hold() {
    assert_eq!(kind(&document("word/media/image1.png", b"\x89PNG")), Ok(Kind::Docx));
    assert_eq!(kind(&zipped(&[("mimetype", ODT.as_bytes()), ("content.xml", b"<office/>")])), Ok(Kind::Odt));
    assert_eq!(kind(&zipped(&[("foto.png", b"\x89PNG")])), Err(UNKNOWN));
    assert_eq!(kind(b"PK\x03\x04 and nothing"), Err(DAMAGED));
}

#[test]
fn what_does_something_by_itself_is_refused() {
    let program = [b"MZ\x90\0".as_slice(), &[0; 60], b"PE\0\0"].concat();
    let template = br#"<Relationship Type="x/attachedTemplate" Target="https://x.be/a.dotm" TargetMode="External"/>"#;
    for (name, content) in [
        ("word/vbaProject.bin", b"".as_slice()),
        ("word/renamed.bin", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"),
        ("word/embeddings/setup.exe", b""),
        ("word/media/image1.png", &program),
        ("word/media/image2.png", b"\x7FELF\x02"),
        ("word/activeX/activeX1.xml", b""),
        ("word/_rels/settings.xml.rels", template),
        ("word/embeddings/book.xlsm", b"PK"),
        ("Basic/Standard/Module1.xml", b""),
    ] {
        assert_eq!(kind(&document(name, content)), Err(ACTIVE), "{name}");
    }
}

#[test]
fn a_document_that_unfolds_without_end_is_refused() {
    let small = bomb(30 * 1024 * 1024);
    assert!(small.len() < 100 * 1024);
    assert_eq!(kind(&small), Err(BOMB));
    assert_eq!(kind(&bomb(900 * 1024)), Ok(Kind::Docx), "what is small anyhow may be packed well");
}

#[test]
fn a_document_that_says_less_than_comes_out_is_refused() {
    let size = 8 * 1024 * 1024u32;
    let mut lies = bomb(size as usize);
    while let Some(at) = lies.windows(4).position(|four| four == size.to_le_bytes()) {
        lies[at..at + 4].copy_from_slice(&20u32.to_le_bytes());
    }
    assert!(matches!(kind(&lies), Err(BOMB | DAMAGED)));
}

#[test]
fn a_list_of_too_many_parts_is_not_even_read() {
    let parts: Vec<String> = (0..=MOST_PARTS).map(|part| format!("word/{part}.xml")).collect();
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|name| (name.as_str(), b"".as_slice())).collect();
    assert_eq!(kind(&zipped(&parts)), Err(BOMB));
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(mut bytes in any::<Vec<u8>>(), at in any::<prop::sample::Index>(), new: u8) {
        let _ = kind(&[b"PK\x03\x04".as_slice(), &bytes].concat());
        bytes = document("word/media/image1.png", &bytes);
        let at = at.index(bytes.len());
        bytes[at] = new;
        let _ = kind(&bytes);
    }
}
