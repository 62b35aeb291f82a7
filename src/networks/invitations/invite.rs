//! Inviting: a place for each new face and a letter for everybody who has not signed yet.

use super::rules::{self, Asking, BadLine, Invitee};
use super::store::{self, Known};
use crate::db::Db;
use crate::ids::{MembershipId, PersonId};
use crate::mail::{self, outbox};
use crate::networks::members::rules::{Facts, MembershipState, SeatRole};
use crate::networks::members::store::{Place, insert, seated};
use crate::networks::members::{Change, change};
use crate::networks::rules::Mover;
use crate::networks::{Network, Transition, note_transition};
use crate::notices::{self, Notice};
use crate::people::{self, Role};
use crate::refusal::Refusal;
use crate::sessions;
use crate::web::error::Error;
use chrono::{DateTime, Utc};
use serde_json::json;

/// What was typed, held against who is known.
pub struct Checked {
    /// Who can be asked, and how.
    pub asked: Vec<(Invitee, Option<Known>, Asking)>,
    /// The lines that cannot be used.
    pub bad: Vec<BadLine>,
    /// Chairs that nobody holds.
    pub free: i64,
}

/// Reads the typed lines and looks up who they name; nothing is written.
pub fn check(db: &mut Db, network: &Network, raw: &str) -> Result<Checked, Error> {
    let free = i64::from(network.seats) - i64::try_from(seated(db, &network.id)?.len()).unwrap_or(i64::MAX);
    let (invitees, mut bad) = rules::read(raw);
    let emails: Vec<&str> = invitees.iter().map(|invitee| invitee.email.as_str()).collect();
    let mut known = store::known(db, &network.id, &emails)?;
    let mut asked = Vec::new();
    for invitee in invitees {
        let place = known.iter().position(|known| known.email == invitee.email.as_str()).map(|at| known.swap_remove(at));
        let state = place.as_ref().and_then(|known| known.place.as_ref()).map(|place| place.state);
        match rules::may_ask(place.as_ref().is_some_and(|known| known.officer), state) {
            Ok(asking) => asked.push((invitee, place, asking)),
            Err(why) => bad.push(invitee.refused(why)),
        }
    }
    bad.sort_by_key(|line| line.number);
    Ok(Checked { asked, bad, free })
}

/// Invites everybody, or nobody when a line is bad or the chairs do not suffice.
pub fn invite(db: &mut Db, network: &Network, by: &PersonId, raw: &str, now: DateTime<Utc>) -> Result<(), Error> {
    if !network.state.composable() {
        return Err(Refusal::state("networks-not-composable").into());
    }
    let checked = check(db, network, raw)?;
    rules::all_fit(&checked.asked.iter().map(|(.., asking)| *asking).collect::<Vec<_>>(), &checked.bad, checked.free)?;
    let mut free = checked.free;
    for (invitee, known, asking) in checked.asked {
        let place = match (asking, known) {
            (Asking::Already, _) => continue,
            (Asking::Again, Some(Known { place: Some(place), .. })) => again(db, network, by, place, now)?,
            (_, known) => {
                free -= 1;
                Some(offer(db, network, by, &invitee, known, free + 1, now)?)
            }
        };
        if let Some(place) = place {
            write_to(db, network, by, &place, now)?;
        }
    }
    Ok(())
}

/// Offers a chair: a new place, or the one that was given up before it began.
fn offer(
    db: &mut Db,
    network: &Network,
    by: &PersonId,
    invitee: &Invitee,
    known: Option<Known>,
    free_seats: i64,
    now: DateTime<Utc>,
) -> Result<Place, Error> {
    let to = MembershipState::Accepted;
    if let Some(Known { place: Some(place), .. }) = known {
        let facts = Facts { free_seats, ..Facts::default() };
        change(db, &network.id, &place, &Change { to, by: Mover::Facilitator, actor: Some(by), reason: None }, &facts, now)?;
        sessions::mail::tell_newcomer(db, &network.id, &place.person, now)?;
        return Ok(place);
    }
    let name = invitee.name.as_ref().map_or_else(|| rules::name_from(invitee.email.as_str()), ToString::to_string);
    let person = people::store::person_for(db, &invitee.email, &name, now)?;
    people::store::give_role(db, &person, Role::Coach)?;
    let place = Place { id: MembershipId::new(), person, role: SeatRole::Member, state: to };
    if !insert(db, &network.id, &place, now)? {
        return Err(Refusal::state("networks-membership-moved-on").into());
    }
    note(db, network, by, &place, "none", now)?;
    sessions::mail::tell_newcomer(db, &network.id, &place.person, now)?;
    Ok(place)
}

/// Asks once more; a second press of the button within minutes asks nothing.
fn again(db: &mut Db, network: &Network, by: &PersonId, place: Place, now: DateTime<Utc>) -> Result<Option<Place>, Error> {
    if !rules::may_ask_again(store::last_asked(db, &network.id, &place.id)?, now) {
        return Ok(None);
    }
    note(db, network, by, &place, place.state.as_str(), now)?;
    Ok(Some(place))
}

fn note(db: &mut Db, network: &Network, by: &PersonId, place: &Place, from: &'static str, at: DateTime<Utc>) -> Result<(), Error> {
    let to = MembershipState::Accepted.as_str();
    let asked =
        Transition { network: &network.id, thing: "membership", id: place.id.as_str(), from, to, actor: Some(by), reason: None, at };
    Ok(note_transition(db, &asked)?)
}

fn write_to(db: &mut Db, network: &Network, by: &PersonId, place: &Place, now: DateTime<Utc>) -> Result<(), Error> {
    let intent = mail::Intent {
        kind: mail::Kind::Invitation,
        person: Some(place.person.clone()),
        address: None,
        network: Some(network.id.clone()),
        about: json!({ "by": by }),
    };
    outbox::put(db, intent, now)?;
    let ask = Notice { kind: notices::Kind::CharterToSign, about: place.id.to_string(), session: None, actor: Some(by.clone()) };
    notices::tell(db, &network.id, std::slice::from_ref(&place.person), ask, now)?;
    Ok(())
}
