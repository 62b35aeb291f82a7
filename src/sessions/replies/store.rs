//! Replies in the database: one a person and a session.

use super::rules::{Answer, Reply, Shift};
use crate::db::schema::{self, attendances, memberships};
use crate::db::types::At;
use crate::db::{Among, Db, on};
use crate::ids::{NetworkId, PersonId, SessionId};
use crate::networks::{self, Member, MemberRow};
use crate::sessions::guests::store::GuestRow;
use crate::sessions::guests::{self, Guest};
use crate::sessions::rules::Session;
use chrono::{DateTime, Utc};
use diesel::prelude::*;

/// No session has more replies than this, and nobody answered more sessions of a network.
const MOST: i64 = 200;

#[derive(Queryable, Selectable)]
#[diesel(table_name = attendances)]
struct Row {
    person_id: PersonId,
    answer: Answer,
    answered_at: DateTime<Utc>,
    reason: Option<String>,
    queued_at: Option<DateTime<Utc>>,
}

impl From<Row> for Reply {
    fn from(row: Row) -> Self {
        Self { person: row.person_id, answer: row.answer, at: row.answered_at, reason: row.reason, queued: row.queued_at.is_some() }
    }
}

/// Who answered how, in the order in which they did; of guests too.
pub fn of_session(db: &mut Db, network: &NetworkId, session: &SessionId) -> QueryResult<Vec<Reply>> {
    use attendances::dsl;
    let query = dsl::attendances
        .filter(dsl::network_id.eq(network))
        .filter(dsl::session_id.eq(session))
        .order((dsl::answered_at, dsl::person_id))
        .limit(MOST);
    Ok(on!(db, |c| query.select(Row::as_select()).load(c))?.into_iter().map(Reply::from).collect())
}

/// Everybody with a seat, facilitators first, then by name; each with what they answered to a session.
pub fn of_members(db: &mut Db, network: &NetworkId, session: &SessionId) -> QueryResult<Vec<(Member, Option<Reply>)>> {
    let said = attendances::network_id.eq(network).and(attendances::session_id.eq(session));
    let query =
        networks::chairs(network).left_join(attendances::table.on(said.and(attendances::person_id.eq(memberships::person_id)))).limit(MOST);
    let rows: Vec<(MemberRow, Option<Row>)> = on!(db, |c| query.select((MemberRow::as_select(), Option::<Row>::as_select())).load(c))?;
    let mut members: Vec<(Member, _)> = rows.into_iter().map(|(member, reply)| (member.into(), reply.map(Reply::from))).collect();
    members.sort_by(|(a, _), (b, _)| a.place().cmp(&b.place()));
    Ok(members)
}

/// Who is or was invited to a session alone, by name; each with what they answered.
pub fn of_guests(db: &mut Db, network: &NetworkId, session: &SessionId) -> QueryResult<Vec<(Guest, Option<Reply>)>> {
    let said = attendances::network_id.eq(network).and(attendances::session_id.eq(session));
    let query = guests::store::invitations(network, session)
        .left_join(attendances::table.on(said.and(attendances::person_id.eq(schema::guests::person_id))))
        .limit(MOST);
    let rows: Vec<(GuestRow, Option<Row>)> = on!(db, |c| query.select((GuestRow::as_select(), Option::<Row>::as_select())).load(c))?;
    let mut guests: Vec<(Guest, _)> = rows.into_iter().map(|(guest, reply)| (guest.into(), reply.map(Reply::from))).collect();
    guests.sort_by(|(a, _), (b, _)| a.place().cmp(&b.place()));
    Ok(guests)
}

/// What one person answered.
pub fn reply_of(db: &mut Db, session: &Session, person: &PersonId) -> QueryResult<Option<Reply>> {
    use attendances::dsl;
    let query = dsl::attendances.find((&session.network, &session.id, person));
    Ok(on!(db, |c| query.select(Row::as_select()).first(c).optional())?.map(Reply::from))
}

/// Keeps a reply; a later one takes its place.
pub fn save(db: &mut Db, session: &Session, reply: &Reply) -> QueryResult<()> {
    use attendances::dsl;
    let key = (dsl::network_id.eq(&session.network), dsl::session_id.eq(&session.id), dsl::person_id.eq(&reply.person));
    let said = || {
        let queued_at = reply.queued.then_some(At(reply.at));
        (
            dsl::answer.eq(reply.answer),
            dsl::answered_at.eq(At(reply.at)),
            dsl::reason.eq(reply.reason.as_ref()),
            dsl::queued_at.eq(queued_at),
        )
    };
    on!(db, |c| diesel::insert_into(dsl::attendances)
        .values((key, said()))
        .on_conflict((dsl::network_id, dsl::session_id, dsl::person_id))
        .do_update()
        .set(said())
        .execute(c))
    .map(drop)
}

/// Gives somebody a chair, or a place in line.
pub fn shift(db: &mut Db, session: &Session, shift: &Shift) -> QueryResult<()> {
    use attendances::dsl;
    let row = dsl::attendances.find((&session.network, &session.id, &shift.person));
    let queued_at = shift.queued.then_some(At(shift.at));
    on!(db, |c| diesel::update(row).set(dsl::queued_at.eq(queued_at)).execute(c)).map(drop)
}

/// Forgets what somebody answered.
pub fn erase(db: &mut Db, session: &Session, person: &PersonId) -> QueryResult<usize> {
    use attendances::dsl;
    on!(db, |c| diesel::delete(dsl::attendances.find((&session.network, &session.id, person))).execute(c))
}

/// What one person answered to the sessions of a network, the latest first.
pub fn replies_of(db: &mut Db, network: &NetworkId, person: &PersonId) -> QueryResult<Vec<(SessionId, Reply)>> {
    use attendances::dsl;
    let query =
        dsl::attendances.filter(dsl::network_id.eq(network)).filter(dsl::person_id.eq(person)).order(dsl::answered_at.desc()).limit(MOST);
    let rows: Vec<(SessionId, Row)> = on!(db, |c| query.select((dsl::session_id, Row::as_select())).load(c))?;
    Ok(rows.into_iter().map(|(session, row)| (session, row.into())).collect())
}

/// To which sessions of these networks a person gave an answer.
pub fn answered(db: &mut Db, networks: &[NetworkId], person: &PersonId) -> QueryResult<Vec<SessionId>> {
    use attendances::dsl;
    let query = dsl::attendances.filter(dsl::network_id.among(networks)).filter(dsl::person_id.eq(person)).select(dsl::session_id);
    on!(db, |c| query.order(dsl::answered_at.desc()).limit(MOST).load(c))
}
