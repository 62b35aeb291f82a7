//! What the page of a session is drawn from, read at once.

use super::found;
use crate::cases;
use crate::db::Db;
use crate::ids::{CaseId, PersonId, SessionId};
use crate::networks::{self, Member};
use crate::people;
use crate::sessions::agenda::views::{Board, Onlooker};
use crate::sessions::agenda::{
    self,
    rules::{Item, ItemState},
};
use crate::sessions::rules::{Answer, Session, SessionState};
use crate::sessions::store;
use crate::sessions::views::{Attendance, Head};
use crate::web::error::Error;
use crate::web::seat::Seat;
use chrono::{DateTime, Utc};
use diesel::QueryResult;
use std::collections::HashMap;

/// What the page of a session is drawn from.
pub(super) struct Sheet {
    pub session: Session,
    items: Vec<Item>,
    names: HashMap<PersonId, String>,
    readable: Vec<CaseId>,
    members: Vec<Member>,
    answers: Vec<(PersonId, Answer)>,
    reasons: HashMap<String, String>,
}

impl Sheet {
    /// Reads it all; not a query a row.
    pub fn read(db: &mut Db, seat: &Seat, id: &SessionId, now: DateTime<Utc>) -> Result<Self, Error> {
        let network = &seat.network;
        let session = found(db, network, id)?;
        let items = agenda::store::items(db, network, id)?;
        let members = networks::members(db, network)?;
        let mine = |item: &&Item| item.state == ItemState::Declined && item.proposed_by == seat.person.id;
        let refused = items.iter().filter(mine).map(|item| item.id.to_string());
        let called_off = (session.state == SessionState::Cancelled).then(|| id.to_string());
        let asked: Vec<_> = refused.chain(called_off).collect();
        let on_agenda: Vec<_> = items.iter().filter(|item| item.state.is_placed()).filter_map(|item| item.case.clone()).collect();
        Ok(Self {
            names: names_of(db, &items, &members)?,
            readable: cases::readable(db, seat, &on_agenda, now)?,
            answers: store::answers(db, network, id)?,
            items,
            members,
            session,
            reasons: networks::reasons(db, network, &asked)?,
        })
    }

    /// Title, time, place and state.
    pub fn head(&self, seat: &Seat) -> Head {
        Head::of(seat, &self.session, self.reasons.get(self.session.id.as_str()).cloned())
    }

    /// The agenda.
    pub fn board(&self, seat: &Seat) -> Board {
        let who = Onlooker {
            person: &seat.person.id,
            facilitator: seat.facilitates(),
            zone: seat.zone,
            names: &self.names,
            readable: &self.readable,
            reasons: &self.reasons,
        };
        Board::of(&self.session, &self.items, &who)
    }

    /// Who comes.
    pub fn attendance(&self, seat: &Seat) -> Attendance {
        Attendance::of(seat, &self.session, &self.members, &self.answers)
    }
}

/// The names of those who proposed something, also when they left.
pub(in crate::sessions) fn names_of(db: &mut Db, items: &[Item], members: &[Member]) -> QueryResult<HashMap<PersonId, String>> {
    let mut names: HashMap<_, _> = members.iter().map(|member| (member.person.clone(), member.name.clone())).collect();
    let gone: Vec<_> = items.iter().map(|item| item.proposed_by.clone()).filter(|person| !names.contains_key(person)).collect();
    if !gone.is_empty() {
        names.extend(people::store::names(db, &gone)?);
    }
    Ok(names)
}
