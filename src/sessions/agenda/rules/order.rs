//! The order of items, and when each begins.

use super::{Item, Rubric};
use crate::ids::ItemId;
use chrono::{DateTime, Duration, Utc};

/// Which way an item moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shift {
    /// Towards the beginning.
    Up,
    /// Towards the end.
    Down,
}

/// The new positions after a placed item moved one step from `place`, counted from one; none when it is no longer
/// there or there is nowhere to go. Items that share a position are set apart on the way.
pub fn shifted<'a>(items: &'a [Item], id: &ItemId, place: usize, way: Shift) -> Vec<(&'a Item, i32)> {
    let mut placed: Vec<_> = items.iter().filter(|item| item.state.is_placed()).collect();
    let here = place.checked_sub(1).filter(|at| placed.get(*at).is_some_and(|item| item.id == *id));
    let there = here.and_then(|at| if way == Shift::Up { at.checked_sub(1) } else { Some(at + 1) });
    let (Some(here), Some(there)) = (here, there.filter(|at| *at < placed.len())) else { return Vec::new() };
    placed.swap(here, there);
    placed.into_iter().zip(1..).filter(|(item, position)| item.position != *position).collect()
}

/// The position of a new item, with the new positions of those that make place for it: it comes before the free
/// space that it fills, else before the closing rounds.
pub fn making_place(items: &[Item]) -> (i32, Vec<(&Item, i32)>) {
    let placed: Vec<_> = items.iter().filter(|item| item.state.is_placed()).collect();
    let closing = placed.iter().rev().take_while(|item| matches!(item.rubric, Rubric::Evaluation | Rubric::CheckOut)).count();
    let free = placed.iter().position(|item| item.rubric == Rubric::FreeSpace);
    let at = free.unwrap_or(placed.len() - closing);
    let (before, after) = placed.split_at(at);
    let mut positions = 1..;
    let mut moved: Vec<_> = before.iter().copied().zip(positions.by_ref()).collect();
    let new = positions.next().unwrap_or(i32::MAX);
    moved.extend(after.iter().copied().zip(positions));
    moved.retain(|(item, position)| item.position != *position);
    (new, moved)
}

/// The free space that can give these minutes away and still has some left, with what it then has.
pub fn giving_room(items: &[Item], minutes: i32) -> Option<(&Item, i32)> {
    let spare = |item: &&Item| item.state.is_placed() && item.rubric == Rubric::FreeSpace && item.minutes > minutes;
    items.iter().find(spare).map(|item| (item, item.minutes - minutes))
}

/// When each item begins, and when the last one ends.
pub fn starting_times(starts_at: DateTime<Utc>, minutes: impl IntoIterator<Item = i32>) -> Vec<DateTime<Utc>> {
    let mut at = starts_at;
    let mut times = vec![at];
    for minutes in minutes {
        at += Duration::minutes(i64::from(minutes));
        times.push(at);
    }
    times
}
