//! Feeds in the database: one row for each person and scope.

use super::rules::{Alarm, Choices, Feed, Scope};
use crate::db::schema::feeds::{self, dsl};
use crate::db::types::At;
use crate::db::{Db, on};
use crate::ids::{FeedId, PersonId};
use chrono::{DateTime, Utc};
use diesel::prelude::*;

/// Nobody has more feeds than seats, and one for all of them.
const MOST: i64 = 101;

#[derive(Queryable, Selectable)]
#[diesel(table_name = feeds)]
struct Row {
    person_id: PersonId,
    scope: String,
    id: FeedId,
    case_titles: bool,
    alarm: Alarm,
}

impl Row {
    /// A scope that cannot be read is no feed.
    fn feed(self) -> Option<Feed> {
        let scope = Scope::parse(&self.scope).ok()?;
        let choices = Choices { case_titles: self.case_titles, alarm: self.alarm };
        Some(Feed { id: self.id, person: self.person_id, scope, choices })
    }
}

/// The feed with this address.
pub fn find(db: &mut Db, id: &FeedId) -> QueryResult<Option<Feed>> {
    let row = on!(db, |c| dsl::feeds.filter(dsl::id.eq(id)).select(Row::as_select()).first(c).optional())?;
    Ok(row.and_then(Row::feed))
}

/// All feeds of a person.
pub fn of_person(db: &mut Db, person: &PersonId) -> QueryResult<Vec<Feed>> {
    let query = dsl::feeds.filter(dsl::person_id.eq(person)).order(dsl::scope).limit(MOST);
    Ok(on!(db, |c| query.select(Row::as_select()).load(c))?.into_iter().filter_map(Row::feed).collect())
}

/// Makes a feed; where there is one for the same sessions already, that one stays.
pub fn make(db: &mut Db, feed: &Feed, now: DateTime<Utc>) -> QueryResult<()> {
    let row = (
        (dsl::person_id.eq(&feed.person), dsl::scope.eq(feed.scope.as_str()), dsl::id.eq(&feed.id)),
        (dsl::case_titles.eq(feed.choices.case_titles), dsl::alarm.eq(feed.choices.alarm), dsl::created_at.eq(At(now))),
    );
    on!(db, |c| diesel::insert_into(dsl::feeds).values(row).on_conflict_do_nothing().execute(c)).map(drop)
}

/// Keeps what was chosen; false when there is no such feed.
pub fn choose(db: &mut Db, person: &PersonId, scope: &Scope, choices: Choices) -> QueryResult<bool> {
    let values = (dsl::case_titles.eq(choices.case_titles), dsl::alarm.eq(choices.alarm));
    let row = dsl::feeds.find((person, scope.as_str()));
    Ok(on!(db, |c| diesel::update(row).set(values).execute(c))? == 1)
}

/// Gives a feed another address, unless it is no longer at the one that was `seen`: the old one leads nowhere at once.
pub fn replace(db: &mut Db, person: &PersonId, scope: &Scope, seen: &FeedId, now: DateTime<Utc>) -> QueryResult<()> {
    let row = dsl::feeds.find((person, scope.as_str())).filter(dsl::id.eq(seen));
    let values = (dsl::id.eq(FeedId::random()), dsl::created_at.eq(At(now)));
    on!(db, |c| diesel::update(row).set(values).execute(c)).map(drop)
}

/// Ends a feed.
pub fn end(db: &mut Db, person: &PersonId, scope: &Scope) -> QueryResult<()> {
    on!(db, |c| diesel::delete(dsl::feeds.find((person, scope.as_str()))).execute(c)).map(drop)
}
