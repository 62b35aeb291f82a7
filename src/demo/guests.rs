//! Somebody of the authority is a guest at the next session, and takes up a question of the circle.

use super::hasselt::Hasselt;
use super::story::Teller;
use super::{cast, store};
use crate::ids::{GuestId, NetworkId, QuestionId};
use crate::sessions::Answer;
use crate::web::error::Error;

/// How many members the room holds.
const CHAIRS: i32 = 12;

/// Invites an officer, who comes, and puts the circle's open question under the authority's item.
pub fn tell(teller: &mut Teller<'_>, hasselt: &Hasselt, asked: &[(NetworkId, QuestionId)]) -> Result<(), Error> {
    let Some(session_id) = hasselt.next() else { return Ok(()) };
    let network_id = hasselt.network.clone();
    let (person_id, invited_by) = (teller.who(cast::OFFICERS[0])?, teller.who(cast::HASSELT[0].0)?);
    store::holds(teller.db, &network_id, &session_id, CHAIRS)?;
    if let Some((_, question)) = asked.iter().filter(|(network, _)| *network == network_id).nth(1) {
        store::takes_up(teller.db, &network_id, &session_id, question)?;
    }
    let (created_at, answered_at) = (teller.ago(6), teller.ago(4));
    let guest = store::Guest {
        network_id: network_id.clone(),
        id: GuestId::new(),
        session_id: session_id.clone(),
        person_id: person_id.clone(),
        invited_by,
        created_at,
    };
    guest.write(teller.db)?;
    let reply = store::Attendance { network_id, session_id, person_id, answer: Answer::Coming, reason: None, answered_at };
    Ok(reply.write(teller.db)?)
}
