//! Texts, dates and numbers in the language of the reader.
//!
//! Each domain has one Fluent file a language, `nl/<domain>.ftl` and `en/<domain>.ftl`, with the same keys and the
//! same arguments; a new file needs no line anywhere else.

#[cfg(test)]
mod completeness;
pub mod dates;
pub mod helpers;
mod language;
mod numbers;
mod texts;

pub use fluent_bundle::{FluentArgs, FluentValue};
pub use language::Language;
pub use texts::Texts;
