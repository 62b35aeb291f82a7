//! How polls stand for the holder of a seat: what was answered, whether they did, and what may be shown.

use super::moves::{voters, voters_among};
use super::rules::{Outcome, Poll, PollState};
use super::store;
use super::views::{Cards, Standing};
use crate::db::Db;
use crate::ids::{PollId, SessionId};
use crate::networks::Member;
use crate::sessions::{self, Session};
use crate::web::{Error, Seat};
use chrono::{DateTime, Utc};

/// A poll of the seat's network; a draft is there for facilitators alone.
pub fn opened(db: &mut Db, seat: &Seat, session: &SessionId, id: &PollId) -> Result<Poll, Error> {
    let poll = store::poll(db, &seat.network, session, id)?;
    poll.filter(|poll| poll.state != PollState::Draft || seat.facilitates()).ok_or(Error::NotFound)
}

/// A poll and its session as the holder of a seat sees them. The outcome is read only when all may see the results.
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
    let outcome = if poll.shows_results(answers) { store::outcome(db, &seat.network, id)? } else { Outcome::default() };
    let members = voters(db, &seat.network)?.len().max(answers);
    Ok(view(&Standing { poll: &poll, answers, members, voted, outcome, now }, &session))
}

/// The polls of a session for its page; one query, however many there are. `members` are those of the network.
pub fn cards_of_session(db: &mut Db, seat: &Seat, session: &SessionId, members: &[Member], now: DateTime<Utc>) -> Result<Cards, Error> {
    let polls = store::standing(db, &seat.network, session, &seat.person.id)?;
    let members = voters_among(members).count();
    let standing = polls.iter().map(|store::Standing { poll, answers, voted }| Standing {
        poll,
        answers: *answers,
        members: members.max(*answers),
        voted: *voted,
        outcome: Outcome::default(),
        now,
    });
    Ok(Cards::of(seat, session, &standing.collect::<Vec<_>>()))
}
