//! Cases on agendas: what the domain of cases asks of a session. An agenda names the presenter and never the case.

use super::moves::{self, Wish};
use super::rules::{Item, ItemState, Minutes, Rubric};
use super::store;
use crate::db::Db;
use crate::ids::{CaseId, ItemId, NetworkId, PersonId, SessionId};
use crate::refusal::Refusal;
use crate::sessions::live;
use crate::sessions::planning::Doer;
use crate::sessions::rules::{Actor, Session};
use crate::sessions::store as sessions;
use crate::web::error::Error;
use diesel::QueryResult;

/// The time a case usually takes.
const USUAL_MINUTES: i32 = 60;

/// Gives a case its place on the agenda of a session: free space makes room for it. Once there, it stays.
pub fn schedule_case(
    db: &mut Db,
    network: &NetworkId,
    session: &SessionId,
    case: &CaseId,
    presenter: &PersonId,
    doer: &Doer,
) -> Result<Session, Error> {
    let session = sessions::session(db, network, session)?.ok_or(Error::NotFound)?;
    if !session.state.builds_agenda() {
        return Err(Refusal::state("sessions-agenda-closed").into());
    }
    moves::hold(db, &session)?;
    store::recall_case(db, network, case, &session.id)?;
    if let Some((there, item)) = store::place_of_case(db, network, case)? {
        match (there == session.id, item.state) {
            (true, ItemState::Accepted) => moves::place(db, &session, &item, doer)?,
            (true, _) => {}
            (false, _) => return Err(Refusal::state("sessions-case-elsewhere").into()),
        }
        return Ok(session);
    }
    moves::make_room(db, &session, USUAL_MINUTES)?;
    let wish = Wish {
        id: ItemId::new(),
        rubric: Rubric::Intervision,
        title: String::new(),
        note: String::new(),
        minutes: Minutes::stored(USUAL_MINUTES),
        case: Some(case.clone()),
        of: presenter.clone(),
    };
    moves::append(db, &session, wish, ItemState::Scheduled, doer)?;
    Ok(session)
}

/// Takes a case off its agenda, when its presenter takes it back.
pub fn unschedule_case(db: &mut Db, network: &NetworkId, case: &CaseId, doer: &Doer) -> Result<(), Error> {
    let Some((session, item)) = store::place_of_case(db, network, case)? else { return Ok(()) };
    let session = sessions::session(db, network, &session)?.ok_or(Error::NotFound)?;
    if !item.state.may_become(ItemState::Dropped, Actor::Facilitator, session.state) {
        return Ok(());
    }
    // The case decides whether it may be taken back; what it leaves on the agenda is dropped as a facilitator would.
    moves::take_off(db, &session, &item, &Doer { by: Actor::Facilitator, ..doer.clone() })
}

/// Says that a person wants a session to begin with the case of an item, or no longer: the group chooses beforehand, so
/// that no half hour of the session goes to it.
pub fn wish_first(db: &mut Db, session: &Session, item: &Item, person: &PersonId, wanted: bool) -> Result<(), Error> {
    let Some(case) = item.case.as_ref().filter(|_| item.state.is_placed()) else { return Err(Error::NotFound) };
    if !session.state.is_ahead() {
        return Err(Refusal::state("sessions-agenda-closed").into());
    }
    match wanted {
        true => store::wish_first(db, session, person, case)?,
        false => store::unwish(db, session, person)?,
    }
    Ok(live::agenda_changed(db, session)?)
}

/// The session on whose agenda a case has its place.
pub fn place_of_case(db: &mut Db, network: &NetworkId, case: &CaseId) -> QueryResult<Option<SessionId>> {
    Ok(store::place_of_case(db, network, case)?.map(|(session, _)| session))
}
