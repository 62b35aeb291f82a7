//! A network's own copy of a method: its words and minutes change; what people do in a step, and in which order, stays.

use super::format::{LONGEST_STEP, Method, Said};
use crate::i18n::Language;
use crate::ids::{MethodId, PersonId};
use crate::refusal::Refusal;
use crate::words::{Line, Prose};
use chrono::{DateTime, Utc};

/// More copies than this are a library of their own.
pub const MOST_OWN: usize = 40;

/// Somebody else changed the copy meanwhile.
pub const STALE: Refusal = Refusal::state("methods-stale");

/// A network's own copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Own {
    /// The method as the network has it.
    pub method: Method,
    /// The method of the library that it was copied from.
    pub derived_from: String,
    /// Who changed it last.
    pub changed_by: PersonId,
    /// When.
    pub changed_at: DateTime<Utc>,
}

/// What a facilitator typed for a copy, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What it is called.
    pub name: Line<80>,
    /// What it is for.
    pub purpose: Prose<400>,
    /// Its steps, in their order.
    pub steps: Vec<StepChange>,
}

/// What was typed for one step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepChange {
    /// What it is called.
    pub name: Line<80>,
    /// How long it takes.
    pub minutes: u32,
    /// What the facilitator says or does.
    pub instruction: Prose<400>,
}

/// The minutes of a step.
pub fn minutes(raw: &str) -> Result<u32, Refusal> {
    let bad = Refusal::input("methods-minutes-bad").count(LONGEST_STEP.into());
    let typed: u32 = raw.trim().parse().map_err(|_| bad.clone())?;
    if (1..=LONGEST_STEP).contains(&typed) { Ok(typed) } else { Err(bad) }
}

/// A text in a language.
pub fn said(said: &Said, language: Language) -> &str {
    match language {
        Language::Dutch => &said.nl,
        Language::English => &said.en,
    }
}

/// A method under a name of its own, still word for word the same.
pub fn copied(method: &Method, id: &MethodId) -> Method {
    Method { id: id.to_string(), version: 1, ..method.clone() }
}

/// The method as it becomes: the words of one language, and the minutes; the other language keeps its words.
pub fn changed(method: &Method, change: &Change, language: Language) -> Method {
    let mut method = Method { version: method.version + 1, ..method.clone() };
    say(&mut method.name, language, change.name.as_str());
    say(&mut method.purpose, language, change.purpose.as_str());
    for (step, typed) in method.steps.iter_mut().zip(&change.steps) {
        say(&mut step.name, language, typed.name.as_str());
        say(&mut step.instruction, language, typed.instruction.as_str());
        step.minutes = typed.minutes;
    }
    method
}

fn say(said: &mut Said, language: Language, text: &str) {
    let there = match language {
        Language::Dutch => &mut said.nl,
        Language::English => &mut said.en,
    };
    text.clone_into(there);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::library;
    use proptest::prelude::*;

    fn typed(method: &Method, name: &str, minutes: u32, text: &str) -> Change {
        let (name, text) = (Line::parse(name).unwrap(), Prose::parse(text).unwrap());
        let step = StepChange { name: name.clone(), minutes, instruction: text.clone() };
        Change { name, purpose: text, steps: vec![step; method.steps.len()] }
    }

    #[test]
    fn a_copy_has_a_name_of_its_own_and_begins_anew() {
        let (method, id) = (&library()[3], MethodId::new());
        let copy = copied(&Method { version: 7, ..method.clone() }, &id);
        assert_eq!((copy.id.as_str(), copy.version), (id.as_str(), 1));
        assert_eq!((copy.steps, copy.name), (method.steps.clone(), method.name.clone()));
    }

    #[test]
    fn a_change_in_one_language_leaves_the_other_as_it_was() {
        let method = &library()[3];
        let now = changed(method, &typed(method, "Even roddelen", 7, "Praat vrijuit."), Language::Dutch);
        assert_eq!((now.name.nl.as_str(), &now.name.en), ("Even roddelen", &method.name.en));
        assert_eq!(
            (now.steps[0].instruction.nl.as_str(), &now.steps[0].instruction.en),
            ("Praat vrijuit.", &method.steps[0].instruction.en)
        );
        let now = changed(&now, &typed(method, "Gossip a little", 7, "Speak freely."), Language::English);
        assert_eq!((now.name.nl.as_str(), now.name.en.as_str(), now.version), ("Even roddelen", "Gossip a little", method.version + 2));
        assert_eq!(now.minutes(), 7 * 5);
    }

    #[test]
    fn a_step_takes_one_to_sixty_minutes() {
        assert_eq!((minutes(" 12 "), minutes("60")), (Ok(12), Ok(60)));
        for raw in ["0", "61", "-5", "", "een kwartier", "1.5"] {
            assert_eq!(minutes(raw).unwrap_err().count, Some(60), "{raw}");
        }
    }

    proptest! {
        #[test]
        fn whatever_was_typed_makes_a_method_that_can_be_run(
            at in 0..18usize, name in "[a-zé ]{0,6}[a-z]", took in 1u32..=60, text in "[a-zé.,]{1,400}",
        ) {
            let method = &library()[at];
            for language in Language::ALL {
                let now = changed(method, &typed(method, &name, took, &text), *language);
                prop_assert_eq!(now.check(), Ok(()));
                let order = |method: &Method| method.steps.iter().map(|step| (step.key.clone(), step.kind)).collect::<Vec<_>>();
                prop_assert_eq!(order(&now), order(method));
            }
        }
    }
}
