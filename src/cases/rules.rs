//! What a case is, where it can go, and who may read it.

use crate::db::text_enum;
use crate::ids::{CaseId, PersonId, SessionId};
use crate::refusal::Refusal;
use crate::words::{Line, Prose};
use chrono::{DateTime, Duration, Utc};

text_enum! {
    /// Where a case stands on its way from a first draft to being wiped.
    pub enum CaseState {
        /// The presenter is still writing.
        Draft = "draft",
        /// The privacy check found something that must not be there.
        NeedsAnonymising = "needs_anonymising",
        /// Waits for the facilitators.
        Submitted = "submitted",
        /// Back with the presenter, with a reason.
        Returned = "returned",
        /// May be put on an agenda.
        Accepted = "accepted",
        /// On the agenda of a session.
        Scheduled = "scheduled",
        /// The group is working on it.
        InDiscussion = "in_discussion",
        /// The group has worked on it.
        Discussed = "discussed",
        /// The presenter told how it went on.
        FollowedUp = "followed_up",
        /// Taken back; its text is gone.
        Withdrawn = "withdrawn",
        /// Its time is over; its text is gone.
        Purged = "purged",
    }
}

text_enum! {
    /// Who may read a case, from open to closed.
    pub enum Level {
        /// Every member who signed the charter.
        Network = "network",
        /// Those who come to the session that it is on the agenda of.
        Session = "session",
        /// The presenter and the facilitators.
        Facilitators = "facilitators",
    }
}

text_enum! {
    /// Where in the client's guidance the presenter stands.
    pub enum Phase {
        /// The free first talk.
        IntroductoryTalk = "introductory_talk",
        /// The first formal talk.
        Intake = "intake",
        /// Talks that work on the goal.
        InDepthTalks = "in_depth_talks",
        /// Tasks between talks.
        Assignments = "assignments",
        /// The talk in which the development plan is drawn up.
        SynthesisPop = "synthesis_pop",
        /// Looking back with the client.
        Evaluation = "evaluation",
        /// Short support afterwards.
        Aftercare = "aftercare",
    }
}

/// In which quality somebody moves a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hand {
    /// Whose case it is.
    Presenter,
    /// A facilitator of the network.
    Facilitator,
    /// Leerkring itself.
    System,
}

use CaseState::*;
use Hand::{Facilitator, Presenter, System};

/// Every way that a case can go; what is not here is refused.
pub const MOVES: &[(CaseState, CaseState, Hand)] = &[
    (Draft, NeedsAnonymising, System),
    (NeedsAnonymising, Draft, Presenter),
    (Draft, Submitted, Presenter),
    (Submitted, Accepted, Facilitator),
    (Submitted, Returned, Facilitator),
    (Returned, Draft, Presenter),
    (Accepted, Scheduled, Facilitator),
    (Scheduled, Accepted, Facilitator),
    (Scheduled, Accepted, System),
    (Scheduled, InDiscussion, Facilitator),
    (InDiscussion, Discussed, Facilitator),
    (Discussed, FollowedUp, Presenter),
    (Draft, Withdrawn, Presenter),
    (NeedsAnonymising, Withdrawn, Presenter),
    (Submitted, Withdrawn, Presenter),
    (Returned, Withdrawn, Presenter),
    (Accepted, Withdrawn, Presenter),
    (Scheduled, Withdrawn, Presenter),
    (Discussed, Purged, System),
    (Discussed, Purged, Presenter),
    (FollowedUp, Purged, System),
    (FollowedUp, Purged, Presenter),
];

/// Somebody was first, or this case cannot go there.
pub const MOVED_ON: Refusal = Refusal::state("cases-moved-on");

/// Whether a case may go from one state to another by this hand.
pub fn step(from: CaseState, to: CaseState, by: Hand) -> Result<(), Refusal> {
    if MOVES.contains(&(from, to, by)) { Ok(()) } else { Err(MOVED_ON) }
}

impl CaseState {
    /// Whether the presenter can still change the text.
    pub fn is_with_presenter(self) -> bool {
        matches!(self, Draft | NeedsAnonymising | Returned)
    }

    /// Whether the text is gone.
    pub fn is_erased(self) -> bool {
        matches!(self, Withdrawn | Purged)
    }

    /// Whether the group could have heard of it.
    pub fn is_shared(self) -> bool {
        matches!(self, Accepted | Scheduled | InDiscussion | Discussed | FollowedUp)
    }

    fn is_on_an_agenda(self) -> bool {
        self.is_shared() && self != Accepted
    }
}

/// The outside of a case: all that decides who may open it, and not a word of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cover {
    /// Which case.
    pub id: CaseId,
    /// Whose case.
    pub presenter: PersonId,
    /// Who may read it.
    pub level: Level,
    /// Where it stands.
    pub state: CaseState,
    /// The session whose agenda it is on.
    pub session: Option<SessionId>,
    /// Grows with each change.
    pub version: i32,
    /// When it last changed.
    pub updated_at: DateTime<Utc>,
}

/// What the presenter wrote. While it is a draft, everything may still be missing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// As one would tell it to a colleague.
    pub title: Option<Line<120>>,
    /// Who, where, how it came.
    pub context: Option<Prose<6000>>,
    /// What the presenter tried.
    pub tried: Option<Prose<4000>>,
    /// The learning question, in the first person.
    pub question: Option<Prose<500>>,
}

/// A case, opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// Its outside.
    pub cover: Cover,
    /// What the presenter wrote.
    pub text: Text,
    /// Where in the guidance.
    pub phase: Option<Phase>,
    /// Why a facilitator gave it back.
    pub reason: Option<String>,
    /// The warnings of the privacy check that the presenter answered.
    pub answered: Vec<String>,
}

/// Somebody of the network who comes to read.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a> {
    /// Who.
    pub person: &'a PersonId,
    /// Whether they facilitate this network.
    pub facilitator: bool,
    /// Whether they signed the charter in force.
    pub signed: bool,
}

/// The session of a case, as the reader stands to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meeting {
    /// When it is over.
    pub ends_at: DateTime<Utc>,
    /// Whether the reader said that they come.
    pub coming: bool,
}

/// How far a case opens for a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// All of it.
    Open,
    /// Only that there is one.
    Shut,
    /// Not even that.
    Hidden,
}

/// For how long the text of a discussed case is kept.
pub const KEPT: Duration = Duration::days(183);

/// For how long after its session a case stays open to those who came.
const AFTERWARDS: Duration = Duration::days(14);

impl Cover {
    /// The one rule of reading, for the page, fragment, list, agenda, notice and mail alike.
    pub fn reading(&self, reader: &Reader<'_>, meeting: Option<&Meeting>, now: DateTime<Utc>) -> Reading {
        if &self.presenter == reader.person {
            return Reading::Open;
        }
        if !reader.signed || self.state.is_erased() {
            return Reading::Hidden;
        }
        if reader.facilitator {
            return self.reading_of_facilitator();
        }
        self.reading_of_member(meeting, now)
    }

    /// Whether the reader may read every word.
    pub fn readable_by(&self, reader: &Reader<'_>, meeting: Option<&Meeting>, now: DateTime<Utc>) -> bool {
        self.reading(reader, meeting, now) == Reading::Open
    }

    fn reading_of_facilitator(&self) -> Reading {
        match self.state {
            Draft | NeedsAnonymising => Reading::Hidden,
            _ => Reading::Open,
        }
    }

    fn reading_of_member(&self, meeting: Option<&Meeting>, now: DateTime<Utc>) -> Reading {
        let opens = match self.level {
            Level::Network => self.state.is_shared(),
            Level::Session => self.state.is_on_an_agenda() && meeting.is_some_and(|m| m.coming && now < m.ends_at + AFTERWARDS),
            Level::Facilitators => false,
        };
        match (opens, self.state.is_on_an_agenda()) {
            (true, _) => Reading::Open,
            (false, true) => Reading::Shut,
            (false, false) => Reading::Hidden,
        }
    }

    /// The hand with which somebody may change this case; none for those who only read.
    pub fn hand_of(&self, reader: &Reader<'_>) -> Option<Hand> {
        if &self.presenter == reader.person { Some(Presenter) } else { reader.facilitator.then_some(Facilitator) }
    }

    /// Whether this is still the version that somebody looked at.
    pub fn still(&self, version: i32) -> Result<(), Refusal> {
        if self.version == version { Ok(()) } else { Err(MOVED_ON) }
    }
}

impl Text {
    /// The parts that a submitted case must have, each refused at its field.
    pub fn missing(&self) -> Vec<Refusal> {
        let parts = [
            (self.title.is_none(), "title", "cases-title-missing"),
            (self.context.is_none(), "context", "cases-context-missing"),
            (self.question.is_none(), "question", "cases-question-missing"),
        ];
        parts.into_iter().filter(|(missing, ..)| *missing).map(|(_, field, text)| Refusal::input(text).at(field)).collect()
    }

    /// The parts by the names of their fields.
    pub fn fields(&self) -> [(&'static str, &str); 4] {
        [
            ("title", self.title.as_ref().map_or("", Line::as_str)),
            ("context", self.context.as_ref().map_or("", Prose::as_str)),
            ("question", self.question.as_ref().map_or("", Prose::as_str)),
            ("tried", self.tried.as_ref().map_or("", Prose::as_str)),
        ]
    }

    /// Whether the presenter asks about their own acting.
    pub fn asks_in_first_person(&self) -> bool {
        const FIRST: [&str; 9] = ["ik", "'k", "mij", "me", "mijn", "mezelf", "i", "my", "myself"];
        let question = self.question.as_ref().map_or("", Prose::as_str).to_lowercase();
        question.split(|c: char| !c.is_alphanumeric() && c != '\'').any(|word| FIRST.contains(&word))
    }
}

#[cfg(test)]
#[path = "rules_tests.rs"]
mod tests;
