//! What happens to a report: written, shared, amended, fixed.

use super::around::Gathering;
use super::rules::{
    Amendment, AmendmentState, Decision, MOST_DECISIONS, MOVED_ON, Points, ReportState, Standing, is_reported, lacking, proposable,
    still_asks,
};
use super::{live, mail, store};
use crate::cases;
use crate::db::Db;
use crate::ids::{AmendmentId, CaseId, DecisionId, ItemId, NetworkId, PersonId};
use crate::networks::{self, Transition};
use crate::notices;
use crate::refusal::Refusal;
use crate::runs;
use crate::sessions::agenda::rules::Item;
use crate::sessions::planning::{self, Doer};
use crate::sessions::rules::{Actor, Session, SessionState, ready_to_record};
use crate::sessions::{actions, agenda, store as sessions};
use crate::web::error::Error;
use crate::web::seat::Seat;
use chrono::{DateTime, Utc};

const STALE: Refusal = Refusal::state("report-stale");

/// Takes the report of a session for this transaction, to write in it; answers with who writes.
pub fn hold(db: &mut Db, session: &Session, doer: &Doer) -> Result<PersonId, Error> {
    let by = doer.person.clone().ok_or(Error::NotFound)?;
    let report = store::report(db, session)?;
    report.writable(session.state)?;
    store::begin(db, session, &by, doer.now)?;
    if store::hold(db, session, report.state)? { Ok(by) } else { Err(MOVED_ON.into()) }
}

/// Takes the report to write in it, by a hand that writes it; for all others there is nothing to write in.
pub fn take_up(db: &mut Db, session: &Session, doer: &Doer) -> Result<PersonId, Error> {
    let by = hold(db, session, doer)?;
    let facilitates = doer.by == Actor::Facilitator;
    if store::report(db, session)?.is_written_by(&by, facilitates) { Ok(by) } else { Err(Error::NotFound) }
}

/// Hands the report to one of the circle to write, who is asked for it; or back to the facilitators.
pub fn hand_to(db: &mut Db, session: &Session, reporter: Option<&PersonId>, doer: &Doer) -> Result<(), Error> {
    hold(db, session, doer)?;
    let seated = networks::people_with_seat(db, &session.network)?;
    if reporter.is_some_and(|reporter| !seated.contains(reporter)) {
        return Err(Refusal::input("report-reporter-unknown").at("reporter").into());
    }
    let before = store::report(db, session)?.reporter;
    store::hand_to(db, session, reporter)?;
    for person in before.iter().chain(reporter) {
        notices::home_changed(db, person)?;
    }
    Ok(live::report_changed(db, session)?)
}

/// Writes summary and learning points, unless somebody else did since `version`.
pub fn write(db: &mut Db, session: &Session, version: i32, summary: &str, points: &Points, doer: &Doer) -> Result<(), Error> {
    let by = take_up(db, session, doer)?;
    if !store::write(db, session, version, (summary, points), &by, doer.now)? {
        return Err(STALE.into());
    }
    Ok(live::report_changed(db, session)?)
}

/// Writes what was said at an item, unless somebody else did since `version`. A case is noted by those who may read it.
pub fn note(db: &mut Db, session: &Session, item: &ItemId, version: i32, body: &str, seat: &Seat, doer: &Doer) -> Result<(), Error> {
    let by = take_up(db, session, doer)?;
    open_item(db, session, item, seat, doer.now)?.ok_or(Error::NotFound)?;
    if !store::write_note(db, session, item, version, body, &by, doer.now)? {
        return Err(STALE.into());
    }
    Ok(live::notes_changed(db, session)?)
}

/// An item that stands in this report, to write about: of a case only for those who may read it. It is looked up with
/// its session in hand: whoever drops it waits, and erases afterwards what is written now.
pub fn open_item(db: &mut Db, session: &Session, id: &ItemId, seat: &Seat, now: DateTime<Utc>) -> Result<Option<Item>, Error> {
    if !sessions::hold(db, session)? {
        return Err(MOVED_ON.into());
    }
    let item = agenda::store::item(db, session, id)?.filter(is_reported);
    let case = item.as_ref().and_then(|item| item.case.clone());
    let open = case.is_none() || !cases::readable_anywhere(db, seat, case.as_slice(), now)?.is_empty();
    Ok(item.filter(|_| open))
}

/// Notes a decision; a second click notes nothing more.
pub fn decide(db: &mut Db, session: &Session, decision: &Decision, seat: &Seat, doer: &Doer) -> Result<(), Error> {
    let by = take_up(db, session, doer)?;
    if let Some(item) = &decision.item
        && open_item(db, session, item, seat, doer.now)?.is_none()
    {
        return Err(Refusal::input("report-item-unknown").at("decision-item").into());
    }
    if store::decisions(db, session)?.len() >= MOST_DECISIONS {
        return Err(Refusal::state("report-too-many-decisions").count(i64::try_from(MOST_DECISIONS).unwrap_or(0)).into());
    }
    if store::insert_decision(db, session, decision, &by, doer.now)? {
        live::decisions_changed(db, session)?;
    }
    Ok(())
}

/// Takes a decision out; at a case those do who may read it.
pub fn undecide(db: &mut Db, session: &Session, id: &DecisionId, seat: &Seat, doer: &Doer) -> Result<(), Error> {
    take_up(db, session, doer)?;
    let decision = store::decisions(db, session)?.into_iter().find(|decision| decision.id == *id).ok_or(Error::NotFound)?;
    if let Some(item) = &decision.item {
        open_item(db, session, item, seat, doer.now)?.ok_or(Error::NotFound)?;
    }
    if !store::remove_decision(db, session, id)? {
        return Err(Error::NotFound);
    }
    Ok(live::decisions_changed(db, session)?)
}

/// Erases what reports say of a case whose text is erased; also a report that is fixed forgets it.
pub fn forget_case(db: &mut Db, network: &NetworkId, case: &CaseId) -> Result<(), Error> {
    for (session, item) in store::items_of_case(db, network, case)? {
        let session = sessions::session(db, network, &session)?.ok_or(Error::NotFound)?;
        forget_item(db, &session, &item)?;
        live::report_changed(db, &session)?;
    }
    Ok(())
}

/// Erases what was noted, decided, promised and asked to change at an item that is dropped; the owner of a promise hears that it is gone.
pub fn forget_item(db: &mut Db, session: &Session, item: &ItemId) -> Result<(), Error> {
    for promise in actions::store::of_session(db, session)?.into_iter().filter(|promise| promise.item.as_ref() == Some(item)) {
        if actions::store::remove(db, &promise)? {
            actions::live::actions_changed(db, session, &promise.owner)?;
        }
    }
    Ok(store::forget(db, &session.network, item)?)
}

/// Shares the report of a session that is over: everybody hears, and until that moment may ask for amendments.
pub fn share(db: &mut Db, session: &Session, until: DateTime<Utc>, doer: &Doer) -> Result<(), Error> {
    let report = store::report(db, session)?;
    report.state.turn(ReportState::Shared, doer.by, session.state)?;
    hold(db, session, doer)?;
    let written = report.version > 0 || !store::notes(db, session)?.is_empty() || !store::decisions(db, session)?.is_empty();
    if !written {
        return Err(Refusal::state("report-is-blank").into());
    }
    if !store::share(db, session, doer.now, until)? {
        return Err(MOVED_ON.into());
    }
    note_turn(db, session, report.state, ReportState::Shared, doer)?;
    mail::tell_shared(db, session, doer)?;
    Ok(live::report_changed(db, session)?)
}

/// How a session and its report stand now.
fn standing(db: &mut Db, session: &Session, now: DateTime<Utc>) -> Result<Standing, Error> {
    let report = store::report(db, session)?;
    let items = agenda::store::items(db, &session.network, &session.id)?;
    let unanswered = store::amendments(db, session)?.iter().filter(|amendment| amendment.state == AmendmentState::Proposed).count();
    let attendance = Gathering::of(db, session)?.settled;
    Ok(Standing::of(&report, &items, unanswered, attendance, now))
}

/// Fixes the report for good and records its session, when nothing is open any more.
pub fn fix(db: &mut Db, session: &Session, doer: &Doer) -> Result<(), Error> {
    let report = store::report(db, session)?;
    report.state.turn(ReportState::Fixed, doer.by, session.state)?;
    hold(db, session, doer)?;
    let standing = standing(db, session, doer.now)?;
    if let Some(lack) = lacking(&standing).first() {
        return Err(lack.refusal().into());
    }
    ready_to_record(standing.settled())?;
    if !store::fix(db, session, doer.now)? {
        return Err(MOVED_ON.into());
    }
    note_turn(db, session, report.state, ReportState::Fixed, doer)?;
    planning::turn(db, session, SessionState::Recorded, doer, None)?;
    runs::record(db, &session.network, &session.id)?;
    mail::tell_fixed(db, session, doer)?;
    Ok(live::report_changed(db, session)?)
}

/// Keeps what somebody who was there would say differently; a second click keeps nothing more. About a case those ask who
/// may read it.
pub fn propose(db: &mut Db, session: &Session, amendment: &Amendment, seat: &Seat, doer: &Doer) -> Result<(), Error> {
    if !Gathering::of(db, session)?.attended(&amendment.author) {
        return Err(Error::NotFound);
    }
    let report = store::report(db, session)?;
    proposable(&report, doer.now)?;
    hold(db, session, doer)?;
    if let Some(item) = &amendment.item
        && open_item(db, session, item, seat, doer.now)?.is_none()
    {
        return Err(Refusal::input("report-item-unknown").at("amendment-item").into());
    }
    still_asks(&store::amendments(db, session)?, amendment)?;
    if store::insert_amendment(db, session, amendment)? {
        note_amendment(db, session, amendment, "none", AmendmentState::Proposed.as_str(), doer)?;
        mail::tell_proposed(db, session, doer)?;
        live::amendments_changed(db, session)?;
    }
    Ok(())
}

/// Answers an amendment, once; its author hears what became of it. About a case those answer who may read it.
pub fn answer(
    db: &mut Db,
    session: &Session,
    amendment: &Amendment,
    (to, reply): (AmendmentState, &str),
    seat: &Seat,
    doer: &Doer,
) -> Result<(), Error> {
    hold(db, session, doer)?;
    if let Some(item) = &amendment.item {
        open_item(db, session, item, seat, doer.now)?.ok_or(Error::NotFound)?;
    }
    amendment.state.turn(to, doer.by)?;
    if !store::answer(db, session, amendment, to, reply)? {
        return Err(Refusal::state("report-amendment-answered").into());
    }
    note_amendment(db, session, amendment, amendment.state.as_str(), to.as_str(), doer)?;
    mail::tell_answered(db, session, &amendment.author, doer)?;
    Ok(live::amendments_changed(db, session)?)
}

/// Takes back what one asked: nothing waits for an answer any more, also where no facilitator may read it.
pub fn withdraw(db: &mut Db, session: &Session, id: &AmendmentId, doer: &Doer) -> Result<(), Error> {
    let by = doer.person.clone().ok_or(Error::NotFound)?;
    let amendments = store::amendments(db, session)?;
    let amendment = amendments.iter().find(|amendment| amendment.id == *id && amendment.author == by).ok_or(Error::NotFound)?;
    hold(db, session, doer)?;
    if !amendment.may_withdraw(&by) || !store::remove_amendment(db, session, amendment)? {
        return Err(Refusal::state("report-amendment-answered").into());
    }
    note_amendment(db, session, amendment, amendment.state.as_str(), "withdrawn", doer)?;
    Ok(live::amendments_changed(db, session)?)
}

fn note_turn(db: &mut Db, session: &Session, from: ReportState, to: ReportState, doer: &Doer) -> Result<(), Error> {
    let (id, actor) = (session.id.as_str(), doer.person.as_ref());
    let (from, to) = (from.as_str(), to.as_str());
    let transition = Transition { network: &session.network, thing: "report", id, from, to, actor, reason: None, at: doer.now };
    Ok(networks::note_transition(db, &transition)?)
}

/// What was asked and answered stays in the report: the log has no words of it.
fn note_amendment(
    db: &mut Db,
    session: &Session,
    amendment: &Amendment,
    from: &'static str,
    to: &'static str,
    doer: &Doer,
) -> Result<(), Error> {
    let transition = Transition {
        network: &session.network,
        thing: "amendment",
        id: amendment.id.as_str(),
        from,
        to,
        actor: doer.person.as_ref(),
        reason: None,
        at: doer.now,
    };
    Ok(networks::note_transition(db, &transition)?)
}
