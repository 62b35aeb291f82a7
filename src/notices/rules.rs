//! What can be told, and to whom it sounds like a question.

use crate::ids::{PersonId, SessionId};

crate::text_enum! {
    /// What happened, in the words of the people who hear it.
    pub enum Kind {
        /// A session has a date.
        SessionPlanned = "session-planned",
        /// A session moved, in time or place.
        SessionChanged = "session-changed",
        /// A session does not take place.
        SessionCancelled = "session-cancelled",
        /// Many sessions have a date.
        SeriesPlanned = "series-planned",
        /// Many sessions moved, in time or place.
        SeriesChanged = "series-changed",
        /// Many sessions do not take place.
        SeriesCancelled = "series-cancelled",
        /// The agenda of a session is fixed.
        AgendaFixed = "agenda-fixed",
        /// The plan of the coming sessions was drawn up together.
        WorkshopSettled = "workshop-settled",
        /// A date picker waits for an answer.
        PickerOpened = "picker-opened",
        /// A date picker was thrown away.
        PickerDiscarded = "picker-discarded",
        /// A chair came free in the room of a session; for who waited for it.
        SeatFree = "seat-free",
        /// The room of a session became too small; for who waits from now on.
        SeatLost = "seat-lost",
        /// A member handed in a case; for facilitators.
        CaseSubmitted = "case-submitted",
        /// A facilitator took up the case; for its presenter.
        CaseAccepted = "case-accepted",
        /// A facilitator asks the presenter to look at the case again.
        CaseReturned = "case-returned",
        /// A case is on the agenda of a session.
        CaseScheduled = "case-scheduled",
        /// The words of a case go soon; for its presenter.
        CaseGoesSoon = "case-goes-soon",
        /// The presenter of a case is asked how it went on.
        CaseAftermath = "case-aftermath",
        /// A poll waits for answers.
        PollOpened = "poll-opened",
        /// The results of a poll can be read.
        PollPublished = "poll-published",
        /// A network asks the authority something; for officers.
        QuestionAsked = "question-asked",
        /// The authority answered.
        QuestionAnswered = "question-answered",
        /// The authority sent a question back, to be made clearer or to be asked elsewhere.
        QuestionReturned = "question-returned",
        /// The charter waits for a signature.
        CharterToSign = "charter-to-sign",
        /// Somebody joined the network.
        MemberJoined = "member-joined",
        /// Somebody was away twice in a row, and is named as who did it; for facilitators.
        AbsentTwice = "absent-twice",
        /// The report of a session can be read.
        ReportShared = "report-shared",
        /// The report of a session is fixed.
        ReportFixed = "report-fixed",
        /// Somebody would say something differently in a report; for facilitators.
        AmendmentProposed = "amendment-proposed",
        /// The facilitator answered that; for whoever asked.
        AmendmentAnswered = "amendment-answered",
    }
}

impl Kind {
    /// What somebody is asked, and not only told.
    pub const ASKING: [Self; 5] = [Self::PollOpened, Self::PickerOpened, Self::CharterToSign, Self::CaseReturned, Self::CaseAftermath];

    /// Whether this stays on the list of what is asked of a person until it is done, read or not.
    pub fn asks(self) -> bool {
        Self::ASKING.contains(&self)
    }
}

/// Something that happened in a network, to be told to some of its people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What happened.
    pub kind: Kind,
    /// The id of the thing it happened to: a session's, a case's, a poll's, a question's, a membership's.
    pub about: String,
    /// The session it belongs to, where there is one; it gives the sentence its place.
    pub session: Option<SessionId>,
    /// Who did it, unless the system did.
    pub actor: Option<PersonId>,
}
