//! Who takes part in a run: the circle that is there.

use super::rules::Run;
use crate::cases;
use crate::db::Db;
use crate::networks::{self, Member};
use crate::sessions;
use diesel::QueryResult;
use std::collections::HashSet;

/// Those who are there, facilitators first, then by name; not the one who holds the console.
pub fn present(db: &mut Db, run: &Run) -> QueryResult<Vec<Member>> {
    // Between two sessions everybody with a seat takes part.
    let mut there = match run.days {
        Some(_) => networks::members(db, &run.network)?,
        None => sessions::present(db, &run.network, &run.session)?,
    };
    let out = match &run.case {
        Some(case) => cases::shut_out(db, &run.network, case, run.began_at.date_naive())?,
        None => HashSet::new(),
    };
    there.retain(|member| member.person != run.cast.leader && !out.contains(&member.person));
    if run.days.is_some() {
        there.retain(|member| member.signed);
    }
    Ok(there)
}
