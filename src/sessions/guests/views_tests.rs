//! The list of guests and the page of a visit in every state.

use super::*;
use crate::ids::{CaseId, GuestId, ItemId, NetworkId, PersonId, QuestionId, SessionId};
use crate::questions::State;
use crate::questions::rules::Wording;
use crate::sessions::agenda::rules::ItemState;
use crate::sessions::attendance::rules::{Mark, Presence};
use crate::sessions::rules::{SessionState, Venue};
use crate::sessions::views::tests::{item, items, members, reply};
use crate::stories::{Book, TYPED, seat, session, typed};
use crate::words::{Line, Prose};

fn guest(officer: bool, item: Option<ItemId>) -> Guest {
    let (name, email) = ("Hilde <u>Goossens".to_owned(), "hilde@example.org".to_owned());
    Guest { id: GuestId::new(), person: PersonId::new(), name, email, officer, item, invited_by: PersonId::new(), ended_at: None }
}

fn question() -> Question {
    Question {
        id: QuestionId::new(),
        network: NetworkId::new(),
        asker: PersonId::new(),
        wording: Wording { title: Line::stored("Telt een <u>gesprek</u> mee?".into()), body: Prose::stored("Geldt het *echt*?".into()) },
        state: State::Submitted,
        officer: None,
        due_at: None,
        remark: None,
        version: 1,
        created_at: DateTime::UNIX_EPOCH,
        updated_at: DateTime::UNIX_EPOCH,
    }
}

/// A visit on the home page.
pub(crate) fn story_visit() -> VisitLine {
    VisitLine::from(Visit {
        network: NetworkId::new(),
        session: SessionId::new(),
        network_name: TYPED.into(),
        zone: Tz::Europe__Brussels,
        title: "Als de POP niet wil".into(),
        starts_at: DateTime::UNIX_EPOCH,
        ends_at: DateTime::UNIX_EPOCH,
        cancelled: true,
    })
}

fn visit(book: &mut Book, state: SessionState, venue: Venue, items: &[Item], questions: &[Question]) -> String {
    let seat = seat(SeatRole::Facilitator);
    let (session, guest) = (session(&seat, state, venue), guest(false, items.first().map(|item| item.id.clone())));
    let (person, marked_by) = (guest.person.clone(), guest.invited_by.clone());
    let there = Presence { person, mark: Mark::Late, marked_by, marked_at: DateTime::UNIX_EPOCH, signature: None, version: 1 };
    let there = if state == SessionState::InProgress { None } else { Some(&there) };
    let seen = Seen {
        mine: Mine::of_guest(&session, (&seat.network_name, seat.zone), there, &FormView::default()),
        guest: &guest,
        session: &session,
        network_name: &seat.network_name,
        zone: seat.zone,
        items,
        questions,
        members: &members(&seat),
        reply: Some(&reply(&guest.person, Answer::Coming, false)),
        reason: (state == SessionState::Cancelled).then(|| "De zaal is <u>dicht</u>.".to_owned()),
    };
    let view = VisitPage::of(seen, DateTime::UNIX_EPOCH);
    book.tell("sessions/guests/_visit", &view);
    book.tell("sessions/guests/visit", &view)
}

/// Both in every state.
pub(crate) fn stories(book: &mut Book) {
    let seat = seat(SeatRole::Facilitator);
    let items = items(&seat);
    for &state in SessionState::ALL {
        let session = session(&seat, state, Venue::OnSite("De <u>Linde</u>".into()));
        let guests = vec![guest(true, Some(items[0].id.clone())), guest(false, None)];
        let replies = vec![reply(&guests[0].person, Answer::Absent, false)];
        for (guests, form) in [(guests, FormView::default()), (Vec::new(), typed(&[("email", "hilde")]))] {
            let circle = Circle { members: Vec::new(), invited: Vec::new(), guests, replies: replies.clone() };
            let list = GuestList::of(&session, &circle, &items, &form, DateTime::UNIX_EPOCH);
            book.tell("sessions/guests/_guests", &list);
        }
        visit(book, state, Venue::Hybrid("De Linde".into(), "https://vergader.be/".into()), &items, &[question()]);
        visit(book, state, Venue::OnSite("De Linde".into()), &[], &[]);
    }
    crate::sessions::guests::mail::stories(book);
}

#[test]
fn a_guest_reads_of_a_case_no_more_than_its_rubric() {
    let seat = seat(SeatRole::Member);
    let titled =
        Item { title: "Case van Ann".into(), note: "Ann vertelt".into(), ..item(&seat, Rubric::Intervision, 60, ItemState::Scheduled) };
    let case = Item { case: Some(CaseId::new()), ..titled };
    let drawn = visit(&mut Book::open(), SessionState::AgendaFixed, Venue::OnSite("De Linde".into()), std::slice::from_ref(&case), &[]);
    assert!(drawn.contains("Intervisie") && !drawn.contains("Ann") && !drawn.contains(case.case.unwrap().as_str()));
}
