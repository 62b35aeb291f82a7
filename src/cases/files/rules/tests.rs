use super::pictures::tests::{GPS, jpeg, png};
use super::*;
use flate2::Compression;
use flate2::write::ZlibEncoder;
use proptest::prelude::*;
use std::io::Write;

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n";

fn examined(name: &str, bytes: &[u8]) -> Result<(Kind, String), Refusal> {
    examine(name, bytes.to_vec()).map(|accepted| (accepted.kind, accepted.name))
}

/// A document with an object, and with a packed stream of objects.
fn pdf(object: &str, packed: &str) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(packed.as_bytes()).unwrap();
    let head = format!("%PDF-1.7\n1 0 obj\n{object}\nendobj\n2 0 obj\n<< /Type /ObjStm /Filter /FlateDecode >>\nstream\n");
    [head.as_bytes(), &encoder.finish().unwrap(), b"\nendstream\nendobj\n%%EOF\n"].concat()
}

#[test]
fn a_file_is_what_its_content_says() {
    assert_eq!(examined("plan.pdf", PDF), Ok((Kind::Pdf, "plan.pdf".into())));
    assert_eq!(examined("plan.docx", PDF), Ok((Kind::Pdf, "plan.pdf".into())));
    assert_eq!(examined("foto.gif", &png(&[])), Ok((Kind::Png, "foto.png".into())));
    assert_eq!(examined("notities", "Twee zinnen.\r\nÉén tab:\t.".as_bytes()), Ok((Kind::Text, "notities.txt".into())));
    assert_eq!(examined("plan.pdf", &archive::tests::document("word/x.xml", b"")), Ok((Kind::Docx, "plan.docx".into())));
}

#[test]
fn what_lies_about_itself_is_refused() {
    assert_eq!(examined("plan.pdf", b"<html><script>alert(1)</script></html>"), Err(LIES));
    assert_eq!(examined("plan.html", b"<html></html>"), Err(LIES));
    assert_eq!(examined("foto.png", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"), Err(LIES));
    assert_eq!(examined("plan.docx", b"MZ\x90\0\x03\0\0\0"), Err(UNKNOWN));
    assert_eq!(examined("plan.doc", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more"), Err(OLD_OFFICE));
    assert_eq!(examined("plan.txt", b"een\0twee"), Err(UNKNOWN));
    assert_eq!(examined("plan.txt", b""), Err(EMPTY));
    assert_eq!(examined("dossier 85.07.30-033.28.pdf", PDF), Err(NAME_BLOCKED));
}

#[test]
fn a_pdf_that_acts_is_refused_wherever_it_hides_it() {
    assert_eq!(pdf::check(&pdf("<< /Type /Catalog >>", "3 0 << /Type /Page >>")), Ok(()));
    for act in ["/S /JavaScript", "/S/J#61vaScript", "/S /Launch", "/Type /EmbeddedFile", "/Names << /EmbeddedFiles 3 0 R >>", "/JS (x)"] {
        assert_eq!(pdf::check(&pdf(&format!("<< {act} >>"), "")), Err(ACTIVE), "{act} in the open");
        assert_eq!(pdf::check(&pdf("<< >>", &format!("3 0 << {act} >>"))), Err(ACTIVE), "{act} packed");
    }
    // Its dictionary says nothing of objects, or not so that it is found.
    let mut hidden = pdf("<< >>", "3 0 << /S /JavaScript >>");
    let at = hidden.windows(6).position(|window| window == b"ObjStm").unwrap();
    hidden[at..at + 6].copy_from_slice(b"XXXXXX");
    assert_eq!(pdf::check(&hidden), Err(ACTIVE));
    assert_eq!(pdf::check(&pdf("<< /Encrypt 4 0 R >>", "")), Err(LOCKED));
    assert_eq!(pdf::check(b"%PDF-1.7 and nothing"), Err(DAMAGED));
}

#[test]
fn a_pdf_that_unfolds_without_end_is_refused() {
    let objects = format!("3 0 {}", " ".repeat(33 * 1024 * 1024));
    assert_eq!(pdf::check(&pdf("<< >>", &objects)), Err(BOMB));
}

#[test]
fn a_picture_comes_out_without_where_it_was_taken() {
    let sent = jpeg(1);
    assert!(sent.windows(GPS.len()).any(|window| window == GPS));
    let kept = examine("foto.jpg", sent).unwrap();
    assert!(!kept.bytes.windows(GPS.len()).any(|window| window == GPS));
}

#[test]
fn what_programs_write_is_taken() {
    let book = rust_xlsxwriter::Workbook::new().save_to_buffer().unwrap();
    assert_eq!(examined("boek.xlsx", &book), Ok((Kind::Xlsx, "boek.xlsx".into())));
    let paper = krilla::Document::new().finish().unwrap();
    assert_eq!(examined("blad.pdf", &paper), Ok((Kind::Pdf, "blad.pdf".into())));
}

#[test]
fn a_case_takes_files_until_the_circle_works_on_it() {
    use CaseState::{Discussed, FollowedUp, InDiscussion, Purged, Withdrawn};
    for state in CaseState::ALL {
        let late = [InDiscussion, Discussed, FollowedUp, Withdrawn, Purged].contains(state);
        assert_eq!(takes(*state).is_err(), late, "{state:?}");
    }
}

proptest! {
    #[test]
    fn no_file_makes_it_panic(begin in prop::sample::select(vec![b"%PDF-".as_slice(), b"%PDF-1 0 obj stream\n", b"", b"PK\x03\x04", b"GIF89a"]),
        bytes in any::<Vec<u8>>(), name in any::<String>())
    {
        let _ = examine(&name, [begin, &bytes].concat());
    }

    #[test]
    fn a_changed_pdf_is_read_or_refused(at in any::<prop::sample::Index>(), new: u8) {
        let mut bytes = pdf("<< /Type /Catalog >>", "3 0 << /Type /Page >>");
        let at = at.index(bytes.len());
        bytes[at] = new;
        let _ = examine("plan.pdf", bytes);
    }
}
