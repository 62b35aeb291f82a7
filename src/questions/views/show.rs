//! One question, with its answer.

use super::{Moment, Names, StateView, face, local, noon};
use crate::ids::PersonId;
use crate::questions::rules::{Answer, Question, State};
use crate::web::page::Face;
use chrono_tz::Tz;
use serde::Serialize;

#[derive(Debug, Serialize)]
struct Remark {
    title: &'static str,
    text: String,
}

#[derive(Debug, Serialize)]
struct AnswerView {
    body: String,
    legal_basis: String,
    valid_from: Option<Moment>,
    officer: Face,
    at: Moment,
}

/// One question, for the network and for VDAB.
#[derive(Debug, Serialize)]
pub struct QuestionView {
    id: String,
    address: String,
    title: String,
    body: String,
    network_name: String,
    asker: Face,
    yours: bool,
    at: Moment,
    state: StateView,
    waits: bool,
    due: Option<Moment>,
    officer: Option<String>,
    remark: Option<Remark>,
    may_rewrite: bool,
    answer: Option<AnswerView>,
}

/// What a question's page is drawn from.
#[derive(Debug)]
pub struct Read {
    /// The question.
    pub question: Question,
    /// The answer that holds.
    pub answer: Option<Answer>,
    /// What the people in it are called.
    pub names: Names,
}

/// Who looks at a question, and from where.
#[derive(Debug, Clone)]
pub struct Look {
    /// The address of the page.
    pub address: String,
    /// The name of the asking network.
    pub network_name: String,
    /// Its zone.
    pub zone: Tz,
    /// Who looks.
    pub reader: PersonId,
    /// Whether the reader is VDAB, who waits for nobody.
    pub officer: bool,
    /// Whether a returned question is this reader's to write anew.
    pub rewrites: bool,
}

impl QuestionView {
    /// A question as somebody sees it.
    pub fn of(read: Read, look: &Look) -> Self {
        let Read { question, answer, names } = read;
        let officer = question.officer.as_ref().map(|officer| face(&names, officer).name);
        let title = if question.state == State::Declined { "questions-declined-title" } else { "questions-returned-title" };
        Self {
            id: question.id.to_string(),
            address: look.address.clone(),
            network_name: look.network_name.clone(),
            asker: face(&names, &question.asker),
            yours: question.asker == look.reader,
            at: local(question.created_at, look.zone),
            state: question.state.into(),
            waits: question.state.waits_for_officer() && !look.officer,
            due: question.due_at.filter(|_| question.state.waits_for_officer()).map(|due| local(due, look.zone)),
            officer,
            remark: question.remark.map(|text| Remark { title, text: text.into() }),
            may_rewrite: look.rewrites && question.state == State::Returned,
            answer: answer.map(|answer| AnswerView::of(answer, &names, look.zone)),
            title: question.wording.title.into(),
            body: question.wording.body.into(),
        }
    }
}

impl AnswerView {
    fn of(answer: Answer, names: &Names, zone: Tz) -> Self {
        Self {
            body: answer.body.into(),
            legal_basis: answer.legal_basis.into(),
            valid_from: noon(answer.valid_from, zone),
            // Petrol is the colour of VDAB.
            officer: Face { hue: "petrol", ..face(names, &answer.officer) },
            at: local(answer.created_at, zone),
        }
    }
}

/// A question on its network's page.
#[derive(Debug, Serialize)]
pub struct Show {
    /// The name of the network.
    pub network_name: String,
    /// Where the network is.
    pub network_address: String,
    /// The question.
    pub question: QuestionView,
}
