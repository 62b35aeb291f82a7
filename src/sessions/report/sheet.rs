//! What the page of a report is drawn from, read at once.

use super::around::Gathering;
use super::rules::{Amendment, AmendmentState, Decision, Note, Report, Standing, is_reported};
use super::store;
use crate::cases;
use crate::db::Db;
use crate::ids::{CaseId, ItemId, PersonId, SessionId};
use crate::networks::{self, Member};
use crate::people;
use crate::runs::{self, Presented, Run};
use crate::sessions::actions::{self, rules::Action};
use crate::sessions::agenda::{self, rules::Item};
use crate::sessions::pages::{found, names_of};
use crate::sessions::rules::{Session, SessionState};
use crate::web::error::Error;
use crate::web::seat::Seat;
use chrono::{DateTime, Utc};
use std::collections::HashMap;

/// A session, its report and all around it, as the holder of a seat may read it.
pub struct Sheet {
    /// The session.
    pub session: Session,
    /// Its report.
    pub report: Report,
    /// The whole agenda, for what is still open on it.
    pub agenda: Vec<Item>,
    /// The items that stand in the report.
    pub items: Vec<Item>,
    /// What was said at them, without the cases that the reader may not read.
    pub notes: Vec<Note>,
    /// What was decided, without what was decided at such a case.
    pub decisions: Vec<Decision>,
    /// Who will do what.
    pub actions: Vec<Action>,
    /// What people would say differently, without what is about such a case.
    pub amendments: Vec<Amendment>,
    /// How many amendments wait for an answer, shown or not.
    pub unanswered: usize,
    /// Who was there.
    pub gathering: Gathering,
    /// Who has a seat.
    pub members: Vec<Member>,
    /// The names of all who are named.
    pub names: HashMap<PersonId, String>,
    /// What the circle kept from working on cases.
    pub kept: Vec<String>,
    /// What presenters took along, without those whose case the reader may not read.
    pub concluded: Vec<(ItemId, Presented)>,
    /// The cases that the reader may read.
    pub readable: Vec<CaseId>,
    /// Those that are closed to the reader as a colleague of the presenter.
    pub shielded: Vec<CaseId>,
    /// Now.
    pub now: DateTime<Utc>,
}

impl Sheet {
    /// Reads it all; not a query a row. A session that was called off has no report.
    pub fn read(db: &mut Db, seat: &Seat, id: &SessionId, now: DateTime<Utc>) -> Result<Self, Error> {
        let session = found(db, &seat.network, id)?;
        if session.state == SessionState::Cancelled {
            return Err(Error::NotFound);
        }
        let agenda = agenda::store::items(db, &seat.network, id)?;
        let items: Vec<Item> = agenda.iter().filter(|item| is_reported(item)).cloned().collect();
        // Of a run its own case counts, whatever its item is about by now.
        let ended = runs::ended_in(db, &seat.network, id)?;
        let cases: Vec<_> = items.iter().map(|item| &item.case).chain(ended.iter().map(|run| &run.case)).flatten().cloned().collect();
        let readable = cases::readable_anywhere(db, seat, &cases, now)?;
        let open = |run: &Run| run.case.as_ref().is_none_or(|case| readable.contains(case));
        let ended: Vec<Run> = ended.into_iter().filter(open).collect();
        let members = networks::members(db, &seat.network)?;
        let amendments = store::amendments(db, &session)?;
        let mut sheet = Self {
            report: store::report(db, &session)?,
            notes: store::notes(db, &session)?,
            decisions: store::decisions(db, &session)?,
            actions: actions::store::of_session(db, &session)?,
            unanswered: amendments.iter().filter(|amendment| amendment.state == AmendmentState::Proposed).count(),
            amendments,
            gathering: Gathering::of(db, &session)?,
            names: names_of(db, &items, &members)?,
            kept: runs::kept_in(db, &seat.network, id)?,
            concluded: runs::conclusions(db, &seat.network, &ended)?,
            shielded: cases::shielded_from(db, &seat.network, &seat.person.id, &cases, now.date_naive())?,
            readable,
            session,
            agenda,
            items,
            members,
            now,
        };
        sheet.keep_cases_shut();
        sheet.name_everybody(db)?;
        Ok(sheet)
    }

    /// Drops the words that belong to a case which the reader may not read, or to an item that leaves no trace.
    fn keep_cases_shut(&mut self) {
        let shown = |item: &&Item| item.case.as_ref().is_none_or(|case| self.readable.contains(case));
        let open: Vec<_> = self.items.iter().filter(shown).map(|item| item.id.clone()).collect();
        self.notes.retain(|note| open.contains(&note.item));
        self.decisions.retain(|decision| decision.item.as_ref().is_none_or(|item| open.contains(item)));
        self.amendments.retain(|amendment| amendment.item.as_ref().is_none_or(|item| open.contains(item)));
    }

    /// How the session and its report stand.
    pub fn standing(&self) -> Standing {
        Standing::of(&self.report, &self.agenda, self.unanswered, self.gathering.settled, self.now)
    }

    fn name_everybody(&mut self, db: &mut Db) -> Result<(), Error> {
        let authors = self.amendments.iter().map(|amendment| &amendment.author);
        let there = self.gathering.people.iter().map(|(person, _)| person);
        let writers = self.notes.iter().map(|note| &note.by).chain(self.report.edited.iter().map(|(by, _)| by));
        let writers = writers.chain(&self.report.reporter);
        let presenters = self.concluded.iter().map(|(_, presented)| &presented.person);
        let all = authors.chain(there).chain(writers).chain(presenters).chain(self.actions.iter().map(|action| &action.owner));
        let mut unknown: Vec<PersonId> = all.filter(|person| !self.names.contains_key(person)).cloned().collect();
        unknown.sort();
        unknown.dedup();
        if !unknown.is_empty() {
            self.names.extend(people::store::names(db, &unknown)?);
        }
        Ok(())
    }
}
