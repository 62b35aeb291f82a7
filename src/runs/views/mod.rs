//! What the templates of runs receive.

mod begin;
mod cards;
mod learned;
mod parts;
mod ring;

pub use begin::{BeginPage, Choice};
pub use learned::LearnedPage;
pub use parts::Told;

use super::moves::is_round;
use super::rules::{Card, Conclusion, Deed, Part, Placed, Presented, Run, Spent, Turn, TurnState, concludes, may, steps, upcoming};
use super::store::LearningPoint;
use crate::i18n::Language;
use crate::ids::PersonId;
use crate::methods::format::{Kind, Said};
use crate::networks::Member;
use crate::web::{FormView, Seat};
use cards::{CardView, MyCard, hidden, mine, table};
use chrono::{DateTime, FixedOffset, Utc};
use parts::{HarvestFound, Kept, Line, Rights, Role, Timer, TurningView, roles, told};
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
    /// Who presents or presented, and what each said at the end.
    pub presented: Vec<Presented>,
    /// Their names, also of those who have no seat any more.
    pub presenters: HashMap<PersonId, String>,
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
    turning: TurningView,
    deadline: Option<DateTime<FixedOffset>>,
    cast: Vec<Role>,
    console: ToConsole,
    /// The harvest is gathered already.
    gathers: bool,
    /// What this person said at the end, for their form.
    said: Conclusion,
    /// What is read of the presenters.
    told: Vec<Told>,
    kept: Vec<Kept>,
    form: FormView,
    /// Who does what, as it was sent and refused.
    cast_form: FormView,
    harvest_form: FormView,
    point_form: FormView,
    /// What could point to a client in what was typed.
    found: HarvestFound,
}

/// A sentence in the reader's language.
pub(super) fn said(said: &Said, language: Language) -> String {
    match language {
        Language::Dutch => said.nl.clone(),
        Language::English => said.en.clone(),
    }
}

/// What leads to the console.
#[derive(Debug, Clone, Serialize)]
struct ToConsole {
    /// Somebody else holds it, and this facilitator may take it over.
    takes: bool,
    /// The way there, for who is in the room and may hold it.
    way: bool,
}

impl ToConsole {
    fn of(seat: &Seat, run: &Run, surface: Surface, over: bool) -> Self {
        let holds = run.cast.leader == seat.person.id;
        Self {
            takes: surface == Surface::Console && seat.facilitates() && !holds && !over,
            way: surface == Surface::Room && (seat.facilitates() || holds) && !over,
        }
    }
}

impl Room {
    /// A surface, as the holder of a seat sees it.
    pub fn of(seat: &Seat, facts: &Facts, surface: Surface, language: Language, form: FormView, now: DateTime<Utc>) -> Self {
        let (run, person) = (&facts.run, &seat.person.id);
        // On the wall nobody has a part: nothing private is there.
        let part = if surface == Surface::Screen { Part::Participant } else { run.part(person) };
        let (placed, all) = (run.step(), steps(&run.method));
        let address = format!("/networks/{}/runs/{}", run.network, run.id);
        let name = |of: &crate::ids::PersonId| facts.members.iter().find(|member| member.person == *of).map(|member| member.name.clone());
        let waiting: Vec<_> = upcoming(&facts.turns).collect();
        let over = run.is_over();
        let hushed = part == Part::Presenter && run.hushes_presenter() && !over;
        let allowed = |deed| surface != Surface::Screen && may(part, run.state, deed);
        let may_conclude = facts.may_conclude(person, surface);
        let writes = surface == Surface::Room && allowed(Deed::Write) && !hushed;
        let (harvest_form, point_form) = (form.only(&format!("{address}/conclusion")), form.only(&format!("{address}/learning-points")));
        let cast_form = form.only(&format!("{address}/cast"));
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
            table: table(facts, person, surface, &allowed),
            hidden: hidden(facts, placed),
            revealable: allowed(Deed::Reveal) && hidden(facts, placed).is_some(),
            mine: if writes { mine(facts, person, part, language, &address, &form) } else { Vec::new() },
            outline: all.iter().enumerate().map(|(place, placed)| Line::of(*placed, place, run, language)).collect(),
            next: all.get(run.at + 1).map(|placed| said(&placed.step.name, language)),
            may: Rights::of(run, part, surface, may_conclude, (run.at > 0, run.at + 1 < all.len()), (turn_of.is_some(), waits)),
            silent: if surface == Surface::Console { silent(facts) } else { Vec::new() },
            turning: TurningView::of(run, surface, allowed(Deed::Turn)),
            deadline: run.deadline().filter(|_| !over).map(|at| at.with_timezone(&seat.zone).fixed_offset()),
            cast: if allowed(Deed::Assign) { roles(facts, &cast_form) } else { Vec::new() },
            gathers: gathers(facts, part, surface, may_conclude),
            console: ToConsole::of(seat, run, surface, over),
            said: facts.said_by(person),
            told: told(facts, person, may_conclude),
            kept: facts.kept.iter().map(Kept::of).collect(),
            found: HarvestFound::of(&harvest_form, &point_form),
            cast_form,
            harvest_form,
            point_form,
            form,
            address,
        }
    }
}

impl Facts {
    /// What somebody said at the end, as one of the presenters.
    fn said_by(&self, person: &PersonId) -> Conclusion {
        self.presented.iter().find(|presented| presented.person == *person).map(|presented| presented.said.clone()).unwrap_or_default()
    }

    /// Whether this screen asks somebody what they take along.
    fn may_conclude(&self, person: &PersonId, surface: Surface) -> bool {
        let part = concludes(&self.run, &self.presented, person);
        surface != Surface::Screen && may(part, self.run.state, Deed::Conclude)
    }
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

/// Whether the harvest is gathered before the run is over: something is there, the step asks for it, or it is somebody's part.
fn gathers(facts: &Facts, part: Part, surface: Surface, may_conclude: bool) -> bool {
    let run = &facts.run;
    let allowed = |deed| surface != Surface::Screen && may(part, run.state, deed);
    let learns = matches!(run.step().step.kind, Kind::Learn | Kind::CheckOut);
    !facts.kept.is_empty() || part == Part::NoteTaker && allowed(Deed::Keep) || learns && (allowed(Deed::Keep) || may_conclude)
}

/// Who has neither spoken nor written in this step, for the facilitator: names without an order.
fn silent(facts: &Facts) -> Vec<String> {
    let run = &facts.run;
    let step = run.step().step;
    let spoke = |person: &crate::ids::PersonId| facts.turns.iter().any(|turn| turn.person == *person && turn.state != TurnState::Waits);
    let wrote = |person: &crate::ids::PersonId| facts.cards.iter().any(|card| card.step == run.at && card.author.as_ref() == Some(person));
    // Who is named as silent would tell who wrote the cards without a name.
    let knows = is_round(step.kind) || (step.writes.is_some() && !step.anonymous);
    let asked = facts.present.iter().filter(|member| Some(&member.person) != run.cast.presenter.as_ref());
    asked.filter(|member| knows && !spoke(&member.person) && !wrote(&member.person)).map(|member| member.name.clone()).collect()
}

#[cfg(test)]
pub(crate) mod tests;
