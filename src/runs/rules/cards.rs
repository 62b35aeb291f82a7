//! What people write in a step, and who sees it when.

use super::{Part, Run, steps};
use crate::db::text_enum;
use crate::ids::{CardId, PersonId};
use crate::methods::format::{Kind, Mode, Shared, Speaks, Step};
use crate::words::Prose;

/// What is on a card, in at most 2,000 characters.
pub type Body = Prose<2000>;

text_enum! {
    /// What a card does with the presenter.
    pub enum Warmth {
        /// It touches.
        Warm = "warm",
        /// It may.
        Lukewarm = "lukewarm",
        /// It does not.
        Cold = "cold",
    }
}

/// A card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Its name.
    pub id: CardId,
    /// In which step it was written, by its place.
    pub step: usize,
    /// Who wrote it; nobody, once it was revealed without a name.
    pub author: Option<PersonId>,
    /// What it says; nothing when that cannot be read any more.
    pub body: Option<String>,
    /// What it does with the presenter.
    pub warmth: Option<Warmth>,
    /// The presenter chose it; in a queue of questions, it was answered.
    pub chosen: bool,
    /// Its place in a queue of questions; nought elsewhere.
    pub queued: i32,
}

/// Whether somebody with this part writes in a step. What is noted while the presenter has the floor and is seen at
/// once is the presenter's own text.
pub fn writes(step: &Step, part: Part) -> bool {
    let own = step.speaks == Speaks::Presenter && step.shared == Some(Shared::AtOnce);
    let all = matches!(step.kind, Kind::Learn | Kind::CheckOut) || step.presenter == Mode::Writes || step.presenter == Mode::None;
    step.writes.is_some() && if part == Part::Presenter { own || all } else { !own }
}

/// Whether a card of a step can still be handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// The step does not ask it of this part, or the circle has not been there.
    Absent,
    /// It can.
    Open,
    /// The step was revealed without names: a card that came now would have one.
    Late,
}

/// How the card of somebody with this part stands, for the step at this place.
pub fn slot(run: &Run, place: usize, part: Part, revealed: bool) -> Slot {
    let steps = steps(&run.method);
    match steps.get(place).filter(|placed| place <= run.at && writes(placed.step, part)) {
        None => Slot::Absent,
        Some(placed) if placed.step.anonymous && revealed => Slot::Late,
        Some(_) => Slot::Open,
    }
}

/// Whether a card may be handed in for the step at this place.
pub fn hands_in(run: &Run, place: usize, part: Part, revealed: bool) -> bool {
    slot(run, place, part, revealed) == Slot::Open
}

/// Whether a card is visible to somebody: one's own always, others' by the rule of the step.
pub fn visible(card: &Card, step: &Step, revealed: bool, reader: &PersonId) -> bool {
    let shared = match step.shared {
        Some(Shared::AtOnce) => true,
        Some(Shared::Together) => revealed,
        Some(Shared::Kept) | None => false,
    };
    shared || card.author.as_ref() == Some(reader)
}
