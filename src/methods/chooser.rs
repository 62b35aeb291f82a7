//! Which methods fit: what the presenter wants to reach, who is there, how long they have and how well they know each
//! other. A person chooses; this only proposes, and says why.

use super::format::{Aim, Method, Online};

/// More proposals are a list again.
pub const MOST: usize = 3;
/// What stands around a method in a session: choosing the case, the harvest and a word at the end.
pub const AROUND: u32 = 15;
/// So many sessions a group does something else before it repeats a method.
const RESTS: usize = 2;

/// What a group wants, and what it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// What the presenter wants to reach.
    pub aim: Aim,
    /// How many are there, the presenter too.
    pub people: usize,
    /// How much time there is.
    pub minutes: u32,
    /// How many sessions the group has held.
    pub held: u32,
    /// The ids of the methods it used before, the last one first.
    pub recent: Vec<String>,
    /// Some are in the room, and others behind a screen.
    pub hybrid: bool,
}

/// A method that fits, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion<'a> {
    /// The method.
    pub method: &'a Method,
    /// Why it is proposed, what matters most first.
    pub reasons: Vec<Reason>,
}

/// Why a method is proposed: the key of a text, with the number that it names as `$count`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The key.
    pub text: String,
    /// The number; nought where the text names none.
    pub count: usize,
}

impl Reason {
    fn new(text: impl Into<String>, count: usize) -> Self {
        Self { text: text.into(), count }
    }
}

/// Up to three methods that fit: those that serve the aim, then others. One that the group used in its last two
/// sessions comes back only when nothing else is left.
pub fn suggest<'a>(methods: &'a [Method], wanted: &Wanted) -> Vec<Suggestion<'a>> {
    let (again, fresh): (Vec<_>, Vec<_>) = methods.iter().filter(|method| fits(method, wanted)).partition(|method| wanted.used(method));
    let left = if fresh.is_empty() { again } else { fresh };
    let (serving, others): (Vec<_>, Vec<_>) = left.into_iter().partition(|method| method.serves.contains(&wanted.aim));
    let all = serving.into_iter().chain(others).take(MOST);
    all.map(|method| Suggestion { method, reasons: reasons(method, wanted) }).collect()
}

fn fits(method: &Method, wanted: &Wanted) -> bool {
    parts(method, wanted.people).is_some()
        && method.minutes() + AROUND <= wanted.minutes
        && method.trust <= wanted.held + 1
        && !(wanted.hybrid && method.online == Online::NotHybrid)
}

/// Into how few parts so many people go, each part large enough and not too large; only some methods let a group split.
fn parts(method: &Method, people: usize) -> Option<usize> {
    let (smallest, largest) = method.group;
    let most = if method.parallel { people / smallest.max(1) } else { 1 };
    (1..=most).find(|parts| smallest * parts <= people && people <= largest * parts)
}

fn reasons(method: &Method, wanted: &Wanted) -> Vec<Reason> {
    let serves = method.serves.contains(&wanted.aim);
    let aim = if serves { format!("methods-helps-{}", wanted.aim.as_str()) } else { "methods-why-other".into() };
    let group = match parts(method, wanted.people) {
        Some(parts @ 2..) => Reason::new("methods-why-parts", parts),
        _ => Reason::new("methods-why-people", wanted.people),
    };
    let time = Reason::new("methods-why-minutes", whole(method.minutes()));
    let trust = (method.trust > 1).then(|| Reason::new("methods-why-trust", whole(wanted.held)));
    let again = wanted.used(method).then(|| Reason::new("methods-why-again", 0));
    [Reason::new(aim, 0), group, time].into_iter().chain(trust).chain(again).collect()
}

fn whole(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

impl Wanted {
    fn used(&self, method: &Method) -> bool {
        self.recent.iter().take(RESTS).any(|id| *id == method.id)
    }
}

#[cfg(test)]
#[path = "chooser_tests.rs"]
mod tests;
