//! Turning away: the circle talks about a case while its presenter sits with their back to it. Nobody does so without
//! having agreed, everybody may turn back at any moment, and it is not done where somebody has authority over the
//! presenter (method handbook, section 1).

use super::{Run, steps};
use crate::db::text_enum;
use crate::methods::format::{Method, Mode};
use crate::refusal::Refusal;

/// The presenter has not said yet whether they turn away.
pub const CONSENT_FIRST: Refusal = Refusal::state("runs-consent-first");
/// Somebody in the circle has authority over the presenter.
pub const AUTHORITY: Refusal = Refusal::state("runs-authority");

/// Whoever holds the console cannot turn away.
pub const CONSOLE_FIRST: Refusal = Refusal::state("runs-console-first");

text_enum! {
    /// What a presenter said to turning away.
    pub enum Turning {
        /// They turn away.
        Agreed = "agreed",
        /// They stay in the circle, or turned back.
        Back = "back",
    }
}

fn turns_away(run: &Run, place: usize) -> bool {
    steps(&run.method).get(place).is_some_and(|placed| placed.step.presenter == Mode::TurnedAway)
}

impl Method {
    /// Whether the presenter turns away in one of its steps.
    pub fn turns_away(&self) -> bool {
        self.steps.iter().any(|step| step.presenter == Mode::TurnedAway)
    }
}

impl Run {
    /// Whether the presenter is asked now: a step that turns them away is here or comes, and they said nothing yet.
    pub fn asks_turning(&self) -> bool {
        self.turning.is_none() && (self.at..steps(&self.method).len()).any(|place| turns_away(self, place))
    }

    /// Whether the presenter is turned away now, and can turn back.
    pub fn is_turned_away(&self) -> bool {
        self.turning == Some(Turning::Agreed) && turns_away(self, self.at)
    }

    /// Whether the circle may go on to the step at this place.
    pub fn may_turn_away(&self, place: usize, authority: bool) -> Result<(), Refusal> {
        match (turns_away(self, place), self.turning) {
            (false, _) | (true, Some(Turning::Back)) => Ok(()),
            (true, _) if self.cast.presenter.is_none() => Ok(()),
            (true, _) if authority => Err(AUTHORITY),
            (true, Some(Turning::Agreed)) => Ok(()),
            (true, None) => Err(CONSENT_FIRST),
        }
    }
}
