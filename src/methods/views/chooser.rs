//! The question that proposes methods, and its answer.

use super::list::{Row, library_address};
use crate::i18n::Language;
use crate::methods::chooser::{Reason, Suggestion};
use crate::methods::format::Aim;
use crate::networks::SeatRow;
use serde::Serialize;

/// What was asked, ready to use.
#[derive(Debug, Clone)]
pub struct Chooser {
    /// What the presenter wants to reach; nothing while nobody said.
    pub aim: Option<Aim>,
    /// How many are there.
    pub people: usize,
    /// How much time there is.
    pub minutes: u32,
    /// How many sessions they have held.
    pub held: u32,
    /// Some sit behind a screen while others are in the room.
    pub hybrid: bool,
}

/// The form, with what was asked in it.
#[derive(Debug, Serialize)]
pub struct ChooserForm {
    aims: Vec<AimChoice>,
    people: usize,
    minutes: u32,
    held: u32,
    hybrid: bool,
}

#[derive(Debug, Serialize)]
struct AimChoice {
    value: &'static str,
    text: String,
    chosen: bool,
}

impl ChooserForm {
    /// The form that asked this.
    pub fn of(chooser: &Chooser) -> Self {
        let choice =
            |aim: &Aim| AimChoice { value: aim.as_str(), text: format!("methods-aim-{}", aim.as_str()), chosen: chooser.aim == Some(*aim) };
        let Chooser { people, minutes, held, hybrid, .. } = *chooser;
        Self { aims: Aim::ALL.iter().map(choice).collect(), people, minutes, held, hybrid }
    }
}

/// What is proposed.
#[derive(Debug, Serialize)]
pub struct Proposals {
    methods: Vec<Proposal>,
    /// Where a question on a rule goes when the circle has no answer.
    ask_authority: Option<String>,
}

#[derive(Debug, Serialize)]
struct Proposal {
    #[serde(flatten)]
    row: Row,
    reasons: Vec<Why>,
}

#[derive(Debug, Serialize)]
struct Why {
    text: String,
    count: usize,
}

impl Proposals {
    /// The methods with their reasons; to a point of the trade the authority may have the answer.
    pub fn of(aim: Aim, suggestions: &[Suggestion<'_>], seats: &[SeatRow], language: Language) -> Self {
        let why = |reason: &Reason| Why { text: reason.text.clone(), count: reason.count };
        let proposal = |found: &Suggestion| Proposal {
            row: Row::of(found.method, library_address(found.method), language),
            reasons: found.reasons.iter().map(why).collect(),
        };
        let ask = || seats.first().map(|seat| format!("/networks/{}/questions/new", seat.network));
        Self { methods: suggestions.iter().map(proposal).collect(), ask_authority: (aim == Aim::Fact).then(ask).flatten() }
    }
}
