//! What stands on an attendance list.

use crate::centres::{Enterprise, pointed};
use crate::ids::PersonId;
use crate::sessions::attendance::rules::{Attendee, Mark};
use crate::sessions::rules::Session;
use chrono::{DateTime, FixedOffset};
use chrono_tz::Tz;
use std::collections::HashMap;

/// The list of one session, in the hours of its network.
#[derive(Debug, Clone, PartialEq)]
pub struct List {
    /// The name of the network.
    pub network: String,
    /// The title of the session.
    pub title: String,
    /// Where people met, when it was in a room.
    pub place: String,
    /// When it began.
    pub starts: DateTime<FixedOffset>,
    /// When it ended.
    pub ends: DateTime<FixedOffset>,
    /// Its length in minutes.
    pub minutes: i64,
    /// Everybody on the roll, by name.
    pub rows: Vec<Row>,
}

/// One person.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The name.
    pub name: String,
    /// The centre.
    pub centre: String,
    /// Its enterprise number, with its points.
    pub number: String,
    /// That this person was there for a part only.
    pub remark: Option<Mark>,
    /// The signature, or what stands in its place.
    pub cell: Cell,
}

/// What stands where people sign.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing: room to sign by hand.
    Open,
    /// Was not there.
    Away(Mark),
    /// A typed name, with its moment; and whether it was typed on the facilitator's device.
    Signed {
        /// The name as it was typed.
        name: String,
        /// When.
        at: DateTime<FixedOffset>,
        /// On the facilitator's device.
        witnessed: bool,
    },
}

impl List {
    /// The training as papers name it: never the title of a case.
    pub fn training(&self) -> String {
        format!("{}: {}", self.network, self.title)
    }

    /// The list of a roll.
    pub fn of(network: &str, zone: Tz, session: &Session, roll: &[Attendee], enterprises: &HashMap<PersonId, Enterprise>) -> Self {
        let local = |at: DateTime<chrono::Utc>| at.with_timezone(&zone).fixed_offset();
        let cell = |attendee: &Attendee| match (attendee.mark(), attendee.signature()) {
            (_, Some(signature)) => {
                Cell::Signed { name: signature.name.clone(), at: local(signature.at), witnessed: signature.witness.is_some() }
            }
            (Some(mark), None) if !mark.was_there() => Cell::Away(mark),
            _ => Cell::Open,
        };
        let row = |attendee: &Attendee| {
            let enterprise = enterprises.get(&attendee.person);
            Row {
                name: attendee.name.clone(),
                centre: enterprise.map(|enterprise| enterprise.name.clone()).unwrap_or_default(),
                number: enterprise.and_then(|enterprise| enterprise.number.as_deref()).map(pointed).unwrap_or_default(),
                remark: attendee.mark().filter(|mark| matches!(mark, Mark::Late | Mark::LeftEarly)),
                cell: cell(attendee),
            }
        };
        let listed = roll.iter().filter(|attendee| attendee.expected || attendee.presence.is_some());
        Self {
            network: network.to_owned(),
            title: session.title.clone(),
            place: session.venue.place().to_owned(),
            starts: local(session.starts_at),
            ends: local(session.ends_at),
            minutes: session.minutes(),
            rows: listed.map(row).collect(),
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::sessions::attendance::rules::tests::{attendee, presence, session, signed};
    use crate::sessions::rules::SessionState;

    /// A list with this many rows: signed, away, or open in turn.
    pub fn list(rows: usize) -> List {
        let at = "2027-02-11T12:31:00+01:00".parse().unwrap();
        let cell = |row: usize| match row % 3 {
            0 => Cell::Signed { name: "Ann D'Haese".into(), at, witnessed: row.is_multiple_of(2) },
            1 => Cell::Open,
            _ => Cell::Away(Mark::Excused),
        };
        let row = |row| Row {
            name: format!("Persoon {row}"),
            centre: "Praktijk Özil".into(),
            number: "0417.497.106".into(),
            remark: (row % 3 == 0).then_some(Mark::Late),
            cell: cell(row),
        };
        List {
            network: "Limburg leert".into(),
            title: "Grenzen in de begeleiding".into(),
            place: "De Serre, Hasselt".into(),
            starts: "2027-02-11T09:30:00+01:00".parse().unwrap(),
            ends: "2027-02-11T12:30:00+01:00".parse().unwrap(),
            minutes: 180,
            rows: (0..rows).map(row).collect(),
        }
    }

    #[test]
    fn who_was_there_without_signing_has_room_to_sign_and_who_was_away_has_not() {
        let session = session(SessionState::Held);
        let id = PersonId::new;
        let roll = [
            attendee("Ann", Some(signed(presence(&id(), Mark::Late, 1)))),
            attendee("Bart", Some(presence(&id(), Mark::Present, 1))),
            attendee("Cis", Some(presence(&id(), Mark::Excused, 1))),
            attendee("Dirk", None),
            Attendee { expected: false, ..attendee("Els", None) },
        ];
        let list = List::of("Kring", chrono_tz::Europe::Brussels, &session, &roll, &HashMap::new());
        assert_eq!(list.rows.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["Ann", "Bart", "Cis", "Dirk"]);
        assert!(matches!(&list.rows[0].cell, Cell::Signed { name, .. } if name == "Ann D'Haese"));
        assert_eq!(list.rows.iter().map(|row| row.remark).collect::<Vec<_>>(), [Some(Mark::Late), None, None, None]);
        assert_eq!(list.rows[1].cell, Cell::Open);
        assert_eq!(list.rows[2].cell, Cell::Away(Mark::Excused));
        assert_eq!(list.training(), "Kring: Als de POP niet op papier wil");
    }
}
