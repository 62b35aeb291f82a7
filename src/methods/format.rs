//! How a method is written down. The program and its build script read the same types, so that a file with a fault in
//! it never becomes a program; a network's own copy of a method is checked by the same rule.

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// No text of a method is longer, in characters.
pub const LONGEST: usize = 400;
/// No method has more steps.
pub const MOST_STEPS: usize = 20;
/// No step takes longer, in minutes.
pub const LONGEST_STEP: u32 = 60;

/// A sentence in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Said {
    /// In Dutch.
    pub nl: String,
    /// In English.
    pub en: String,
}

/// Written forms of a closed list of values.
macro_rules! values {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $text:literal),+ $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $text)] $variant),+ }

        impl $name {
            /// Every value, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// The written form.
            pub fn as_str(self) -> &'static str { match self { $(Self::$variant => $text),+ } }
            /// The value that a written form stands for.
            pub fn parse(raw: &str) -> Option<Self> { match raw { $($text => Some(Self::$variant),)+ _ => None } }
        }
    )*};
}

values! {
    /// How well the sources agree on a method.
    Confidence {
        /// The steps and some of their minutes come from a source.
        High = "high",
        /// The steps come from a source, the minutes are ours.
        Medium = "medium",
        /// Put together from fragments: an experiment.
        Low = "low",
    }

    /// Whether a method works for people behind screens.
    Online {
        /// It does.
        Yes = "yes",
        /// Not when some are in the room and others are not.
        NotHybrid = "not_hybrid",
    }

    /// What a presenter wants to reach: the one question that proposes methods.
    Aim {
        /// To hear how others would go about it.
        HowOthers = "how_others",
        /// An answer on a point of the trade or a rule.
        Fact = "fact",
        /// To understand what is really going on.
        Understand = "understand",
        /// To see one's blind spot.
        BlindSpot = "blind_spot",
        /// This client does not let go.
        Hold = "hold",
        /// To practise a talk.
        Practise = "practise",
        /// Energy and a next step.
        Energy = "energy",
        /// Everybody has a small question.
        SmallQuestions = "small_questions",
        /// The group wrestles with a principle.
        Principle = "principle",
        /// The group has to decide, or there is tension.
        Tension = "tension",
    }

    /// What people do in a step: this decides what their screens offer.
    Kind {
        /// One person tells.
        Tell = "tell",
        /// Everybody talks freely.
        Talk = "talk",
        /// Silent writing.
        Write = "write",
        /// Turns around the circle.
        Round = "round",
        /// Questions to the presenter, in a queue.
        Questions = "questions",
        /// The group talks about the presenter, who only listens.
        Gossip = "gossip",
        /// Everybody gives one advice.
        Advice = "advice",
        /// The presenter marks what was written as warm, lukewarm or cold.
        Rate = "rate",
        /// The presenter chooses from what was brought.
        Choose = "choose",
        /// What everybody learns.
        Learn = "learn",
        /// One word from everybody.
        CheckOut = "check_out",
    }

    /// Who has the floor.
    Speaks {
        /// The one whose case it is.
        Presenter = "presenter",
        /// The others, in turn or freely.
        Participants = "participants",
        /// Everybody.
        All = "all",
        /// Who leads the run.
        Facilitator = "facilitator",
        /// Who watches how it goes.
        Observer = "observer",
        /// Silence.
        Nobody = "nobody",
    }

    /// What the presenter does meanwhile.
    Mode {
        /// Talks.
        Speaks = "speaks",
        /// Answers.
        Answers = "answers",
        /// Marks what others wrote.
        Rates = "rates",
        /// Plays a part.
        Acts = "acts",
        /// Says what each contribution does.
        Reacts = "reacts",
        /// Silent, facing the group.
        Listens = "listens",
        /// Silent, with the back to the group; behind a screen without camera and microphone.
        TurnedAway = "turned_away",
        /// Waits.
        Waits = "waits",
        /// Writes.
        Writes = "writes",
        /// There is no presenter.
        None = "none",
    }

    /// When others see what somebody writes.
    Shared {
        /// Never: a note for oneself.
        Kept = "kept",
        /// All at once, when the facilitator reveals it.
        Together = "together",
        /// As soon as it is sent.
        AtOnce = "at_once",
    }
}

/// A method: what it is for, and its steps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Method {
    /// Its standard name in the field, such as `incident_method`; a network's own copy has an id of its own.
    pub id: String,
    /// Grows with every change of its text.
    pub version: u32,
    /// For how many people who are present, the smallest and the largest number.
    pub group: (usize, usize),
    /// The earliest sensible session of a group: 1, 2 or 3.
    pub trust: u32,
    /// How well the sources agree.
    pub confidence: Confidence,
    /// A large group may split, each part with a presenter of its own.
    pub parallel: bool,
    /// How often the steps that repeat come back, each time with another presenter.
    pub rounds: u32,
    /// Whether it works behind screens.
    pub online: Online,
    /// Its steps may be spread over days.
    pub asynchronous: bool,
    /// What it is proposed for.
    pub serves: Vec<Aim>,
    /// What it is called.
    pub name: Said,
    /// What it is for.
    pub purpose: Said,
    /// When to choose it.
    pub choose: Said,
    /// When not to.
    pub avoid: Said,
    /// Where it comes from.
    pub sources: String,
    /// The steps, in order.
    pub steps: Vec<Step>,
}

/// One step of a method.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Its name among the steps of the method.
    pub key: String,
    /// What people do.
    pub kind: Kind,
    /// How long it takes; the clock never ends it.
    pub minutes: u32,
    /// Who has the floor.
    pub speaks: Speaks,
    /// What the presenter does.
    pub presenter: Mode,
    /// It comes back in every round.
    pub repeats: bool,
    /// What it is called.
    pub name: Said,
    /// What the facilitator says or does.
    pub instruction: Said,
    /// What is asked of a participant now.
    pub task: Said,
    /// What is asked of the presenter now.
    pub presenter_task: Option<Said>,
    /// What participants write, where they do.
    pub writes: Option<Said>,
    /// When others see it.
    pub shared: Option<Shared>,
    /// Nothing ties what is written to its writer, once it is revealed.
    #[serde(default)]
    pub anonymous: bool,
    /// The earlier step whose contributions this one works on.
    pub from: Option<String>,
}

impl Method {
    /// How long it takes in all, in minutes.
    pub fn minutes(&self) -> u32 {
        self.steps.iter().map(|step| step.minutes * if step.repeats { self.rounds } else { 1 }).sum()
    }

    /// Refuses a method that could not be run, saying why.
    pub fn check(&self) -> Result<(), String> {
        let (smallest, largest) = self.group;
        ensure(!self.id.is_empty() && self.version > 0, "a name and a version")?;
        ensure(2 <= smallest && smallest <= largest && largest <= 60, "a group of 2 to 60 people, the smaller number first")?;
        ensure((1..=3).contains(&self.trust), "a trust of 1, 2 or 3")?;
        ensure((1..=6).contains(&self.rounds), "1 to 6 rounds")?;
        ensure((1..=MOST_STEPS).contains(&self.steps.len()), "1 to 20 steps")?;
        ensure(self.rounds == 1 || self.steps.iter().any(|step| step.repeats), "a step that repeats, when there are rounds")?;
        for said in [&self.name, &self.purpose, &self.choose, &self.avoid] {
            said.check()?;
        }
        let (mut keys, mut writing): (BTreeSet<&str>, BTreeSet<&str>) = Default::default();
        for step in &self.steps {
            step.check(&writing).map_err(|wants| format!("step {}: {wants}", step.key))?;
            ensure(keys.insert(&step.key), "steps with different keys")?;
            if step.writes.is_some() {
                writing.insert(&step.key);
            }
        }
        Ok(())
    }
}

impl Step {
    fn check(&self, writing: &BTreeSet<&str>) -> Result<(), String> {
        ensure(!self.key.is_empty() && self.key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_'), "a key")?;
        ensure((1..=LONGEST_STEP).contains(&self.minutes), "1 to 60 minutes")?;
        for said in [&self.name, &self.instruction, &self.task].into_iter().chain(&self.presenter_task).chain(&self.writes) {
            said.check()?;
        }
        ensure(self.presenter_task.is_some() == (self.presenter != Mode::None), "a task for the presenter, when there is one")?;
        ensure(self.writes.is_some() == self.shared.is_some(), "both `writes` and `shared`, or neither")?;
        ensure(self.writes.is_some() || !matches!(self.kind, Kind::Write | Kind::Advice | Kind::Learn), "something that is written")?;
        ensure(self.writes.is_some() || !self.anonymous, "something that is written, to be anonymous")?;
        ensure(self.from.as_deref().is_none_or(|from| writing.contains(from)), "`from` an earlier step in which people write")?;
        ensure(self.from.is_some() || self.kind != Kind::Rate, "something to rate")
    }
}

impl Said {
    fn check(&self) -> Result<(), String> {
        for text in [&self.nl, &self.en] {
            ensure(!text.trim().is_empty() && text.chars().count() <= LONGEST, "texts of 1 to 400 characters in both languages")?;
        }
        Ok(())
    }
}

fn ensure(holds: bool, wants: &str) -> Result<(), String> {
    if holds { Ok(()) } else { Err(format!("wants {wants}")) }
}
