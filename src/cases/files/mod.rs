//! Files that lie with a case: documents and pictures, where the circle agreed that there may be any.
//!
//! A file is what its content says, never what its name or a browser claims. What can do something by itself is
//! refused, what a picture tells of its maker is taken out. Name and content lie sealed, each file under a lock of its
//! own, open for whom the case opens, and go when the words of the case go.

mod moves;
mod pages;
mod rules;
mod store;
mod views;

pub use pages::{add, fetch, remove};
pub use store::{CaseFile, forget, of_case};
pub use views::FilesView;
#[cfg(test)]
pub use views::example;
