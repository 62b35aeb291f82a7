//! Who was there, who signed, and when both may still change.

mod code;
mod marking;

pub use code::{Code, TRIES, arrival, check_in};
pub use marking::{Choice, Seen, Step, shown, step};

use crate::db::text_enum;
use crate::ids::PersonId;
use crate::networks::MembershipState;
use crate::refusal::Refusal;
use crate::sessions::replies::rules::Answer;
use crate::sessions::rules::SessionState;
use crate::words::Line;
use chrono::{DateTime, Utc};

text_enum! {
    /// What became of somebody who was expected.
    pub enum Mark {
        /// From begin to end.
        Present = "present",
        /// Came after the beginning.
        Late = "late",
        /// Went before the end.
        LeftEarly = "left_early",
        /// Was not there, and had told so.
        Excused = "excused",
        /// Was not there.
        Absent = "absent",
    }
}

impl Mark {
    /// Whether the person was there, if only for a part.
    pub fn was_there(self) -> bool {
        matches!(self, Mark::Present | Mark::Late | Mark::LeftEarly)
    }

    /// The mark that a form names; none when nobody chose.
    pub fn choose(raw: &str) -> Result<Option<Self>, Refusal> {
        if raw.is_empty() { Ok(None) } else { Self::parse(raw).map(Some).ok_or(Refusal::input("attendance-mark-unknown")) }
    }

    /// The key of its name.
    pub fn text(self) -> String {
        format!("attendance-mark-{}", self.as_str().replace('_', "-"))
    }
}

text_enum! {
    /// As what somebody is on the list.
    pub enum Part {
        /// Guards the circle.
        Facilitator = "facilitator",
        /// Belongs to the circle, or did at the time.
        Member = "member",
        /// Was invited to this session alone.
        Guest = "guest",
    }
}

/// A typed name under a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// The name as it was typed.
    pub name: String,
    /// When.
    pub at: DateTime<Utc>,
    /// On whose device, when it was not the signer's own.
    pub witness: Option<PersonId>,
}

/// What is kept of somebody at a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Presence {
    /// Who.
    pub person: PersonId,
    /// There or not.
    pub mark: Mark,
    /// Who marked last: a facilitator or, with the code, the person.
    pub marked_by: PersonId,
    /// When.
    pub marked_at: DateTime<Utc>,
    /// The signature.
    pub signature: Option<Signature>,
    /// How often it was marked; a form names the version it saw.
    pub version: i32,
}

/// Somebody on the roll of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendee {
    /// Who.
    pub person: PersonId,
    /// The name.
    pub name: String,
    /// As what.
    pub part: Part,
    /// Has taken the seat that was offered: without a mark the roll is not complete.
    pub expected: bool,
    /// What was answered to the invitation.
    pub answer: Option<Answer>,
    /// Why not, when that was said with the answer.
    pub reason: Option<String>,
    /// What is kept so far.
    pub presence: Option<Presence>,
}

impl Attendee {
    /// The mark that counts, if there is one.
    pub fn mark(&self) -> Option<Mark> {
        self.presence.as_ref().map(|presence| presence.mark)
    }

    /// The mark that a form begins with: who said not to come is excused.
    pub fn proposed(&self) -> Option<Mark> {
        self.mark().or((self.answer == Some(Answer::Absent)).then_some(Mark::Excused))
    }

    /// Was there.
    pub fn was_there(&self) -> bool {
        self.mark().is_some_and(Mark::was_there)
    }

    /// Said to be there with the code of the room; a facilitator needs none.
    pub fn arrived(&self) -> bool {
        let by_code = self.presence.as_ref().is_some_and(|presence| presence.marked_by == self.person);
        by_code && self.was_there() && self.part != Part::Facilitator
    }

    /// The signature, of somebody who was there.
    pub fn signature(&self) -> Option<&Signature> {
        self.presence.as_ref().filter(|presence| presence.mark.was_there())?.signature.as_ref()
    }
}

/// Marks can be set: while people sit together, and after, until the session is recorded.
pub fn takes_marks(state: SessionState) -> Result<(), Refusal> {
    match state {
        SessionState::InProgress | SessionState::Held => Ok(()),
        SessionState::Recorded | SessionState::Cancelled => Err(Refusal::state("attendance-closed")),
        _ => Err(Refusal::state("attendance-not-yet")),
    }
}

/// The code of the room counts only while people sit together.
pub fn takes_codes(state: SessionState) -> Result<(), Refusal> {
    if state == SessionState::InProgress { Ok(()) } else { Err(Refusal::state("attendance-code-closed")) }
}

/// Who was there may sign; signing twice is signing once.
pub fn may_sign(state: SessionState, presence: Option<&Presence>) -> Result<(), Refusal> {
    takes_marks(state)?;
    if presence.is_some_and(|presence| presence.mark.was_there()) { Ok(()) } else { Err(Refusal::state("attendance-sign-not-there")) }
}

/// A signature is a first and a last name, or at least more than initials.
pub fn typed_name(raw: &str) -> Result<Line<120>, Refusal> {
    let whole = |name: &Line<120>| name.as_str().chars().filter(|c| c.is_alphabetic()).count() > 2;
    Line::<120>::optional(raw)?.filter(whole).ok_or(Refusal::input("attendance-signature-too-short"))
}

/// Whether the roll waits for the mark of somebody with a seat, who took it in time to sit there: it waits for nobody any
/// more once the session is recorded, whoever joins or comes back later.
pub fn is_expected(session: SessionState, seat: MembershipState, in_time: bool) -> bool {
    let taken = !matches!(seat, MembershipState::Accepted | MembershipState::Paused);
    taken && in_time && session != SessionState::Recorded
}

/// Everybody who was expected has a mark, and everybody who was there signed.
pub fn is_settled(roll: &[Attendee]) -> bool {
    roll.iter().all(|attendee| match attendee.mark() {
        None => !attendee.expected,
        Some(mark) => !mark.was_there() || attendee.signature().is_some(),
    })
}

#[cfg(test)]
pub(in crate::sessions::attendance) mod tests;
