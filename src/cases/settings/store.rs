//! The settings of cases, in the row of their network.

use crate::cases::rules::keeping::USUAL_MONTHS;
use crate::db::schema::{cases, networks};
use crate::db::types::At;
use crate::db::{Db, on};
use crate::ids::NetworkId;
use diesel::prelude::*;

/// What a circle agreed on about its cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// For how many months after the discussion their words stay.
    pub months: u32,
    /// Whether files may lie with them.
    pub files: bool,
}

/// The settings of a network.
pub fn of(db: &mut Db, network: &NetworkId) -> QueryResult<Settings> {
    let row = networks::table.filter(networks::id.eq(network)).select((networks::case_months, networks::case_files));
    let (months, files): (i32, bool) = on!(db, |c| row.first(c))?;
    Ok(Settings { months: u32::try_from(months).unwrap_or(USUAL_MONTHS), files })
}

/// Keeps the settings of a network.
pub fn set(db: &mut Db, network: &NetworkId, settings: Settings) -> QueryResult<()> {
    let months = i32::try_from(settings.months).unwrap_or(i32::MAX);
    let row = networks::table.filter(networks::id.eq(network));
    on!(db, |c| diesel::update(row).set((networks::case_months.eq(months), networks::case_files.eq(settings.files))).execute(c)).map(drop)
}

/// Forgets which presenters were told that the words of their cases go: those stay longer now, and they are told again.
pub fn tell_again(db: &mut Db, network: &NetworkId) -> QueryResult<()> {
    let told = cases::table.filter(cases::network_id.eq(network)).filter(cases::warned_at.is_not_null());
    on!(db, |c| diesel::update(told).set(cases::warned_at.eq(None::<At>)).execute(c)).map(drop)
}
