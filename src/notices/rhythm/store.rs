//! All SQL of rhythms: what people chose, and who is due.

use super::rules::{Rhythm, WeekDays};
use crate::db::schema::{persons, rhythms};
use crate::db::types::At;
use crate::db::{Db, on};
use crate::ids::PersonId;
use chrono::{DateTime, Utc};
use diesel::prelude::*;

#[derive(Queryable, Selectable)]
#[diesel(table_name = rhythms)]
struct Row {
    person_id: PersonId,
    days: i32,
    hour: i32,
    stopped: bool,
    next_at: Option<DateTime<Utc>>,
}

/// The rhythm of a person, with the moment of the next digest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beat {
    /// Whose.
    pub person: PersonId,
    /// What the person chose.
    pub rhythm: Rhythm,
    /// When the next digest is due.
    pub next_at: Option<DateTime<Utc>>,
}

impl From<Row> for Beat {
    fn from(row: Row) -> Self {
        let hour = u32::try_from(row.hour).unwrap_or_default().min(23);
        let rhythm = Rhythm { days: WeekDays::stored(row.days), hour, stopped: row.stopped };
        Self { person: row.person_id, rhythm, next_at: row.next_at }
    }
}

/// The rhythm of a person; none until the first round has given one.
pub fn beat(db: &mut Db, person: &PersonId) -> QueryResult<Option<Beat>> {
    use rhythms::dsl;
    let query = dsl::rhythms.filter(dsl::person_id.eq(person));
    Ok(on!(db, |c| query.select(Row::as_select()).first(c).optional())?.map(Beat::from))
}

/// Keeps what a person chose.
pub fn save(db: &mut Db, beat: &Beat) -> QueryResult<()> {
    use rhythms::dsl;
    let (rhythm, next_at) = (beat.rhythm, beat.next_at.map(At));
    let hour = i32::try_from(rhythm.hour).unwrap_or_default();
    let values = (dsl::days.eq(rhythm.days.bits()), dsl::hour.eq(hour), dsl::stopped.eq(rhythm.stopped), dsl::next_at.eq(next_at));
    on!(db, |c| diesel::insert_into(dsl::rhythms)
        .values((dsl::person_id.eq(&beat.person), values))
        .on_conflict(dsl::person_id)
        .do_update()
        .set(values)
        .execute(c))
    .map(drop)
}

/// Gives a rhythm to somebody who has none.
pub fn begin(db: &mut Db, beat: &Beat) -> QueryResult<()> {
    use rhythms::dsl;
    let (rhythm, next_at) = (beat.rhythm, beat.next_at.map(At));
    let hour = i32::try_from(rhythm.hour).unwrap_or_default();
    let values = (dsl::days.eq(rhythm.days.bits()), dsl::hour.eq(hour), dsl::stopped.eq(rhythm.stopped), dsl::next_at.eq(next_at));
    on!(db, |c| diesel::insert_into(dsl::rhythms).values((dsl::person_id.eq(&beat.person), values)).on_conflict_do_nothing().execute(c))
        .map(drop)
}

/// People who have no rhythm yet.
pub fn without(db: &mut Db, most: i64) -> QueryResult<Vec<PersonId>> {
    let query = persons::table
        .left_join(rhythms::table.on(rhythms::person_id.eq(persons::id)))
        .filter(rhythms::person_id.is_null())
        .order(persons::id)
        .select(persons::id)
        .limit(most);
    on!(db, |c| query.load(c))
}

/// Whose digest is due, the longest waiting first.
pub fn due(db: &mut Db, now: DateTime<Utc>, most: i64) -> QueryResult<Vec<Beat>> {
    use rhythms::dsl;
    let query = dsl::rhythms.filter(dsl::next_at.le(At(now))).order((dsl::next_at, dsl::person_id)).limit(most);
    Ok(on!(db, |c| query.select(Row::as_select()).load(c))?.into_iter().map(Beat::from).collect())
}

/// Claims a digest: moves its moment on where it still is the one that was read; `false` when another node has it.
pub fn claim(db: &mut Db, seen: &Beat, next_at: Option<DateTime<Utc>>) -> QueryResult<bool> {
    use rhythms::dsl;
    let row = dsl::rhythms.filter(dsl::person_id.eq(&seen.person)).filter(dsl::next_at.eq(seen.next_at.map(At)));
    Ok(on!(db, |c| diesel::update(row).set(dsl::next_at.eq(next_at.map(At))).execute(c))? == 1)
}
