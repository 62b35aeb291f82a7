//! What the templates of an agenda receive.

mod bars;
mod item;
mod rows;

pub use bars::{Bar, bars};
pub use item::{Choice, ItemPage, Named, rubrics};

use super::backlog::Votes;
use super::links::Points;
use super::rules::{Budget, Item, ItemState, Rubric, Shortcoming, shortcomings};
use crate::ids::{CaseId, ItemId, PersonId};
use crate::sessions::rules::{Actor, Session, SessionState};
use crate::web::parts::Kept;
use chrono_tz::Tz;
use rows::{Row, rows};
use serde::Serialize;
use std::collections::HashMap;

/// Who looks at an agenda, and what surrounds it.
pub struct Onlooker<'a> {
    /// The person who looks.
    pub person: &'a PersonId,
    /// Holds the network's reins.
    pub facilitator: bool,
    /// The zone of the network.
    pub zone: Tz,
    /// The names of those who proposed something.
    pub names: &'a HashMap<PersonId, String>,
    /// The cases that this person may read.
    pub readable: &'a [CaseId],
    /// Those that are closed to this person as a colleague of the presenter.
    pub shielded: &'a [CaseId],
    /// Why the person's own proposals were declined, by item.
    pub reasons: &'a HashMap<String, String>,
    /// What the items point to, as far as this person may read it.
    pub points: &'a Points,
    /// The votes for what waits.
    pub votes: &'a Votes,
    /// With which of the cases people want to begin.
    pub wishes: &'a Votes,
    /// Whether this person may say so.
    pub may_wish: bool,
    /// The number of the session that an item was carried over from, of those that were.
    pub carried: &'a HashMap<ItemId, i32>,
}

impl Onlooker<'_> {
    /// The name of somebody in the network.
    pub fn name(&self, person: &PersonId) -> String {
        self.names.get(person).cloned().unwrap_or_default()
    }

    /// The number of the session that an item was carried over from.
    pub fn carried(&self, item: &Item) -> Option<i32> {
        self.carried.get(&item.id).copied()
    }

    /// How the case of an item is called.
    pub fn brought(&self, item: &Item) -> Brought {
        Brought::of(item, self.names, self.shielded)
    }

    /// Who brought an item, unless that is not told.
    pub fn bringer(&self, item: &Item) -> String {
        self.brought(item).bringer(item, self.names)
    }
}

/// The whole agenda: budget, items, what waits.
#[derive(Debug, Clone, Serialize)]
pub struct Board {
    session: String,
    address: String,
    builds: bool,
    runs: bool,
    network_address: String,
    planned: i64,
    length: i64,
    balance: i64,
    balance_text: &'static str,
    bars: Vec<Bar>,
    shortcomings: Vec<Lack>,
    rows: Vec<Row>,
    waiting: Vec<Waiting>,
    waiting_count: usize,
    declined: Vec<Declined>,
}

/// A proposal of the onlooker's own that will not come, and why.
#[derive(Debug, Clone, Serialize)]
struct Declined {
    title: String,
    reason: String,
}

#[derive(Debug, Clone, Serialize)]
struct Lack {
    text: &'static str,
    count: i64,
    topic: Option<&'static str>,
    title: String,
}

/// One proposal.
#[derive(Debug, Clone, Serialize)]
pub struct Waiting {
    id: String,
    address: String,
    mark: &'static str,
    rubric_text: &'static str,
    #[serde(flatten)]
    brought: Brought,
    title: String,
    note: String,
    by: String,
    minutes: i32,
    carried: Option<i32>,
    accepted: bool,
    vote: String,
    votes: i64,
    mine: bool,
    may_vote: bool,
    may_place: bool,
    may_accept: bool,
    may_look: bool,
    may_withdraw: bool,
}

/// The name that the stylesheet and the icons know a rubric by.
pub fn mark(rubric: Rubric) -> &'static str {
    match rubric {
        Rubric::CheckIn | Rubric::CheckOut => "check-in",
        Rubric::FollowUp | Rubric::Evaluation => "evaluatie",
        Rubric::Authority => "vdab",
        Rubric::Intervision => "intervisie",
        Rubric::Talk => "toelichting",
        Rubric::FreeSpace | Rubric::Workshop => "vrije-ruimte",
        Rubric::GettingAcquainted => "check-in",
        Rubric::Trust => "evaluatie",
        Rubric::Break => "pauze",
    }
}

/// The key of a rubric's name.
pub fn rubric_text(rubric: Rubric) -> &'static str {
    match rubric {
        Rubric::CheckIn => "sessions-rubric-check-in",
        Rubric::FollowUp => "sessions-rubric-follow-up",
        Rubric::Authority => "sessions-rubric-authority",
        Rubric::Intervision => "sessions-rubric-intervision",
        Rubric::Talk => "sessions-rubric-talk",
        Rubric::FreeSpace => "sessions-rubric-free-space",
        Rubric::Break => "sessions-rubric-break",
        Rubric::Evaluation => "sessions-rubric-evaluation",
        Rubric::CheckOut => "sessions-rubric-check-out",
        Rubric::GettingAcquainted => "sessions-rubric-getting-acquainted",
        Rubric::Trust => "sessions-rubric-trust",
        Rubric::Workshop => "sessions-rubric-workshop",
    }
}

/// The key of a state's name.
pub fn state_text(state: ItemState) -> String {
    format!("sessions-item-state-{}", state.as_str().replace('_', "-"))
}

/// The address of an item.
pub fn address(session: &Session, item: &Item) -> String {
    format!("{}/items/{}", crate::sessions::views::address(session), item.id)
}

/// What the group does, where a heading needs words and nobody wrote any.
pub fn prompt(item: &Item) -> Option<&'static str> {
    match item.rubric {
        _ if !item.note.is_empty() => None,
        Rubric::GettingAcquainted => Some("agenda-acquainted-prompt"),
        Rubric::Trust => Some("agenda-trust-prompt"),
        Rubric::Workshop => Some("agenda-workshop-prompt"),
        _ => None,
    }
}

/// How the case of an item is called: by its presenter, and to a colleague to whom it is closed by nobody.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Brought {
    /// Who presents it.
    pub presenter: Option<String>,
    /// Closed to the reader as a colleague of the presenter.
    pub shielded: bool,
}

impl Brought {
    /// The case of an item, if it has one, with the names of people and the cases that are closed to a colleague.
    pub fn of(item: &Item, names: &HashMap<PersonId, String>, shielded: &[CaseId]) -> Self {
        match &item.case {
            None => Self::default(),
            Some(case) if shielded.contains(case) => Self { presenter: None, shielded: true },
            Some(_) => Self { presenter: Some(names.get(&item.proposed_by).cloned().unwrap_or_default()), shielded: false },
        }
    }

    /// Who brought the item, unless that is not told.
    pub fn bringer(&self, item: &Item, names: &HashMap<PersonId, String>) -> String {
        names.get(&item.proposed_by).filter(|_| !self.shielded).cloned().unwrap_or_default()
    }
}

/// Where the case of an item can be read.
pub fn case_address(session: &Session, item: &Item, who: &Onlooker<'_>) -> Option<String> {
    let case = item.case.as_ref().filter(|case| who.readable.contains(case))?;
    Some(format!("/networks/{}/cases/{case}", session.network))
}

impl Board {
    /// As a part of a page.
    pub fn kept(self) -> Kept<Self> {
        Kept::new("sessions/_agenda", self)
    }

    /// The agenda as this onlooker sees it.
    pub fn of(session: &Session, items: &[Item], who: &Onlooker<'_>) -> Self {
        let builds = who.facilitator && session.state.builds_agenda();
        let budget = Budget::of(items, session.minutes());
        let lacking = if who.facilitator && session.state == SessionState::AgendaOpen {
            shortcomings(items, budget.length, session.kind)
        } else {
            Vec::new()
        };
        let waiting: Vec<_> = items.iter().filter(|i| i.state.is_waiting()).map(|i| Waiting::of(session, i, who)).collect();
        Self {
            session: session.id.to_string(),
            address: crate::sessions::views::address(session),
            builds,
            runs: who.facilitator && session.state == SessionState::InProgress,
            network_address: format!("/networks/{}", session.network),
            planned: budget.planned,
            length: budget.length,
            balance: budget.left().abs(),
            balance_text: match budget.left() {
                ..0 => "sessions-budget-over",
                0 => "sessions-budget-exact",
                _ => "sessions-budget-left",
            },
            bars: bars(items, budget),
            shortcomings: lacking.into_iter().map(Lack::of).collect(),
            rows: rows(session, items, who, builds),
            waiting_count: waiting.len(),
            waiting,
            declined: items.iter().filter_map(|item| Declined::of(item, who)).collect(),
        }
    }
}

impl Declined {
    fn of(item: &Item, who: &Onlooker<'_>) -> Option<Self> {
        let mine = item.state == ItemState::Declined && item.proposed_by == *who.person;
        let reason = who.reasons.get(item.id.as_str()).cloned();
        mine.then(|| Self { title: item.title.clone(), reason: reason.unwrap_or_default() })
    }
}

impl Lack {
    fn of(shortcoming: Shortcoming) -> Self {
        let refusal = shortcoming.refusal();
        let (topic, title) = match shortcoming {
            Shortcoming::Missing(rubric, title) => (Some(rubric_text(rubric)), title),
            _ => (None, String::new()),
        };
        Self { text: refusal.text, count: refusal.count.unwrap_or(0), topic, title }
    }
}

impl Waiting {
    fn of(session: &Session, item: &Item, who: &Onlooker<'_>) -> Self {
        let may = |to, by| item.state.may_become(to, by, session.state);
        let may_accept = who.facilitator && may(ItemState::Accepted, Actor::Facilitator);
        Self {
            id: item.id.to_string(),
            address: address(session, item),
            mark: mark(item.rubric),
            rubric_text: rubric_text(item.rubric),
            brought: who.brought(item),
            title: item.title.clone(),
            note: item.note.clone(),
            by: who.bringer(item),
            minutes: item.minutes,
            carried: who.carried(item),
            accepted: item.state == ItemState::Accepted,
            vote: format!("/networks/{}/items/{}/vote", session.network, item.id),
            votes: who.votes.count(&item.id),
            mine: who.votes.mine(&item.id),
            may_vote: session.state.is_ahead(),
            may_place: who.facilitator && session.state.builds_agenda(),
            may_accept,
            may_look: who.facilitator,
            may_withdraw: *who.person == item.proposed_by && item.case.is_none() && may(ItemState::Withdrawn, Actor::Proposer),
        }
    }
}
