//! What happens to a case: written, submitted, accepted or given back, put on an agenda, taken back.

use super::privacy::Review;
use super::rules::{Case, CaseState, Cover, Hand, KEPT, MOVED_ON, step};
use super::store::{self, Written};
use super::{live, mail};
use crate::db::Db;
use crate::ids::{CaseId, NetworkId, PersonId, SessionId};
use crate::networks::{self, Transition};
use crate::notices::{self, Kind, Notice};
use crate::refusal::Refusal;
use crate::sessions::rules::Actor;
use crate::sessions::{self, Doer};
use crate::web::{Error, Seat};
use chrono::{DateTime, Utc};

/// Nobody brings a case before they signed the charter.
pub const CHARTER_FIRST: Refusal = Refusal::state("cases-charter-first");

/// Who moves a case, and when.
#[derive(Debug, Clone)]
pub struct Mover {
    /// In which network.
    pub network: NetworkId,
    /// Who; nobody when Leerkring does.
    pub person: Option<PersonId>,
    /// In which quality.
    pub hand: Hand,
    /// When.
    pub now: DateTime<Utc>,
}

impl Mover {
    /// Somebody with a seat.
    pub fn of(seat: &Seat, hand: Hand, now: DateTime<Utc>) -> Self {
        Self { network: seat.network.clone(), person: Some(seat.person.id.clone()), hand, now }
    }

    fn by(&self, hand: Hand) -> Self {
        Self { hand, ..self.clone() }
    }
}

/// What goes along with a change of state.
#[derive(Debug, Clone, Copy, Default)]
struct Along<'a> {
    session: Option<&'a SessionId>,
    reason: Option<&'a str>,
}

/// Keeps a new draft; the same form sent again writes the same draft again.
pub fn begin(db: &mut Db, id: &CaseId, new: &Written, mover: &Mover) -> Result<(), Error> {
    let presenter = mover.person.as_ref().ok_or(Error::NotFound)?;
    if store::insert(db, &mover.network, id, presenter, new, mover.now)? {
        note(db, mover, id, "none", CaseState::Draft)?;
        live::case_changed(db, &mover.network, id)?;
    }
    Ok(())
}

/// Writes a draft again that was seen at `version`.
pub fn rewrite(db: &mut Db, case: &Case, version: i32, new: &Written, mover: &Mover) -> Result<(), Error> {
    let seen = &case.cover;
    seen.still(version)?;
    if seen.state != CaseState::Draft {
        step(seen.state, CaseState::Draft, mover.hand)?;
        note(db, mover, &seen.id, seen.state.as_str(), CaseState::Draft)?;
    }
    if !store::rewrite(db, &mover.network, seen, new, mover.now)? {
        return Err(MOVED_ON.into());
    }
    Ok(live::case_changed(db, &mover.network, &seen.id)?)
}

/// Hands a case in when nothing stands in the way; else says what does, at its field.
pub fn submit(db: &mut Db, case: &Case, mover: &Mover) -> Result<Vec<Refusal>, Error> {
    let missing = case.text.missing();
    let review = Review::of(&case.text.fields(), &case.answered);
    if missing.is_empty() && review.is_clean() {
        let draft = as_draft(db, &case.cover, mover)?;
        turn(db, &draft, CaseState::Submitted, Along::default(), mover)?;
        tell_facilitators(db, case, mover)?;
        return Ok(Vec::new());
    }
    if !review.is_clean() && case.cover.state != CaseState::NeedsAnonymising {
        let draft = as_draft(db, &case.cover, mover)?;
        turn(db, &draft, CaseState::NeedsAnonymising, Along::default(), &mover.by(Hand::System))?;
    }
    Ok(missing.into_iter().chain(review.refusals()).collect())
}

/// What waits with its presenter becomes a draft again before it goes on.
fn as_draft(db: &mut Db, seen: &Cover, mover: &Mover) -> Result<Cover, Error> {
    if seen.state == CaseState::Draft { Ok(seen.clone()) } else { turn(db, seen, CaseState::Draft, Along::default(), mover) }
}

fn tell_facilitators(db: &mut Db, case: &Case, mover: &Mover) -> Result<(), Error> {
    let facilitators = networks::facilitators(db, &mover.network)?;
    tell(db, &case.cover, Kind::CaseSubmitted, &facilitators, mover)?;
    let others = facilitators.iter().filter(|person| Some(*person) != mover.person.as_ref());
    for person in others {
        mail::case_waits(db, &mover.network, &case.cover.id, person, mover.now)?;
    }
    Ok(())
}

/// Takes a case up.
pub fn accept(db: &mut Db, case: &Case, mover: &Mover) -> Result<(), Error> {
    turn(db, &case.cover, CaseState::Accepted, Along::default(), mover)?;
    tell(db, &case.cover, Kind::CaseAccepted, std::slice::from_ref(&case.cover.presenter), mover)
}

/// Gives a case back with a reason, which stays with the case and goes when its text goes.
pub fn give_back(db: &mut Db, case: &Case, reason: &str, mover: &Mover) -> Result<(), Error> {
    turn(db, &case.cover, CaseState::Returned, Along { reason: Some(reason), session: None }, mover)?;
    tell(db, &case.cover, Kind::CaseReturned, std::slice::from_ref(&case.cover.presenter), mover)
}

/// Puts a case on the agenda of a session, and links the two.
pub fn schedule(db: &mut Db, case: &Case, session: &SessionId, mover: &Mover) -> Result<(), Error> {
    let cover = turn(db, &case.cover, CaseState::Scheduled, Along { session: Some(session), reason: None }, mover)?;
    sessions::schedule_case(db, &mover.network, session, &cover.id, &cover.presenter, &doer(mover))?;
    tell(db, &cover, Kind::CaseScheduled, std::slice::from_ref(&cover.presenter), mover)
}

fn doer(mover: &Mover) -> Doer {
    let by = if mover.person.is_some() { Actor::Facilitator } else { Actor::System };
    Doer { person: mover.person.clone(), by, now: mover.now }
}

/// Puts a case back on the table, when its session was called off or its item was carried over or taken off.
/// A case that is not on an agenda stays as it is.
pub fn back_on_table(db: &mut Db, network: &NetworkId, case: &CaseId, by: Option<&PersonId>, now: DateTime<Utc>) -> Result<(), Error> {
    let Some(case) = store::case(db, network, case)?.filter(|case| case.cover.state == CaseState::Scheduled) else { return Ok(()) };
    let hand = if by.is_some() { Hand::Facilitator } else { Hand::System };
    let mover = Mover { network: network.clone(), person: by.cloned(), hand, now };
    turn(db, &case.cover, CaseState::Accepted, Along::default(), &mover).map(drop)
}

/// The group begins to work on a case.
pub fn discuss(db: &mut Db, network: &NetworkId, case: &CaseId, by: &PersonId, now: DateTime<Utc>) -> Result<(), Error> {
    let cover = store::case(db, network, case)?.ok_or(Error::NotFound)?.cover;
    in_the_circle(
        db,
        &cover,
        CaseState::InDiscussion,
        &Mover { network: network.clone(), person: Some(by.clone()), hand: Hand::Facilitator, now },
    )
}

/// The group has worked on a case. One that its presenter took back meanwhile stays as it is.
pub fn discussed(db: &mut Db, network: &NetworkId, case: &CaseId, by: &PersonId, now: DateTime<Utc>) -> Result<(), Error> {
    let cover = store::case(db, network, case)?.ok_or(Error::NotFound)?.cover;
    if cover.state != CaseState::InDiscussion {
        return Ok(());
    }
    in_the_circle(
        db,
        &cover,
        CaseState::Discussed,
        &Mover { network: network.clone(), person: Some(by.clone()), hand: Hand::Facilitator, now },
    )
}

fn in_the_circle(db: &mut Db, cover: &Cover, to: CaseState, mover: &Mover) -> Result<(), Error> {
    turn(db, cover, to, Along { session: cover.session.as_ref(), reason: None }, mover).map(drop)
}

/// Takes a case back: its text is erased in the same transaction.
pub fn withdraw(db: &mut Db, case: &Case, mover: &Mover) -> Result<(), Error> {
    turn(db, &case.cover, CaseState::Withdrawn, Along::default(), mover)?;
    sessions::unschedule_case(db, &mover.network, &case.cover.id, &doer(mover))?;
    sessions::report::forget_case(db, &mover.network, &case.cover.id)?;
    Ok(store::erase(db, &mover.network, &case.cover.id)?)
}

/// Erases the text of cases, of all networks, that were discussed long ago; says how many.
pub fn purge_rested(db: &mut Db, now: DateTime<Utc>) -> Result<usize, Error> {
    let rested = store::rested_since(db, now - KEPT)?;
    for (network, cover) in &rested {
        let mover = Mover { network: network.clone(), person: None, hand: Hand::System, now };
        turn(db, cover, CaseState::Purged, Along { session: cover.session.as_ref(), reason: None }, &mover)?;
        sessions::report::forget_case(db, network, &cover.id)?;
        store::erase(db, network, &cover.id)?;
    }
    Ok(rested.len())
}

fn turn(db: &mut Db, seen: &Cover, to: CaseState, along: Along<'_>, mover: &Mover) -> Result<Cover, Error> {
    step(seen.state, to, mover.hand)?;
    if !store::turn(db, &mover.network, seen, to, along.session, along.reason, mover.now)? {
        return Err(MOVED_ON.into());
    }
    note(db, mover, &seen.id, seen.state.as_str(), to)?;
    live::case_changed(db, &mover.network, &seen.id)?;
    Ok(Cover { state: to, session: along.session.cloned(), version: seen.version + 1, updated_at: mover.now, ..seen.clone() })
}

/// The log keeps who and when. Why a case came back may quote it, so that stays with the case.
fn note(db: &mut Db, mover: &Mover, id: &CaseId, from: &'static str, to: CaseState) -> Result<(), Error> {
    let actor = mover.person.as_ref().filter(|_| mover.hand != Hand::System);
    let transition =
        Transition { network: &mover.network, thing: "case", id: id.as_str(), from, to: to.as_str(), actor, reason: None, at: mover.now };
    Ok(networks::note_transition(db, &transition)?)
}

fn tell(db: &mut Db, cover: &Cover, kind: Kind, people: &[PersonId], mover: &Mover) -> Result<(), Error> {
    let notice = Notice { kind, about: cover.id.to_string(), session: cover.session.clone(), actor: mover.person.clone() };
    Ok(notices::tell(db, &mover.network, people, notice, mover.now)?)
}
