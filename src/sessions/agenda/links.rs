//! What an item points to: who leads it, and the question or poll that it is about. A title is looked up only for who
//! may read the thing itself.

use super::rules::Item;
use crate::cases;
use crate::db::Db;
use crate::ids::{CaseId, PersonId, PollId, QuestionId};
use crate::networks;
use crate::polls::{self, rules::PollState};
use crate::questions;
use crate::refusal::Refusal;
use crate::web::error::Error;
use crate::web::seat::Seat;
use chrono::{DateTime, Utc};
use std::collections::HashMap;

/// What the items of an agenda point to, as far as its reader may know: title and address.
#[derive(Debug, Clone, Default)]
pub struct Points {
    /// Questions to the authority.
    pub questions: HashMap<QuestionId, (String, String)>,
    /// Polls.
    pub polls: HashMap<PollId, (String, String)>,
}

impl Points {
    /// Of these items; a query for each kind that occurs.
    pub fn of(db: &mut Db, seat: &Seat, items: &[Item]) -> Result<Self, Error> {
        let home = format!("/networks/{}", seat.network);
        let asked: Vec<_> = items.iter().filter_map(|item| Some((seat.network.clone(), item.question.clone()?))).collect();
        let titled = if asked.is_empty() { HashMap::new() } else { questions::titles(db, &asked)? };
        let question = |(id, titled): (QuestionId, questions::Titled)| {
            let address = format!("{home}/questions/{id}");
            (id, (titled.title, address))
        };
        let polled = items.iter().any(|item| item.poll.is_some());
        let open = if polled { readable_polls(db, seat)? } else { Vec::new() };
        let poll = |poll: polls::rules::Poll| {
            let address = format!("{home}/sessions/{}/polls/{}", poll.session, poll.id);
            (poll.id, (poll.title.to_string(), address))
        };
        Ok(Self { questions: titled.into_iter().map(question).collect(), polls: open.into_iter().map(poll).collect() })
    }
}

/// A draft is there for facilitators alone.
fn readable_polls(db: &mut Db, seat: &Seat) -> Result<Vec<polls::rules::Poll>, Error> {
    let mut all = polls::of_network(db, &seat.network)?;
    all.retain(|poll| seat.facilitates() || poll.state != PollState::Draft);
    Ok(all)
}

/// All that an item could point to, for its page.
#[derive(Debug, Clone, Default)]
pub struct Offers {
    /// Who could lead it.
    pub owners: Vec<(PersonId, String)>,
    /// The latest questions of the network.
    pub questions: Vec<(QuestionId, String)>,
    /// The latest polls of the network.
    pub polls: Vec<(PollId, String)>,
    /// The cases that wait for a place, with their presenters.
    pub cases: Vec<(CaseId, PersonId, String)>,
}

impl Offers {
    /// What the network of a seat has to offer.
    pub fn read(db: &mut Db, seat: &Seat, now: DateTime<Utc>) -> Result<Self, Error> {
        let members = networks::members(db, &seat.network)?;
        let asked = questions::of_network(db, &seat.network, 0)?;
        let polls = readable_polls(db, seat)?;
        Ok(Self {
            owners: members.into_iter().map(|member| (member.person, member.name)).collect(),
            questions: asked.into_iter().map(|question| (question.id, question.wording.title.to_string())).collect(),
            polls: polls.into_iter().map(|poll| (poll.id, poll.title.to_string())).collect(),
            cases: cases::waiting_for_a_place(db, seat, now)?,
        })
    }

    /// Refuses what the network does not have, at its field; what an item points to already may stay.
    pub fn allow(&self, edited: &Item, seen: &Item) -> Result<(), Error> {
        let mut problems = Vec::new();
        let mut ask = |field: &'static str, text: &'static str, there: bool| {
            if !there {
                problems.push(Refusal::input(text).at(field));
            }
        };
        let has = |owner: &PersonId| self.owners.iter().any(|(id, _)| id == owner);
        ask("owner", "agenda-owner-unknown", edited.owner == seen.owner || edited.owner.as_ref().is_none_or(has));
        let has = |question: &QuestionId| self.questions.iter().any(|(id, _)| id == question);
        ask("question", "agenda-question-unknown", edited.question == seen.question || edited.question.as_ref().is_none_or(has));
        let has = |poll: &PollId| self.polls.iter().any(|(id, _)| id == poll);
        ask("poll", "agenda-poll-unknown", edited.poll == seen.poll || edited.poll.as_ref().is_none_or(has));
        if problems.is_empty() { Ok(()) } else { Err(Error::Invalid(problems)) }
    }
}
