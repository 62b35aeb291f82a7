//! Polls, who voted, and the boxes of their ballots, in the database.
//!
//! Who voted and what was voted stand apart, and nothing that the database keeps beside them pairs the two: the box of a
//! poll is one row, which holds what all ballots say together. So neither a row's place nor the transaction that PostgreSQL
//! notes with it tells which ballot came with which voter, and the row does not say which score came with which remark.

use super::rules::{Ballot, Outcome, Poll, PollState, Statement};
use crate::db::schema::{ballot_boxes, poll_voters, polls};
use crate::db::types::{At, Json};
use crate::db::{Among, Db, on};
use crate::ids::{NetworkId, PersonId, PollId, SessionId};
use chrono::{DateTime, Utc};
use diesel::prelude::*;

/// No session shows more polls than this, and no round closes more at once.
const MOST: i64 = 100;

#[derive(Queryable, Selectable)]
#[diesel(table_name = polls)]
struct Row {
    id: PollId,
    session_id: SessionId,
    title: String,
    statements: Json<Vec<String>>,
    state: PollState,
    threshold: i32,
    created_by: PersonId,
    closes_at: Option<DateTime<Utc>>,
}

impl From<Row> for Poll {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            session: row.session_id,
            title: row.title,
            statements: row.statements.0.into_iter().map(Statement::stored).collect(),
            state: row.state,
            threshold: usize::try_from(row.threshold).unwrap_or(usize::MAX),
            created_by: row.created_by,
            closes_at: row.closes_at,
        }
    }
}

/// One poll of a session.
pub fn poll(db: &mut Db, network: &NetworkId, session: &SessionId, id: &PollId) -> QueryResult<Option<Poll>> {
    use polls::dsl;
    let query = dsl::polls.filter(dsl::network_id.eq(network)).filter(dsl::session_id.eq(session)).filter(dsl::id.eq(id));
    Ok(on!(db, |c| query.select(Row::as_select()).first(c).optional())?.map(Poll::from))
}

/// How a poll of a session stands.
pub struct Standing {
    /// The poll.
    pub poll: Poll,
    /// How many voted.
    pub answers: usize,
    /// Whether this person did.
    pub voted: bool,
}

/// The polls of a session that members may see, the latest first, and how they stand for somebody: one query.
pub fn standing(db: &mut Db, network: &NetworkId, session: &SessionId, person: &PersonId) -> QueryResult<Vec<Standing>> {
    use polls::dsl;
    let voters = || poll_voters::table.filter(poll_voters::network_id.eq(dsl::network_id)).filter(poll_voters::poll_id.eq(dsl::id));
    let query = dsl::polls
        .filter(dsl::network_id.eq(network))
        .filter(dsl::session_id.eq(session))
        .filter(dsl::state.none_of([PollState::Discarded, PollState::Draft]))
        .order((dsl::created_at.desc(), dsl::id.desc()))
        .limit(MOST);
    let voted = diesel::dsl::exists(voters().filter(poll_voters::person_id.eq(person)));
    let rows: Vec<(Row, Option<i64>, bool)> =
        on!(db, |c| query.select((Row::as_select(), voters().count().single_value(), voted)).load(c))?;
    let standing = |(row, answers, voted): (Row, Option<i64>, bool)| Standing {
        poll: row.into(),
        answers: answers.and_then(|count| usize::try_from(count).ok()).unwrap_or(0),
        voted,
    };
    Ok(rows.into_iter().map(standing).collect())
}

/// The polls of a network that were not thrown away, the latest first.
pub fn of_network(db: &mut Db, network: &NetworkId) -> QueryResult<Vec<Poll>> {
    use polls::dsl;
    let query = dsl::polls
        .filter(dsl::network_id.eq(network))
        .filter(dsl::state.ne(PollState::Discarded))
        .order((dsl::created_at.desc(), dsl::id.desc()))
        .limit(MOST);
    Ok(on!(db, |c| query.select(Row::as_select()).load(c))?.into_iter().map(Poll::from).collect())
}

/// The polls of these networks that stand open, with their networks, the latest first.
pub fn open_in(db: &mut Db, networks: &[NetworkId]) -> QueryResult<Vec<(NetworkId, Poll)>> {
    use polls::dsl;
    let query = dsl::polls
        .filter(dsl::network_id.among(networks))
        .filter(dsl::state.eq(PollState::Open))
        .order((dsl::created_at.desc(), dsl::id.desc()))
        .limit(MOST);
    let rows: Vec<(NetworkId, Row)> = on!(db, |c| query.select((dsl::network_id, Row::as_select())).load(c))?;
    Ok(rows.into_iter().map(|(network, row)| (network, row.into())).collect())
}

/// Open polls, of all networks, whose end time has come.
pub fn due(db: &mut Db, now: DateTime<Utc>) -> QueryResult<Vec<(NetworkId, Poll)>> {
    use polls::dsl;
    let query = dsl::polls.filter(dsl::state.eq(PollState::Open)).filter(dsl::closes_at.le(At(now))).order(dsl::closes_at).limit(MOST);
    let rows: Vec<(NetworkId, Row)> = on!(db, |c| query.select((dsl::network_id, Row::as_select())).load(c))?;
    Ok(rows.into_iter().map(|(network, row)| (network, row.into())).collect())
}

/// Saves a new poll; false when this very id is there already, as after a second click.
pub fn insert(db: &mut Db, network: &NetworkId, poll: &Poll, now: DateTime<Utc>) -> QueryResult<bool> {
    use polls::dsl;
    let statements: Vec<&str> = poll.statements.iter().map(Statement::as_str).collect();
    let row = (
        (dsl::network_id.eq(network), dsl::id.eq(&poll.id), dsl::session_id.eq(&poll.session), dsl::title.eq(&poll.title)),
        (dsl::statements.eq(Json(statements)), dsl::state.eq(poll.state), dsl::created_by.eq(&poll.created_by)),
        (dsl::threshold.eq(i32::try_from(poll.threshold).unwrap_or(i32::MAX)), dsl::closes_at.eq(poll.closes_at.map(At))),
        dsl::created_at.eq(At(now)),
    );
    Ok(on!(db, |c| diesel::insert_into(dsl::polls).values(row).on_conflict_do_nothing().execute(c))? == 1)
}

/// Moves a poll to another state, unless it is no longer as `seen`.
pub fn turn(db: &mut Db, network: &NetworkId, seen: &Poll, to: PollState, now: DateTime<Utc>) -> QueryResult<bool> {
    use polls::dsl;
    let row = dsl::polls.filter(dsl::network_id.eq(network)).filter(dsl::id.eq(&seen.id)).filter(dsl::state.eq(seen.state));
    let moved = match to {
        PollState::Closed => on!(db, |c| diesel::update(row).set((dsl::state.eq(to), dsl::closed_at.eq(At(now)))).execute(c))?,
        _ => on!(db, |c| diesel::update(row).set(dsl::state.eq(to)).execute(c))?,
    };
    Ok(moved == 1)
}

/// Takes an open poll for this transaction: its votes come one after the other. False when it is no longer open.
pub fn hold(db: &mut Db, network: &NetworkId, poll: &PollId) -> QueryResult<bool> {
    use polls::dsl;
    let row = dsl::polls.filter(dsl::network_id.eq(network)).filter(dsl::id.eq(poll)).filter(dsl::state.eq(PollState::Open));
    Ok(on!(db, |c| diesel::update(row).set(dsl::state.eq(PollState::Open)).execute(c))? == 1)
}

/// How many voted in each of these polls of a network.
pub fn answers(db: &mut Db, network: &NetworkId, polls: &[PollId]) -> QueryResult<Vec<(PollId, i64)>> {
    use poll_voters::dsl;
    let query = dsl::poll_voters
        .filter(dsl::network_id.eq(network))
        .filter(dsl::poll_id.among(polls))
        .group_by(dsl::poll_id)
        .select((dsl::poll_id, diesel::dsl::count_star()));
    on!(db, |c| query.load(c))
}

/// How many voted in one poll.
pub fn answers_to(db: &mut Db, network: &NetworkId, poll: &PollId) -> QueryResult<usize> {
    let found = answers(db, network, std::slice::from_ref(poll))?;
    Ok(found.first().map_or(0, |(_, count)| usize::try_from(*count).unwrap_or(0)))
}

/// In which of these polls a person voted.
pub fn voted(db: &mut Db, person: &PersonId, networks: &[NetworkId], polls: &[PollId]) -> QueryResult<Vec<PollId>> {
    use poll_voters::dsl;
    let query = dsl::poll_voters
        .filter(dsl::network_id.among(networks))
        .filter(dsl::poll_id.among(polls))
        .filter(dsl::person_id.eq(person))
        .select(dsl::poll_id);
    on!(db, |c| query.load(c))
}

/// Notes that somebody voted; false when they had.
pub fn insert_voter(db: &mut Db, network: &NetworkId, poll: &PollId, person: &PersonId) -> QueryResult<bool> {
    use poll_voters::dsl;
    let row = (dsl::network_id.eq(network), dsl::poll_id.eq(poll), dsl::person_id.eq(person));
    Ok(on!(db, |c| diesel::insert_into(dsl::poll_voters).values(row).on_conflict_do_nothing().execute(c))? == 1)
}

/// What lies in the box of a poll.
pub fn outcome(db: &mut Db, network: &NetworkId, poll: &PollId) -> QueryResult<Outcome> {
    use ballot_boxes::dsl;
    let query = dsl::ballot_boxes.filter(dsl::network_id.eq(network)).filter(dsl::poll_id.eq(poll)).select(dsl::outcome);
    Ok(on!(db, |c| query.first(c).optional())?.map_or_else(Outcome::default, |Json(outcome)| outcome))
}

/// Counts a ballot in. The poll was taken with [`hold`].
pub fn insert_ballot(db: &mut Db, network: &NetworkId, poll: &PollId, ballot: Ballot) -> QueryResult<()> {
    use ballot_boxes::dsl;
    let outcome = Json(outcome(db, network, poll)?.with(ballot));
    let row = (dsl::network_id.eq(network), dsl::poll_id.eq(poll), dsl::outcome.eq(&outcome));
    let insert = diesel::insert_into(dsl::ballot_boxes).values(row).on_conflict((dsl::network_id, dsl::poll_id));
    on!(db, |c| insert.do_update().set(dsl::outcome.eq(&outcome)).execute(c))?;
    Ok(())
}

/// Throws the box of a poll away.
pub fn erase_ballots(db: &mut Db, network: &NetworkId, poll: &PollId) -> QueryResult<()> {
    use ballot_boxes::dsl;
    let all = dsl::ballot_boxes.filter(dsl::network_id.eq(network)).filter(dsl::poll_id.eq(poll));
    on!(db, |c| diesel::delete(all).execute(c))?;
    Ok(())
}
