//! What happens to a date picker: opened, answered, closed, opened again, settled, thrown away.

use super::rules::{Availability, CLOSED, MOVED_ON, Offer, Picker, PickerState, Proposal, SETTLED, needs_no_reminder};
use super::{live, mail, store};
use crate::db::Db;
use crate::ids::{NetworkId, OptionId, PersonId, PickerId, SessionId};
use crate::mail::Kind as Letter;
use crate::networks::{self, Transition};
use crate::notices::{self, Kind, Notice};
use crate::sessions::planning::{self, Doer};
use crate::sessions::rules::Actor;
use crate::web::Error;
use chrono::{DateTime, Utc};

/// Puts a proposal to the group; the same form sent again puts nothing more.
pub fn open(db: &mut Db, network: &NetworkId, id: &PickerId, proposal: &Proposal, doer: &Doer) -> Result<(), Error> {
    let Some(created_by) = doer.person.clone() else { return Err(Error::NotFound) };
    let picker = Picker {
        id: id.clone(),
        network: network.clone(),
        title: proposal.title.to_string(),
        note: proposal.note.as_ref().map(ToString::to_string).unwrap_or_default(),
        minutes: proposal.minutes,
        venue: proposal.venue.clone(),
        state: PickerState::Open,
        deadline_at: proposal.deadline_at,
        session: None,
        version: 0,
        created_by,
    };
    let reminded_at = needs_no_reminder(picker.deadline_at, doer.now).then_some(doer.now);
    if !store::insert(db, &picker, &proposal.moments, reminded_at, doer.now)? {
        return Ok(());
    }
    note(db, &picker, "none", PickerState::Open, doer)?;
    live::picker_changed(db, &picker)?;
    ask(db, &picker, doer)
}

/// Asks everybody who has a seat and gave no answer: on the home page, and by a letter.
fn ask(db: &mut Db, picker: &Picker, doer: &Doer) -> Result<(), Error> {
    let people = silent(db, picker)?;
    tell(db, picker, Kind::PickerOpened, &people, doer)?;
    // Who opens it is asked as well, and needs no letter about it.
    if let Some(opener) = doer.person.as_ref().filter(|opener| people.contains(opener)) {
        notices::home_changed(db, opener)?;
    }
    let others: Vec<PersonId> = people.into_iter().filter(|person| doer.person.as_ref() != Some(person)).collect();
    mail::write(db, picker, Letter::PickerOpened, others, doer.now)
}

/// Keeps what somebody says to every date, instead of what they said before.
pub fn answer(
    db: &mut Db,
    picker: &Picker,
    person: &PersonId,
    said: &[(OptionId, Availability)],
    note: &str,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    picker.accept(now)?;
    if !store::hold(db, picker)? {
        return Err(CLOSED.into());
    }
    store::answer(db, picker, person, said, note, now)?;
    live::picker_changed(db, picker)?;
    Ok(notices::home_changed(db, person)?)
}

/// Picks a date: it becomes a session with its invitations, once. The same press twice is one session.
pub fn settle(db: &mut Db, picker: &Picker, offer: &Offer, session: &SessionId, doer: &Doer) -> Result<(), Error> {
    if picker.session.as_ref() == Some(session) {
        return Ok(());
    }
    picker.state.turn(PickerState::Settled, doer.by)?;
    let plan = picker.plan(offer, doer.now)?;
    if !store::turn(db, picker, PickerState::Settled)? {
        return after_another(db, picker, session);
    }
    note(db, picker, picker.state.as_str(), PickerState::Settled, doer)?;
    planning::plan(db, &picker.network, session, &plan, doer)?;
    store::link(db, picker, session)?;
    live::picker_changed(db, picker)?;
    ask_no_more(db, picker)
}

/// Somebody moved the picker between our look and our write: fine when it was the same press of the button.
fn after_another(db: &mut Db, picker: &Picker, session: &SessionId) -> Result<(), Error> {
    let now_is = store::picker(db, &picker.network, &picker.id)?.ok_or(Error::NotFound)?;
    match now_is.session {
        Some(made) if made == *session => Ok(()),
        Some(_) => Err(SETTLED.into()),
        None => Err(MOVED_ON.into()),
    }
}

/// Gives a picker a later deadline, and opens it when it was closed.
pub fn reopen(db: &mut Db, picker: &Picker, deadline: DateTime<Utc>, doer: &Doer) -> Result<(), Error> {
    let was_open = picker.is_open(doer.now);
    turn(db, picker, PickerState::Open, doer)?;
    let reminded_at = needs_no_reminder(deadline, doer.now).then_some(doer.now);
    store::set_deadline(db, picker, deadline, reminded_at)?;
    if was_open { Ok(()) } else { ask(db, picker, doer) }
}

/// Throws a picker away, with nothing planned; who answered hears it.
pub fn discard(db: &mut Db, picker: &Picker, doer: &Doer) -> Result<(), Error> {
    turn(db, picker, PickerState::Discarded, doer)?;
    let people = networks::people_with_seat(db, &picker.network)?;
    tell(db, picker, Kind::PickerDiscarded, &people, doer)?;
    ask_no_more(db, picker)
}

/// Closes the pickers of all networks whose deadline has come; says how many.
pub fn close_due(db: &mut Db, now: DateTime<Utc>) -> Result<usize, Error> {
    let doer = Doer { person: None, by: Actor::System, now };
    let due = store::due(db, now)?;
    for picker in &due {
        turn(db, picker, PickerState::Closed, &doer)?;
        ask_no_more(db, picker)?;
    }
    Ok(due.len())
}

/// Reminds those who did not answer, once a deadline, in all networks; says of how many pickers.
pub fn remind_due(db: &mut Db, now: DateTime<Utc>) -> Result<usize, Error> {
    let mut reminded = 0;
    for picker in store::to_remind(db, now)? {
        if store::claim_reminder(db, &picker, now)? {
            let people = silent(db, &picker)?;
            mail::write(db, &picker, Letter::PickerReminder, people, now)?;
            reminded += 1;
        }
    }
    Ok(reminded)
}

/// Who has a seat and gave no answer.
fn silent(db: &mut Db, picker: &Picker) -> Result<Vec<PersonId>, Error> {
    let answered = store::notes(db, picker)?;
    let mut people = networks::people_with_seat(db, &picker.network)?;
    people.retain(|person| !answered.iter().any(|(other, _)| other == person));
    Ok(people)
}

fn turn(db: &mut Db, picker: &Picker, to: PickerState, doer: &Doer) -> Result<(), Error> {
    picker.state.turn(to, doer.by)?;
    if !store::turn(db, picker, to)? {
        return Err(MOVED_ON.into());
    }
    note(db, picker, picker.state.as_str(), to, doer)?;
    Ok(live::picker_changed(db, picker)?)
}

fn note(db: &mut Db, picker: &Picker, from: &'static str, to: PickerState, doer: &Doer) -> Result<(), Error> {
    let transition = Transition {
        network: &picker.network,
        thing: "picker",
        id: picker.id.as_str(),
        from,
        to: to.as_str(),
        actor: doer.person.as_ref(),
        reason: None,
        at: doer.now,
    };
    Ok(networks::note_transition(db, &transition)?)
}

fn tell(db: &mut Db, picker: &Picker, kind: Kind, people: &[PersonId], doer: &Doer) -> Result<(), Error> {
    let notice = Notice { kind, about: picker.id.to_string(), session: None, actor: doer.person.clone() };
    Ok(notices::tell(db, &picker.network, people, notice, doer.now)?)
}

/// What the picker asked is off everybody's list.
fn ask_no_more(db: &mut Db, picker: &Picker) -> Result<(), Error> {
    for person in networks::people_with_seat(db, &picker.network)? {
        notices::home_changed(db, &person)?;
    }
    Ok(())
}
