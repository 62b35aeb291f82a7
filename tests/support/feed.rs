//! A calendar that reads a secret address, as those of Outlook, Google and Apple do: without cookies, again and again.

use super::visitor::Visitor;
use std::collections::BTreeMap;
use std::sync::Mutex;

/// A calendar with its subscription.
pub struct Subscription {
    /// The address that it reads.
    pub address: String,
    http: reqwest::Client,
    seen: Mutex<BTreeMap<String, Event>>,
}

/// What a calendar should show of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown<'a> {
    /// The session's address on the site, or its id.
    pub session: &'a str,
    pub sequence: u32,
    pub status: &'a str,
    /// `20270211T083000Z`.
    pub starts: &'a str,
}

/// An event as a calendar reads it: its lines by name, without what is written after the name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Event(BTreeMap<String, String>);

impl Event {
    /// A value, unescaped; blank when it is not there.
    pub fn value(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    pub fn sequence(&self) -> u32 {
        self.value("SEQUENCE").parse().unwrap()
    }
}

impl Subscription {
    /// Makes an address on the settings page, `all` or a network's, unless there is one, and subscribes to it.
    pub async fn of(visitor: &Visitor, calendar: &str) -> Self {
        let settings = visitor.see("/settings").await;
        if address_on(&settings.body, calendar).is_none() {
            let made = visitor.post("/settings/calendars", &[("calendar", calendar)]).await;
            assert_eq!(made.leads_to(), format!("/settings#calendar-{calendar}"));
        }
        let settings = visitor.see("/settings").await;
        let address = address_on(&settings.body, calendar).expect("an address on the settings page");
        Self { address, http: reqwest::Client::new(), seen: Mutex::default() }
    }

    /// Reads the address, whatever it answers.
    pub async fn ask(&self) -> reqwest::Response {
        self.http.get(&self.address).send().await.unwrap()
    }

    /// Reads the address with what the calendar has already.
    pub async fn ask_unless(&self, tag: &str) -> reqwest::Response {
        self.http.get(&self.address).header("if-none-match", tag).send().await.unwrap()
    }

    /// Reads the address with another method.
    pub async fn head(&self) -> reqwest::Response {
        self.http.head(&self.address).send().await.unwrap()
    }

    /// The status that it answers.
    pub async fn status(&self) -> u16 {
        self.ask().await.status().as_u16()
    }

    /// The text, which must be there.
    pub async fn text(&self) -> String {
        let answer = self.ask().await;
        assert_eq!(answer.status().as_u16(), 200);
        assert_eq!(answer.headers()["content-type"], "text/calendar; charset=utf-8");
        answer.text().await.unwrap()
    }

    /// The events, by the order of time. What changed since the last reading has grown, and nothing else has.
    pub async fn events(&self) -> Vec<Event> {
        let mut events = read(&self.text().await);
        events.sort_by_key(|event| ["DTSTART", "UID"].map(|name| event.value(name).to_owned()));
        let mut seen = self.seen.lock().unwrap();
        for event in &events {
            if let Some(before) = seen.insert(event.value("UID").to_owned(), event.clone()) {
                for grows in ["DTSTAMP", "LAST-MODIFIED"] {
                    assert!(before.value(grows) <= event.value(grows), "{grows} of {} fell", event.value("UID"));
                }
                let told = |event: &Event| ["DTSTART", "DTEND", "SUMMARY", "LOCATION"].map(|name| event.value(name).to_owned());
                assert!(before.sequence() <= event.sequence());
                assert!(told(&before) == told(event) || before.sequence() < event.sequence(), "{before:?} became {event:?} unnoticed");
                let newer = before.value("LAST-MODIFIED") < event.value("LAST-MODIFIED");
                assert!(newer || before.sequence() == event.sequence(), "{before:?} became {event:?} within one second");
            }
        }
        events
    }

    /// Asserts that the calendar shows exactly these sessions, in the order of time.
    pub async fn shows(&self, expected: &[Shown<'_>]) {
        let events = self.events().await;
        let shown: Vec<_> =
            events.iter().map(|event| (event.value("UID"), event.sequence(), event.value("STATUS"), event.value("DTSTART"))).collect();
        let uids: Vec<_> = expected.iter().map(|one| uid(one.session)).collect();
        let wanted: Vec<_> = expected.iter().zip(&uids).map(|(one, uid)| (uid.as_str(), one.sequence, one.status, one.starts)).collect();
        assert_eq!(shown, wanted);
    }
}

/// The name for life of the session at this address.
pub fn uid(session: &str) -> String {
    format!("session-{}@leerkring", session.rsplit('/').next().unwrap())
}

/// The address that the settings page shows for a calendar.
pub fn address_on(settings: &str, calendar: &str) -> Option<String> {
    let field = settings.split(&format!("id=\"address-{calendar}\"")).nth(1)?;
    let value = field.split("value=\"").nth(1)?.split('"').next()?;
    Some(value.replace("&#x3D;", "=").replace("&amp;", "&"))
}

/// The events of a calendar's text, which must keep the form of RFC 5545.
pub fn read(text: &str) -> Vec<Event> {
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"), "{text}");
    for line in text.strip_suffix("\r\n").unwrap().split("\r\n") {
        assert!(line.len() <= 75 && !line.contains(['\r', '\n']) && !line.is_empty(), "a bad line: {line:?}");
    }
    let (mut events, mut open) = (Vec::new(), Vec::new());
    for line in text.replace("\r\n ", "").lines() {
        let (name, value) = line.split_once(':').unwrap();
        let name = name.split(';').next().unwrap();
        match name {
            "BEGIN" => {
                open.push(value.to_owned());
                if value == "VEVENT" {
                    events.push(Event::default());
                }
            }
            "END" => assert_eq!(open.pop().as_deref(), Some(value)),
            _ if open.last().is_some_and(|inside| inside == "VEVENT") => {
                let twice = events.last_mut().unwrap().0.insert(name.to_owned(), unescape(value));
                assert!(twice.is_none(), "{name} stands there twice");
            }
            // The reminder within an event.
            _ if open.iter().any(|inside| inside == "VEVENT") => {
                events.last_mut().unwrap().0.insert(format!("{}-{name}", open.last().unwrap()), unescape(value));
            }
            _ => {}
        }
    }
    assert!(open.is_empty() && text.contains("\r\nVERSION:2.0\r\n") && text.contains("\r\nPRODID:"));
    for event in &events {
        for needed in ["UID", "DTSTAMP", "SEQUENCE", "LAST-MODIFIED", "DTSTART", "DTEND", "SUMMARY", "STATUS"] {
            assert!(!event.value(needed).is_empty(), "no {needed} in {event:?}");
        }
    }
    events
}

fn unescape(value: &str) -> String {
    let (mut read, mut rest) = (String::new(), value.chars());
    while let Some(character) = rest.next() {
        match character {
            '\\' => read.push(rest.next().map_or('\\', |next| if next == 'n' || next == 'N' { '\n' } else { next })),
            plain => read.push(plain),
        }
    }
    read
}
