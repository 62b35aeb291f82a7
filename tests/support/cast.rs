//! The people of all tests, and the one network that most of them know.
//!
//! It is Tuesday 2 February 2027, 9.12 uur. The network "Limburg leert" runs: Greet leads it, Ann, Mehmet, Noor, Pieter
//! and Lien belong to it and signed its charter. Its next session is on 11 February. Sofie leads another network, and is
//! a stranger to this one.

use diesel::connection::SimpleConnection;
use leerkring::db::{Db, on};

/// Somebody who can sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Person {
    pub id: &'static str,
    pub email: &'static str,
    pub name: &'static str,
}

/// Leads the network.
pub const FACILITATOR: Person = Person { id: "00000000000070008000000000000a01", email: "greet@example.org", name: "Greet Aerts" };
/// A member, who brings cases.
pub const PRESENTER: Person = Person { id: "00000000000070008000000000000a02", email: "ann@example.org", name: "Ann D'Haese" };
/// Another member.
pub const MEMBER: Person = Person { id: "00000000000070008000000000000a03", email: "mehmet@example.org", name: "Mehmet Öztürk" };
/// More members: a poll needs them.
pub const OTHERS: [Person; 3] = [
    Person { id: "00000000000070008000000000000a04", email: "noor@example.org", name: "Noor Peeters" },
    Person { id: "00000000000070008000000000000a05", email: "pieter@example.org", name: "Pieter Claes" },
    Person { id: "00000000000070008000000000000a06", email: "lien@example.org", name: "Lien Maes" },
];
/// Leads another network.
pub const STRANGER: Person = Person { id: "00000000000070008000000000000a07", email: "sofie@example.org", name: "Sofie Daems" };
/// Answers for VDAB.
pub const OFFICER: Person = Person { id: "00000000000070008000000000000a08", email: "veerle@vdab.example", name: "Veerle Jacobs" };
/// Keeps the platform running.
pub const ADMIN: Person = Person { id: "00000000000070008000000000000a09", email: "beheer@example.org", name: "Dirk Wouters" };

/// The network of the cast.
pub const NETWORK: &str = "00000000000070008000000000000b01";
/// The network of the stranger.
pub const OTHER_NETWORK: &str = "00000000000070008000000000000b02";
/// The next session of the network of the cast: its agenda is open, and empty.
pub const SESSION: &str = "00000000000070008000000000000c01";
/// What it is when a test begins.
pub const TODAY: &str = "2027-02-02T08:12:00Z";

/// Writes the cast into a fresh database.
pub fn sow(db: &mut Db) {
    let rows = include_str!("cast.sql");
    on!(db, |c| c.batch_execute(rows)).expect("the cast fits the schema");
}
