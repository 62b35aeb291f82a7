//! The question and the page of a letter in every state.

use super::*;
use crate::networks::SeatRole;
use crate::sessions::rules::{SessionState, Venue};
use crate::sessions::views::tests::reply;
use crate::stories::{Book, seat, session, typed};

/// What somebody can have said: nothing, each answer, and waiting in line behind another.
fn standings(me: &PersonId) -> Vec<Vec<Reply>> {
    let mut all: Vec<_> = Answer::ALL.iter().map(|answer| vec![reply(me, *answer, false)]).collect();
    all.push(vec![reply(&PersonId::new(), Answer::Coming, false), reply(me, Answer::Coming, true)]);
    all.push(Vec::new());
    all
}

fn in_a_room(venue: Venue) -> Session {
    Session { capacity: Some(1), ..session(&seat(SeatRole::Member), SessionState::AgendaOpen, venue) }
}

/// Draws the page of a letter whose link names this answer.
fn mailed(book: &mut Book, session: &Session, me: &PersonId, replies: &[Reply], answer: Option<Answer>) -> String {
    let keys = Keys::new(&"geheim".repeat(6)).unwrap();
    let invited = Invited { person: me.clone(), network: session.network.clone(), session: session.id.clone() };
    let asked = Asked { answer, form: typed(&[("reason", "Ik ben <u>op reis</u>")]) };
    let mine = Mine::of(session, replies, me);
    let page = Mailed::of(session, &invited, &keys, Tz::Europe__Brussels, mine, asked, DateTime::UNIX_EPOCH);
    book.tell_anybody("sessions/replies/mailed", &page)
}

/// Both in every state, and the page of a link that is over.
pub(crate) fn stories(book: &mut Book) {
    let (me, now) = (PersonId::new(), DateTime::UNIX_EPOCH);
    let (place, link) = ("De <u>Linde</u>".to_owned(), "https://vergader.be/".to_owned());
    for venue in [Venue::OnSite(place.clone()), Venue::Online(link.clone()), Venue::Hybrid(place, link)] {
        let session = in_a_room(venue);
        for replies in standings(&me) {
            let ask = |form: &FormView| Ask::of(&session, Mine::of(&session, &replies, &me), Back::Session, form, now);
            book.tell("sessions/replies/_answer", &ask(&FormView::default()));
            for answer in [None, Some(Answer::Coming), Some(Answer::Absent)] {
                mailed(book, &session, &me, &replies, answer);
            }
        }
    }
    for text in ["replies-closed-no-seat", "sessions-answers-closed"] {
        book.tell_anybody("sessions/replies/closed", &Closed { text });
    }
    crate::sessions::replies::mail::stories(book);
}

#[test]
fn the_page_of_a_letter_has_one_button_and_no_reason_of_before() {
    let (me, session) = (PersonId::new(), in_a_room(Venue::OnSite("De Linde".into())));
    let drawn = mailed(&mut Book::open(), &session, &me, &[reply(&me, Answer::Absent, false)], Some(Answer::Coming));
    assert_eq!(drawn.matches("<button class=\"button\"").count(), 1);
    assert!(!drawn.contains("ziek") && !drawn.contains(&session.network.to_string().repeat(2)));
}

#[test]
fn after_its_end_a_session_asks_nothing() {
    let session = in_a_room(Venue::OnSite("De Linde".into()));
    let ask = Ask::of(&session, Mine::default(), Back::Home, &FormView::default(), session.ends_at);
    assert!(ask.choices.is_empty());
}

/// The question on the page of a network.
pub(crate) fn story_ask() -> Ask {
    let session = in_a_room(Venue::OnSite("De Linde".into()));
    Ask::of(&session, Mine::default(), Back::Network, &FormView::default(), DateTime::UNIX_EPOCH)
}
