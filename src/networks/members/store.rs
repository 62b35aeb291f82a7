//! The rows of memberships.

use super::rules::{MembershipState, SeatRole};
use crate::db::schema::{charters, memberships, networks, person_roles, persons, signatures, transitions};
use crate::db::types::At;
use crate::db::{Among, Db, Within, on};
use crate::ids::{MembershipId, NetworkId, PersonId};
use crate::networks::charter::rules::CharterState;
use crate::people::Role;
use chrono::{DateTime, Utc};
use diesel::prelude::*;

/// A circle has at most two dozen chairs; nobody holds more seats than this.
const MOST: i64 = 100;
/// The states in which somebody has a chair.
const SEATED: [MembershipState; 4] =
    [MembershipState::Accepted, MembershipState::Confirmed, MembershipState::Active, MembershipState::Paused];

/// Somebody with a seat in a network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Their place.
    pub membership: MembershipId,
    /// Who.
    pub person: PersonId,
    /// What they are called.
    pub name: String,
    /// Where mail reaches them.
    pub email: String,
    /// What they do here.
    pub role: SeatRole,
    /// Where their place stands.
    pub state: MembershipState,
    /// Since when they have it.
    pub since: DateTime<Utc>,
    /// They signed the charter in force.
    pub signed: bool,
}

/// The row of a member, for a query that looks at the chairs.
#[derive(Queryable, Selectable)]
#[diesel(table_name = memberships)]
pub struct MemberRow {
    id: MembershipId,
    person_id: PersonId,
    #[diesel(select_expression = persons::name)]
    name: String,
    #[diesel(select_expression = persons::email)]
    email: String,
    role: SeatRole,
    state: MembershipState,
    created_at: DateTime<Utc>,
    #[diesel(select_expression = signed())]
    signed: bool,
}

impl Member {
    /// What their place in a list goes by: facilitators first, then by name.
    pub fn place(&self) -> (SeatRole, &str, &PersonId) {
        (self.role, &self.name, &self.person)
    }
}

impl From<MemberRow> for Member {
    fn from(row: MemberRow) -> Self {
        Self {
            membership: row.id,
            person: row.person_id,
            name: row.name,
            email: row.email,
            role: row.role,
            state: row.state,
            since: row.created_at,
            signed: row.signed,
        }
    }
}

/// Whether the holder of a membership signed the charter in force, for the query that looks at the memberships.
#[diesel::dsl::auto_type]
fn signed() -> _ {
    let charter = charters::table.on(charters::network_id.eq(signatures::network_id).and(charters::id.eq(signatures::charter_id)));
    let of_holder = signatures::network_id.eq(memberships::network_id).and(signatures::person_id.eq(memberships::person_id));
    let in_force: diesel::dsl::Eq<charters::state, CharterState> = charters::state.eq(CharterState::InForce);
    // With other columns than those of its index SQLite would look at everybody's signature, for each member.
    diesel::dsl::exists(signatures::table.inner_join(charter).filter(of_holder).filter(in_force).select(signatures::person_id))
}

/// The type of [`held`], where it has to be named.
pub type Held = Within<memberships::state, MembershipState, { SEATED.len() }>;

/// Whether a membership is a chair that somebody holds, for a query that looks at the memberships.
pub fn held() -> Held {
    memberships::state.one_of(SEATED)
}

/// The chairs of a network, each with the person on it.
#[diesel::dsl::auto_type(no_type_alias)]
pub fn chairs<'a>(network: &'a NetworkId) -> _ {
    let of_network: diesel::dsl::Eq<memberships::network_id, &'a NetworkId> = memberships::network_id.eq(network);
    let is_held: Held = held();
    memberships::table.inner_join(persons::table.on(persons::id.eq(memberships::person_id))).filter(of_network).filter(is_held)
}

/// Everybody with a seat: facilitators first, then by name.
pub fn seated(db: &mut Db, network: &NetworkId) -> QueryResult<Vec<Member>> {
    let mut members: Vec<_> =
        on!(db, |c| chairs(network).limit(MOST).select(MemberRow::as_select()).load(c))?.into_iter().map(Member::from).collect();
    members.sort_by(|a, b| a.place().cmp(&b.place()));
    Ok(members)
}

/// Everybody with a seat, signed or not.
pub fn people_with_seat(db: &mut Db, network: &NetworkId) -> QueryResult<Vec<PersonId>> {
    Ok(seated(db, network)?.into_iter().map(|member| member.person).collect())
}

/// Who took a chair after this moment: the charter was signed later, for the first time or again.
pub fn seated_after(db: &mut Db, network: &NetworkId, moment: DateTime<Utc>) -> QueryResult<Vec<PersonId>> {
    let taken = memberships::table
        .inner_join(
            transitions::table.on(transitions::network_id.eq(memberships::network_id).and(transitions::thing_id.eq(memberships::id))),
        )
        .filter(memberships::network_id.eq(network))
        .filter(transitions::from_state.eq(MembershipState::Accepted.as_str()))
        .filter(transitions::to_state.eq(MembershipState::Confirmed.as_str()))
        .filter(transitions::at.gt(At(moment)))
        .order(memberships::person_id)
        .select(memberships::person_id);
    on!(db, |c| taken.limit(MOST).load(c))
}

/// Who guards this network.
pub fn facilitators(db: &mut Db, network: &NetworkId) -> QueryResult<Vec<PersonId>> {
    let facilitates = |member: &Member| member.role == SeatRole::Facilitator;
    Ok(seated(db, network)?.into_iter().filter(facilitates).map(|member| member.person).collect())
}

/// A seat as a door asks for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeatRow {
    /// Of which network.
    pub network: NetworkId,
    /// What that is called.
    pub network_name: String,
    /// The zone in which its sessions are planned.
    pub zone: String,
    /// The place.
    pub membership: MembershipId,
    /// What its holder does there.
    pub role: SeatRole,
    /// Where the place stands.
    pub state: MembershipState,
    /// The holder signed the charter in force.
    pub signed: bool,
}

type Row = (NetworkId, String, String, MembershipId, SeatRole, MembershipState, bool);

/// In which networks these people have a seat.
pub fn networks_of(db: &mut Db, people: &[PersonId]) -> QueryResult<Vec<(PersonId, NetworkId)>> {
    on!(db, |c| memberships::table
        .filter(memberships::person_id.among(people))
        .filter(held())
        .order((memberships::person_id, memberships::network_id))
        .select((memberships::person_id, memberships::network_id))
        .limit(1_000)
        .load(c))
}

/// The networks in which somebody has a chair, for a query that looks there.
#[diesel::dsl::auto_type(no_type_alias)]
pub fn networks_with_seat(person: PersonId) -> _ {
    let of_person: diesel::dsl::Eq<memberships::person_id, PersonId> = memberships::person_id.eq(person);
    let is_held: Held = held();
    memberships::table.filter(of_person).filter(is_held).select(memberships::network_id)
}

/// All seats of a person, by the name of the network. An officer of the authority has none, whatever came first:
/// who answers for the authority never reads cases.
pub fn seats_of(db: &mut Db, person: &PersonId) -> QueryResult<Vec<SeatRow>> {
    let officer = || person_roles::table.find((person, Role::AuthorityOfficer)).select(person_roles::role);
    let rows: Vec<Row> = on!(db, |c| memberships::table
        .inner_join(networks::table.on(networks::id.eq(memberships::network_id)))
        .filter(memberships::person_id.eq(person))
        .filter(held())
        .filter(diesel::dsl::not(diesel::dsl::exists(officer())))
        .select((networks::id, networks::name, networks::zone, memberships::id, memberships::role, memberships::state, signed()))
        .limit(MOST)
        .load(c))?;
    let seat = |(network, network_name, zone, membership, role, state, signed): Row| SeatRow {
        network,
        network_name,
        zone,
        membership,
        role,
        state,
        signed,
    };
    let mut seats: Vec<_> = rows.into_iter().map(seat).collect();
    seats.sort_by(|a, b| (&a.network_name, &a.network).cmp(&(&b.network_name, &b.network)));
    Ok(seats)
}

/// A place, held or given up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its id.
    pub id: MembershipId,
    /// Whose.
    pub person: PersonId,
    /// What they do.
    pub role: SeatRole,
    /// Where it stands.
    pub state: MembershipState,
}

type PlaceRow = (MembershipId, PersonId, SeatRole, MembershipState);

fn place((id, person, role, state): PlaceRow) -> Place {
    Place { id, person, role, state }
}

/// The place of a person in a network, whatever became of it.
pub fn place_of(db: &mut Db, network: &NetworkId, person: &PersonId) -> QueryResult<Option<Place>> {
    let row: Option<PlaceRow> = on!(db, |c| memberships::table
        .filter(memberships::network_id.eq(network))
        .filter(memberships::person_id.eq(person))
        .select((memberships::id, memberships::person_id, memberships::role, memberships::state))
        .first(c)
        .optional())?;
    Ok(row.map(place))
}

/// The place with this id.
pub fn find(db: &mut Db, network: &NetworkId, id: &MembershipId) -> QueryResult<Option<Place>> {
    let row: Option<PlaceRow> = on!(db, |c| memberships::table
        .filter(memberships::network_id.eq(network))
        .filter(memberships::id.eq(id))
        .select((memberships::id, memberships::person_id, memberships::role, memberships::state))
        .first(c)
        .optional())?;
    Ok(row.map(place))
}

/// The places in one state, for what the system does to all of them.
pub fn in_state(db: &mut Db, network: &NetworkId, state: MembershipState) -> QueryResult<Vec<Place>> {
    let rows: Vec<PlaceRow> = on!(db, |c| memberships::table
        .filter(memberships::network_id.eq(network))
        .filter(memberships::state.eq(state))
        .select((memberships::id, memberships::person_id, memberships::role, memberships::state))
        .limit(MOST)
        .load(c))?;
    Ok(rows.into_iter().map(place).collect())
}

#[derive(Insertable)]
#[diesel(table_name = memberships)]
struct NewPlace<'a> {
    network_id: &'a NetworkId,
    id: &'a MembershipId,
    person_id: &'a PersonId,
    role: SeatRole,
    state: MembershipState,
    #[diesel(serialize_as = At)]
    created_at: DateTime<Utc>,
}

/// Gives somebody a place; false when they have one already.
pub fn insert(db: &mut Db, network: &NetworkId, place: &Place, now: DateTime<Utc>) -> QueryResult<bool> {
    let row =
        || NewPlace { network_id: network, id: &place.id, person_id: &place.person, role: place.role, state: place.state, created_at: now };
    let new = on!(db, |c| diesel::insert_into(memberships::table).values(row()).on_conflict_do_nothing().execute(c))?;
    Ok(new == 1)
}

/// Brings a place from the state that was read to another; false when somebody was first.
pub fn set_state(db: &mut Db, network: &NetworkId, place: &Place, to: MembershipState, now: DateTime<Utc>) -> QueryResult<bool> {
    let seen = memberships::table
        .filter(memberships::network_id.eq(network))
        .filter(memberships::id.eq(&place.id))
        .filter(memberships::state.eq(place.state));
    let ended = (!to.holds_seat()).then_some(At(now));
    let moved = on!(db, |c| diesel::update(seen).set((memberships::state.eq(to), memberships::ended_at.eq(ended))).execute(c))?;
    Ok(moved == 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::types::sql::Text;
    use crate::db::{DatabaseUrl, migrate};
    use diesel::sqlite::Sqlite;

    #[derive(QueryableByName)]
    struct Step {
        #[diesel(sql_type = Text)]
        detail: String,
    }

    #[test]
    fn whether_a_member_signed_is_one_look_in_an_index() {
        let mut db = Db::open(&DatabaseUrl::Sqlite(":memory:".into())).unwrap();
        migrate(&mut db).unwrap();
        let network = NetworkId::new();
        let query = chairs(&network).select(MemberRow::as_select());
        let text = diesel::debug_query::<Sqlite, _>(&query).to_string();
        let plan = diesel::sql_query(format!("EXPLAIN QUERY PLAN {}", text.split(" -- binds").next().unwrap()));
        let plan: Vec<Step> = on!(&mut db, |c| plan.load(c)).unwrap();
        let looks = |step: &Step| step.detail.contains("INDEX signatures_by_network_id_person_id (network_id=? AND person_id=?)");
        assert!(plan.iter().any(looks), "{:?}", plan.iter().map(|step| &step.detail).collect::<Vec<_>>());
    }
}
