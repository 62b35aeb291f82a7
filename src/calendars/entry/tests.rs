use super::*;
use crate::ids::{NetworkId, PersonId, SessionId};
use crate::sessions::rules::{SessionKind, SessionState, Venue};
use proptest::prelude::*;

fn session(title: &str) -> Session {
    Session {
        id: SessionId::parse("0190a3f0b7c87b1aa1b2c3d4e5f60718").unwrap(),
        network: NetworkId::new(),
        number: 6,
        kind: SessionKind::Regular,
        series: None,
        title: title.into(),
        starts_at: "2027-02-11T08:30:00Z".parse().unwrap(),
        ends_at: "2027-02-11T11:30:00Z".parse().unwrap(),
        venue: Venue::Hybrid("De Linde, Hasselt; zaal 2".into(), "https://vergader.be/kring".into()),
        state: SessionState::AgendaOpen,
        capacity: None,
        sequence: 3,
        version: 4,
        created_by: PersonId::new(),
        published_at: None,
        changed_at: "2027-02-01T08:00:00Z".parse().unwrap(),
    }
}

fn written(title: &str, name: &str, method: Method) -> String {
    let around = Around {
        network: "Kring Hasselt",
        page: "https://leerkring.be/networks/n/sessions/s",
        organiser: Some(Party { name: "Marleen Claes", email: "post@leerkring.be" }),
        attendee: Some(Party { name, email: "sofie@example.be" }),
        reply: None,
        now: "2027-02-02T08:00:00Z".parse().unwrap(),
    };
    entry(&session(title), method, &around)
}

/// The logical lines, with folding undone.
fn lines(text: &str) -> Vec<String> {
    text.replace("\r\n ", "").split("\r\n").map(str::to_owned).collect()
}

#[test]
fn an_invitation_is_a_request_with_a_lasting_uid_and_a_sequence() {
    let lines = lines(&written("Als de POP niet op papier wil", "Sofie Daems", Method::Request));
    for expected in [
        "METHOD:REQUEST",
        "UID:session-0190a3f0b7c87b1aa1b2c3d4e5f60718@leerkring",
        "SEQUENCE:3",
        "STATUS:CONFIRMED",
        "DTSTART:20270211T083000Z",
        "DTEND:20270211T113000Z",
        "DTSTAMP:20270202T080000Z",
        "SUMMARY:Kring Hasselt: Als de POP niet op papier wil",
        "LOCATION:De Linde\\, Hasselt\\; zaal 2",
        "ORGANIZER;CN=\"Marleen Claes\":mailto:post@leerkring.be",
        "ATTENDEE;CN=\"Sofie Daems\";PARTSTAT=NEEDS-ACTION;ROLE=REQ-PARTICIPANT;RSVP=FALSE:mailto:sofie@example.be",
    ] {
        assert!(lines.iter().any(|line| line == expected), "{expected} in {lines:#?}");
    }
}

#[test]
fn a_cancellation_keeps_the_uid() {
    let lines = lines(&written("x", "Sofie", Method::Cancel));
    assert!(lines.contains(&"METHOD:CANCEL".into()) && lines.contains(&"STATUS:CANCELLED".into()));
    assert!(lines.contains(&"UID:session-0190a3f0b7c87b1aa1b2c3d4e5f60718@leerkring".into()));
}

fn names(text: &str) -> Vec<String> {
    lines(text).iter().map(|line| line.split([':', ';']).next().unwrap().to_owned()).collect()
}

proptest! {
    #[test]
    fn no_title_or_name_adds_a_line_or_breaks_the_folding(title in any::<String>(), name in any::<String>()) {
        let text = written(&title, &name, Method::Request);
        prop_assert_eq!(names(&text), names(&written("x", "y", Method::Request)));
        prop_assert!(text.ends_with("\r\n") && text.split("\r\n").all(|line| line.len() <= 75));
    }
}

/// Reads typed text back as a calendar does (RFC 5545, 3.3.11), in other words than it was written with.
fn unescaped(value: &str) -> String {
    let mut read = String::new();
    let mut characters = value.chars();
    while let Some(character) = characters.next() {
        match (character, if character == '\\' { characters.next() } else { None }) {
            ('\\', Some('n' | 'N')) => read.push('\n'),
            ('\\', Some(other)) => read.push(other),
            ('\\', None) => panic!("a lone backslash ends {value:?}"),
            (';' | ',', _) => panic!("{character} separates values in {value:?}"),
            (plain, _) => read.push(plain),
        }
    }
    read
}

/// What a calendar can hold of what was typed.
fn holdable(typed: &str) -> String {
    let ends = typed.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ");
    ends.chars().filter(|c| *c == '\n' || !c.is_control()).collect()
}

proptest! {
    #[test]
    fn a_title_is_read_back_as_it_was_typed(title in "(?s)[a-zé,;\\\\\n\r\"🙂 ]{0,400}", place in any::<String>()) {
        let mut session = session(&title);
        session.venue = Venue::OnSite(format!("Zaal {place}"));
        let mut lines_ = Lines::default();
        let event = Event {
            session: &session,
            network: "Kring, één",
            page: "https://leerkring.be/s",
            stamp: session.changed_at,
            changed: session.changed_at,
            standing: Standing::Confirmed,
            more: &title,
            alarm: Some("-P1D"),
        };
        event.write(&mut lines_, |_| ());
        let text = lines_.into_text();
        prop_assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])));
        let lines = lines(&text);
        let value = |name: &str| unescaped(lines.iter().find_map(|line| line.strip_prefix(&format!("{name}:"))).unwrap());
        prop_assert_eq!(value("SUMMARY"), holdable(&format!("Kring, één: {title}")));
        prop_assert_eq!(value("LOCATION"), holdable(&format!("Zaal {place}")));
        let described = if title.is_empty() { "https://leerkring.be/s".to_owned() } else { format!("{title}\nhttps://leerkring.be/s") };
        prop_assert_eq!(value("DESCRIPTION"), holdable(&described));
    }
}

#[test]
fn a_meeting_without_me_is_free_and_does_not_ring() {
    use crate::sessions::Answer;
    let of = |state, answer, waits| Standing::of(state, answer, waits);
    assert_eq!(of(SessionState::Planned, None, false), Standing::Confirmed);
    assert_eq!(of(SessionState::AgendaFixed, Some(Answer::Absent), true), Standing::Without);
    assert_eq!(of(SessionState::AgendaFixed, Some(Answer::Coming), true), Standing::Waiting);
    assert_eq!(of(SessionState::Cancelled, Some(Answer::Coming), true), Standing::Cancelled);
    assert_eq!((Standing::Waiting.status(), Standing::Cancelled.status()), ("TENTATIVE", "CANCELLED"));
}
