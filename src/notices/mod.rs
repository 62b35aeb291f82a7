//! What people hear, and when: the home page, the rhythm that each person chose, and the digest.
//!
//! A domain tells people that something happened by a `Notice`; it never writes the sentence. The home page and
//! the digest find the words when they are read, with the rights of that moment.

mod asks;
mod circle;
pub mod digest;
pub mod home;
mod lines;
mod live;
mod opening;
mod reader;
pub mod rhythm;
pub mod rules;
mod store;

pub use circle::{Today, today};
pub use live::home_changed;
pub use opening::opened;
pub use rules::{Kind, Notice};
pub use store::{unread, was_told};

use crate::db::Db;
use crate::ids::{NetworkId, PersonId};
use chrono::{DateTime, Utc};
use diesel::QueryResult;

/// Tells people what happened, inside the write that made it happen; who did it is not told.
pub fn tell(db: &mut Db, network: &NetworkId, people: &[PersonId], notice: Notice, now: DateTime<Utc>) -> QueryResult<()> {
    for person in people.iter().filter(|person| notice.actor.as_ref() != Some(*person)) {
        store::insert(db, network, person, &notice, now)?;
        live::home_changed(db, person)?;
    }
    Ok(())
}

#[cfg(test)]
pub(crate) mod stories;
#[cfg(test)]
pub(crate) use stories::stories;
