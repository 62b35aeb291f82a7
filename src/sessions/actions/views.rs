//! What the templates of action points receive.

use super::rules::{Action, Hand};
use crate::cases::returning::Returning;
use crate::ids::{CaseId, PersonId};
use crate::networks::{Member, SeatRow};
use crate::sessions::agenda::rules::Item;
use crate::sessions::report::views::{ItemChoice, item_choices};
use crate::sessions::rules::Session;
use crate::sessions::views::{address, local};
use crate::web::form::FormView;
use crate::web::page::Face;
use crate::web::seat::Seat;
use chrono::{DateTime, FixedOffset, NaiveDate, TimeZone, Utc};
use chrono_tz::Tz;
use serde::Serialize;
use std::collections::HashMap;

/// Who looks at action points, and what surrounds them.
pub struct Onlooker<'a> {
    /// The person who looks.
    pub person: &'a PersonId,
    /// Holds the network's reins.
    pub facilitator: bool,
    /// Signed the charter.
    pub signed: bool,
    /// The zone of the network.
    pub zone: Tz,
    /// Now.
    pub now: DateTime<Utc>,
    /// The names of the owners.
    pub names: &'a HashMap<PersonId, String>,
    /// Who has a seat.
    pub seated: &'a [PersonId],
    /// The cases that this person may read.
    pub readable: &'a [CaseId],
}

/// One action point.
#[derive(Debug, Clone, Serialize)]
pub struct Line {
    id: String,
    address: String,
    back: String,
    text: Option<String>,
    owner: Face,
    mine: bool,
    gone: bool,
    due: Option<DateTime<FixedOffset>>,
    overdue: bool,
    done: bool,
    may_tick: bool,
    may_edit: bool,
    number: i32,
    network: String,
}

/// The address of an action point.
pub fn action_address(action: &Action) -> String {
    format!("/networks/{}/sessions/{}/actions/{}", action.network, action.session, action.id)
}

/// Noon of a day: a moment that is that day wherever it is drawn.
fn noon(day: NaiveDate, zone: Tz) -> Option<DateTime<FixedOffset>> {
    zone.from_local_datetime(&day.and_hms_opt(12, 0, 0)?).earliest().map(|at| at.fixed_offset())
}

impl Line {
    /// An action point of a session with this number, as the onlooker sees it; a tick leads `back`.
    pub fn of(action: &Action, number: i32, who: &Onlooker<'_>, back: &str) -> Self {
        let name = who.names.get(&action.owner).map_or("", String::as_str);
        let hand = Hand { person: who.person, facilitator: who.facilitator, signed: who.signed, readable: who.readable };
        Self {
            id: action.id.to_string(),
            address: action_address(action),
            back: back.to_owned(),
            text: action.is_told_to(who.person, who.readable).then(|| action.text.clone()),
            owner: Face::of(&action.owner, name),
            mine: &action.owner == who.person,
            gone: !who.seated.contains(&action.owner),
            due: action.due.and_then(|due| noon(due, who.zone)),
            overdue: action.is_overdue(local(who.now, who.zone).date_naive()),
            done: action.done_at.is_some(),
            may_tick: action.is_ticked_by(&hand),
            may_edit: false,
            number,
            network: String::new(),
        }
    }

    /// The same line, with the way to change it.
    pub fn editable(self, may_edit: bool) -> Self {
        Self { may_edit, ..self }
    }

    /// The same line, naming its network.
    fn named(self, network: String) -> Self {
        Self { network, ..self }
    }
}

/// What the group comes back to in this session.
#[derive(Debug, Clone, Serialize)]
pub struct FollowUp {
    session: String,
    network: String,
    address: String,
    shown: bool,
    open: usize,
    done: usize,
    rows: Vec<Line>,
    cases: Vec<Returning>,
}

impl FollowUp {
    /// The action points of earlier sessions, with the numbers of those.
    pub fn of(session: &Session, actions: &[(Action, i32)], cases: Vec<Returning>, who: &Onlooker<'_>) -> Self {
        let back = session.id.to_string();
        let done = actions.iter().filter(|(action, _)| action.done_at.is_some()).count();
        Self {
            session: session.id.to_string(),
            network: session.network.to_string(),
            address: address(session),
            shown: !actions.is_empty() || !cases.is_empty(),
            open: actions.len() - done,
            done,
            rows: actions.iter().map(|(action, number)| Line::of(action, *number, who, &back)).collect(),
            cases,
        }
    }
}

/// What one person still has to do, for the home page.
#[derive(Debug, Clone, Serialize)]
pub struct Mine {
    person: String,
    count: usize,
    rows: Vec<Line>,
}

impl Mine {
    /// The open action points of a person with these seats, each with the number of its session.
    pub fn of(person: &PersonId, name: &str, actions: &[(Action, i32)], seats: &[SeatRow], now: DateTime<Utc>) -> Self {
        let names = HashMap::from([(person.clone(), name.to_owned())]);
        let line = |(action, number): &(Action, i32)| {
            let seat = seats.iter().find(|seat| seat.network == action.network);
            let zone = seat.and_then(|seat| seat.zone.parse().ok()).unwrap_or(Tz::UTC);
            let (signed, seated) = (seat.is_some_and(|seat| seat.signed), std::slice::from_ref(person));
            let who = Onlooker { person, facilitator: false, signed, zone, now, names: &names, seated, readable: &[] };
            Line::of(action, *number, &who, "home").named(seat.map_or_else(String::new, |seat| seat.network_name.clone()))
        };
        Self { person: person.to_string(), count: actions.len(), rows: actions.iter().map(line).collect() }
    }
}

/// One person who can be named as owner.
#[derive(Debug, Clone, Serialize)]
pub struct OwnerChoice {
    value: String,
    name: String,
    chosen: bool,
}

/// Everybody with a seat; somebody who left can only stay.
pub fn owners(members: &[Member], chosen: Option<&str>, left: Option<(&PersonId, &str)>) -> Vec<OwnerChoice> {
    let seated = members.iter().map(|member| (&member.person, member.name.as_str()));
    let left = left.filter(|(person, _)| members.iter().all(|member| &member.person != *person));
    let choice = |(person, name): (&PersonId, &str)| OwnerChoice {
        value: person.to_string(),
        name: name.to_owned(),
        chosen: chosen == Some(person.as_str()),
    };
    seated.chain(left).map(choice).collect()
}

/// The page that changes an action point.
#[derive(Debug, Clone, Serialize)]
pub struct EditPage {
    network_name: String,
    network_address: String,
    session_address: String,
    session_title: String,
    number: i32,
    address: String,
    version: i32,
    stale: bool,
    text: String,
    owner_name: String,
    due: String,
    due_day: Option<DateTime<FixedOffset>>,
    owners: Vec<OwnerChoice>,
    items: Vec<ItemChoice>,
    form: FormView,
}

impl EditPage {
    /// The action point as it is, with what was typed; when that was typed against an older version, both show.
    pub fn of(
        seat: &Seat,
        session: &Session,
        action: &Action,
        around: (&[Member], &[Item], &HashMap<PersonId, String>, &[CaseId]),
        form: FormView,
    ) -> Self {
        let (members, items, names, shielded) = around;
        let seen = form.value("version").and_then(|version| version.parse::<i32>().ok());
        let name = names.get(&action.owner).cloned().unwrap_or_default();
        let chosen = form.value("owner").unwrap_or(action.owner.as_str()).to_owned();
        let item = form.value("action-item").map(str::to_owned).or_else(|| action.item.as_ref().map(ToString::to_string));
        Self {
            network_name: seat.network_name.clone(),
            network_address: format!("/networks/{}", seat.network),
            session_address: address(session),
            session_title: session.title.clone(),
            number: session.number,
            address: action_address(action),
            version: action.version,
            stale: seen.is_some_and(|seen| seen != action.version),
            text: action.text.clone(),
            due: action.due.map(|due| due.to_string()).unwrap_or_default(),
            due_day: action.due.and_then(|due| noon(due, seat.zone)),
            owners: owners(members, Some(&chosen), Some((&action.owner, &name))),
            owner_name: name,
            items: item_choices(items, names, shielded, item.as_deref()),
            form,
        }
    }
}
