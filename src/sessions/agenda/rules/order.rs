//! The order of items, and when each begins.

use super::{Item, Rubric};
use crate::ids::ItemId;
use crate::refusal::Refusal;
use chrono::{DateTime, Duration, Utc};

/// Somebody else changed the order since the page was drawn.
const STALE: Refusal = Refusal::state("agenda-order-stale");

/// Which way an item moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shift {
    /// Towards the beginning.
    Up,
    /// Towards the end.
    Down,
}

/// Items with the positions they get.
pub type Positions<'a> = Vec<(&'a Item, i32)>;

fn placed(items: &[Item]) -> Vec<&Item> {
    items.iter().filter(|item| item.state.is_placed()).collect()
}

/// The new positions of those that are not there yet; items that share a position are set apart on the way.
fn numbered(order: Vec<&Item>) -> Positions<'_> {
    order.into_iter().zip(1..).filter(|(item, position)| item.position != *position).collect()
}

/// The new positions after a placed item moved one step from `place`, counted from one, where it was seen: none when
/// it made that very step already, as after a double click, or when there is nowhere to go.
pub fn shifted<'a>(items: &'a [Item], id: &ItemId, place: usize, way: Shift) -> Result<Positions<'a>, Refusal> {
    let mut order = placed(items);
    let here = order.iter().position(|item| item.id == *id).ok_or(STALE)?;
    let stepped = if way == Shift::Up { place.checked_sub(1) } else { Some(place + 1) };
    if stepped == Some(here + 1) {
        return Ok(Vec::new());
    }
    if here + 1 != place {
        return Err(STALE);
    }
    let there = if way == Shift::Up { here.checked_sub(1) } else { Some(here + 1) };
    let Some(there) = there.filter(|at| *at < order.len()) else { return Ok(Vec::new()) };
    order.swap(here, there);
    Ok(numbered(order))
}

/// The new positions after a placed item that was seen at `version` moved directly before another, or to the end. All
/// others may have moved meanwhile: both moves count. When the item itself did, somebody was first. Nothing when it
/// stands there already, as after a double click.
pub fn moved<'a>(items: &'a [Item], id: &ItemId, version: i32, before: Option<&ItemId>) -> Result<Positions<'a>, Refusal> {
    let mut order = placed(items);
    let here = order.iter().position(|item| item.id == *id).ok_or(STALE)?;
    let item = order.remove(here);
    let there = match before {
        Some(other) => order.iter().position(|item| item.id == *other).ok_or(STALE)?,
        None => order.len(),
    };
    if there == here {
        return Ok(Vec::new());
    }
    if item.version != version {
        return Err(STALE);
    }
    order.insert(there, item);
    Ok(numbered(order))
}

/// The position of a new item, with the new positions of those that make place for it: it comes before the free
/// space that it fills, else before the closing rounds.
pub fn making_place(items: &[Item]) -> (i32, Positions<'_>) {
    let placed = placed(items);
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

/// What of the `first` items of an agenda it has not, each behind the one that it follows there, and the new positions of
/// those that make place. Free space takes no more than the others leave of the session's `length`.
pub fn laid_in(items: &[Item], first: Vec<Item>, length: i64) -> (Vec<Item>, Positions<'_>) {
    let mut order: Vec<Item> = placed(items).into_iter().cloned().collect();
    let mut at = 0;
    for new in first {
        match order.iter().position(|item| stands_for(item, &new)) {
            Some(here) => at = here + 1,
            None => {
                order.insert(at, new);
                at += 1;
            }
        }
    }
    let takes_rest = |item: &Item| item.rubric == Rubric::FreeSpace && !items.iter().any(|there| there.id == item.id);
    let taken: i64 = order.iter().filter(|item| !takes_rest(item)).map(|item| i64::from(item.minutes)).sum();
    let left = i32::try_from((length - taken).max(0)).unwrap_or(i32::MAX);
    order.iter_mut().filter(|item| takes_rest(item)).for_each(|item| item.minutes = item.minutes.min(left));
    order.retain(|item| item.minutes > 0);
    let (mut new, mut moved) = (Vec::new(), Vec::new());
    for (item, position) in order.into_iter().zip(1..) {
        match items.iter().find(|there| there.id == item.id) {
            Some(there) => moved.push((there, position)),
            None => new.push(Item { position, ..item }),
        }
    }
    moved.retain(|(item, position)| item.position != *position);
    (new, moved)
}

/// Whether an item is what a first one would be: the same standing topic or, in a first session, the same heading.
fn stands_for(item: &Item, first: &Item) -> bool {
    if first.topic.is_some() { item.topic == first.topic } else { item.rubric == first.rubric }
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
