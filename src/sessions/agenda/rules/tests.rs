use super::*;
use chrono::{DateTime, Utc};
use proptest::prelude::*;

fn item(rubric: Rubric, minutes: i32) -> Item {
    Item {
        id: ItemId::new(),
        rubric,
        title: String::new(),
        note: String::new(),
        minutes,
        position: 0,
        state: Scheduled,
        proposed_by: PersonId::new(),
        case: None,
        version: 0,
    }
}

fn agenda(length: i64) -> Vec<Item> {
    first_agenda(length).into_iter().map(|(rubric, minutes)| item(rubric, minutes)).collect()
}

#[test]
fn every_change_of_an_item_that_is_not_listed_is_refused() {
    use Actor::{Facilitator, Proposer};
    let listed = |from, to, by| {
        matches!(
            (from, to, by),
            (Proposed, Accepted | Declined, Facilitator)
                | (Accepted, Scheduled, Facilitator)
                | (Scheduled, InProgress, Facilitator)
                | (InProgress, Done, Facilitator)
                | (Scheduled | InProgress, CarriedOver, Facilitator)
                | (Accepted | Scheduled | InProgress, Dropped, Facilitator)
                | (Proposed | Accepted, Withdrawn, Proposer)
        )
    };
    for &from in ItemState::ALL {
        for &to in ItemState::ALL {
            for &by in Actor::ALL {
                let ever = SessionState::ALL.iter().any(|&session| from.may_become(to, by, session));
                assert_eq!(ever, listed(from, to, by), "{from:?} to {to:?} by {by:?}");
            }
        }
    }
}

#[test]
fn a_fixed_agenda_takes_no_items_until_it_is_reopened() {
    let place = |session| Accepted.turn(Scheduled, Actor::Facilitator, session);
    assert_eq!(place(SessionState::AgendaFixed), Err(Refusal::state("sessions-agenda-closed")));
    assert_eq!(place(SessionState::AgendaOpen), Ok(Scheduled));
}

#[test]
fn nothing_changes_in_a_cancelled_or_recorded_session() {
    for session in [SessionState::Cancelled, SessionState::Recorded] {
        for &(from, to, by) in MOVES {
            assert!(!from.may_become(to, by, session), "{from:?} to {to:?} in {session:?}");
        }
    }
}

#[test]
fn an_item_runs_only_while_the_group_sits_together() {
    assert!(Scheduled.may_become(InProgress, Actor::Facilitator, SessionState::InProgress));
    assert!(!Scheduled.may_become(InProgress, Actor::Facilitator, SessionState::AgendaFixed));
}

#[test]
fn three_hours_begin_with_standing_topics_around_free_space() {
    use Rubric::*;
    let expected = [(CheckIn, 15), (FollowUp, 15), (Authority, 20), (Break, 15), (FreeSpace, 95), (Evaluation, 10), (CheckOut, 10)];
    assert_eq!(first_agenda(180), expected);
}

#[test]
fn an_agenda_longer_than_the_session_cannot_be_fixed() {
    let mut items = agenda(180);
    items.push(item(Rubric::Talk, 5));
    assert_eq!(shortcomings(&items, 180), [Shortcoming::TooLong(5)]);
}

#[test]
fn an_agenda_without_a_standing_topic_cannot_be_fixed() {
    let mut items = agenda(180);
    items[0].state = Dropped;
    assert_eq!(shortcomings(&items, 180), [Shortcoming::Missing(Rubric::CheckIn)]);
}

#[test]
fn an_agenda_with_too_little_free_space_cannot_be_fixed() {
    let mut items = agenda(180);
    items[4].minutes = 71;
    assert_eq!(shortcomings(&items, 180), [Shortcoming::TooFull(1)]);
    items.push(item(Rubric::Intervision, 1));
    assert_eq!(shortcomings(&items, 180), []);
}

#[test]
fn items_begin_where_the_one_before_ends() {
    let start: DateTime<Utc> = "2027-02-11T08:30:00Z".parse().unwrap();
    let times: Vec<_> = starting_times(start, [15, 10]).iter().map(|at| at.format("%H.%M").to_string()).collect();
    assert_eq!(times, ["08.30", "08.45", "08.55"]);
}

#[test]
fn minutes_are_a_number_between_one_and_four_hundred_and_eighty() {
    assert_eq!(Minutes::parse(" 15 ").map(Minutes::get), Ok(15));
    for raw in ["", "0", "-5", "481", "12.5", "veel", "99999999999999"] {
        assert!(Minutes::parse(raw).is_err(), "{raw}");
    }
}

fn order(items: &[Item], id: &ItemId, place: usize, way: Shift) -> Vec<ItemId> {
    let mut after = items.to_vec();
    for (item, position) in shifted(items, id, place, way) {
        after.iter_mut().find(|i| i.id == item.id).unwrap().position = position;
    }
    after.sort_by_key(|i| i.position);
    after.into_iter().map(|i| i.id).collect()
}

fn placed(positions: &[i32]) -> Vec<Item> {
    positions.iter().map(|&position| Item { position, ..item(Rubric::Talk, 10) }).collect()
}

#[test]
fn an_item_changes_places_with_its_neighbour() {
    let items = placed(&[1, 2, 3]);
    let [a, b, c] = [0, 1, 2].map(|i| items[i].id.clone());
    assert_eq!(order(&items, &c, 3, Shift::Up), [a.clone(), c.clone(), b.clone()]);
    assert_eq!(order(&items, &a, 1, Shift::Down), [b, a, c]);
}

#[test]
fn a_second_click_on_the_same_page_moves_nothing_more() {
    let items = placed(&[1, 2, 3]);
    assert_eq!(shifted(&items, &items[0].id, 2, Shift::Up), []);
    assert_eq!(shifted(&items, &items[0].id, 1, Shift::Up), []);
    assert_eq!(shifted(&items, &items[2].id, 3, Shift::Down), []);
    assert_eq!(shifted(&items, &items[2].id, 0, Shift::Down), []);
}

#[test]
fn a_new_item_comes_before_the_free_space_or_the_closing_rounds() {
    let mut items = placed(&[1, 2, 3, 4]);
    for (item, rubric) in items.iter_mut().zip([Rubric::CheckIn, Rubric::FreeSpace, Rubric::Evaluation, Rubric::CheckOut]) {
        item.rubric = rubric;
    }
    let moved = |items: &[Item]| {
        let (new, moved) = making_place(items);
        (new, moved.iter().map(|(_, position)| *position).collect::<Vec<_>>())
    };
    assert_eq!(moved(&items), (2, vec![3, 4, 5]));
    items[1].state = Dropped;
    assert_eq!(moved(&items), (2, vec![]));
    assert_eq!(moved(&[]), (1, vec![]));
}

#[test]
fn free_space_gives_room_while_some_is_left() {
    let items = [item(Rubric::Talk, 90), item(Rubric::FreeSpace, 61)];
    assert_eq!(giving_room(&items, 60).map(|(item, left)| (item.rubric, left)), Some((Rubric::FreeSpace, 1)));
    assert_eq!(giving_room(&items, 61), None);
}

#[test]
fn items_that_share_a_position_are_set_apart() {
    let items = placed(&[4, 4, 4]);
    let [a, b, c] = [0, 1, 2].map(|i| items[i].id.clone());
    assert_eq!(order(&items, &b, 2, Shift::Up), [b, a, c]);
}

proptest! {
    #[test]
    fn a_new_agenda_fits_its_session_and_can_be_fixed(length in 45i64..=720) {
        prop_assert_eq!(shortcomings(&agenda(length), length), []);
    }

    #[test]
    fn a_budget_never_loses_a_minute(minutes in prop::collection::vec((1i32..=240, 0..Rubric::ALL.len(), 0..ItemState::ALL.len()), 0..40)) {
        let items: Vec<_> = minutes.iter().map(|&(m, r, s)| Item { state: ItemState::ALL[s], ..item(Rubric::ALL[r], m) }).collect();
        let budget = Budget::of(&items, 180);
        prop_assert_eq!(budget.planned + budget.left(), 180);
        prop_assert!(budget.free <= budget.planned);
    }
}
