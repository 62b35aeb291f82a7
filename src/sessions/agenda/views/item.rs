//! The page of one item.

use super::{Onlooker, address, case_of, rubric_text, state_text};
use crate::sessions::agenda::rules::{Item, ItemState, Rubric};
use crate::sessions::rules::{Actor, Session};
use serde::Serialize;

/// The item's own page.
#[derive(Debug, Clone, Serialize)]
pub struct ItemPage<F: Serialize> {
    network_name: String,
    network_address: String,
    session_address: String,
    session_title: String,
    address: String,
    state_text: String,
    by: String,
    presenter: Option<String>,
    rubric_text: String,
    title: String,
    title_hint: &'static str,
    note: String,
    minutes: i32,
    version: i32,
    stale: bool,
    rubrics: Vec<Choice>,
    may_edit: bool,
    may_decline: bool,
    may_drop: bool,
    may_carry: bool,
    form: F,
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

/// All rubrics that an item can be put under; a case brings its own.
pub fn rubrics(chosen: &str) -> Vec<Choice> {
    let choice = |rubric: &Rubric| Choice { value: rubric.as_str(), text: rubric_text(*rubric), chosen: rubric.as_str() == chosen };
    Rubric::ALL.iter().map(choice).collect()
}

impl<F: Serialize> ItemPage<F> {
    /// The page of an item, with what was typed in `form` and the rubric that it names.
    pub fn of(session: &Session, item: &Item, who: &Onlooker<'_>, network_name: &str, form: F, typed: Typed) -> Self {
        let may = |to| who.facilitator && item.state.may_become(to, Actor::Facilitator, session.state);
        Self {
            network_name: network_name.to_owned(),
            network_address: format!("/networks/{}", session.network),
            session_address: crate::sessions::views::address(session),
            session_title: session.title.clone(),
            address: address(session, item),
            state_text: state_text(item.state),
            by: who.name(&item.proposed_by),
            presenter: case_of(session, item, who).0,
            rubric_text: rubric_text(item.rubric),
            title: item.title.clone(),
            title_hint: if item.rubric.is_standing() { "sessions-item-title-optional" } else { "sessions-item-title-hint" },
            note: item.note.clone(),
            minutes: item.minutes,
            version: item.version,
            stale: typed.stale,
            rubrics: rubrics(typed.rubric.as_deref().unwrap_or(item.rubric.as_str())),
            may_edit: who.facilitator && session.state.builds_agenda() && (item.state.is_placed() || item.state.is_waiting()),
            may_decline: may(ItemState::Declined),
            may_drop: may(ItemState::Dropped),
            may_carry: may(ItemState::CarriedOver),
            form,
        }
    }
}

/// What an item's page must know of the form that was typed.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    /// The version it was typed against is no longer the newest.
    pub stale: bool,
    /// The rubric that was chosen.
    pub rubric: Option<String>,
}
