//! What the templates of methods receive: everything in the language of the reader.

pub mod chooser;
pub mod edit;
pub mod list;
pub mod show;
#[cfg(test)]
pub(crate) mod tests;
