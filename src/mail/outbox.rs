//! The letters that wait. A worker leases a row by moving its `next_at` where it still is what was read; when the
//! worker dies, the lease runs out and another sends the letter, with the same Message-ID.

use super::{Intent, Kind};
use crate::db::schema::mails;
use crate::db::types::{At, Json};
use crate::db::{Among, Db, on};
use crate::ids::{MailId, NetworkId, PersonId};
use crate::live::Signal;
use crate::text_enum;
use chrono::{DateTime, Duration, Utc};
use diesel::prelude::*;
use serde_json::Value;

/// How long a worker may take for a letter.
const LEASE: Duration = Duration::minutes(5);
/// Pauses after the first try, the second, and so on; after the last it is given up.
const PAUSES: [Duration; 7] = [
    Duration::minutes(1),
    Duration::minutes(5),
    Duration::minutes(15),
    Duration::hours(1),
    Duration::hours(4),
    Duration::hours(12),
    Duration::hours(24),
];
/// How long a letter that was sent or given up stays, for questions about it.
const KEPT: Duration = Duration::days(90);
/// Nobody gets more letters of a few kinds from one network, as long as they are kept.
const MOST: i64 = 500;
/// How much of a failure's text is kept.
const TROUBLE: usize = 300;

text_enum! {
    /// How far a letter is.
    pub enum MailState {
        /// Not sent yet.
        Waiting = "waiting",
        /// Handed over.
        Sent = "sent",
        /// No longer relevant when its turn came.
        Dropped = "dropped",
        /// Given up after many tries.
        Failed = "failed",
    }
}

/// A letter that this worker holds the lease of.
#[derive(Debug, Clone)]
pub struct Leased {
    /// Its row.
    pub id: MailId,
    /// What it is about.
    pub intent: Intent,
    /// The left part of its Message-ID.
    pub message_id: String,
    /// Which try this is, from one.
    pub tries: i32,
}

#[derive(Insertable)]
#[diesel(table_name = mails)]
struct NewMail {
    id: MailId,
    kind: Kind,
    person_id: Option<PersonId>,
    network_id: Option<NetworkId>,
    address: Option<String>,
    about: Json<Value>,
    message_id: String,
    state: MailState,
    tries: i32,
    #[diesel(serialize_as = At)]
    next_at: DateTime<Utc>,
    #[diesel(serialize_as = At)]
    created_at: DateTime<Utc>,
}

#[derive(Queryable)]
struct Row {
    id: MailId,
    kind: Kind,
    person_id: Option<PersonId>,
    network_id: Option<NetworkId>,
    address: Option<String>,
    about: Json<Value>,
    message_id: String,
    tries: i32,
    next_at: DateTime<Utc>,
}

/// The kinds that this version knows; others wait for the version that put them.
fn known() -> Vec<&'static str> {
    Kind::ALL.iter().map(Kind::as_str).collect()
}

/// Puts a letter in the outbox, inside the transaction of the fact that it is about.
pub fn put(db: &mut Db, intent: Intent, now: DateTime<Utc>) -> QueryResult<MailId> {
    let id = MailId::new();
    let mail = NewMail {
        id: id.clone(),
        kind: intent.kind,
        person_id: intent.person,
        network_id: intent.network,
        address: intent.address,
        about: Json(intent.about),
        message_id: format!("leerkring.{}", MailId::random()),
        state: MailState::Waiting,
        tries: 0,
        next_at: now,
        created_at: now,
    };
    on!(db, |c| diesel::insert_into(mails::table).values(mail).execute(c))?;
    db.signal(&Signal::MailWaiting)?;
    Ok(id)
}

/// Leases up to `most` letters that are due, codes before all else: somebody sits and waits for them. Each goes to one
/// worker only.
pub fn lease(db: &mut Db, most: i64, now: DateTime<Utc>) -> QueryResult<Vec<Leased>> {
    use mails::dsl;
    let due: Vec<Row> = on!(db, |c| mails::table
        .filter(dsl::state.eq(MailState::Waiting))
        .filter(dsl::next_at.le(At(now)))
        .filter(dsl::kind.among(known()))
        .order((dsl::kind.eq(Kind::SignInCode).desc(), dsl::next_at, dsl::id))
        .limit(most)
        .select((dsl::id, dsl::kind, dsl::person_id, dsl::network_id, dsl::address, dsl::about, dsl::message_id, dsl::tries, dsl::next_at))
        .load(c))?;
    let mut leased = Vec::new();
    for row in due {
        let mine = mails::table
            .filter(dsl::id.eq(row.id.clone()))
            .filter(dsl::state.eq(MailState::Waiting))
            .filter(dsl::next_at.eq(At(row.next_at)));
        let change = (dsl::next_at.eq(At(now + LEASE)), dsl::tries.eq(row.tries + 1));
        if on!(db, |c| diesel::update(mine).set(change).execute(c))? == 1 {
            leased.push(row.into());
        }
    }
    Ok(leased)
}

/// How a try ended.
#[derive(Debug)]
pub enum Outcome {
    /// The postman took it.
    Sent,
    /// It was no longer relevant.
    Dropped,
    /// It failed; the text goes to the operator.
    Trouble(String),
}

/// Notes how a try ended; says how far the letter is now.
pub fn settle(db: &mut Db, mail: &Leased, outcome: Outcome, now: DateTime<Utc>) -> QueryResult<MailState> {
    use mails::dsl;
    let mine = || mails::table.filter(dsl::id.eq(mail.id.clone())).filter(dsl::tries.eq(mail.tries));
    let (state, next_at, sent_at, trouble) = match outcome {
        Outcome::Sent => (MailState::Sent, now, Some(At(now)), None),
        Outcome::Dropped => (MailState::Dropped, now, None, None),
        Outcome::Trouble(why) => {
            let why = why.chars().take(TROUBLE).collect::<String>();
            match pause_after(mail.tries) {
                Some(pause) => (MailState::Waiting, now + pause, None, Some(why)),
                None => (MailState::Failed, now, None, Some(why)),
            }
        }
    };
    let change = (dsl::state.eq(state), dsl::next_at.eq(At(next_at)), dsl::sent_at.eq(sent_at), dsl::trouble.eq(trouble));
    on!(db, |c| diesel::update(mine()).set(change).execute(c))?;
    Ok(state)
}

/// Whether a letter of one of these kinds, about this network, went to a person; of the last months only.
pub fn was_sent(db: &mut Db, person: &PersonId, network: &NetworkId, kinds: &[Kind]) -> QueryResult<bool> {
    let sent = mails::table
        .filter(mails::person_id.eq(person))
        .filter(mails::network_id.eq(network))
        .filter(mails::kind.among(kinds))
        .filter(mails::state.eq(MailState::Sent));
    on!(db, |c| diesel::select(diesel::dsl::exists(sent)).get_result(c))
}

/// How far the letters of these kinds to a person of a network are, each with what it is about; of the last months only.
pub fn fates(db: &mut Db, person: &PersonId, network: &NetworkId, kinds: &[Kind]) -> QueryResult<Vec<(MailState, Value)>> {
    let letters = mails::table
        .filter(mails::person_id.eq(person))
        .filter(mails::network_id.eq(network))
        .filter(mails::kind.among(kinds))
        .order(mails::created_at.desc())
        .limit(MOST);
    let rows: Vec<(MailState, Json<Value>)> = on!(db, |c| letters.select((mails::state, mails::about)).load(c))?;
    Ok(rows.into_iter().map(|(state, about)| (state, about.0)).collect())
}

/// How many letters wait, for the metrics.
pub fn waiting(db: &mut Db) -> QueryResult<i64> {
    on!(db, |c| mails::table.filter(mails::state.eq(MailState::Waiting)).count().get_result(c))
}

/// Forgets letters whose story is over for a long while.
pub fn purge(db: &mut Db, now: DateTime<Utc>) -> QueryResult<()> {
    let over = mails::table.filter(mails::created_at.lt(At(now - KEPT))).filter(mails::state.ne(MailState::Waiting));
    on!(db, |c| diesel::delete(over).execute(c)).map(drop)
}

fn pause_after(tries: i32) -> Option<Duration> {
    usize::try_from(tries - 1).ok().and_then(|at| PAUSES.get(at)).copied()
}

impl From<Row> for Leased {
    fn from(row: Row) -> Self {
        let intent = Intent { kind: row.kind, person: row.person_id, address: row.address, network: row.network_id, about: row.about.0 };
        Self { id: row.id, intent, message_id: row.message_id, tries: row.tries + 1 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_and_then_it_is_given_up() {
        let pauses: Vec<_> = (1..=9).map(pause_after).collect();
        assert_eq!(pauses[0], Some(Duration::minutes(1)));
        assert!(pauses[..7].is_sorted());
        assert_eq!(pauses[7..], [None, None]);
    }
}
