//! What changes who was there, each in one transaction, one after the other in a session.

use super::rules::{Choice, Code, Mark, Presence, Signature, Step, TRIES, check_in, may_sign, step, takes_codes, takes_marks};
use super::{engagement, live, roll, store};
use crate::db::Db;
use crate::ids::PersonId;
use crate::keys::{random_bytes, same};
use crate::networks::{self, Transition};
use crate::refusal::Refusal;
use crate::sessions::rules::Session;
use crate::sessions::store::hold;
use crate::web::error::Error;
use chrono::{DateTime, Utc};

/// Who marks, and when.
#[derive(Debug, Clone)]
pub struct Marker {
    /// Who.
    pub person: PersonId,
    /// When.
    pub now: DateTime<Utc>,
}

/// What typing a code came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// The person is there.
    In,
    /// Wrong; so many tries are left.
    Wrong(i32),
}

impl Entry {
    /// Tells whoever was wrong how many tries are left: after the commit, for an error inside it would undo their count.
    pub fn or_refused(self) -> Result<(), Refusal> {
        match self {
            Self::In => Ok(()),
            Self::Wrong(left) => Err(Refusal::input("attendance-code-wrong").at("code").count(left.into())),
        }
    }
}

/// The name of somebody's presence in the log of changes.
pub fn thing(session: &Session, person: &PersonId) -> String {
    format!("{}-{person}", session.id)
}

/// A session starts: its room gets a code.
pub fn begin(db: &mut Db, session: &Session) -> Result<(), Error> {
    Ok(store::set_code(db, session, &Code::from_random(random_bytes()))?)
}

/// A session is over: who was absent twice in a row is noticed.
pub fn ended(db: &mut Db, session: &Session, now: DateTime<Utc>) -> Result<(), Error> {
    Ok(engagement::notice(db, session, now)?)
}

/// Gives the room another code; the old one counts no more.
pub fn renew_code(db: &mut Db, session: &Session) -> Result<(), Error> {
    takes_codes(session.state)?;
    one_at_a_time(db, session)?;
    begin(db, session)?;
    Ok(live::roll_changed(db, session)?)
}

/// Marks everybody that a form chose something for; all of it or, where somebody else marked otherwise meanwhile, nothing.
pub fn mark(db: &mut Db, session: &Session, choices: &[Choice], reason: Option<&str>, by: &Marker) -> Result<(), Error> {
    takes_marks(session.state)?;
    one_at_a_time(db, session)?;
    let roll = roll::of(db, session)?;
    let mut clashes = 0;
    for choice in choices {
        let attendee = roll.iter().find(|attendee| attendee.person == choice.person).ok_or(Refusal::state("attendance-person-gone"))?;
        match step(choice, attendee.presence.as_ref()) {
            Step::Keep => {}
            Step::Set(mark) => set(db, session, &attendee.person, attendee.presence.as_ref(), mark, reason, by)?,
            Step::Clash => clashes += 1,
        }
    }
    if clashes > 0 {
        return Err(Refusal::state("attendance-clash").count(clashes).into());
    }
    engagement::notice(db, session, by.now)?;
    Ok(())
}

fn set(
    db: &mut Db,
    session: &Session,
    person: &PersonId,
    seen: Option<&Presence>,
    mark: Mark,
    reason: Option<&str>,
    by: &Marker,
) -> Result<(), Error> {
    let moved = match seen {
        None => store::insert(db, session, person, mark, &by.person, by.now)?,
        Some(seen) => store::update(db, session, seen, mark, &by.person, by.now)?,
    };
    if !moved {
        return Err(Refusal::state("attendance-clash").count(1).into());
    }
    let transition = Transition {
        network: &session.network,
        thing: "presence",
        id: &thing(session, person),
        from: seen.map_or("none", |seen| seen.mark.as_str()),
        to: mark.as_str(),
        actor: Some(&by.person),
        reason: reason.filter(|_| seen.is_some()),
        at: by.now,
    };
    networks::note_transition(db, &transition)?;
    Ok(live::mark_changed(db, session, person)?)
}

/// Somebody types the code of the room. A wrong one is an outcome, not a refusal: the try stays counted.
pub fn enter_code(db: &mut Db, session: &Session, typed: &Code, who: &Marker) -> Result<Entry, Error> {
    takes_codes(session.state)?;
    one_at_a_time(db, session)?;
    let tries = store::count_try(db, session, &who.person)?;
    if tries > TRIES {
        return Err(Refusal::input("attendance-code-spent").at("code").into());
    }
    let code = store::code(db, &session.network, &session.id)?.unwrap_or_default();
    if !same(code.as_bytes(), typed.as_str().as_bytes()) {
        return Ok(Entry::Wrong(TRIES - tries));
    }
    store::uncount_try(db, session, &who.person)?;
    let presence = store::presence(db, session, &who.person)?;
    if let Some(mark) = check_in(presence.as_ref().map(|presence| presence.mark), session.starts_at, who.now) {
        set(db, session, &who.person, presence.as_ref(), mark, None, who)?;
    }
    Ok(Entry::In)
}

/// Somebody who was there signs, once.
pub fn sign(db: &mut Db, session: &Session, person: &PersonId, signature: &Signature) -> Result<(), Error> {
    one_at_a_time(db, session)?;
    may_sign(session.state, store::presence(db, session, person)?.as_ref())?;
    if store::sign(db, session, person, signature)? {
        live::presence_changed(db, session, person)?;
    }
    Ok(())
}

/// Holds the session for the rest of the transaction; one that moved on meanwhile refuses.
fn one_at_a_time(db: &mut Db, session: &Session) -> Result<(), Error> {
    if hold(db, session)? { Ok(()) } else { Err(Refusal::state("sessions-moved-on").into()) }
}
