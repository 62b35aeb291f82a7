//! What the templates of a workshop receive.

use super::rules::{Phase, USUAL_DOTS, Workshop, has_workshop};
use crate::ids::{CaseId, ItemId, PersonId, SessionId};
use crate::sessions::agenda::backlog::Votes;
use crate::sessions::agenda::rules::Item;
use crate::sessions::agenda::views::{Brought, Choice, Named, mark, rubric_text, rubrics};
use crate::sessions::rules::Session;
use crate::sessions::views::address as session_address;
use crate::web::form::FormView;
use crate::web::seat::Seat;
use serde::Serialize;
use std::collections::HashMap;

/// The page of a workshop.
#[derive(Debug, Serialize)]
pub struct WorkshopPage {
    network_name: String,
    network_address: String,
    session_title: String,
    session_address: String,
    board: Board,
    proposing: bool,
    address: String,
    rubrics: Vec<Choice>,
    form: FormView,
    trouble: FormView,
}

/// The workshop itself: the fragment of a live update.
#[derive(Debug, Serialize)]
pub struct Board {
    session: String,
    network: String,
    address: String,
    network_address: String,
    leads: bool,
    may_open: bool,
    usual_dots: i32,
    phase: &'static str,
    proposing: bool,
    voting: bool,
    settled: bool,
    closed: bool,
    dots: i32,
    left: i32,
    voted: i64,
    members: usize,
    version: i32,
    topics: Vec<Topic>,
    plan: Vec<Planned>,
    agreed: Vec<Agreed>,
}

#[derive(Debug, Clone, Serialize)]
struct Topic {
    id: String,
    mark: &'static str,
    rubric_text: &'static str,
    #[serde(flatten)]
    brought: Brought,
    title: String,
    /// Who proposed it, unless that is not told.
    by: String,
    note: String,
    minutes: i32,
    votes: i64,
    mine: i32,
}

/// A topic with the session that is proposed for it.
#[derive(Debug, Serialize)]
struct Planned {
    topic: Topic,
    sessions: Vec<Named>,
}

/// What the plan says of one session.
#[derive(Debug, Serialize)]
struct Agreed {
    number: i32,
    title: String,
    address: String,
    topics: Vec<Topic>,
}

/// What a workshop is drawn from.
pub struct Table {
    /// The session that it belongs to.
    pub session: Session,
    /// The workshop, once it is open.
    pub workshop: Option<Workshop>,
    /// Its topics, the oldest first.
    pub topics: Vec<Item>,
    /// The votes for them.
    pub votes: Votes,
    /// How many people voted.
    pub voted: i64,
    /// How many could.
    pub members: usize,
    /// The names of those who proposed them.
    pub names: HashMap<PersonId, String>,
    /// The cases that are closed to the reader as a colleague of the presenter.
    pub shielded: Vec<CaseId>,
    /// The coming sessions.
    pub sessions: Vec<Session>,
    /// The session that is proposed for each topic, the most wanted first.
    pub plan: Vec<(ItemId, Option<SessionId>)>,
    /// What waits in the coming sessions.
    pub agreed: Vec<(SessionId, Item)>,
}

/// The address of a session's workshop.
pub fn address(session: &Session) -> String {
    format!("{}/workshop", session_address(session))
}

impl WorkshopPage {
    /// The page, with what was typed into one of its forms.
    pub fn of(seat: &Seat, table: &Table, form: &FormView) -> Self {
        let own = form.only(&format!("{}/topics", address(&table.session)));
        let board = Board::of(seat, table);
        Self {
            network_name: seat.network_name.clone(),
            network_address: format!("/networks/{}", seat.network),
            session_title: table.session.title.clone(),
            session_address: session_address(&table.session),
            proposing: board.proposing || !own.is_blank(),
            address: address(&table.session),
            rubrics: rubrics(own.value("rubric").unwrap_or("talk")),
            trouble: if own.is_blank() { form.clone() } else { FormView::default() },
            form: own,
            board,
        }
    }
}

impl Board {
    /// The workshop as the holder of this seat sees it.
    pub fn of(seat: &Seat, table: &Table) -> Self {
        let phase = table.workshop.as_ref().map(|workshop| workshop.phase);
        let topics: Vec<_> = table.topics.iter().map(|item| Topic::of(table, item)).collect();
        let dots = table.workshop.as_ref().map_or(0, |workshop| workshop.dots);
        let leads = seat.facilitates();
        let voting = phase == Some(Phase::Voting);
        Self {
            session: table.session.id.to_string(),
            network: seat.network.to_string(),
            address: address(&table.session),
            network_address: format!("/networks/{}", seat.network),
            leads,
            may_open: leads && phase.is_none() && has_workshop(&table.session),
            usual_dots: USUAL_DOTS,
            phase: phase.map_or("none", |phase| phase.as_str()),
            proposing: phase == Some(Phase::Proposing),
            voting,
            settled: phase == Some(Phase::Settled),
            closed: phase == Some(Phase::Closed),
            dots,
            left: dots - topics.iter().map(|topic| topic.mine).sum::<i32>(),
            voted: table.voted,
            members: table.members,
            version: table.workshop.as_ref().map_or(0, |workshop| workshop.version),
            plan: if leads && voting { planned(table, &topics) } else { Vec::new() },
            agreed: if phase == Some(Phase::Settled) { agreed(table) } else { Vec::new() },
            topics,
        }
    }
}

impl Topic {
    fn of(table: &Table, item: &Item) -> Self {
        let brought = Brought::of(item, &table.names, &table.shielded);
        Self {
            id: item.id.to_string(),
            mark: mark(item.rubric),
            rubric_text: rubric_text(item.rubric),
            title: item.title.clone(),
            by: brought.bringer(item, &table.names),
            brought,
            note: item.note.clone(),
            minutes: item.minutes,
            votes: table.votes.count(&item.id),
            mine: table.votes.mine.get(&item.id).copied().unwrap_or(0),
        }
    }
}

fn planned(table: &Table, topics: &[Topic]) -> Vec<Planned> {
    let planned = |(id, to): &(ItemId, Option<SessionId>)| {
        let topic = topics.iter().find(|topic| topic.id == id.as_str())?.clone();
        let chosen = to.as_ref().map(SessionId::as_str);
        let named = |session: &Session| Named::new(session.id.as_str(), &format!("{}. {}", session.number, session.title), chosen);
        Some(Planned { topic, sessions: table.sessions.iter().map(named).collect() })
    };
    table.plan.iter().filter_map(planned).collect()
}

fn agreed(table: &Table) -> Vec<Agreed> {
    let of = |session: &Session| Agreed {
        number: session.number,
        title: session.title.clone(),
        address: session_address(session),
        topics: table.agreed.iter().filter(|(there, _)| *there == session.id).map(|(_, item)| Topic::of(table, item)).collect(),
    };
    table.sessions.iter().map(of).collect()
}

/// The workshop in each of its phases, and before it opens.
#[cfg(test)]
pub(in crate::sessions::agenda) fn stories(book: &mut crate::stories::Book, seat: &Seat, items: &[Item], session: &Session) {
    let phases = Phase::ALL.iter().map(|phase| Some(Workshop { session: session.id.clone(), phase: *phase, dots: 5, version: 1 }));
    let first = Session { number: 1, ..session.clone() };
    for workshop in phases.chain([None]) {
        for topics in [items, &[]] {
            let table = Table {
                session: first.clone(),
                workshop: workshop.clone(),
                topics: topics.to_vec(),
                votes: Votes::default(),
                voted: 1,
                members: 6,
                names: HashMap::new(),
                shielded: topics.iter().filter_map(|topic| topic.case.clone()).collect(),
                sessions: vec![session.clone()],
                plan: topics.iter().map(|topic| (topic.id.clone(), Some(session.id.clone()))).collect(),
                agreed: topics.iter().map(|topic| (session.id.clone(), topic.clone())).collect(),
            };
            book.tell("agenda/_workshop", &Board::of(seat, &table));
            book.tell("agenda/workshop", &WorkshopPage::of(seat, &table, &FormView::default()));
        }
    }
}
