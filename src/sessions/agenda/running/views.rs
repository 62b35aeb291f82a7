//! Where the group is, as the page of a session shows it.

use super::rules::{carries_over, current, minutes_late, seconds_left, upcoming};
use crate::runs::rules::Run;
use crate::sessions::agenda::rules::{Item, Rubric};
use crate::sessions::agenda::views::{Brought, Onlooker, mark, prompt, rubric_text};
use crate::sessions::rules::{Session, SessionState};
use crate::sessions::views::address;
use chrono::{DateTime, Utc};
use serde::Serialize;

/// The whole circle of the clock, in hundredths: the length of its arc.
const CIRCLE: i64 = 100;

/// Where the group is; a mere place for it while the session is not on.
#[derive(Debug, Clone, Serialize)]
pub struct Running {
    session: String,
    address: String,
    on: bool,
    leads: bool,
    number: i32,
    now: Option<Now>,
    next: Option<Point>,
    rest: Vec<Point>,
    open: Vec<Point>,
    late: i64,
    begun: bool,
    /// The room of the method that is under way.
    run: Option<String>,
}

/// The item that the group is at.
#[derive(Debug, Clone, Serialize)]
struct Now {
    #[serde(flatten)]
    point: Point,
    note: String,
    prompt: Option<&'static str>,
    /// Seconds left when this was drawn; browsers count on from here, whatever their own clock says.
    left: i64,
    length: i64,
    drawn: String,
    over: bool,
    count: i64,
    arc: i64,
}

/// An item in a line.
#[derive(Debug, Clone, Serialize)]
struct Point {
    id: String,
    address: String,
    mark: &'static str,
    is_break: bool,
    rubric_text: &'static str,
    #[serde(flatten)]
    brought: Brought,
    title: String,
    owner: String,
    minutes: i32,
}

impl Running {
    /// The part of the page that follows the group.
    pub fn of(session: &Session, items: &[Item], who: &Onlooker<'_>, now: DateTime<Utc>) -> Self {
        let on = session.state == SessionState::InProgress;
        let items = if on { items } else { &[] };
        let point = |item: &Item| Point::of(session, item, who);
        let next = upcoming(items);
        let waits = |item: &&Item| item.state == crate::sessions::agenda::rules::ItemState::Scheduled && Some(*item) != next;
        Self {
            session: session.id.to_string(),
            address: address(session),
            on,
            leads: who.facilitator,
            number: session.number,
            now: current(items).map(|item| Now::of(point(item), item, now)),
            next: next.map(point),
            rest: items.iter().filter(waits).map(point).collect(),
            open: if who.facilitator { items.iter().filter(|item| carries_over(item)).map(point).collect() } else { Vec::new() },
            late: if on { minutes_late(items, session.ends_at, now) } else { 0 },
            begun: items.iter().any(|item| item.began_at.is_some()),
            run: None,
        }
    }
}

impl Running {
    /// The same, with the room of the method that is under way.
    pub fn beside(self, run: Option<&Run>) -> Self {
        Self { run: run.map(|run| format!("/networks/{}/runs/{}", run.network, run.id)), ..self }
    }
}

impl Now {
    fn of(point: Point, item: &Item, now: DateTime<Utc>) -> Self {
        let (left, length) = (seconds_left(item, now), i64::from(item.minutes) * 60);
        // The last minute is a minute until it is over.
        let count = if left >= 0 { (left + 59) / 60 } else { -left / 60 };
        Self {
            point,
            note: item.note.clone(),
            prompt: prompt(item),
            left,
            length,
            drawn: now.timestamp_micros().to_string(),
            over: left < 0,
            count,
            arc: CIRCLE - (left.max(0) * CIRCLE / length.max(1)).min(CIRCLE),
        }
    }
}

impl Point {
    fn of(session: &Session, item: &Item, who: &Onlooker<'_>) -> Self {
        Self {
            id: item.id.to_string(),
            address: crate::sessions::agenda::views::address(session, item),
            mark: mark(item.rubric),
            is_break: item.rubric == Rubric::Break,
            rubric_text: rubric_text(item.rubric),
            brought: who.brought(item),
            title: item.title.clone(),
            owner: item.owner.as_ref().map(|owner| who.name(owner)).unwrap_or_default(),
            minutes: item.minutes,
        }
    }
}
