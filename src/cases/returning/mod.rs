//! What a session comes back to: the cases that the circle worked on last time, and how those went on whose presenters
//! told it since. A presenter's answer opens the session.

mod store;

use super::access::{Standing, reader};
use super::rules::{CaseState, Reading};
use super::views::case_address;
use crate::db::Db;
use crate::people;
use crate::sessions::Session;
use crate::web::{Error, Face, Seat};
use chrono::{DateTime, Utc};
use serde::Serialize;

/// A case that a session comes back to.
#[derive(Debug, Clone, Serialize)]
pub struct Returning {
    /// Who brought it; to a colleague to whom it is closed, nobody.
    pub face: Option<Face>,
    /// Where it can be read, by those who may.
    pub address: Option<String>,
    /// Whether its presenter told how it went on.
    pub told: bool,
}

/// The cases that a session comes back to, those first whose presenters told how it went on.
pub fn of_session(db: &mut Db, seat: &Seat, session: &Session, now: DateTime<Utc>) -> Result<Vec<Returning>, Error> {
    let Some((starts_at, ends_at)) = store::last_meeting(db, session)? else { return Ok(Vec::new()) };
    let mut covers = store::since(db, &session.network, starts_at, ends_at)?;
    if covers.is_empty() {
        return Ok(Vec::new());
    }
    covers.sort_by_key(|cover| cover.state != CaseState::FollowedUp);
    let presenters: Vec<_> = covers.iter().map(|cover| cover.presenter.clone()).collect();
    let names = people::store::names(db, &presenters)?;
    let standing = Standing::to(db, seat, &covers, now)?;
    let known = covers.into_iter().filter_map(|cover| match standing.reading(&cover, &reader(seat), now) {
        // Of what is hidden nobody hears that it was there.
        Reading::Hidden => None,
        reading => Some(Returning {
            face: (!standing.shields(&cover)).then(|| Face::of(&cover.presenter, names.get(&cover.presenter).map_or("", String::as_str))),
            address: (reading == Reading::Open).then(|| case_address(&session.network, &cover.id)),
            told: cover.state == CaseState::FollowedUp,
        }),
    });
    Ok(known.collect())
}
