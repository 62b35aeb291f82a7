//! The pages around an agenda in every state: the template, the backlog, the workshop, and a running session.

use super::backlog::Votes;
use super::links::Points;
use super::rules::{Item, ItemState, Rubric};
use super::running::Running;
use super::views::Onlooker;
use super::{backlog, publishing, template, workshop};
use crate::networks::SeatRole;
use crate::sessions::rules::{SessionState, Venue};
use crate::stories::{Book, TYPED, seat, session};
use crate::web::seat::Seat;
use chrono::{DateTime, Duration, Utc};
use std::collections::HashMap;

fn item(seat: &Seat, state: ItemState) -> Item {
    Item { title: TYPED.into(), note: TYPED.into(), ..Item::new(Rubric::Talk, 10, state, &seat.person.id) }
}

/// Where a group can be: not begun, in time, over time, between two items, at the end.
fn moments(seat: &Seat, now: DateTime<Utc>) -> Vec<Vec<Item>> {
    let begun = |minutes| Item { began_at: Some(now - Duration::minutes(minutes)), ..item(seat, ItemState::InProgress) };
    let done = || Item { began_at: Some(now), ..item(seat, ItemState::Done) };
    let waits = || item(seat, ItemState::Scheduled);
    vec![vec![waits(), waits()], vec![begun(4), waits()], vec![begun(20), waits()], vec![done(), waits()], vec![done()], vec![begun(10)]]
}

fn running(book: &mut Book, seat: &Seat) {
    let now = "2027-02-11T09:00:00Z".parse().unwrap();
    let names = HashMap::from([(seat.person.id.clone(), seat.person.name.clone())]);
    let who = Onlooker {
        person: &seat.person.id,
        facilitator: seat.facilitates(),
        zone: seat.zone,
        names: &names,
        readable: &[],
        shielded: &[],
        reasons: &HashMap::new(),
        points: &Points::default(),
        votes: &Votes::default(),
        wishes: &Votes::default(),
        may_wish: seat.signed,
        carried: &HashMap::new(),
    };
    let session = session(seat, SessionState::InProgress, Venue::OnSite("De Linde".into()));
    for items in moments(seat, now) {
        let drawn = book.tell("agenda/_running", &Running::of(&session, &items, &who, now));
        assert_eq!(drawn.contains("/end"), seat.facilitates());
    }
}

/// Everything, to both roles.
pub(in crate::sessions) fn stories(book: &mut Book) {
    publishing::mail::stories(book);
    for role in [SeatRole::Facilitator, SeatRole::Member] {
        let seat = seat(role);
        let items = vec![
            item(&seat, ItemState::Proposed),
            Item { carried_from: Some(crate::ids::ItemId::new()), ..item(&seat, ItemState::Accepted) },
        ];
        let session = session(&seat, SessionState::AgendaOpen, Venue::OnSite("De Linde".into()));
        running(book, &seat);
        template::stories(book, &seat);
        backlog::stories(book, &seat, &items, &session);
        workshop::stories(book, &seat, &items, &session);
    }
}
