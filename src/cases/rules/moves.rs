//! Where a case can go, and by whose hand.

use crate::db::text_enum;
use crate::refusal::Refusal;

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
    (Draft, Withdrawn, System),
    (NeedsAnonymising, Withdrawn, System),
    (Submitted, Withdrawn, System),
    (Returned, Withdrawn, System),
    (Accepted, Withdrawn, System),
    (Scheduled, Withdrawn, System),
    (InDiscussion, Purged, System),
    (Discussed, Purged, System),
    (Discussed, Purged, Presenter),
    (FollowedUp, Purged, System),
    (FollowedUp, Purged, Presenter),
];

/// The states in which a case waits with its presenter, who can still change the text.
pub const WITH_PRESENTER: [CaseState; 3] = [Draft, NeedsAnonymising, Returned];
/// The states before the circle works on a case.
pub const BEFORE_DISCUSSION: [CaseState; 6] = [Draft, NeedsAnonymising, Submitted, Returned, Accepted, Scheduled];

/// Somebody was first, or this case cannot go there.
pub const MOVED_ON: Refusal = Refusal::state("cases-moved-on");

/// Whether a case may go from one state to another by this hand.
pub fn step(from: CaseState, to: CaseState, by: Hand) -> Result<(), Refusal> {
    if MOVES.contains(&(from, to, by)) { Ok(()) } else { Err(MOVED_ON) }
}

impl CaseState {
    /// Whether the presenter can still change the text.
    pub fn is_with_presenter(self) -> bool {
        WITH_PRESENTER.contains(&self)
    }

    /// Whether the text is gone.
    pub fn is_erased(self) -> bool {
        matches!(self, Withdrawn | Purged)
    }

    /// Whether the group could have heard of it.
    pub fn is_shared(self) -> bool {
        matches!(self, Accepted | Scheduled | InDiscussion | Discussed | FollowedUp)
    }

    /// Whether its session is known.
    pub fn is_on_an_agenda(self) -> bool {
        self.is_shared() && self != Accepted
    }
}
