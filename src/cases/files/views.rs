//! The files of a case, as its page shows them.

use super::rules::{ACCEPTED, MOST, hints, takes};
use super::store::CaseFile;
use crate::cases::rules::CaseState;
use crate::web::FormView;
use serde::Serialize;

/// The part of a case's page that lists its files, and takes one more.
#[derive(Debug, Serialize)]
pub struct FilesView {
    /// Whether there is anything to show.
    shown: bool,
    rows: Vec<FileLine>,
    address: String,
    /// Whether the reader may lay a file with the case.
    takes: bool,
    /// Whether there are as many as there may be.
    full: bool,
    most: i64,
    accepted: &'static str,
    form: FormView,
}

#[derive(Debug, Serialize)]
struct FileLine {
    id: String,
    address: String,
    name: String,
    kind: &'static str,
    size: Size,
    /// What in its name could point to a client; for its presenter.
    hints: Vec<HintView>,
    /// Whether the reader may take it away.
    removes: bool,
}

#[derive(Debug, Serialize)]
struct Size {
    text: &'static str,
    count: f64,
}

#[derive(Debug, Serialize)]
struct HintView {
    words: String,
    sentence: String,
}

impl FilesView {
    /// The files of a case at this address; `own` for its presenter, `agreed` where the circle agreed on files.
    pub fn of(files: &[CaseFile], case: &str, state: CaseState, own: bool, agreed: bool, form: &FormView) -> Self {
        let address = format!("{case}/files");
        let takes = own && agreed && takes(state).is_ok();
        Self {
            shown: takes || !files.is_empty(),
            rows: files.iter().map(|file| FileLine::of(file, &address, own)).collect(),
            takes,
            full: i64::try_from(files.len()).is_ok_and(|count| count >= MOST),
            most: MOST,
            accepted: ACCEPTED,
            form: form.only(&address),
            address,
        }
    }
}

impl FileLine {
    fn of(file: &CaseFile, files: &str, own: bool) -> Self {
        let told = if own { hints(&file.name) } else { Vec::new() };
        Self {
            id: file.id.to_string(),
            address: format!("{files}/{}", file.id),
            name: file.name.clone(),
            kind: file.kind.text(),
            size: Size::of(file.bytes),
            hints: told.into_iter().map(|(words, sentence)| HintView { words, sentence }).collect(),
            removes: own,
        }
    }
}

impl Size {
    fn of(bytes: u32) -> Self {
        let bytes = f64::from(bytes);
        match bytes {
            _ if bytes < 1_000_000.0 => Self { text: "cases-files-size-kb", count: (bytes / 1000.0).ceil() },
            _ => Self { text: "cases-files-size-mb", count: (bytes / 100_000.0).round() / 10.0 },
        }
    }
}

/// A file, for stories.
#[cfg(test)]
pub fn example() -> CaseFile {
    let id = crate::ids::CaseFileId::new();
    CaseFile { id, kind: super::rules::Kind::Docx, bytes: 1_234_567, name: "POP mevrouw Peeters <u>.docx".into() }
}

#[cfg(test)]
mod tests {
    use super::Size;

    #[test]
    fn sizes_are_told_in_few_figures() {
        let told = |bytes| (Size::of(bytes).text, Size::of(bytes).count);
        assert_eq!(told(1), ("cases-files-size-kb", 1.0));
        assert_eq!(told(250_400), ("cases-files-size-kb", 251.0));
        assert_eq!(told(1_249_000), ("cases-files-size-mb", 1.2));
    }
}
