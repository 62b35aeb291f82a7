//! The date pickers of a network that no date came out of yet, ready for its page.

use super::store;
use super::views::OpenCard;
use crate::db::Db;
use crate::networks;
use crate::web::Seat;
use chrono::{DateTime, Utc};
use diesel::QueryResult;

/// The card of the open pickers of the seat's network; three queries, however many there are.
pub fn open_card(db: &mut Db, seat: &Seat, now: DateTime<Utc>) -> QueryResult<OpenCard> {
    let pickers = store::undecided(db, std::slice::from_ref(&seat.network))?;
    let mut answered = store::answerers(db, &seat.network, &pickers)?;
    let members = networks::people_with_seat(db, &seat.network)?;
    answered.retain(|(_, person)| members.contains(person));
    Ok(OpenCard::of(seat, &pickers, &answered, members.len(), now))
}
