//! What the page of a session is drawn from, read at once.

use crate::cases::{self, rules::CaseState};
use crate::db::Db;
use crate::ids::{CaseId, ItemId, PersonId, SessionId};
use crate::networks::{self, Member};
use crate::people;
use crate::runs::{self, rules::Run};
use crate::sessions::agenda::backlog::Votes;
use crate::sessions::agenda::links::Points;
use crate::sessions::agenda::running::Running;
use crate::sessions::agenda::views::{Board, Onlooker};
use crate::sessions::agenda::{
    self,
    rules::{Item, ItemState, Rubric},
};
use crate::sessions::guests::views::GuestList;
use crate::sessions::replies::Circle;
use crate::sessions::replies::views::{Ask, Back, Mine};
use crate::sessions::rules::{Session, SessionState};
use crate::sessions::series::{self, Elsewhere};
use crate::sessions::views::{Attendance, Head};
use crate::web::error::Error;
use crate::web::form::FormView;
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
    shielded: Vec<CaseId>,
    /// Everybody around it.
    pub circle: Circle,
    elsewhere: Vec<Elsewhere>,
    run: Option<Run>,
    reasons: HashMap<String, String>,
    points: Points,
    votes: Votes,
    wishes: Votes,
    carried: HashMap<ItemId, i32>,
}

impl Sheet {
    /// Reads it all; not a query a row.
    pub fn read(db: &mut Db, seat: &Seat, id: &SessionId, now: DateTime<Utc>) -> Result<Self, Error> {
        let network = &seat.network;
        let (session, elsewhere) = series::amid(db, network, id, &seat.person.id)?.ok_or(Error::NotFound)?;
        let laid = agenda::store::laid_out(db, network, id, &seat.person.id)?;
        let votes = Votes::of(laid.iter().filter(|laid| laid.item.state.is_waiting()).map(|laid| (laid.item.id.clone(), laid.votes)));
        let wishes = Votes::of(laid.iter().filter(|laid| laid.item.case.is_some()).map(|laid| (laid.item.id.clone(), laid.wishes)));
        let covers: Vec<_> = laid.iter().filter_map(|laid| laid.cover.clone()).collect();
        // Between two sessions a circle may be at work on a case over some days.
        let discussed = |laid: &agenda::store::Laid| laid.cover.as_ref().is_some_and(|cover| cover.state == CaseState::InDiscussion);
        let at_work = laid.iter().any(|laid| laid.item.state.is_placed() && discussed(laid));
        let carried = laid.iter().filter_map(|laid| Some((laid.item.id.clone(), laid.carried?))).collect();
        let items: Vec<_> = laid.into_iter().map(|laid| laid.item).collect();
        let circle = Circle::of(db, network, id)?;
        let mine = |item: &&Item| item.state == ItemState::Declined && item.proposed_by == seat.person.id;
        let refused = items.iter().filter(mine).map(|item| item.id.to_string());
        let called_off = (session.state == SessionState::Cancelled).then(|| id.to_string());
        let asked: Vec<_> = refused.chain(called_off).collect();
        let run = if session.state == SessionState::InProgress || at_work { runs::under_way(db, network, id)? } else { None };
        let reach = cases::reach(db, seat, &session, &circle.replies, &covers, now)?;
        Ok(Self {
            names: names_of(db, &items, &circle.members)?,
            run: run.filter(|run| run.case.as_ref().is_none_or(|case| reach.joined.contains(case))),
            readable: reach.open,
            shielded: reach.shielded,
            points: Points::of(db, seat, &items)?,
            votes,
            wishes,
            carried,
            items,
            circle,
            elsewhere,
            session,
            reasons: networks::reasons(db, network, &asked)?,
        })
    }

    /// Title, time, place and state.
    pub fn head(&self, seat: &Seat, now: DateTime<Utc>) -> Head {
        Head::of(seat, &self.session, self.reasons.get(self.session.id.as_str()).cloned(), now).beside(seat, &self.elsewhere)
    }

    /// The agenda.
    pub fn board(&self, seat: &Seat) -> Board {
        Board::of(&self.session, &self.items, &self.onlooker(seat))
    }

    /// Whether the agenda has a heading for what the group comes back to.
    pub fn comes_back(&self) -> bool {
        self.items.iter().any(|item| item.rubric == Rubric::FollowUp && item.state.is_placed())
    }

    /// Where the group is in it.
    pub fn running(&self, seat: &Seat, now: DateTime<Utc>) -> Running {
        Running::of(&self.session, &self.items, &self.onlooker(seat), now).beside(self.run.as_ref())
    }

    fn onlooker<'a>(&'a self, seat: &'a Seat) -> Onlooker<'a> {
        Onlooker {
            person: &seat.person.id,
            facilitator: seat.facilitates(),
            zone: seat.zone,
            names: &self.names,
            readable: &self.readable,
            shielded: &self.shielded,
            reasons: &self.reasons,
            points: &self.points,
            votes: &self.votes,
            wishes: &self.wishes,
            may_wish: seat.signed,
            carried: &self.carried,
        }
    }

    /// Who comes.
    pub fn attendance(&self, seat: &Seat) -> Attendance {
        Attendance::of(seat, &self.session, &self.circle)
    }

    /// The guests, for a facilitator.
    pub fn guests(&self, seat: &Seat, form: &FormView, now: DateTime<Utc>) -> Option<GuestList> {
        seat.facilitates().then(|| GuestList::of(&self.session, &self.circle, &self.items, form, now))
    }

    /// The question whether this person comes.
    pub fn ask(&self, seat: &Seat, form: &FormView, now: DateTime<Utc>) -> Ask {
        let mine = Mine::of(&self.session, &self.circle.replies, &seat.person.id);
        Ask::of(&self.session, mine, Back::Session, form, now)
    }
}

/// The names of those who proposed something, also when they left.
pub(in crate::sessions) fn names_of(db: &mut Db, items: &[Item], members: &[Member]) -> QueryResult<HashMap<PersonId, String>> {
    let mut names: HashMap<_, _> = members.iter().map(|member| (member.person.clone(), member.name.clone())).collect();
    let named = items.iter().flat_map(|item| [Some(&item.proposed_by), item.owner.as_ref()]).flatten();
    let gone: Vec<_> = named.filter(|person| !names.contains_key(*person)).cloned().collect();
    if !gone.is_empty() {
        names.extend(people::store::names(db, &gone)?);
    }
    Ok(names)
}
