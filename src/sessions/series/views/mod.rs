//! What the templates of a series receive.

use super::clashes::{Agenda, Clash};
use super::rules::{Cadence, Concern, Drawn, Ends, Nth, Scope, Span, Unit};
use crate::ids::NetworkId;
use crate::sessions::agenda::views::Choice;
use crate::sessions::rules::Form;
use crate::web::form::FormView;
use crate::web::seat::Seat;
use chrono::{DateTime, FixedOffset, NaiveTime, Utc};
use serde::Serialize;

/// The weekdays as a form names them, Monday first.
pub const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// What a network knows before its trajectory is typed.
#[derive(Debug, Clone, Copy, Default)]
pub struct Known {
    /// How many sessions it means to have.
    pub expected: Option<i32>,
    /// Whether it met or will meet already.
    pub has_sessions: bool,
}

/// The page that plans a trajectory.
#[derive(Debug, Clone, Serialize)]
pub struct NewPage {
    network_name: String,
    network_address: String,
    units: Vec<Choice>,
    weekdays: Vec<Choice>,
    nths: Vec<Choice>,
    endings: Vec<Choice>,
    forms: Vec<Choice>,
    skip_school: bool,
    skip_public: bool,
    kickoff: bool,
    closing: bool,
    expected: String,
    preview: Option<Preview>,
    form: FormView,
}

impl NewPage {
    /// An empty form, or what was typed with the dates that follow from it.
    pub fn of(seat: &Seat, form: FormView, known: Known, preview: Option<Preview>) -> Self {
        let blank = form.is_blank();
        let ticked = |name: &str, else_: bool| if blank { else_ } else { form.value(name).is_some() };
        let chosen = |name: &str, else_: &'static str| form.value(name).unwrap_or(else_).to_owned();
        Self {
            network_name: seat.network_name.clone(),
            network_address: format!("/networks/{}", seat.network),
            units: choices(Unit::ALL.iter().map(Unit::as_str), "series-unit", &chosen("unit", Unit::Weeks.as_str())),
            weekdays: choices([""].into_iter().chain(WEEKDAYS), "series-weekday", &chosen("weekday", "")),
            nths: choices([""].into_iter().chain(Nth::ALL.iter().map(Nth::as_str)), "series-nth", &chosen("nth", "")),
            endings: choices(Ends::ALL.iter().map(Ends::as_str), "series-ends", &chosen("ends", Ends::Count.as_str())),
            forms: choices(Form::ALL.iter().map(Form::as_str), "sessions-form", &chosen("venue", Form::OnSite.as_str())),
            skip_school: ticked("skip_school", true),
            skip_public: ticked("skip_public", true),
            kickoff: ticked("kickoff", !known.has_sessions),
            closing: ticked("closing", !known.has_sessions),
            expected: known.expected.map(|expected| expected.to_string()).unwrap_or_default(),
            preview,
            form,
        }
    }
}

/// The page on which it is corrected how many sessions a network means to have.
#[derive(Debug, Clone, Serialize)]
pub struct ExpectedPage {
    network_name: String,
    network_address: String,
    address: String,
    expected: String,
    form: FormView,
}

/// The address of that page.
fn expected_address(network: &NetworkId) -> String {
    format!("/networks/{network}/expected-sessions")
}

impl ExpectedPage {
    /// The page with what is known, or with what was typed.
    pub fn of(seat: &Seat, expected: Option<i32>, form: FormView) -> Self {
        Self {
            network_name: seat.network_name.clone(),
            network_address: format!("/networks/{}", seat.network),
            address: expected_address(&seat.network),
            expected: expected.map(|expected| expected.to_string()).unwrap_or_default(),
            form,
        }
    }
}

/// Choices whose texts are named after their values.
fn choices(values: impl Iterator<Item = &'static str>, key: &str, chosen: &str) -> Vec<Choice> {
    let text = |value: &str| match value {
        "" => format!("{key}-as-first"),
        "-1" => format!("{key}-last"),
        value => format!("{key}-{}", value.replace('_', "-")),
    };
    values.map(|value| Choice { value, text: text(value), chosen: value == chosen }).collect()
}

/// Every date of a trajectory before it is planned.
#[derive(Debug, Clone, Serialize)]
pub struct Preview {
    many: usize,
    skipped: usize,
    first: DateTime<FixedOffset>,
    last: DateTime<FixedOffset>,
    seen: String,
    rows: Vec<Row>,
}

#[derive(Debug, Clone, Serialize)]
struct Row {
    value: String,
    starts: DateTime<FixedOffset>,
    ends: DateTime<FixedOffset>,
    ticked: bool,
    why: Option<String>,
    flags: Vec<Flag>,
}

/// A sentence about a date.
#[derive(Debug, Clone, Serialize)]
struct Flag {
    text: &'static str,
    count: i64,
    network: String,
}

impl Preview {
    /// The dates that were drawn, with what they collide with; a date that was left out before stays left out.
    pub fn of(
        seat: &Seat,
        drawn: &[Drawn],
        time: NaiveTime,
        agenda: &Agenda,
        names: &[(NetworkId, String)],
        form: &FormView,
    ) -> Option<Self> {
        let shown_before = form.value("seen").unwrap_or_default();
        let left_out = |value: &str| shown_before.contains(value) && !form.values("dates").iter().any(|ticked| ticked == value);
        let row = |drawn: &Drawn| {
            let value = drawn.day().to_string();
            let local = |at: DateTime<Utc>| at.with_timezone(&seat.zone).fixed_offset();
            let wall = drawn.day().and_time(time).and_utc().fixed_offset();
            let (starts, ends) = drawn.span().map_or((wall, wall), |span| (local(span.starts_at), local(span.ends_at)));
            let why = if let Drawn::Skipped(_, holiday) = drawn { Some(format!("series-holiday-{}", holiday.as_str())) } else { None };
            let flags = drawn.span().map(|span| flags(seat, agenda, names, span)).unwrap_or_default();
            Row { ticked: !left_out(&value), value, starts, ends, why, flags }
        };
        let rows: Vec<Row> = drawn.iter().map(row).collect();
        let meets = || rows.iter().filter(|row| row.why.is_none());
        let (first, last) = (meets().next()?.starts, meets().next_back()?.starts);
        let many = meets().count();
        Some(Self { many, skipped: rows.len() - many, first, last, seen: Drawn::seen(drawn), rows })
    }
}

fn flags(seat: &Seat, agenda: &Agenda, names: &[(NetworkId, String)], span: Span) -> Vec<Flag> {
    let Clash { own, mine, others } = agenda.clash(&seat.network, &seat.person.id, span);
    let name = |network: &NetworkId| names.iter().find(|(id, _)| id == network).map(|(_, name)| name.clone()).unwrap_or_default();
    let flag = |text, count: i64, network| Flag { text, count, network };
    let own = own.map(|number| flag("series-clash-own", number.into(), String::new()));
    let mine = mine.map(|network| flag("series-clash-mine", 1, name(&network)));
    let others = (others > 0).then(|| flag("series-clash-others", i64::try_from(others).unwrap_or(i64::MAX), String::new()));
    own.into_iter().chain(mine).chain(others).collect()
}

/// How many sessions a change can reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reach {
    /// This one and those after it.
    pub following: usize,
    /// All that still lie ahead.
    pub all: usize,
}

/// One answer to the question how far a change reaches.
#[derive(Debug, Clone, Serialize)]
pub struct ScopeChoice {
    value: &'static str,
    text: String,
    count: usize,
    chosen: bool,
}

impl Reach {
    /// The choices; nothing to choose makes none.
    pub fn choices(reach: Option<Self>, form: &FormView) -> Vec<ScopeChoice> {
        let chosen = form.value("scope").unwrap_or(Scope::Only.as_str());
        let Some(reach) = reach else { return Vec::new() };
        let choice = |scope: &Scope| ScopeChoice {
            value: scope.as_str(),
            text: format!("series-scope-{}", scope.as_str()),
            count: match scope {
                Scope::Only => 1,
                Scope::Following => reach.following,
                Scope::All => reach.all,
            },
            chosen: scope.as_str() == chosen,
        };
        Scope::ALL.iter().map(choice).collect()
    }
}

/// Whether a network keeps its routine.
#[derive(Debug, Clone, Serialize)]
pub struct Rhythm {
    well: bool,
    held: usize,
    of: usize,
    weeks: Option<i64>,
    concerns: Vec<Line>,
    correct: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
struct Line {
    text: &'static str,
    count: i64,
    href: Option<String>,
}

impl Rhythm {
    /// The routine in one line, and what deserves attention.
    pub fn of(network: &NetworkId, cadence: &Cadence, facilitator: bool) -> Self {
        let line = |concern: &Concern| {
            let (text, count) = match concern {
                Concern::NextMissing => ("series-rhythm-next-missing", 1),
                Concern::LongPause(weeks) => ("series-rhythm-long-pause", *weeks),
                Concern::NotHeld(sessions) => ("series-rhythm-not-held", i64::try_from(*sessions).unwrap_or(i64::MAX)),
            };
            let plans = facilitator && !matches!(concern, Concern::NotHeld(_));
            Line { text, count, href: plans.then(|| format!("/networks/{network}/series/new")) }
        };
        Self {
            well: cadence.concerns.is_empty(),
            held: cadence.held,
            of: cadence.expected.unwrap_or(cadence.planned).max(cadence.held),
            weeks: cadence.longest,
            concerns: cadence.concerns.iter().map(line).collect(),
            correct: facilitator.then(|| expected_address(network)),
        }
    }
}

#[cfg(test)]
pub(crate) mod tests;
