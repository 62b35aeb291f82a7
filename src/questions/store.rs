//! All SQL of questions and their answers.

use super::rules::{Answer, Changed, Question, State, Wording};
use crate::db::schema::{answers, networks, questions};
use crate::db::types::At;
use crate::db::{Among, Db, on};
use crate::ids::{AnswerId, NetworkId, PersonId, QuestionId};
use crate::words::{Line, Prose};
use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use std::collections::HashMap;

/// Questions on one page of a list.
pub const PAGE: i64 = 25;

#[derive(Queryable, Selectable)]
#[diesel(table_name = questions)]
pub(super) struct Row {
    network_id: NetworkId,
    id: QuestionId,
    asker_id: PersonId,
    title: String,
    body: String,
    state: State,
    officer_id: Option<PersonId>,
    due_at: Option<DateTime<Utc>>,
    remark: Option<String>,
    version: i32,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

impl From<Row> for Question {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            network: row.network_id,
            asker: row.asker_id,
            wording: Wording { title: Line::stored(row.title), body: Prose::stored(row.body) },
            state: row.state,
            officer: row.officer_id,
            due_at: row.due_at,
            remark: row.remark.map(Prose::stored),
            version: row.version,
            created_at: row.created_at,
            updated_at: row.updated_at,
        }
    }
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = answers)]
struct AnswerRow {
    id: AnswerId,
    officer_id: PersonId,
    body: String,
    legal_basis: String,
    valid_from: NaiveDate,
    created_at: DateTime<Utc>,
}

impl From<AnswerRow> for Answer {
    fn from(row: AnswerRow) -> Self {
        Self {
            id: row.id,
            officer: row.officer_id,
            body: Prose::stored(row.body),
            legal_basis: Line::stored(row.legal_basis),
            valid_from: row.valid_from,
            created_at: row.created_at,
        }
    }
}

/// What a question is called, for a line that points to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Titled {
    /// The question in one sentence.
    pub title: String,
    /// The name of the asking network.
    pub network_name: String,
}

/// One question of a network.
pub fn question(db: &mut Db, network: &NetworkId, id: &QuestionId) -> QueryResult<Option<Question>> {
    use questions::dsl;
    let query = dsl::questions.filter(dsl::network_id.eq(network)).filter(dsl::id.eq(id));
    Ok(on!(db, |c| query.select(Row::as_select()).first(c).optional())?.map(Question::from))
}

/// These questions of a network, the earliest first; drafts are for their writers.
pub fn asked(db: &mut Db, network: &NetworkId, ids: &[QuestionId]) -> QueryResult<Vec<Question>> {
    use questions::dsl;
    let query = dsl::questions
        .filter(dsl::network_id.eq(network))
        .filter(dsl::id.among(ids))
        .filter(dsl::state.ne(State::Draft))
        .order((dsl::created_at, dsl::id))
        .limit(PAGE);
    Ok(on!(db, |c| query.select(Row::as_select()).load(c))?.into_iter().map(Question::from).collect())
}

/// The answer that holds.
pub fn answer(db: &mut Db, network: &NetworkId, question: &QuestionId) -> QueryResult<Option<Answer>> {
    use answers::dsl;
    let query = dsl::answers.filter(dsl::network_id.eq(network)).filter(dsl::question_id.eq(question)).order(dsl::id.desc());
    Ok(on!(db, |c| query.select(AnswerRow::as_select()).first(c).optional())?.map(Answer::from))
}

/// Saves a new question; `false` when this very id is there already.
pub fn insert(db: &mut Db, question: &Question) -> QueryResult<bool> {
    use questions::dsl;
    let row = (
        dsl::network_id.eq(&question.network),
        dsl::id.eq(&question.id),
        dsl::asker_id.eq(&question.asker),
        dsl::title.eq(question.wording.title.as_str()),
        dsl::body.eq(question.wording.body.as_str()),
        dsl::state.eq(question.state),
        dsl::due_at.eq(question.due_at.map(At)),
        dsl::version.eq(question.version),
        dsl::created_at.eq(At(question.created_at)),
        dsl::updated_at.eq(At(question.updated_at)),
    );
    Ok(on!(db, |c| diesel::insert_into(dsl::questions).values(row).on_conflict_do_nothing().execute(c))? == 1)
}

/// Takes a question for the rest of the transaction: who answers it does so one after the other.
pub fn hold(db: &mut Db, network: &NetworkId, id: &QuestionId) -> QueryResult<()> {
    use questions::dsl;
    let row = dsl::questions.filter(dsl::network_id.eq(network)).filter(dsl::id.eq(id));
    on!(db, |c| diesel::update(row).set(dsl::version.eq(dsl::version)).execute(c)).map(drop)
}

/// Writes what became of a question, unless it is no longer as it was read.
pub fn save(db: &mut Db, changed: &Changed) -> QueryResult<bool> {
    use questions::dsl;
    let now = &changed.question;
    let row = dsl::questions.filter(dsl::network_id.eq(&now.network)).filter(dsl::id.eq(&now.id)).filter(dsl::version.eq(now.version));
    let values = (
        dsl::title.eq(now.wording.title.as_str()),
        dsl::body.eq(now.wording.body.as_str()),
        dsl::state.eq(now.state),
        dsl::officer_id.eq(now.officer.as_ref()),
        dsl::due_at.eq(now.due_at.map(At)),
        dsl::remark.eq(now.remark.as_ref().map(Prose::as_str)),
        dsl::version.eq(now.version + 1),
        dsl::updated_at.eq(At(now.updated_at)),
    );
    Ok(on!(db, |c| diesel::update(row).set(values).execute(c))? == 1)
}

/// Keeps an answer.
pub fn save_answer(db: &mut Db, question: &Question, answer: &Answer) -> QueryResult<()> {
    use answers::dsl;
    let row = (
        dsl::network_id.eq(&question.network),
        dsl::id.eq(&answer.id),
        dsl::question_id.eq(&question.id),
        dsl::officer_id.eq(&answer.officer),
        dsl::body.eq(answer.body.as_str()),
        dsl::legal_basis.eq(answer.legal_basis.as_str()),
        dsl::valid_from.eq(answer.valid_from),
        dsl::created_at.eq(At(answer.created_at)),
    );
    on!(db, |c| diesel::insert_into(dsl::answers).values(row).execute(c)).map(drop)
}

/// A page of what a network asked, the latest first; drafts are for their writers.
pub fn of_network(db: &mut Db, network: &NetworkId, page: i64) -> QueryResult<Vec<Question>> {
    use questions::dsl;
    let query = dsl::questions
        .filter(dsl::network_id.eq(network))
        .filter(dsl::state.ne(State::Draft))
        .order((dsl::created_at.desc(), dsl::id.desc()))
        .limit(PAGE)
        .offset(page * PAGE);
    Ok(on!(db, |c| query.select(Row::as_select()).load(c))?.into_iter().map(Question::from).collect())
}

/// How much a network asked.
pub fn count_of_network(db: &mut Db, network: &NetworkId) -> QueryResult<i64> {
    use questions::dsl;
    let query = dsl::questions.filter(dsl::network_id.eq(network)).filter(dsl::state.ne(State::Draft));
    on!(db, |c| query.count().get_result(c))
}

/// The questions of these networks that came back to the one who asked.
pub fn returned_to(db: &mut Db, networks: &[NetworkId], asker: &PersonId) -> QueryResult<Vec<Question>> {
    use questions::dsl;
    let query = dsl::questions
        .filter(dsl::network_id.among(networks))
        .filter(dsl::asker_id.eq(asker))
        .filter(dsl::state.eq(State::Returned))
        .order((dsl::updated_at.desc(), dsl::id))
        .limit(PAGE);
    Ok(on!(db, |c| query.select(Row::as_select()).load(c))?.into_iter().map(Question::from).collect())
}

/// What was asked, for each of these questions, with the names of their networks.
pub fn titles(db: &mut Db, asked: &[(NetworkId, QuestionId)]) -> QueryResult<HashMap<QuestionId, Titled>> {
    use questions::dsl;
    let (mine, ids): (Vec<&NetworkId>, Vec<&QuestionId>) = asked.iter().map(|(network, id)| (network, id)).unzip();
    let query = dsl::questions
        .inner_join(networks::table.on(networks::id.eq(dsl::network_id)))
        .filter(dsl::network_id.among(mine))
        .filter(dsl::id.among(ids))
        .select((dsl::id, dsl::title, networks::name));
    let rows: Vec<(QuestionId, String, String)> = on!(db, |c| query.load(c))?;
    Ok(rows.into_iter().map(|(id, title, network_name)| (id, Titled { title, network_name })).collect())
}
