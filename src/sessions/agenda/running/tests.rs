//! Where a group is in its agenda, and what becomes of the rest.

use super::rules::*;
use crate::ids::{ItemId, PersonId, TopicId};
use crate::refusal::Refusal;
use crate::sessions::agenda::rules::{Item, ItemState, Rubric};
use chrono::{DateTime, Duration, Utc};
use proptest::prelude::*;

fn at(minutes: i64) -> DateTime<Utc> {
    DateTime::<Utc>::UNIX_EPOCH + Duration::minutes(minutes)
}

fn talk(minutes: i32, state: ItemState) -> Item {
    Item { title: "Toelichting".into(), ..Item::new(Rubric::Talk, minutes, state, &PersonId::new()) }
}

fn begun(minutes: i32, state: ItemState, since: i64) -> Item {
    Item { began_at: Some(at(since)), ..talk(minutes, state) }
}

#[test]
fn what_comes_next_waits_behind_the_current_item_and_then_what_was_skipped() {
    use ItemState::*;
    let items = [talk(5, Scheduled), begun(5, InProgress, 0), talk(5, Done), talk(5, Scheduled)];
    assert_eq!(upcoming(&items), Some(&items[3]));
    let items = [talk(5, Scheduled), begun(5, Done, 0)];
    assert_eq!(upcoming(&items), Some(&items[0]));
    assert_eq!(upcoming(&[begun(5, Done, 0)]), None);
}

#[test]
fn who_saw_an_older_page_takes_no_second_step() {
    let items = [begun(5, ItemState::InProgress, 0), talk(5, ItemState::Scheduled), talk(5, ItemState::Scheduled)];
    let seen = Seen::now(&items);
    assert_eq!(step(&items, &seen), Some((Some(&items[0]), Some(&items[1]))));
    let items = [Item { state: ItemState::Done, ..items[0].clone() }, begun(5, ItemState::InProgress, 5), items[2].clone()];
    assert_eq!(step(&items, &seen), None);
}

#[test]
fn an_item_begins_out_of_turn_only_where_the_group_is_as_it_was_seen() {
    let items = [begun(5, ItemState::InProgress, 0), talk(5, ItemState::Scheduled), talk(5, ItemState::Done)];
    let (now, other, done) = (items[0].id.clone(), items[1].id.clone(), items[2].id.clone());
    assert_eq!(begin(&items, &other, &Some(now.clone())), Ok(Some((Some(&items[0]), &items[1]))));
    assert_eq!(begin(&items, &now, &None), Ok(None));
    assert_eq!(begin(&items, &other, &None), Err(Refusal::state("agenda-went-on")));
    assert_eq!(begin(&items, &done, &Some(now)), Err(Refusal::state("sessions-item-moved-on")));
}

#[test]
fn time_left_goes_below_zero() {
    let item = begun(10, ItemState::InProgress, 0);
    assert_eq!(seconds_left(&item, at(4)), 360);
    assert_eq!(seconds_left(&item, at(20)), -600);
}

#[test]
fn a_session_is_late_when_the_rest_does_not_fit() {
    let items = [begun(10, ItemState::InProgress, 0), talk(30, ItemState::Scheduled)];
    assert_eq!(minutes_late(&items, at(40), at(5)), 0);
    assert_eq!(minutes_late(&items, at(40), at(22)), 12);
}

#[test]
fn what_returns_anyway_stays_behind_and_the_rest_is_carried_over() {
    let standing = Item { topic: Some(TopicId::new()), ..talk(5, ItemState::Scheduled) };
    let free = Item { title: String::new(), rubric: Rubric::FreeSpace, ..talk(5, ItemState::Scheduled) };
    let filled = Item { rubric: Rubric::FreeSpace, ..talk(5, ItemState::Scheduled) };
    let pause = Item { rubric: Rubric::Break, ..talk(5, ItemState::Scheduled) };
    let items =
        [begun(5, ItemState::InProgress, 0), standing, free, filled, pause, talk(5, ItemState::Done), talk(5, ItemState::Scheduled)];
    let fates: Vec<_> = closing(&items, &[items[6].id.clone()]).into_iter().map(|(_, fate)| fate).collect();
    assert_eq!(fates, [Fate::Done, Fate::Over, Fate::Over, Fate::CarriedOver, Fate::Over, Fate::Done]);
}

proptest! {
    #[test]
    fn pressing_next_again_and_again_passes_every_item_once(count in 1usize..20, first in 0usize..20) {
        let mut items: Vec<_> = (0..count).map(|_| talk(5, ItemState::Scheduled)).collect();
        let first = first % count;
        items[first] = Item { state: ItemState::InProgress, began_at: Some(at(0)), ..items[first].clone() };
        let mut passed: Vec<ItemId> = vec![items[first].id.clone()];
        for minute in 1.. {
            let seen = Seen::now(&items);
            let Some((ends, begins)) = step(&items, &seen) else { break };
            let (ends, begins) = (ends.map(|i| i.id.clone()), begins.map(|i| i.id.clone()));
            for item in &mut items {
                if Some(&item.id) == ends.as_ref() { item.state = ItemState::Done; }
                if Some(&item.id) == begins.as_ref() { item.state = ItemState::InProgress; item.began_at = Some(at(minute)); }
            }
            prop_assert!(items.iter().filter(|item| item.state == ItemState::InProgress).count() <= 1);
            let Some(begins) = begins else { break };
            passed.push(begins);
        }
        passed.sort();
        passed.dedup();
        prop_assert_eq!(passed.len(), count);
        prop_assert!(items.iter().all(|item| item.state == ItemState::Done));
    }
}
