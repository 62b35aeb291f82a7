//! A person's place in a network: its states, who changes them, and how varied a circle is.

use crate::db::text_enum;
use crate::ids::CentreId;
use crate::networks::rules::Mover;
use crate::refusal::Refusal;
use chrono::Duration;
use std::collections::HashMap;

text_enum! {
    /// What somebody does in a network.
    pub enum SeatRole {
        /// Guards process, time and trust.
        Facilitator = "facilitator",
        /// Brings cases and helps with those of others.
        Member = "member",
    }
}

text_enum! {
    /// Where a place in a network stands.
    pub enum MembershipState {
        /// Asked for.
        Applied = "applied",
        /// The facilitator wants to know more.
        InfoRequested = "info_requested",
        /// Waits for a free chair.
        Waitlisted = "waitlisted",
        /// Offered; the charter is not signed yet.
        Accepted = "accepted",
        /// Charter signed, all dates promised.
        Confirmed = "confirmed",
        /// Takes part in a network that runs.
        Active = "active",
        /// Away for a while.
        Paused = "paused",
        /// Saw the network to its end.
        Completed = "completed",
        /// Left on the way.
        Left = "left",
        /// Sent away for breaking the charter.
        Removed = "removed",
        /// Asked for and not given.
        Declined = "declined",
        /// Given up before it began.
        Withdrawn = "withdrawn",
    }
}

/// What must be true before a membership changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Guard {
    Open,
    Reason,
    FreeSeat,
    Signed,
    Lapsed,
    NetworkRuns,
    NetworkClosed,
}

/// What the guards look at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// A reason was given.
    pub reason: bool,
    /// Chairs that nobody holds.
    pub free_seats: i64,
    /// The charter in force is signed and all dates are promised.
    pub signed: bool,
    /// How long the place has been on offer.
    pub offered_for: Option<Duration>,
    /// The network runs.
    pub network_runs: bool,
    /// The network is closed.
    pub network_closed: bool,
}

/// How long an offered place waits for its signature.
pub const OFFER_STANDS: Duration = Duration::days(14);

use Guard as G;
use MembershipState as S;
use Mover as M;

const BEFORE_SIGNING: &[S] = &[S::Applied, S::InfoRequested, S::Waitlisted, S::Accepted, S::Confirmed];

/// From, to, by whom, on what condition. What is not here is refused.
const MOVES: &[(&[S], S, &[M], G)] = &[
    (&[S::Applied], S::InfoRequested, &[M::Facilitator], G::Open),
    (&[S::InfoRequested], S::Applied, &[M::Coach], G::Open),
    (&[S::Applied], S::Waitlisted, &[M::Facilitator], G::Open),
    (&[S::Applied, S::Waitlisted], S::Accepted, &[M::Facilitator], G::FreeSeat),
    (&[S::Applied], S::Declined, &[M::Facilitator], G::Reason),
    (&[S::Waitlisted], S::Declined, &[M::System], G::NetworkRuns),
    (&[S::Accepted], S::Confirmed, &[M::Coach], G::Signed),
    (&[S::Accepted], S::Withdrawn, &[M::System], G::Lapsed),
    (&[S::Confirmed], S::Active, &[M::System], G::NetworkRuns),
    (&[S::Active], S::Paused, &[M::Facilitator], G::Open),
    (&[S::Paused], S::Active, &[M::Facilitator], G::Open),
    (&[S::Active, S::Paused], S::Completed, &[M::System], G::NetworkClosed),
    (&[S::Active, S::Paused], S::Left, &[M::Coach, M::System], G::Reason),
    (&[S::Active, S::Paused], S::Removed, &[M::Facilitator], G::Reason),
    (BEFORE_SIGNING, S::Withdrawn, &[M::Coach], G::Open),
    // An invitation can be taken back, and given again to who never sat down.
    (&[S::Accepted, S::Confirmed], S::Withdrawn, &[M::Facilitator], G::Reason),
    (&[S::Withdrawn, S::Declined], S::Accepted, &[M::Facilitator], G::FreeSeat),
];

impl MembershipState {
    /// Whether `by` may bring a place from here to `to` now.
    pub fn moves_to(self, to: Self, by: Mover, facts: &Facts) -> Result<(), Refusal> {
        let (.., guard) = MOVES
            .iter()
            .find(|(from, target, movers, _)| from.contains(&self) && *target == to && movers.contains(&by))
            .ok_or(Refusal::state("networks-membership-moved-on"))?;
        guard.check(facts)
    }

    /// Whether this place is a chair in the circle: it opens the network's door.
    pub fn holds_seat(self) -> bool {
        matches!(self, S::Accepted | S::Confirmed | S::Active | S::Paused)
    }

    /// What a place becomes when its holder goes.
    pub fn after_leaving(self) -> Self {
        if matches!(self, S::Active | S::Paused) { S::Left } else { S::Withdrawn }
    }

    /// What a place becomes when the facilitator sends its holder away.
    pub fn after_removal(self) -> Self {
        if matches!(self, S::Active | S::Paused) { S::Removed } else { S::Withdrawn }
    }
}

impl Guard {
    fn check(self, facts: &Facts) -> Result<(), Refusal> {
        let (met, text) = match self {
            G::Open => (true, ""),
            G::Reason => (facts.reason, "networks-reason-missing"),
            G::FreeSeat => (facts.free_seats > 0, "networks-no-free-seat"),
            G::Signed => (facts.signed, "networks-charter-not-signed"),
            G::Lapsed => (facts.offered_for.is_some_and(|past| past >= OFFER_STANDS), "networks-offer-still-stands"),
            G::NetworkRuns => (facts.network_runs, "networks-not-running"),
            G::NetworkClosed => (facts.network_closed, "networks-not-closed"),
        };
        if met { Ok(()) } else { Err(Refusal::state(text)) }
    }
}

/// A circle without a facilitator has nobody to guard it: the last one stays.
pub fn may_go(role: SeatRole, facilitators: usize) -> Result<(), Refusal> {
    if role == SeatRole::Facilitator && facilitators < 2 {
        return Err(Refusal::state("networks-last-facilitator"));
    }
    Ok(())
}

/// What a facilitator should know about the mix of a circle; a hint, never a refusal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hint {
    /// Members come from fewer than three centres.
    FewCentres,
    /// More than a third comes from one centre.
    OneCentreWeighs,
}

/// Looks at the centres of all members; who has none on file counts for none.
pub fn composition(centres: &[Option<CentreId>]) -> Vec<Hint> {
    let mut sizes: HashMap<&CentreId, usize> = HashMap::new();
    for centre in centres.iter().flatten() {
        *sizes.entry(centre).or_default() += 1;
    }
    let known: usize = sizes.values().sum();
    // Two or three people say nothing yet about the mix.
    if known < 4 {
        return Vec::new();
    }
    let mut hints = Vec::new();
    if sizes.len() < 3 {
        hints.push(Hint::FewCentres);
    }
    if sizes.values().any(|size| size * 3 > known) {
        hints.push(Hint::OneCentreWeighs);
    }
    hints
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use proptest::sample::select;

    const MOVERS: &[Mover] = &[M::Facilitator, M::Coach, M::Authority, M::System];

    fn all_met() -> Facts {
        Facts { reason: true, free_seats: 3, signed: true, offered_for: Some(OFFER_STANDS), network_runs: true, network_closed: true }
    }

    fn refused(result: Result<(), Refusal>) -> &'static str {
        result.map_or_else(|refusal| refusal.text, |()| "allowed")
    }

    #[test]
    fn a_place_is_confirmed_by_its_own_coach_with_a_signature() {
        let unsigned = Facts { signed: false, ..all_met() };
        assert_eq!(refused(S::Accepted.moves_to(S::Confirmed, M::Coach, &all_met())), "allowed");
        assert_eq!(refused(S::Accepted.moves_to(S::Confirmed, M::Coach, &unsigned)), "networks-charter-not-signed");
        assert_eq!(refused(S::Accepted.moves_to(S::Confirmed, M::Facilitator, &all_met())), "networks-membership-moved-on");
    }

    #[test]
    fn an_offer_lapses_after_fourteen_days() {
        let early = Facts { offered_for: Some(Duration::days(13)), ..all_met() };
        assert_eq!(refused(S::Accepted.moves_to(S::Withdrawn, M::System, &early)), "networks-offer-still-stands");
        assert_eq!(refused(S::Accepted.moves_to(S::Withdrawn, M::System, &all_met())), "allowed");
    }

    #[test]
    fn removing_and_leaving_need_a_reason() {
        let silent = Facts { reason: false, ..all_met() };
        assert_eq!(refused(S::Active.moves_to(S::Removed, M::Facilitator, &silent)), "networks-reason-missing");
        assert_eq!(refused(S::Active.moves_to(S::Left, M::Coach, &silent)), "networks-reason-missing");
        assert_eq!(refused(S::Accepted.moves_to(S::Withdrawn, M::Coach, &silent)), "allowed");
    }

    #[test]
    fn a_full_circle_offers_no_place() {
        let full = Facts { free_seats: 0, ..all_met() };
        assert_eq!(refused(S::Withdrawn.moves_to(S::Accepted, M::Facilitator, &full)), "networks-no-free-seat");
    }

    #[test]
    fn the_last_facilitator_stays() {
        assert!(may_go(SeatRole::Facilitator, 1).is_err());
        assert!(may_go(SeatRole::Facilitator, 2).is_ok());
        assert!(may_go(SeatRole::Member, 1).is_ok());
    }

    #[test]
    fn a_circle_of_two_centres_gets_both_hints() {
        let (one, two) = (CentreId::new(), CentreId::new());
        let mixed = [Some(one.clone()), Some(one), Some(two.clone()), Some(two), None];
        assert_eq!(composition(&mixed), vec![Hint::FewCentres, Hint::OneCentreWeighs]);
    }

    #[test]
    fn a_varied_or_a_young_circle_gets_no_hint() {
        let varied: Vec<_> = (0..6).map(|_| Some(CentreId::new())).collect();
        assert_eq!(composition(&varied), vec![]);
        let same = CentreId::new();
        assert_eq!(composition(&[Some(same.clone()), Some(same)]), vec![]);
    }

    proptest! {
        #[test]
        fn who_was_removed_never_comes_back(to in select(S::ALL), by in select(MOVERS)) {
            for ended in [S::Removed, S::Left, S::Completed] {
                prop_assert!(ended.moves_to(to, by, &all_met()).is_err());
            }
        }

        #[test]
        fn the_authority_moves_no_membership(from in select(S::ALL), to in select(S::ALL)) {
            prop_assert!(from.moves_to(to, M::Authority, &all_met()).is_err());
        }

        #[test]
        fn a_seat_always_has_a_way_out(from in select(S::ALL)) {
            if from.holds_seat() {
                prop_assert!(from.moves_to(from.after_leaving(), M::Coach, &all_met()).is_ok());
                prop_assert!(from.moves_to(from.after_removal(), M::Facilitator, &all_met()).is_ok());
                prop_assert!(!from.after_leaving().holds_seat() && !from.after_removal().holds_seat());
            }
        }

        #[test]
        fn no_centre_weighs_when_all_are_different(size in 0usize..30) {
            let centres: Vec<_> = (0..size).map(|_| Some(CentreId::new())).collect();
            prop_assert!(!composition(&centres).contains(&Hint::OneCentreWeighs));
        }
    }
}
