//! Who hears of a question, and the letter to the one who asked. No letter holds an answer: it waits on the site,
//! behind the seat.

use super::rules::{Question, State};
use super::store;
use crate::db::Db;
use crate::ids::{PersonId, QuestionId};
use crate::mail::{Desk, Draft, Intent, Kind, outbox};
use crate::people::{self, Role};
use crate::web::error::Error;
use crate::{networks, notices};
use chrono::{DateTime, Utc};
use diesel::QueryResult;
use serde::Serialize;
use serde_json::{Value, json};

/// Tells those who should know where a question stands now.
pub fn tell(db: &mut Db, question: &Question, actor: &PersonId, now: DateTime<Utc>) -> QueryResult<()> {
    let (kind, people) = match question.state {
        State::Submitted => (notices::Kind::QuestionAsked, people::store::with_role(db, Role::AuthorityOfficer)?),
        State::Answered => (notices::Kind::QuestionAnswered, networks::people_with_seat(db, &question.network)?),
        State::Returned | State::Declined => (notices::Kind::QuestionReturned, vec![question.asker.clone()]),
        _ => return Ok(()),
    };
    let notice = notices::Notice { kind, about: question.id.to_string(), session: None, actor: Some(actor.clone()) };
    notices::tell(db, &question.network, &people, notice, now)?;
    if question.state == State::Submitted {
        return Ok(());
    }
    let intent = Intent {
        kind: Kind::QuestionAnswered,
        person: Some(question.asker.clone()),
        address: None,
        network: Some(question.network.clone()),
        about: json!({ "question": question.id }),
    };
    outbox::put(db, intent, now).map(drop)
}

#[derive(Serialize)]
struct Letter {
    lang: &'static str,
    name: String,
    network: String,
    question: String,
    link: String,
}

/// The letter to the one who asked, as the question stands when it is sent.
pub fn draw_answered(db: &mut Db, intent: &Intent, desk: Desk) -> Result<Option<Draft>, Error> {
    let (Some(person), Some(network)) = (&intent.person, &intent.network) else { return Ok(None) };
    let Some(id) = question_of(&intent.about) else { return Ok(None) };
    let Some(question) = store::question(db, network, &id)? else { return Ok(None) };
    let folder = match question.state {
        state if state.has_answer() => "question-answered",
        State::Returned => "question-returned",
        State::Declined => "question-declined",
        _ => return Ok(None),
    };
    let Some(seat) = networks::seats_of(db, person)?.into_iter().find(|seat| seat.network == *network) else { return Ok(None) };
    let Some(person) = people::store::person(db, person)? else { return Ok(None) };
    let language = person.language.unwrap_or(desk.config.language);
    let link = desk.config.link(&format!("/networks/{network}/questions/{id}"));
    let asked = question.wording.title.to_string();
    let letter = Letter { lang: language.html(), name: person.name.clone(), network: seat.network_name, question: asked, link };
    let view = serde_json::to_value(letter).map_err(anyhow::Error::from)?;
    Ok(Some(Draft { folder, to: (person.name, person.email), language, view, calendars: Vec::new(), unsubscribe: None }))
}

fn question_of(about: &Value) -> Option<QuestionId> {
    QuestionId::parse(about.get("question")?.as_str()?).ok()
}

#[cfg(test)]
pub(super) fn stories(book: &mut crate::stories::Book) {
    for folder in ["question-answered", "question-returned", "question-declined"] {
        let (name, question) = ("Ann D'Haese".to_owned(), "Telt een <u>stage</u> mee?".to_owned());
        let (network, link) = (crate::stories::TYPED.to_owned(), "https://leerkring.example/networks/een/questions/twee".to_owned());
        book.letter(folder, &Letter { lang: "nl-BE", name, network, question, link });
    }
}
