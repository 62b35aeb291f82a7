//! Who has a chair and who waits: the order in which people said that they come, cut off where the room is full.

use crate::db::text_enum;
use crate::ids::PersonId;
use crate::refusal::Refusal;
use crate::sessions::rules::{Form, Session};
use crate::words::Prose;
use chrono::{DateTime, Duration, Utc};

text_enum! {
    /// What somebody says to an invitation.
    pub enum Answer {
        /// Will be there.
        Coming = "coming",
        /// Will be there behind a screen.
        Online = "online",
        /// Cannot be there.
        Absent = "absent",
    }
}

/// Why somebody cannot come, in at most 500 characters; facilitators read it.
pub type Reason = Prose<500>;

/// What somebody answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// Who.
    pub person: PersonId,
    /// What.
    pub answer: Answer,
    /// Since when it is this answer; of those who come it is the order in which they said so.
    pub at: DateTime<Utc>,
    /// Why not.
    pub reason: Option<String>,
    /// Wants to come, and waits for a chair.
    pub queued: bool,
}

impl Reply {
    /// Whether somebody comes; who waits for a chair does not yet.
    pub fn takes_part(&self) -> bool {
        self.answer.takes_part() && !self.queued
    }
}

/// An answer on its way in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The answer.
    pub answer: Answer,
    /// Why not, where that was asked; an empty reason takes back the one before.
    pub reason: Option<Option<Reason>>,
}

/// Somebody's place moves from the line to a chair, or back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shift {
    /// Whose.
    pub person: PersonId,
    /// Said so at this moment.
    pub at: DateTime<Utc>,
    /// Waits from now on.
    pub queued: bool,
}

impl Answer {
    /// The answer that a form or a link names.
    pub fn typed(raw: &str) -> Result<Self, Refusal> {
        Self::parse(raw).ok_or(Refusal::input("sessions-answer-unknown"))
    }

    /// Whether who says so takes part, in the room or behind a screen.
    pub fn takes_part(self) -> bool {
        matches!(self, Self::Coming | Self::Online)
    }

    /// Whether what somebody said of a session as it was `before` still answers it as it is `now`: nobody promised to come at
    /// another hour, nor into a room in place of a screen, nor to be behind a screen that is not there.
    pub fn outlives(self, before: &Session, now: &Session) -> bool {
        let (was, is) = (before.venue.form(), now.venue.form());
        let way = match self {
            Answer::Coming => was.has_place() || !is.has_place(),
            Answer::Online => is.has_link(),
            Answer::Absent => true,
        };
        way && before.starts_at == now.starts_at
    }
}

impl Form {
    /// Refuses an answer that this form does not know: "online" is a choice only where there are two ways.
    pub fn accept(self, answer: Answer) -> Result<Answer, Refusal> {
        if answer == Answer::Online && self != Form::Hybrid {
            Err(Refusal::input("sessions-answer-unknown").at("answer"))
        } else {
            Ok(answer)
        }
    }
}

impl Session {
    /// People may still say whether they come: it was not called off, and is not over.
    pub fn takes_answers(&self, now: DateTime<Utc>) -> bool {
        self.state.takes_answers() && now < self.ends_at
    }

    /// People are asked whether they come. Of a session that is on nobody is: who is there is marked. A letter of before may
    /// still be answered.
    pub fn asks_who_comes(&self, now: DateTime<Utc>) -> bool {
        self.state.is_ahead() && self.takes_answers(now)
    }

    /// Takes an answer to the invitation.
    pub fn accept(&self, answer: Answer, now: DateTime<Utc>) -> Result<Answer, Refusal> {
        if self.takes_answers(now) { self.venue.form().accept(answer) } else { Err(Refusal::state("sessions-answers-closed")) }
    }

    /// How many chairs there are for members, where people meet in a room that has a bound.
    pub fn chairs(&self) -> Option<usize> {
        self.capacity.filter(|_| self.venue.form().has_place()).and_then(|chairs| usize::try_from(chairs).ok())
    }
}

impl Said {
    /// The reply that this makes of the one before. Saying the same again costs nobody their place in line; who changes
    /// their mind comes after all others that come.
    pub fn reply(self, person: &PersonId, replies: &[Reply], now: DateTime<Utc>) -> Reply {
        let before = replies.iter().find(|reply| reply.person == *person);
        let same = before.filter(|before| before.answer == self.answer);
        let kept = same.and_then(|same| same.reason.clone());
        let reason = match (self.answer, self.reason) {
            (Answer::Absent, Some(said)) => said.map(String::from),
            (Answer::Absent, None) => kept,
            _ => None,
        };
        let at = match (same, self.answer) {
            (Some(same), _) => same.at,
            (None, Answer::Coming) => after_all(replies, now),
            (None, _) => now,
        };
        Reply { person: person.clone(), answer: self.answer, at, reason, queued: same.is_some_and(|same| same.queued) }
    }
}

/// A moment after that of everybody who comes, also where clocks differ: nobody overtakes.
fn after_all(replies: &[Reply], now: DateTime<Utc>) -> DateTime<Utc> {
    line(replies).last().map_or(now, |last| now.max(last.at + Duration::microseconds(1)))
}

/// Those who want a chair, in the order in which they said so.
fn line(replies: &[Reply]) -> Vec<&Reply> {
    let mut line: Vec<_> = replies.iter().filter(|reply| reply.answer == Answer::Coming).collect();
    line.sort_by(|a, b| (a.at, &a.person).cmp(&(b.at, &b.person)));
    line
}

/// Who moves: the first in line have the chairs, all others wait. Nothing when everybody sits or waits as they should.
pub fn settle(replies: &[Reply], chairs: Option<usize>) -> Vec<Shift> {
    let queued = |place: usize| chairs.is_some_and(|chairs| place >= chairs);
    let wrong = line(replies).into_iter().enumerate().filter(|(place, reply)| reply.queued != queued(*place));
    wrong.map(|(place, reply)| Shift { person: reply.person.clone(), at: reply.at, queued: queued(place) }).collect()
}

/// Whereabouts in the line somebody waits, from one; nothing for who does not wait.
pub fn place_in_line(replies: &[Reply], person: &PersonId) -> Option<usize> {
    let waits = replies.iter().any(|reply| reply.queued && reply.person == *person);
    let mut line = waits.then(|| line(replies))?.into_iter().filter(|reply| reply.queued);
    line.position(|reply| reply.person == *person).map(|place| place + 1)
}

#[cfg(test)]
#[path = "rules_tests.rs"]
mod tests;
