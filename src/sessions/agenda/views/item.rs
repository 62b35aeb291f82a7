//! The page of one item.

use super::{Brought, Onlooker, address, rubric_text, state_text};
use crate::ids::{CaseId, PersonId};
use crate::sessions::agenda::links::Offers;
use crate::sessions::agenda::rules::{Item, ItemState, Rubric};
use crate::sessions::rules::{Actor, Session};
use crate::web::form::FormView;
use serde::Serialize;

/// The item's own page.
#[derive(Debug, Clone, Serialize)]
pub struct ItemPage {
    network_name: String,
    network_address: String,
    session_address: String,
    session_title: String,
    address: String,
    state_text: String,
    by: String,
    carried: Option<i32>,
    #[serde(flatten)]
    brought: Brought,
    rubric_text: &'static str,
    title: String,
    title_hint: &'static str,
    note: String,
    minutes: i32,
    version: i32,
    /// What somebody else wrote meanwhile, to read beside what was typed.
    theirs: Option<Theirs>,
    rubrics: Vec<Choice>,
    owners: Vec<Named>,
    questions: Vec<Named>,
    polls: Vec<Named>,
    cases: Vec<Named>,
    has_case: bool,
    may_edit: bool,
    may_decline: bool,
    may_drop: bool,
    may_carry: bool,
    form: FormView,
}

/// An item as it is now, in words.
#[derive(Debug, Clone, Serialize)]
struct Theirs {
    owner: String,
    question: String,
    poll: String,
}

/// One of several to choose from.
#[derive(Debug, Clone, Serialize)]
pub struct Choice {
    /// What the form sends.
    pub value: &'static str,
    /// The key of what people read.
    pub text: String,
    /// Chosen now.
    pub chosen: bool,
}

/// One of several things that have names of their own.
#[derive(Debug, Clone, Serialize)]
pub struct Named {
    /// What the form sends.
    pub value: String,
    /// What people read.
    pub name: String,
    /// Chosen now.
    pub chosen: bool,
}

impl Named {
    /// A thing among others.
    pub fn new(value: &str, name: &str, chosen: Option<&str>) -> Self {
        Self { value: value.to_owned(), name: name.to_owned(), chosen: chosen == Some(value) }
    }
}

/// All rubrics that an item can be put under; a case brings its own.
pub fn rubrics(chosen: &str) -> Vec<Choice> {
    let choice =
        |rubric: &Rubric| Choice { value: rubric.as_str(), text: rubric_text(*rubric).to_owned(), chosen: rubric.as_str() == chosen };
    Rubric::ALL.iter().map(choice).collect()
}

impl ItemPage {
    /// The page of an item, with what was typed in `form`.
    pub fn of(session: &Session, item: &Item, who: &Onlooker<'_>, network_name: &str, offers: &Offers, form: FormView) -> Self {
        let may = |to| who.facilitator && item.state.may_become(to, Actor::Facilitator, session.state);
        let seen = form.value("version").and_then(|version| version.parse::<i32>().ok());
        let stale = seen.is_some_and(|seen| seen != item.version);
        let chosen = |name: &str, kept: Option<String>| form.value(name).map(str::to_owned).or(kept);
        let owner = chosen("owner", item.owner.as_ref().map(ToString::to_string));
        let question = chosen("question", item.question.as_ref().map(ToString::to_string));
        let poll = chosen("poll", item.poll.as_ref().map(ToString::to_string));
        let may_edit = who.facilitator && session.state.builds_agenda() && (item.state.is_placed() || item.state.is_waiting());
        let takes_case = may_edit && item.case.is_none() && matches!(item.state, ItemState::Accepted | ItemState::Scheduled);
        Self {
            network_name: network_name.to_owned(),
            network_address: format!("/networks/{}", session.network),
            session_address: crate::sessions::views::address(session),
            session_title: session.title.clone(),
            address: address(session, item),
            state_text: state_text(item.state),
            by: who.bringer(item),
            carried: who.carried(item),
            brought: who.brought(item),
            rubric_text: rubric_text(item.rubric),
            title: item.title.clone(),
            title_hint: if item.rubric.is_standing() { "sessions-item-title-optional" } else { "sessions-item-title-hint" },
            note: item.note.clone(),
            minutes: item.minutes,
            version: item.version,
            theirs: stale.then(|| Theirs::of(item, who, offers)),
            rubrics: rubrics(form.value("rubric").unwrap_or(item.rubric.as_str())),
            owners: offers.owners.iter().map(|(id, name)| Named::new(id.as_str(), name, owner.as_deref())).collect(),
            questions: offers.questions.iter().map(|(id, title)| Named::new(id.as_str(), title, question.as_deref())).collect(),
            polls: offers.polls.iter().map(|(id, title)| Named::new(id.as_str(), title, poll.as_deref())).collect(),
            cases: if takes_case { cases(offers, who, form.value("case")) } else { Vec::new() },
            has_case: may_edit && item.case.is_some(),
            may_edit,
            may_decline: may(ItemState::Declined),
            may_drop: may(ItemState::Dropped),
            may_carry: may(ItemState::CarriedOver),
            form,
        }
    }
}

fn cases(offers: &Offers, who: &Onlooker<'_>, chosen: Option<&str>) -> Vec<Named> {
    let named =
        |(id, presenter, title): &(CaseId, PersonId, String)| Named::new(id.as_str(), &format!("{}: {title}", who.name(presenter)), chosen);
    offers.cases.iter().map(named).collect()
}

impl Theirs {
    fn of(item: &Item, who: &Onlooker<'_>, offers: &Offers) -> Self {
        let question = item.question.as_ref().and_then(|id| offers.questions.iter().find(|(offered, _)| offered == id));
        let poll = item.poll.as_ref().and_then(|id| offers.polls.iter().find(|(offered, _)| offered == id));
        Self {
            owner: item.owner.as_ref().map(|owner| who.name(owner)).unwrap_or_default(),
            question: question.map(|(_, title)| title.clone()).unwrap_or_default(),
            poll: poll.map(|(_, title)| title.clone()).unwrap_or_default(),
        }
    }
}
