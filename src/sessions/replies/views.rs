//! The question whether somebody comes, and the page behind a link of a letter.

use super::links::Invited;
use super::rules::{Answer, Reply, place_in_line};
use crate::ids::PersonId;
use crate::keys::Keys;
use crate::sessions::agenda::views::Choice;
use crate::sessions::rules::{Form, Session};
use crate::sessions::views::{address, local};
use crate::web::form::FormView;
use chrono::{DateTime, FixedOffset, Utc};
use chrono_tz::Tz;
use serde::Serialize;

crate::text_enum! {
    /// Where somebody goes after an answer: back to where the question was.
    pub enum Back {
        /// The session's page.
        Session = "session",
        /// The network's page.
        Network = "network",
        /// The person's home page.
        Home = "home",
    }
}

impl Back {
    /// The address.
    pub fn address(self, session: &Session) -> String {
        match self {
            Back::Session => address(session),
            Back::Network => format!("/networks/{}", session.network),
            Back::Home => "/home".to_owned(),
        }
    }
}

/// Where somebody who answered stands.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Mine {
    /// The answer.
    #[serde(skip)]
    pub answer: Option<Answer>,
    /// Cannot come, and may say why.
    absent: bool,
    /// The reason that was given.
    reason: String,
    /// The place in line; zero for who does not wait.
    place: usize,
    /// How many chairs there are; zero when that does not matter.
    chairs: usize,
}

impl Mine {
    /// What this person said, among the replies of all members.
    pub fn of(session: &Session, replies: &[Reply], person: &PersonId) -> Self {
        let reply = replies.iter().find(|reply| reply.person == *person);
        Self {
            answer: reply.map(|reply| reply.answer),
            absent: reply.is_some_and(|reply| reply.answer == Answer::Absent),
            reason: reply.and_then(|reply| reply.reason.clone()).unwrap_or_default(),
            place: place_in_line(replies, person).unwrap_or(0),
            chairs: session.chairs().unwrap_or(0),
        }
    }
}

/// The question "will you come".
#[derive(Debug, Clone, Serialize)]
pub struct Ask {
    session: String,
    /// The number of the session; none where everybody knows which is meant.
    which: Option<i32>,
    address: String,
    back: &'static str,
    choices: Vec<Choice>,
    /// An answer that is on its way is still taken.
    open: bool,
    mine: Mine,
    form: FormView,
}

impl Ask {
    /// The answers that may be given, with the one that was; none when nobody is asked.
    pub fn of(session: &Session, mine: Mine, back: Back, form: &FormView, now: DateTime<Utc>) -> Self {
        let form = form.only(&format!("{}/attendance", address(session)));
        Self {
            session: session.id.to_string(),
            which: (back == Back::Network).then_some(session.number),
            address: address(session),
            back: back.as_str(),
            choices: asked(session, mine.answer, now),
            open: session.takes_answers(now),
            // What was typed about an absence stays on the page, also when it could not be kept.
            mine: Mine { absent: mine.absent || !form.is_blank(), ..mine },
            form,
        }
    }
}

/// The answers that somebody is asked to choose from; none when nobody is asked.
pub fn asked(session: &Session, chosen: Option<Answer>, now: DateTime<Utc>) -> Vec<Choice> {
    if session.asks_who_comes(now) { choices(session, chosen, now) } else { Vec::new() }
}

fn choices(session: &Session, chosen: Option<Answer>, now: DateTime<Utc>) -> Vec<Choice> {
    let text = |answer: &Answer| format!("sessions-answer-{}", answer.as_str());
    let choice = |answer: &Answer| Choice { value: answer.as_str(), text: text(answer), chosen: chosen == Some(*answer) };
    Answer::ALL.iter().filter(|answer| session.accept(**answer, now).is_ok()).map(choice).collect()
}

/// The page behind a link of a letter: the session's head, and the answer with one button.
#[derive(Debug, Clone, Serialize)]
pub struct Mailed {
    address: String,
    session_address: String,
    title: String,
    starts: DateTime<FixedOffset>,
    ends: DateTime<FixedOffset>,
    place: String,
    online_only: bool,
    answered: Option<&'static str>,
    choices: Vec<Choice>,
    mine: Mine,
    form: FormView,
}

impl Mailed {
    /// The page for who holds the link, with the answer that the link names.
    pub fn of(session: &Session, invited: &Invited, keys: &Keys, zone: Tz, mine: Mine, asked: Asked, now: DateTime<Utc>) -> Self {
        let typed = asked.form.value("answer").and_then(Answer::parse);
        let chosen = typed.or(asked.answer).or(mine.answer);
        Self {
            address: format!("/replies/{}", invited.seal(keys)),
            session_address: address(session),
            title: session.title.clone(),
            starts: local(session.starts_at, zone),
            ends: local(session.ends_at, zone),
            place: session.venue.place().to_owned(),
            online_only: session.venue.form() == Form::Online,
            // A link that asks for another answer is not answered yet.
            answered: mine.answer.filter(|answer| asked.answer.is_none_or(|asked| asked == *answer)).map(|answer| said(answer, &mine)),
            choices: choices(session, chosen, now),
            // Whoever holds a letter learns no reason from it.
            mine: Mine { reason: String::new(), ..mine },
            form: asked.form,
        }
    }
}

/// What the address and the form of that page name.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// The answer that the link names.
    pub answer: Option<Answer>,
    /// What was typed and could not be used.
    pub form: FormView,
}

fn said(answer: Answer, mine: &Mine) -> &'static str {
    match answer {
        Answer::Coming if mine.place > 0 => "replies-said-waiting",
        Answer::Coming => "replies-said-coming",
        Answer::Online => "replies-said-online",
        Answer::Absent => "replies-said-absent",
    }
}

/// The page of a link that answers nothing any more.
#[derive(Debug, Clone, Serialize)]
pub struct Closed {
    /// The key of what is the matter.
    pub text: &'static str,
}

#[cfg(test)]
#[path = "views_tests.rs"]
pub(crate) mod tests;
