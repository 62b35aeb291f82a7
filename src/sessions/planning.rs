//! Planning a session, changing it, calling it off, and bringing it from state to state.

use super::agenda::rules::{Shortcoming, shortcomings};
use super::agenda::{backlog, moves, publishing, running, store::items, workshop};
use super::mail::{self, News};
use super::rules::{AGENDA_OPENS_BEFORE, Actor, Before, Plan, Session, SessionKind, SessionState};
use super::{attendance, live, replies, store};
use crate::db::Db;
use crate::ids::{NetworkId, PersonId, SessionId};
use crate::networks::{self, Transition};
use crate::refusal::Refusal;
use crate::web::error::Error;
use chrono::{DateTime, Utc};
use diesel::QueryResult;

/// Who does something in a network, and when.
#[derive(Debug, Clone)]
pub struct Doer {
    /// Who; nobody when the timetable does.
    pub person: Option<PersonId>,
    /// As what.
    pub by: Actor,
    /// When.
    pub now: DateTime<Utc>,
}

const MOVED_ON: Refusal = Refusal::state("sessions-moved-on");

/// Plans a session with its first agenda and invites everybody with a seat; a second click plans nothing more.
pub fn plan(db: &mut Db, network: &NetworkId, id: &SessionId, plan: &Plan, doer: &Doer) -> Result<(), Error> {
    let Some(planner) = &doer.person else { return Err(Error::NotFound) };
    let state = Session::first_state(plan.starts_at, doer.now);
    let planned = Session::planned(network, id, plan, state, planner, doer.now);
    let shape = |session, first| Session { kind: SessionKind::by_itself(first), ..session };
    let Some(session) = store::insert(db, &planned, shape, doer.now)? else { return Ok(()) };
    note_planned(db, &session, doer)?;
    moves::lay_out(db, &session, planner, doer.now)?;
    mail::tell(db, &session, &News::Planned, doer)?;
    live::session_changed(db, &session)?;
    Ok(())
}

/// Changes title, time or place of a session that was seen at `version`, and tells what is different.
pub fn change(db: &mut Db, session: &Session, version: i32, plan: &Plan, doer: &Doer) -> Result<(), Error> {
    if !session.state.is_ahead() {
        return Err(MOVED_ON.into());
    }
    let before = Before::from(session);
    let told = !plan.changes(&before).is_empty();
    if !told && plan.capacity == session.capacity {
        return Ok(());
    }
    if session.version != version || !store::change(db, session, plan, doer.now)? {
        return Err(Refusal::state("sessions-stale").into());
    }
    if told {
        mail::tell(db, session, &News::Changed(before), doer)?;
    }
    follow(db, session, doer)
}

/// What follows from a change of a session, as it was before: the log keeps who moved it, people are asked again where
/// their answer was about something else, its chairs are given anew, and a fixed agenda that its new length does not hold
/// is open again.
pub fn follow(db: &mut Db, before: &Session, doer: &Doer) -> Result<(), Error> {
    let session = store::session(db, &before.network, &before.id)?.ok_or(Error::NotFound)?;
    note_moved(db, before, &session, doer)?;
    replies::renew(db, before, &session, doer.now)?;
    if session.state == SessionState::AgendaFixed && session.minutes() != before.minutes() && lacks(db, &session)?.is_some() {
        turn(db, &session, SessionState::AgendaOpen, doer, None)?;
    }
    Ok(live::session_changed(db, &session)?)
}

/// What stands first between the agenda of a session and fixing it.
fn lacks(db: &mut Db, session: &Session) -> QueryResult<Option<Refusal>> {
    let items = items(db, &session.network, &session.id)?;
    Ok(shortcomings(&items, session.minutes(), session.kind).first().map(Shortcoming::refusal))
}

/// Calls a session off and tells why.
pub fn cancel(db: &mut Db, session: &Session, reason: &str, doer: &Doer) -> Result<(), Error> {
    call_off(db, session, reason, doer)?;
    mail::tell(db, session, &News::Cancelled(reason.to_owned()), doer)?;
    Ok(())
}

/// Calls a session off without a word to anybody: its cases go back on the table, what else was brought moves to the
/// next session as when a session ends, its workshop closes, and what waits for it goes to the backlog.
pub fn call_off(db: &mut Db, session: &Session, reason: &str, doer: &Doer) -> Result<(), Error> {
    session.state.turn(SessionState::Cancelled, doer.by)?;
    let session = &held(db, session)?;
    running::end_run(db, session, doer)?;
    workshop::close(db, session, doer)?;
    moves::take_cases_off(db, session, doer)?;
    running::pass_on(db, session, doer)?;
    backlog::release(db, session)?;
    turn(db, session, SessionState::Cancelled, doer, Some(reason))
}

/// Fixes the agenda, when it fits its session and has what every agenda has.
pub fn fix(db: &mut Db, session: &Session, doer: &Doer) -> Result<(), Error> {
    session.state.turn(SessionState::AgendaFixed, doer.by)?;
    let session = &held(db, session)?;
    if let Some(lacking) = lacks(db, session)? {
        return Err(lacking.into());
    }
    turn(db, session, SessionState::AgendaFixed, doer, None)?;
    publishing::publish(db, session, doer)
}

/// Starts a session whose time has come; the first one makes its network run.
pub fn start(db: &mut Db, session: &Session, doer: &Doer) -> Result<(), Error> {
    session.state.turn(SessionState::InProgress, doer.by)?;
    // The network before the session, as who leaves takes them.
    networks::hold(db, &session.network)?;
    let session = &held(db, session)?;
    session.may_start(doer.now)?;
    turn(db, session, SessionState::InProgress, doer, None)?;
    attendance::begin(db, session)?;
    networks::start_running(db, &session.network, doer.now)
}

/// The session as it is now, taken for the rest of the transaction: its time may have changed since it was `seen`.
fn held(db: &mut Db, seen: &Session) -> Result<Session, Error> {
    if !store::hold(db, seen)? {
        return Err(MOVED_ON.into());
    }
    store::session(db, &seen.network, &seen.id)?.ok_or(Error::NotFound)
}

/// Opens the agendas of sessions that come near, of all networks; says how many.
pub fn open_agendas(db: &mut Db, now: DateTime<Utc>) -> Result<usize, Error> {
    let doer = Doer { person: None, by: Actor::System, now };
    let due = store::planned_until(db, now, now + AGENDA_OPENS_BEFORE)?;
    for session in &due {
        turn(db, session, SessionState::AgendaOpen, &doer, None)?;
    }
    Ok(due.len())
}

/// Brings a session to another state, once; the log keeps who, when and why.
pub fn turn(db: &mut Db, session: &Session, to: SessionState, doer: &Doer, reason: Option<&str>) -> Result<(), Error> {
    session.state.turn(to, doer.by)?;
    if !store::turn(db, session, to, doer.now)? {
        return Err(MOVED_ON.into());
    }
    note(db, session, [session.state.as_str(), to.as_str()], doer, reason)?;
    live::session_changed(db, session)?;
    Ok(())
}

/// Notes in the log that a session was planned.
pub fn note_planned(db: &mut Db, session: &Session, doer: &Doer) -> QueryResult<()> {
    note(db, session, ["none", session.state.as_str()], doer, None)
}

/// Notes in the log from when to when a session moved.
fn note_moved(db: &mut Db, before: &Session, after: &Session, doer: &Doer) -> QueryResult<()> {
    let [from, to] = [before, after].map(Session::interval);
    if from == to { Ok(()) } else { note(db, after, [&from, &to], doer, None) }
}

fn note(db: &mut Db, session: &Session, [from, to]: [&str; 2], doer: &Doer, reason: Option<&str>) -> QueryResult<()> {
    let (id, actor) = (session.id.as_str(), doer.person.as_ref());
    let transition = Transition { network: &session.network, thing: "session", id, from, to, actor, reason, at: doer.now };
    networks::note_transition(db, &transition)
}
