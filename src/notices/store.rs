//! All SQL of notices: what was told, and what was read.

use super::digest::rules::Heard;
use super::rules::{Kind, Notice};
use crate::db::schema::{memberships, notices, person_roles, persons};
use crate::db::types::At;
use crate::db::{Among, Db, Without, on};
use crate::ids::{NetworkId, NoticeId, PersonId, SessionId};
use crate::networks::{Held, held};
use crate::people::Role;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::query_source::{Alias, AliasedField};

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

// The roles of people, also in a query that looks at roles itself.
diesel::alias! {
    pub const OFFICES: Alias<Offices> = person_roles as offices;
}

/// Whether the person of a notice answers for the authority.
#[diesel::dsl::auto_type]
fn in_office() -> _ {
    let offices: Alias<Offices> = OFFICES;
    let of_person: diesel::dsl::Eq<AliasedField<Offices, person_roles::person_id>, notices::person_id> =
        OFFICES.field(person_roles::person_id).eq(notices::person_id);
    let is_officer: diesel::dsl::Eq<AliasedField<Offices, person_roles::role>, Role> =
        OFFICES.field(person_roles::role).eq(Role::AuthorityOfficer);
    diesel::dsl::exists(offices.filter(of_person).filter(is_officer))
}

/// Whether the person of a notice has a seat in its network.
#[diesel::dsl::auto_type]
fn seated() -> _ {
    let is_held: Held = held();
    let of_person = memberships::network_id.eq(notices::network_id).and(memberships::person_id.eq(notices::person_id));
    diesel::dsl::exists(memberships::table.filter(of_person).filter(is_held))
}

/// Whether the person of a notice may hear it now: what happened in a network that they left is silent, and who
/// answers for the authority hears the questions of all networks and nothing else.
#[diesel::dsl::auto_type]
fn audible() -> _ {
    let is_question: diesel::dsl::Eq<notices::kind, Kind> = notices::kind.eq(Kind::QuestionAsked);
    let to_officer = in_office().and(is_question);
    let to_member = diesel::dsl::not(in_office()).and(seated());
    to_officer.or(to_member)
}

/// What the people of a query that looks at persons did not read yet; what is asked is counted apart, until it is done.
#[diesel::dsl::auto_type(no_type_alias)]
pub fn unread() -> _ {
    let told: Without<notices::kind, Kind, { Kind::ASKING.len() }> = notices::kind.none_of(Kind::ASKING);
    notices::table.filter(notices::person_id.eq(persons::id)).filter(notices::read_at.is_null()).filter(told).filter(audible())
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
pub fn news(db: &mut Db, person: &PersonId, most: i64) -> QueryResult<Vec<Heard>> {
    use notices::dsl;
    let query = dsl::notices
        .filter(dsl::person_id.eq(person))
        .filter(dsl::read_at.is_null())
        .filter(audible())
        .order((dsl::created_at.desc(), dsl::id.desc()))
        .limit(most);
    Ok(on!(db, |c| query.select(Row::as_select()).load(c))?.into_iter().map(Heard::from).collect())
}

/// What a person was told in these networks, read or not, the latest first.
pub fn latest(db: &mut Db, person: &PersonId, networks: &[NetworkId], most: i64) -> QueryResult<Vec<Heard>> {
    use notices::dsl;
    let query = dsl::notices
        .filter(dsl::person_id.eq(person))
        .filter(dsl::network_id.among(networks))
        .order((dsl::created_at.desc(), dsl::id.desc()))
        .limit(most);
    Ok(on!(db, |c| query.select(Row::as_select()).load(c))?.into_iter().map(Heard::from).collect())
}

/// What the digest of that moment took along.
pub fn taken(db: &mut Db, person: &PersonId, at: DateTime<Utc>, most: i64) -> QueryResult<Vec<Heard>> {
    use notices::dsl;
    let query = dsl::notices
        .filter(dsl::person_id.eq(person))
        .filter(dsl::mailed_at.eq(At(at)))
        .filter(audible())
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
