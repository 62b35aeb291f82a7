//! Calendars: sessions as Outlook, Google and Apple know them.
//!
//! A letter about a session carries it as an appointment that changes and cancels itself in the reader's calendar; one about
//! several carries a file that a calendar takes in as a whole.
//! Whoever wants all sessions at once gives their calendar a secret address that it reads by itself: a feed. Who is
//! no longer in a network gets none of its sessions any more.

mod entry;
pub mod feeds;
pub mod mail;

pub use entry::{Around, Method, Party, Standing, entry, publication};
pub use mail::seat_ended;

#[cfg(test)]
pub(crate) fn stories(book: &mut crate::stories::Book) {
    feeds::tests::stories(book);
    mail::stories(book);
}
