//! Which part of what waits an officer looks at.

use crate::questions::rules::State;

crate::text_enum! {
    /// Which part of what waits an officer looks at.
    pub enum Show {
        /// Everything that waits.
        All = "all",
        /// What nobody took up.
        Unassigned = "unassigned",
        /// What this officer took up.
        Mine = "mine",
        /// What waits longer than its term.
        Late = "late",
    }
}

impl Show {
    /// The states that it consists of.
    pub fn states(self) -> &'static [State] {
        match self {
            Show::All | Show::Late => &[State::Submitted, State::Assigned],
            Show::Unassigned => &[State::Submitted],
            Show::Mine => &[State::Assigned],
        }
    }
}
