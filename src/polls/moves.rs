//! What happens to a poll: opened, answered, closed, published, thrown away.

use super::rules::{Ballot, CLOSED, Hand, MOVED_ON, Poll, PollState, step};
use super::{live, store};
use crate::db::Db;
use crate::ids::{NetworkId, PersonId};
use crate::networks::{self, Member, SeatRole, Transition};
use crate::notices::{self, Kind, Notice};
use crate::web::Error;
use chrono::{DateTime, Utc};

/// Who moves a poll, and when.
#[derive(Debug, Clone)]
pub struct Mover {
    /// In which network.
    pub network: NetworkId,
    /// Who; nobody when Leerkring does.
    pub person: Option<PersonId>,
    /// When.
    pub now: DateTime<Utc>,
}

impl Mover {
    fn hand(&self) -> Hand {
        if self.person.is_some() { Hand::Facilitator } else { Hand::System }
    }
}

/// Who answers the polls of a network.
pub fn voters(db: &mut Db, network: &NetworkId) -> Result<Vec<PersonId>, Error> {
    let members = networks::members(db, network)?;
    Ok(voters_among(&members).map(|member| member.person.clone()).collect())
}

/// Those who answer polls, among everybody with a seat.
pub fn voters_among(members: &[Member]) -> impl Iterator<Item = &Member> {
    members.iter().filter(|member| member.role == SeatRole::Member)
}

/// Opens a new poll and asks all members; the same form sent again opens nothing more.
pub fn open(db: &mut Db, draft: &Poll, mover: &Mover) -> Result<(), Error> {
    if !store::insert(db, &mover.network, draft, mover.now)? {
        return Ok(());
    }
    note(db, draft, "none", PollState::Draft, mover)?;
    turn(db, draft, PollState::Open, mover)?;
    tell(db, draft, Kind::PollOpened, mover)
}

/// Takes a member's one ballot; a second one changes nothing.
pub fn cast(db: &mut Db, network: &NetworkId, poll: &Poll, voter: &PersonId, ballot: Ballot, now: DateTime<Utc>) -> Result<(), Error> {
    let ballot = poll.accept(ballot, now)?;
    if !store::hold(db, network, &poll.id)? {
        return Err(CLOSED.into());
    }
    if store::insert_voter(db, network, &poll.id, voter)? {
        store::insert_ballot(db, network, &poll.id, ballot)?;
        live::poll_changed(db, network, poll)?;
        notices::home_changed(db, voter)?;
    }
    Ok(())
}

/// Closes a poll.
pub fn close(db: &mut Db, poll: &Poll, mover: &Mover) -> Result<(), Error> {
    turn(db, poll, PollState::Closed, mover)?;
    ask_no_more(db, mover)
}

/// Closes the polls of all networks whose end time has come; says how many.
pub fn close_due(db: &mut Db, now: DateTime<Utc>) -> Result<usize, Error> {
    let due = store::due(db, now)?;
    for (network, poll) in &due {
        close(db, poll, &Mover { network: network.clone(), person: None, now })?;
    }
    Ok(due.len())
}

/// Shows the results to all, when enough people answered.
pub fn publish(db: &mut Db, poll: &Poll, mover: &Mover) -> Result<(), Error> {
    poll.publish(store::answers_to(db, &mover.network, &poll.id)?)?;
    turn(db, poll, PollState::Published, mover)?;
    tell(db, poll, Kind::PollPublished, mover)
}

/// Throws a poll away, with what was said in it.
pub fn discard(db: &mut Db, poll: &Poll, mover: &Mover) -> Result<(), Error> {
    turn(db, poll, PollState::Discarded, mover)?;
    store::erase_ballots(db, &mover.network, &poll.id)?;
    ask_no_more(db, mover)
}

fn turn(db: &mut Db, poll: &Poll, to: PollState, mover: &Mover) -> Result<(), Error> {
    step(poll.state, to, mover.hand())?;
    if !store::turn(db, &mover.network, poll, to, mover.now)? {
        return Err(MOVED_ON.into());
    }
    note(db, poll, poll.state.as_str(), to, mover)?;
    Ok(live::poll_changed(db, &mover.network, poll)?)
}

fn note(db: &mut Db, poll: &Poll, from: &'static str, to: PollState, mover: &Mover) -> Result<(), Error> {
    let actor = mover.person.as_ref();
    let transition = Transition {
        network: &mover.network,
        thing: "poll",
        id: poll.id.as_str(),
        from,
        to: to.as_str(),
        actor,
        reason: None,
        at: mover.now,
    };
    Ok(networks::note_transition(db, &transition)?)
}

fn tell(db: &mut Db, poll: &Poll, kind: Kind, mover: &Mover) -> Result<(), Error> {
    let notice = Notice { kind, about: poll.id.to_string(), session: Some(poll.session.clone()), actor: mover.person.clone() };
    let voters = voters(db, &mover.network)?;
    Ok(notices::tell(db, &mover.network, &voters, notice, mover.now)?)
}

/// What the poll asked is off everybody's list.
fn ask_no_more(db: &mut Db, mover: &Mover) -> Result<(), Error> {
    for person in voters(db, &mover.network)? {
        notices::home_changed(db, &person)?;
    }
    Ok(())
}
