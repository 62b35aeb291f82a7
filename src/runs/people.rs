//! Who takes part in a run: the circle that is there.

use super::rules::Run;
use crate::cases;
use crate::db::Db;
use crate::networks::{self, Member};
use crate::sessions;
use chrono::{DateTime, Utc};
use diesel::QueryResult;

/// Those who are there and may enter, facilitators first, then by name; not the one who holds the console.
pub fn present(db: &mut Db, run: &Run, now: DateTime<Utc>) -> QueryResult<Vec<Member>> {
    // Between two sessions everybody with a seat takes part.
    let mut there = match run.days {
        Some(_) => networks::members(db, &run.network)?,
        None => sessions::present(db, &run.network, &run.session)?,
    };
    there.retain(|member| member.person != run.cast.leader);
    entering(db, run, there, now)
}

/// Those of these members who may enter a run: the same rule as at its door.
pub fn entering(db: &mut Db, run: &Run, mut members: Vec<Member>, now: DateTime<Utc>) -> QueryResult<Vec<Member>> {
    match &run.case {
        Some(case) => cases::joining(db, &run.network, case, members, now),
        None => {
            members.retain(|member| member.signed);
            Ok(members)
        }
    }
}
