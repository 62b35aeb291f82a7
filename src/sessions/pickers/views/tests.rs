//! Every template of date pickers in every state, for both roles and both languages.

use super::*;
use crate::ids::{MembershipId, OptionId, PersonId};
use crate::networks::{Member, MembershipState, SeatRole};
use crate::sessions::pickers::rules::{Availability, Offer};
use crate::sessions::rules::Venue;
use crate::stories::{Book, TYPED, seat};
use std::collections::BTreeMap;

fn now() -> DateTime<Utc> {
    "2027-02-02T08:12:00Z".parse().unwrap()
}

/// A picker with a date that is over, one that suits, and one that does not; the reader answered when `answered`.
fn standing(seat: &Seat, state: PickerState, deadline: &str, answered: bool) -> Standing {
    let offer = |at: &str| Offer { id: OptionId::new(), starts_at: at.parse().unwrap() };
    let offers = vec![offer("2027-02-01T08:30:00Z"), offer("2027-03-04T08:30:00Z"), offer("2027-03-09T18:30:00Z")];
    let member = |person: PersonId, name: &str| Member {
        membership: MembershipId::new(),
        person,
        name: name.into(),
        email: "ann@example.be".into(),
        role: SeatRole::Member,
        state: MembershipState::Active,
        since: DateTime::UNIX_EPOCH,
        signed: true,
    };
    let said = offers.iter().zip(Availability::ALL).map(|(offer, said)| (offer.id.clone(), seat.person.id.clone(), *said));
    Standing {
        picker: Picker {
            id: PickerId::new(),
            network: seat.network.clone(),
            title: "Samen <u>door".into(),
            note: "Rond *goede* <u>vragen</u>".into(),
            minutes: 120,
            venue: Venue::Hybrid("De <u>Linde</u>".into(), "https://vergader.be/".into()),
            state,
            deadline_at: deadline.parse().unwrap(),
            session: (state == PickerState::Settled).then(crate::ids::SessionId::new),
            version: 0,
            created_by: seat.person.id.clone(),
        },
        given: if answered { said.collect() } else { Vec::new() },
        notes: if answered { vec![(seat.person.id.clone(), "Na <u>tienen".into())] } else { Vec::new() },
        members: vec![member(seat.person.id.clone(), &seat.person.name), member(PersonId::new(), TYPED)],
        offers,
        now: now(),
    }
}

fn typed(address: &str) -> FormView {
    let values = [("note", "Te laat?"), ("answer-1", "no"), ("deadline", "2027-02-10"), ("option", "")];
    FormView::kept(address.to_owned(), values.map(|(name, value)| (name.to_owned(), vec![value.to_owned()])).into())
}

/// The card of a network's open pickers, or what is there without any.
pub(crate) fn story_card(full: bool) -> OpenCard {
    let seat = seat(if full { SeatRole::Facilitator } else { SeatRole::Member });
    let picker = standing(&seat, PickerState::Open, "2027-02-12T22:59:00Z", false).picker;
    let pickers = if full { std::slice::from_ref(&picker) } else { &[] };
    OpenCard::of(&seat, pickers, &[], 2, now())
}

/// Pickers in every state, to both roles, before and after the deadline; the form with few and with many rows.
pub(crate) fn stories(book: &mut Book) {
    for role in [SeatRole::Facilitator, SeatRole::Member] {
        for state in PickerState::ALL {
            for (deadline, answered) in [("2027-02-12T22:59:00Z", true), ("2027-02-12T22:59:00Z", false), ("2027-02-01T22:59:00Z", true)] {
                let seat = seat(role);
                a_picker(book, &seat, &standing(&seat, *state, deadline, answered));
            }
        }
    }
    for full in [true, false] {
        book.tell("pickers/_open", &story_card(full));
    }
    rows(book);
    let seat = seat(SeatRole::Member);
    let open = standing(&seat, PickerState::Open, "2027-02-12T22:59:00Z", false);
    crate::sessions::pickers::mail::stories(book, &open.picker, &open.offers);
}

fn a_picker(book: &mut Book, seat: &Seat, standing: &Standing) {
    book.tell("pickers/_picker", &PickerView::of(seat, standing, &FormView::default()));
    for form in ["answers", "settlement", "reopening"] {
        let form = typed(&format!("{}/{form}", address(&standing.picker)));
        book.tell("pickers/show", &Show::of(seat, standing, form));
    }
    let answered = [(standing.picker.id.clone(), seat.person.id.clone())];
    book.tell("pickers/_open", &OpenCard::of(seat, std::slice::from_ref(&standing.picker), &answered, 2, now()));
}

/// The form shows each row that was typed, and offers more while there may be more.
fn rows(book: &mut Book) {
    let seat = seat(SeatRole::Facilitator);
    let typed = |count: usize| {
        let dates = vec!["2027-03-04".to_owned(); count];
        FormView::kept(String::new(), BTreeMap::from([("date".to_owned(), dates)]))
    };
    for (form, at_least, expected) in [(FormView::default(), USUAL_ROWS, 5), (typed(7), 12, 12), (typed(28), 33, 30), (typed(300), 5, 300)]
    {
        let drawn = book.tell("pickers/new", &NewPage::of(&seat, form, at_least));
        assert_eq!(drawn.matches("name=\"date\"").count(), expected);
        assert_eq!(drawn.contains("pickers/new\""), expected < 30);
    }
}

#[test]
fn a_member_gets_no_forms_of_a_facilitator_and_nobody_answers_too_late() {
    let (mut book, seat) = (Book::open(), seat(SeatRole::Member));
    let open = standing(&seat, PickerState::Open, "2027-02-12T22:59:00Z", true);
    let drawn = book.tell("pickers/_picker", &PickerView::of(&seat, &open, &FormView::default()));
    assert!(drawn.contains("/answers\"") && drawn.contains("past het best"));
    for address in ["/settlement\"", "/reopening\"", "/discard\""] {
        assert!(!drawn.contains(address), "{address}");
    }
    let late = standing(&seat, PickerState::Open, "2027-02-01T22:59:00Z", true);
    let drawn = book.tell("pickers/show", &Show::of(&seat, &late, typed(&format!("{}/answers", address(&late.picker)))));
    assert!(!drawn.contains("/answers\"") && drawn.contains("Te laat?") && drawn.contains("Gesloten"));
}
