//! Who may do what in a run: one table, for every screen and every post.

use super::RunState::{self, Ended, Paused, Recorded, Running};
use super::{Presented, Run};
use crate::ids::PersonId;
use crate::methods::format::{Kind, Mode};
use Deed::*;
use Part::*;

/// As what somebody is in the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// Holds the console.
    Leader,
    /// Whose case it is.
    Presenter,
    /// One of the circle.
    Participant,
    /// Watches how it goes.
    Observer,
    /// Guards the time.
    Timekeeper,
    /// Notes what the circle learns.
    NoteTaker,
}

impl Part {
    /// Every part.
    pub const ALL: [Self; 6] = [Leader, Presenter, Participant, Observer, Timekeeper, NoteTaker];

    /// The written form.
    pub fn as_str(self) -> &'static str {
        match self {
            Leader => "leader",
            Presenter => "presenter",
            Participant => "participant",
            Observer => "observer",
            Timekeeper => "timekeeper",
            NoteTaker => "note-taker",
        }
    }
}

/// What can be done in a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Deed {
    /// One step on or back.
    Move,
    /// Stop the clock, or let it run.
    Pause,
    /// Give the step a minute more.
    AddMinute,
    /// Show all at once what everybody wrote.
    Reveal,
    /// Give the turn to the next.
    PassTurnOn,
    /// Say who does what.
    Assign,
    /// End the run.
    End,
    /// Write one's card.
    Write,
    /// Pass in a round.
    Pass,
    /// Mark a card as warm, lukewarm or cold.
    Rate,
    /// Choose a card that helps.
    Choose,
    /// Say what one takes along, and what one does first.
    Conclude,
    /// Keep a learning point for the circle.
    Keep,
    /// Let go of a learning point.
    LetGo,
    /// Say whether one turns away, or turn back.
    Turn,
    /// Mark a question of the queue as answered.
    Answer,
}

impl Deed {
    /// Every deed.
    pub const ALL: [Self; 16] =
        [Move, Pause, AddMinute, Reveal, PassTurnOn, Assign, End, Write, Deed::Pass, Rate, Choose, Conclude, Keep, LetGo, Turn, Answer];
}

/// Each deed: in which states, by whom. What is not here is refused.
pub const RIGHTS: &[(Deed, &[RunState], &[Part])] = &[
    (Move, &[Running, Paused], &[Leader]),
    (Pause, &[Running, Paused], &[Leader, Timekeeper]),
    (AddMinute, &[Running, Paused], &[Leader, Timekeeper]),
    (Reveal, &[Running, Paused], &[Leader]),
    (PassTurnOn, &[Running, Paused], &[Leader]),
    (Assign, &[Running, Paused], &[Leader]),
    (End, &[Running, Paused], &[Leader]),
    // Nobody is cut off in the middle of a sentence when a run ends.
    (Write, &[Running, Paused, Ended], &[Leader, Presenter, Participant, Observer, Timekeeper, NoteTaker]),
    (Deed::Pass, &[Running, Paused], &[Participant, Observer, Timekeeper, NoteTaker]),
    (Rate, &[Running, Paused], &[Presenter]),
    (Choose, &[Running, Paused], &[Presenter]),
    // In a method with rounds, also whoever presented before: see `concludes`.
    (Conclude, &[Running, Paused, Ended], &[Presenter]),
    (Keep, &[Running, Paused, Ended], &[Leader, NoteTaker]),
    // What should not have been kept can be let go of at any time.
    (LetGo, &[Running, Paused, Ended, Recorded], &[Leader, NoteTaker]),
    (Turn, &[Running, Paused], &[Presenter]),
    (Answer, &[Running, Paused], &[Leader, Presenter]),
];

/// Whether the step that a run is at asks for this; who only listens is not asked for anything.
pub fn asked(run: &Run, deed: Deed) -> bool {
    let step = run.step().step;
    match deed {
        Rate => !run.hushes_presenter() && (step.kind == Kind::Rate || step.presenter == Mode::Rates),
        Choose => !run.hushes_presenter() && matches!(step.kind, Kind::Choose | Kind::Advice),
        _ => true,
    }
}

/// As what somebody concludes: each presenter of a run stays one in this, whatever their part is in the rounds of others.
pub fn concludes(run: &Run, presenters: &[Presented], person: &PersonId) -> Part {
    if presenters.iter().any(|presented| presented.person == *person) { Presenter } else { run.part(person) }
}

/// Whether somebody with this part may do this while the run stands so.
pub fn may(part: Part, state: RunState, deed: Deed) -> bool {
    RIGHTS.iter().any(|(right, states, parts)| *right == deed && states.contains(&state) && parts.contains(&part))
}
