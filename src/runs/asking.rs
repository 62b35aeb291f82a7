//! Which runs over some days wait for somebody's words, or for whoever holds the console.

use super::rules::{Run, hands_in};
use super::store;
use crate::cases;
use crate::db::{Db, unreadable};
use crate::ids::NetworkId;
use crate::web::{Error, Seat};
use chrono::{DateTime, Utc};
use diesel::QueryResult;

/// What runs between two sessions ask of a person.
#[derive(Debug, Default)]
pub struct Asking {
    /// To write in the step of now, as they still could.
    pub write: Vec<Run>,
    /// To go on to the next step: the time of this one is over, and no step ends by itself.
    pub move_on: Vec<Run>,
}

/// What runs between two sessions ask of the holder of these seats.
pub fn asked_of(db: &mut Db, seats: &[Seat], now: DateTime<Utc>) -> QueryResult<Asking> {
    let Some(person) = seats.first().map(|seat| seat.person.id.clone()) else { return Ok(Asking::default()) };
    let networks: Vec<NetworkId> = seats.iter().map(|seat| seat.network.clone()).collect();
    let runs = store::over_days(db, &networks)?;
    if runs.is_empty() {
        return Ok(Asking::default());
    }
    let written = store::wrote(db, &runs, &person)?;
    let (mut write, mut move_on) = (Vec::new(), Vec::new());
    for run in runs {
        let Some(seat) = seats.iter().find(|seat| seat.network == run.network) else { continue };
        let revealed = store::passed(db, &run)?.get(&run.at).is_some_and(|(_, revealed)| *revealed);
        let overdue = run.paused_at.is_none() && run.deadline().is_some_and(|end| end <= now);
        if run.cast.leader == person && overdue && takes_part(db, seat, &run, now)? {
            move_on.push(run.clone());
        }
        let asked = !written.contains(&run.id) && hands_in(&run, run.at, run.part(&person), revealed);
        if asked && takes_part(db, seat, &run, now)? {
            write.push(run);
        }
    }
    Ok(Asking { write, move_on })
}

/// Runs over days are few: one look at each.
fn takes_part(db: &mut Db, seat: &Seat, run: &Run, now: DateTime<Utc>) -> QueryResult<bool> {
    match &run.case {
        None => Ok(seat.signed),
        Some(case) => match cases::joined(db, seat, case, now) {
            Ok(_) => Ok(true),
            Err(Error::NotFound) => Ok(false),
            Err(other) => Err(unreadable(anyhow::anyhow!("{other}"))),
        },
    }
}
