//! What a facilitator sees of the guests, and what a guest sees of a session.

use super::rules::{Guest, can_host};
use super::store::Visit;
use crate::networks::{Member, SeatRole};
use crate::questions::Question;
use crate::sessions::agenda::rules::{Item, Rubric, starting_times};
use crate::sessions::agenda::views::{Choice, mark, rubric_text};
use crate::sessions::attendance::views::Mine;
use crate::sessions::replies::rules::{Answer, Reply};
use crate::sessions::replies::{self, Circle};
use crate::sessions::rules::Session;
use crate::sessions::views::{address, local, state_look};
use crate::web::form::FormView;
use crate::web::page::Face;
use chrono::{DateTime, FixedOffset, Utc};
use chrono_tz::Tz;
use serde::Serialize;

/// Where a guest finds a session.
pub fn visit_address(session: &Session) -> String {
    format!("/visits/{}/{}", session.network, session.id)
}

/// The guests of a session, with the form that invites one; for facilitators.
#[derive(Debug, Clone, Serialize)]
pub struct GuestList {
    session: String,
    address: String,
    guests: Vec<Row>,
    may_invite: bool,
    open: bool,
    items: Vec<ItemChoice>,
    form: FormView,
}

#[derive(Debug, Clone, Serialize)]
struct Row {
    address: String,
    face: Face,
    email: String,
    officer: bool,
    item: Option<Label>,
    text: &'static str,
    tone: &'static str,
}

/// What an item is called: its own title, or the key of its rubric's name.
#[derive(Debug, Clone, Serialize)]
struct Label {
    title: String,
    rubric_text: &'static str,
}

#[derive(Debug, Clone, Serialize)]
struct ItemChoice {
    value: String,
    label: Label,
    chosen: bool,
}

impl Label {
    /// What the group calls it; of a case nothing but its rubric.
    fn of(item: &Item) -> Self {
        let title = if item.case.is_some() { String::new() } else { item.title.clone() };
        Self { title, rubric_text: rubric_text(item.rubric) }
    }
}

/// The key and the tone of what a guest answered.
pub fn answered(reply: Option<&Reply>) -> (&'static str, &'static str) {
    match reply.map(|reply| reply.answer) {
        Some(Answer::Coming) => ("sessions-answered-coming", "good"),
        Some(Answer::Online) => ("sessions-answered-online", "brand"),
        Some(Answer::Absent) => ("sessions-answered-absent", "bad"),
        None => ("sessions-answered-nothing", ""),
    }
}

impl GuestList {
    /// The guests with what they answered, and the form as it was typed.
    pub fn of(session: &Session, circle: &Circle, items: &[Item], form: &FormView, now: DateTime<Utc>) -> Self {
        let address = format!("{}/guests", address(session));
        let form = form.only(&address);
        let row = |guest: &Guest| {
            let (text, tone) = answered(circle.reply(&guest.person));
            let item = guest.item.as_ref().and_then(|id| items.iter().find(|item| item.id == *id));
            Row {
                address: format!("{address}/{}", guest.id),
                face: Face::of(&guest.person, &guest.name),
                email: guest.email.clone(),
                officer: guest.officer,
                item: item.map(Label::of),
                text,
                tone,
            }
        };
        let chosen = form.value("item").unwrap_or_default();
        let choice = |item: &Item| ItemChoice { value: item.id.to_string(), label: Label::of(item), chosen: chosen == item.id.as_str() };
        Self {
            session: session.id.to_string(),
            guests: circle.guests.iter().map(row).collect(),
            may_invite: session.takes_answers(now),
            open: !form.is_blank(),
            items: items.iter().filter(|item| can_host(item)).map(choice).collect(),
            address,
            form,
        }
    }
}

/// A session as its guest sees it.
#[derive(Debug, Clone, Serialize)]
pub struct VisitPage {
    session: String,
    address: String,
    network_name: String,
    title: String,
    starts: DateTime<FixedOffset>,
    ends: DateTime<FixedOffset>,
    place: String,
    link: String,
    state_text: String,
    tone: &'static str,
    reason: Option<String>,
    facilitators: Vec<Face>,
    until: DateTime<FixedOffset>,
    choices: Vec<Choice>,
    rows: Vec<Point>,
    questions: Vec<Asked>,
    mine: Mine,
}

/// One point of the agenda: when, how long, and what it is called.
#[derive(Debug, Clone, Serialize)]
struct Point {
    at: DateTime<FixedOffset>,
    minutes: i32,
    is_break: bool,
    mark: &'static str,
    label: Label,
    yours: bool,
}

#[derive(Debug, Clone, Serialize)]
struct Asked {
    title: String,
    body: String,
}

/// What the page of a visit is drawn from.
pub struct Seen<'a> {
    /// The guest's own attendance.
    pub mine: Mine,
    /// The guest.
    pub guest: &'a Guest,
    /// The session.
    pub session: &'a Session,
    /// What the network is called.
    pub network_name: &'a str,
    /// Its zone.
    pub zone: Tz,
    /// The items of the agenda.
    pub items: &'a [Item],
    /// The questions that are meant for the guest.
    pub questions: &'a [Question],
    /// The people of the network; only facilitators are named.
    pub members: &'a [Member],
    /// What the guest answered.
    pub reply: Option<&'a Reply>,
    /// Why the session was called off.
    pub reason: Option<String>,
}

impl VisitPage {
    /// The session's head, its agenda by titles, and the questions that are meant for this guest.
    pub fn of(seen: Seen<'_>, now: DateTime<Utc>) -> Self {
        let Seen { session, zone, .. } = seen;
        let (state_text, tone) = state_look(session.state);
        let facilitates = |member: &&Member| member.role == SeatRole::Facilitator;
        let asked = |question: &Question| Asked {
            title: question.wording.title.as_str().to_owned(),
            body: question.wording.body.as_str().to_owned(),
        };
        Self {
            session: session.id.to_string(),
            address: visit_address(session),
            network_name: seen.network_name.to_owned(),
            title: session.title.clone(),
            starts: local(session.starts_at, zone),
            ends: local(session.ends_at, zone),
            place: session.venue.place().to_owned(),
            link: session.venue.link().to_owned(),
            state_text,
            tone,
            reason: seen.reason.clone(),
            facilitators: seen.members.iter().filter(facilitates).map(|member| Face::of(&member.person, &member.name)).collect(),
            until: local(session.ends_at + super::rules::STAYS, zone),
            choices: replies::views::asked(session, seen.reply.map(|reply| reply.answer), now),
            rows: points(&seen),
            questions: seen.questions.iter().map(asked).collect(),
            mine: seen.mine,
        }
    }
}

fn points(seen: &Seen<'_>) -> Vec<Point> {
    let placed: Vec<_> = seen.items.iter().filter(|item| item.state.is_placed()).collect();
    let times = starting_times(seen.session.starts_at, placed.iter().map(|item| item.minutes));
    let point = |(item, at): (&&Item, DateTime<Utc>)| Point {
        at: local(at, seen.zone),
        minutes: item.minutes,
        is_break: item.rubric == Rubric::Break,
        mark: mark(item.rubric),
        label: Label::of(item),
        yours: seen.guest.item.as_ref() == Some(&item.id),
    };
    placed.iter().zip(times).map(point).collect()
}

/// A visit as the home page lists it.
#[derive(Debug, Clone, Serialize)]
pub struct VisitLine {
    address: String,
    network: String,
    title: String,
    starts: DateTime<FixedOffset>,
    ends: DateTime<FixedOffset>,
    cancelled: bool,
}

impl From<Visit> for VisitLine {
    fn from(visit: Visit) -> Self {
        Self {
            address: format!("/visits/{}/{}", visit.network, visit.session),
            network: visit.network_name,
            title: visit.title,
            starts: local(visit.starts_at, visit.zone),
            ends: local(visit.ends_at, visit.zone),
            cancelled: visit.cancelled,
        }
    }
}

#[cfg(test)]
#[path = "views_tests.rs"]
pub(crate) mod tests;
