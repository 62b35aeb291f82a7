//! The placed items of an agenda, one a row.

use super::{Brought, Onlooker, address, case_address, mark, prompt, rubric_text};
use crate::sessions::agenda::rules::{Item, ItemState, Rubric, starting_times};
use crate::sessions::agenda::running::rules::current;
use crate::sessions::rules::{Session, SessionState};
use chrono::{DateTime, FixedOffset};
use serde::Serialize;

/// One placed item.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    id: String,
    at: DateTime<FixedOffset>,
    is_break: bool,
    class: &'static str,
    now: bool,
    mark: &'static str,
    rubric_text: &'static str,
    #[serde(flatten)]
    brought: Brought,
    case_address: Option<String>,
    title: String,
    meta: String,
    carried: Option<i32>,
    prompt: Option<&'static str>,
    links: Vec<Link>,
    minutes: i32,
    build: Option<Build>,
    begin: Option<Begin>,
    wish: Option<Wish>,
}

/// The item can be moved, and get other minutes.
#[derive(Debug, Clone, Serialize)]
struct Build {
    address: String,
    version: i32,
    place: usize,
    first: bool,
    last: bool,
}

/// The item can begin now, after the one that is current.
#[derive(Debug, Clone, Serialize)]
struct Begin {
    address: String,
    /// Blank when none is.
    current: String,
}

/// How many want to begin with this case.
#[derive(Debug, Clone, Serialize)]
struct Wish {
    address: String,
    count: i64,
    mine: bool,
    open: bool,
}

/// Where a question or a poll can be read.
#[derive(Debug, Clone, Serialize)]
struct Link {
    icon: &'static str,
    text: String,
    address: String,
}

/// The placed items in their order, with the time at which each begins.
pub fn rows(session: &Session, items: &[Item], who: &Onlooker<'_>, builds: bool) -> Vec<Row> {
    let placed: Vec<_> = items.iter().filter(|item| item.state.is_placed()).collect();
    let times = starting_times(session.starts_at, placed.iter().map(|item| item.minutes));
    let last = placed.len();
    // Of one case there is nothing to choose.
    let chooses = session.state.is_ahead() && placed.iter().filter(|item| item.case.is_some()).count() > 1;
    let runs = who.facilitator && session.state == SessionState::InProgress;
    let now = current(items).map(|item| item.id.to_string()).unwrap_or_default();
    let row = |(place, (item, at)): (usize, (&&Item, DateTime<_>))| Row {
        build: builds.then(|| Build {
            address: address(session, item),
            version: item.version,
            place: place + 1,
            first: place == 0,
            last: place + 1 == last,
        }),
        begin: (runs && item.state == ItemState::Scheduled).then(|| Begin { address: address(session, item), current: now.clone() }),
        wish: (chooses && item.case.is_some()).then(|| Wish::of(session, item, who)),
        ..Row::of(session, item, at.with_timezone(&who.zone).fixed_offset(), who)
    };
    placed.iter().zip(times).enumerate().map(row).collect()
}

impl Row {
    fn of(session: &Session, item: &Item, at: DateTime<FixedOffset>, who: &Onlooker<'_>) -> Self {
        let runs = session.state == SessionState::InProgress;
        Self {
            id: item.id.to_string(),
            at,
            is_break: item.rubric == Rubric::Break,
            class: match item.state {
                ItemState::InProgress => "now",
                ItemState::Done if runs => "past",
                _ => "",
            },
            now: item.state == ItemState::InProgress,
            mark: mark(item.rubric),
            rubric_text: rubric_text(item.rubric),
            brought: who.brought(item),
            case_address: case_address(session, item, who),
            title: item.title.clone(),
            meta: meta(item, who),
            carried: who.carried(item),
            prompt: prompt(item),
            links: links(item, who),
            minutes: item.minutes,
            build: None,
            begin: None,
            wish: None,
        }
    }
}

impl Wish {
    fn of(session: &Session, item: &Item, who: &Onlooker<'_>) -> Self {
        Self { address: address(session, item), count: who.wishes.count(&item.id), mine: who.wishes.mine(&item.id), open: who.may_wish }
    }
}

/// What to prepare, and who leads it: the owner, else who brought it. A standing topic is nobody's; for a case the
/// presenter is in its title.
fn meta(item: &Item, who: &Onlooker<'_>) -> String {
    let by = match &item.owner {
        Some(owner) => who.name(owner),
        None if item.title.is_empty() || item.topic.is_some() => String::new(),
        None => who.bringer(item),
    };
    match (item.note.replace('\n', " "), by) {
        (note, by) if note.is_empty() => by,
        (note, by) if by.is_empty() => note,
        (note, by) => format!("{note} · {by}"),
    }
}

fn links(item: &Item, who: &Onlooker<'_>) -> Vec<Link> {
    let link =
        |icon, found: Option<&(String, String)>| found.map(|(text, address)| Link { icon, text: text.clone(), address: address.clone() });
    let question = item.question.as_ref().and_then(|id| link("question", who.points.questions.get(id)));
    let poll = item.poll.as_ref().and_then(|id| link("poll", who.points.polls.get(id)));
    question.into_iter().chain(poll).collect()
}
