//! The card of the next session, on the network's page and on the home page.

use super::local;
use crate::ids::PersonId;
use crate::networks::Member;
use crate::sessions::agenda::rules::{Budget, Item, Rubric};
use crate::sessions::agenda::views::{Bar, bars, mark, rubric_text};
use crate::sessions::replies::Circle;
use crate::sessions::replies::rules::{Answer, Reply};
use crate::sessions::replies::views::{Ask, Back, Mine};
use crate::sessions::rules::{Form, Session, SessionState};
use crate::web::form::FormView;
use crate::web::page::Face;
use chrono::{DateTime, FixedOffset, Utc};
use chrono_tz::Tz;
use serde::Serialize;

/// More faces than this do not fit.
const FACES: usize = 6;

/// Who looks at the card, from where.
#[derive(Debug, Clone)]
pub struct Person {
    /// The person.
    pub id: PersonId,
    /// The network's name.
    pub network_name: String,
    /// The network's zone.
    pub zone: Tz,
    /// The page that holds the card.
    pub back: Back,
}

/// The next session.
#[derive(Debug, Clone, Serialize)]
pub struct NextCard {
    network: String,
    network_name: String,
    src: String,
    number: i32,
    title: String,
    starts: DateTime<FixedOffset>,
    ends: DateTime<FixedOffset>,
    place: String,
    online_only: bool,
    when_text: &'static str,
    on: bool,
    days: i64,
    coming: usize,
    faces: Vec<Face>,
    planned: i64,
    length: i64,
    bars: Vec<Bar>,
    legend: Vec<Stretch>,
    #[serde(flatten)]
    ask: Ask,
}

#[derive(Debug, Clone, Serialize)]
struct Stretch {
    mark: &'static str,
    text: &'static str,
    minutes: i32,
}

impl NextCard {
    /// The card as this person sees it.
    pub fn of(session: &Session, items: &[Item], circle: &Circle, who: &Person, now: DateTime<Utc>) -> Self {
        let is_there = |reply: &Reply| reply.answer != Answer::Absent && !reply.queued;
        let comes = |member: &&Member| circle.reply(&member.person).is_some_and(is_there);
        let coming: Vec<_> = circle.members.iter().filter(comes).collect();
        let budget = Budget::of(items, session.minutes());
        let days = (local(session.starts_at, who.zone).date_naive() - local(now, who.zone).date_naive()).num_days();
        Self {
            network: session.network.to_string(),
            network_name: who.network_name.clone(),
            src: format!("/networks/{}/sessions/next?back={}", session.network, who.back.as_str()),
            number: session.number,
            title: session.title.clone(),
            starts: local(session.starts_at, who.zone),
            ends: local(session.ends_at, who.zone),
            place: session.venue.place().to_owned(),
            online_only: session.venue.form() == Form::Online,
            when_text: match days {
                _ if session.state == SessionState::InProgress => "sessions-when-now",
                ..=0 => "sessions-when-today",
                1 => "sessions-when-tomorrow",
                _ => "sessions-when-days",
            },
            on: session.state == SessionState::InProgress,
            days,
            coming: coming.len(),
            faces: coming.iter().take(FACES).map(|member| Face::of(&member.person, &member.name)).collect(),
            planned: budget.planned,
            length: budget.length,
            bars: if budget.planned > 0 { bars(items, budget) } else { Vec::new() },
            legend: legend(items),
            ask: Ask::of(session, Mine::of(session, &circle.replies, &who.id), who.back, &FormView::default(), now),
        }
    }
}

/// The minutes of each rubric, in the order in which they first come.
fn legend(items: &[Item]) -> Vec<Stretch> {
    let mut rubrics: Vec<(Rubric, i32)> = Vec::new();
    for item in items.iter().filter(|item| item.state.is_placed()) {
        match rubrics.iter_mut().find(|(rubric, _)| *rubric == item.rubric) {
            Some((_, minutes)) => *minutes += item.minutes,
            None => rubrics.push((item.rubric, item.minutes)),
        }
    }
    rubrics.into_iter().map(|(rubric, minutes)| Stretch { mark: mark(rubric), text: rubric_text(rubric), minutes }).collect()
}
