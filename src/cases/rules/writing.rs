//! What a presenter writes, and what they ask for.

use crate::db::text_enum;
use crate::methods::Aim;
use crate::refusal::Refusal;
use crate::words::{Line, Prose, too_long};
use serde::{Deserialize, Serialize};

text_enum! {
    /// Where in the client's guidance the presenter stands.
    pub enum Phase {
        /// The free first talk.
        IntroductoryTalk = "introductory_talk",
        /// The first formal talk.
        Intake = "intake",
        /// Talks that work on the goal.
        InDepthTalks = "in_depth_talks",
        /// Tasks between talks.
        Assignments = "assignments",
        /// The talk in which the development plan is drawn up.
        SynthesisPop = "synthesis_pop",
        /// Looking back with the client.
        Evaluation = "evaluation",
        /// Short support afterwards.
        Aftercare = "aftercare",
    }
}

text_enum! {
    /// How soon a presenter needs the circle.
    #[derive(Default)]
    pub enum Urgency {
        /// Whenever there is a place.
        #[default]
        NoHurry = "no_hurry",
        /// Preferably in the next session.
        NextSession = "next_session",
        /// The next talk with the client is near.
        Urgent = "urgent",
    }
}

text_enum! {
    /// What a case is about, for those who look for a thread in what a circle meets.
    pub enum Theme {
        /// Another trade or job.
        Reorientation = "reorientation",
        /// Tired, ill, or on the way back.
        Recovery = "recovery",
        /// Work and the rest of a life.
        Balance = "balance",
        /// A conflict at work.
        Conflict = "conflict",
        /// What moves a client, or does not.
        Motivation = "motivation",
        /// Where guidance ends and other help begins.
        Boundaries = "boundaries",
        /// Language, origin, age, chances.
        Inclusion = "inclusion",
        /// The development plan and other papers.
        Papers = "papers",
        /// Values of the client and of the coach.
        Values = "values",
        /// Ending a guidance well.
        Closing = "closing",
    }
}

/// So many themes make a case findable; more make it findable everywhere.
pub const MOST_THEMES: usize = 3;

/// What a presenter asks for, beside the words. It says nothing of a client, and stays when the words go.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wish {
    /// What the circle could do.
    pub help: Option<Aim>,
    /// How soon.
    pub urgency: Urgency,
    /// What it is about.
    pub themes: Vec<Theme>,
    /// The id of a method; none leaves it to the facilitator.
    pub method: Option<String>,
    /// Where in the guidance.
    pub phase: Option<Phase>,
}

/// A draft keeps texts up to so many characters: more than anybody types, and more than may be handed in.
pub const MOST_TYPED: usize = 50_000;

/// What the presenter wrote. While it is a draft, everything may still be missing, or too long.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Text {
    /// As one would tell it to a colleague.
    pub title: Option<Line<MOST_TYPED>>,
    /// Who, where, how it came.
    pub context: Option<Prose<MOST_TYPED>>,
    /// What the presenter tried.
    pub tried: Option<Prose<MOST_TYPED>>,
    /// The learning question, in the first person.
    pub question: Option<Prose<MOST_TYPED>>,
}

impl Wish {
    /// What is asked for too much to be handed in, refused at its field.
    pub fn excess(&self) -> Option<Refusal> {
        (self.themes.len() > MOST_THEMES).then(|| Refusal::input("cases-themes-many").at("theme"))
    }
}

impl Text {
    /// The parts that a submitted case must have, each refused at its field.
    pub fn missing(&self) -> Vec<Refusal> {
        let parts = [
            (self.title.is_none(), "title", "cases-title-missing"),
            (self.context.is_none(), "context", "cases-context-missing"),
            (self.question.is_none(), "question", "cases-question-missing"),
        ];
        parts.into_iter().filter(|(missing, ..)| *missing).map(|(_, field, text)| Refusal::input(text).at(field)).collect()
    }

    /// The parts that are too long to be handed in, each refused at its field.
    pub fn too_long(&self) -> Vec<Refusal> {
        let bound = |field| match field {
            "title" => 120,
            "question" => 500,
            "tried" => 4000,
            _ => 6000,
        };
        let long = self.fields().into_iter().filter(|(field, text)| text.chars().count() > bound(*field));
        long.map(|(field, _)| too_long(bound(field)).at(field)).collect()
    }

    /// The parts by the names of their fields.
    pub fn fields(&self) -> [(&'static str, &str); 4] {
        [
            ("title", self.title.as_ref().map_or("", Line::as_str)),
            ("context", self.context.as_ref().map_or("", Prose::as_str)),
            ("question", self.question.as_ref().map_or("", Prose::as_str)),
            ("tried", self.tried.as_ref().map_or("", Prose::as_str)),
        ]
    }

    /// Whether the presenter asks about their own acting.
    pub fn asks_in_first_person(&self) -> bool {
        const FIRST: [&str; 9] = ["ik", "'k", "mij", "me", "mijn", "mezelf", "i", "my", "myself"];
        let question = self.question.as_ref().map_or("", Prose::as_str).to_lowercase();
        question.split(|c: char| !c.is_alphanumeric() && c != '\'').any(|word| FIRST.contains(&word))
    }
}
