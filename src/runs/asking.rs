//! Which runs over some days wait for somebody's words.

use super::rules::{Run, hands_in};
use super::store;
use crate::cases;
use crate::db::{Db, unreadable};
use crate::ids::NetworkId;
use crate::web::{Error, Seat};
use chrono::{DateTime, Utc};
use diesel::QueryResult;

/// The runs between two sessions in which the holders of these seats could still write in the step of now.
pub fn asked_of(db: &mut Db, seats: &[Seat], now: DateTime<Utc>) -> QueryResult<Vec<Run>> {
    let Some(person) = seats.first().map(|seat| seat.person.id.clone()) else { return Ok(Vec::new()) };
    let networks: Vec<NetworkId> = seats.iter().map(|seat| seat.network.clone()).collect();
    let runs = store::over_days(db, &networks)?;
    if runs.is_empty() {
        return Ok(runs);
    }
    let written = store::wrote(db, &runs, &person)?;
    let mut waiting = Vec::new();
    for run in runs {
        let Some(seat) = seats.iter().find(|seat| seat.network == run.network) else { continue };
        let revealed = store::passed(db, &run)?.get(&run.at).is_some_and(|(_, revealed)| *revealed);
        let asked = !written.contains(&run.id) && hands_in(&run, run.at, run.part(&person), revealed);
        if asked && takes_part(db, seat, &run, now)? {
            waiting.push(run);
        }
    }
    Ok(waiting)
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
