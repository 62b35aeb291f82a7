//! The parts of a surface: its clock, its steps, what it offers, who has which part.

use super::{Facts, Surface, said};
use crate::cases::Findings;
use crate::i18n::Language;
use crate::ids::PersonId;
use crate::networks::{Member, SeatRole};
use crate::runs::rules::{Clock, Conclusion, Deed, Part, Placed, Presented, Run, Turning, may};
use crate::runs::store::LearningPoint;
use crate::web::FormView;
use chrono::{DateTime, SecondsFormat, Utc};
use serde::Serialize;
use std::collections::HashMap;

#[derive(Debug, Serialize)]
pub(super) struct Timer {
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
pub(super) struct Line {
    name: String,
    minutes: u32,
    done: bool,
    current: bool,
    round: Option<u32>,
}

/// What this screen offers; the server refuses the rest.
#[derive(Debug, Serialize)]
pub(super) struct Rights {
    step: bool,
    back: bool,
    pause: bool,
    /// The clock is this person's to stop and to lengthen, in the room.
    keeps_time: bool,
    minute: bool,
    turn_on: bool,
    pass: bool,
    assign: bool,
    end: bool,
    conclude: bool,
    keep: bool,
    let_go: bool,
}

/// A part that somebody can have, with those who could.
#[derive(Debug, Serialize)]
pub(super) struct Role {
    field: &'static str,
    label: &'static str,
    /// Somebody always has it.
    required: bool,
    people: Vec<Candidate>,
}

#[derive(Debug, Serialize)]
pub(super) struct Candidate {
    value: String,
    name: String,
    chosen: bool,
}

#[derive(Debug, Serialize)]
pub(super) struct Kept {
    id: String,
    body: String,
}

impl Kept {
    pub(super) fn of(point: &LearningPoint) -> Self {
        Self { id: point.id.to_string(), body: point.body.clone() }
    }
}

/// What a presenter said at the end.
#[derive(Debug, Clone, Serialize)]
pub struct Told {
    name: String,
    #[serde(flatten)]
    said: Conclusion,
}

impl Told {
    /// What one of these people said.
    pub fn of(presented: &Presented, names: &HashMap<PersonId, String>) -> Self {
        Self { name: names.get(&presented.person).cloned().unwrap_or_default(), said: presented.said.clone() }
    }
}

/// What the presenters said, by name; what somebody still writes stands in their form.
pub(super) fn told(facts: &Facts, reader: &PersonId, writes: bool) -> Vec<Told> {
    let others = facts.presented.iter().filter(|presented| !(presented.said.is_blank() || writes && presented.person == *reader));
    let mut told: Vec<Told> = others.map(|presented| Told::of(presented, &facts.presenters)).collect();
    told.sort_by(|one, other| one.name.cmp(&other.name));
    told
}

/// Whether the presenter turns away.
#[derive(Debug, Serialize)]
pub(super) struct TurningView {
    /// The presenter is asked, on their own screen.
    asks: bool,
    /// They can turn back.
    away: bool,
    /// What they said, for the console: the key of a text.
    said: Option<&'static str>,
}

/// What the privacy check found in the words of a harvest.
#[derive(Debug, Serialize)]
pub(super) struct HarvestFound {
    insight: Findings,
    next_step: Findings,
    thanks: Findings,
    point: Findings,
}

impl Timer {
    pub(super) fn of(run: &Run, now: DateTime<Utc>) -> Self {
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

impl Rights {
    /// Of a part on a screen: whether this person concludes, whether there is a step before and after, and whether somebody
    /// has the turn and this person still waits for one.
    pub(super) fn of(
        run: &Run,
        part: Part,
        surface: Surface,
        conclude: bool,
        (before, after): (bool, bool),
        (turn, waits): (bool, bool),
    ) -> Self {
        let allowed = |deed| surface != Surface::Screen && may(part, run.state, deed);
        Self {
            step: allowed(Deed::Move) && after,
            back: allowed(Deed::Move) && before,
            pause: allowed(Deed::Pause),
            keeps_time: part == Part::Timekeeper && allowed(Deed::Pause),
            minute: allowed(Deed::AddMinute),
            turn_on: allowed(Deed::PassTurnOn) && turn,
            pass: allowed(Deed::Pass) && waits,
            assign: allowed(Deed::Assign),
            end: allowed(Deed::End),
            conclude,
            keep: allowed(Deed::Keep),
            let_go: allowed(Deed::LetGo),
        }
    }
}

impl TurningView {
    pub(super) fn of(run: &Run, surface: Surface, presents: bool) -> Self {
        let own = presents && surface == Surface::Room;
        Self {
            asks: own && run.asks_turning(),
            away: own && run.is_turned_away(),
            said: consent(run).filter(|_| surface == Surface::Console && !run.is_over()),
        }
    }
}

impl HarvestFound {
    pub(super) fn of(harvest: &FormView, point: &FormView) -> Self {
        Self {
            insight: Findings::typed("insight", harvest),
            next_step: Findings::typed("next_step", harvest),
            thanks: Findings::typed("thanks", harvest),
            point: Findings::typed("point", point),
        }
    }
}

/// What the console says of the presenter's consent, where a step turns them away.
fn consent(run: &Run) -> Option<&'static str> {
    run.cast.presenter.as_ref().filter(|_| run.method.turns_away())?;
    Some(match run.turning {
        None => "runs-turning-waits",
        Some(Turning::Agreed) => "runs-turning-agreed",
        Some(Turning::Back) => "runs-turning-back",
    })
}

/// The parts with who has them, or who was chosen in a form that came back.
pub(super) fn roles(facts: &Facts, form: &FormView) -> Vec<Role> {
    let cast = &facts.run.cast;
    let candidates = |may: &dyn Fn(&Member) -> bool, field: &str, holder: Option<&PersonId>| {
        let chosen = form.value(field).or(holder.map(PersonId::as_str));
        let candidate = |member: &Member| Candidate {
            value: member.person.to_string(),
            name: member.name.clone(),
            chosen: chosen == Some(member.person.as_str()),
        };
        facts.members.iter().filter(|member| may(member)).map(candidate).collect()
    };
    let leads = |member: &Member| member.person == cast.leader || member.role == SeatRole::Facilitator && member.signed;
    let leader =
        Role { field: "leader", label: "runs-part-leader", required: true, people: candidates(&leads, "leader", Some(&cast.leader)) };
    let role = |field, label, holder: &Option<PersonId>| {
        let people = candidates(&|member| member.person != cast.leader, field, holder.as_ref());
        Role { field, label, required: false, people }
    };
    vec![
        leader,
        role("presenter", "runs-part-presenter", &cast.presenter),
        role("observer", "runs-part-observer", &cast.observer),
        role("timekeeper", "runs-part-timekeeper", &cast.timekeeper),
        role("note_taker", "runs-part-note-taker", &cast.note_taker),
    ]
}

impl Line {
    pub(super) fn of(placed: Placed<'_>, place: usize, run: &Run, language: Language) -> Self {
        let over = run.is_over();
        Self {
            name: said(&placed.step.name, language),
            minutes: placed.step.minutes,
            done: place < run.at || over,
            current: place == run.at && !over,
            round: placed.round.filter(|_| run.method.rounds > 1),
        }
    }
}
