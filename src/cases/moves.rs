//! What happens to a case: written, submitted, accepted or given back, put on an agenda, taken back.

use super::privacy::Review;
use super::rules::{AUTHORS_CHOICE, BEFORE_DISCUSSION, Case, CaseState, Cover, Hand, Inside, Level, MOVED_ON, step};
use super::store::{self, Written};
use super::{files, live, mail};
use crate::centres;
use crate::db::Db;
use crate::ids::{CaseId, NetworkId, PersonId, SessionId};
use crate::networks::{self, Transition};
use crate::notices::{self, Kind, Notice};
use crate::refusal::Refusal;
use crate::runs;
use crate::sessions::rules::Actor;
use crate::sessions::{self, Doer};
use crate::web::{Error, Seat};
use crate::words::Prose;
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

/// Keeps a new draft; the same form sent again writes the same draft again.
pub fn begin(db: &mut Db, id: &CaseId, new: &Written, mover: &Mover) -> Result<(), Error> {
    let presenter = mover.person.as_ref().ok_or(Error::NotFound)?;
    if store::insert(db, &mover.network, id, presenter, new, mover.now)? {
        note(db, mover, id, "none", CaseState::Draft)?;
        live::case_begun(db, &mover.network, id, presenter)?;
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
    // Why it came back is read until it is handed in again.
    let inside = Inside { reason: case.inside.reason.clone(), ..new.inside.clone() };
    if !store::rewrite(db, &mover.network, seen, &Written { inside, ..new.clone() }, mover.now)? {
        return Err(MOVED_ON.into());
    }
    Ok(live::case_changed(db, &mover.network, seen, seen)?)
}

/// Hands a case in when nothing stands in the way; else says what does, at its field.
pub fn submit(db: &mut Db, case: &Case, mover: &Mover) -> Result<Vec<Refusal>, Error> {
    let mut lacking = case.inside.text.missing();
    lacking.extend(case.inside.text.too_long());
    lacking.extend(case.wish.excess());
    if case.cover.shielded && facilitators_of(db, &case.cover, mover)?.is_empty() {
        lacking.push(Refusal::input("cases-shield-no-facilitator").at("shielded"));
    }
    let review = Review::of(&case.inside.text.fields(), &case.inside.answered);
    if lacking.is_empty() && review.is_clean() {
        let draft = as_draft(db, &case.cover, mover)?;
        turn(db, &draft, CaseState::Submitted, None, mover)?;
        tell_facilitators(db, case, mover)?;
        return Ok(Vec::new());
    }
    if !review.is_clean() && case.cover.state != CaseState::NeedsAnonymising {
        let draft = as_draft(db, &case.cover, mover)?;
        turn(db, &draft, CaseState::NeedsAnonymising, None, &mover.by(Hand::System))?;
    }
    Ok(lacking.into_iter().chain(review.refusals()).collect())
}

/// What waits with its presenter becomes a draft again before it goes on.
fn as_draft(db: &mut Db, seen: &Cover, mover: &Mover) -> Result<Cover, Error> {
    if seen.state == CaseState::Draft { Ok(seen.clone()) } else { turn(db, seen, CaseState::Draft, None, mover) }
}

/// The people of a circle who work for the same enterprise as the holder of a seat.
pub fn colleagues(db: &mut Db, seat: &Seat, now: DateTime<Utc>) -> Result<Vec<PersonId>, Error> {
    let colleagues = centres::colleagues(db, &seat.person.id, now.date_naive())?;
    Ok(networks::people_with_seat(db, &seat.network)?.into_iter().filter(|person| colleagues.contains(person)).collect())
}

/// The facilitators who may read a case.
fn facilitators_of(db: &mut Db, cover: &Cover, mover: &Mover) -> Result<Vec<PersonId>, Error> {
    let mut facilitators = networks::facilitators(db, &mover.network)?;
    if cover.shielded {
        let colleagues = centres::colleagues(db, &cover.presenter, mover.now.date_naive())?;
        facilitators.retain(|person| !colleagues.contains(person));
    }
    Ok(facilitators)
}

fn tell_facilitators(db: &mut Db, case: &Case, mover: &Mover) -> Result<(), Error> {
    let facilitators = facilitators_of(db, &case.cover, mover)?;
    tell(db, &case.cover, Kind::CaseSubmitted, &facilitators, mover)?;
    let others = facilitators.iter().filter(|person| Some(*person) != mover.person.as_ref());
    for person in others {
        mail::case_waits(db, &mover.network, &case.cover.id, person, mover.now)?;
    }
    Ok(())
}

/// Takes a case up.
pub fn accept(db: &mut Db, case: &Case, mover: &Mover) -> Result<(), Error> {
    turn(db, &case.cover, CaseState::Accepted, None, mover)?;
    tell_presenter(db, &case.cover, Kind::CaseAccepted, mover)
}

/// Gives a case back with a reason, which stays with the case and goes when its text goes.
pub fn give_back(db: &mut Db, case: &Case, reason: &str, mover: &Mover) -> Result<(), Error> {
    let returned = turn(db, &case.cover, CaseState::Returned, None, mover)?;
    reword(db, &returned, &Inside { reason: Some(reason.to_owned()), ..case.inside.clone() }, mover)?;
    tell_presenter(db, &case.cover, Kind::CaseReturned, mover)
}

/// Puts a case on the agenda of a session, and links the two.
pub fn schedule(db: &mut Db, case: &Case, session: &SessionId, mover: &Mover) -> Result<(), Error> {
    let cover = turn(db, &case.cover, CaseState::Scheduled, Some(session), mover)?;
    sessions::schedule_case(db, &mover.network, session, &cover.id, &cover.presenter, &doer(mover))?;
    tell_presenter(db, &cover, Kind::CaseScheduled, mover)
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
    turn(db, &case.cover, CaseState::Accepted, None, &mover).map(drop)
}

/// Takes a case off the agenda; one that the group works on, or has worked on, stays at its item.
pub fn take_off_agenda(db: &mut Db, network: &NetworkId, case: &CaseId, by: &PersonId, now: DateTime<Utc>) -> Result<(), Error> {
    let begun = [CaseState::InDiscussion, CaseState::Discussed, CaseState::FollowedUp];
    if store::case(db, network, case)?.is_some_and(|case| begun.contains(&case.cover.state)) {
        return Err(Refusal::state("cases-begun").into());
    }
    back_on_table(db, network, case, Some(by), now)
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

/// The group has worked on a case without a method on the screens; in whatever other state it is, it stays there.
pub fn worked_on(db: &mut Db, network: &NetworkId, case: &CaseId, by: &PersonId, now: DateTime<Utc>) -> Result<(), Error> {
    if store::case(db, network, case)?.is_none_or(|case| case.cover.state != CaseState::Scheduled) {
        return Ok(());
    }
    discuss(db, network, case, by, now)?;
    discussed(db, network, case, by, now)
}

fn in_the_circle(db: &mut Db, cover: &Cover, to: CaseState, mover: &Mover) -> Result<(), Error> {
    turn(db, cover, to, cover.session.as_ref(), mover).map(drop)
}

/// Opens a case to other people, or closes it to some. Whoever lost it finds it gone at the next look.
pub fn relevel(db: &mut Db, case: &Case, level: Level, shielded: bool, mover: &Mover) -> Result<(), Error> {
    let seen = &case.cover;
    if seen.state.is_erased() {
        return Err(MOVED_ON.into());
    }
    seen.may_set(level, mover.hand)?;
    // A shield is lifted by whoever put it there.
    if mover.hand != Hand::Presenter && seen.shielded && !shielded {
        return Err(AUTHORS_CHOICE.into());
    }
    if !store::relevel(db, &mover.network, seen, level, shielded, mover.now)? {
        return Err(MOVED_ON.into());
    }
    Ok(live::case_changed(db, &mover.network, seen, &Cover { level, ..seen.clone() })?)
}

/// The presenter tells how it went on; told again, the new words count.
pub fn follow_up(db: &mut Db, case: &Case, aftermath: Prose<4000>, mover: &Mover) -> Result<(), Error> {
    let told = match case.cover.state {
        CaseState::Discussed => turn(db, &case.cover, CaseState::FollowedUp, case.cover.session.as_ref(), mover)?,
        CaseState::FollowedUp => again(db, &case.cover, mover)?,
        _ => return Err(MOVED_ON.into()),
    };
    reword(db, &told, &Inside { aftermath: Some(aftermath), ..case.inside.clone() }, mover)?;
    Ok(live::case_changed(db, &mover.network, &case.cover, &told)?)
}

/// A case that stays where it is, as a newer version of itself.
fn again(db: &mut Db, seen: &Cover, mover: &Mover) -> Result<Cover, Error> {
    if !store::turn(db, &mover.network, seen, seen.state, seen.session.as_ref(), mover.now)? {
        return Err(MOVED_ON.into());
    }
    Ok(Cover { version: seen.version + 1, updated_at: mover.now, ..seen.clone() })
}

/// Other words for a case that was just seen so; one that went on meanwhile keeps its own, or none.
fn reword(db: &mut Db, seen: &Cover, inside: &Inside, mover: &Mover) -> Result<(), Error> {
    if store::reword(db, &mover.network, seen, inside)? { Ok(()) } else { Err(MOVED_ON.into()) }
}

/// Takes a case back: its text is erased in the same transaction.
pub fn withdraw(db: &mut Db, cover: &Cover, mover: &Mover) -> Result<(), Error> {
    turn(db, cover, CaseState::Withdrawn, None, mover)?;
    sessions::unschedule_case(db, &mover.network, &cover.id, &doer(mover))?;
    forget(db, &cover.id, mover)
}

/// Erases a case that everybody forgot: one that the circle began with rests, another is taken back.
pub fn let_go(db: &mut Db, cover: &Cover, mover: &Mover) -> Result<(), Error> {
    if BEFORE_DISCUSSION.contains(&cover.state) { withdraw(db, cover, mover) } else { purge(db, cover, mover) }
}

/// Erases a case that the circle was done with: its words, its files, and what people wrote while they worked on it.
pub fn purge(db: &mut Db, cover: &Cover, mover: &Mover) -> Result<(), Error> {
    turn(db, cover, CaseState::Purged, cover.session.as_ref(), mover)?;
    forget(db, &cover.id, mover)
}

fn forget(db: &mut Db, case: &CaseId, mover: &Mover) -> Result<(), Error> {
    sessions::report::forget_case(db, &mover.network, case)?;
    runs::forget_case(db, &mover.network, case)?;
    files::forget(db, &mover.network, case)?;
    Ok(store::erase(db, &mover.network, case)?)
}

/// Tells the presenter of a case something.
pub fn tell_presenter(db: &mut Db, cover: &Cover, kind: Kind, mover: &Mover) -> Result<(), Error> {
    tell(db, cover, kind, std::slice::from_ref(&cover.presenter), mover)
}

fn turn(db: &mut Db, seen: &Cover, to: CaseState, session: Option<&SessionId>, mover: &Mover) -> Result<Cover, Error> {
    step(seen.state, to, mover.hand)?;
    if !store::turn(db, &mover.network, seen, to, session, mover.now)? {
        return Err(MOVED_ON.into());
    }
    note(db, mover, &seen.id, seen.state.as_str(), to)?;
    let moved = Cover { state: to, session: session.cloned(), version: seen.version + 1, updated_at: mover.now, ..seen.clone() };
    live::case_changed(db, &mover.network, seen, &moved)?;
    Ok(moved)
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
