//! A session as calendars know it: RFC 5545, the same UID for life, a sequence that grows with each change.

use crate::sessions::rules::Session;
use chrono::{DateTime, Utc};
use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property};

/// What a calendar part asks of the calendar that receives it.
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
    /// When this entry is written.
    pub now: DateTime<Utc>,
}

/// The text of a calendar with this one session.
pub fn entry(session: &Session, method: Method, around: &Around<'_>) -> String {
    let mut event = Event::new();
    event
        .uid(&format!("session-{}@leerkring", session.id))
        .timestamp(around.now)
        .sequence(u32::try_from(session.sequence).unwrap_or(0))
        .starts(session.starts_at)
        .ends(session.ends_at)
        .summary(&format!("{}: {}", around.network, session.title))
        .description(&description(session, around.page))
        .status(if method == Method::Cancel { EventStatus::Cancelled } else { EventStatus::Confirmed })
        .url(around.page);
    let place = [session.venue.place(), session.venue.link()].into_iter().find(|text| !text.is_empty());
    if let Some(place) = place {
        event.location(place);
    }
    if let Some(organiser) = &around.organiser {
        event.append_multi_property(party("ORGANIZER", organiser));
    }
    if let Some(attendee) = &around.attendee {
        let mut property = party("ATTENDEE", attendee);
        property.add_parameter("ROLE", "REQ-PARTICIPANT").add_parameter("PARTSTAT", "NEEDS-ACTION").add_parameter("RSVP", "FALSE");
        event.append_multi_property(property);
    }
    let mut calendar = Calendar::empty();
    calendar.append_property(("VERSION", "2.0")).append_property(("PRODID", "-//Leerkring//sessions//NL"));
    calendar.append_property(("METHOD", method.as_str())).push(event.done());
    calendar.to_string()
}

fn description(session: &Session, page: &str) -> String {
    match session.venue.link() {
        "" => page.to_owned(),
        link => format!("{link}\n{page}"),
    }
}

fn party(name: &str, party: &Party<'_>) -> Property {
    // A parameter's value may hold neither quotes nor control characters (RFC 5545, 3.2).
    let shown: String = party.name.chars().filter(|c| *c != '"' && !c.is_control()).collect();
    let mut property = Property::new(name, format!("mailto:{}", party.email));
    property.add_parameter("CN", &format!("\"{shown}\""));
    property
}

#[cfg(test)]
mod tests;
