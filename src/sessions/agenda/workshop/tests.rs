//! The phases of a workshop, its votes, and how topics spread over sessions.

use super::rules::*;
use crate::ids::{ItemId, PersonId, SessionId};
use crate::sessions::agenda::rules::{Item, ItemState, Rubric};
use proptest::prelude::*;

#[test]
fn phases_come_one_after_the_other() {
    for &from in Phase::ALL {
        for &to in Phase::ALL {
            let closes = to == Phase::Closed && matches!(from, Phase::Proposing | Phase::Voting);
            let listed = closes || matches!((from, to), (Phase::Proposing, Phase::Voting) | (Phase::Voting, Phase::Settled));
            assert_eq!(from.turn(to).is_ok(), listed, "{from:?} to {to:?}");
        }
    }
}

#[test]
fn nobody_spends_more_than_they_have() {
    assert!(spend(&[2, 3], 5).is_ok());
    assert!(spend(&[5, 1], 5).is_err());
    assert!(spend(&[i32::MAX, i32::MAX], 5).is_err());
    for raw in ["0", "21", "-1", "vijf", ""] {
        assert!(parse_dots(raw).is_err(), "{raw}");
    }
}

#[test]
fn topics_spread_over_the_widest_sessions_the_most_wanted_first() {
    let [a, b, c, d] = [0; 4].map(|_| ItemId::new());
    let [one, two] = [0; 2].map(|_| SessionId::new());
    let plan = spread(&[(a.clone(), 60), (b.clone(), 60), (c.clone(), 30), (d.clone(), 90)], &[(one.clone(), 95), (two.clone(), 95)]);
    assert_eq!(plan, [(a, Some(one.clone())), (b, Some(two)), (c, Some(one)), (d, None)]);
}

#[test]
fn free_minutes_are_unfilled_space_less_what_was_promised() {
    let item = |rubric, minutes, state| Item::new(rubric, minutes, state, &PersonId::new());
    let items = [
        item(Rubric::CheckIn, 80, ItemState::Scheduled),
        item(Rubric::FreeSpace, 90, ItemState::Scheduled),
        item(Rubric::Talk, 30, ItemState::Accepted),
    ];
    assert_eq!(free_minutes(&items, 180), 70);
    assert_eq!(free_minutes(&items, 60), 0);
}

proptest! {
    #[test]
    fn no_session_gets_more_than_it_has_room_for(
        minutes in prop::collection::vec(1i32..=120, 0..30),
        free in prop::collection::vec(0i64..=240, 0..8),
    ) {
        let topics: Vec<_> = minutes.iter().map(|minutes| (ItemId::new(), *minutes)).collect();
        let sessions: Vec<_> = free.iter().map(|free| (SessionId::new(), *free)).collect();
        let plan = spread(&topics, &sessions);
        prop_assert_eq!(plan.iter().map(|(topic, _)| topic).collect::<Vec<_>>(), topics.iter().map(|(topic, _)| topic).collect::<Vec<_>>());
        for (session, free) in &sessions {
            let used = topics.iter().zip(&plan).filter(|(_, (_, to))| to.as_ref() == Some(session)).map(|((_, m), _)| i64::from(*m));
            prop_assert!(used.sum::<i64>() <= *free);
        }
        // What waits found no session wide enough, even with everything else planned.
        let left = |session: &SessionId, free: i64| {
            free - topics.iter().zip(&plan).filter(|(_, (_, to))| to.as_ref() == Some(session)).map(|((_, m), _)| i64::from(*m)).sum::<i64>()
        };
        for ((_, minutes), (_, to)) in topics.iter().zip(&plan) {
            prop_assert!(to.is_some() || sessions.iter().all(|(session, free)| left(session, *free) < i64::from(*minutes)));
        }
    }
}
