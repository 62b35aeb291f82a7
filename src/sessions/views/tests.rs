//! Every template of this domain in every state, for both roles and both languages.

use super::*;
use crate::ids::{CaseId, MembershipId, PersonId, PollId, QuestionId};
use crate::networks::{Member, MembershipState, SeatRole};
use crate::sessions::agenda::backlog::Votes;
use crate::sessions::agenda::links::{Offers, Points};
use crate::sessions::agenda::rules::{Item, ItemState, Rubric};
use crate::sessions::agenda::running::Running;
use crate::sessions::agenda::template::rules::{laid_out, usual_topics};
use crate::sessions::agenda::views::{ItemPage, Onlooker};
use crate::sessions::replies::Circle;
use crate::sessions::replies::rules::{Answer, Reply};
use crate::sessions::replies::views::{Back, Mine};
use crate::sessions::rules::Venue;
use crate::stories::{Book, TYPED, seat, session, typed};
use crate::web::parts::Alone;
use std::collections::HashMap;

/// An item of hers.
pub(crate) fn item(seat: &Seat, rubric: Rubric, minutes: i32, state: ItemState) -> Item {
    Item { position: 1, ..Item::new(rubric, minutes, state, &seat.person.id) }
}

/// The first agenda, a case, and an item in each other state.
pub(crate) fn items(seat: &Seat) -> Vec<Item> {
    let topics = usual_topics();
    let first = laid_out(&topics, 180).into_iter().map(|(topic, minutes)| item(seat, topic.rubric, minutes, ItemState::Scheduled));
    let every = Rubric::ALL.iter().map(|rubric| item(seat, *rubric, 5, ItemState::Scheduled));
    let pointing = Item {
        owner: Some(seat.person.id.clone()),
        question: Some(QuestionId::new()),
        poll: Some(PollId::new()),
        ..item(seat, Rubric::Talk, 10, ItemState::Scheduled)
    };
    let case = Item { case: Some(CaseId::new()), ..item(seat, Rubric::Intervision, 60, ItemState::Scheduled) };
    let titled = |state: &ItemState| Item {
        title: "Ervaring met de checklist".into(),
        note: "Breng\neen voorbeeld mee".into(),
        ..item(seat, Rubric::Talk, 10, *state)
    };
    first.chain([case, pointing]).chain(every).chain(ItemState::ALL.iter().map(titled)).collect()
}

/// Titles of all that the items point to.
fn points(items: &[Item]) -> Points {
    let titled = || (TYPED.to_owned(), "/elders".to_owned());
    Points {
        questions: items.iter().filter_map(|item| Some((item.question.clone()?, titled()))).collect(),
        polls: items.iter().filter_map(|item| Some((item.poll.clone()?, titled()))).collect(),
    }
}

/// Something of each kind to point to.
fn offers(seat: &Seat, items: &[Item]) -> Offers {
    Offers {
        owners: vec![(seat.person.id.clone(), seat.person.name.clone())],
        questions: items.iter().filter_map(|item| Some((item.question.clone()?, TYPED.to_owned()))).collect(),
        polls: items.iter().filter_map(|item| Some((item.poll.clone()?, TYPED.to_owned()))).collect(),
        cases: vec![(CaseId::new(), seat.person.id.clone(), TYPED.to_owned())],
    }
}

/// A facilitator and a member.
pub(crate) fn members(seat: &Seat) -> Vec<Member> {
    let member = |role| Member {
        membership: MembershipId::new(),
        person: seat.person.id.clone(),
        name: seat.person.name.clone(),
        email: seat.person.email.clone(),
        role,
        state: MembershipState::Active,
        since: DateTime::UNIX_EPOCH,
        signed: true,
    };
    vec![member(SeatRole::Facilitator), Member { person: PersonId::new(), ..member(SeatRole::Member) }]
}

/// What somebody answered, with a reason where there can be one.
pub(crate) fn reply(person: &PersonId, answer: Answer, queued: bool) -> Reply {
    let reason = (answer == Answer::Absent).then(|| "Ik ben <u>ziek</u>".to_owned());
    Reply { person: person.clone(), answer, at: DateTime::UNIX_EPOCH, reason, queued }
}

/// The card of the next session.
pub(crate) fn next_card(seat: &Seat, state: SessionState) -> NextCard {
    let session = session(seat, state, Venue::OnSite("De <u>Linde</u>".into()));
    let person = CardPerson { id: seat.person.id.clone(), network_name: "Kring".into(), zone: seat.zone, back: Back::Home };
    let replies = vec![reply(&seat.person.id, Answer::Absent, false)];
    let circle = Circle { members: members(seat), guests: Vec::new(), invited: Vec::new(), replies };
    NextCard::of(&session, &items(seat), &circle, &person, DateTime::UNIX_EPOCH)
}

/// Draws all pages and fragments about one session; the page of the session is the first.
fn everything(book: &mut Book, seat: &Seat, state: SessionState, venue: Venue, replies: &[Reply]) -> Vec<String> {
    let (session, items) = (session(seat, state, venue), items(seat));
    let circle = Circle { members: members(seat), guests: Vec::new(), invited: Vec::new(), replies: replies.to_vec() };
    let (form, names) = (FormView::default(), HashMap::from([(seat.person.id.clone(), seat.person.name.clone())]));
    let readable: Vec<_> = items.iter().filter_map(|item| item.case.clone()).collect();
    let (points, offers) = (points(&items), offers(seat, &items));
    // Those with a case or links, and the last ones: one in each state.
    let pointing: Vec<_> = items.iter().filter(|item| item.case.is_some() || item.poll.is_some()).collect();
    let in_each_state: Vec<_> = items.iter().rev().take(ItemState::ALL.len()).collect();
    let who = Onlooker {
        person: &seat.person.id,
        facilitator: seat.facilitates(),
        zone: seat.zone,
        names: &names,
        readable: &readable,
        shielded: &[],
        reasons: &HashMap::new(),
        points: &points,
        votes: &Votes::default(),
        wishes: &Votes::default(),
        may_wish: seat.signed,
        carried: &HashMap::new(),
    };
    let running = Running::of(&session, &items, &who, "2027-02-11T09:00:00Z".parse().unwrap());
    let head = Head::of(seat, &session, Some("De zaal is dicht.".into()), session.starts_at);
    let (agenda, attendance) = (Board::of(&session, &items, &who), Attendance::of(seat, &session, &circle));
    let ask = Ask::of(&session, Mine::of(&session, replies, &seat.person.id), Back::Session, &form, DateTime::UNIX_EPOCH);
    let reach = seat.facilitates().then_some(crate::sessions::series::views::Reach { following: 3, all: 8 });
    let parts = [
        book.tell("sessions/_head", &head),
        book.tell("sessions/_agenda", &agenda),
        book.tell("web/part", &Alone::from(agenda.clone().kept())),
        book.tell("sessions/_attendance", &attendance),
        book.tell("sessions/_next", &next_card(seat, state)),
        book.tell("sessions/new", &NewPage::of(seat, form.clone())),
        book.tell("sessions/edit", &EditPage::of(seat, &session, reach, form.clone())),
        book.tell("sessions/cancel", &CancelPage::of(seat, &session, reach, form.clone())),
    ];
    let half = FormView::kept(format!("{}/items", address(&session)), [("title".to_owned(), vec![TYPED.to_owned()])].into());
    let half = Show::of(seat, &session, head.clone(), agenda.clone(), attendance.clone(), ask.clone(), &half);
    assert!(book.tell("sessions/show", &half).contains("value=\"Kring"), "what was typed stays");
    let show = Show::of(seat, &session, head, agenda, attendance, ask, &form).with_running(running);
    let mut drawn = vec![book.tell("sessions/show", &show)];
    drawn.extend(parts);
    let page = |item: &Item, form: &FormView| ItemPage::of(&session, item, &who, "Kring", &offers, form.clone());
    let older = typed(&[("version", "-1"), ("title", TYPED), ("rubric", "talk")]);
    drawn.extend(pointing.iter().map(|item| book.tell("sessions/item", &page(item, &older))));
    drawn.extend(pointing.iter().chain(&in_each_state).map(|item| book.tell("sessions/item", &page(item, &form))));
    drawn
}

/// Every page in every state, to both roles.
pub(crate) fn stories(book: &mut Book) {
    for role in [SeatRole::Facilitator, SeatRole::Member] {
        for &state in SessionState::ALL {
            let seat = seat(role);
            let waits = [reply(&PersonId::new(), Answer::Coming, false), reply(&seat.person.id, Answer::Coming, true)];
            everything(book, &seat, state, Venue::Hybrid("De <u>Linde</u>".into(), "https://vergader.be/".into()), &waits);
            everything(book, &seat, state, Venue::Online("https://vergader.be/".into()), &[reply(&seat.person.id, Answer::Absent, false)]);
        }
    }
    crate::sessions::mail::stories(book);
    crate::sessions::attendance::stories(book);
    crate::sessions::replies::stories(book);
    crate::sessions::guests::stories(book);
    crate::sessions::report::views::tests::stories(book);
    crate::sessions::agenda::stories::stories(book);
}

#[test]
fn a_member_gets_no_forms_of_a_facilitator() {
    let seat = seat(SeatRole::Member);
    let drawn = everything(&mut Book::open(), &seat, SessionState::AgendaOpen, Venue::OnSite("De Linde".into()), &[]);
    let show = &drawn[0];
    for address in ["/fixing", "/up", "/minutes", "/scheduling", "/edit", "/cancellation"] {
        assert!(!show.contains(&format!("{address}\"")), "{address}");
    }
    assert!(show.contains("/items\"") && show.contains("/withdrawal\""));
}

#[test]
fn without_items_the_agenda_says_so() {
    let seat = seat(SeatRole::Member);
    let session = session(&seat, SessionState::Planned, Venue::OnSite("De Linde".into()));
    let (names, reasons) = (HashMap::new(), HashMap::new());
    let (points, votes) = (Points::default(), Votes::default());
    let who = Onlooker {
        person: &seat.person.id,
        facilitator: false,
        zone: seat.zone,
        names: &names,
        readable: &[],
        shielded: &[],
        reasons: &reasons,
        points: &points,
        votes: &votes,
        wishes: &votes,
        may_wish: true,
        carried: &HashMap::new(),
    };
    let agenda = Book::open().tell("sessions/_agenda", &Board::of(&session, &[], &who));
    assert!(agenda.contains("nog niets op de agenda"), "{agenda}");
}
