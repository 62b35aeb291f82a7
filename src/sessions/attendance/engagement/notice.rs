//! The quiet word to facilitators about somebody who was away twice in a row.

use super::rules::twice_away;
use super::store;
use crate::db::Db;
use crate::networks::{self, SeatRole};
use crate::notices::{self, Kind, Notice};
use crate::sessions::rules::Session;
use chrono::{DateTime, Utc};
use diesel::QueryResult;

/// Tells the facilitators, once for each time that somebody's absences become two in a row.
pub fn notice(db: &mut Db, session: &Session, now: DateTime<Utc>) -> QueryResult<()> {
    let network = &session.network;
    let members = networks::members(db, network)?;
    let (hosts, members): (Vec<_>, Vec<_>) = members.into_iter().partition(|member| member.role == SeatRole::Facilitator);
    let hosts: Vec<_> = hosts.into_iter().map(|host| host.person).collect();
    let people: Vec<_> = members.iter().map(|member| member.person.clone()).collect();
    let run = store::run(db, network, &people)?;
    for member in members {
        let own = run.iter().filter(|marked| marked.person == member.person);
        let Some(second) = twice_away(own.map(|marked| (&marked.session, marked.mark))) else { continue };
        let about = member.membership.to_string();
        if notices::was_told(db, network, Kind::AbsentTwice, &about, second)? {
            continue;
        }
        // The line names the member as who did it.
        let notice = Notice { kind: Kind::AbsentTwice, about, session: Some(second.clone()), actor: Some(member.person) };
        notices::tell(db, network, &hosts, notice, now)?;
    }
    Ok(())
}
