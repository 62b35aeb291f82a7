//! What the templates of the backlog receive.

use super::rules::Votes;
use crate::ids::{CaseId, PersonId};
use crate::sessions::agenda::rules::{Item, ItemState};
use crate::sessions::agenda::views::{Brought, Choice, Named, mark, rubric_text, rubrics};
use crate::sessions::rules::Session;
use crate::web::form::FormView;
use crate::web::seat::Seat;
use serde::Serialize;
use std::collections::HashMap;

/// The page of the backlog.
#[derive(Debug, Serialize)]
pub struct BacklogPage {
    network_name: String,
    network_address: String,
    list: List,
    address: String,
    adding: bool,
    rubrics: Vec<Choice>,
    form: FormView,
    trouble: FormView,
}

/// What waits: the fragment of a live update.
#[derive(Debug, Serialize)]
pub struct List {
    network: String,
    address: String,
    rows: Vec<Waiting>,
    sessions: Vec<Named>,
    declined: Vec<Declined>,
    voting: bool,
}

/// A proposal of the reader's own that will not come, and why.
#[derive(Debug, Serialize)]
struct Declined {
    title: String,
    reason: String,
}

#[derive(Debug, Serialize)]
struct Waiting {
    id: String,
    address: String,
    vote: String,
    votes: i64,
    mine: bool,
    mark: &'static str,
    rubric_text: &'static str,
    #[serde(flatten)]
    brought: Brought,
    title: String,
    note: String,
    by: String,
    minutes: i32,
    carried: bool,
    may_place: bool,
    may_decline: bool,
    may_withdraw: bool,
}

/// What the list is drawn from.
pub struct Shelf {
    /// The items that wait, the most wanted first.
    pub items: Vec<Item>,
    /// The votes for them.
    pub votes: Votes,
    /// The names of those who proposed them.
    pub names: HashMap<PersonId, String>,
    /// The cases that are closed to the reader as a colleague of the presenter.
    pub shielded: Vec<CaseId>,
    /// The sessions that they can be placed on.
    pub sessions: Vec<Session>,
    /// The reader's own that were declined.
    pub declined: Vec<Item>,
    /// Why, by item.
    pub reasons: HashMap<String, String>,
    /// A workshop spreads the votes now.
    pub voting: bool,
}

impl BacklogPage {
    /// The page, with what was typed into one of its forms.
    pub fn of(seat: &Seat, shelf: &Shelf, form: &FormView) -> Self {
        let address = address(seat);
        let adding = form.only(&address);
        Self {
            network_name: seat.network_name.clone(),
            network_address: format!("/networks/{}", seat.network),
            list: List::of(seat, shelf),
            rubrics: rubrics(adding.value("rubric").unwrap_or("free_space")),
            adding: !adding.is_blank(),
            trouble: if adding.is_blank() { form.clone() } else { FormView::default() },
            form: adding,
            address,
        }
    }
}

/// The address of a network's backlog.
pub fn address(seat: &Seat) -> String {
    format!("/networks/{}/backlog", seat.network)
}

impl List {
    /// What waits, as the holder of this seat sees it.
    pub fn of(seat: &Seat, shelf: &Shelf) -> Self {
        let session = |session: &Session| Named::new(session.id.as_str(), &format!("{}. {}", session.number, session.title), None);
        let declined =
            |item: &Item| Declined { title: item.title.clone(), reason: shelf.reasons.get(item.id.as_str()).cloned().unwrap_or_default() };
        Self {
            network: seat.network.to_string(),
            address: address(seat),
            rows: shelf.items.iter().map(|item| Waiting::of(seat, shelf, item)).collect(),
            sessions: shelf.sessions.iter().map(session).collect(),
            declined: shelf.declined.iter().map(declined).collect(),
            voting: shelf.voting,
        }
    }
}

impl Waiting {
    fn of(seat: &Seat, shelf: &Shelf, item: &Item) -> Self {
        let brought = Brought::of(item, &shelf.names, &shelf.shielded);
        let (leads, own) = (seat.facilitates(), item.proposed_by == seat.person.id && item.case.is_none());
        Self {
            id: item.id.to_string(),
            address: format!("{}/{}", address(seat), item.id),
            vote: format!("/networks/{}/items/{}/vote", seat.network, item.id),
            votes: shelf.votes.count(&item.id),
            mine: shelf.votes.mine(&item.id),
            mark: mark(item.rubric),
            rubric_text: rubric_text(item.rubric),
            title: item.title.clone(),
            note: item.note.clone(),
            by: brought.bringer(item, &shelf.names),
            brought,
            minutes: item.minutes,
            carried: item.carried_from.is_some(),
            may_place: leads && !shelf.sessions.is_empty(),
            may_decline: leads && item.state == ItemState::Proposed,
            may_withdraw: own,
        }
    }
}

/// The backlog with and without something in it.
#[cfg(test)]
pub(in crate::sessions::agenda) fn stories(book: &mut crate::stories::Book, seat: &Seat, items: &[Item], session: &Session) {
    let votes = Votes { counts: HashMap::from([(items[0].id.clone(), 2)]), mine: HashMap::from([(items[0].id.clone(), 1)]) };
    for voting in [false, true] {
        let shelf = Shelf {
            items: items.to_vec(),
            votes: votes.clone(),
            names: HashMap::new(),
            shielded: Vec::new(),
            sessions: vec![session.clone()],
            declined: items.to_vec(),
            reasons: HashMap::new(),
            voting,
        };
        book.tell("agenda/_backlog", &List::of(seat, &shelf));
        book.tell("agenda/backlog", &BacklogPage::of(seat, &shelf, &FormView::default()));
        let empty = Shelf { items: Vec::new(), declined: Vec::new(), ..shelf };
        book.tell("agenda/backlog", &BacklogPage::of(seat, &empty, &FormView::default()));
    }
}
