//! What new agendas begin with.

use super::rules::*;
use crate::ids::{PersonId, TopicId};
use crate::sessions::agenda::rules::{Item, ItemState, Rubric, Shift, shortcomings};
use crate::sessions::rules::SessionKind;
use proptest::prelude::*;

fn agenda(topics: &[Topic], length: i64) -> Vec<Item> {
    let item = |rubric, minutes| Item::new(rubric, minutes, ItemState::Scheduled, &PersonId::new());
    let of = |(topic, minutes): (&Topic, i32)| Item { topic: Some(topic.id.clone()), ..item(topic.rubric, minutes) };
    laid_out(topics, length).into_iter().map(of).collect()
}

fn topic(rubric: Rubric, minutes: i32, position: i32) -> Topic {
    Topic { id: TopicId::new(), rubric, title: String::new(), minutes, position, version: 0 }
}

#[test]
fn three_hours_begin_with_standing_topics_around_free_space() {
    use Rubric::*;
    let topics = usual_topics();
    let agenda: Vec<_> = laid_out(&topics, 180).into_iter().map(|(topic, minutes)| (topic.rubric, minutes)).collect();
    let expected = [(CheckIn, 15), (FollowUp, 15), (Authority, 20), (Break, 15), (FreeSpace, 95), (Evaluation, 10), (CheckOut, 10)];
    assert_eq!(agenda, expected);
}

#[test]
fn the_usual_topics_are_the_same_each_time() {
    assert_eq!(usual_topics(), usual_topics());
}

#[test]
fn the_first_session_begins_with_acquaintance_and_trust_and_the_plan() {
    let rubrics: Vec<_> = kickoff(180).into_iter().map(|(rubric, _)| rubric).filter(|rubric| *rubric != Rubric::Break).collect();
    assert_eq!(rubrics[..3], [Rubric::GettingAcquainted, Rubric::Trust, Rubric::Workshop]);
    assert_eq!(kickoff(180).iter().map(|(_, minutes)| minutes).sum::<i32>(), 180);
    assert_eq!(kickoff(180)[1], (Rubric::Trust, 20));
}

#[test]
fn a_topic_changes_places_with_its_neighbour_once() {
    let topics = usual_topics();
    let moved: Vec<_> = shifted(&topics, &topics[1].id, 2, Shift::Up).unwrap().into_iter().map(|(topic, at)| (&topic.id, at)).collect();
    assert_eq!(moved, [(&topics[1].id, 1), (&topics[0].id, 2)]);
    assert_eq!(shifted(&topics, &topics[0].id, 2, Shift::Up), Ok(vec![]));
    assert_eq!(shifted(&topics, &topics[0].id, 1, Shift::Up), Ok(vec![]));
    assert!(shifted(&topics, &topics[0].id, 4, Shift::Up).is_err());
}

proptest! {
    #[test]
    fn a_usual_agenda_fits_its_session_and_can_be_fixed(length in 45i64..=720) {
        prop_assert_eq!(shortcomings(&agenda(&usual_topics(), length), length, SessionKind::Regular), []);
    }

    #[test]
    fn a_first_agenda_fits_its_session_and_can_be_fixed(length in 70i64..=720) {
        let items: Vec<_> =
            kickoff(length).into_iter().map(|(r, m)| Item::new(r, m, ItemState::Scheduled, &PersonId::new())).collect();
        prop_assert_eq!(shortcomings(&items, length, SessionKind::Kickoff), []);
    }

    #[test]
    fn any_template_with_free_space_fits_any_session(
        given in prop::collection::vec((0..Rubric::ALL.len(), 1i32..=120), 1..12),
        length in 60i64..=720,
    ) {
        let mut topics: Vec<_> = (1..).zip(given).map(|(at, (rubric, minutes))| topic(Rubric::ALL[rubric], minutes, at)).collect();
        topics.retain(|topic| topic.rubric != Rubric::Break);
        topics.push(topic(Rubric::FreeSpace, 30, 99));
        let total: i64 = laid_out(&topics, length).iter().map(|(_, minutes)| i64::from(*minutes)).sum();
        prop_assert!(total <= length, "{total} of {length}");
    }
}
