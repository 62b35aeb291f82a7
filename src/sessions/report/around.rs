//! Who was there: by the marks of the session, or by what people answered when nobody was marked.

use crate::db::Db;
use crate::ids::PersonId;
use crate::sessions::attendance;
use crate::sessions::attendance::rules::{Attendee, Mark, Part, is_settled};
use crate::sessions::replies::rules::Answer;
use crate::sessions::rules::Session;
use diesel::QueryResult;

/// Everybody whose part in a session is known.
#[derive(Debug, Clone, Default)]
pub struct Gathering {
    /// Marked by hand; else it is what people answered.
    pub marked: bool,
    /// Who took which part.
    pub people: Vec<(PersonId, Mark)>,
    /// Who was a guest.
    pub guests: Vec<String>,
    /// Everybody is marked, and who was there signed.
    pub settled: bool,
}

impl Gathering {
    /// Reads it.
    pub fn of(db: &mut Db, session: &Session) -> QueryResult<Self> {
        let roll = attendance::roll_of(db, session)?;
        let marked = roll.iter().any(|attendee| attendee.presence.is_some());
        let part = |attendee: &Attendee| attendee.mark().or_else(|| answered(attendee).filter(|_| !marked));
        let own = roll.iter().filter(|attendee| attendee.part != Part::Guest);
        let people = own.filter_map(|attendee| Some((attendee.person.clone(), part(attendee)?))).collect();
        let came = |attendee: &&Attendee| attendee.part == Part::Guest && part(attendee).is_some_and(Mark::was_there);
        let guests = roll.iter().filter(came).map(|attendee| attendee.name.clone()).collect();
        Ok(Self { marked, people, guests, settled: is_settled(&roll) })
    }

    /// Whether this person was there.
    pub fn attended(&self, person: &PersonId) -> bool {
        self.people.iter().any(|(who, part)| who == person && part.was_there())
    }
}

/// The part that somebody took when they did as they said.
fn answered(attendee: &Attendee) -> Option<Mark> {
    attendee.answer.map(|answer| if answer == Answer::Absent { Mark::Excused } else { Mark::Present })
}
