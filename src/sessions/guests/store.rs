//! Guests in the database.

use super::rules::{Guest, MOST, STAYS};
use crate::db::schema::{guests, networks, person_roles, persons, sessions};
use crate::db::types::At;
use crate::db::{Among, Db, on};
use crate::ids::{GuestId, ItemId, NetworkId, PersonId, SessionId};
use crate::people::Role;
use crate::sessions::rules::{Session, SessionState};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use diesel::prelude::*;

/// Nobody is a guest at more sessions at once.
const MOST_VISITS: i64 = 50;

/// Whether a guest answers for the authority, for the query that looks at the guests.
#[diesel::dsl::auto_type]
fn is_officer() -> _ {
    let officer: diesel::dsl::Eq<person_roles::role, Role> = person_roles::role.eq(Role::AuthorityOfficer);
    diesel::dsl::exists(person_roles::table.filter(person_roles::person_id.eq(guests::person_id)).filter(officer))
}

/// The row of a guest, for a query that looks at guests and persons.
#[derive(Queryable, Selectable)]
#[diesel(table_name = guests)]
pub struct GuestRow {
    id: GuestId,
    person_id: PersonId,
    #[diesel(select_expression = persons::name)]
    name: String,
    #[diesel(select_expression = persons::email)]
    email: String,
    item_id: Option<ItemId>,
    invited_by: PersonId,
    ended_at: Option<DateTime<Utc>>,
    #[diesel(select_expression = is_officer())]
    officer: bool,
}

impl From<GuestRow> for Guest {
    fn from(row: GuestRow) -> Self {
        Self {
            id: row.id,
            person: row.person_id,
            name: row.name,
            email: row.email,
            officer: row.officer,
            item: row.item_id,
            invited_by: row.invited_by,
            ended_at: row.ended_at,
        }
    }
}

/// The invitations to a session, taken back or not, each with its person.
#[diesel::dsl::auto_type(no_type_alias)]
pub fn invitations<'a>(network: &'a NetworkId, session: &'a SessionId) -> _ {
    let of_network: diesel::dsl::Eq<guests::network_id, &'a NetworkId> = guests::network_id.eq(network);
    let of_session: diesel::dsl::Eq<guests::session_id, &'a SessionId> = guests::session_id.eq(session);
    guests::table.inner_join(persons::table.on(persons::id.eq(guests::person_id))).filter(of_network).filter(of_session)
}

/// Those who are invited to a session now, by name; also those who sit in the network meanwhile.
pub fn of_session(db: &mut Db, network: &NetworkId, session: &SessionId) -> QueryResult<Vec<Guest>> {
    let standing = invitations(network, session).filter(guests::ended_at.is_null());
    let query = standing.limit(i64::try_from(MOST).unwrap_or(i64::MAX));
    let mut guests: Vec<_> = on!(db, |c| query.select(GuestRow::as_select()).load(c))?.into_iter().map(Guest::from).collect();
    guests.sort_by(|a, b| a.place().cmp(&b.place()));
    Ok(guests)
}

/// The people who are invited to a session now; who has one of these seats in the network is told as a member.
pub fn people(db: &mut Db, session: &Session, seated: &[PersonId]) -> QueryResult<Vec<PersonId>> {
    let guests = of_session(db, &session.network, &session.id)?.into_iter().map(|guest| guest.person);
    Ok(guests.filter(|guest| !seated.contains(guest)).collect())
}

/// One invitation to a session, taken back or not.
pub fn guest(db: &mut Db, network: &NetworkId, session: &SessionId, id: &GuestId) -> QueryResult<Option<Guest>> {
    let query = invitations(network, session).filter(guests::id.eq(id));
    Ok(on!(db, |c| query.select(GuestRow::as_select()).first(c).optional())?.map(Guest::from))
}

/// What a person is to a session: a guest whose invitation stands, or nothing.
pub fn standing(db: &mut Db, network: &NetworkId, session: &SessionId, person: &PersonId) -> QueryResult<Option<Guest>> {
    let query = invitations(network, session).filter(guests::person_id.eq(person)).filter(guests::ended_at.is_null());
    Ok(on!(db, |c| query.select(GuestRow::as_select()).first(c).optional())?.map(Guest::from))
}

/// An invitation that is to be written down.
#[derive(Debug, Clone)]
pub struct Invitation {
    /// Its name, when it is new.
    pub id: GuestId,
    /// Who.
    pub person: PersonId,
    /// For which item.
    pub item: Option<ItemId>,
    /// By whom.
    pub by: PersonId,
}

/// Invites somebody; an invitation that stands or was taken back becomes this one.
pub fn invite(db: &mut Db, session: &Session, invitation: &Invitation, now: DateTime<Utc>) -> QueryResult<()> {
    use guests::dsl;
    let key = (dsl::network_id.eq(&session.network), dsl::id.eq(&invitation.id), dsl::session_id.eq(&session.id));
    let who = dsl::person_id.eq(&invitation.person);
    let how = || (dsl::item_id.eq(invitation.item.as_ref()), dsl::invited_by.eq(&invitation.by), dsl::created_at.eq(At(now)));
    on!(db, |c| diesel::insert_into(dsl::guests)
        .values((key, who, how()))
        .on_conflict((dsl::network_id, dsl::session_id, dsl::person_id))
        .do_update()
        .set((how(), dsl::ended_at.eq(None::<At>)))
        .execute(c))
    .map(drop)
}

/// Takes an invitation back; false when that was done already.
pub fn end(db: &mut Db, session: &Session, guest: &GuestId, now: DateTime<Utc>) -> QueryResult<bool> {
    use guests::dsl;
    let row = dsl::guests.find((&session.network, guest)).filter(dsl::ended_at.is_null());
    Ok(on!(db, |c| diesel::update(row).set(dsl::ended_at.eq(At(now))).execute(c))? == 1)
}

/// A session that somebody visits, as their home page lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    /// Whose session.
    pub network: NetworkId,
    /// The session.
    pub session: SessionId,
    /// What the network is called.
    pub network_name: String,
    /// Its zone.
    pub zone: Tz,
    /// What the session is about.
    pub title: String,
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// When it ends.
    pub ends_at: DateTime<Utc>,
    /// It does not take place.
    pub cancelled: bool,
}

type VisitRow = (NetworkId, SessionId, String, String, String, DateTime<Utc>, DateTime<Utc>, SessionState);

/// The sessions that a person visits and still finds, soonest first; not those of networks where they sit themselves.
pub fn visits(db: &mut Db, person: &PersonId, seated: &[NetworkId], now: DateTime<Utc>) -> QueryResult<Vec<Visit>> {
    let rows: Vec<VisitRow> = on!(db, |c| guests::table
        .inner_join(sessions::table.on(sessions::network_id.eq(guests::network_id).and(sessions::id.eq(guests::session_id))))
        .inner_join(networks::table.on(networks::id.eq(guests::network_id)))
        .filter(guests::person_id.eq(person))
        .filter(guests::ended_at.is_null())
        .filter(diesel::dsl::not(guests::network_id.among(seated)))
        .filter(sessions::ends_at.gt(At(now - STAYS)))
        .order((sessions::starts_at, sessions::id))
        .limit(MOST_VISITS)
        .select((
            sessions::network_id,
            sessions::id,
            networks::name,
            networks::zone,
            sessions::title,
            sessions::starts_at,
            sessions::ends_at,
            sessions::state,
        ))
        .load(c))?;
    let visit = |(network, session, network_name, zone, title, starts_at, ends_at, state): VisitRow| Visit {
        network,
        session,
        network_name,
        zone: zone.parse().unwrap_or(Tz::UTC),
        title,
        starts_at,
        ends_at,
        cancelled: state == SessionState::Cancelled,
    };
    Ok(rows.into_iter().map(visit).collect())
}
