//! What happens to guests: invited, uninvited, and what they answer.

use super::rules::{Guest, can_host, may_invite, may_uninvite};
use super::store::{self, Invitation};
use super::{live, mail, rules};
use crate::db::Db;
use crate::ids::{GuestId, ItemId};
use crate::mail::Kind;
use crate::networks::{self, Transition};
use crate::notices;
use crate::people;
use crate::people::rules::{Email, Name};
use crate::refusal::Refusal;
use crate::sessions::planning::Doer;
use crate::sessions::replies::forget;
use crate::sessions::replies::rules::Said;
use crate::sessions::replies::store as replies;
use crate::sessions::rules::Session;
use crate::sessions::{agenda, live as sessions_live, store as sessions};
use crate::web::error::Error;
use chrono::{DateTime, Utc};

/// Whom a facilitator wants to invite, as it was typed.
#[derive(Debug, Clone)]
pub struct Wish {
    /// Where mail reaches them.
    pub email: Email,
    /// What they are called; who is known already keeps the own name.
    pub name: Name,
    /// For which item of the agenda.
    pub item: Option<ItemId>,
}

/// Invites a guest by letter; who is invited already comes for another item, without a second letter.
pub fn invite(db: &mut Db, session: &Session, wish: &Wish, doer: &Doer) -> Result<(), Error> {
    let Some(by) = doer.person.clone() else { return Err(Error::NotFound) };
    let session = sessions::take(db, &session.network, &session.id)?.ok_or(Error::NotFound)?;
    check_item(db, &session, wish.item.as_ref())?;
    let person = people::store::person_for(db, &wish.email, wish.name.as_str(), doer.now)?;
    let guests = store::of_session(db, &session.network, &session.id)?;
    let already = guests.iter().find(|guest| guest.person == person);
    let seated = networks::people_with_seat(db, &session.network)?.contains(&person);
    may_invite(&session, seated, guests.len() - usize::from(already.is_some()), doer.now)?;
    if already.is_some_and(|guest| guest.item == wish.item) {
        return Ok(());
    }
    let invitation = Invitation { id: GuestId::new(), person, item: wish.item.clone(), by };
    store::invite(db, &session, &invitation, doer.now)?;
    live::visit_changed(db, &session, &invitation.person)?;
    if already.is_none() {
        let guest = store::standing(db, &session.network, &session.id, &invitation.person)?.ok_or(Error::NotFound)?;
        note(db, &session, &guest, ["none", "invited"], doer)?;
        if mail::was_withdrawn(db, &session, &guest)? {
            sessions::raise(db, &session, doer.now)?;
        }
        mail::write(db, &session, Kind::GuestInvitation, &guest, doer.now)?;
        notices::home_changed(db, &guest.person)?;
    }
    Ok(sessions_live::attendance_changed(db, &session)?)
}

fn check_item(db: &mut Db, session: &Session, item: Option<&ItemId>) -> Result<(), Error> {
    let Some(id) = item else { return Ok(()) };
    let found = agenda::store::item(db, session, id)?;
    if found.as_ref().is_some_and(can_host) { Ok(()) } else { Err(Refusal::input("guests-item-gone").at("item").into()) }
}

/// Takes an invitation back while the session lies ahead or is on; a second press changes nothing more.
pub fn uninvite(db: &mut Db, seen: &Session, guest: &Guest, doer: &Doer) -> Result<(), Error> {
    if guest.ended_at.is_some() {
        return Ok(());
    }
    let session = sessions::take(db, &seen.network, &seen.id)?.ok_or(Error::NotFound)?;
    may_uninvite(&session, doer.now)?;
    if !store::end(db, &session, &guest.id, doer.now)? {
        return Ok(());
    }
    forget(db, &session, &guest.person, doer.now)?;
    sessions::raise(db, &session, doer.now)?;
    note(db, &session, guest, ["invited", "withdrawn"], doer)?;
    mail::write(db, &session, Kind::GuestWithdrawn, guest, doer.now)?;
    live::visit_changed(db, &session, &guest.person)?;
    notices::home_changed(db, &guest.person)?;
    Ok(sessions_live::attendance_changed(db, &session)?)
}

/// Keeps what a guest answers; a guest's chair is not one of the members'.
pub fn answer(db: &mut Db, seen: &Session, guest: &Guest, said: Said, now: DateTime<Utc>) -> Result<(), Error> {
    let session = sessions::take(db, &seen.network, &seen.id)?.ok_or(Error::NotFound)?;
    let standing = store::standing(db, &session.network, &session.id, &guest.person)?;
    standing.filter(|guest: &rules::Guest| guest.may_enter(&session, now)).ok_or(Error::NotFound)?;
    session.accept(said.answer, now)?;
    let before: Vec<_> = replies::reply_of(db, &session, &guest.person)?.into_iter().collect();
    replies::save(db, &session, &said.reply(&guest.person, &before, now))?;
    live::visit_changed(db, &session, &guest.person)?;
    Ok(sessions_live::attendance_changed(db, &session)?)
}

fn note(db: &mut Db, session: &Session, guest: &Guest, [from, to]: [&'static str; 2], doer: &Doer) -> Result<(), Error> {
    let transition = Transition {
        network: &session.network,
        thing: "guest",
        id: guest.id.as_str(),
        from,
        to,
        actor: doer.person.as_ref(),
        reason: None,
        at: doer.now,
    };
    Ok(networks::note_transition(db, &transition)?)
}
