//! The name of a file: cleaned, checked for what could point to a client, and written into a header.

use super::Kind;
use crate::cases::privacy::{Finding, Weight, check};
use crate::words::single_line;

/// So many characters a name has at most, with its ending.
const LONGEST: usize = 120;
/// The name of a file whose name says nothing.
const NAMELESS: &str = "bestand";

/// A name of one line, without folders or marks that nobody sees, with the ending of what the file is.
pub fn clean(raw: &str, kind: Kind) -> String {
    let last = raw.rsplit(['/', '\\']).next().unwrap_or_default();
    let line = single_line(&last.chars().map(|c| if is_odd(c) { ' ' } else { c }).collect::<String>());
    let (stem, claimed) = split(&line);
    let own = kind.endings().iter().find(|ending| Some(**ending) == claimed.as_deref());
    // An ending that is none of ours stays readable, and stands before the real one.
    let known = claimed.is_some_and(|claimed| Kind::ALL.iter().any(|kind| kind.endings().contains(&claimed.as_str())));
    let stem = if known { stem } else { &line };
    let ending = own.unwrap_or(&kind.endings()[0]);
    let room = LONGEST - ending.len() - 1;
    let stem: String = stem.trim_matches(['.', ' ']).chars().take(room).collect();
    let stem = stem.trim_end_matches(['.', ' ']);
    format!("{}.{ending}", if stem.is_empty() { NAMELESS } else { stem })
}

/// What stands before the last full stop and, in small letters, what stands after it.
fn split(name: &str) -> (&str, Option<String>) {
    match name.rsplit_once('.') {
        Some((stem, ending)) => (stem, Some(ending.to_lowercase())),
        None => (name, None),
    }
}

/// What a folder of some system does not take in a name, and marks that make a name read as another one.
fn is_odd(c: char) -> bool {
    let unseen = matches!(c, '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{2028}'..='\u{202F}' | '\u{2060}'..='\u{206F}');
    let private = matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{FFF0}'..='\u{FFFF}' | '\u{E0000}'..);
    c.is_control() || "<>:\"|?*".contains(c) || unseen || private
}

/// Whether a name says that the file is text, or says nothing.
pub fn claims_text(raw: &str) -> bool {
    split(raw).1.is_none_or(|ending| ending == "text" || Kind::Text.endings().contains(&ending.as_str()))
}

/// What in a name could point to a client, each with its place in `readable(name)`.
fn findings(name: &str) -> Vec<Finding> {
    // In names of files words are often joined.
    check(&readable(name))
}

fn readable(name: &str) -> String {
    split(name).0.replace('_', " ")
}

/// Whether a name holds what must not be there.
pub fn is_blocked(name: &str) -> bool {
    findings(name).iter().any(|found| found.kind.weight() == Weight::Block)
}

/// What in a name could point to a client: the words, and the key of the sentence about them.
pub fn hints(name: &str) -> Vec<(String, String)> {
    let read = readable(name);
    let words = |found: &Finding| read.get(found.at.clone()).unwrap_or_default().to_owned();
    findings(name).iter().map(|found| (words(found), format!("cases-finding-{}", found.kind.as_str()))).collect()
}

/// The header that makes a browser save a file under its name and never show it (RFC 6266, RFC 8187).
pub fn disposition(name: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || " .-_()".contains(c) { c } else { '_' };
    let ascii: String = name.chars().map(plain).collect();
    let mut encoded = String::new();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"!#$&+-.^_`|~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    format!("attachment; filename=\"{ascii}\"; filename*=UTF-8''{encoded}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use proptest::sample::select;

    #[test]
    fn a_name_gets_the_ending_of_what_the_file_is() {
        for (raw, kind, name) in [
            ("verslag.pdf", Kind::Pdf, "verslag.pdf"),
            ("foto.JPEG", Kind::Jpeg, "foto.jpeg"),
            ("foto.png", Kind::Jpeg, "foto.jpg"),
            ("factuur.exe", Kind::Docx, "factuur.exe.docx"),
            ("versie 1.2", Kind::Odt, "versie 1.2.odt"),
            ("C:\\Users\\ann\\plan.xlsx", Kind::Xlsx, "plan.xlsx"),
            ("../../etc/passwd", Kind::Text, "passwd.txt"),
            ("foto\u{202E}gpj.exe.png", Kind::Png, "foto gpj.exe.png"),
            ("een\r\ntwee\u{0}.txt", Kind::Text, "een twee.txt"),
            (".pdf", Kind::Pdf, "bestand.pdf"),
            ("", Kind::Gif, "bestand.gif"),
        ] {
            assert_eq!(clean(raw, kind), name, "{raw:?}");
        }
    }

    #[test]
    fn a_name_that_points_to_somebody_is_told_and_a_number_blocks() {
        assert!(is_blocked("dossier 85.07.30-033.28.pdf"));
        assert!(!is_blocked("stappenplan.pdf") && hints("stappenplan.pdf").is_empty());
        assert_eq!(hints("POP_mevrouw_Peeters.docx"), [("mevrouw Peeters".to_owned(), "cases-finding-name".to_owned())]);
    }

    #[test]
    fn a_header_holds_any_name() {
        let header = disposition("Één “plan”; 100%.pdf");
        assert_eq!(
            header,
            "attachment; filename=\"__n _plan__ 100_.pdf\"; filename*=UTF-8''%C3%89%C3%A9n%20%E2%80%9Cplan%E2%80%9D%3B%20100%25.pdf"
        );
    }

    proptest! {
        #[test]
        fn a_clean_name_is_short_says_what_it_is_and_stays_as_it_is(raw in any::<String>(), kind in select(Kind::ALL)) {
            let name = clean(&raw, kind);
            prop_assert!(name.chars().count() <= LONGEST && !name.contains(is_odd) && !name.contains(['/', '\\']), "{name:?}");
            prop_assert!(name.rsplit_once('.').is_some_and(|(_, ending)| kind.endings().contains(&ending)));
            prop_assert_eq!(clean(&name, kind), name.clone());
            prop_assert!(disposition(&name).is_ascii());
            hints(&name);
        }
    }
}
