//! A network's life: its states, who moves it on, and what must be true first.

use crate::db::text_enum;
use crate::people::Role;
use crate::refusal::Refusal;
use crate::words::{Line, Prose};
use chrono::Duration;

text_enum! {
    /// Where a network stands between its first plan and its archive.
    pub enum NetworkState {
        /// Being prepared by its facilitators; nobody else sees it.
        Draft = "draft",
        /// In the catalogue.
        Published = "published",
        /// In the catalogue, and coaches can ask for a seat.
        EnrolmentOpen = "enrolment_open",
        /// In the catalogue; the waiting list is frozen.
        EnrolmentClosed = "enrolment_closed",
        /// Its first session has started.
        Running = "running",
        /// Halted with a reason; cases can only be read.
        Suspended = "suspended",
        /// All sessions are over, the loose ends are not.
        Closing = "closing",
        /// Wrapped up.
        Closed = "closed",
        /// Its case texts are gone.
        Archived = "archived",
        /// Never ran to its end.
        Cancelled = "cancelled",
    }
}

text_enum! {
    /// Where a network meets, for the catalogue's filter.
    pub enum Region {
        /// Antwerp.
        Antwerp = "antwerpen",
        /// Brussels.
        Brussels = "brussel",
        /// Limburg.
        Limburg = "limburg",
        /// East Flanders.
        EastFlanders = "oost-vlaanderen",
        /// Flemish Brabant.
        FlemishBrabant = "vlaams-brabant",
        /// West Flanders.
        WestFlanders = "west-vlaanderen",
        /// All of Flanders, mostly online.
        Everywhere = "vlaanderen",
    }
}

impl Region {
    /// The region that a form names.
    pub fn choose(raw: &str) -> Result<Self, Refusal> {
        Self::parse(raw).ok_or(Refusal::input("networks-region-unknown"))
    }

    /// The key of its name.
    pub fn text_key(self) -> String {
        format!("networks-region-{}", self.as_str())
    }
}

/// Who moves a network or a membership on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mover {
    /// A facilitator of the network.
    Facilitator,
    /// The member whose place it is.
    Coach,
    /// An officer of the authority.
    Authority,
    /// Leerkring itself, when a date or an event asks for it.
    System,
}

/// What must be true before a network moves on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Guard {
    Open,
    Reason,
    ReadyToPublish,
    EnoughMembers,
    SessionsOver,
    WrappedUp,
    YearPassed,
}

/// What the guards look at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// A reason was given.
    pub reason: bool,
    /// Sessions that have their date.
    pub sessions: i64,
    /// Sessions that have neither a place nor a link.
    pub placeless: i64,
    /// Sessions that are neither recorded nor cancelled.
    pub unfinished: i64,
    /// Facilitators with a seat.
    pub facilitators: i64,
    /// Members whose place is confirmed.
    pub confirmed: i64,
    /// A charter is in force.
    pub charter: bool,
    /// Final poll closed, attests issued, harvest approved, report sent.
    pub wrapped_up: bool,
    /// How long ago the network closed.
    pub since_closing: Option<Duration>,
}

/// Fewer confirmed members than this make no circle.
pub const FEWEST_MEMBERS: i64 = 3;
const KEPT_AFTER_CLOSING: Duration = Duration::days(365);

use Guard as G;
use Mover as M;
use NetworkState as S;

/// From, to, by whom, on what condition. What is not here is refused.
const MOVES: &[(&[S], S, &[M], G)] = &[
    (&[S::Draft], S::Published, &[M::Authority], G::ReadyToPublish),
    (&[S::Published], S::EnrolmentOpen, &[M::Facilitator, M::System], G::Open),
    (&[S::EnrolmentOpen], S::EnrolmentClosed, &[M::Facilitator, M::System], G::Open),
    (&[S::EnrolmentClosed], S::EnrolmentOpen, &[M::Facilitator], G::Open),
    (&[S::EnrolmentClosed], S::Running, &[M::System], G::EnoughMembers),
    // Until coaches enrol by themselves, who is invited decides: the first session starts a network as it is.
    (&[S::Draft, S::Published, S::EnrolmentOpen], S::Running, &[M::System], G::Open),
    (&[S::Running], S::Suspended, &[M::Facilitator, M::Authority], G::Reason),
    (&[S::Suspended], S::Running, &[M::Authority], G::Open),
    (&[S::Suspended], S::Cancelled, &[M::Authority], G::Open),
    (&[S::Running], S::Closing, &[M::System], G::SessionsOver),
    (&[S::Closing], S::Closed, &[M::Facilitator], G::WrappedUp),
    (&[S::Closed], S::Archived, &[M::System], G::YearPassed),
    (&[S::Draft, S::Published, S::EnrolmentOpen, S::EnrolmentClosed], S::Cancelled, &[M::Facilitator, M::Authority], G::Reason),
];

impl NetworkState {
    /// Whether `by` may move a network from here to `to` now.
    pub fn moves_to(self, to: Self, by: Mover, facts: &Facts) -> Result<(), Refusal> {
        let (.., guard) = MOVES
            .iter()
            .find(|(from, target, movers, _)| from.contains(&self) && *target == to && movers.contains(&by))
            .ok_or(Refusal::state("networks-moved-on"))?;
        guard.check(facts)
    }

    /// Whether anybody may see that this network exists.
    pub fn in_catalogue(self) -> bool {
        matches!(self, S::Published | S::EnrolmentOpen | S::EnrolmentClosed | S::Running)
    }

    /// Whether its facilitators still compose it: invite, remove, plan.
    pub fn composable(self) -> bool {
        matches!(self, S::Draft | S::Published | S::EnrolmentOpen | S::EnrolmentClosed | S::Running)
    }
}

impl Guard {
    fn check(self, facts: &Facts) -> Result<(), Refusal> {
        let refusal = match self {
            G::Open => None,
            G::Reason => (!facts.reason).then_some("networks-reason-missing"),
            G::ReadyToPublish => lacks(facts),
            G::EnoughMembers if facts.confirmed < FEWEST_MEMBERS => {
                return Err(Refusal::state("networks-too-few-members").count(FEWEST_MEMBERS));
            }
            G::EnoughMembers => None,
            G::SessionsOver => (facts.unfinished > 0).then_some("networks-sessions-unfinished"),
            G::WrappedUp => (!facts.wrapped_up).then_some("networks-not-wrapped-up"),
            G::YearPassed => facts.since_closing.is_none_or(|past| past < KEPT_AFTER_CLOSING).then_some("networks-closed-recently"),
        };
        refusal.map_or(Ok(()), |text| Err(Refusal::state(text)))
    }
}

/// What a network still lacks before it can be published; the price joins when networks have one.
pub fn lacks(facts: &Facts) -> Option<&'static str> {
    if facts.sessions == 0 {
        Some("networks-publication-needs-sessions")
    } else if facts.placeless > 0 {
        Some("networks-publication-needs-places")
    } else if facts.facilitators == 0 {
        Some("networks-publication-needs-facilitator")
    } else if !facts.charter {
        Some("networks-publication-needs-charter")
    } else {
        None
    }
}

/// Who may found a network; somebody of the authority never sits in one.
pub fn may_found(roles: &[Role]) -> bool {
    roles.contains(&Role::Facilitator) && !roles.contains(&Role::AuthorityOfficer)
}

/// How many chairs a circle has, facilitators included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seats(i32);

impl Seats {
    /// The smallest circle.
    pub const FEWEST: i32 = 3;
    /// The largest circle in which everybody still gets a turn.
    pub const MOST: i32 = 24;
    /// What a new network begins with.
    pub const USUAL: i32 = 12;

    /// The number that a form names.
    pub fn parse(raw: &str) -> Result<Self, Refusal> {
        let seats = raw.trim().parse().ok().filter(|n| (Self::FEWEST..=Self::MOST).contains(n));
        seats.map(Self).ok_or(Refusal::input("networks-seats-bounds"))
    }

    /// The number of chairs.
    pub fn count(self) -> i32 {
        self.0
    }
}

/// What a facilitator fills in to found a network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// What it is called.
    pub name: Line<80>,
    /// Where it meets.
    pub region: Region,
    /// What it is about, in a sentence or two.
    pub about: Prose<600>,
    /// How many chairs it has.
    pub seats: Seats,
}

impl Plan {
    /// What the network is called.
    pub fn parse_name(raw: &str) -> Result<Line<80>, Refusal> {
        Line::optional(raw)?.ok_or(Refusal::input("networks-name-missing"))
    }

    /// What it is about.
    pub fn parse_about(raw: &str) -> Result<Prose<600>, Refusal> {
        Prose::optional(raw)?.ok_or(Refusal::input("networks-about-missing"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use proptest::sample::select;

    const MOVERS: &[Mover] = &[M::Facilitator, M::Coach, M::Authority, M::System];

    fn ready() -> Facts {
        Facts {
            reason: true,
            sessions: 6,
            facilitators: 2,
            confirmed: 8,
            charter: true,
            wrapped_up: true,
            since_closing: Some(Duration::days(400)),
            ..Facts::default()
        }
    }

    fn refused(result: Result<(), Refusal>) -> &'static str {
        result.map_or_else(|refusal| refusal.text, |()| "allowed")
    }

    #[test]
    fn only_the_authority_publishes() {
        assert!(S::Draft.moves_to(S::Published, M::Authority, &ready()).is_ok());
        assert_eq!(refused(S::Draft.moves_to(S::Published, M::Facilitator, &ready())), "networks-moved-on");
    }

    #[test]
    fn a_network_is_published_with_dates_places_facilitators_and_a_charter() {
        let publish = |facts: Facts| refused(S::Draft.moves_to(S::Published, M::Authority, &facts));
        assert_eq!(publish(Facts { sessions: 0, ..ready() }), "networks-publication-needs-sessions");
        assert_eq!(publish(Facts { placeless: 1, ..ready() }), "networks-publication-needs-places");
        assert_eq!(publish(Facts { facilitators: 0, ..ready() }), "networks-publication-needs-facilitator");
        assert_eq!(publish(Facts { charter: false, ..ready() }), "networks-publication-needs-charter");
    }

    #[test]
    fn after_enrolment_too_few_members_do_not_start() {
        let few = Facts { confirmed: FEWEST_MEMBERS - 1, ..ready() };
        assert_eq!(refused(S::EnrolmentClosed.moves_to(S::Running, M::System, &few)), "networks-too-few-members");
    }

    #[test]
    fn suspending_and_cancelling_need_a_reason() {
        let silent = Facts { reason: false, ..ready() };
        assert_eq!(refused(S::Running.moves_to(S::Suspended, M::Facilitator, &silent)), "networks-reason-missing");
        assert_eq!(refused(S::Draft.moves_to(S::Cancelled, M::Authority, &silent)), "networks-reason-missing");
    }

    #[test]
    fn the_archive_waits_a_year() {
        let fresh = Facts { since_closing: Some(Duration::days(364)), ..ready() };
        assert_eq!(refused(S::Closed.moves_to(S::Archived, M::System, &fresh)), "networks-closed-recently");
        assert!(S::Closed.moves_to(S::Archived, M::System, &ready()).is_ok());
    }

    #[test]
    fn closing_waits_for_the_last_session_and_its_loose_ends() {
        let busy = Facts { unfinished: 1, wrapped_up: false, ..ready() };
        assert_eq!(refused(S::Running.moves_to(S::Closing, M::System, &busy)), "networks-sessions-unfinished");
        assert_eq!(refused(S::Closing.moves_to(S::Closed, M::Facilitator, &busy)), "networks-not-wrapped-up");
    }

    #[test]
    fn seats_are_a_number_within_bounds() {
        assert_eq!(Seats::parse(" 12 ").map(Seats::count), Ok(12));
        for raw in ["", "2", "25", "-4", "twaalf", "99999999999"] {
            assert!(Seats::parse(raw).is_err(), "{raw}");
        }
    }

    proptest! {
        #[test]
        fn a_coach_never_moves_a_network(from in select(S::ALL), to in select(S::ALL)) {
            prop_assert!(from.moves_to(to, M::Coach, &ready()).is_err());
        }

        #[test]
        fn nothing_leaves_the_archive_or_a_cancellation(to in select(S::ALL), by in select(MOVERS)) {
            prop_assert!(S::Archived.moves_to(to, by, &ready()).is_err());
            prop_assert!(S::Cancelled.moves_to(to, by, &ready()).is_err());
        }

        #[test]
        fn what_the_facts_refuse_they_refuse_to_everybody(from in select(S::ALL), to in select(S::ALL), by in select(MOVERS)) {
            let bare = from.moves_to(to, by, &Facts::default());
            prop_assert!(bare.is_err() || from.moves_to(to, by, &ready()).is_ok());
        }
    }
}
