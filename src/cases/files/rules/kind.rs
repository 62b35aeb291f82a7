//! The kinds of files that may lie with a case.

use crate::db::text_enum;

text_enum! {
    /// What a file is.
    pub enum Kind {
        /// A picture.
        Png = "png",
        /// A picture.
        Jpeg = "jpeg",
        /// A picture.
        Webp = "webp",
        /// A picture, perhaps a moving one.
        Gif = "gif",
        /// A document for paper.
        Pdf = "pdf",
        /// A written document.
        Docx = "docx",
        /// A workbook.
        Xlsx = "xlsx",
        /// A presentation.
        Pptx = "pptx",
        /// A written document.
        Odt = "odt",
        /// A workbook.
        Ods = "ods",
        /// A presentation.
        Odp = "odp",
        /// Plain text.
        Text = "text",
    }
}

/// What a browser offers to choose from; what is sent is looked at all the same.
pub const ACCEPTED: &str = ".png,.jpg,.jpeg,.webp,.gif,.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt,.md,.csv";

impl Kind {
    /// The endings of its names; the first is given to a name that ends otherwise.
    pub fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Png => &["png"],
            Self::Jpeg => &["jpg", "jpeg"],
            Self::Webp => &["webp"],
            Self::Gif => &["gif"],
            Self::Pdf => &["pdf"],
            Self::Docx => &["docx"],
            Self::Xlsx => &["xlsx"],
            Self::Pptx => &["pptx"],
            Self::Odt => &["odt"],
            Self::Ods => &["ods"],
            Self::Odp => &["odp"],
            Self::Text => &["txt", "md", "csv"],
        }
    }

    /// What a browser is told that it is: never anything that it would run.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Webp => "image/webp",
            Self::Gif => "image/gif",
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Pptx => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            Self::Odt => "application/vnd.oasis.opendocument.text",
            Self::Ods => "application/vnd.oasis.opendocument.spreadsheet",
            Self::Odp => "application/vnd.oasis.opendocument.presentation",
            Self::Text => "text/plain; charset=utf-8",
        }
    }

    /// Whether it is a picture.
    pub fn is_picture(self) -> bool {
        matches!(self, Self::Png | Self::Jpeg | Self::Webp | Self::Gif)
    }

    /// The key of its name as people say it.
    pub fn text(self) -> &'static str {
        match self {
            Self::Png | Self::Jpeg | Self::Webp | Self::Gif => "cases-files-kind-picture",
            Self::Pdf => "cases-files-kind-pdf",
            Self::Docx | Self::Odt => "cases-files-kind-document",
            Self::Xlsx | Self::Ods => "cases-files-kind-workbook",
            Self::Pptx | Self::Odp => "cases-files-kind-presentation",
            Self::Text => "cases-files-kind-text",
        }
    }
}
