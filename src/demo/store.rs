//! Writes the season into an empty database.

use crate::cases::rules::{CaseState, Level, Phase};
use crate::db::schema::{
    agenda_items, answers, attendances, ballots, cases, charters, memberships, networks, poll_voters, polls, questions, sessions,
    signatures,
};
use crate::db::types::{At, Json};
use crate::db::{Db, on};
use crate::ids::{AnswerId, BallotId, CaseId, CharterId, ItemId, MembershipId, NetworkId, PersonId, PollId, QuestionId, SessionId};
use crate::networks::charter::rules::{CharterState, body_hash};
use crate::networks::rules::{NetworkState, Region};
use crate::networks::{MembershipState, SeatRole};
use crate::polls::rules::PollState;
use crate::questions::State;
use crate::sessions::SessionState;
use crate::sessions::agenda::rules::{ItemState, Rubric};
use crate::sessions::rules::{Answer, Form};
use chrono::{DateTime, Utc};
use diesel::prelude::*;

macro_rules! rows {
    ($($(#[$doc:meta])* $row:ident in $table:ident { $($field:ident: $type:ty $(as $stored:ident)?),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Insertable)]
        #[diesel(table_name = $table)]
        pub struct $row {
            $($(#[diesel(serialize_as = $stored)])? pub $field: $type),+
        }

        impl $row {
            /// Writes the row.
            pub fn write(&self, db: &mut Db) -> QueryResult<()> {
                on!(db, |c| diesel::insert_into($table::table).values(self.clone()).execute(c)).map(drop)
            }
        }
    )+};
}

rows! {
    /// A circle.
    Network in networks {
        id: NetworkId, name: &'static str, region: Region, about: &'static str, zone: &'static str, seats: i32, state: NetworkState, version: i32,
        created_at: DateTime<Utc> as At,
    }
    /// A chair in it.
    Membership in memberships {
        network_id: NetworkId, id: MembershipId, person_id: PersonId, role: SeatRole, state: MembershipState,
        created_at: DateTime<Utc> as At,
    }
    /// What its people promised each other.
    Charter in charters {
        network_id: NetworkId, id: CharterId, number: i32, body: String, state: CharterState,
        created_at: DateTime<Utc> as At,
    }
    /// A name under it.
    Signature in signatures {
        network_id: NetworkId, charter_id: CharterId, person_id: PersonId, body_hash: String, typed_name: String,
        signed_at: DateTime<Utc> as At,
    }
    /// A meeting.
    Session in sessions {
        network_id: NetworkId, id: SessionId, number: i32, title: String,
        starts_at: DateTime<Utc> as At,
        ends_at: DateTime<Utc> as At,
        form: Form, place: &'static str, link: &'static str, state: SessionState, sequence: i32, version: i32, created_by: PersonId,
        created_at: DateTime<Utc> as At,
    }
    /// Something on its agenda.
    Item in agenda_items {
        network_id: NetworkId, id: ItemId, session_id: SessionId, rubric: Rubric, title: &'static str, note: &'static str, minutes: i32,
        position: i32, state: ItemState, proposed_by: PersonId, case_id: Option<CaseId>, version: i32,
        created_at: DateTime<Utc> as At,
    }
    /// Whether somebody comes.
    Attendance in attendances {
        network_id: NetworkId, session_id: SessionId, person_id: PersonId, answer: Answer,
        answered_at: DateTime<Utc> as At,
    }
    /// What somebody brings.
    Case in cases {
        network_id: NetworkId, id: CaseId, presenter_id: PersonId, title: &'static str, context: &'static str, tried: &'static str,
        question: &'static str, phase: Option<Phase>, level: Level, state: CaseState, answered: Json<Vec<String>>,
        session_id: Option<SessionId>, version: i32,
        created_at: DateTime<Utc> as At,
        updated_at: DateTime<Utc> as At,
    }
    /// A question to all.
    Poll in polls {
        network_id: NetworkId, id: PollId, session_id: SessionId, title: &'static str, statements: Json<Vec<&'static str>>, state: PollState,
        threshold: i32, created_by: PersonId,
        created_at: DateTime<Utc> as At,
    }
    /// Somebody who answered it.
    Voter in poll_voters { network_id: NetworkId, poll_id: PollId, person_id: PersonId, touched: i32 }
    /// What somebody answered.
    Ballot in ballots { network_id: NetworkId, poll_id: PollId, id: BallotId, scores: Json<Vec<u8>> }
    /// A question to the authority.
    Question in questions {
        network_id: NetworkId, id: QuestionId, asker_id: PersonId, title: &'static str, body: &'static str, state: State,
        officer_id: Option<PersonId>, version: i32,
        created_at: DateTime<Utc> as At,
        updated_at: DateTime<Utc> as At,
    }
    /// Its answer.
    OfficialAnswer in answers {
        network_id: NetworkId, id: AnswerId, question_id: QuestionId, officer_id: PersonId, body: &'static str, legal_basis: &'static str,
        valid_from: chrono::NaiveDate,
        created_at: DateTime<Utc> as At,
    }
}

/// Sets when an answer is due.
pub fn due(db: &mut Db, network: &NetworkId, question: &QuestionId, at: DateTime<Utc>) -> QueryResult<()> {
    let row = questions::table.find((network, question));
    on!(db, |c| diesel::update(row).set(questions::due_at.eq(Some(At(at)))).execute(c)).map(drop)
}

/// Sets when a poll closes.
pub fn closes(db: &mut Db, network: &NetworkId, poll: &PollId, at: DateTime<Utc>) -> QueryResult<()> {
    let row = polls::table.find((network, poll));
    on!(db, |c| diesel::update(row).set(polls::closes_at.eq(Some(At(at)))).execute(c)).map(drop)
}

/// The name under a charter.
pub fn signature(charter: &Charter, person: &PersonId, name: &str, at: DateTime<Utc>) -> Signature {
    Signature {
        network_id: charter.network_id.clone(),
        charter_id: charter.id.clone(),
        person_id: person.clone(),
        body_hash: body_hash(&charter.body),
        typed_name: name.to_owned(),
        signed_at: at,
    }
}
