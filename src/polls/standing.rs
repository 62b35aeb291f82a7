//! How polls stand for the holder of a seat: what was answered, whether they did, and what may be shown.

use super::moves::voters;
use super::rules::{Poll, PollState};
use super::store;
use super::views::{Cards, Standing};
use crate::db::Db;
use crate::ids::{PollId, SessionId};
use crate::sessions::{self, Session};
use crate::web::{Error, Seat};
use chrono::{DateTime, Utc};
use std::collections::HashMap;

/// A poll of the seat's network; a draft is there for facilitators alone.
pub fn opened(db: &mut Db, seat: &Seat, session: &SessionId, id: &PollId) -> Result<Poll, Error> {
    let poll = store::poll(db, &seat.network, session, id)?;
    poll.filter(|poll| poll.state != PollState::Draft || seat.facilitates()).ok_or(Error::NotFound)
}

/// A poll and its session as the holder of a seat sees them. Ballots are read only when all may see the results.
pub fn seen<V>(
    db: &mut Db,
    seat: &Seat,
    session: &SessionId,
    id: &PollId,
    now: DateTime<Utc>,
    view: impl FnOnce(&Standing<'_>, &Session) -> V,
) -> Result<V, Error> {
    let poll = opened(db, seat, session, id)?;
    let session = sessions::by_id(db, &seat.network, session)?.ok_or(Error::NotFound)?;
    let answers = store::answers_to(db, &seat.network, id)?;
    let voted = !store::voted(db, &seat.person.id, std::slice::from_ref(&seat.network), std::slice::from_ref(id))?.is_empty();
    let ballots = if poll.shows_results(answers) { store::ballots(db, &seat.network, id)? } else { Vec::new() };
    let members = voters(db, &seat.network)?.len().max(answers);
    Ok(view(&Standing { poll: &poll, answers, members, voted, ballots: &ballots, now }, &session))
}

/// The polls of a session for its page; four queries, however many there are.
pub fn cards_of_session(db: &mut Db, seat: &Seat, session: &SessionId, now: DateTime<Utc>) -> Result<Cards, Error> {
    let polls: Vec<Poll> =
        store::of_session(db, &seat.network, session)?.into_iter().filter(|poll| poll.state != PollState::Draft).collect();
    let ids: Vec<PollId> = polls.iter().map(|poll| poll.id.clone()).collect();
    let answers: HashMap<PollId, i64> = store::answers(db, &seat.network, &ids)?.into_iter().collect();
    let voted = store::voted(db, &seat.person.id, std::slice::from_ref(&seat.network), &ids)?;
    let members = voters(db, &seat.network)?.len();
    let standing = |poll| answered(poll, &answers, members, &voted, now);
    Ok(Cards::of(seat, session, &polls.iter().map(standing).collect::<Vec<_>>()))
}

fn answered<'a>(poll: &'a Poll, answers: &HashMap<PollId, i64>, members: usize, voted: &[PollId], now: DateTime<Utc>) -> Standing<'a> {
    let answers = answers.get(&poll.id).map_or(0, |count| usize::try_from(*count).unwrap_or(0));
    Standing { poll, answers, members: members.max(answers), voted: voted.contains(&poll.id), ballots: &[], now }
}
