//! How often people came, as the page shows it.

use super::rules::{Tally, told_beforehand, twice_away};
use super::store::{Marked, Regret};
use crate::ids::PersonId;
use crate::networks::Member;
use crate::sessions::rules::{Session, SessionState};
use crate::sessions::views::{address, local};
use crate::web::page::Face;
use crate::web::seat::Seat;
use chrono::{DateTime, FixedOffset};
use serde::Serialize;
use std::collections::HashMap;

/// The page: everybody for facilitators, oneself for the others.
#[derive(Debug, Serialize)]
pub struct EngagementPage {
    address: String,
    name: String,
    facilitator: bool,
    /// The network, and the sessions that are over and still take marks: what looks again hears of these.
    network: String,
    marking: Vec<String>,
    people: Vec<Line>,
}

/// One person.
#[derive(Debug, Serialize)]
struct Line {
    face: Face,
    you: bool,
    tally: Tally,
    twice: bool,
    times: Vec<Time>,
}

/// One session of one person.
#[derive(Debug, Serialize)]
struct Time {
    number: i32,
    title: String,
    address: String,
    starts: DateTime<FixedOffset>,
    text: String,
    tone: &'static str,
    away: bool,
    beforehand: bool,
    reason: Option<String>,
}

/// What the page is drawn from.
#[derive(Debug)]
pub struct Run<'a> {
    /// The sessions of the network.
    pub sessions: &'a [Session],
    /// Their marks, in the order of time.
    pub marks: &'a [Marked],
    /// Who said not to come.
    pub regrets: &'a [Regret],
}

impl EngagementPage {
    /// The page for the holder of this seat; `people` are those whom the holder may see.
    pub fn of(seat: &Seat, mut people: Vec<Member>, run: &Run<'_>) -> Self {
        people.sort_by_cached_key(|member| member.name.to_lowercase());
        let sessions: HashMap<_, _> = run.sessions.iter().map(|session| (&session.id, session)).collect();
        let line = |member: &Member| {
            let own: Vec<_> = run.marks.iter().filter(|marked| marked.person == member.person).collect();
            let time = |marked: &&Marked| Some(time(seat, sessions.get(&marked.session)?, marked, run.regrets));
            Line {
                face: Face::of(&member.person, &member.name),
                you: member.person == seat.person.id,
                tally: own.iter().fold(Tally::default(), |tally, marked| tally.with(marked.mark)),
                twice: twice_away(own.iter().map(|marked| (&marked.session, marked.mark))).is_some(),
                times: own.iter().filter_map(time).filter(|time| time.away || !seat.facilitates()).collect(),
            }
        };
        Self {
            address: format!("/networks/{}", seat.network),
            name: seat.network_name.clone(),
            facilitator: seat.facilitates(),
            network: seat.network.to_string(),
            marking: run
                .sessions
                .iter()
                .filter(|session| session.state == SessionState::Held)
                .map(|session| session.id.to_string())
                .collect(),
            people: people.iter().map(line).collect(),
        }
    }
}

fn time(seat: &Seat, session: &Session, marked: &Marked, regrets: &[Regret]) -> Time {
    let away = !marked.mark.was_there();
    let mine = |person: &PersonId| *person == marked.person;
    let regret = regrets.iter().find(|regret| away && regret.session == session.id && mine(&regret.person));
    Time {
        number: session.number,
        title: session.title.clone(),
        address: address(session),
        starts: local(session.starts_at, seat.zone),
        text: marked.mark.text(),
        tone: if away { "" } else { "good" },
        away,
        beforehand: told_beforehand(regret.map(|regret| regret.at), session.starts_at),
        reason: regret.and_then(|regret| regret.reason.clone()),
    }
}
