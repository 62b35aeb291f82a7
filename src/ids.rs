//! Names for rows: one type a table, so that a poll's id never passes for a session's.
//!
//! An id is a UUID in 32 hexadecimal digits. `new` gives one that sorts by time (RFC 9562 version 7);
//! `random` (version 4) is for rows whose order must not show.

use serde::{Deserialize, Serialize};
use std::fmt;
use uuid::Uuid;

/// The text is not an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an id")]
pub struct NotAnId;

fn parse(raw: &str) -> Result<String, NotAnId> {
    let canonical = raw.len() == 32 && raw.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
    canonical.then(|| raw.to_owned()).ok_or(NotAnId)
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[derive(diesel::expression::AsExpression, diesel::deserialize::FromSqlRow)]
        #[diesel(sql_type = diesel::sql_types::Text)]
        #[serde(try_from = "String")]
        pub struct $name(String);

        impl $name {
            /// A new id that sorts after those made before it.
            #[allow(clippy::new_without_default)]
            pub fn new() -> Self { Self(Uuid::now_v7().simple().to_string()) }
            /// A new id that tells nothing, not even its age.
            pub fn random() -> Self { Self(Uuid::new_v4().simple().to_string()) }
            /// The id that an address or a form names; refused unless it is in the one written form.
            pub fn parse(raw: &str) -> Result<Self, NotAnId> { parse(raw).map(Self) }
            /// The written form.
            pub fn as_str(&self) -> &str { &self.0 }
        }

        impl TryFrom<String> for $name {
            type Error = NotAnId;
            fn try_from(raw: String) -> Result<Self, NotAnId> { Self::parse(&raw) }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str(&self.0) }
        }

        impl<DB> diesel::serialize::ToSql<diesel::sql_types::Text, DB> for $name
        where DB: diesel::backend::Backend, String: diesel::serialize::ToSql<diesel::sql_types::Text, DB> {
            fn to_sql<'b>(&'b self, out: &mut diesel::serialize::Output<'b, '_, DB>) -> diesel::serialize::Result {
                self.0.to_sql(out)
            }
        }

        impl<DB> diesel::deserialize::FromSql<diesel::sql_types::Text, DB> for $name
        where DB: diesel::backend::Backend, String: diesel::deserialize::FromSql<diesel::sql_types::Text, DB> {
            fn from_sql(raw: DB::RawValue<'_>) -> diesel::deserialize::Result<Self> {
                String::from_sql(raw).map(Self)
            }
        }
    )*};
}

ids! {
    /// A person who can sign in.
    PersonId
    /// A browser that a person signed in with.
    LoginId
    /// A six-digit code that was asked for.
    SignInId
    /// A form that arrived without a login and waits for its writer.
    ParkedId
    /// A career centre.
    CentreId
    /// A learning network.
    NetworkId
    /// A person's place in a network.
    MembershipId
    /// An invitation by mail to a network.
    InvitationId
    /// A version of a network's charter.
    CharterId
    /// A meeting of a network.
    SessionId
    /// An item of a session's agenda.
    ItemId
    /// A row of sessions that was planned at once.
    SeriesId
    /// A standing topic of a network.
    TopicId
    /// Somebody who is invited to one session.
    GuestId
    /// A question for dates: a *datumprikker*.
    PickerId
    /// A date that a picker offers.
    OptionId
    /// Something that was decided in a session.
    DecisionId
    /// Something that somebody will do.
    ActionId
    /// What a member would say differently in a report.
    AmendmentId
    /// A calendar's secret address.
    FeedId
    /// What a member brings to work on.
    CaseId
    /// A file that lies with a case.
    CaseFileId
    /// A network's own copy of a method.
    MethodId
    /// A question to all, with one ballot each.
    PollId
    /// A question to the authority.
    QuestionId
    /// The authority's answer to a question.
    AnswerId
    /// Something a person should hear.
    NoticeId
    /// A mail that waits or was sent.
    MailId
    /// A run of a method.
    RunId
    /// A card that somebody wrote in a step of a run.
    CardId
    /// Something that a circle learned and keeps.
    LearningPointId
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_what_it_wrote() {
        let id = PollId::new();
        assert_eq!(PollId::parse(id.as_str()), Ok(id));
    }

    #[test]
    fn other_spellings_of_an_id_are_no_id() {
        for raw in ["", "1", "../etc", "0190A3F0B7C87B1AA1B2C3D4E5F60718", "0190a3f0-b7c8-7b1a-a1b2-c3d4e5f60718"] {
            assert_eq!(PollId::parse(raw), Err(NotAnId), "{raw}");
        }
    }
}
