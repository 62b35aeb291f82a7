//! A session as calendars know it: RFC 5545, the same UID for life, a sequence that grows with each change.

mod lines;

pub use lines::Lines;

use crate::sessions::Session;
use crate::sessions::replies::rules::{Answer, Reply};
use crate::sessions::rules::SessionState;
use chrono::{DateTime, Utc};
use lines::quoted;

/// Who writes these calendars (RFC 5545, 3.7.3).
pub const PRODUCT: &str = "-//Leerkring//sessions//NL";

/// What a calendar part asks of the calendar that receives it (RFC 5546).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// A download: one more event.
    Publish,
    /// An invitation, or its newest form.
    Request,
    /// The event is off.
    Cancel,
}

impl Method {
    fn as_str(self) -> &'static str {
        match self {
            Method::Publish => "PUBLISH",
            Method::Request => "REQUEST",
            Method::Cancel => "CANCEL",
        }
    }
}

/// How sure the meeting is for the person whose calendar it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It takes place.
    Confirmed,
    /// It takes place, but this person waits for a chair.
    Waiting,
    /// It takes place without this person: their hours stay free.
    Without,
    /// It is off.
    Cancelled,
}

impl Standing {
    /// How a session stands for a person who answered like this.
    pub fn of(state: SessionState, answer: Option<Answer>, waits: bool) -> Self {
        match (state, answer) {
            (SessionState::Cancelled, _) => Self::Cancelled,
            (_, Some(Answer::Absent)) => Self::Without,
            _ if waits => Self::Waiting,
            _ => Self::Confirmed,
        }
    }

    fn status(self) -> &'static str {
        match self {
            Self::Confirmed | Self::Without => "CONFIRMED",
            Self::Waiting => "TENTATIVE",
            Self::Cancelled => "CANCELLED",
        }
    }

    fn is_free(self) -> bool {
        matches!(self, Self::Without | Self::Cancelled)
    }
}

/// A name with its mail address.
#[derive(Debug, Clone)]
pub struct Party<'a> {
    /// The name.
    pub name: &'a str,
    /// The address.
    pub email: &'a str,
}

/// What surrounds the session in its entry.
#[derive(Debug, Clone)]
pub struct Around<'a> {
    /// The name of the network, which begins the summary.
    pub network: &'a str,
    /// The address of the session's page.
    pub page: &'a str,
    /// Who invites.
    pub organiser: Option<Party<'a>>,
    /// Who is invited.
    pub attendee: Option<Party<'a>>,
    /// What the invited person answered.
    pub reply: Option<&'a Reply>,
    /// When this entry is written.
    pub now: DateTime<Utc>,
}

/// The text of a calendar with this one session.
pub fn entry(session: &Session, method: Method, around: &Around<'_>) -> String {
    let off = method == Method::Cancel || session.state == SessionState::Cancelled;
    calendar(method, |lines| around.write(session, if off { Standing::Cancelled } else { Standing::Confirmed }, lines))
}

/// The text of a calendar with several sessions, to be taken in as a whole. An invitation is about one event, so these
/// are published, which names nobody but who invites (RFC 5546, 3.2.1): what the reader answered shows in how sure each is.
pub fn publication(sessions: &[(&Session, Around<'_>)]) -> String {
    calendar(Method::Publish, |lines| {
        for (session, around) in sessions {
            let standing =
                Standing::of(session.state, around.reply.map(|reply| reply.answer), around.reply.is_some_and(|reply| reply.queued));
            around.write(session, standing, lines);
        }
    })
}

fn calendar(method: Method, events: impl FnOnce(&mut Lines)) -> String {
    let mut lines = Lines::default();
    begin(&mut lines);
    lines.put("METHOD", method.as_str());
    events(&mut lines);
    lines.put("END", "VCALENDAR");
    lines.into_text()
}

impl Around<'_> {
    fn write(&self, session: &Session, standing: Standing, lines: &mut Lines) {
        let (stamp, changed) = (self.now, session.changed_at);
        let event = Event { session, network: self.network, page: self.page, stamp, changed, standing, more: "", alarm: None };
        event.write(lines, |lines| parties(lines, self));
    }
}

/// The first lines of every calendar.
pub fn begin(lines: &mut Lines) {
    lines.put("BEGIN", "VCALENDAR");
    lines.put("VERSION", "2.0");
    lines.put("PRODID", PRODUCT);
    lines.put("CALSCALE", "GREGORIAN");
}

/// A session as an event of a calendar.
#[derive(Debug)]
pub struct Event<'a> {
    /// The session.
    pub session: &'a Session,
    /// The name of the network, which begins the summary.
    pub network: &'a str,
    /// The address of the session's page.
    pub page: &'a str,
    /// When this form of the event was made.
    pub stamp: DateTime<Utc>,
    /// When what it shows last changed.
    pub changed: DateTime<Utc>,
    /// How sure it is.
    pub standing: Standing,
    /// What else its description says.
    pub more: &'a str,
    /// How long before its beginning a calendar reminds, as RFC 5545 writes durations.
    pub alarm: Option<&'static str>,
}

impl Event<'_> {
    /// Writes the event, with further lines of the caller's.
    pub fn write(&self, lines: &mut Lines, further: impl FnOnce(&mut Lines)) {
        let session = self.session;
        let summary = format!("{}: {}", self.network, session.title);
        lines.put("BEGIN", "VEVENT");
        lines.put("UID", &format!("session-{}@leerkring", session.id));
        lines.put("SEQUENCE", &session.sequence.max(0).to_string());
        lines.put("DTSTAMP", &moment(self.stamp));
        lines.put("LAST-MODIFIED", &moment(self.changed));
        lines.put("DTSTART", &moment(session.starts_at));
        lines.put("DTEND", &moment(session.ends_at));
        lines.text("SUMMARY", &summary);
        lines.text("DESCRIPTION", &self.description());
        if let Some(place) = [session.venue.place(), session.venue.link()].into_iter().find(|text| !text.is_empty()) {
            lines.text("LOCATION", place);
        }
        lines.put("URL", self.page);
        lines.put("STATUS", self.standing.status());
        lines.put("TRANSP", if self.standing.is_free() { "TRANSPARENT" } else { "OPAQUE" });
        further(lines);
        if let Some(before) = self.alarm.filter(|_| !self.standing.is_free()) {
            lines.put("BEGIN", "VALARM");
            lines.put("ACTION", "DISPLAY");
            lines.text("DESCRIPTION", &summary);
            lines.put("TRIGGER", before);
            lines.put("END", "VALARM");
        }
        lines.put("END", "VEVENT");
    }

    fn description(&self) -> String {
        let parts = [self.more, self.session.venue.link(), self.page];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
    }
}

/// A moment in UTC: it stays right whatever a calendar knows of zones.
fn moment(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

fn parties(lines: &mut Lines, around: &Around<'_>) {
    let mail = |party: &Party<'_>| format!("mailto:{}", party.email);
    if let Some(organiser) = &around.organiser {
        lines.put(&format!("ORGANIZER;CN={}", quoted(organiser.name)), &mail(organiser));
    }
    if let Some(attendee) = &around.attendee {
        let answered = match around.reply {
            None => "NEEDS-ACTION",
            Some(Reply { queued: true, .. }) => "TENTATIVE",
            Some(Reply { answer: Answer::Coming | Answer::Online, .. }) => "ACCEPTED",
            Some(Reply { answer: Answer::Absent, .. }) => "DECLINED",
        };
        // Nobody reads what comes back to the platform's address: the answer is given on the page.
        let parameters = format!("CN={};PARTSTAT={answered};ROLE=REQ-PARTICIPANT;RSVP=FALSE", quoted(attendee.name));
        lines.put(&format!("ATTENDEE;{parameters}"), &mail(attendee));
    }
}

#[cfg(test)]
mod tests;
