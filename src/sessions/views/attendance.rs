//! Who comes.

use super::{address, local};
use crate::networks::{Member, SeatRole};
use crate::sessions::guests::Guest;
use crate::sessions::guests::views::answered;
use crate::sessions::replies::Circle;
use crate::sessions::replies::rules::{Answer, Reply, place_in_line};
use crate::sessions::rules::{Session, SessionState};
use crate::web::page::Face;
use crate::web::parts::Kept;
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
    /// Over: these are answers of before, and who was there is told elsewhere.
    over: bool,
    starts: DateTime<FixedOffset>,
    ends: DateTime<FixedOffset>,
    place: String,
    coming: usize,
    chairs: usize,
    waiting: usize,
    online: usize,
    absent: usize,
    silent: usize,
    guests: usize,
    people: Vec<Attendee>,
}

#[derive(Debug, Clone, Serialize)]
struct Attendee {
    face: Face,
    role: &'static str,
    text: &'static str,
    place: usize,
    reason: Option<String>,
    tone: &'static str,
    comes: bool,
}

impl Attendance {
    /// As a part of a page.
    pub fn kept(self) -> Kept<Self> {
        Kept::new("sessions/_attendance", self)
    }

    /// The people with a seat and, below them, the guests; with what they answered.
    pub fn of(seat: &Seat, session: &Session, circle: &Circle) -> Self {
        let Circle { members, guests, replies, .. } = circle;
        let said: Vec<_> = members.iter().map(|member| circle.reply(&member.person)).collect();
        let count = |wanted: Option<(Answer, bool)>| {
            said.iter().map(|reply| reply.map(|reply| (reply.answer, reply.queued))).filter(|said| *said == wanted).count()
        };
        let place = |member: &Member| place_in_line(replies, &member.person).unwrap_or(0);
        let seated = members.iter().zip(&said).map(|(member, reply)| Attendee::of(seat, member, *reply, place(member)));
        let invited = guests.iter().map(|guest| Attendee::guest(guest, circle.reply(&guest.person)));
        Self {
            session: session.id.to_string(),
            address: address(session),
            network_name: seat.network_name.clone(),
            number: session.number,
            over: matches!(session.state, SessionState::Held | SessionState::Recorded),
            starts: local(session.starts_at, seat.zone),
            ends: local(session.ends_at, seat.zone),
            place: session.venue.place().to_owned(),
            coming: count(Some((Answer::Coming, false))),
            chairs: session.chairs().unwrap_or(0),
            waiting: count(Some((Answer::Coming, true))),
            online: count(Some((Answer::Online, false))),
            absent: count(Some((Answer::Absent, false))),
            silent: count(None),
            guests: guests.len(),
            people: seated.chain(invited).collect(),
        }
    }
}

impl Attendee {
    fn guest(guest: &Guest, reply: Option<&Reply>) -> Self {
        let (text, tone) = answered(reply);
        Self {
            face: Face::of(&guest.person, &guest.name),
            role: if guest.officer { "guests-officer" } else { "guests-guest" },
            text,
            tone: if tone == "good" { "" } else { tone },
            place: 0,
            reason: None,
            comes: reply.is_some_and(|reply| reply.answer == Answer::Coming),
        }
    }

    /// Why somebody cannot come is for those who guard the circle; the others read that they sent word.
    fn of(seat: &Seat, member: &Member, reply: Option<&Reply>, place: usize) -> Self {
        let (text, tone) = match reply.map(|reply| reply.answer) {
            Some(Answer::Coming) if place > 0 => ("replies-waits", "now"),
            Some(Answer::Coming) => ("sessions-answered-coming", ""),
            Some(Answer::Online) => ("sessions-answered-online", "brand"),
            Some(Answer::Absent) => ("sessions-answered-absent", "bad"),
            None => ("sessions-answered-nothing", ""),
        };
        Self {
            face: Face::of(&member.person, &member.name),
            role: if member.role == SeatRole::Facilitator { "sessions-facilitator" } else { "sessions-member" },
            text,
            tone,
            place,
            reason: reply.and_then(|reply| reply.reason.clone()).filter(|_| seat.facilitates()),
            comes: reply.is_some_and(|reply| reply.answer == Answer::Coming && !reply.queued),
        }
    }
}
