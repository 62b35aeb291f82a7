//! All SQL of notices: what was told, and what was read.

use super::digest::rules::Heard;
use super::rules::{Kind, Notice};
use crate::db::schema::notices;
use crate::db::types::At;
use crate::db::types::sql::Bool;
use crate::db::{Db, on};
use crate::ids::{NetworkId, NoticeId, PersonId, SessionId};
use chrono::{DateTime, Utc};
use diesel::prelude::*;

#[derive(Queryable, Selectable)]
#[diesel(table_name = notices)]
struct Row {
    id: NoticeId,
    network_id: NetworkId,
    kind: Kind,
    about_id: String,
    session_id: Option<SessionId>,
    actor_id: Option<PersonId>,
    created_at: DateTime<Utc>,
    read_at: Option<DateTime<Utc>>,
}

impl From<Row> for Heard {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            network: row.network_id,
            kind: row.kind,
            about: row.about_id,
            session: row.session_id,
            actor: row.actor_id,
            at: row.created_at,
            read: row.read_at.is_some(),
        }
    }
}

/// What a person may hear of now; a notice of a network that the person left is silent.
#[derive(Debug, Clone)]
pub struct Ears {
    /// Who.
    pub person: PersonId,
    /// The networks in which the person holds a seat.
    pub networks: Vec<NetworkId>,
    /// Hears the questions of all networks.
    pub officer: bool,
}

/// Tells one person.
pub fn insert(db: &mut Db, network: &NetworkId, person: &PersonId, notice: &Notice, now: DateTime<Utc>) -> QueryResult<()> {
    use notices::dsl;
    let row = (
        dsl::network_id.eq(network),
        dsl::id.eq(NoticeId::new()),
        dsl::person_id.eq(person),
        dsl::kind.eq(notice.kind),
        dsl::about_id.eq(&notice.about),
        dsl::session_id.eq(notice.session.as_ref()),
        dsl::actor_id.eq(notice.actor.as_ref()),
        dsl::created_at.eq(At(now)),
    );
    on!(db, |c| diesel::insert_into(dsl::notices).values(row).execute(c)).map(drop)
}

/// Whether anybody was told this already.
pub fn was_told(db: &mut Db, network: &NetworkId, kind: Kind, about: &str, session: &SessionId) -> QueryResult<bool> {
    use notices::dsl;
    let told = || {
        let of_kind = dsl::notices.filter(dsl::network_id.eq(network)).filter(dsl::kind.eq(kind));
        of_kind.filter(dsl::about_id.eq(about)).filter(dsl::session_id.eq(session))
    };
    on!(db, |c| diesel::select(diesel::dsl::exists(told())).get_result(c))
}

/// What a person did not read yet, the latest first.
pub fn news(db: &mut Db, ears: &Ears, most: i64) -> QueryResult<Vec<Heard>> {
    use notices::dsl;
    let query = dsl::notices
        .filter(dsl::person_id.eq(&ears.person))
        .filter(dsl::read_at.is_null())
        .filter(dsl::network_id.eq_any(&ears.networks).or(dsl::kind.eq(Kind::QuestionAsked).and(ears.officer.into_sql::<Bool>())))
        .order((dsl::created_at.desc(), dsl::id.desc()))
        .limit(most);
    Ok(on!(db, |c| query.select(Row::as_select()).load(c))?.into_iter().map(Heard::from).collect())
}

/// What a person was told in these networks, read or not, the latest first.
pub fn latest(db: &mut Db, person: &PersonId, networks: &[NetworkId], most: i64) -> QueryResult<Vec<Heard>> {
    use notices::dsl;
    let query = dsl::notices
        .filter(dsl::person_id.eq(person))
        .filter(dsl::network_id.eq_any(networks))
        .order((dsl::created_at.desc(), dsl::id.desc()))
        .limit(most);
    Ok(on!(db, |c| query.select(Row::as_select()).load(c))?.into_iter().map(Heard::from).collect())
}

/// What the digest of that moment took along.
pub fn taken(db: &mut Db, ears: &Ears, at: DateTime<Utc>, most: i64) -> QueryResult<Vec<Heard>> {
    use notices::dsl;
    let query = dsl::notices
        .filter(dsl::person_id.eq(&ears.person))
        .filter(dsl::mailed_at.eq(At(at)))
        .filter(dsl::network_id.eq_any(&ears.networks).or(dsl::kind.eq(Kind::QuestionAsked).and(ears.officer.into_sql::<Bool>())))
        .order((dsl::created_at.desc(), dsl::id.desc()))
        .limit(most);
    Ok(on!(db, |c| query.select(Row::as_select()).load(c))?.into_iter().map(Heard::from).collect())
}

/// Takes what was not mailed yet along in the digest of that moment.
pub fn take(db: &mut Db, person: &PersonId, at: DateTime<Utc>) -> QueryResult<usize> {
    use notices::dsl;
    let waiting = dsl::notices.filter(dsl::person_id.eq(person)).filter(dsl::mailed_at.is_null());
    on!(db, |c| diesel::update(waiting).set(dsl::mailed_at.eq(At(at))).execute(c))
}

/// Notes that a person read everything up to a moment.
pub fn read_until(db: &mut Db, person: &PersonId, until: DateTime<Utc>, now: DateTime<Utc>) -> QueryResult<usize> {
    use notices::dsl;
    let open = dsl::notices.filter(dsl::person_id.eq(person)).filter(dsl::read_at.is_null()).filter(dsl::created_at.le(At(until)));
    on!(db, |c| diesel::update(open).set(dsl::read_at.eq(At(now))).execute(c))
}

/// How much a person did not read yet of what was told about a thing.
pub fn unread_about(db: &mut Db, person: &PersonId, about: &str) -> QueryResult<i64> {
    use notices::dsl;
    let open = dsl::notices.filter(dsl::person_id.eq(person)).filter(dsl::about_id.eq(about)).filter(dsl::read_at.is_null());
    on!(db, |c| open.count().get_result(c))
}

/// Notes that a person read what was told about a thing.
pub fn read_about(db: &mut Db, person: &PersonId, about: &str, now: DateTime<Utc>) -> QueryResult<usize> {
    use notices::dsl;
    let open = dsl::notices.filter(dsl::person_id.eq(person)).filter(dsl::about_id.eq(about)).filter(dsl::read_at.is_null());
    on!(db, |c| diesel::update(open).set(dsl::read_at.eq(At(now))).execute(c))
}

/// When a person last read everything.
pub fn last_read(db: &mut Db, person: &PersonId) -> QueryResult<Option<DateTime<Utc>>> {
    use notices::dsl;
    let query = dsl::notices
        .filter(dsl::person_id.eq(person))
        .filter(dsl::read_at.is_not_null())
        .order(dsl::created_at.desc())
        .select(dsl::read_at);
    Ok(on!(db, |c| query.first::<Option<DateTime<Utc>>>(c).optional())?.flatten())
}

/// How much a person did not read yet; what is asked is counted apart, until it is done.
pub fn unread(db: &mut Db, ears: &Ears) -> QueryResult<i64> {
    use notices::dsl;
    let told = || Kind::ALL.iter().filter(|kind| !kind.asks());
    let query = dsl::notices
        .filter(dsl::person_id.eq(&ears.person))
        .filter(dsl::read_at.is_null())
        .filter(dsl::kind.eq_any(told()))
        .filter(dsl::network_id.eq_any(&ears.networks).or(dsl::kind.eq(Kind::QuestionAsked).and(ears.officer.into_sql::<Bool>())));
    on!(db, |c| query.count().get_result(c))
}
