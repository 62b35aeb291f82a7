//! The pages of a network's questions, and what they share with the inbox.

mod asking;

pub use asking::{ask, edit, fragment, index, list, new, rewrite, show};

use super::rules::{Changed, MOVED_ON, Question, Reader};
use super::views::Read;
use super::{live, mail, store};
use crate::db::Db;
use crate::ids::{NetworkId, PersonId, QuestionId};
use crate::networks::{Transition, note_transition};
use crate::people;
use crate::refusal::Refusal;
use crate::web::error::Error;
use crate::web::page::Page;
use chrono::{DateTime, Utc};
use serde::Deserialize;

/// The address of a question, in its network or in the inbox.
#[derive(Debug, Clone, Deserialize)]
pub struct QuestionPath {
    /// The asking network.
    pub network: NetworkId,
    /// The question.
    pub question: QuestionId,
}

/// A question that this reader may read, or "not there".
pub(super) fn readable(db: &mut Db, network: &NetworkId, id: &QuestionId, reader: Reader<'_>) -> Result<Question, Error> {
    store::question(db, network, id)?.filter(|question| question.readable_by(reader)).ok_or(Error::NotFound)
}

/// A question with its answer and the names in it.
pub(super) fn read(db: &mut Db, question: Question) -> Result<Read, Error> {
    let answer = if question.state.has_answer() { store::answer(db, &question.network, &question.id)? } else { None };
    let mut people = vec![question.asker.clone()];
    people.extend(question.officer.clone());
    people.extend(answer.as_ref().map(|answer| answer.officer.clone()));
    Ok(Read { names: people::store::names(db, &people)?, question, answer })
}

/// Keeps what became of a question, with the record of its steps, and tells who should know.
pub(super) fn keep(db: &mut Db, changed: &Changed, actor: &PersonId, now: DateTime<Utc>) -> Result<(), Error> {
    if !store::save(db, changed)? {
        return Err(MOVED_ON.into());
    }
    record(db, changed, actor, now)
}

fn record(db: &mut Db, changed: &Changed, actor: &PersonId, now: DateTime<Utc>) -> Result<(), Error> {
    let question = &changed.question;
    for taken in &changed.path {
        let (from, to) = (taken.from.as_str(), taken.to.as_str());
        let id = question.id.as_str();
        let step = Transition { network: &question.network, thing: "question", id, from, to, actor: Some(actor), reason: None, at: now };
        note_transition(db, &step)?;
    }
    live::question_changed(db, question)?;
    Ok(mail::tell(db, question, actor, now)?)
}

/// The version that a form was drawn from.
pub(super) fn version(raw: &str) -> Result<i32, Refusal> {
    raw.parse().map_err(|_| MOVED_ON)
}

/// A word of the address after the question mark, read by `parse`; one that came twice or cannot be read has a page of
/// its own.
pub(super) fn asked<T>(page: &Page, name: &str, parse: impl Fn(&str) -> Option<T>) -> Result<Option<T>, Error> {
    let mut words = url::form_urlencoded::parse(page.request().query_string().as_bytes()).filter(|(key, _)| key == name);
    match (words.next(), words.next()) {
        (None, _) => Ok(None),
        (Some((_, word)), None) => parse(&word).map(Some).ok_or(Error::Query),
        (Some(_), Some(_)) => Err(Error::Query),
    }
}

/// The page of a list that the address names; the last one that a list can have is far.
pub(super) fn number(page: &Page) -> Result<i64, Error> {
    Ok(asked(page, "page", |raw| raw.parse::<i64>().ok())?.unwrap_or(0).clamp(0, 1_000))
}
