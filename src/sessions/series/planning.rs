//! Planning a series, changing and cancelling more than one session of it: all or nothing, and told once.

use super::mail::{self, News, Told};
use super::rules::{Drawn, Holidays, MOST, Scope, Series, Shift, Span, Trajectory, reached, titled};
use super::{store, views::Reach};
use crate::db::Db;
use crate::ids::{NetworkId, SeriesId, SessionId};
use crate::networks;
use crate::refusal::Refusal;
use crate::sessions::agenda::moves;
use crate::sessions::planning::{self, Doer};
use crate::sessions::rules::{Before, Plan, Session, SessionKind, SessionState};
use crate::sessions::{live, mail as letters, store as sessions};
use crate::web::error::Error;
use chrono::{DateTime, Duration, NaiveDate, Utc};
use chrono_tz::Tz;
use diesel::QueryResult;

/// A trajectory that is about to be planned.
#[derive(Debug, Clone)]
pub struct Wish {
    /// Made when the form was drawn, so that a second click plans nothing more.
    pub id: SeriesId,
    /// What was typed.
    pub trajectory: Trajectory,
    /// Every day that it draws.
    pub drawn: Vec<Drawn>,
    /// The dates that were chosen.
    pub chosen: Vec<Span>,
    /// How many sessions the network means to have; kept as it is when left open.
    pub expected: Option<i32>,
    /// The first session is the kickoff.
    pub kickoff: bool,
    /// The last session closes the trajectory.
    pub closing: bool,
}

/// Plans all sessions of a trajectory and invites everybody with a seat, once.
pub fn plan(db: &mut Db, network: &NetworkId, wish: &Wish, doer: &Doer) -> Result<(), Error> {
    let Some(planner) = &doer.person else { return Err(Error::NotFound) };
    let trajectory = &wish.trajectory;
    let series = Series {
        id: wish.id.clone(),
        network: network.clone(),
        rule: trajectory.rule(&wish.drawn),
        starts_local: trajectory.starts_local(&wish.drawn),
        minutes: trajectory.length.num_minutes(),
        venue: trajectory.venue.clone(),
        skips: trajectory.skips,
        created_by: planner.clone(),
    };
    if !store::insert(db, &series, doer.now)? {
        return Ok(());
    }
    if wish.expected.is_some() {
        networks::expect_sessions(db, network, wish.expected)?;
    }
    let mut told = Vec::new();
    for (place, span) in wish.chosen.iter().enumerate().take(MOST as usize) {
        let kind = SessionKind::at(place, wish.chosen.len(), wish.kickoff, wish.closing);
        told.push(Told::of(&add(db, &series, trajectory, *span, kind, doer)?, None));
    }
    mail::tell(db, &series, &told, &News::Planned, doer)?;
    live::trajectory_changed(db, network)?;
    Ok(())
}

/// Corrects how many sessions a network means to have; nothing leaves that open.
pub fn expect(db: &mut Db, network: &NetworkId, expected: Option<i32>) -> QueryResult<()> {
    networks::expect_sessions(db, network, expected)?;
    live::trajectory_changed(db, network)
}

fn add(db: &mut Db, series: &Series, trajectory: &Trajectory, span: Span, kind: SessionKind, doer: &Doer) -> Result<Session, Error> {
    let state = Session::first_state(span.starts_at, doer.now);
    let plan = Plan {
        title: trajectory.pattern.clone(),
        starts_at: span.starts_at,
        ends_at: span.ends_at,
        venue: series.venue.clone(),
        capacity: trajectory.capacity,
    };
    let planned = Session::planned(&series.network, &SessionId::new(), &plan, state, &series.created_by, doer.now);
    let planned = Session { kind, series: Some(series.id.clone()), ..planned };
    let named = |session: Session, _| Session { title: titled(&session.title, session.number), ..session };
    let session = sessions::insert(db, &planned, named, doer.now)?.ok_or(Refusal::state("sessions-number-taken"))?;
    planning::note_planned(db, &session, doer)?;
    moves::lay_out(db, &session, &series.created_by, doer.now)?;
    Ok(session)
}

/// How many sessions each choice reaches from this one; none when there is nothing to choose.
pub fn reach(db: &mut Db, session: &Session, now: DateTime<Utc>) -> QueryResult<Option<Reach>> {
    let Some(series) = &session.series else { return Ok(None) };
    let together = store::sessions(db, &session.network, series)?;
    let count = |scope| reached(&together, session, scope, now).len();
    let (following, all) = (count(Scope::Following), count(Scope::All));
    Ok((all > 1).then_some(Reach { following, all }))
}

/// Changes a session that was seen at `version`, and does the same to the others that the scope reaches.
pub fn change(db: &mut Db, session: &Session, version: i32, plan: &Plan, scope: Scope, zone: Tz, doer: &Doer) -> Result<(), Error> {
    let Some(series) = of(db, session, scope)? else { return planning::change(db, session, version, plan, doer) };
    if !session.state.is_ahead() {
        return Err(Refusal::state("sessions-moved-on").into());
    }
    if session.version != version {
        return Err(Refusal::state("sessions-stale").into());
    }
    let shift = Shift::between(session, plan, zone);
    let together = store::sessions(db, &session.network, &series.id)?;
    let holidays = holidays(&series, &together, &shift);
    let mut told = Vec::new();
    for other in reached(&together, session, scope, doer.now) {
        let becomes = if other.id == session.id { shift.named(plan, session) } else { shift.apply(other, zone, &holidays, doer.now)? };
        told.extend(rewrite(db, other, &becomes, doer)?);
    }
    tell_changed(db, &series, &together, &told, doer)
}

/// Tells what changed: of one session as of any session, of several at once.
fn tell_changed(db: &mut Db, series: &Series, together: &[Session], told: &[Told], doer: &Doer) -> Result<(), Error> {
    match told {
        [] => Ok(()),
        [one] => match one.among(together) {
            Some((session, Some(before))) => letters::tell(db, session, &letters::News::Changed(before.clone()), doer),
            _ => Ok(()),
        },
        several => {
            mail::tell(db, series, several, &News::Changed, doer)?;
            tell_guests(db, together, several, &News::Changed, doer)
        }
    }
}

/// Writes one session of a change to many, with what follows from it; tells nothing when calendars show nothing else.
fn rewrite(db: &mut Db, session: &Session, plan: &Plan, doer: &Doer) -> Result<Option<Told>, Error> {
    let before = Before::from(session);
    let told = !plan.changes(&before).is_empty();
    if !told && plan.capacity == session.capacity {
        return Ok(None);
    }
    if !sessions::change(db, session, plan, doer.now)? {
        return Err(Refusal::state("sessions-stale").into());
    }
    planning::follow(db, session, doer)?;
    Ok(told.then(|| Told::of(session, Some(before))))
}

/// The holidays around the days to which sessions move; none when no day changes.
fn holidays(series: &Series, together: &[Session], shift: &Shift) -> Holidays {
    let day = |session: &Session| session.starts_at.date_naive();
    let year = Duration::days(366);
    let (first, last) = (together.first().map(day).unwrap_or_default(), together.last().map(day).unwrap_or_default());
    let around: (NaiveDate, NaiveDate) = if shift.moves_days() { (first - year, last + year) } else { (first, first) };
    Holidays::between(around.0, around.1, series.skips)
}

/// Calls off a session and the others that the scope reaches, and tells why, once.
pub fn cancel(db: &mut Db, session: &Session, scope: Scope, reason: &str, doer: &Doer) -> Result<(), Error> {
    let Some(series) = of(db, session, scope)? else { return planning::cancel(db, session, reason, doer) };
    session.state.turn(SessionState::Cancelled, doer.by)?;
    let together = store::sessions(db, &session.network, &series.id)?;
    let mut told = Vec::new();
    for other in reached(&together, session, scope, doer.now) {
        planning::call_off(db, other, reason, doer)?;
        told.push(Told::of(other, None));
    }
    match told.as_slice() {
        [_] => letters::tell(db, session, &letters::News::Cancelled(reason.to_owned()), doer),
        several => {
            let news = News::Cancelled(reason.to_owned());
            mail::tell(db, &series, several, &news, doer)?;
            tell_guests(db, &together, several, &news, doer)
        }
    }
}

/// A guest comes to one session, and hears of that one alone.
fn tell_guests(db: &mut Db, together: &[Session], told: &[Told], news: &News, doer: &Doer) -> Result<(), Error> {
    for (session, before) in told.iter().filter_map(|told| told.among(together)) {
        let news = match (news, before) {
            (News::Cancelled(reason), _) => letters::News::Cancelled(reason.clone()),
            (News::Changed, Some(before)) => letters::News::Changed(before.clone()),
            (News::Planned | News::Changed, _) => continue,
        };
        letters::tell_guests(db, session, &news, doer)?;
    }
    Ok(())
}

/// The series of a session, when more than this session is meant.
fn of(db: &mut Db, session: &Session, scope: Scope) -> QueryResult<Option<Series>> {
    match (&session.series, scope) {
        (Some(id), Scope::Following | Scope::All) => store::series(db, &session.network, id),
        _ => Ok(None),
    }
}
