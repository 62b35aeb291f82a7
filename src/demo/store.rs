//! Writes the season into an empty database.

use crate::cases::rules::CaseState;
use crate::db::schema::{
    action_points, agenda_items, answers, attendances, ballot_boxes, cases, charters, date_answers, date_notes, date_options, date_pickers,
    decisions, guests, memberships, networks, poll_voters, polls, presences, questions, report_notes, reports, series, sessions,
    signatures,
};
use crate::db::types::{At, Json};
use crate::db::{Db, on};
use crate::ids::{
    ActionId, AnswerId, CaseId, CharterId, DecisionId, GuestId, ItemId, MembershipId, NetworkId, OptionId, PersonId, PickerId, PollId,
    QuestionId, SeriesId, SessionId,
};
use crate::networks::charter::rules::{CharterState, body_hash};
use crate::networks::rules::{NetworkState, Region};
use crate::networks::{MembershipState, SeatRole};
use crate::polls::rules::{Outcome, PollState};
use crate::questions::State;
use crate::sessions::Answer;
use crate::sessions::SessionState;
use crate::sessions::agenda::rules::{ItemState, Rubric};
use crate::sessions::attendance::rules::Mark;
use crate::sessions::pickers::rules::{Availability, PickerState};
use crate::sessions::report::rules::ReportState;
use crate::sessions::rules::{Form, SessionKind};
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
    /// The meetings that were planned at once.
    Series in series {
        network_id: NetworkId, id: SeriesId, rule: String, starts_local: String, minutes: i32, form: Form, place: &'static str,
        link: &'static str, skips_public: bool, skips_school: bool, version: i32, created_by: PersonId,
        created_at: DateTime<Utc> as At,
    }
    /// Something on its agenda.
    Item in agenda_items {
        network_id: NetworkId, id: ItemId, session_id: Option<SessionId>, rubric: Rubric, title: &'static str, note: &'static str, minutes: i32,
        position: i32, state: ItemState, proposed_by: PersonId, case_id: Option<CaseId>, version: i32,
        created_at: DateTime<Utc> as At,
    }
    /// Whether somebody comes.
    Attendance in attendances {
        network_id: NetworkId, session_id: SessionId, person_id: PersonId, answer: Answer, reason: Option<&'static str>,
        answered_at: DateTime<Utc> as At,
    }
    /// Who was there, and signed.
    Presence in presences {
        network_id: NetworkId, session_id: SessionId, person_id: PersonId, mark: Mark, marked_by: PersonId,
        marked_at: DateTime<Utc> as At,
        signed_name: Option<String>, signed_at: Option<At>, version: i32,
    }
    /// Somebody who is invited to one session.
    Guest in guests {
        network_id: NetworkId, id: GuestId, session_id: SessionId, person_id: PersonId, invited_by: PersonId,
        created_at: DateTime<Utc> as At,
    }
    /// What was said and learned in a meeting.
    Report in reports {
        network_id: NetworkId, session_id: SessionId, summary: &'static str, learning_points: String, state: ReportState, version: i32,
        updated_by: PersonId,
        updated_at: DateTime<Utc> as At,
    }
    /// What was said at an item.
    Note in report_notes {
        network_id: NetworkId, item_id: ItemId, session_id: SessionId, body: &'static str, version: i32, updated_by: PersonId,
        updated_at: DateTime<Utc> as At,
    }
    /// What was decided.
    Decision in decisions {
        network_id: NetworkId, id: DecisionId, session_id: SessionId, text: &'static str, created_by: PersonId,
        created_at: DateTime<Utc> as At,
    }
    /// What somebody will do.
    ActionPoint in action_points {
        network_id: NetworkId, id: ActionId, session_id: SessionId, text: &'static str, owner_id: PersonId, due_on: Option<chrono::NaiveDate>,
        version: i32, created_by: PersonId,
        created_at: DateTime<Utc> as At,
    }
    /// A question to all.
    Poll in polls {
        network_id: NetworkId, id: PollId, session_id: SessionId, title: &'static str, statements: Json<Vec<&'static str>>, state: PollState,
        threshold: i32, created_by: PersonId,
        created_at: DateTime<Utc> as At,
    }
    /// Somebody who answered it.
    Voter in poll_voters { network_id: NetworkId, poll_id: PollId, person_id: PersonId }
    /// What they answered.
    BallotBox in ballot_boxes { network_id: NetworkId, poll_id: PollId, outcome: Json<Outcome> }
    /// A question for dates.
    Picker in date_pickers {
        network_id: NetworkId, id: PickerId, title: &'static str, note: &'static str, minutes: i32, form: Form, place: &'static str,
        link: &'static str, state: PickerState, version: i32, created_by: PersonId,
        deadline_at: DateTime<Utc> as At,
        created_at: DateTime<Utc> as At,
    }
    /// One of its dates.
    Offer in date_options {
        network_id: NetworkId, picker_id: PickerId, id: OptionId,
        starts_at: DateTime<Utc> as At,
    }
    /// What somebody said to a date.
    DateAnswer in date_answers { network_id: NetworkId, picker_id: PickerId, option_id: OptionId, person_id: PersonId, answer: Availability }
    /// That somebody answered, and what they said with it.
    DateNote in date_notes {
        network_id: NetworkId, picker_id: PickerId, person_id: PersonId, note: &'static str,
        answered_at: DateTime<Utc> as At,
    }
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

/// Makes a whole trajectory of these sessions, the first its kickoff and the last its closing.
pub fn plan_together(db: &mut Db, series: &Series, ids: &[SessionId]) -> QueryResult<()> {
    series.write(db)?;
    let network = networks::table.find(&series.network_id);
    let expected = i32::try_from(ids.len()).ok();
    on!(db, |c| diesel::update(network).set(networks::expected_sessions.eq(expected)).execute(c))?;
    for (place, id) in ids.iter().enumerate() {
        let (row, kind) = (sessions::table.find((&series.network_id, id)), SessionKind::at(place, ids.len(), true, true));
        on!(db, |c| diesel::update(row).set((sessions::series_id.eq(Some(&series.id)), sessions::kind.eq(kind))).execute(c))?;
    }
    Ok(())
}

/// Where a case stands, and since when.
#[derive(Clone)]
pub struct CaseStands {
    /// In which state.
    pub state: CaseState,
    /// On the agenda of which session.
    pub session: Option<SessionId>,
    /// Since when.
    pub since: DateTime<Utc>,
    /// When the circle was done with it.
    pub closed_at: Option<DateTime<Utc>>,
}

/// Puts a case where it stands by now.
pub fn place_case(db: &mut Db, network: &NetworkId, case: &CaseId, stands: CaseStands) -> QueryResult<()> {
    let values = (
        (cases::state.eq(stands.state), cases::session_id.eq(stands.session)),
        (cases::updated_at.eq(At(stands.since)), cases::closed_at.eq(stands.closed_at.map(At))),
    );
    on!(db, |c| diesel::update(cases::table.find((network, case))).set(values).execute(c)).map(drop)
}

/// Sets how many members the room of a session holds.
pub fn holds(db: &mut Db, network: &NetworkId, session: &SessionId, chairs: i32) -> QueryResult<()> {
    let row = sessions::table.find((network, session));
    on!(db, |c| diesel::update(row).set(sessions::capacity.eq(Some(chairs))).execute(c)).map(drop)
}

/// Puts a question under the item of the authority in a session.
pub fn takes_up(db: &mut Db, network: &NetworkId, session: &SessionId, question: &QuestionId) -> QueryResult<()> {
    use agenda_items::dsl;
    let items = dsl::agenda_items.filter(dsl::network_id.eq(network)).filter(dsl::session_id.eq(session));
    let item = items.filter(dsl::rubric.eq(Rubric::Authority));
    on!(db, |c| diesel::update(item).set(dsl::question_id.eq(Some(question))).execute(c)).map(drop)
}

/// Sets when an answer is due.
pub fn due(db: &mut Db, network: &NetworkId, question: &QuestionId, at: DateTime<Utc>) -> QueryResult<()> {
    let row = questions::table.find((network, question));
    on!(db, |c| diesel::update(row).set(questions::due_at.eq(Some(At(at)))).execute(c)).map(drop)
}

/// Shares a report: since when, and until when people may ask for amendments.
pub fn share(db: &mut Db, report: &Report, at: DateTime<Utc>, until: DateTime<Utc>) -> QueryResult<()> {
    let row = reports::table.find((&report.network_id, &report.session_id));
    let values = (reports::shared_at.eq(Some(At(at))), reports::amendable_until.eq(Some(At(until))));
    on!(db, |c| diesel::update(row).set(values).execute(c)).map(drop)
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
