//! Who comes, and the question that asks it.

use super::{address, local};
use crate::ids::PersonId;
use crate::networks::{Member, SeatRole};
use crate::sessions::agenda::views::Choice;
use crate::sessions::rules::{Answer, Session};
use crate::web::page::Face;
use crate::web::seat::Seat;
use chrono::{DateTime, FixedOffset};
use serde::Serialize;

/// Who comes.
#[derive(Debug, Clone, Serialize)]
pub struct Attendance {
    session: String,
    address: String,
    network_name: String,
    number: i32,
    starts: DateTime<FixedOffset>,
    ends: DateTime<FixedOffset>,
    place: String,
    coming: usize,
    online: usize,
    absent: usize,
    silent: usize,
    people: Vec<Attendee>,
    #[serde(skip)]
    pub(super) mine: Option<Answer>,
}

#[derive(Debug, Clone, Serialize)]
struct Attendee {
    face: Face,
    facilitator: bool,
    text: &'static str,
    tone: &'static str,
    comes: bool,
}

impl Attendance {
    /// The people with a seat, with what they answered.
    pub fn of(seat: &Seat, session: &Session, members: &[Member], answers: &[(PersonId, Answer)]) -> Self {
        let answer = |person: &PersonId| answers.iter().find(|(who, _)| who == person).map(|(_, answer)| *answer);
        let count = |wanted: Option<Answer>| members.iter().filter(|member| answer(&member.person) == wanted).count();
        Self {
            session: session.id.to_string(),
            address: address(session),
            network_name: seat.network_name.clone(),
            number: session.number,
            starts: local(session.starts_at, seat.zone),
            ends: local(session.ends_at, seat.zone),
            place: session.venue.place().to_owned(),
            coming: count(Some(Answer::Coming)),
            online: count(Some(Answer::Online)),
            absent: count(Some(Answer::Absent)),
            silent: count(None),
            people: members.iter().map(|member| Attendee::of(member, answer(&member.person))).collect(),
            mine: answer(&seat.person.id),
        }
    }
}

impl Attendee {
    fn of(member: &Member, answer: Option<Answer>) -> Self {
        let (text, tone) = match answer {
            Some(Answer::Coming) => ("sessions-answered-coming", ""),
            Some(Answer::Online) => ("sessions-answered-online", "brand"),
            Some(Answer::Absent) => ("sessions-answered-absent", "bad"),
            None => ("sessions-answered-nothing", ""),
        };
        Self {
            face: Face::of(&member.person, &member.name),
            facilitator: member.role == SeatRole::Facilitator,
            text,
            tone,
            comes: answer == Some(Answer::Coming),
        }
    }
}

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

/// The question "will you come".
#[derive(Debug, Clone, Serialize)]
pub struct Ask {
    session: String,
    address: String,
    back: &'static str,
    choices: Vec<Choice>,
}

impl Ask {
    /// The answers that may be given, with the one that was; none when the time for answers is over.
    pub fn of(session: &Session, mine: Option<Answer>, back: Back) -> Self {
        let text = |answer: &Answer| format!("sessions-answer-{}", answer.as_str());
        let choice = |answer: &Answer| Choice { value: answer.as_str(), text: text(answer), chosen: mine == Some(*answer) };
        let choices = Answer::ALL.iter().filter(|answer| session.accept(**answer).is_ok()).map(choice).collect();
        Self { session: session.id.to_string(), address: address(session), back: back.as_str(), choices }
    }
}
