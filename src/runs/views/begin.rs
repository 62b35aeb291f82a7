//! The page on which a method is chosen.

use super::said;
use crate::i18n::Language;
use crate::ids::PersonId;
use crate::methods::{Aim, Method, Suggestion};
use crate::networks::Member;
use crate::sessions::Session;
use crate::sessions::agenda::rules::Item;
use crate::web::{FormView, Seat};
use serde::Serialize;

/// The page.
#[derive(Debug, Serialize)]
pub struct BeginPage {
    network_name: String,
    network_address: String,
    session_address: String,
    session_number: i32,
    address: String,
    minutes: i32,
    aims: Vec<AimChoice>,
    chosen: bool,
    proposed: Vec<Choice>,
    all: Vec<Choice>,
    has_case: bool,
    /// The method that the presenter wished for.
    wished: Option<Choice>,
    /// The session is still to come: the steps are spread over days.
    ahead: bool,
    people: Vec<PersonChoice>,
    form: FormView,
}

#[derive(Debug, Serialize)]
struct AimChoice {
    value: &'static str,
    text: String,
    chosen: bool,
}

#[derive(Debug, Serialize)]
struct PersonChoice {
    value: String,
    name: String,
    chosen: bool,
}

/// A method that can be chosen.
#[derive(Debug, Serialize)]
pub struct Choice {
    value: String,
    name: String,
    purpose: String,
    minutes: u32,
    smallest: usize,
    largest: usize,
    reasons: Vec<Because>,
}

#[derive(Debug, Serialize)]
struct Because {
    text: String,
    count: usize,
}

impl Choice {
    /// A method of the library, or a copy of the network.
    pub fn of(method: &Method, language: Language) -> Self {
        Self {
            value: method.id.clone(),
            name: said(&method.name, language),
            purpose: said(&method.purpose, language),
            minutes: method.minutes(),
            smallest: method.group.0,
            largest: method.group.1,
            reasons: Vec::new(),
        }
    }

    /// One that is proposed, with why.
    pub fn proposed(suggestion: &Suggestion<'_>, language: Language) -> Self {
        let reasons = suggestion.reasons.iter().map(|reason| Because { text: reason.text.clone(), count: reason.count });
        Self { reasons: reasons.collect(), ..Self::of(suggestion.method, language) }
    }
}

impl BeginPage {
    /// For an item of a session: what was asked, what is proposed and what else there is, and who could bring it.
    pub fn of(
        seat: &Seat,
        (session, item): (&Session, &Item),
        (aim, wished, proposed, all): (Option<Aim>, Option<Choice>, Vec<Choice>, Vec<Choice>),
        (presenter, members): (Option<&PersonId>, &[Member]),
        form: FormView,
    ) -> Self {
        let network = format!("/networks/{}", seat.network);
        let session_address = format!("{network}/sessions/{}", session.id);
        let choice = |aim_of: &Aim| AimChoice {
            value: aim_of.as_str(),
            text: format!("methods-aim-{}", aim_of.as_str()),
            chosen: aim == Some(*aim_of),
        };
        let person = |member: &Member| PersonChoice {
            value: member.person.to_string(),
            name: member.name.clone(),
            chosen: presenter == Some(&member.person),
        };
        Self {
            network_name: seat.network_name.clone(),
            address: format!("{session_address}/items/{}/runs", item.id),
            session_address,
            network_address: network,
            session_number: session.number,
            minutes: item.minutes,
            aims: Aim::ALL.iter().map(choice).collect(),
            chosen: aim.is_some(),
            proposed,
            all,
            has_case: item.case.is_some(),
            wished,
            ahead: session.state.is_ahead(),
            people: members.iter().filter(|member| member.person != seat.person.id).map(person).collect(),
            form,
        }
    }
}
