//! The part of the settings page in every state, scopes and addresses.

use super::rules::{Alarm, Choices, Feed, Scope};
use super::{CalendarsPart, address, part};
use crate::config::Config;
use crate::ids::{FeedId, MembershipId, NetworkId, PersonId};
use crate::keys::Keys;
use crate::networks::{MembershipState, SeatRole, SeatRow};
use crate::stories::{Book, TYPED, typed};
use crate::web::FormView;

fn seat(name: &str) -> SeatRow {
    SeatRow {
        network: NetworkId::new(),
        network_name: name.to_owned(),
        zone: "Europe/Brussels".to_owned(),
        membership: MembershipId::new(),
        role: SeatRole::Member,
        state: MembershipState::Active,
        signed: true,
    }
}

fn of(seats: &[SeatRow], feeds: &[Feed], form: &FormView) -> CalendarsPart {
    let config = Config::alone(([127, 0, 0, 1], 8080).into(), "sqlite:x.db".parse().unwrap()).unwrap();
    part(seats, feeds, &config, form)
}

/// The part of somebody with two networks, an address for all of them, and another for one.
pub(crate) fn of_member(form: &FormView) -> CalendarsPart {
    let (seats, person) = ([seat(TYPED), seat("Kempenkring")], PersonId::new());
    let scopes = [Scope::Everything, Scope::Network(seats[0].network.clone())];
    of(&seats, &scopes.map(|scope| Feed::new(&person, scope)), form)
}

pub(crate) fn stories(book: &mut Book) {
    assert!(!book.tell("calendars/_calendars", &of(&[], &[], &FormView::default())).contains("readonly"));
    for &alarm in Alarm::ALL {
        for case_titles in [false, true] {
            let feed = Feed { choices: Choices { case_titles, alarm }, ..Feed::new(&PersonId::new(), Scope::Everything) };
            let html = book.tell("calendars/_calendars", &of(&[seat(TYPED)], &[feed], &FormView::default()));
            assert_eq!((html.matches("readonly").count(), html.matches(" checked").count()), (1, usize::from(case_titles)));
            assert!(html.contains("webcal://127.0.0.1:8080/calendars/"));
        }
    }
    book.tell("calendars/_calendars", &of_member(&typed(&[("alarm", TYPED)])));
}

#[test]
fn a_scope_reads_back_and_shows_its_own_seats() {
    let seats = vec![seat("Kring"), seat("Kempenkring")];
    for scope in [Scope::Everything, Scope::Network(seats[1].network.clone())] {
        assert_eq!(Scope::parse(scope.as_str()), Ok(scope));
    }
    assert_eq!(Scope::Everything.seats(seats.clone()).map(|seats| seats.len()), Some(2));
    assert_eq!(Scope::Network(seats[1].network.clone()).seats(seats.clone()), Some(vec![seats[1].clone()]));
    assert_eq!(Scope::Network(NetworkId::new()).seats(seats), None);
    assert!(Scope::parse("ALL").is_err() && Scope::parse("").is_err());
}

#[test]
fn an_address_is_the_feeds_own_and_ends_as_calendars_expect() {
    let keys = Keys::new(&"geheim".repeat(6)).unwrap();
    let (one, other) = (FeedId::random(), FeedId::random());
    assert_eq!(address(&keys, &one), address(&keys, &one));
    assert_ne!(address(&keys, &one), address(&keys, &other));
    assert!(address(&keys, &one).starts_with("/calendars/") && address(&keys, &one).ends_with(".ics"));
}
