//! The list of a network's cases, as one holder of a seat sees it.

use super::{case_address, network_address, session_number, state_text, tone};
use crate::cases::access::{Standing, reader};
use crate::cases::rules::{CaseState, Cover, Reading};
use crate::cases::store::MOST;
use crate::ids::PersonId;
use crate::web::{Face, Seat};
use chrono::{DateTime, Utc};
use serde::Serialize;
use std::collections::HashMap;

/// The page around the list.
#[derive(Debug, Serialize)]
pub struct ListPage {
    network_name: String,
    address: String,
    facilitator: bool,
    list: List,
}

/// The list alone: the fragment of a live update.
#[derive(Debug, Serialize)]
pub struct List {
    network: String,
    address: String,
    signed: bool,
    groups: Vec<Group>,
    /// How many are listed, when there may be more.
    more: Option<i64>,
    nothing: bool,
}

#[derive(Debug, Serialize)]
struct Group {
    name: &'static str,
    title: &'static str,
    count: usize,
    rows: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Row {
    id: String,
    address: String,
    /// Only that there is one may be known.
    shut: bool,
    title: String,
    face: Option<Face>,
    level: String,
    state: String,
    tone: &'static str,
    session_number: Option<i32>,
}

/// Where a row stands: the name and the title of its group.
const GROUPS: [(&str, &str); 4] =
    [("waiting", "cases-list-waiting"), ("own", "cases-list-own"), ("table", "cases-list-table"), ("past", "cases-list-past")];

fn group_of(cover: &Cover, own: bool) -> &'static str {
    match cover.state {
        _ if own => "own",
        CaseState::Submitted | CaseState::Returned => "waiting",
        CaseState::Discussed | CaseState::FollowedUp => "past",
        _ => "table",
    }
}

impl ListPage {
    /// The page of a seat's network.
    pub fn of(seat: &Seat, list: List) -> Self {
        let address = network_address(&seat.network);
        Self { network_name: seat.network_name.clone(), address, facilitator: seat.facilitates(), list }
    }
}

impl List {
    /// The cases that a seat may know of; the rule of reading decides on each.
    pub fn of(
        seat: &Seat,
        cases: Vec<(Cover, String)>,
        names: &HashMap<PersonId, String>,
        standing: &Standing,
        now: DateTime<Utc>,
    ) -> Self {
        let more = i64::try_from(cases.len()).ok().filter(|count| *count >= MOST);
        let mut rows: Vec<(&'static str, Row)> = Vec::new();
        for (cover, title) in cases {
            let own = cover.presenter == seat.person.id;
            match standing.reading(&cover, &reader(seat), now) {
                Reading::Hidden => {}
                Reading::Open => rows.push((group_of(&cover, own), row(seat, &cover, Some(title), names, standing))),
                Reading::Shut => rows.push((group_of(&cover, own), row(seat, &cover, None, names, standing))),
            }
        }
        let nothing = rows.is_empty();
        let (network, address) = (seat.network.to_string(), network_address(&seat.network));
        Self { network, address, signed: seat.signed, groups: grouped(rows), more, nothing }
    }
}

fn grouped(mut rows: Vec<(&'static str, Row)>) -> Vec<Group> {
    let group = |(name, title): (&'static str, &'static str)| {
        let rows: Vec<Row> = rows.extract_if(.., |(of, _)| *of == name).map(|(_, row)| row).collect();
        Group { name, title, count: rows.len(), rows }
    };
    GROUPS.into_iter().map(group).filter(|group| !group.rows.is_empty()).collect()
}

fn row(seat: &Seat, cover: &Cover, title: Option<String>, names: &HashMap<PersonId, String>, standing: &Standing) -> Row {
    let name = names.get(&cover.presenter).map_or("", String::as_str);
    Row {
        id: cover.id.to_string(),
        address: case_address(&seat.network, &cover.id),
        shut: title.is_none(),
        face: title.is_some().then(|| Face::of(&cover.presenter, name)),
        title: title.unwrap_or_default(),
        level: format!("cases-level-{}", cover.level.as_str()),
        state: state_text(cover.state, cover.presenter == seat.person.id),
        tone: tone(cover.state),
        session_number: session_number(standing.session(cover)),
    }
}
