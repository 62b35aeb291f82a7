//! What the templates of runs receive.

mod begin;
mod cards;
mod learned;
mod ring;

pub use begin::{BeginPage, Choice};
pub use learned::LearnedPage;

use super::moves::is_round;
use super::rules::{Card, Clock, Deed, Part, Placed, Run, RunState, Spent, Turn, TurnState, Turning, may, steps, upcoming};
use super::store::LearningPoint;
use crate::cases::Findings;
use crate::i18n::Language;
use crate::methods::format::Said;
use crate::networks::Member;
use crate::web::{FormView, Seat};
use cards::{CardView, MyCard, hidden, mine, table};
use chrono::{DateTime, FixedOffset, SecondsFormat, Utc};
use ring::Ring;
use serde::Serialize;
use std::collections::HashMap;

/// Which screen is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Surface {
    /// What somebody who takes part holds in the hand.
    Room,
    /// What the facilitator works with.
    Console,
    /// What hangs on the wall: nothing private.
    Screen,
}

impl Surface {
    /// The address of what moves on it.
    fn part(self, run: &str) -> String {
        match self {
            Self::Room => format!("{run}/fragment"),
            Self::Console => format!("{run}/console/fragment"),
            Self::Screen => format!("{run}/screen/fragment"),
        }
    }
}

/// All that a surface is drawn from.
#[derive(Debug, Clone)]
pub struct Facts {
    /// The run.
    pub run: Run,
    /// Every card of it.
    pub cards: Vec<Card>,
    /// What its steps took, and which were revealed.
    pub passed: HashMap<usize, (Spent, bool)>,
    /// The turns of the step that it is at.
    pub turns: Vec<Turn>,
    /// What was kept.
    pub kept: Vec<LearningPoint>,
    /// Who is there.
    pub present: Vec<Member>,
    /// Everybody with a seat, for names.
    pub members: Vec<Member>,
}

/// A surface.
#[derive(Debug, Serialize)]
pub struct Room {
    id: String,
    address: String,
    part_address: String,
    session_address: String,
    network_name: String,
    method: String,
    part: &'static str,
    over: bool,
    place: usize,
    number: usize,
    count: usize,
    round: Option<u32>,
    name: String,
    says: String,
    hushed: bool,
    clock: Timer,
    ring: Ring,
    speaker: Option<String>,
    next_speaker: Option<String>,
    my_turn: bool,
    waits: bool,
    turn_of: Option<String>,
    table: Vec<CardView>,
    hidden: Option<usize>,
    revealable: bool,
    mine: Vec<MyCard>,
    outline: Vec<Line>,
    next: Option<String>,
    may: Rights,
    silent: Vec<String>,
    /// The presenter is asked whether they turn away.
    asks_turning: bool,
    turned_away: bool,
    /// What the presenter said, for the console: the key of a text.
    turning: Option<&'static str>,
    deadline: Option<DateTime<FixedOffset>>,
    cast: Vec<Role>,
    takes_console: bool,
    insight: String,
    next_step: String,
    presenter_name: Option<String>,
    kept: Vec<Kept>,
    form: FormView,
    harvest_form: FormView,
    point_form: FormView,
    /// What could point to a client in what was typed.
    found: HarvestFound,
}

/// What the privacy check found in the words of a harvest.
#[derive(Debug, Serialize)]
struct HarvestFound {
    insight: Findings,
    next_step: Findings,
    point: Findings,
}

#[derive(Debug, Serialize)]
struct Timer {
    left: i64,
    length: i64,
    drawn: String,
    paused: bool,
    over: bool,
    /// How many days are left, where days are counted.
    days: Option<i64>,
    text: String,
    arc: i64,
}

#[derive(Debug, Serialize)]
struct Line {
    name: String,
    minutes: u32,
    done: bool,
    current: bool,
    round: Option<u32>,
}

/// What this screen offers; the server refuses the rest.
#[derive(Debug, Serialize)]
struct Rights {
    step: bool,
    back: bool,
    pause: bool,
    minute: bool,
    turn_on: bool,
    pass: bool,
    assign: bool,
    end: bool,
    conclude: bool,
    keep: bool,
}

/// A part that somebody can have, with those who could.
#[derive(Debug, Serialize)]
struct Role {
    field: &'static str,
    label: &'static str,
    people: Vec<Candidate>,
}

#[derive(Debug, Serialize)]
struct Candidate {
    value: String,
    name: String,
    chosen: bool,
}

#[derive(Debug, Serialize)]
struct Kept {
    id: String,
    body: String,
}

/// A sentence in the reader's language.
pub(super) fn said(said: &Said, language: Language) -> String {
    match language {
        Language::Dutch => said.nl.clone(),
        Language::English => said.en.clone(),
    }
}

impl Timer {
    fn of(run: &Run, now: DateTime<Utc>) -> Self {
        let clock: Clock = run.clock(now);
        let late = clock.left.abs();
        let sign = if clock.left < 0 { "+" } else { "" };
        Self {
            left: clock.left,
            length: clock.total,
            drawn: now.to_rfc3339_opts(SecondsFormat::Micros, true),
            paused: clock.paused,
            over: clock.left < 0,
            days: run.days.map(|_| (clock.left + 86_399) / 86_400),
            text: format!("{sign}{}:{:02}", late / 60, late % 60),
            arc: 100 - (clock.left.max(0) * 100 / clock.total.max(1)).min(100),
        }
    }
}

impl Room {
    /// A surface, as the holder of a seat sees it.
    pub fn of(seat: &Seat, facts: &Facts, surface: Surface, language: Language, form: FormView, now: DateTime<Utc>) -> Self {
        let run = &facts.run;
        let person = &seat.person.id;
        // On the wall nobody has a part: nothing private is there.
        let part = if surface == Surface::Screen { Part::Participant } else { run.part(person) };
        let placed = run.step();
        let all = steps(&run.method);
        let address = format!("/networks/{}/runs/{}", run.network, run.id);
        let name = |of: &crate::ids::PersonId| facts.members.iter().find(|member| member.person == *of).map(|member| member.name.clone());
        let waiting: Vec<_> = upcoming(&facts.turns).collect();
        let over = run.state == RunState::Ended;
        let hushed = part == Part::Presenter && run.hushes_presenter() && !over;
        let allowed = |deed| surface != Surface::Screen && may(part, run.state, deed);
        let (harvest_form, point_form) = (form.only(&format!("{address}/conclusion")), form.only(&format!("{address}/learning-points")));
        let turn_of = waiting.first().filter(|_| !over);
        let waits = waiting.iter().any(|turn| turn.person == *person);
        Self {
            id: run.id.to_string(),
            part_address: surface.part(&address),
            session_address: format!("/networks/{}/sessions/{}", run.network, run.session),
            network_name: seat.network_name.clone(),
            method: said(&run.method.name, language),
            part: part.as_str(),
            over,
            place: run.at,
            number: run.at + 1,
            count: all.len(),
            round: placed.round.filter(|_| run.method.rounds > 1),
            name: said(&placed.step.name, language),
            says: says(placed, part, surface, language),
            hushed,
            clock: Timer::of(run, now),
            ring: Ring::of(facts, person, surface, turn_of.map(|turn| &turn.person)),
            speaker: turn_of.and_then(|turn| name(&turn.person)),
            next_speaker: waiting.get(1).and_then(|turn| name(&turn.person)),
            my_turn: turn_of.is_some_and(|turn| turn.person == *person) && surface != Surface::Screen,
            waits,
            turn_of: turn_of.map(|turn| turn.person.to_string()),
            table: table(facts, person, surface, hushed, &allowed),
            hidden: hidden(facts, placed),
            revealable: allowed(Deed::Reveal) && hidden(facts, placed).is_some(),
            mine: if surface == Surface::Room && !over && !hushed {
                mine(facts, person, part, language, &address, &form)
            } else {
                Vec::new()
            },
            outline: all.iter().enumerate().map(|(place, placed)| Line::of(*placed, place, run, language)).collect(),
            next: all.get(run.at + 1).map(|placed| said(&placed.step.name, language)),
            may: Rights::of(run, part, surface, (run.at > 0, run.at + 1 < all.len()), (turn_of.is_some(), waits)),
            silent: if surface == Surface::Console { silent(facts) } else { Vec::new() },
            asks_turning: allowed(Deed::Turn) && surface == Surface::Room && run.asks_turning(),
            turned_away: allowed(Deed::Turn) && surface == Surface::Room && run.is_turned_away(),
            turning: turning(run).filter(|_| surface == Surface::Console && !over),
            deadline: run.deadline().filter(|_| !over).map(|at| at.with_timezone(&seat.zone).fixed_offset()),
            cast: if allowed(Deed::Assign) { roles(facts) } else { Vec::new() },
            takes_console: surface != Surface::Screen && seat.facilitates() && run.cast.leader != *person && !over,
            insight: run.insight.clone(),
            next_step: run.next_step.clone(),
            presenter_name: run.cast.presenter.as_ref().and_then(name),
            kept: facts.kept.iter().map(|point| Kept { id: point.id.to_string(), body: point.body.clone() }).collect(),
            found: HarvestFound {
                insight: Findings::typed("insight", &harvest_form),
                next_step: Findings::typed("next_step", &harvest_form),
                point: Findings::typed("point", &point_form),
            },
            harvest_form,
            point_form,
            form,
            address,
        }
    }
}

impl Rights {
    /// Of a part on a screen: whether there is a step before and after, and whether somebody has the turn and this
    /// person still waits for one.
    fn of(run: &Run, part: Part, surface: Surface, (before, after): (bool, bool), (turn, waits): (bool, bool)) -> Self {
        let allowed = |deed| surface != Surface::Screen && may(part, run.state, deed);
        Self {
            step: allowed(Deed::Move) && after,
            back: allowed(Deed::Move) && before,
            pause: allowed(Deed::Pause),
            minute: allowed(Deed::AddMinute),
            turn_on: allowed(Deed::PassTurnOn) && turn,
            pass: allowed(Deed::Pass) && waits,
            assign: allowed(Deed::Assign),
            end: allowed(Deed::End),
            conclude: allowed(Deed::Conclude),
            keep: allowed(Deed::Keep),
        }
    }
}

/// What the console says of the presenter's consent, where a step turns them away.
fn turning(run: &Run) -> Option<&'static str> {
    run.cast.presenter.as_ref().filter(|_| run.method.turns_away())?;
    Some(match run.turning {
        None => "runs-turning-waits",
        Some(Turning::Agreed) => "runs-turning-agreed",
        Some(Turning::Back) => "runs-turning-back",
    })
}

/// What this screen says about the step.
fn says(placed: Placed<'_>, part: Part, surface: Surface, language: Language) -> String {
    let step = placed.step;
    match (surface, part, &step.presenter_task) {
        (Surface::Console, Part::Leader, _) => said(&step.instruction, language),
        (Surface::Room, Part::Presenter, Some(task)) => said(task, language),
        _ => said(&step.task, language),
    }
}

/// Who has neither spoken nor written in this step, for the facilitator: names without an order.
fn silent(facts: &Facts) -> Vec<String> {
    let run = &facts.run;
    let step = run.step().step;
    let spoke = |person: &crate::ids::PersonId| facts.turns.iter().any(|turn| turn.person == *person && turn.state != TurnState::Waits);
    let wrote = |person: &crate::ids::PersonId| facts.cards.iter().any(|card| card.step == run.at && card.author.as_ref() == Some(person));
    let revealed = facts.passed.get(&run.at).is_some_and(|(_, revealed)| *revealed);
    // Once cards have no authors, who wrote is not known any more.
    let knows = is_round(step.kind) || (step.writes.is_some() && !(step.anonymous && revealed));
    let asked = facts.present.iter().filter(|member| Some(&member.person) != run.cast.presenter.as_ref());
    asked.filter(|member| knows && !spoke(&member.person) && !wrote(&member.person)).map(|member| member.name.clone()).collect()
}

fn roles(facts: &Facts) -> Vec<Role> {
    let cast = &facts.run.cast;
    let role = |field, label, holder: &Option<crate::ids::PersonId>| Role {
        field,
        label,
        people: facts
            .members
            .iter()
            .filter(|member| member.person != cast.leader)
            .map(|member| Candidate {
                value: member.person.to_string(),
                name: member.name.clone(),
                chosen: holder.as_ref() == Some(&member.person),
            })
            .collect(),
    };
    vec![
        role("presenter", "runs-part-presenter", &cast.presenter),
        role("observer", "runs-part-observer", &cast.observer),
        role("timekeeper", "runs-part-timekeeper", &cast.timekeeper),
        role("note_taker", "runs-part-note-taker", &cast.note_taker),
    ]
}

impl Line {
    fn of(placed: Placed<'_>, place: usize, run: &Run, language: Language) -> Self {
        let over = run.state == RunState::Ended;
        Self {
            name: said(&placed.step.name, language),
            minutes: placed.step.minutes,
            done: place < run.at || over,
            current: place == run.at && !over,
            round: placed.round.filter(|_| run.method.rounds > 1),
        }
    }
}

#[cfg(test)]
pub(crate) mod tests;
