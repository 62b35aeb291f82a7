use super::*;
use crate::sessions::agenda::template::rules::{Topic, laid_out, usual_topics};
use crate::sessions::rules::SessionKind;
use chrono::{DateTime, Utc};
use proptest::prelude::*;

fn item(rubric: Rubric, minutes: i32) -> Item {
    Item::new(rubric, minutes, Scheduled, &PersonId::new())
}

/// What a session begins with when its network changed nothing.
fn agenda(length: i64) -> Vec<Item> {
    let topics = usual_topics();
    let of = |(topic, minutes): (&Topic, i32)| Item { topic: Some(topic.id.clone()), ..item(topic.rubric, minutes) };
    laid_out(&topics, length).into_iter().map(of).collect()
}

fn lacks(items: &[Item]) -> Vec<Shortcoming> {
    shortcomings(items, 180, SessionKind::Regular)
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
fn an_agenda_longer_than_the_session_cannot_be_fixed() {
    let mut items = agenda(180);
    items.push(item(Rubric::Talk, 5));
    assert_eq!(lacks(&items), [Shortcoming::TooLong(5)]);
}

#[test]
fn an_agenda_without_a_standing_topic_cannot_be_fixed() {
    let mut items = agenda(180);
    items[0].state = Dropped;
    assert_eq!(lacks(&items), [Shortcoming::Missing(Rubric::CheckIn, String::new())]);
}

#[test]
fn an_agenda_with_too_little_free_space_cannot_be_fixed() {
    let mut items = agenda(180);
    items[4].minutes = 71;
    assert_eq!(lacks(&items), [Shortcoming::TooFull(1)]);
    items.push(item(Rubric::Intervision, 1));
    assert_eq!(lacks(&items), []);
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

/// The order after these new positions.
fn after(items: &[Item], positions: Positions<'_>) -> Vec<ItemId> {
    let mut after = items.to_vec();
    for (item, position) in positions {
        after.iter_mut().find(|i| i.id == item.id).unwrap().position = position;
    }
    after.sort_by_key(|i| i.position);
    after.into_iter().map(|i| i.id).collect()
}

fn placed(positions: &[i32]) -> Vec<Item> {
    positions.iter().map(|&position| Item { position, ..item(Rubric::Talk, 10) }).collect()
}

const STALE: Refusal = Refusal::state("agenda-order-stale");

#[test]
fn an_item_changes_places_with_its_neighbour() {
    let items = placed(&[1, 2, 3]);
    let [a, b, c] = [0, 1, 2].map(|i| items[i].id.clone());
    assert_eq!(after(&items, shifted(&items, &c, 3, Shift::Up).unwrap()), [a.clone(), c.clone(), b.clone()]);
    assert_eq!(after(&items, shifted(&items, &a, 1, Shift::Down).unwrap()), [b, a, c]);
}

#[test]
fn a_second_click_on_the_same_page_moves_nothing_more() {
    let items = placed(&[1, 2, 3]);
    assert_eq!(shifted(&items, &items[0].id, 2, Shift::Up), Ok(vec![]));
    assert_eq!(shifted(&items, &items[0].id, 1, Shift::Up), Ok(vec![]));
    assert_eq!(shifted(&items, &items[2].id, 3, Shift::Down), Ok(vec![]));
    assert_eq!(moved(&items, &items[0].id, 9, Some(&items[1].id)), Ok(vec![]));
}

#[test]
fn who_saw_an_item_elsewhere_moves_nothing() {
    let items = placed(&[1, 2, 3]);
    let [a, b, c] = [0, 1, 2].map(|i| items[i].id.clone());
    assert_eq!(shifted(&items, &c, 1, Shift::Up), Err(STALE));
    assert_eq!(moved(&items, &c, 1, Some(&a)), Err(STALE));
    assert_eq!(moved(&items, &c, 0, Some(&ItemId::new())), Err(STALE));
    let gone = [items[0].clone(), Item { state: Dropped, ..items[1].clone() }, items[2].clone()];
    assert_eq!(moved(&gone, &b, 0, None), Err(STALE));
}

#[test]
fn an_item_moves_before_another_or_to_the_end() {
    let items = placed(&[1, 2, 3]);
    let [a, b, c] = [0, 1, 2].map(|i| items[i].id.clone());
    assert_eq!(after(&items, moved(&items, &c, 0, Some(&a)).unwrap()), [c.clone(), a.clone(), b.clone()]);
    assert_eq!(after(&items, moved(&items, &a, 0, None).unwrap()), [b, c, a]);
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
    assert_eq!(after(&items, shifted(&items, &b, 2, Shift::Up).unwrap()), [b, a, c]);
}

#[test]
fn a_topic_with_words_of_its_own_is_missed_until_the_same_words_are_back() {
    let mut items = agenda(180);
    items.push(Item { title: "Tool van de maand".into(), topic: Some(TopicId::new()), state: Dropped, ..item(Rubric::Talk, 10) });
    assert_eq!(lacks(&items), [Shortcoming::Missing(Rubric::Talk, "Tool van de maand".into())]);
    items[4].minutes -= 10;
    items.push(Item { title: "Tool van de maand".into(), ..item(Rubric::Talk, 10) });
    assert_eq!(lacks(&items), []);
}

#[test]
fn a_first_session_without_acquaintance_cannot_be_fixed() {
    let items = agenda(180);
    assert_eq!(shortcomings(&items, 180, SessionKind::Kickoff), [Shortcoming::Unacquainted]);
    let short = [item(Rubric::GettingAcquainted, 29), item(Rubric::FreeSpace, 100)];
    assert_eq!(shortcomings(&short, 180, SessionKind::Kickoff), [Shortcoming::Unacquainted]);
    let enough = [item(Rubric::GettingAcquainted, 30), item(Rubric::FreeSpace, 100)];
    assert_eq!(shortcomings(&enough, 180, SessionKind::Kickoff), []);
}

proptest! {
    #[test]
    fn a_move_changes_the_order_of_one_item_only(count in 1usize..20, from in 0usize..20, to in 0usize..20) {
        let items = placed(&(1..=i32::try_from(count).unwrap()).collect::<Vec<_>>());
        let (from, to) = (from % count, to % (count + 1));
        let id = items[from].id.clone();
        let before = items.get(to).map(|item| item.id.clone());
        prop_assume!(before.as_ref() != Some(&id));
        let order = after(&items, moved(&items, &id, 0, before.as_ref()).unwrap());
        let rest = |ids: Vec<ItemId>| ids.into_iter().filter(|there| *there != id).collect::<Vec<_>>();
        prop_assert_eq!(rest(order.clone()), rest(items.iter().map(|item| item.id.clone()).collect()));
        let at = order.iter().position(|there| *there == id).unwrap();
        prop_assert_eq!(order.get(at + 1), before.as_ref());
    }

    #[test]
    fn a_budget_never_loses_a_minute(minutes in prop::collection::vec((1i32..=240, 0..Rubric::ALL.len(), 0..ItemState::ALL.len()), 0..40)) {
        let items: Vec<_> = minutes.iter().map(|&(m, r, s)| Item { state: ItemState::ALL[s], ..item(Rubric::ALL[r], m) }).collect();
        let budget = Budget::of(&items, 180);
        prop_assert_eq!(budget.planned + budget.left(), 180);
        prop_assert!(budget.free <= budget.planned);
    }
}

#[test]
fn what_an_agenda_lacks_comes_behind_what_it_follows() {
    let first = agenda(180);
    let has = |rubric: Rubric| first.iter().find(|item| item.rubric == rubric).unwrap().clone();
    let talk = item(Rubric::Talk, 30);
    let items: Vec<Item> = (1..)
        .zip([has(Rubric::CheckIn), talk, has(Rubric::Break), has(Rubric::CheckOut)])
        .map(|(position, item)| Item { position, ..item })
        .collect();
    let (new, moved) = laid_in(&items, first.clone(), 180);
    let mut all: Vec<(i32, Rubric)> = new.iter().map(|item| (item.position, item.rubric)).collect();
    let position = |item: &Item| moved.iter().find(|(there, _)| there.id == item.id).map_or(item.position, |(_, position)| *position);
    all.extend(items.iter().map(|item| (position(item), item.rubric)));
    all.sort_unstable_by_key(|(position, _)| *position);
    use Rubric::{Authority, Break, CheckIn, CheckOut, Evaluation, FollowUp, FreeSpace, Talk};
    assert_eq!(
        all.iter().map(|(_, rubric)| *rubric).collect::<Vec<_>>(),
        [CheckIn, FollowUp, Authority, Talk, Break, FreeSpace, Evaluation, CheckOut]
    );
    let minutes = |rubric: Rubric| new.iter().find(|item| item.rubric == rubric).unwrap().minutes;
    assert_eq!(minutes(FreeSpace), has(FreeSpace).minutes - 30);
    assert!(laid_in(&first, first.clone(), 180).0.is_empty());
}
