//! What runs announce. Their fragments: the room, the console and the big screen of a run, and the runs of a session.

use super::rules::Run;
use crate::db::Db;
use crate::live::Topic;
use diesel::QueryResult;

/// The run is somewhere else, or something was written in it. Only its name travels.
pub fn run_changed(db: &mut Db, run: &Run) -> QueryResult<()> {
    db.announce(Topic::Network(run.network.clone()), "run", run.id.as_str())
}

/// The circle kept something or let it go, or the presenter said what they take along: the report of the session takes it over.
pub fn harvest_changed(db: &mut Db, run: &Run) -> QueryResult<()> {
    db.announce(Topic::Network(run.network.clone()), "report", run.session.as_str())?;
    run_changed(db, run)
}

/// A session has a run under way, or no longer.
pub fn runs_changed(db: &mut Db, run: &Run) -> QueryResult<()> {
    db.announce(Topic::Network(run.network.clone()), "agenda", run.session.as_str())?;
    run_changed(db, run)
}
