//! For whom the home page and the digest are made, with the rights of this moment.

use crate::db::Db;
use crate::ids::{NetworkId, PersonId};
use crate::networks::{self, SeatRole, SeatRow};
use crate::people::Person;
use diesel::QueryResult;

/// A person with the seats held now.
#[derive(Debug, Clone)]
pub struct Reader {
    /// Who.
    pub person: Person,
    /// The seats.
    pub seats: Vec<SeatRow>,
}

impl Reader {
    /// Reads the seats of a person.
    pub fn of(db: &mut Db, person: Person) -> QueryResult<Self> {
        Ok(Self { seats: networks::seats_of(db, &person.id)?, person })
    }

    /// The id of the person.
    pub fn id(&self) -> &PersonId {
        &self.person.id
    }

    /// The networks with a seat.
    pub fn networks(&self) -> Vec<NetworkId> {
        self.seats.iter().map(|seat| seat.network.clone()).collect()
    }

    /// The networks that the person facilitates.
    pub fn facilitates(&self) -> Vec<NetworkId> {
        self.seats.iter().filter(|seat| seat.role == SeatRole::Facilitator).map(|seat| seat.network.clone()).collect()
    }

    /// How a mail or a page greets the person.
    pub fn first_name(&self) -> String {
        self.person.name.split_whitespace().next().unwrap_or_default().to_owned()
    }
}
