//! Where a group is in its agenda, and what becomes of the rest.

use crate::ids::ItemId;
use crate::refusal::Refusal;
use crate::sessions::agenda::rules::{Item, ItemState, Rubric};
use chrono::{DateTime, Duration, Utc};

/// The item that the group is at.
pub fn current(items: &[Item]) -> Option<&Item> {
    items.iter().find(|item| item.state == ItemState::InProgress)
}

/// What comes next: the first item that waits behind the one where the group is or was last, else the first that was
/// skipped.
pub fn upcoming(items: &[Item]) -> Option<&Item> {
    let begun = |item: &Item| matches!(item.state, ItemState::InProgress | ItemState::Done);
    let latest = items.iter().enumerate().filter(|(_, item)| begun(item)).max_by_key(|(at, item)| (item.began_at, *at));
    let behind = latest.map_or(0, |(at, _)| at + 1);
    let waits = |item: &&Item| item.state == ItemState::Scheduled;
    items.get(behind..).and_then(|rest| rest.iter().find(waits)).or_else(|| items.iter().find(waits))
}

/// What was current and what came next when a page was drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// The item that the group was at.
    pub current: Option<ItemId>,
    /// The item that came next.
    pub next: Option<ItemId>,
}

impl Seen {
    /// What is so now.
    pub fn now(items: &[Item]) -> Self {
        let id = |item: Option<&Item>| item.map(|item| item.id.clone());
        Self { current: id(current(items)), next: id(upcoming(items)) }
    }
}

/// One step on: what ends and what begins. Nothing when somebody took this step already.
pub fn step<'a>(items: &'a [Item], seen: &Seen) -> Option<(Option<&'a Item>, Option<&'a Item>)> {
    (Seen::now(items) == *seen).then(|| (current(items), upcoming(items)))
}

/// Begins with an item out of turn: what ends, if anything does. Refused when the group went on since the page was
/// drawn; nothing happens to an item that it is at already.
pub fn begin<'a>(items: &'a [Item], item: &ItemId, seen: &Option<ItemId>) -> Result<Option<(Option<&'a Item>, &'a Item)>, Refusal> {
    let now = current(items);
    if now.is_some_and(|now| now.id == *item) {
        return Ok(None);
    }
    if now.map(|now| &now.id) != seen.as_ref() {
        return Err(Refusal::state("agenda-went-on"));
    }
    let waits = items.iter().find(|there| there.id == *item && there.state == ItemState::Scheduled);
    waits.map(|item| Some((now, item))).ok_or(Refusal::state("sessions-item-moved-on"))
}

/// Seconds left for an item that began; below zero it takes too long.
pub fn seconds_left(item: &Item, now: DateTime<Utc>) -> i64 {
    let ends = item.began_at.unwrap_or(now) + Duration::minutes(i64::from(item.minutes));
    (ends - now).num_seconds()
}

/// By how many minutes the session ends late when everything that waits takes its time; zero when it fits.
pub fn minutes_late(items: &[Item], ends_at: DateTime<Utc>, now: DateTime<Utc>) -> i64 {
    let waits = items.iter().filter(|item| item.state == ItemState::Scheduled).map(|item| i64::from(item.minutes) * 60);
    let left = current(items).map_or(0, |item| seconds_left(item, now).max(0));
    let over = (now + Duration::seconds(left + waits.sum::<i64>()) - ends_at).num_seconds();
    (over / 60).max(0)
}

/// What becomes of an item when its session ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// The group dealt with it.
    Done,
    /// It belongs to the session and is over with it.
    Over,
    /// A copy waits in the next session, or for a later one.
    CarriedOver,
}

/// What becomes of every open item; `discussed` are those that the group dealt with without anybody pressing a button.
pub fn closing<'a>(items: &'a [Item], discussed: &[ItemId]) -> Vec<(&'a Item, Fate)> {
    let fate = |item: &Item| match item.state {
        ItemState::InProgress => Some(Fate::Done),
        ItemState::Scheduled if discussed.contains(&item.id) => Some(Fate::Done),
        ItemState::Scheduled if carries_over(item) => Some(Fate::CarriedOver),
        ItemState::Scheduled => Some(Fate::Over),
        _ => None,
    };
    items.iter().filter_map(|item| Some((item, fate(item)?))).collect()
}

/// Whether an open item moves on when its session ends: not what returns every session anyway, nor a break, nor free
/// space that nobody filled.
pub fn carries_over(item: &Item) -> bool {
    let unfilled = item.rubric == Rubric::FreeSpace && item.title.is_empty();
    item.state == ItemState::Scheduled && item.topic.is_none() && !item.rubric.stays() && !unfilled
}
