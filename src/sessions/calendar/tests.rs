use super::*;
use crate::ids::{NetworkId, PersonId, SessionId};
use crate::sessions::rules::{SessionState, Venue};
use proptest::prelude::*;

fn session(title: &str) -> Session {
    Session {
        id: SessionId::parse("0190a3f0b7c87b1aa1b2c3d4e5f60718").unwrap(),
        network: NetworkId::new(),
        number: 6,
        title: title.into(),
        starts_at: "2027-02-11T08:30:00Z".parse().unwrap(),
        ends_at: "2027-02-11T11:30:00Z".parse().unwrap(),
        venue: Venue::Hybrid("De Linde, Hasselt; zaal 2".into(), "https://vergader.be/kring".into()),
        state: SessionState::AgendaOpen,
        sequence: 3,
        version: 4,
        created_by: PersonId::new(),
    }
}

fn written(title: &str, name: &str, method: Method) -> String {
    let around = Around {
        network: "Kring Hasselt",
        page: "https://leerkring.be/networks/n/sessions/s",
        organiser: Some(Party { name: "Marleen Claes", email: "post@leerkring.be" }),
        attendee: Some(Party { name, email: "sofie@example.be" }),
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
        // The crate's last fold may reach 76 octets, its blank included; the standard asks for 75 without requiring it.
        prop_assert!(text.split("\r\n").all(|line| line.len() <= 76));
    }
}
